"""Help among members: only who shared that they need it is shown, and one tap of another puts the two in touch."""

from datetime import timedelta

import discord
import pytest
import simcord

from bot.rules.checkins import Answer, Checkin, Standing
from bot.rules.help_offers import offer_named, offer_subject
from bot.rules.rounds import Round, RoundState
from bot.stores import addressees, checkins, members, rounds
from bot.ui.help_offers import FineNow, HelpThem, OfferHelp
from bot.ui.spoken import Spoken
from tests.clubs import GROUP_ID, Club
from tests.conftest import NOON
from tests.evenings import Evenings
from tests.people import Person, Seen

OPENED = NOON - timedelta(hours=1)
OF = Round(GROUP_ID, OPENED, OPENED + timedelta(hours=18))


class OpenClub(Club):
    """The same group in a round that is open, in which Ada asks for help."""

    below: discord.Message

    async def begins_round(self) -> None:
        await self.begins()
        async with self.coach.resources.database.transaction() as tx:
            of = await rounds.touch(tx, GROUP_ID, OF.opens_at, OF.closes_at)
            await rounds.put_in_state(tx, of, RoundState.OPEN)
        await self.tells(self.ada)
        self.below = await self.show(Spoken("-", [[OfferHelp.offer(OF.subject)]]))

    async def tells(self, person: Person, standing: Standing = Standing.NEEDS_HELP, *, shared: bool = True) -> None:
        answers = (Answer(None, ""), Answer(None, "Subnetting *again*"))
        async with self.coach.resources.database.transaction() as tx:
            checkin = Checkin(GROUP_ID, OPENED, person.id, standing, shared, answers, OPENED, OPENED)
            await checkins.keep(tx, checkin)

    async def standing_of(self, person: Person) -> Standing | None:
        async with self.coach.resources.database.transaction() as tx:
            checkin = await checkins.one(tx, GROUP_ID, OPENED, person.id)
        return checkin.standing if checkin else None

    async def offers(self) -> Seen:
        """Ben offers Ada help."""
        asks = await self.press(self.ben, self.below, "Offer help")
        return await self.ben.press(asks, "Offer help to 1")


@pytest.fixture
async def club(env: simcord.Env) -> OpenClub:
    club = OpenClub(env)
    await club.begins_round()
    return club


def test_an_offer_is_read_back_from_the_subject_of_its_promise() -> None:
    assert offer_named(offer_subject(GROUP_ID, OPENED, 8)) == (GROUP_ID, OPENED, 8)


async def test_an_offer_puts_the_two_in_touch_privately_and_once_in_a_round(club: OpenClub) -> None:
    asks = await club.press(club.ben, club.below, "Offer help")
    assert asks.private
    assert f"1. <@{club.ada.id}>: Subnetting \\*again\\*" in asks.text
    offered = await club.ben.press(asks, "Offer help to 1")
    assert offered.private
    assert f"<@{club.ada.id}> is told privately that you offer help" in offered.text
    assert "already" in (await club.ben.press(asks, "Offer help to 1")).text
    assert (await club.press(club.ben, club.below, "Offer help")).buttons == []
    await club.days.until("2026-11-22 12:05")
    [said] = club.ada.received
    assert said.content.splitlines()[0] == f"**<@{club.ben.id}> offers to help you.**"
    assert "Night\\_Owls" in said.content
    assert club.ben.received == []
    assert [message.content for message in club.told] == ["-"]


async def test_thanks_close_the_message_and_being_fine_changes_ones_own_check_in_alone(club: OpenClub) -> None:
    await club.tells(club.ben)
    await club.offers()
    await club.days.until("2026-11-22 12:05")
    [said] = club.ada.received
    await club.ada.press_in_message(said, "Thank you")
    [closed] = club.ada.received
    assert closed.content.startswith(said.content)
    assert "Nobody is told that you pressed this." in closed.content
    fine = await club.ada.press_in_message(closed, "I am fine now")
    assert "says *on track* now; the message of the round follows" in fine.text
    assert (await club.standing_of(club.ada), await club.standing_of(club.ben)) == (
        Standing.ON_TRACK,
        Standing.NEEDS_HELP,
    )
    assert "says *on track* already" in (await club.ada.press_in_message(closed, "I am fine now")).text
    assert "Nobody else asks for help" in (await club.press(club.ben, club.below, "Offer help")).text
    await club.ada.press_in_direct_messages(fine, "I still need help")
    assert await club.standing_of(club.ada) is Standing.NEEDS_HELP


@pytest.mark.parametrize("change", ["edited", "not shared", "left", "helper left"])
async def test_who_does_not_ask_any_more_hears_of_no_offer_that_was_still_waiting(club: OpenClub, change: str) -> None:
    await club.days.asleep_until("2026-11-22 23:00")
    await club.offers()
    await club.days.until("2026-11-23 01:00")
    assert club.ada.received == []
    if change in ("edited", "not shared"):
        standing = Standing.SLIPPED if change == "edited" else Standing.NEEDS_HELP
        await club.tells(club.ada, standing, shared=change == "edited")
    else:
        async with club.coach.resources.database.transaction() as tx:
            await members.leave(tx, GROUP_ID, (club.ada if change == "left" else club.ben).id)
    await club.days.until("2026-11-23 12:00")
    assert club.ada.received == []


async def test_an_offer_waits_for_the_end_of_quiet_hours(club: OpenClub) -> None:
    await club.days.asleep_until("2026-11-22 23:00")
    offered = await club.offers()
    assert "at an hour that suits them" in offered.text
    await club.days.until("2026-11-23 12:00")
    [said] = club.ada.received
    assert said.created_at.hour == 7
    assert "late" not in said.content


async def test_what_is_not_shared_is_shown_to_nobody_and_offered_to_nobody(club: OpenClub) -> None:
    await club.tells(club.ada, shared=False)
    asks = await club.press(club.ben, club.below, "Offer help")
    assert str(club.ada.id) not in asks.text
    forged = await club.show(Spoken("-", [[HelpThem.offer(f"{OF.subject}:{club.ada.id}")]]))
    assert "does not ask for help" in (await club.press(club.ben, forged, "Offer help")).text
    await club.days.until("2026-11-22 12:05")
    assert club.ada.received == []


async def test_whose_messages_are_closed_is_to_be_written_to_in_the_channel(club: OpenClub) -> None:
    async with club.coach.resources.database.transaction() as tx:
        await addressees.cannot_be_reached(tx, club.ada.id, NOON)
    offered = await club.offers()
    assert f"Please write to them in <#{club.ada.channel.id}>" in offered.text


async def test_nobody_helps_themselves_and_strangers_are_told_to_join(club: OpenClub) -> None:
    assert "Only you ask for help" in (await club.press(club.ada, club.below, "Offer help")).text
    buttons = [
        OfferHelp.offer(OF.subject),
        HelpThem.offer(f"{OF.subject}:{club.ada.id}", "Help"),
        FineNow.offer(OF.subject),
    ]
    below = await club.show(Spoken("-", [buttons]))
    assert "That is you" in (await club.press(club.ada, below, "Help")).text
    for label in ("Offer help", "Help"):
        assert "`/group join` or the button *Join*" in (await club.press(club.cleo, below, label)).text
    assert "no such check-in of yours" in (await club.press(club.cleo, below, "I am fine now")).text
    assert await club.standing_of(club.ada) is Standing.NEEDS_HELP


async def test_help_is_offered_below_a_round_until_its_person_is_fine(env: simcord.Env) -> None:
    evenings = await Evenings.begin(env, "ada", "ben")
    ada, ben = evenings.people["ada"], evenings.people["ben"]
    await evenings.days.until("2026-11-22 18:01")
    await evenings.checks_in("ada", "need help", "routing")
    await evenings.checks_in("ben", "on track", "labs")
    await evenings.days.until("2026-11-22 18:02")
    asks = await evenings.presses("ben", "Offer help")
    assert f"1. <@{ada.id}>: routing" in asks.text
    await ben.press(asks, "Offer help to 1")
    await evenings.days.until("2026-11-22 18:03")
    await ada.press_in_message(ada.received[-1], "I am fine now")
    await evenings.days.until("2026-11-22 18:04")
    assert f"<@{ada.id}> · on track (edited) · Did: routing" in evenings.last.content
    assert "Would like help" not in evenings.last.content
