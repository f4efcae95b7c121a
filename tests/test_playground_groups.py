"""Three members of a study group live through two weeks of rounds, on a phone, with one process killed on the way."""

import asyncio
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from discord import Message
from playwright.async_api import Browser, Locator, Page, expect
from simcord import MemberActor

from bot.settings import Settings
from bot.texts import helping as help_texts
from bot.texts import members as member_texts
from bot.texts import mydata as mydata_texts
from bot.texts import partners as partner_texts
from bot.texts import playground as texts
from bot.texts import rounds as round_texts
from bot.texts.common import OPEN_AGAIN
from playground import world
from playground.simulation import Simulation, open_simulation
from tests.newcomer import PHONE, Newcomer, Playground, Room, keep_picture, open_browser, two_free_ports

pytestmark = pytest.mark.asyncio(loop_scope="module")  # in which one browser serves all

DAYS = 14


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


class Club:
    """One person with a phone, who acts as all three."""

    def __init__(self, person: Newcomer, page: Page, room: Room) -> None:
        self._person = person
        self.page = page
        self.room = room

    @classmethod
    async def comes(cls, person: Newcomer, playground: Playground, name: str) -> "Club":
        page = await person.visits(playground.address)
        return cls(person, page, await person.enters(page, texts.in_the_channel(name)))

    async def is_now(self, title: str) -> Room:
        self.room = await self._person.turns(self.page, title, self.room)
        return self.room

    async def waits(self, label: str, times: int = 1) -> None:
        for _ in range(times):
            await self._person.moves_time(self.page, label)

    @property
    def round(self) -> Locator:
        """The message of the latest round."""
        joinable = self.room.page.get_by_role("button", name=member_texts.JOIN, exact=True)
        return self.room.conversation.get_by_role("article").filter(has_text="Night Owls:").filter(has=joinable).last

    async def checks_in(self, label: str, standing: str, sharing: str, did: str) -> None:
        """Press that button below the round, and fill in the form."""
        await self.round.get_by_role("button", name=label, exact=True).click()
        await self.tells(standing, sharing, did)

    async def tells(self, standing: str, sharing: str, did: str = "", then: str = "") -> None:
        await self.room.chooses(standing)
        await self.room.fills_in(**{"answer-0": did, "answer-1": then})
        await self.room.chooses(sharing)
        await self.room.submits()


def clock_at_least_an_hour_away() -> str:
    """By day, so that nobody's quiet hours hold anything back."""
    return "13:00" if datetime.now(UTC).hour == 11 else "12:00"


async def test_three_members_live_through_two_weeks_of_rounds(chromium: Browser, tmp_path: Path) -> None:
    playground = Playground(tmp_path)
    began = datetime.now(UTC)
    async with Newcomer.arrives(chromium, PHONE) as person:
        async with playground.running(signal.SIGKILL):
            club = await Club.comes(person, playground, "Ada")
            await _ada_sets_it_up(club.room)
            await _ben_is_early(club)
            await _chi_asks_and_ada_offers(club)
        async with playground.running():
            club = await Club.comes(person, playground, "Ben")
            await expect(club.round).to_contain_text("3 checked in (1 early).")
            await expect(club.round).to_contain_text("@Ada · on track (edited) · Did: one lab after all")
            await keep_picture(club.room.page.locator("body"), "round-phone.png")
            await _ben_and_chi_find_each_other(club)
            await _some_miss_rounds(club)
            await club.waits(texts.ONE_DAY, DAYS - 4)
            await _ada_is_back_and_then_gone(club)
            await _ben_leaves(club)
            now = await club.page.locator("#now").get_attribute("datetime")
    assert timedelta(days=DAYS - 2) < datetime.fromisoformat(now or "") - began < timedelta(days=DAYS + 2)


async def _ada_sets_it_up(room: Room) -> None:
    await room.runs_naming("/group setup", "name", "Night Owls")
    await room.fills_in(days="blursdays", time=clock_at_least_an_hour_away(), zone="UTC", open_for="2 hours")
    await room.submits()
    await expect(room.last).to_contain_text("I could not read blursdays")
    await room.presses(OPEN_AGAIN)
    await room.fills_in(days="daily")
    await room.submits()
    await expect(room.last).to_contain_text("Set up in #study-group.")
    await room.presses(member_texts.JOIN)
    await expect(room.last).to_contain_text("You are in Night Owls")


async def _ben_is_early(club: Club) -> None:
    room = await club.is_now(texts.in_the_channel("Ben"))
    await room.runs("/group join")
    await room.presses(member_texts.CHECK_IN_EARLY)
    await club.tells("On track", round_texts.SHARED, "two labs", "If it is 19:00, then I open the lab")
    await expect(room.last).to_contain_text("Night Owls, early, for the round of")
    await club.waits(texts.NEXT_PROMISE)
    await expect(club.round).to_contain_text("1 checked in (1 early).")
    await expect(club.round).to_contain_text("@Ben · on track (early) · Did: two labs")


async def _chi_asks_and_ada_offers(club: Club) -> None:
    room = await club.is_now(texts.in_the_channel("Chi"))
    await club.checks_in(round_texts.CHECK_IN, "Need help", round_texts.SHARED, "stuck on subnetting")
    await expect(room.last).to_contain_text("You are a member now.")
    room = await club.is_now(texts.in_the_channel("Ada"))
    await club.checks_in(round_texts.CHECK_IN, "Slipped", round_texts.COUNTED, "nothing that counts")
    await expect(room.last).to_contain_text("Only the count shows")
    await club.waits(texts.ONE_HOUR)
    await room.presses(round_texts.EDIT)
    await club.tells("On track", round_texts.SHARED, "one lab after all")
    await expect(room.last).to_contain_text("Changed.")
    await expect(club.round).to_contain_text("Would like help: @Chi.")
    await club.round.get_by_role("button", name=help_texts.OFFER, exact=True).click()
    await room.presses(help_texts.offer(1))
    await expect(room.last).to_contain_text("@Chi is told privately that you offer help")
    room = await club.is_now(texts.direct_messages_of("Chi"))
    await expect(room.last).to_contain_text("@Ada offers to help you.")


async def _ben_and_chi_find_each_other(club: Club) -> None:
    await _asks_how_it_stands(club.room)
    await keep_picture(club.room.page.locator("body"), "group-status-phone.png")
    await club.room.presses(partner_texts.FIND)
    await expect(club.room.last).to_contain_text("You are both asked in private")
    room = await club.is_now(texts.direct_messages_of("Chi"))
    await _asks_how_it_stands(room)
    await room.presses(partner_texts.FIND)
    await expect(room.conversation).to_contain_text("You are both asked in private")
    await club.waits(texts.ONE_HOUR)
    await _says_yes(room)
    await expect(room.last).to_contain_text("If the other one says yes too")
    room = await club.is_now(texts.direct_messages_of("Ben"))
    await _says_yes(room)
    await expect(room.last).to_contain_text("You and @Chi are study partners now.")


async def _asks_how_it_stands(room: Room) -> None:
    await room.runs("/group status")
    await expect(room.last).to_contain_text("3 members")


async def _says_yes(room: Room) -> None:
    await expect(room.last).to_contain_text("Somebody in Night Owls looks for a study partner")
    await room.presses(partner_texts.YES)


async def _some_miss_rounds(club: Club) -> None:
    """Ben is late on the second day; Ada and Chi miss two rounds, and Chi would rather pause."""
    room = await club.is_now(texts.in_the_channel("Ben"))
    await club.waits(texts.ONE_DAY)
    await expect(club.round).to_contain_text("a quiet round, nobody checked in")
    await club.checks_in(round_texts.CHECK_IN_LATE, "On track", round_texts.SHARED, "read in bed")
    await club.waits(texts.ONE_HOUR)
    await expect(club.round).to_contain_text("1 of 3 checked in (1 late).")
    await club.waits(texts.ONE_DAY)
    room = await club.is_now(texts.direct_messages_of("Chi"))
    await expect(room.last).to_contain_text("The last 2 rounds went by without you")
    await room.presses(member_texts.PAUSE)
    await expect(room.last).to_contain_text("You are on pause in Night Owls.")


async def _ada_is_back_and_then_gone(club: Club) -> None:
    room = await club.is_now(texts.in_the_channel("Ada"))
    await club.checks_in(round_texts.CHECK_IN_LATE, "On track", round_texts.SHARED, "a secret of Ada’s")
    await expect(room.last).to_contain_text("Thank you, that counts.")
    await club.waits(texts.ONE_HOUR)
    await expect(club.round).to_contain_text("a secret of Ada’s")
    await room.runs("/mydata erase")
    await expect(room.last).to_contain_text("1 study group that you organise")
    await room.presses(mydata_texts.ERASE)
    await expect(room.last).to_contain_text("Everything about you is gone")


async def _ben_leaves(club: Club) -> None:
    room = await club.is_now(texts.in_the_channel("Ben"))
    await club.waits(texts.ONE_HOUR)
    await expect(club.round).not_to_contain_text("Ada")
    await expect(club.round).to_contain_text("checked in")
    await room.runs("/group leave")
    await expect(room.last).to_contain_text("You have left Night Owls.")
    await room.runs("/group status")
    await expect(room.last).to_contain_text("1 member.")


async def test_a_press_is_not_lost_when_the_round_changes_at_that_moment(chromium: Browser, own: Settings) -> None:
    async with Newcomer.arrives(chromium, PHONE) as person, open_simulation(own) as simulation:
        ben = await _in_an_open_round(simulation, "ben")
        room = Room(await person.visits(await simulation.rooms.open(ben, "UTC")))
        await expect(room.last).to_contain_text("Night Owls: how is it going?")
        await expect(room.page.locator("#action-status")).to_have_text("Viewport updated")
        async with simulation._turn:
            await room.presses(round_texts.CHECK_IN)
            await asyncio.sleep(0.2)  # the press has arrived, and waits for its turn
            channel = simulation._env.bot.get_partial_messageable(ben.channel.id)
            await channel.get_partial_message(_rounds(ben)[-1].id).edit(content="**Night Owls:** changed meanwhile")
            await simulation.rooms.show_news()
        await expect(room.page.get_by_role("dialog")).to_contain_text(round_texts.STANDING_QUESTION)


async def test_an_open_round_stands_there_again_after_a_restart_and_nobody_is_told_of_trouble(own: Settings) -> None:
    async with open_simulation(own) as simulation:
        await _in_an_open_round(simulation, "ada")
        await simulation.jump(timedelta(days=1))
    for _ in range(2):
        async with open_simulation(own) as simulation:
            in_channel, direct = (simulation.world.room(key) for key in ("ada-channel", "ada-direct"))
            assert in_channel is not None
            assert direct is not None
            (again,) = _rounds(in_channel)
            assert "how is it going?" in again.content
            await simulation.jump(timedelta(hours=1))
            assert len(_rounds(in_channel)) == 1
            assert len(direct.channel.history()) == 1  # the welcome


async def _in_an_open_round(simulation: Simulation, name: str) -> world.Room:
    """Their room, with Ada's group in it, whose first round has just opened."""
    ada, wanted = (simulation.world.room(f"{each}-channel") for each in ("ada", name))
    assert wanted is not None
    assert ada is not None
    assert isinstance(ada.viewer, MemberActor)
    await ada.viewer.slash(
        ada.channel, "group setup", name="Night Owls", days="daily", time="12:00", zone="UTC", open_for="1 day"
    )
    await simulation.jump_to_the_next_promise()
    return wanted


def _rounds(room: world.Room) -> list[Message]:
    """The messages of rounds, the oldest first."""
    said = [message for message in room.channel.history() if "Night Owls" in message.content]
    return sorted(said, key=lambda message: message.id)
