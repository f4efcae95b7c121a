"""Pressing and submitting what was shown to somebody else, as if it had been shown to whoever does."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import simcord
from simcord.backend.models import EPHEMERAL_FLAG, Message
from simcord.backend.serializers import user_payload
from simcord.enums import InteractionType
from simcord.results import InteractionResult, ResponseMessage

from bot.stores.personal import HOLDINGS
from tests.overhearing import read
from tests.people import Person, Seen

_LAID_OUT = 1 << 15
"""The flag of a card."""
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """A button as it was shown; `owner_id` is who it was shown to, None for everybody in the server."""

    kind: str
    custom_id: str
    owner_id: int | None
    message: Message

    @property
    def is_there(self) -> bool:
        """Whether it stands below its message still."""
        return ("custom_id", self.custom_id) in read(self.message)


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it was shown."""

    kind: str
    spec: Mapping[str, Any]
    owner_id: int


async def press(env: simcord.Env, who: Person, button: Button, *, direct: bool = False) -> Seen:
    """Press it where it stands, if that is in sight, or else below a message that holds nothing but this button."""
    shown = button.message
    if not button.is_there or not (button.owner_id is None or button.owner_id == who.id) or direct:
        shown = _with_it_alone(env, who, button, direct=direct)
    message = ResponseMessage(env, shown)
    if env.backend.get_channel(shown.channel_id).guild_id is None:
        return Seen(await who.user.click(message, custom_id=button.custom_id))
    return Seen(await who.member.click(message, custom_id=button.custom_id))


async def submit(env: simcord.Env, who: Person, form: Form, typed: Mapping[str, Any]) -> Seen:
    """Submit it from the server, filled in by whoever does."""
    asked = env.backend.new_interaction(InteractionType.MESSAGE_COMPONENT, who.channel.id, who.id, env.guild.id)
    asked.show_modal(dict(form.spec))
    return Seen(await who.member.submit_modal(InteractionResult(env, asked), dict(typed)))


def _with_it_alone(env: simcord.Env, who: Person, button: Button, *, direct: bool) -> Message:
    row = {"type": 1, "components": [{"type": 2, "style": 2, "label": "-", "custom_id": button.custom_id}]}
    laid_out = button.message.flags & _LAID_OUT
    return env.backend.create_message(
        who.user.dm_channel.id if direct else who.channel.id,
        env.backend.bot_user.id,
        "" if laid_out else "-",
        components=[{"type": 10, "content": "-"}, row] if laid_out else [row],
        flags=laid_out | (0 if direct else EPHEMERAL_FLAG),
        interaction_metadata=None if direct else _asked_by(env, who),
        broadcast=False,
    )


def _asked_by(env: simcord.Env, who: Person) -> dict[str, Any]:
    """What makes a hidden message one that answers somebody."""
    user = dict(user_payload(env.backend.get_user(who.id)))
    return {"id": str(env.backend.snowflake()), "type": 2, "user": user, "authorizing_integration_owners": {}}


class Rows:
    """The rows about people, read and cleared past the bot, from its database's file."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        self._connection.execute("PRAGMA foreign_keys = ON")

    def about(self, people: Iterable[int], but_for: Iterable[int]) -> dict[str, list[Row]]:
        """All rows that name one of these `people`, and nobody else of the others."""
        found = {}
        wanted, unwanted = [str(each) for each in people], [str(each) for each in but_for]
        for holding in HOLDINGS:
            rows = self._connection.execute(_QUERIES[holding.table]).fetchall()
            lines = [(row, " ".join(map(str, row))) for row in rows]
            found[holding.table] = sorted(
                (row for row, line in lines if _names(line, wanted) and not _names(line, unwanted)), key=repr
            )
        return found

    def forget(self, people: Iterable[int]) -> None:
        """Delete every row that names one of them."""
        for learner_id in people:
            for holding in HOLDINGS:
                for column in holding.people:
                    self._connection.execute(f"DELETE FROM {holding.table} WHERE {column} = ?", (learner_id,))
                for column in holding.named_in:
                    self._connection.execute(f"DELETE FROM {holding.table} WHERE {column} LIKE ?", (f"%{learner_id}%",))

    def know(self, who: Person, at: int) -> None:
        """Let somebody have used the bot since then, and be known to get its messages."""
        self._connection.execute(
            "INSERT INTO learners (learner_id, met_at, dm_channel_id) VALUES (?, ?, ?)",
            (who.id, at, who.user.dm_channel.id),
        )

    def join(self, group_id: int, who: Person, at: int) -> None:
        """Let somebody be a member of a group since then."""
        self._connection.execute(
            "INSERT INTO group_members (group_id, learner_id, joined_at, seen_at) VALUES (?, ?, ?, ?)",
            (group_id, who.id, at, at),
        )

    def close(self) -> None:
        self._connection.close()


def _query(table: str, through: tuple[str, str] | None) -> str:
    """All rows of a table; those that name nobody themselves with whom they belong to."""
    if through is None:
        return f"SELECT * FROM {table}"
    parent, column = through
    return f"SELECT own.*, owner.learner_id FROM {table} own JOIN {parent} owner USING ({column})"


_QUERIES = {holding.table: _query(holding.table, holding.through) for holding in HOLDINGS}


def _names(line: str, ids: list[str]) -> bool:
    return any(each in line for each in ids)
