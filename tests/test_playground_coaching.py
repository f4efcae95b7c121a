"""From a failed exam to *book it* on a phone: report, plan, three weeks of practice, two simulations, a calendar."""

import signal
from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.rules.practice import ResourceKind
from bot.texts import nudges as nudge_texts
from bot.texts import plan as plan_texts
from bot.texts import playground as texts
from bot.texts import practice as practice_texts
from bot.texts import ready as ready_texts
from bot.texts import simulation as simulation_texts
from tests.newcomer import PHONE, Newcomer, Playground, Room, keep_picture, open_browser

pytestmark = pytest.mark.asyncio(loop_scope="module")  # in which one browser serves all

BERLIN = ZoneInfo("Europe/Berlin")
WEEKS_TO_THE_EXAM = 6
STUDIES_AFTER = (1, 3, 5, 8, 10, 12, 15, 17, 19)
"""So many days after the first one, whichever day of the week that is."""
REPORT = """CompTIA Security+ Certification Exam
Exam series: SY0-701
Candidate: Ada Example      Candidate ID: COMP009876543

Your score: 705     Passing score: 750 (on a scale of 100 to 900)
Result: did not pass

Results by domain
1.0 General Security Concepts 82 %
2.0 Threats, Vulnerabilities, and Mitigations 58 %
3.0 Security Architecture 71 %
4.0 Security Operations 49 %
5.0 Security Program Management and Oversight 77 %

Keep this report for your records. Page 1 of 1
"""
BY_DOMAIN = (
    "General Security Concepts: {}\nThreats, Vulnerabilities, and Mitigations: {}\nSecurity Architecture: {}\n"
    "Security Operations: {}\nSecurity Program Management and Oversight: {}"
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    async with open_browser() as chromium:
        yield chromium


class Learner:
    """Ada with her phone, in her direct messages."""

    def __init__(self, person: Newcomer, playground: Playground) -> None:
        self._person = person
        self._playground = playground
        self.came_on = datetime.now(BERLIN).date()
        self.exam_on = self.came_on + timedelta(weeks=WEEKS_TO_THE_EXAM)
        self._studies_on = iter([self.came_on + timedelta(days=days) for days in STUDIES_AFTER])

    async def comes(self) -> None:
        """Open the room, after a start of the playground."""
        self._page = await self._person.visits(self._playground.address)
        self.room = await self._person.enters(self._page, texts.direct_messages_of("Ada"))

    async def waits(self, label: str = texts.NEXT_PROMISE) -> None:
        await self._person.moves_time(self._page, label)

    async def is_nudged(self, times: int = 1) -> None:
        """Wait for so many nudges; the last one comes on its day of the plan, with its item."""
        for _ in range(times):
            await self.waits()
            today = next(self._studies_on)
        days = (self.exam_on - today).days
        await expect(self.room.last).to_contain_text(f"in {days} days")
        await expect(self.room.last).to_contain_text("If it is")

    async def does_it(self) -> None:
        await self.room.presses(nudge_texts.DONE)
        await expect(self.room.last).to_contain_text("→ Done")

    async def logs(self, right: str, *domains: int) -> None:
        await self.room.runs("/practice log")
        await self.room.fills_in(right=right, domains=BY_DOMAIN.format(*(f"{each} %" for each in domains)))
        await self.room.submits()
        await expect(self.room.last).to_contain_text("mixed practice")

    async def starts_the_clock(self) -> None:
        await self.room.runs("/simulate start")
        await expect(self.room.last).to_contain_text("90 minutes, up to 90 questions")
        await self.room.presses(simulation_texts.START_NOW)
        await expect(self.room.last).to_contain_text("It runs until")

    async def records(self, label: str, right: str, *domains: str) -> None:
        await self.room.presses(label)
        await self.room.fills_in(right=right, domains=BY_DOMAIN.format(*domains))
        await self.room.submits()
        await expect(self.room.last).to_contain_text("recorded")


async def test_somebody_comes_from_a_pasted_score_report_to_book_it(chromium: Browser, tmp_path: Path) -> None:
    playground = Playground(tmp_path)
    async with Newcomer.arrives(chromium, PHONE, BERLIN.key) as person:
        ada = Learner(person, playground)
        async with playground.running(signal.SIGKILL):
            await ada.comes()
            await _pastes_the_report(ada.room)
            await _makes_a_plan(ada)
            await _first_week(ada)
        async with playground.running():
            await ada.comes()
            await _two_more_weeks(ada)
            await _simulates_to_the_end(ada)
            await _simulates_again(ada)
            await _is_told_to_book(ada.room)
            await _takes_the_calendar(ada, tmp_path)


async def _pastes_the_report(room: Room) -> None:
    await room.says("I'm in Berlin")
    await expect(room.last).to_contain_text("Europe/Berlin")
    await room.runs_with("/report", "exam", "security plus")
    await room.fills_in(domains=REPORT)
    for cause in ("one resource", "ran out of time"):
        await room.page.get_by_role("dialog").locator(f'[value="{cause}"]').check()
    await room.submits()
    await expect(room.last).to_contain_text("5 domains and the score 705")
    await expect(room.last).to_contain_text("Security Operations: 49 %, under the line, 28 % of the exam")
    await expect(room.last.get_by_role("img", name="Bars for each domain")).to_have_js_property("naturalWidth", 720)
    await keep_picture(room.page.locator("body"), "report-phone.png")
    await room.presses(practice_texts.RESOURCE_NAMES[ResourceKind.VIDEO])
    await expect(room.last).to_contain_text("Noted: videos.")


async def _makes_a_plan(ada: Learner) -> None:
    room = ada.room
    await room.runs("/plan make")
    await room.fills_in(hours="6", times=f"{_study_days(ada)} 19:00", day=f"{ada.exam_on}")
    await room.submits()
    await expect(room.last).to_contain_text(f"It leads to {ada.exam_on:%A} {ada.exam_on.day} {ada.exam_on:%B %Y}")
    await expect(room.last).to_contain_text("Repair the weak domains")
    await room.presses(nudge_texts.SET)
    await expect(room.page.get_by_role("dialog").locator('[name="days"]')).to_have_value(_study_days(ada))
    await room.submits()  # shortly before the plan's own hours, on its days
    await expect(room.last).to_contain_text("Set:")


def _study_days(ada: Learner) -> str:
    """Three days of the week, from tomorrow on, as a form shows them."""
    days = sorted((ada.came_on + timedelta(days=days) for days in STUDIES_AFTER[:3]), key=date.weekday)
    return " ".join(f"{day:%a}".lower() for day in days)


async def _first_week(ada: Learner) -> None:
    """Done; not today; and a day that is missed. Then the power goes."""
    await ada.is_nudged()
    await ada.does_it()
    await ada.logs("33/45", 84, 70, 72, 66, 80)
    await ada.is_nudged()
    await ada.room.runs("/plan today")
    await ada.room.presses(plan_texts.numbered(plan_texts.NOT_TODAY, 1))
    await expect(ada.room.last).to_contain_text("Not today, and that is fine.")
    await ada.is_nudged()


async def _two_more_weeks(ada: Learner) -> None:
    await ada.is_nudged()
    await ada.does_it()
    await ada.room.runs("/plan week")
    await expect(ada.room.last).to_contain_text("of your plan moved since")
    await _notes_a_miss(ada.room)
    await ada.is_nudged(times=4)
    await ada.does_it()
    await ada.is_nudged()
    await ada.room.runs("/practice chart")
    await expect(ada.room.last.get_by_role("img", name="Results in practice")).to_have_js_property("naturalWidth", 720)


async def _notes_a_miss(room: Room) -> None:
    await room.runs("/practice miss")
    await room.fills_in(words="I took a SIEM for a SOAR: one only watches, the other acts")
    await room.chooses("Missed a key term")
    await room.submits()
    await expect(room.last).to_contain_text("Noted: missed a key term")


async def _simulates_to_the_end(ada: Learner) -> None:
    await ada.starts_the_clock()
    for said in ("Half time: 45 minutes left.", "15 minutes left.", "5 minutes left.", "Time is up"):
        await ada.waits()
        await expect(ada.room.last).to_contain_text(said)
    await ada.records(simulation_texts.RECORD, "84/90", "11/12", "18/20", "15/16", "23/25", "17/17")
    await expect(ada.room.last).to_contain_text("93 % (84 of 90), recorded.")


async def _simulates_again(ada: Learner) -> None:
    """Another day, done before its time is over."""
    await ada.waits(texts.ONE_DAY)
    await ada.starts_the_clock()
    await ada.waits()
    await ada.records(simulation_texts.END_NOW, "85/90", "11/12", "19/20", "15/16", "24/25", "16/17")
    await expect(ada.room.last).to_contain_text("is now book it")


async def _is_told_to_book(room: Room) -> None:
    await room.runs("/ready")
    await expect(room.last).to_contain_text("Book it.")
    await expect(room.last).to_contain_text("Two full simulations in a row (met)")
    await expect(room.last).not_to_contain_text("missing")
    await keep_picture(room.page.locator("body"), "ready-phone.png")
    await expect(room.last.get_by_role("button", name=ready_texts.LOG_RESULT)).to_be_visible()


async def _takes_the_calendar(ada: Learner, folder: Path) -> None:
    room = ada.room
    await room.runs("/plan calendar")
    await expect(room.last).to_contain_text("Importing a newer file updates what is there")
    async with room.page.expect_download() as downloading:
        await room.last.get_by_role("button", name="Download study-plan.ics").click()
    await (await downloading.value).save_as(folder / "plan.ics")
    calendar = icalendar.Calendar.from_ical((folder / "plan.ics").read_bytes())
    events = calendar.events
    assert len({str(each["UID"]) for each in events}) == len(events)
    standing = [each for each in events if each.get("STATUS") != "CANCELLED"]
    starts = [each.start for each in standing if isinstance(each.start, datetime)]
    assert len(starts) == len(standing)
    assert {str(start.tzinfo) for start in starts} == {BERLIN.key}
    assert ada.came_on + timedelta(weeks=WEEKS_TO_THE_EXAM - 1) < max(starts).date() < ada.exam_on
