"""What somebody sets out to do by a day, as part of a pact: when they are reminded, and when the other is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from bot.errors import Field, FormRefused, NotReadable, Refusal, TooLong
from bot.rules.days import at_clock
from bot.rules.form_reading import tried
from bot.rules.moments import read_future_day
from bot.rules.own_day import OwnDay, quiet_end
from bot.rules.promises import Kind

COMMITMENT = Kind("commitment")
"""Its subject is the commitment and which reminder it is, as `commitment:eve`. Whether one that is late still helps is
looked at when it is said."""
DUE = Kind("commitment-due")
"""Owed to its person, and never said: it is looked at then whether the partner is to be told, who until then is owed
nothing. Its subject is the commitment, as it is of the next ones."""
MISSED = Kind("commitment-missed")
WORD = Kind("partner-word")

MOST_OPEN = 3
LONGEST_WHAT = 120
LONGEST_WORD = 600
KEPT_WHEN_SETTLED = timedelta(days=7)
REMINDED_BEFORE_TELLING = timedelta(hours=12)
"""Whoever could not be reminded in time is not told of."""
_REMINDED_AT = time(18)
_NOON = time(12)
_ONE_DAY = timedelta(days=1)

SHARED, BOT_TELLS = "shared", "tell"
"""The boxes of the form."""


class Reminder(StrEnum):
    EVE = "eve"
    DAY = "day"


class Outcome(StrEnum):
    DONE = "done"
    LET_GO = "let go"
    TOLD = "told"
    """The other was told, by its person or by the bot, that it has not happened."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What is set out to be done by `by_on`. `shared`: the other sees it; `bot_tells`: they are told if it fails."""

    what: str
    by_on: date
    shared: bool = True
    bot_tells: bool = False


@dataclass(frozen=True, slots=True)
class Commitment:
    """One person's, in one pact; `outcome` is None while it is open."""

    commitment_id: int
    pact_id: int
    learner_id: int
    intent: Intent
    reminded_at: datetime | None = None
    outcome: Outcome | None = None
    settled_at: datetime | None = None
    word: str | None = None

    @property
    def is_open(self) -> bool:
        return self.outcome is None


def reminders(by_on: date, own_day: OwnDay, zone: tzinfo) -> dict[Reminder, datetime]:
    """When its person is reminded: on the evening before, and on the day's own; after quiet hours that lie there."""
    days = {Reminder.EVE: by_on - _ONE_DAY, Reminder.DAY: by_on}
    evenings = {which: at_clock(on, _REMINDED_AT, zone) for which, on in days.items()}
    return {which: quiet_end(at, zone, own_day) or at for which, at in evenings.items()}


def looked_at(by_on: date, own_day: OwnDay, zone: tzinfo) -> datetime:
    """When it is looked at whether the other is to be told, where that was asked for: at noon on the day after.

    So the day is over, and there was a morning to change one's mind after the last reminder.
    """
    reminded = reminders(by_on, own_day, zone)[Reminder.DAY].astimezone(UTC)
    noon = at_clock(by_on + _ONE_DAY, _NOON, zone).astimezone(UTC)
    return max(noon, reminded + REMINDED_BEFORE_TELLING)


def next_noon(after: datetime, zone: tzinfo) -> datetime:
    """The first noon in `zone` after that moment."""
    today = after.astimezone(zone).date()
    noons = (at_clock(today + timedelta(days=days), _NOON, zone).astimezone(UTC) for days in range(3))
    return next(noon for noon in noons if noon > after.astimezone(UTC))


def read_intent(typed: Mapping[str, str | tuple[str, ...]], now: datetime) -> Intent:
    """What the form holds. Raises FormRefused with NotReadable, TooLong, or what `read_future_day` raises."""
    problems: list[Refusal] = []
    what = " ".join(str(typed.get(Field.WHAT.value, "")).split())
    if not what:
        problems.append(NotReadable(Field.WHAT, ""))
    elif len(what) > LONGEST_WHAT:
        problems.append(TooLong(Field.WHAT, LONGEST_WHAT))
    by_on = tried(lambda: read_future_day(str(typed.get(Field.BY.value, "")), now, Field.BY), problems)
    if problems or by_on is None:
        raise FormRefused(tuple(problems))
    boxes = typed.get("boxes", ())
    return Intent(what, by_on, SHARED in boxes, BOT_TELLS in boxes)


def as_typed(intent: Intent) -> dict[str, str | tuple[str, ...]]:
    """The fields of the form that `read_intent` reads back."""
    boxes = ((SHARED, intent.shared), (BOT_TELLS, intent.bot_tells))
    return {
        Field.WHAT.value: intent.what,
        Field.BY.value: intent.by_on.isoformat(),
        "boxes": tuple(box for box, ticked in boxes if ticked),
    }


def read_word(typed: str) -> str:
    """What is told to the other. Raises NotReadable for nothing, TooLong."""
    word = typed.strip()
    if not word:
        raise NotReadable(Field.WORD, "")
    if len(word) > LONGEST_WORD:
        raise TooLong(Field.WORD, LONGEST_WORD)
    return word
