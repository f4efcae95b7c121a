"""What the bot says by itself in the playground: at its own time, in the open room, through stops and kills."""

import asyncio
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from discord import Message
from playwright.async_api import Browser, Page, expect
from simcord import UserHandle

from bot.actions import promising
from bot.settings import Settings
from bot.texts import nudges as nudge_texts
from bot.texts import playground as texts
from playground import world
from playground.simulation import Simulation, open_simulation
from playground.timekeeper import SavedMoment
from tests.newcomer import PHONE, WIDE, Newcomer, Playground, Room, open_browser, two_free_ports

pytestmark = pytest.mark.asyncio(loop_scope="module")  # in which one browser serves all

ADA = texts.direct_messages_of("Ada")
BERLIN = ZoneInfo("Europe/Berlin")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    async with open_browser() as chromium:
        yield chromium


@pytest.fixture
def own(settings: Settings, tmp_path: Path) -> Settings:
    """Settings of a playground of one's own."""
    return settings.model_copy(
        update={"playground_port": two_free_ports(), "playground_database": tmp_path / "playground.db"}
    )


async def test_a_nudge_is_snoozed_and_comes_once_more_after_a_restart(chromium: Browser, tmp_path: Path) -> None:
    playground = Playground(tmp_path)
    async with Newcomer.arrives(chromium, PHONE, BERLIN.key) as person:
        async with playground.running(signal.SIGKILL):
            page = await person.visits(playground.address)
            await expect(page.get_by_role("button", name=texts.NEXT_PROMISE)).to_be_disabled()
            await expect(page.get_by_text(texts.NOTHING_PROMISED)).to_be_visible()
            room = await person.enters(page, ADA)
            await room.runs_with("/settings", "zone", "Berlin")
            await expect(room.last).to_contain_text("Europe/Berlin")
            await room.runs_with("/nudge set", "time", "7:30")
            await _jumps(person, page, "07:30")
            await _sees_a_nudge(room, "7:30 AM")
            await room.presses(nudge_texts.IN_20_MINUTES)
            await expect(room.last).to_contain_text("I will ask again")
        async with playground.running(signal.SIGTERM):
            page = await person.visits(playground.address)
            room = await person.enters(page, ADA)
            await expect(room.conversation).to_contain_text("Welcome back")
            await _jumps(person, page, "07:50")
            await _sees_a_nudge(room, "7:50 AM")
            await expect(room.conversation.get_by_text("Your 20 minutes for your exam", exact=True)).to_have_count(1)
            await room.presses(nudge_texts.DONE)
            await expect(room.last).to_contain_text("A good day to begin.")
        async with playground.running():
            page = await person.visits(playground.address)
            room = await person.enters(page, ADA)
            await _jumps(person, page, "07:30")
            await _sees_a_nudge(room, "7:30 AM")
            await expect(room.conversation.get_by_text("Your 20 minutes for your exam", exact=True)).to_have_count(1)


async def _jumps(person: Newcomer, page: Page, clock: str) -> None:
    """Jump to the next promise, which is for that time in the browser's own zone."""
    await expect(page.locator("#promised")).to_contain_text(f"at {clock} CE")
    await person.moves_time(page, texts.NEXT_PROMISE)
    await expect(page.locator("#now")).to_contain_text(f"at {clock} CE")


async def _sees_a_nudge(room: Room, clock: str) -> None:
    await expect(room.last).to_contain_text("20 minutes")
    await expect(room.last.get_by_role("time").first).to_contain_text(clock)


async def test_a_press_is_not_lost_when_the_bot_speaks_at_that_moment(chromium: Browser, own: Settings) -> None:
    async with Newcomer.arrives(chromium, WIDE) as person, open_simulation(own) as simulation:
        ada = _room(simulation, "ada")
        await _set_nudge(ada, "7:30")
        await simulation.jump_to_the_next_promise()
        room = Room(await person.visits(await simulation.rooms.open(ada, "UTC")))
        await expect(room.last).to_contain_text("20 minutes")
        await expect(room.page.locator("#action-status")).to_have_text("Viewport updated")
        nudge = room.conversation.get_by_role("article").nth(-1)
        async with simulation._turn:
            await nudge.get_by_role("button", name=nudge_texts.DONE, exact=True).click()
            await asyncio.sleep(0.2)  # the press has arrived, and waits for its turn
            channel = simulation._env.bot.get_partial_messageable(ada.channel.id)
            await channel.send("Your window is open.")
            await simulation.rooms.show_news()
        await expect(room.conversation).to_contain_text("A good day to begin.")
        await expect(room.last).to_contain_text("Your window is open.")


async def test_a_refusal_in_a_room_is_an_answer_like_any_other(chromium: Browser, own: Settings) -> None:
    async with Newcomer.arrives(chromium, PHONE) as person, open_simulation(own) as simulation:
        room = Room(await person.visits(await simulation.rooms.open(_room(simulation, "ada"), "UTC")))
        await room.runs_with("/nudge set", "time", "half past ducks")
        await expect(room.last).to_contain_text("I could not read")
        await expect(room.page.locator("#action-status")).to_contain_text("completed")


async def test_what_the_bot_says_to_others_does_not_disturb_the_room(chromium: Browser, own: Settings) -> None:
    async with Newcomer.arrives(chromium, WIDE) as person, open_simulation(own) as simulation:
        await _set_nudge(_room(simulation, "ben"), "7:30")
        room = Room(await person.visits(await simulation.rooms.open(_room(simulation, "ada"), "UTC")))
        await expect(room.page.locator("#action-status")).to_have_text("Viewport updated")
        revision = await room.page.evaluate("simcordPreview.publishedRevision")
        async with simulation._turn:
            due = await simulation.next_try()
            assert due is not None
            await simulation._go_on(due, simulation.rooms.show_news)
        assert len(_nudges(simulation, "ben")) == 1
        await asyncio.sleep(0.5)
        assert await room.page.evaluate("simcordPreview.publishedRevision") == revision


async def test_a_jump_brings_everybodys_nudges_at_their_own_time(own: Settings) -> None:
    async with open_simulation(own) as simulation:
        await _set_nudge(_room(simulation, "ada"), "7:30")
        await _set_nudge(_room(simulation, "ben"), "21:05")
        began = simulation.now()
        for _ in range(3):
            await simulation.jump(DAY)
        assert timedelta(0) <= simulation.now() - began - 3 * DAY < MINUTE
        for name, clock in (("ada", (7, 30)), ("ben", (21, 5))):
            came = [said.created_at.astimezone(BERLIN) for said in _nudges(simulation, name)]
            assert [(at.hour, at.minute, at.second, at.microsecond) for at in came] == [(*clock, 0, 0)] * 3
            assert len({at.date() for at in came}) == 3
        assert simulation.promised_at is not None
        assert timedelta(0) < simulation.promised_at - simulation.now() < DAY


async def test_where_nothing_is_promised_there_is_nowhere_to_jump_to(own: Settings) -> None:
    async with open_simulation(own) as simulation:
        began = simulation.now()
        await simulation.jump_to_the_next_promise()
        assert simulation.promised_at is None
        assert simulation.now() == began


async def test_a_jump_that_a_busy_bot_holds_up_is_made_up_for(own: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    async def not_now(_: float) -> None:
        raise TimeoutError

    async with open_simulation(own) as simulation:
        await _set_nudge(_room(simulation, "ada"), "7:30")
        began = simulation.now()
        with monkeypatch.context() as busy:
            busy.setattr(simulation._env, "advance_time", not_now)
            await simulation.jump(DAY)
        assert simulation.now() == began
        await simulation.jump(timedelta(0))
        assert simulation.now() - began >= DAY
        (nudge,) = _nudges(simulation, "ada")
        assert (nudge.created_at.astimezone(BERLIN).hour, nudge.created_at.minute) == (7, 30)


async def test_what_was_being_said_when_it_was_killed_is_said_at_the_next_start(own: Settings) -> None:
    async with open_simulation(own) as simulation:
        await _set_nudge(_room(simulation, "ada"), "7:30")
        due = await simulation.next_try()
        assert due is not None
        await simulation.go_to(due)
        with simulation._env.time_context():
            claimed = await promising.claim(simulation._coach.resources, 10, timedelta(minutes=1))
        assert len(claimed) == 1
        assert _nudges(simulation, "ada") == []
    async with open_simulation(own) as simulation:
        (nudge,) = _nudges(simulation, "ada")
        assert timedelta(0) <= nudge.created_at - due < MINUTE
        assert simulation.promised_at is not None
        assert simulation.promised_at - due > 20 * HOUR


async def test_what_fell_due_while_nothing_ran_comes_and_says_so(own: Settings) -> None:
    async with open_simulation(own) as simulation:
        await _set_nudge(_room(simulation, "ada"), "7:30")
        due = await simulation.next_try()
        assert due is not None
    clock = SavedMoment(own.playground_database.with_suffix(".clock"))
    clock.write(due + DAY + HOUR)
    async with open_simulation(own) as simulation:
        said = [message.content for message in _room(simulation, "ada").channel.history()]
        (late,) = [text for text in said if "This is late" in text]
        assert "What did not reach you in time: your daily nudge" in late
        assert simulation.promised_at == datetime.combine(
            due.astimezone(BERLIN).date() + 2 * DAY, due.astimezone(BERLIN).time(), BERLIN
        ).astimezone(UTC)


def _room(simulation: Simulation, name: str) -> world.Room:
    room = simulation.world.room(f"{name}-direct")
    assert room is not None
    return room


async def _set_nudge(room: world.Room, clock: str) -> None:
    assert isinstance(room.viewer, UserHandle)
    await room.viewer.slash("settings", zone=BERLIN.key)
    await room.viewer.slash("nudge set", time=clock)


def _nudges(simulation: Simulation, name: str) -> list[Message]:
    """Every nudge that came, the oldest first."""
    history = _room(simulation, name).channel.history()
    return sorted((said for said in history if said.content.startswith("**Your 20 minutes")), key=lambda said: said.id)
