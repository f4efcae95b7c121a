"""Numbers as people type them: with a point or a comma before the decimals, with or without one for thousands."""

import re

_THOUSANDS = re.compile(r"^(\d)[.,](?=\d{3}\b)")


def decimal(typed: str) -> float:
    """ "82", "82.5", "82,5"; raises ValueError for anything else."""
    return float(typed.replace(",", "."))


def without_separator(typed: str) -> str:
    """The same text where it begins with thousands: "1,000" and "1.000" are a thousand."""
    return _THOUSANDS.sub(r"\1", typed)
