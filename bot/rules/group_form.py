"""Reads the form with which a study group is set up or changed, all its fields at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.errors import AmbiguousInput, Field, FormRefused, NotReadable, Refusal
from bot.rules.days import Days, read_days, stored_days
from bot.rules.form_reading import tried
from bot.rules.group_refusals import (
    GroupNameMissing,
    GroupText,
    GroupTextTooLong,
    OpenForOutside,
    UnreadableOpenFor,
)
from bot.rules.groups import LONGEST_NAME, LONGEST_QUESTION, MOST_QUESTIONS, Group, Schedule
from bot.rules.moments import read_clock
from bot.rules.rounds import LEAST_OPEN, MOST_OPEN, shortest_gap
from bot.rules.typed_numbers import decimal
from bot.rules.zone_names import ZoneNames
from bot.rules.zones import find_zones

MOST_GROUPS = 10
"""So many has a server at most."""
UNTIL_NEXT = MOST_OPEN // timedelta(minutes=1)
"""Minutes that no two rounds are further apart by: a round that stays open for so long ends when the next begins."""
USUAL_DAYS, USUAL_OPEN_FOR = "weekdays", "20 hours"
NONE, YES, NO = "none", "yes", "no"

_LONGEST_READ = 60
_UNTIL_NEXT = re.compile(r"(?:open )?(?:until|till|til|to) (?:the )?next(?: (?:one|round|check ?in|time))?|always")
_SPELLED = tuple(
    (re.compile(pattern), spelled)
    for pattern, spelled in (
        (r"\bhalf an? hour\b", "30 minutes"),
        (r"\b(\w+) hours? and a half\b", r"\1 hours 30 minutes"),
        (r"\ban? (?=week|day|hour|minute)", "1 "),
        (r"^(?:(?:open )?for|about) ", ""),
        (r"[,&]|\band\b", " "),
    )
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_UNITS = {"m": 1, "h": 60, "d": 24 * 60, "w": 7 * 24 * 60}
_PART = re.compile(
    r"(?P<number>\d{1,5}(?:[.,]\d{1,2})?|[a-z]+) ?(?P<unit>w(?:eeks?)?|d(?:ays?)?|h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?)"
    r"(?![a-z])\.? *"
)
_BARE_MINUTES = re.compile(r"(?P<hours>\d{1,2}) ?h ?(?P<minutes>[0-5]\d)")


@dataclass(frozen=True, slots=True)
class GroupForm:
    """What was typed or chosen, as text. `role` is an id; `thread` and `summary` are YES or NO.

    Empty: not given. NONE: not wanted any more.
    """

    name: str = ""
    days: str = ""
    clock: str = ""
    zone: str = ""
    open_for: str = ""
    exam: str = ""
    role: str = ""
    thread: str = ""
    summary: str = ""
    questions: tuple[str, ...] = ("",) * MOST_QUESTIONS


@dataclass(frozen=True, slots=True)
class GroupAnswers:
    """What the form means; `exam` is what was typed for it."""

    name: str
    schedule: Schedule
    questions: tuple[str, ...]
    exam: str | None
    role_id: int | None
    thread_per_round: bool
    new_message_at_close: bool


def read_group_form(form: GroupForm, now: datetime, zones: ZoneNames) -> GroupAnswers:
    """What was typed. Raises FormRefused with everything that was wrong."""
    problems: list[Refusal] = []
    name = tried(lambda: _read_name(form.name), problems)
    days = tried(lambda: read_days(form.days), problems)
    clock = tried(lambda: _read_group_clock(form.clock), problems)
    zone = tried(lambda: _read_zone(form.zone, now, zones), problems)
    open_minutes = tried(lambda: read_open_for(form.open_for or USUAL_OPEN_FOR, days), problems)
    questions = tried(lambda: _read_questions(form.questions), problems)
    if name is None or days is None or clock is None or zone is None or open_minutes is None or questions is None:
        raise FormRefused(tuple(problems))
    return GroupAnswers(
        name,
        Schedule(clock, days, zone, open_minutes),
        questions,
        _unless_none(form.exam),
        int(form.role) if form.role.isdecimal() else None,
        form.thread == YES,
        form.summary == YES,
    )


def read_open_for(typed: str, days: Days | None) -> int:
    """Minutes that a round on these days is to be open for: "2 hours", "1 day", "90 min", "until the next round".

    Raises UnreadableOpenFor, OpenForOutside.
    """
    text = " ".join(typed.casefold().replace("-", " ").split()).strip(" .") if len(typed) <= _LONGEST_READ else ""
    if _UNTIL_NEXT.fullmatch(text):
        return UNTIL_NEXT
    minutes = _minutes(text)
    if minutes is None:
        raise UnreadableOpenFor(typed)
    if not LEAST_OPEN <= timedelta(minutes=minutes) <= MOST_OPEN:
        raise OpenForOutside(typed, None)
    gap = shortest_gap(Schedule(time.min, days, "UTC", minutes)) if days else MOST_OPEN
    if timedelta(minutes=minutes) > gap:
        raise OpenForOutside(typed, gap // timedelta(minutes=1))
    return minutes


def open_for_as_typed(minutes: int) -> str:
    """The text that `read_open_for` reads back."""
    if minutes >= UNTIL_NEXT:
        return "until the next round"
    for unit, name in ((24 * 60, "day"), (60, "hour")):
        if minutes % unit == 0:
            return f"{minutes // unit} {name}{'' if minutes == unit else 's'}"
    return f"{minutes} minutes"


def as_form(group: Group) -> GroupForm:
    """The form as it would have to be filled for that group."""
    schedule = group.schedule
    return GroupForm(
        group.name,
        stored_days(schedule.days),
        f"{schedule.clock:%H:%M}",
        schedule.zone,
        open_for_as_typed(schedule.open_minutes),
        group.exam or "",
        str(group.role_id or ""),
        YES if group.thread_per_round else NO,
        YES if group.new_message_at_close else NO,
        (*group.questions, *("",) * (MOST_QUESTIONS - len(group.questions))),
    )


def over(known: GroupForm, typed: GroupForm) -> GroupForm:
    """What was typed, over what was known."""
    given = {name: value for name, value in form_as_fields(typed).items() if value}
    return form_of_fields({**form_as_fields(known), **given})


def in_full(form: GroupForm) -> GroupForm:
    """The same as a change that leaves nothing as it is: what is empty is not wanted."""
    questions = tuple(question or NONE for question in form.questions)
    return replace(form, exam=form.exam or NONE, role=form.role or NONE, questions=questions)


def with_defaults(form: GroupForm, own_zone: str | None) -> GroupForm:
    """The form with what may be left out: on weekdays, in the organiser's own zone, for 20 hours."""
    return replace(
        form,
        days=form.days or USUAL_DAYS,
        zone=form.zone or own_zone or "",
        open_for=form.open_for or USUAL_OPEN_FOR,
    )


def form_as_fields(form: GroupForm) -> dict[str, str]:
    """The fields by their ids, as they are submitted and kept in drafts."""
    named = {f"question_{number}": question for number, question in enumerate(form.questions, 1)}
    return {
        "name": form.name,
        "days": form.days,
        "time": form.clock,
        "zone": form.zone,
        "open_for": form.open_for,
        "exam": form.exam,
        "role": form.role,
        "thread": form.thread,
        "summary": form.summary,
        **named,
    }


def form_of_fields(fields: Mapping[str, str | tuple[str, ...]]) -> GroupForm:
    """The form from its fields by their ids."""

    def field(name: str) -> str:
        return str(fields.get(name, ""))

    return GroupForm(
        name=field("name"),
        days=field("days"),
        clock=field("time"),
        zone=field("zone"),
        open_for=field("open_for"),
        exam=field("exam"),
        role=field("role"),
        thread=field("thread"),
        summary=field("summary"),
        questions=tuple(field(f"question_{number}") for number in range(1, MOST_QUESTIONS + 1)),
    )


def _read_name(typed: str) -> str:
    name = _one_line(typed)
    if not name:
        raise GroupNameMissing
    if len(name) > LONGEST_NAME:
        raise GroupTextTooLong(GroupText.NAME, LONGEST_NAME)
    return name


def _read_group_clock(typed: str) -> time:
    clock = read_clock(typed)
    if clock is None:
        raise NotReadable(Field.CLOCK, typed)
    return clock.replace(second=0, microsecond=0)


def _read_zone(typed: str, now: datetime, zones: ZoneNames) -> str:
    found = find_zones(typed, now, zones)
    if found.only is not None:
        return found.only.name
    if not found.choices:
        raise NotReadable(Field.ZONE, typed)
    raise AmbiguousInput(Field.ZONE, typed, tuple(choice.label for choice in found.choices))


def _read_questions(typed: tuple[str, ...]) -> tuple[str, ...]:
    questions = tuple(question for each in typed if (question := _unless_none(_one_line(each))))
    if any(len(question) > LONGEST_QUESTION for question in questions):
        raise GroupTextTooLong(GroupText.QUESTION, LONGEST_QUESTION)
    return questions


def _unless_none(typed: str) -> str | None:
    return None if typed.strip().casefold() in ("", NONE) else typed


def _one_line(typed: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in typed).split())


def _minutes(text: str) -> int | None:
    """The sum of all parts, such as "1 h 30 min"; None where any of it means nothing."""
    for pattern, spelled in _SPELLED:
        text = pattern.sub(spelled, text)
    text = " ".join(text.split())
    if bare := _BARE_MINUTES.fullmatch(text):
        return int(bare["hours"]) * 60 + int(bare["minutes"])
    minutes, place = 0.0, 0
    while place < len(text):
        part = _PART.match(text, place)
        number = _number(part["number"]) if part else None
        if part is None or number is None:
            return None
        minutes += number * _UNITS[part["unit"][0]]
        place = part.end()
    return round(minutes) if text else None


def _number(text: str) -> float | None:
    if text[0].isdigit():
        return decimal(text)
    return _NUMBERS.get(text)
