"""Days as the database keeps them."""

from datetime import date


def as_text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def as_day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
