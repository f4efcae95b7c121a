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
from bot.texts import safety
from tests import a_story
from tests.a_full_life import FullLife, commands_of
from tests.conftest import NOON
from tests.overhearing import Heard, Server
from tests.strangers import IN_DANGER, Strangers
from tests.wrong_people import Rows

OWN = (
    r"quokkaware", r"wombatry", r"numbats", r"bilbies", r"potoroos", r"kowaris", r"dunnart", r"pademelon", r"bettong",
    r"quoll", r"\b713\b", r"80[13]", r"\b20:1[79]\b", r"\b0?6:43\b", r"\b0?5:10\b", r"\b23:40\b", r"\b53 min",
    r"thylacine", r"mulgara", r"kultarr", r"ningaui", r"kookaburra", r"cassowary", r"antechinus", r"\b61/83\b",
    r"\b(6[2-9]|70)/83\b", r"\b7[3-9]\.\d+ %", r"\b87\.5\b", r"\b19:43\b",
    r"24 November", r"2026-11-24", r"AZ-104", r"OSCP", r"F5", r"CISSP",
)  # fmt: skip
"""What somebody told the bot alone."""
MISSING = r"\bmissing\b"
FAILURE = (r"\bfail", r"not this time", r"anxi", r"\bscore", r"attempt", MISSING)
"""What is not spoken of before others at all, but in what breathing is known for."""
ZONES = ("kathmandu", "kolkata", "tehran", "chicago")
WHERE = (*ZONES, "lisbon", r"(?-i:\b[A-Z][a-z]+/[A-Z][a-z]+)", r"UTC", r"[+-]0?\d:[034]")
"""Where somebody lives, and by how much their clock differs."""
NAMES = ("adelheid", "benedikt", "dankmar", "evelina", "finnegan", "olgamaria", "cleopatra", "newcomer")
NO_MORE = ("Brolga", "Drongo", "Lyrebird", "Currawong", "Jabiru", r"\b77 %")
"""What was shared, and then shared no more: not by Adelheid, who changed her mind, nor Benedikt, who erased
everything, nor Finnegan, who left and took it along."""
PUT_UP = "v1:share-down:"
"""Begins the id of the button below what somebody put up for all to see. In a verdict something may be missing."""
OPEN_TO_ALL = {("button partner-again", "promises")}
"""Whoever presses this invites somebody, as everybody can: these are asked, but for nothing that is anybody else's."""
TELLS_ITSELF = "button examday-back"
"""Its id holds the whole exam day that it puts back, and stands below private answers alone."""
SPEAK_NEVER = {"partner-search", "commitment-due", "round-close"}
"""Kinds that only take note."""
IDS_IN_PUBLIC = (
    r"v1:(checkin|group-join|help|round-all|cheer-on|share-down):[\d:]+(~[0-9a-f]+)?"
    r"|v1:breathe-along:[a-z0-9-]+:\d+:(free|held)"
)


@dataclass(frozen=True, slots=True)
class Lived:
    """A full life, what others heard of it, and what strangers tried meanwhile."""

    life: FullLife
    server: Server
    strangers: Strangers
    standing: list[Heard]
    logged: list[logging.LogRecord]

    @property
    def faults(self) -> list[str]:
        return [record.getMessage() for record in self.logged if record.name == "bot.ui.answers"]


@pytest.fixture
def lived(
    tmp_path: Path,
    settings: Settings,
    catalogue: Catalogue,
    exams: ExamIndex,
    zones: ZoneNames,
) -> Lived:
    file = tmp_path / "comeback.db"
    logged: list[logging.LogRecord] = []
    notes = _Notes(logged)
    root, own = logging.getLogger(), logging.getLogger("bot")
    levels = root.level, own.level

    async def live() -> Lived:
        database = await connect(str(file))
        env = simcord.Env(
            Coach(settings, Resources(database, discord.utils.utcnow, catalogue, exams, zones)), shard_count=1
        )
        await env.start()
        try:
            env.create_guild(name="Cert Study Group").create_text_channel("study-group")
            await env.advance_time((NOON - env.now()).total_seconds())
            return await _live(env, Rows(file), logged)
        finally:
            await env.shutdown()
            errors = (getattr(error, "original", error) for error in env.errors)
            unmet = [repr(error) for error in errors if not isinstance(error, Refusal)]
            logged.extend(logging.makeLogRecord({"name": "bot.ui.answers", "msg": text}) for text in unmet)
            await database.close()

    root.addHandler(notes)
    root.setLevel(logging.INFO)
    own.setLevel(logging.DEBUG)
    try:
        return asyncio.run(live())
    finally:
        root.removeHandler(notes)
        root.setLevel(levels[0])
        own.setLevel(levels[1])


async def _live(env: simcord.Env, rows: Rows, logged: list[logging.LogRecord]) -> Lived:
    server, life = Server(env), FullLife(env, a_story.KEPT)
    strangers = Strangers(life, rows)
    life.watcher = strangers
    for chapter in a_story.CHAPTERS:
        await chapter(life)
    rows.close()
    return Lived(life, server, strangers, server.standing, logged)


class _Notes(logging.Handler):
    """Notes everything that is written to the log."""

    def __init__(self, into: list[logging.LogRecord]) -> None:
        super().__init__()
        self._into = into

    def emit(self, record: logging.LogRecord) -> None:
        self._into.append(record)


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


def all_answers_are_private_but_breathing_together_and_what_is_shared(lived: Lived) -> None:
    for heard in lived.server.heard:
        if heard.answers:
            assert [each.split(":")[1] for each in heard.custom_ids] in ([], ["breathe-along"], ["share-down"]), heard


def what_is_put_up_speaks_of_nothing_else(lived: Lived) -> None:
    put_up = [heard for heard in lived.server.heard if any(each.startswith(PUT_UP) for each in heard.custom_ids)]
    assert len(put_up) == 4
    for heard in put_up:
        unspoken = [pattern for pattern in FAILURE if pattern != MISSING]
        assert found(unspoken, heard.text) == [], heard
        assert heard.lines[0].splitlines()[1].startswith("## CCNA"), heard


def the_log_holds_nothing_of_anybody(lived: Lived) -> None:
    assert lived.logged
    for record in lived.logged:
        text = logging.Formatter().format(record)
        assert found((*OWN, *NO_MORE, *ZONES, *NAMES), text) == [], text


def strangers_change_nothing_of_anybody(lived: Lived) -> None:
    changed = [change for change in lived.strangers.changed if change[:2] not in OPEN_TO_ALL]
    assert changed == []


def strangers_are_answered_privately_and_learn_nothing(lived: Lived) -> None:
    for trial in lived.strangers.trials:
        assert trial.is_private, trial
        assert trial.said.strip(), trial
        known = (*OWN, *ZONES) if trial.what == TELLS_ITSELF else found((*OWN, *ZONES), trial.custom_id)
        assert set(found((*OWN, *ZONES), trial.said)) <= set(known), trial


def whoever_is_in_danger_is_met_in_every_form_and_nothing_of_it_is_kept(lived: Lived) -> None:
    told = {trial.what: trial for trial in lived.strangers.trials if trial.what.startswith("in danger, ")}
    assert set(told) == {f"in danger, form {kind}" for kind in lived.life.coach.forms}
    for trial in told.values():
        assert safety.MATTERS in trial.said, trial
        assert trial.is_private, trial
    assert lived.strangers.kept_of_danger == []
    assert not any(IN_DANGER in logging.Formatter().format(record) for record in lived.logged)


WALLS: tuple[Callable[[Lived], None], ...] = (
    everything_that_the_bot_can_do_came_up_in_this_life,
    a_server_reads_nothing_that_was_not_shared,
    who_shares_nothing_is_not_named,
    what_was_shared_is_read_as_long_as_it_is_shared,
    buttons_that_everybody_sees_hold_nothing_but_numbers,
    nothing_pings_but_the_role_of_a_group,
    all_answers_are_private_but_breathing_together_and_what_is_shared,
    what_is_put_up_speaks_of_nothing_else,
    the_log_holds_nothing_of_anybody,
    strangers_change_nothing_of_anybody,
    strangers_are_answered_privately_and_learn_nothing,
    whoever_is_in_danger_is_met_in_every_form_and_nothing_of_it_is_kept,
)


def test_the_walls_hold_through_a_full_life(lived: Lived, subtests: pytest.Subtests) -> None:
    for wall in WALLS:
        with subtests.test(wall.__name__.replace("_", " ")):
            wall(lived)
