"""From the first word to the debrief on a phone, with nothing but typed messages and taps."""

import signal
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.rules.exam_week import Venue
from bot.texts import attempts as attempt_texts
from bot.texts import exam_week as exam_week_texts
from bot.texts import playground as texts
from bot.texts import words as word_texts
from tests.newcomer import PHONE, Newcomer, Playground, Room, keep_picture, open_browser

pytestmark = pytest.mark.asyncio(loop_scope="module")  # in which one browser serves all

BERLIN = ZoneInfo("Europe/Berlin")
ADA = texts.direct_messages_of("Ada")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    async with open_browser() as chromium:
        yield chromium


async def test_somebody_who_never_types_a_slash_gets_from_a_failed_exam_to_a_passed_one(
    chromium: Browser, tmp_path: Path
) -> None:
    playground = Playground(tmp_path)
    async with Newcomer.arrives(chromium, PHONE, BERLIN.key) as person:
        async with playground.running(signal.SIGKILL):
            room = await person.enters(await person.visits(playground.address), ADA)
            await _is_met_and_calmed(room)
            await room.says("failed sec+ again")
            await expect(room.last).to_contain_text("When did you sit it?")
        async with playground.running():
            page = await person.visits(playground.address)
            room = await person.enters(page, ADA)
            await room.says("today")  # what was asked before it was killed is not forgotten
            await expect(room.last).to_contain_text("CompTIA Security+ (V7): not this time")
            await _plans_the_exam_week(room)
            for _ in range(4):
                await person.moves_time(page, texts.ONE_DAY)
            await expect(room.conversation).to_contain_text("I am excited")
            await room.presses(exam_week_texts.I_PASSED)
            await expect(room.last).to_contain_text("You passed CompTIA Security+")
            await room.says("thanks!!")
            await expect(room.last).to_contain_text(word_texts.THANKS)


async def _is_met_and_calmed(room: Room) -> None:
    await room.says("hey")
    await expect(room.conversation).to_contain_text("I am Comeback")
    await room.says("I'm in Berlin")
    await expect(room.last).to_contain_text("Europe/Berlin")
    await room.says("failed sec+ 20 days ago, 705")
    await expect(room.last).to_contain_text("45 short of 750")
    await room.presses("Edit")
    dialog = room.page.get_by_role("dialog")
    await expect(dialog).to_contain_text(attempt_texts.EDIT_TITLE)
    await keep_picture(dialog, "form-phone.png")
    await dialog.get_by_role("button", name="Cancel").click()
    await room.says("im panicking")
    await expect(room.last).to_contain_text(word_texts.NOTHING_TO_DECIDE)
    await expect(room.last.get_by_role("img", name="Breathe in")).to_have_js_property("naturalWidth", 360)
    await keep_picture(room.page.locator("body"), "calm-phone.png")
    await room.presses("4")


async def _plans_the_exam_week(room: Room) -> None:
    """Three days before the exam, so that the rest of the week is soon lived through."""
    sits_on = datetime.now(BERLIN).date() + timedelta(days=3)
    await room.says(f"my exam is on {sits_on.day} {sits_on:%B} at 9am")
    await expect(room.last).to_contain_text("You are aiming for")
    await room.presses(exam_week_texts.PLAN)
    dialog = room.page.get_by_role("dialog")
    await expect(dialog.locator('[name="time"]')).to_have_value("09:00")
    await dialog.get_by_label(exam_week_texts.VENUES[Venue.ONLINE]).check()
    await room.submits()
    await expect(room.last).to_contain_text("3 days to go")
    await keep_picture(room.page.locator("body"), "exam-week-phone.png")
