"""Buttons that work for ever: all they need to know stands in their custom id, after every restart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from discord import ButtonStyle, ComponentType, Interaction
from discord.ui import Button, DynamicItem, Item

from bot.errors import Expired
from bot.ui.answers import explain


class CoachButton(DynamicItem[Button[Any]], template=r"v1:never"):
    """A button with the custom id `v1:KIND:SUBJECT`; a subclass says what a press does in `pressed`.

    `subject` is what it is about: the id of an attempt or a draft, an exam. It is never trusted: whoever presses is
    asked for by the action, so that a button under another person's message does nothing for a stranger.
    `identity`: which of the messages that the bot sends by itself it stands below; it ends the custom id, behind `~`.
    """

    kind: ClassVar[str]
    label: ClassVar[str]
    style: ClassVar[ButtonStyle]

    def __init_subclass__(cls, *, kind: str, label: str, style: ButtonStyle = ButtonStyle.secondary) -> None:
        super().__init_subclass__(
            template=re.compile(rf"v1:{kind}:(?P<subject>.*?)(?:~(?P<identity>[0-9a-f]{{12,25}}))?", re.DOTALL)
        )
        cls.kind, cls.label, cls.style = kind, label, style

    def __init__(self, subject: str | int, label: str | None = None, identity: str | None = None) -> None:
        self.subject, self.identity = str(subject), identity
        custom_id = _custom_id(self.kind, self.subject, identity)
        super().__init__(Button(label=label or self.label, style=self.style, custom_id=custom_id))

    @classmethod
    async def from_custom_id(cls, interaction: Interaction[Any], item: Item[Any], match: re.Match[str]) -> Self:
        return cls(match["subject"], identity=match["identity"])

    @classmethod
    def offer(cls, subject: str | int, label: str | None = None) -> Offer:
        """The button that is to stand below a message of which the identity is not known yet."""
        return Offer(cls, str(subject), label or cls.label)

    @property
    def number(self) -> int:
        """The subject, where it is the id of something. Raises Expired for what is no number."""
        if not self.subject.isdecimal():
            raise Expired
        return int(self.subject)

    async def callback(self, interaction: Interaction[Any]) -> None:
        try:
            await self.pressed(interaction)
        except Exception as error:  # noqa: BLE001 - discord.py would only log it, and the person would hear nothing
            await explain(interaction, error)

    async def pressed(self, interaction: Interaction[Any]) -> None:
        """Ask one action, give one answer."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of what the bot sends by itself: thousands are made in a minute, and discord.py's are dear."""

    kind: type[CoachButton]
    subject: str
    label: str

    def button(self) -> CoachButton:
        """The button on a card."""
        return self.kind(self.subject, self.label)

    def below(self, identity: str | None) -> dict[str, Any]:
        """The button below the message with that identity, or one that needs none, as Discord is told of it."""
        return {
            "type": ComponentType.button.value,
            "style": self.kind.style.value,
            "label": self.label,
            "custom_id": _custom_id(self.kind.kind, self.subject, identity),
        }


def _custom_id(kind: str, subject: str, identity: str | None) -> str:
    return f"v1:{kind}:{subject}{f'~{identity}' if identity else ''}"
