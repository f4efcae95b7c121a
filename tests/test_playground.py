"""The playground, as a newcomer meets it: in a real browser, with the real process behind it."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, ViewportSize, expect

from bot.errors import BadSetting
from bot.settings import Settings
from bot.texts import attempts as attempt_texts
from bot.texts import playground as texts
from playground.simulation import Simulation, open_simulation
from tests.newcomer import PHONE, WIDE, Newcomer, Playground, Room, keep_picture, open_browser, two_free_ports

pytestmark = pytest.mark.asyncio(loop_scope="module")  # in which one browser serves all

ADA = texts.direct_messages_of("Ada")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    async with open_browser() as chromium:
        yield chromium


def days_ago(days: int) -> date:
    return datetime.now(UTC).date() - timedelta(days=days)


async def test_a_newcomer_logs_an_exam_comes_back_and_reads_when_to_retake(chromium: Browser, tmp_path: Path) -> None:
    playground = Playground(tmp_path)
    async with Newcomer.arrives(chromium, WIDE) as person:
        async with playground.running():
            page = await person.visits(playground.address)
            room = await person.enters(page, ADA)
            await expect(room.conversation).to_contain_text("Welcome to the playground")
            await room.logs_a_failure(f"{days_ago(5)}", "705")
            await expect(room.last).to_contain_text("45 short of 750")
            await expect(page.locator("#room")).to_have_text(ADA)
        async with playground.running():
            room = await person.enters(await person.visits(playground.address), ADA)
            await expect(room.conversation).to_contain_text("The room starts empty")
            await room.runs("/attempt list")
            await expect(room.last).to_contain_text("score 705")
            await room.opens_the_form("securty plus")
            await room.fills_in(when=f"{days_ago(2)}", score="720")
            await room.submits()
            await _sees_the_retake(room)
            await room.page.set_viewport_size(ViewportSize(width=1280, height=1200))  # all of it at once
            await keep_picture(room.last, "card-wide.png")


async def _sees_the_retake(room: Room) -> None:
    retake = days_ago(2) + timedelta(days=14)
    await expect(room.last).to_contain_text("Attempt 2")
    await expect(room.last).to_contain_text(f"Earliest retake: {retake:%A} {retake.day} {retake:%B %Y}")
    await expect(room.last).to_contain_text("14 calendar days")
    await expect(room.last.get_by_role("link", name="CompTIA's page")).to_be_visible()


async def test_time_moves_and_a_new_world_begins_by_a_press(chromium: Browser, tmp_path: Path) -> None:
    playground = Playground(tmp_path)
    async with (
        playground.running(),
        Newcomer.arrives(chromium, PHONE) as person,
        aiohttp.ClientSession() as session,
    ):
        page = await person.visits(playground.address)
        room = await person.enters(page, ADA)
        await room.logs_a_failure(f"{days_ago(5)}", "705")
        for label, step in ((texts.ONE_DAY, timedelta(days=1)), (texts.ONE_HOUR, timedelta(hours=1))):
            before = await _shown_time(playground.address, session)
            await person.moves_time(page, label)
            after = await _shown_time(playground.address, session)
            assert step <= after - before < step + timedelta(minutes=1)
            await expect(page.locator("#now")).to_contain_text(f"{after.day} {after:%B %Y}")
        await page.get_by_text(texts.OVER_ASK).click()
        await page.get_by_role("button", name=texts.OVER_YES).click()
        await expect(page.locator("#room")).to_have_text(texts.NO_ROOM)
        assert await _shown_time(playground.address, session) - datetime.now(UTC) < timedelta(minutes=1)
        await page.get_by_role("button", name=ADA).click()
        await expect(room.conversation).to_contain_text("Welcome to the playground")
        await room.runs("/attempt list")
        await expect(room.last).to_contain_text(attempt_texts.NONE_YET.partition(".")[0])


async def test_another_sites_page_can_do_nothing(tmp_path: Path) -> None:
    playground = Playground(tmp_path)
    origins: tuple[dict[str, str], ...] = ({"Origin": "https://example.com"}, {"Origin": "null"}, {})
    async with playground.running(), aiohttp.ClientSession() as session:
        before = await _shown_time(playground.address, session)
        for headers in origins:
            for path in ("/start-over", "/time/day", "/rooms/ada-direct"):
                async with session.post(playground.address + path, headers=headers) as answer:
                    assert answer.status == 403
        async with session.get(playground.address, headers={"Host": "rebound.example"}) as answer:
            assert answer.status == 403
        assert await _shown_time(playground.address, session) - before < timedelta(minutes=1)


async def _shown_time(address: str, session: aiohttp.ClientSession) -> datetime:
    async with session.get(f"{address}/now") as answer:
        return datetime.fromisoformat((await answer.json())["moment"])


async def test_what_the_bot_sends_by_itself_appears_and_nothing_else_disturbs_the_room(
    chromium: Browser, settings: Settings, tmp_path: Path
) -> None:
    own = {"playground_port": two_free_ports(), "playground_database": tmp_path / "playground.db"}
    async with (
        Newcomer.arrives(chromium, WIDE) as person,
        open_simulation(settings.model_copy(update=own)) as simulation,
        _ticking(simulation),
    ):
        ada = simulation.world.room("ada-direct")
        assert ada is not None
        room = Room(await person.visits(await simulation.rooms.open(ada, "UTC")))
        await expect(room.conversation).to_contain_text("Welcome")
        await expect(room.page.locator("#action-status")).to_have_text("Viewport updated")
        revision = await room.page.evaluate("simcordPreview.publishedRevision")
        await asyncio.sleep(1.5)
        assert await room.page.evaluate("simcordPreview.publishedRevision") == revision
        async with simulation._turn:
            channel = simulation._env.bot.get_partial_messageable(ada.channel.id)
            await channel.send("Your window is open.")
        await expect(room.last).to_contain_text("Your window is open.")


@asynccontextmanager
async def _ticking(simulation: Simulation) -> AsyncIterator[None]:
    ticking = asyncio.create_task(simulation.keep_time())
    yield
    ticking.cancel()
    await asyncio.gather(ticking, return_exceptions=True)


async def test_a_busy_port_is_said_in_one_sentence(tmp_path: Path) -> None:
    playground = Playground(tmp_path)
    with socket.create_server(("127.0.0.1", playground.port + 1)):
        process = await playground.start(fresh=True)
        printed, _ = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 2
    assert printed.decode().count("\n") == 1
    assert "COMEBACK_PLAYGROUND_PORT" in printed.decode()


async def test_a_database_that_is_not_the_playgrounds_is_never_opened(settings: Settings, tmp_path: Path) -> None:
    database = tmp_path / "comeback.db"
    database.write_text("somebody's data")
    with pytest.raises(BadSetting, match="COMEBACK_PLAYGROUND_DATABASE"):
        async with open_simulation(settings.model_copy(update={"playground_database": database})):
            pass
    with pytest.raises(BadSetting, match="COMEBACK_DATABASE"):
        own = {"playground_database": tmp_path / "new.db", "database": str(tmp_path / "new.db")}
        async with open_simulation(settings.model_copy(update=own)):
            pass
    assert database.read_text() == "somebody's data"
    assert list(tmp_path.iterdir()) == [database]
