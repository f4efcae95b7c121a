"""What is said about booking an exam: the day, the voucher, and the warnings before that expires."""

from datetime import date

from bot.actions.booking import Aimed, Warned
from bot.rules.goals import Goal
from bot.rules.voucher import WARNED_BEFORE, Misfit
from bot.texts.common import plain
from bot.texts.days import count, day, listed
from bot.texts.ready import VERDICTS

IT_IS_BOOKED = "It is booked"
SET_THE_DAY = "Set the day"
STOP_WARNINGS, WARN_AGAIN = "Stop these", "Warn me after all"
PROMISE = "Promise my partner to book"

BOOKED_YES, BOOKED_NO = "Yes, for that day", "Not yet"
IS_IT_BOOKED = "Is it booked?"
VOUCHER_QUESTION = "Last day of your voucher, if you have one"
VOUCHER_HINT = "“5 January”, “2027-01-05”; empty for none"
BOOKED_TITLE = "My exam is booked"
BOOKED_QUESTION, BOOKED_HINT = "For which day?", "“in 3 weeks”, “5 January”, “2027-01-05”"
TIME_QUESTION, TIME_HINT = "At what time, if you know it?", "“9:00”, “13:30”, “2 pm”: with it I plan your exam week"
DELIVERY_HINT = "Only needed with a time"

NO_TARGET = "You have no target date now. *Set my target date* sets one again."
PACTS_EXIST = (
    "-# Some people find it easier to book when somebody knows of it: `/partner invite` makes a pact with one person "
    "whom you choose. Nothing needs it."
)
NO_MORE_WARNINGS = "Then I do not warn you before your voucher expires. `/retake when` still shows its last day."
_VENDOR_DECIDES = "ask the vendor whether they extend it: that is theirs to decide, and often they do not"


def booked(goal: Goal, today: date) -> str | None:
    """Whether the day aimed for is booked; None without such a day ahead."""
    if goal.target_on is None or goal.target_on < today:
        return None
    return "It is **booked**." if goal.booked_on == goal.target_on else "It is **not booked** yet."


def booking_fell(goal: Goal, before: Goal) -> str | None:
    """That a booking was taken out, since the target is another day now."""
    if before.booked_on is None or goal.booked_on is not None or goal.target_on == before.target_on:
        return None
    return (
        f"You had it booked for {day(before.booked_on)}, and I took that out, as your target is another day now. If "
        "you have moved the booking, *It is booked* says so."
    )


def voucher(goal: Goal, today: date) -> str | None:
    """The voucher's last day, and the days that are left; None without a voucher."""
    ends_on = goal.voucher_ends_on
    if ends_on is None:
        return None
    left = (ends_on - today).days
    if left < 0:
        return f"Your voucher's last day was {day(ends_on)}. *Set my target date* takes a new one, or none."
    days = "today is the last one" if left == 0 else f"{count(left, 'day')} left"
    return f"Your voucher's last day is **{day(ends_on)}**: {days}."


def misfit(misfits: tuple[Misfit, ...], goal: Goal, opens_on: date | None) -> str | None:
    """That the voucher ends too early, and what there is to choose from."""
    if not misfits or goal.voucher_ends_on is None:
        return None
    ends_on = day(goal.voucher_ends_on)
    if Misfit.RETAKE in misfits and opens_on is not None:
        return (
            f"**Your voucher ends before you may retake it**: it ends on {ends_on}, the retake opens on "
            f"{day(opens_on)}. No day fits both. What is left: {_VENDOR_DECIDES}; use it for another exam, if it is "
            "good for one; or let it go, and plan with the day that suits you."
        )
    return (
        f"**Your voucher ends before the day you aim for**: it ends on {ends_on}. What you can do: move the date to "
        f"one that it covers; {_VENDOR_DECIDES}; or keep the date, and pay for the exam without it."
    )


def warnings_come(goal: Goal, today: date) -> str:
    """When warnings come, for a card that can stop them."""
    if goal.voucher_quiet:
        return "-# I do not warn you before it expires; you stopped that."
    left = (goal.voucher_ends_on - today).days if goal.voucher_ends_on else 0
    ahead = listed(tuple(str(days) for days in WARNED_BEFORE if days < left))
    if not ahead:
        return "-# That is so soon that no warning comes any more."
    return f"-# I warn you {ahead} days before its last one, in the morning, as long as no day before that is booked."


def warnings_wanted() -> str:
    return "Then I warn you before your voucher expires, as long as nothing is booked."


def promise_offered(aimed: Aimed) -> str | None:
    """That it can be promised to somebody, where this is the moment to say so."""
    if not aimed.offers_promise:
        return None
    if aimed.pact_id is None:
        return PACTS_EXIST
    return "If it helps: promise your partner to have it booked by a day, or to tell them why not."


def to_book(exam: str) -> str:
    """What is promised, as it stands in the form."""
    return f"book {exam}"


def warning(of: Warned) -> str:
    """A voucher expires soon; its first line is what a phone shows."""
    goal, name = of.goal, plain(of.exam.name(of.local.now.date()))
    ends_on = goal.voucher_ends_on or of.local.now.date()
    left = "today is its last day" if of.days_left == 0 else f"{count(of.days_left, 'day')} left"
    lines = [
        f"**Your voucher for {name}: {left}**",
        f"Its last day is {day(ends_on)}, and nothing is booked before it.",
    ]
    if of.opens_on is not None and of.opens_on > ends_on:
        lines.append(
            f"The retake opens only after that, on {day(of.opens_on)}. The one way to keep it is to {_VENDOR_DECIDES}."
        )
    else:
        lines.append(f"What your practice says: *{VERDICTS[of.verdict.status].lower()}* (`/ready` explains it).")
        lines.append(
            f"If you feel ready, book a day up to the last one. If not, {_VENDOR_DECIDES}; or let it expire, which "
            "costs the voucher and nothing else."
        )
    return "\n".join(lines)
