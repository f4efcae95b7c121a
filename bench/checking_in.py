"""A round of one large group: people press *Check in*, fill in the form and send it, and its message shows that."""

import asyncio
import random
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench import seeding
from tests.wire.interactions import Interaction
from tests.wire.messages import Edit, closest
from tests.wire.owed import Ledger, begun, until_said
from tests.wire.process import BotProcess
from tests.wire.reading import text_of
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Person

_GROUP_ID: Final = 1
_NAMED: Final = re.compile(r"^(?:- )?<@(\d+)>", re.MULTILINE)
_RIGHT_WITHIN: Final = 30.0


@dataclass(frozen=True, slots=True)
class Waited:
    """The milliseconds until the form was there, and until what was sent in it was answered; None: it never was."""

    form: float | None
    answer: float | None


@dataclass(frozen=True, slots=True)
class Kept:
    """A check-in as it stands in the tables."""

    learner_id: int
    standing: str
    shared: bool
    answers: tuple[str, ...]
    checked_in_at: int


class Meeting:
    """The round of a group in the loopback's first server, while it is open, and its message."""

    def __init__(self, server: LoopbackDiscord, ledger: Ledger, process: BotProcess, message_id: int) -> None:
        self.process = process
        self._server = server
        self._ledger = ledger
        self._message_id = message_id

    @property
    def text(self) -> str:
        """What its message shows now."""
        return text_of(self._server.messages.get(self._message_id))

    @property
    def edits(self) -> list[Edit]:
        """Every change of its message so far."""
        return [edit for edit in self._server.messages.edits if edit.message_id == self._message_id]

    @property
    def closest_edits(self) -> float:
        """The fewest seconds between two changes of its message."""
        return closest(self.edits) or float("inf")

    async def check_in(self, number: int, person: Person, typing_seconds: float = 0) -> Waited:
        """Press, fill in the form, send it; `number` says what is told. Raises where anything else comes of it."""
        actor = self._server.acting(person, self._server.world.study_group)
        message = self._server.messages.get(self._message_id)
        opening = await actor.begin_press(message, "Check in")
        try:
            form = await actor.answer(opening)
            await asyncio.sleep(typing_seconds)
            submitting = await actor.begin_submit(form, told_by(number))
        except AssertionError:
            return Waited(None, None)
        try:
            answer = await actor.answer(submitting)
        except AssertionError:
            return Waited(_milliseconds(opening), None)
        if "that counts" not in answer.text or not answer.ephemeral:
            raise AssertionError(f"{person.name} was told: {answer.text}")
        return Waited(_milliseconds(opening), _milliseconds(submitting))

    async def check_in_within(
        self, seconds: float, first: int, people: Sequence[Person], typing_seconds: tuple[float, float] = (0, 0)
    ) -> list[Waited]:
        """Let these people check in at any moments, each typing for a while, all of them within so many seconds."""
        chance = random.Random(len(people))  # the same in every run

        async def one(number: int, person: Person) -> Waited:
            typing = chance.uniform(*typing_seconds)
            await asyncio.sleep(chance.uniform(0, seconds - typing))
            return await self.check_in(number, person, typing)

        return await asyncio.gather(*(one(number, person) for number, person in enumerate(people, first)))

    async def kept(self) -> list[Kept]:
        """Everything that was told, from the tables."""
        written: dict[int, list[str]] = {}
        for row in await self._ledger.rows("SELECT learner_id, answer FROM checkin_answers ORDER BY position"):
            written.setdefault(row["learner_id"], []).append(row["answer"])
        return [
            Kept(
                row["learner_id"],
                row["standing"],
                bool(row["shared"]),
                tuple(written.get(row["learner_id"], ())),
                row["checked_in_at"],
            )
            for row in await self._ledger.rows("SELECT learner_id, standing, shared, checked_in_at FROM checkins")
        ]

    async def until_right(self) -> None:
        """Wait until its message shows everything that is kept. Raises AssertionError, with what it shows."""
        kept = await self.kept()
        try:
            await self._server.until(lambda: shows(self.text, kept), "a message that shows it all", _RIGHT_WITHIN)
        except AssertionError as error:
            raise AssertionError(f"{error}; of {len(kept)} check-ins:\n{self.text}") from None


@asynccontextmanager
async def meeting(server: LoopbackDiscord, folder: Path, members: int, opens_at: int) -> AsyncIterator[Meeting]:
    """A group of so many of the loopback's people in its first server, and Comeback; its round has just opened."""
    guild, ledger = server.world.study_group, Ledger(f"{folder / 'comeback.db'}")
    group = seeding.Group(_GROUP_ID, guild.id, guild.channels[0].id, opens_at)
    await seeding.create(folder / "comeback.db")
    seeding.add_groups(folder / "comeback.db", [group], [person.id for person in server.world.crowd[:members]])
    async with begun(server, ledger, folder, pace=40, lease=60, fresh=True) as process:
        await until_said(server, 1)
        yield Meeting(server, ledger, process, server.messages.sent[0].message_id)


def told_by(number: int) -> dict[str, Any]:
    """What this one fills in: some need help, some only count."""
    return {
        "standing": "need help" if number % 20 == 0 else ("on track", "slipped")[number % 2],
        "answer-0": f"{number} questions on access control, and the lab about VLANs up to the second exercise",
        "answer-1": f"If it is 19:00 and dinner is over, then I open the lab again for {number} minutes",
        "sharing": "counted" if number % 5 == 3 else "shared",
    }


def missing(kept: Sequence[Kept], first: int, people: Sequence[Person]) -> list[Person]:
    """Those whose check-in is not kept exactly as they told it."""
    known = {each.learner_id: (each.standing, each.shared, each.answers) for each in kept}
    told = {person: told_by(number) for number, person in enumerate(people, first)}
    return [
        person
        for person, form in told.items()
        if known.get(person.id) != (form["standing"], form["sharing"] == "shared", (form["answer-0"], form["answer-1"]))
    ]


def shows(text: str, kept: Sequence[Kept]) -> bool:
    """Whether a message counts all of that, names the newest of what was shared, and counts the rest of it."""
    named = {int(each) for each in _NAMED.findall(text)}
    shared = [each for each in kept if each.shared]
    shown = [each.checked_in_at for each in shared if each.learner_id in named]
    older = [each.checked_in_at for each in shared if each.learner_id not in named]
    return (
        f" {len(kept)} checked in" in text
        and len(shown) == len(named)
        and (not older or (bool(shown) and min(shown) >= max(older) and f"…and {len(older)} more" in text))
    )


def _milliseconds(interaction: Interaction) -> float | None:
    arrived = interaction.arrived_at
    return None if arrived is None else (arrived - interaction.asked_at) * 1000
