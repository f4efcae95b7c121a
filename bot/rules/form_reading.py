"""Reading all fields of a form, so that everything that is wrong with it is said at once."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from bot.errors import FormRefused, Refusal

Read = TypeVar("Read")


def tried(read: Callable[[], Read], problems: list[Refusal]) -> Read | None:
    """What `read` gives; where it refuses, None, with the refusal added to `problems`."""
    try:
        return read()
    except Refusal as problem:
        problems.append(problem)
        return None


def all_of(problems: Sequence[Refusal]) -> Refusal:
    """What is raised for these: one alone as it is, several together."""
    return problems[0] if len(problems) == 1 else FormRefused(tuple(problems))


def text_in(typed: Mapping[str, str | tuple[str, ...]], name: str) -> str:
    """What the field holds: a text, or the one value that was chosen."""
    value = typed.get(name, "")
    return value if isinstance(value, str) else next(iter(value), "")
