"""The fields that forms are made of, each with its question; what is filled in is cut to what the field takes."""

from collections.abc import Iterable
from typing import Any

from discord import RadioGroupOption, TextStyle
from discord.ui import Label, RadioGroup, TextInput

_LINE = 60


def line(
    name: str,
    question: str,
    hint: str | None,
    typed: str | tuple[str, ...],
    *,
    longest: int = _LINE,
    required: bool = True,
    placeholder: str | None = None,
    style: TextStyle = TextStyle.short,
) -> Label[Any]:
    """Text, in one line."""
    field = TextInput[Any](
        custom_id=name,
        style=style,
        default=str(typed)[:longest] or None,
        placeholder=placeholder,
        max_length=longest,
        required=required,
    )
    return Label(text=question, description=hint, component=field)


def paragraph(
    name: str,
    question: str,
    hint: str | None,
    typed: str | tuple[str, ...],
    *,
    longest: int,
    required: bool = True,
    placeholder: str | None = None,
) -> Label[Any]:
    """Text, in several lines."""
    style = TextStyle.paragraph
    return line(name, question, hint, typed, longest=longest, required=required, placeholder=placeholder, style=style)


def choice(
    name: str,
    question: str,
    options: Iterable[tuple[str, str]],
    chosen: object,
    *,
    hint: str | None = None,
    required: bool = True,
) -> Label[Any]:
    """One of several, each a value and what it is called."""
    group = RadioGroup[Any](
        custom_id=name,
        required=required,
        options=[RadioGroupOption(label=label, value=value, default=value == chosen) for value, label in options],
    )
    return Label(text=question, description=hint, component=group)
