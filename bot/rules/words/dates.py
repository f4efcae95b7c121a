"""Reads the phrases of a message as days, times and spans on the person's own clock and calendar."""

import re
from datetime import UTC, date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta

from bot.errors import InTheFuture, Refusal
from bot.rules.days import EVERY_DAY, Days, Weekday, at_clock, read_days
from bot.rules.moments import Moment, read_clock, read_future_day, read_past_moment
from bot.rules.nudging import Snooze, snoozed_until
from bot.rules.plain_words import WEEKDAYS
from bot.rules.typed_numbers import decimal

_FARTHEST = timedelta(hours=14)
"""No clock on Earth is further ahead of UTC."""
_ORDINAL = re.compile(r"(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: of (this|next|last) month)?")
_PART = re.compile(r"\b(mornings?|afternoons?|evenings?|nights?)\b")
_IN_A_WEEK = " in a week"
_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "half": 0.5, "couple": 2,
}  # fmt: skip
_AMOUNT = re.compile(
    r"(?P<count>\d{1,3}(?:[.,]\d)?|[a-z]+(?: an?)?)(?: of)?(?: (?:more|full|whole|solid))? ?"
    r"(?P<unit>minutes?|mins?|mo|mths?|months?|m|hours?|hrs?|h|days?|"
    r"d|weeks?|w|fortnights?|years?)(?P<half> and a half)?(?:(?: and)? ?(?P<minutes>\d{1,2}) ?(?:m|mins?|minutes?|$))?"
)
_EARLY_HOURS = range(1, 7)
"""Without am or pm, an exam at such an hour is in the afternoon."""


def past_moment(day: str, clock: str, now: datetime, zone_is_set: bool) -> Moment | None:
    """When something happened that is over; None where that is not sure. Raises InTheFuture."""
    if ordinal := _ORDINAL.fullmatch(day):
        on = _of_month(ordinal, now.date(), -1)
        return Moment(on) if on else None
    latest = now.date() if zone_is_set else (now.astimezone(UTC) + _FARTHEST).date()
    try:
        return read_past_moment(f"{day} {clock}".strip(), now, latest=latest, latest_at=now if zone_is_set else None)
    except InTheFuture:
        raise
    except Refusal:
        return None


def future_day(day: str, now: datetime) -> date | None:
    """The day ahead that is meant, today included; None where that is not sure."""
    if ordinal := _ORDINAL.fullmatch(day):
        return _of_month(ordinal, now.date(), 1)
    if day.endswith(_IN_A_WEEK):
        nearest = future_day(day.removesuffix(_IN_A_WEEK), now)
        return nearest + timedelta(days=7) if nearest else None
    try:
        return read_future_day(re.sub(r" (?:next|this) week$", "", day), now)
    except Refusal:
        return None


def _of_month(ordinal: re.Match[str], today: date, step: int) -> date | None:
    """The nearest 14th, today included, or that of the month that was named; none where that month has none."""
    number, which = int(ordinal[1]), ordinal[2]
    first = today.replace(day=1) + relativedelta(months={"next": 1, "last": -1}.get(which or "", 0))
    is_over = number < today.day if step > 0 else number > today.day
    if which is None and is_over:
        first += relativedelta(months=step)
    try:
        return first.replace(day=number)
    except ValueError:
        return None


def clock_of(phrase: str, text: str) -> time | None:
    """The time of day in `phrase`; where it does not say which half of the day, a word such as "evening" in `text`."""
    clock = read_clock(phrase)
    if clock and clock.hour < 12 and not re.search(r"[ap]m|morning|afternoon|evening|night|^0", phrase):
        part = _PART.search(text)
        said = read_clock(f"{phrase} {part[1].removesuffix('s')}") if part else None
        return said or clock
    return clock


def exam_clock(clock: time | None, phrase: str) -> time | None:
    """The time of an exam: nobody sits one at night."""
    if clock and clock.hour in _EARLY_HOURS and not re.search(r"am|morning|^0", phrase):
        return clock.replace(hour=clock.hour + 12)
    return clock


_EXCEPTING = re.compile(r",? ?(?:except|but|excluding|apart|other|not|without)\b")


def days_of(phrases: list[str], dates: list[str]) -> Days | None:
    """The days of the week that are named; every day where the phrase says so."""
    if len(phrases) > 1 and not _EXCEPTING.match(phrases[0]):
        phrases = [" ".join(phrases), *phrases]
    for phrase in phrases:
        plain = re.sub(r"\b(?:single |night|evening|morning|afternoon|nightly)s?\b", "day", phrase)
        plain = re.sub(r"\bevery day day\b|\bday day\b", "every day", plain)
        plain = re.sub(r"\b(weekday|weekend|\w+day)s? days?\b", r"\1", plain)
        try:
            return read_days(plain)
        except Refusal:
            if not re.search(r"except|but|excluding|apart|other|without|mon|tue|wed|thu|fri|sat|sun|week ?[de]", plain):
                return EVERY_DAY
    for phrase in dates:
        plain = phrase.removeprefix("on ").removeprefix("next ").removeprefix("this ").split()[0][:3]
        found = [Weekday(number) for number, name in enumerate(WEEKDAYS) if name[:3] == plain and "last" not in phrase]
        if found:
            return frozenset(found)
    return None


Span = timedelta | relativedelta
"""Minutes and hours are real ones; days and more are counted on the calendar."""


def span_of(phrase: str) -> Span | None:
    """How long "2 weeks", "an hour and a half" or "1h30" are; None for "a few days"."""
    match = _AMOUNT.search(re.sub(r"^(?:(?:another|the next|the) )", "", phrase))
    if match is None:
        return None
    word = match["count"].split()[-1] if match["count"].startswith(("a couple",)) else match["count"].split()[0]
    count = decimal(word) if word[0].isdigit() else _WORDS.get(word)
    if not count:
        return None
    count += 0.5 if match["half"] else 0
    unit, extra = match["unit"], int(match["minutes"] or 0)
    if unit.startswith(("mo", "mth")) and not unit.startswith("min"):
        return relativedelta(months=int(count)) if count >= 1 else None
    if unit.startswith("m"):
        return timedelta(minutes=int(count))
    if unit.startswith("h"):
        return timedelta(minutes=round(count * 60) + extra)
    days = {"d": 1, "w": 7, "f": 14, "y": 365}[unit[0]]
    return relativedelta(days=round(count * days))


def after_span(span: Span, now: datetime) -> datetime:
    """The instant so long after `now`."""
    if isinstance(span, timedelta):
        return (now.astimezone(UTC) + span).astimezone(now.tzinfo)
    return at_clock((now + span).date(), _minute(now), now.tzinfo or UTC)


def snooze_until(day: str | None, clock: str | None, now: datetime) -> datetime | None:
    """The instant that "tonight", "tomorrow at 9" or "until 8" means; None where that is not sure."""
    zone = now.tzinfo or UTC
    if clock:
        return _next_clock(day, clock, now)
    if day is None:
        return None
    if "night" in day or ("evening" in day and "tomorrow" not in day):
        return snoozed_until(Snooze.TONIGHT, now, zone) if not re.search("tomorrow|last", day) else None
    if day == "later today":
        return snoozed_until(Snooze.TONIGHT, now, zone)
    part = _PART.search(day)
    on = future_day(_PART.sub("", day).strip(), now) if part else future_day(day, now)
    if on is None or on == now.date() or part:
        return None
    return at_clock(on, _minute(now), zone)


def _next_clock(day: str | None, clock: str, now: datetime) -> datetime | None:
    """The next time that clocks show `clock`: in the afternoon, if it is over in the morning and no half was said."""
    zone = now.tzinfo or UTC
    at = clock_of(clock, day or "")
    on = future_day(_PART.sub("", day).replace("tonight", "today").strip() or "today", now) if day else now.date()
    if day and "this" in day:
        on = now.date()
    if at is None or on is None:
        return None
    halves = [at]
    if at.hour < 12 and not re.search(r"[ap]m|morning|noon|^0", clock) and not (day and _PART.search(day)):
        halves.append(at.replace(hour=at.hour + 12))
    days = [on] if day else [on, on + timedelta(days=1)]
    for each in days:
        for half in halves:
            moment = at_clock(each, half, zone)
            if moment.astimezone(UTC) > now.astimezone(UTC):
                return moment
    return None


def _minute(now: datetime) -> time:
    return now.time().replace(second=0, microsecond=0)
