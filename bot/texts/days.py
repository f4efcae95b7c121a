"""How days, moments and counts are written.

A calendar day is written out, since a timestamp would shift it for a reader in another zone; an instant is
Discord's own timestamp, so that each reader sees their own clock.
"""

from datetime import date, datetime

from bot.rules.openings import Opening


def day(on: date) -> str:
    """Sunday 29 November 2026."""
    return f"{on:%A} {on.day} {on:%B} {on.year}"


def short_day(on: date) -> str:
    """29 Nov 2026."""
    return f"{on.day} {on:%b} {on.year}"


def moment(at: datetime) -> str:
    """An instant as each reader's own clock shows it, in Discord."""
    return f"<t:{int(at.timestamp())}:F>"


def short_moment(at: datetime) -> str:
    """The same without the day of the week."""
    return f"<t:{int(at.timestamp())}:f>"


def relative(at: datetime) -> str:
    """How far off an instant is, as Discord counts it down."""
    return f"<t:{int(at.timestamp())}:R>"


def opening(opens: Opening) -> str:
    """A day, or the moment of a rule in hours."""
    return moment(opens.at) if opens.at else day(opens.on)


def count(number: int, one: str, many: str | None = None) -> str:
    """1 day, 2 days."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(words: tuple[str, ...], last: str = "and") -> str:
    """a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
