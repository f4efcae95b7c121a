"""Reads the pass mark that somebody sets themselves."""

import re

from bot.errors import Field, NotReadable
from bot.rules.readiness import HIGHEST_OWN_LINE, LOWEST_OWN_LINE
from bot.rules.typed_numbers import decimal

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|percent)?", re.IGNORECASE)


def read_own_line(typed: str) -> float:
    """A percentage from 50 to 100. Raises NotReadable."""
    match = _PERCENT.fullmatch(typed.strip())
    percent = decimal(match[1]) if match else 0.0
    if not LOWEST_OWN_LINE <= percent <= HIGHEST_OWN_LINE:
        raise NotReadable(Field.OWN_LINE, typed.strip())
    return percent
