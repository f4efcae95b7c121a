"""Being in a group: when somebody's own reminder of a round comes, and what leaving takes."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.rules.days import Week, next_at
from bot.rules.groups import Member, Milestone
from bot.rules.promises import Kind
from bot.rules.rounds import Round

OWN_REMINDER = Kind("checkin-reminder", limit=timedelta(hours=2), chosen=True, fleeting=True)
"""Of the round that is open, at a time of day that its person chose; its subject is the group."""
STILL_IN = Kind("still-in", limit=timedelta(hours=24), fleeting=True)
"""Asks somebody who has missed some rounds whether they are still in; its subject is the group."""

_AN_INSTANT = timedelta(microseconds=1)


def reminder_at(of: Round, clock: time, zone: tzinfo, after: datetime | None = None) -> datetime | None:
    """The first moment within a round, or after `after` in it, at which clocks in `zone` come to that time, in UTC.

    None where none does: a round of three hours in the morning has no evening.
    """
    since = of.opens_at - _AN_INSTANT
    at = next_at(since if after is None else max(since, after), Week.of(clock), zone)
    return at.astimezone(UTC) if at is not None and at.astimezone(UTC) < of.closes_at else None


Kept = Mapping[str, str | tuple[str, ...]]
"""A membership as text, so that leaving can be undone."""


def membership_as_text(member: Member, absences: Iterable[datetime]) -> Kept:
    """All that leaving takes away, to be read back by `membership_from_text`."""
    return {
        "joined": _seconds(member.joined_at),
        "missed": str(member.missed),
        "paused": _seconds(member.paused_at),
        "reminded": f"{member.reminded_at:%H:%M}" if member.reminded_at else "",
        "leaderboard": "yes" if member.on_leaderboard else "",
        "cheers": tuple(sorted(member.cheers)),
        "steady": member.steady_on.isoformat() if member.steady_on else "",
        "seeks": _seconds(member.seeks_partner_since),
        "absences": tuple(_seconds(opened) for opened in absences),
    }


def membership_from_text(group_id: int, learner_id: int, kept: Kept) -> tuple[Member, tuple[datetime, ...]]:
    """The membership, and the rounds that were missed. Raises ValueError for what was not kept so."""
    text = {name: value for name, value in kept.items() if isinstance(value, str)}
    joined_at = _instant(text.get("joined", ""))
    if joined_at is None:
        raise ValueError("not a membership")
    member = Member(
        group_id,
        learner_id,
        joined_at,
        int(text["missed"]),
        _instant(text["paused"]),
        time.fromisoformat(text["reminded"]) if text["reminded"] else None,
        bool(text["leaderboard"]),
        frozenset(Milestone(each) for each in kept["cheers"]),
        date.fromisoformat(text["steady"]) if text["steady"] else None,
        _instant(text["seeks"]),
    )
    return member, moments_from_text(kept["absences"])


def moments_from_text(kept: Iterable[str]) -> tuple[datetime, ...]:
    """Instants that were kept as text."""
    return tuple(datetime.fromtimestamp(int(each), UTC) for each in kept)


def _seconds(at: datetime | None) -> str:
    return str(int(at.timestamp())) if at else ""


def _instant(text: str) -> datetime | None:
    return datetime.fromtimestamp(int(text), UTC) if text else None
