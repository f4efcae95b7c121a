"""Reads what somebody says of the day they aim for: the day, whether it is booked, and how long a voucher lasts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.errors import Field, InThePast, NotReadable, Refusal
from bot.rules.form_reading import all_of, tried
from bot.rules.goals import Goal
from bot.rules.moments import read_future_day

YES, NO = "yes", "no"
_YES = frozenset({YES, "y", "yeah", "yep", "booked", "it is", "it is booked", "is booked", "done"})
_NO = frozenset({NO, "n", "nope", "not yet", "none", "not booked", "not booked yet", "cancelled", "canceled", ""})
_NO_VOUCHER = frozenset({"none", "no", "no voucher", "nothing", "-", "–", "used", ""})


@dataclass(frozen=True, slots=True)
class Aim:
    """What was typed; None: nothing was said of it, and it stays as it was. `day` and `voucher` may be emptied."""

    day: str | None = None
    booked: str | None = None
    voucher: str | None = None


def read_aim(aim: Aim, before: Goal, now: datetime) -> Goal:
    """The goal as it is from now on. A booked day is the day aimed for; a target that is moved is not booked any more.

    Raises what `read_future_day` raises, NotReadable; FormRefused where several things are wrong.
    """
    problems: list[Refusal] = []
    target_on = before.target_on
    if aim.day is not None:
        target_on = tried(lambda: _day_or_none(aim.day or "", now), problems)
    booked_on = before.booked_on if before.booked_on == target_on else None
    if aim.booked is not None:
        booked_on = tried(lambda: _booked_on(aim.booked or "", target_on, now), problems)
    voucher_ends_on = before.voucher_ends_on
    if aim.voucher is not None:
        voucher_ends_on = tried(lambda: _voucher(aim.voucher or "", now), problems)
    if not problems and aim.day is not None and not (target_on or booked_on or voucher_ends_on or before.target_on):
        problems.append(NotReadable(Field.TARGET, ""))
    if problems:
        raise all_of(problems)
    is_new_voucher = voucher_ends_on != before.voucher_ends_on
    if is_new_voucher and booked_on is not None and booked_on < now.date():  # that booking used another one
        booked_on = None
    return replace(
        before,
        target_on=booked_on or target_on,
        booked_on=booked_on,
        voucher_ends_on=voucher_ends_on,
        voucher_quiet=before.voucher_quiet and not is_new_voucher,
    )


def form_fields(typed: Mapping[str, str | tuple[str, ...]]) -> Aim:
    """What the form for the target holds. Its fields are filled with what is known, so what is emptied is taken out."""
    booked = str(typed.get("booked") or "")
    return Aim(str(typed.get("day", "")), booked or None, str(typed.get("voucher", "")))


def as_typed(goal: Goal, today: date) -> dict[str, str]:
    """The fields of that form for a goal, as far as its days are ahead."""
    days = {"day": goal.target_on, "voucher": goal.voucher_ends_on}
    fields = {name: str(day) if day is not None and day >= today else "" for name, day in days.items()}
    return {**fields, "booked": YES if goal.booked_on is not None and goal.booked_on >= today else NO}


def goal_as_text(goal: Goal) -> str:
    """The days of a goal in 26 characters at most, so that a button can put them back."""
    days = (goal.target_on, goal.booked_on, goal.voucher_ends_on)
    return ",".join(f"{day:%Y%m%d}" if day else "" for day in days)


def goal_from_text(goal: Goal, text: str) -> Goal:
    """The same goal with the days in `text`. Raises ValueError for anything else."""
    target_on, booked_on, voucher_ends_on = (date.fromisoformat(part) if part else None for part in text.split(","))
    return replace(goal, target_on=target_on, booked_on=booked_on, voucher_ends_on=voucher_ends_on)


def _day_or_none(typed: str, now: datetime) -> date | None:
    return read_future_day(typed, now) if typed.strip() else None


def _booked_on(typed: str, target_on: date | None, now: datetime) -> date | None:
    word = " ".join(typed.casefold().split()).strip(" .!")
    if word in _NO:
        return None
    if word not in _YES:
        return read_future_day(typed, now, Field.BOOKED)
    if target_on is None:
        raise NotReadable(Field.BOOKED, typed)
    if target_on < now.date():
        raise InThePast(target_on, now.date(), Field.BOOKED)
    return target_on


def _voucher(typed: str, now: datetime) -> date | None:
    if " ".join(typed.casefold().split()).strip(" .!") in _NO_VOUCHER:
        return None
    return read_future_day(typed, now, Field.VOUCHER)
