"""Two walls: a server sees nothing of a person that they did not share, and every button asks who pressed it."""

import asyncio
import logging
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import discord
import pytest
import simcord

from bot.actions.resources import Resources
from bot.coach import Coach
from bot.database import connect
from bot.errors import Refusal
from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.zone_names import ZoneNames
from bot.settings import Settings
from tests import a_story
from tests.a_full_life import FullLife, commands_of
from tests.conftest import NOON
from tests.overhearing import Heard, Server
from tests.strangers import Strangers
from tests.wrong_people import Rows

OWN = (
    r"quokkaware", r"wombatry", r"numbats", r"bilbies", r"potoroos", r"kowaris", r"dunnart", r"pademelon", r"bettong",
    r"quoll", r"\b713\b", r"80[13]", r"\b20:1[79]\b", r"\b0?6:43\b", r"\b0?5:10\b", r"\b23:40\b", r"\b53 min",
    r"24 November", r"2026-11-24", r"AZ-104", r"OSCP", r"F5", r"CISSP",
)  # fmt: skip
"""What somebody told the bot alone."""
FAILURE = (r"\bfail", r"not this time", r"anxi", r"\bscore", r"attempt", r"\bmissing\b")
"""What is not spoken of before others at all, but in what breathing is known for."""
ZONES = ("kathmandu", "kolkata", "tehran", "chicago")
WHERE = (*ZONES, "lisbon", r"(?-i:\b[A-Z][a-z]+/[A-Z][a-z]+)", r"UTC", r"[+-]0?\d:[034]")
"""Where somebody lives, and by how much their clock differs."""
NAMES = ("adelheid", "benedikt", "dankmar", "evelina", "finnegan", "olgamaria", "cleopatra", "newcomer")
NO_MORE = ("Brolga", "Drongo", "Lyrebird", "Currawong", "Jabiru")
"""What was shared, and then shared no more: not by Adelheid, who changed her mind, nor Benedikt, who erased
everything, nor Finnegan, who left and took it along."""
OPEN_TO_ALL = {("button partner-again", "promises")}
"""Whoever presses this invites somebody, as everybody can: these are asked, but for nothing that is anybody else's."""
TELLS_ITSELF = "button examday-back"
"""Its id holds the whole exam day that it puts back, and stands below private answers alone."""
SPEAK_NEVER = {"partner-search", "commitment-due", "round-close"}
"""Kinds that only take note."""
IDS_IN_PUBLIC = (
    r"v1:(checkin|group-join|help|round-all|cheer-on):[\d:]+(~[0-9a-f]+)?|v1:breathe-along:[a-z0-9-]+:\d+:(free|held)"
)


@dataclass(frozen=True, slots=True)
class Lived:
    """A full life, what others heard of it, and what strangers tried meanwhile."""

    life: FullLife
    server: Server
    strangers: Strangers
    standing: list[Heard]
    faults: list[str]


@pytest.fixture
def lived(
    tmp_path: Path,
    settings: Settings,
    catalogue: Catalogue,
    exams: ExamIndex,
    zones: ZoneNames,
) -> Lived:
    file = tmp_path / "comeback.db"
    faults: list[str] = []
    heard = _Faults(faults)
    logging.getLogger("bot.ui.answers").addHandler(heard)

    async def live() -> Lived:
        database = await connect(str(file))
        env = simcord.Env(
            Coach(settings, Resources(database, discord.utils.utcnow, catalogue, exams, zones)), shard_count=1
        )
        await env.start()
        try:
            env.create_guild(name="Cert Study Group").create_text_channel("study-group")
            await env.advance_time((NOON - env.now()).total_seconds())
            return await _live(env, Rows(file), faults)
        finally:
            await env.shutdown()
            errors = (getattr(error, "original", error) for error in env.errors)
            faults.extend(repr(error) for error in errors if not isinstance(error, Refusal))
            await database.close()

    try:
        return asyncio.run(live())
    finally:
        logging.getLogger("bot.ui.answers").removeHandler(heard)


async def _live(env: simcord.Env, rows: Rows, faults: list[str]) -> Lived:
    server, life = Server(env), FullLife(env, a_story.KEPT)
    strangers = Strangers(life, rows)
    life.watcher = strangers
    for chapter in a_story.CHAPTERS:
        await chapter(life)
    rows.close()
    return Lived(life, server, strangers, server.standing, faults)


class _Faults(logging.Handler):
    def __init__(self, into: list[str]) -> None:
        super().__init__()
        self._into = into

    def emit(self, record: logging.LogRecord) -> None:
        self._into.append(record.getMessage())


def found(patterns: Iterable[str], text: str) -> list[str]:
    return [pattern for pattern in patterns if re.search(pattern, text, re.IGNORECASE)]


def everything_that_the_bot_can_do_came_up_in_this_life(lived: Lived) -> None:
    life = lived.life
    assert set(commands_of(life.coach)) - life.commands == set()
    assert set(life.coach.forms) - life.submitted == set()
    assert life.coach._button_kinds - set(life.shown) == set()
    assert set(life.shown) - life.pressed == set()
    assert set(life.coach.delivery._features) - life.said == SPEAK_NEVER
    assert lived.server.unknown_requests == set()
    assert lived.faults == []


def a_server_reads_nothing_that_was_not_shared(lived: Lived) -> None:
    for heard in lived.server.heard:
        unspoken = () if heard.answers else FAILURE
        assert found((*OWN, *unspoken, *WHERE, *NAMES), heard.text) == [], heard


def who_shares_nothing_is_not_named(lived: Lived) -> None:
    life = lived.life
    named = {int(each) for heard in lived.server.heard for each in re.findall(r"<@!?(\d+)>", heard.text)}
    assert named == {person.id for person in (life.ada, life.ben, life.finn)}


def what_was_shared_is_read_as_long_as_it_is_shared(lived: Lived) -> None:
    ever = "\n".join(heard.text for heard in lived.server.heard)
    assert found(NO_MORE, ever) == list(NO_MORE)
    for heard in lived.standing:
        assert found((*NO_MORE, str(lived.life.ben.id), str(lived.life.finn.id)), heard.text) == [], heard


def buttons_that_everybody_sees_hold_nothing_but_numbers(lived: Lived) -> None:
    for heard in lived.server.heard:
        for custom_id in heard.custom_ids:
            assert re.fullmatch(IDS_IN_PUBLIC, custom_id), heard
            assert not any(str(person.id) in custom_id for person in lived.life.people.values()), heard


def nothing_pings_but_the_role_of_a_group(lived: Lived) -> None:
    [role] = [role for role in lived.life.env.guild.roles.values() if role.name == "learners"]
    assert {ping for heard in lived.server.heard for ping in heard.pings} == {role.id}


def all_answers_are_private_but_breathing_together(lived: Lived) -> None:
    for heard in lived.server.heard:
        if heard.answers:
            assert [each.split(":")[1] for each in heard.custom_ids] in ([], ["breathe-along"]), heard


def strangers_change_nothing_of_anybody(lived: Lived) -> None:
    changed = [change for change in lived.strangers.changed if change[:2] not in OPEN_TO_ALL]
    assert changed == []


def strangers_are_answered_privately_and_learn_nothing(lived: Lived) -> None:
    for trial in lived.strangers.trials:
        assert trial.is_private, trial
        assert trial.said.strip(), trial
        known = (*OWN, *ZONES) if trial.what == TELLS_ITSELF else found((*OWN, *ZONES), trial.custom_id)
        assert set(found((*OWN, *ZONES), trial.said)) <= set(known), trial


WALLS: tuple[Callable[[Lived], None], ...] = (
    everything_that_the_bot_can_do_came_up_in_this_life,
    a_server_reads_nothing_that_was_not_shared,
    who_shares_nothing_is_not_named,
    what_was_shared_is_read_as_long_as_it_is_shared,
    buttons_that_everybody_sees_hold_nothing_but_numbers,
    nothing_pings_but_the_role_of_a_group,
    all_answers_are_private_but_breathing_together,
    strangers_change_nothing_of_anybody,
    strangers_are_answered_privately_and_learn_nothing,
)


def test_the_walls_hold_through_a_full_life(lived: Lived, subtests: pytest.Subtests) -> None:
    for wall in WALLS:
        with subtests.test(wall.__name__.replace("_", " ")):
            wall(lived)
