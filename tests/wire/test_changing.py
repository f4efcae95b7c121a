"""What the bot changes by itself in a channel: messages that stand there already, and threads below them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import discord
import pytest

from bot.actions.duties import Settled, SingleDuty
from bot.actions.resources import Resources
from bot.database import Database, Transaction
from bot.delivery import Delivery
from bot.delivery.features import Before
from bot.rules.addressees import Due
from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.failures import Failure
from bot.rules.promises import Kind, Promise
from bot.rules.zone_names import ZoneNames
from bot.stores import promises
from bot.ui.nudge_cards import SetNudge
from bot.ui.spoken import Edited, Spoken, Threaded, Utterance
from tests.wire.codes import Json
from tests.wire.faults import member_looks, message_edits, threads
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Channel, Guild

NOTICE = Kind("notice", to_channel=True)
CHANGE = Kind("change", to_channel=True, repeatable=True)
NO_CHANNEL = 12_345
LEASE = 0.5


class BoardDuty(SingleDuty[Utterance]):
    """Says or does what the board asks for, and remembers what became of it."""

    def __init__(self) -> None:
        self.wanted: Utterance | None = None
        self.settled_in: list[int | None] = []
        self.failures: list[Failure] = []

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Utterance | None:
        return self.wanted

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[Utterance]) -> None:
        self.settled_in.append(settled.message_id)

    async def lost(self, tx: Transaction, resources: Resources, promise: Promise, failure: Failure) -> None:
        self.failures.append(failure)


class Notice(BoardDuty):
    """A new message."""

    kind = NOTICE


class Change(BoardDuty):
    """An edit or a thread."""

    kind = CHANGE


@dataclass
class Board:
    """A channel in which the bot says and changes things, at a time of the test's choice."""

    server: LoopbackDiscord
    delivery: Delivery
    database: Database
    now: datetime = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    notice: Notice = field(default_factory=Notice)
    change: Change = field(default_factory=Change)

    @property
    def guild(self) -> Guild:
        return self.server.world.study_group

    @property
    def channel(self) -> Channel:
        return self.guild.channels[0]

    async def wake(self, seconds: float = 0) -> None:
        """So many seconds pass, and what is due is done."""
        self.now += timedelta(seconds=seconds)
        await self.delivery.say_due()

    async def post(self, spoken: Spoken, at: Channel | None = None) -> int:
        """A new message, and its id."""
        self.notice.wanted = spoken
        await self.keep(NOTICE, (at or self.channel).id)
        said = self.notice.settled_in[-1]
        assert said is not None
        return said

    async def do(self, wanted: Utterance | None, at: int | None = None) -> None:
        """Change something in the channel, or try to, long after any change before."""
        self.now += timedelta(minutes=1)
        self.change.wanted = wanted
        await self.keep(CHANGE, at or self.channel.id)

    async def keep(self, kind: Kind, whom: int, seconds: float = 1) -> None:
        """Owe something after so many seconds, and do it."""
        self.now += timedelta(seconds=seconds)
        async with self.database.transaction() as tx:
            await promises.plan(tx, whom, kind, "", self.now)
        await self.wake()

    async def rows(self, table: str) -> list[str]:
        """The kinds of what stands in a table."""
        async with self.database.transaction() as tx:
            return [row["kind"] for row in await tx.all(f"SELECT kind FROM {table} ORDER BY kind")]

    def shown(self, message_id: int) -> Json:
        return self.server.messages.get(message_id)


@pytest.fixture
async def board(
    server: LoopbackDiscord,
    client: discord.Client,
    database: Database,
    catalogue: Catalogue,
    exams: ExamIndex,
    zones: ZoneNames,
) -> Board:
    resources = Resources(database, lambda: made.now, catalogue, exams, zones)
    made = Board(server, Delivery(client, resources, per_second=200, lease_seconds=LEASE), database)
    made.delivery.register(made.notice, as_it_is)
    made.delivery.register(made.change, as_it_is)
    return made


def as_it_is(wanted: Utterance) -> Utterance:
    return wanted


def spoken(words: str, role_id: int | None = None) -> Spoken:
    return Spoken(words, [[SetNudge.offer("")]], role_id)


def buttons_of(message: Json) -> list[str]:
    return [button["custom_id"] for row in message["components"] for button in row["components"]]


async def test_an_edit_that_failed_is_tried_again_and_shows_what_is_so_by_then(board: Board) -> None:
    message_id = await board.post(spoken("nobody yet"))
    [found_by] = buttons_of(board.shown(message_id))
    failing = board.server.faults.fail(503, times=1, where=message_edits)
    await board.do(Edited(message_id, spoken("one")))
    assert (failing.happened, board.shown(message_id)["content"]) == (1, "nobody yet")
    board.change.wanted = Edited(message_id, spoken("two"))
    await board.wake(seconds=5)
    assert board.shown(message_id)["content"] == "two"
    assert buttons_of(board.shown(message_id)) == [found_by.partition("~")[0]]
    await board.do(Edited(message_id, Spoken("closed", [])))
    assert (board.shown(message_id)["content"], buttons_of(board.shown(message_id))) == ("closed", [])
    assert board.change.settled_in == [edit.message_id for edit in board.server.messages.edits] == [message_id] * 2
    assert (await board.rows("promises"), await board.rows("deliveries")) == ([], ["notice"])


async def test_a_message_is_left_alone_for_three_seconds_after_each_edit_and_then_shows_what_is_so(
    board: Board,
) -> None:
    message_id, edits = await board.post(spoken("nobody yet")), board.server.messages.edits
    await board.do(Edited(message_id, spoken("1")))
    for number in range(2, 30):
        board.change.wanted = Edited(message_id, spoken(str(number)))
        await board.keep(CHANGE, board.channel.id, seconds=0.25)
    assert 2 <= len(edits) <= 1 + 28 / 4 / 3
    await board.wake(seconds=4)
    assert (board.shown(message_id)["content"], await board.rows("promises")) == ("29", [])


async def test_an_archived_thread_is_opened_again_but_for_one_that_is_locked(board: Board) -> None:
    places = board.server.places
    thread = await places.open_thread(board.channel, "Monday")
    message_id = await board.post(spoken("open"), thread)
    await places.archive(thread)
    await board.do(Edited(message_id, spoken("changed")), thread.id)
    assert (board.shown(message_id)["content"], board.change.failures) == ("changed", [])
    await places.archive(thread, locked=True)
    await board.do(Edited(message_id, spoken("never")), thread.id)
    assert (board.shown(message_id)["content"], board.change.failures) == ("changed", [Failure.NO_PERMISSION])
    requests = len(board.server.requests)
    await board.wake(seconds=86_400)
    assert (await board.rows("promises"), len(board.server.requests)) == (["change"], requests)


async def test_of_a_message_that_is_gone_nothing_is_owed_any_more_and_its_feature_is_told(board: Board) -> None:
    for gone_for in (Edited, Threaded):
        message_id = await board.post(spoken("soon gone"))
        await board.server.messages.delete(message_id)
        await board.do(Edited(message_id, spoken("two")) if gone_for is Edited else Threaded(message_id, "two"))
        assert (board.change.failures.pop(), await board.rows("promises")) == (Failure.MESSAGE_GONE, [])
    await board.server.places.delete(board.channel)
    await board.do(Edited(message_id, spoken("two")))
    assert (board.change.failures, await board.rows("promises")) == ([Failure.CHANNEL_GONE], ["change"])
    assert board.change.settled_in == []


async def test_a_thread_is_made_once_though_the_answer_was_lost(board: Board) -> None:
    message_id = await board.post(spoken("open"))
    board.server.faults.cut(times=1, where=threads, after=True)
    await board.do(Threaded(message_id, "Week 1: " + "x" * 100))
    assert board.change.settled_in == []
    await board.wake(seconds=5)
    [thread] = board.server.world.changes.threads.values()
    assert (thread.id, thread.parent_id, len(thread.name)) == (message_id, board.channel.id, 100)
    assert (board.change.settled_in, await board.rows("promises")) == ([message_id], [])
    assert await board.post(spoken("in the thread"), thread) in {
        int(message["id"]) for message in board.server.messages.in_channel(thread)
    }


async def test_a_role_is_pinged_by_a_new_message_and_by_no_change_of_it(board: Board) -> None:
    learners, helpers = board.guild.roles
    words = f"<@&{learners.id}> <@&{helpers.id}>"
    message_id = await board.post(spoken(words, role_id=learners.id))
    await board.do(Edited(message_id, spoken(f"{words} again", role_id=learners.id)))
    await board.post(spoken(words))
    assert board.server.messages.pings == [(message_id, learners.id)]


async def test_what_is_asked_before_is_told_who_is_in_the_server_and_stops_nothing(board: Board) -> None:
    world, found = board.server.world, list[bool | None]()

    async def ask(promise: Promise) -> None:
        for person in (world.ada, world.grace):
            found.append(await board.delivery.in_server(board.guild.id, person.id))

    asking: Before = ask
    board.delivery.register(board.change, as_it_is, asking)
    message_id = await board.post(spoken("open"))
    board.server.places.leave(board.guild, world.grace)
    await board.do(Edited(message_id, spoken("one")))
    board.server.faults.fail(503, times=2, where=member_looks)
    await board.do(Edited(message_id, spoken("two")))
    await board.server.places.take_bot_out(world.night_school)
    found.append(await board.delivery.in_server(world.night_school.id, world.ada.id))
    assert found == [True, False, None, None, None]
    board.server.faults.hang(20, where=member_looks)
    await board.do(Edited(message_id, spoken("three")))
    assert (board.shown(message_id)["content"], board.change.settled_in) == ("three", [message_id] * 3)


async def test_discord_is_asked_nothing_about_what_is_no_channel(board: Board) -> None:
    requests = len(board.server.requests)
    async with board.database.transaction() as tx:
        await promises.plan(tx, NO_CHANNEL, CHANGE, "", board.now)
        await tx.run("UPDATE promises SET tries = 3")  # its process was killed before it was finished
    await board.wake()
    assert (await board.rows("promises"), await board.rows("deliveries")) == ([], [])
    assert len(board.server.requests) == requests
