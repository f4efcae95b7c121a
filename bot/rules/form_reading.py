"""Reading all fields of a form, so that everything that is wrong with it is said at once."""

from collections.abc import Callable
from typing import TypeVar

from bot.errors import Refusal

Read = TypeVar("Read")


def tried(read: Callable[[], Read], problems: list[Refusal]) -> Read | None:
    """What `read` gives; where it refuses, None, with the refusal added to `problems`."""
    try:
        return read()
    except Refusal as problem:
        problems.append(problem)
        return None
