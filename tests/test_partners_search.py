"""Find me a partner: two of a group who both look for one, each asked in private and without a name."""

from datetime import UTC, datetime, time

import pytest
import simcord

from bot.actions import partnering, partnering_search, partnering_views
from bot.actions.resources import Resources
from bot.errors import InvitationOver, NoSuchGroup, TooManyPacts
from bot.rules.days import EVERY_DAY
from bot.rules.groups import Group, Schedule
from bot.rules.partner_search import Says
from bot.rules.partners import Role
from bot.stores import groups, learners, members, partner_search
from bot.ui.buttons import CoachButton
from bot.ui.partner_search import FindPartner, SayYes
from bot.ui.spoken import Spoken, buttons_of
from tests.people import Person, Seen
from tests.time_travel import Days

GROUP = 77
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
QUESTION = "**Somebody in Evening crew looks for a study partner, as you do. Would you like to try it?**"


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


class Crew:
    """A study group, the people in it, and its card with the button."""

    def __init__(self, env: simcord.Env, resources: Resources) -> None:
        self._env, self._resources = env, resources

    async def begin(self) -> None:
        schedule = Schedule(time(19), EVERY_DAY, "UTC", 60)
        async with self._resources.database.transaction() as tx:
            await groups.add(tx, Group(GROUP, 1, 2, None, "Evening crew", "SY0-701", schedule), NOON)

    async def member(self, name: str, zone: str, exam: str | None = None) -> Person:
        """Somebody of the group whose direct messages are open; they work for that exam, or for the group's."""
        person = Person(self._env, name)
        if exam:
            await person.log(exam, "yesterday")
        async with self._resources.database.transaction() as tx:
            await learners.meet(tx, person.id, NOON)
            await learners.set_zone(tx, person.id, zone)
            await members.join(tx, GROUP, person.id, NOON)
        return person

    async def press(self, person: Person, subject: str | int = GROUP, button: type[CoachButton] = FindPartner) -> Seen:
        spoken = Spoken("A card", [[button.offer(subject)]])
        with self._env.time_context():
            channel = self._env.bot.get_partial_messageable(person.channel.id)
            shown = await channel.send(spoken.content, view=buttons_of(spoken, "0" * 20))
        return Seen(await person.member.click(shown, label=button.label))


@pytest.fixture
async def crew(env: simcord.Env, resources: Resources) -> Crew:
    crew = Crew(env, resources)
    await crew.begin()
    return crew


def questions(person: Person) -> int:
    return sum(message.content.startswith(QUESTION) for message in person.received)


async def test_both_are_asked_without_names_and_learn_who_it_is_once_both_say_yes(crew: Crew, days: Days) -> None:
    ada, ben = await crew.member("ada", "Europe/Berlin"), await crew.member("ben", "Europe/Lisbon")
    looks = await crew.press(ada)
    assert looks.private
    assert "**I look for a partner for you in Evening crew**" in looks.text
    await days.say_due()
    assert questions(ada) == 0
    await crew.press(ben)
    await days.say_due()
    for person, other in ((ada, ben), (ben, ada)):
        assert questions(person) == 1
        asked = person.received[-1]
        assert not any(hint in asked.content for hint in (str(other.id), other.user.name, "Lisbon", "Berlin", "UTC"))
    first = await ada.press_in_message(ada.received[-1], "Yes, please")
    assert "**Noted.** If the other one says yes too" in first.text
    assert "**You have said yes.**" in (await ada.type("partner status")).text
    both = await ben.press_in_message(ben.received[-1], "Yes, please")
    assert f"You and <@{ada.id}> are study partners now." in both.text
    await days.say_due()
    assert ada.received[-1].content.startswith(f"**You and <@{ben.id}> are study partners now.**")
    assert "Stop looking" not in "".join((await ada.type("partner status")).buttons)
    assert "not open any more" in (await ada.press_in_message(ada.received[-2], "No thanks")).text


async def test_a_no_is_told_to_nobody_not_even_by_asking_the_other_one_anew(crew: Crew, days: Days) -> None:
    ada, ben = await crew.member("ada", "Europe/Berlin"), await crew.member("ben", "Europe/Berlin")
    await crew.press(ada)
    await crew.press(ben)
    await days.say_due()
    await ada.press_in_message(ada.received[-1], "Yes, please")
    refused = await ben.press_in_message(ben.received[-1], "No thanks")
    assert "Noted, and told to nobody." in refused.text
    assert refused.buttons == ["Yes after all", "Stop looking"]
    assert "**You have said yes.**" in (await ada.type("partner status")).text
    assert "Somebody in" not in (await ben.type("partner status")).text
    cleo = await crew.member("cleo", "Europe/Berlin")
    await crew.press(cleo)
    await days.until("2026-11-23 12:00")
    assert [questions(each) for each in (ada, ben, cleo)] == [1, 2, 1]
    assert not any(str(ben.id) in message.content or str(ada.id) in message.content for message in ada.received)
    await days.until("2026-12-01 12:00")
    assert [questions(each) for each in (ada, ben, cleo)] == [2, 2, 2]


async def test_a_week_of_silence_frees_both(crew: Crew, days: Days) -> None:
    ada, ben = await crew.member("ada", "Europe/Berlin"), await crew.member("ben", "Europe/Berlin")
    for person in (ada, ben):
        await crew.press(person)
    await days.until("2026-11-24 12:00")
    cleo, dora = await crew.member("cleo", "Asia/Tokyo"), await crew.member("dora", "Asia/Tokyo", "CCNA")
    for person in (cleo, dora):
        await crew.press(person)
    await days.until("2026-11-29 11:00")
    assert [questions(each) for each in (ada, ben, cleo, dora)] == [1, 1, 1, 1]
    old = ada.received[-1]
    await days.until("2026-11-30 11:00")
    assert "not open any more" in (await ada.press_in_message(old, "Yes, please")).text
    assert [questions(each) for each in (ada, ben, cleo, dora)] == [1, 1, 1, 1]
    await days.until("2026-12-02 11:00")  # the other two are free as well
    assert [questions(each) for each in (ada, ben, cleo, dora)] == [2, 2, 2, 2]


async def test_only_members_look_and_nobody_answers_for_somebody_else(
    crew: Crew, env: simcord.Env, days: Days, resources: Resources
) -> None:
    ada, ben = await crew.member("ada", "Europe/Berlin"), await crew.member("ben", "Europe/Berlin")
    cleo = Person(env, "cleo")
    assert "You are not in Evening crew" in (await crew.press(cleo)).text
    assert "not there any more" in (await crew.press(cleo, 78)).text
    stopped = await ada.press(await crew.press(ada), "Stop looking")
    assert "I look for nobody in Evening crew any more." in stopped.text
    await crew.press(ben)
    await days.say_due()
    assert questions(ada) == 0
    await ada.press(stopped, "Find me a partner")
    await days.say_due()
    assert (await ada.type("partner status")).buttons == ["Yes, please", "No thanks", "Stop looking in Evening crew"]
    async with resources.database.transaction() as tx:
        [proposal] = await partner_search.of_learner(tx, ada.id, NOON.replace(year=2025))
    assert "somebody else's message" in (await crew.press(cleo, proposal.proposal_id, SayYes)).text
    assert str(ada.id) not in str(proposal.proposal_id)


async def test_the_same_exam_is_matched_before_the_nearest_clock(
    crew: Crew, env: simcord.Env, resources: Resources
) -> None:
    ada = await crew.member("ada", "Europe/Berlin")
    ben = await crew.member("ben", "Europe/Berlin", "200-301")
    cleo = await crew.member("cleo", "Asia/Tokyo")
    async with resources.database.transaction() as tx:
        for person in (ada, ben, cleo):
            await partner_search.seek(tx, GROUP, person.id, NOON)
        with env.time_context():
            assert await partnering_search.search(tx, resources, GROUP) == 1
        [proposal] = await partner_search.of_learner(tx, ada.id, NOON.replace(year=2025))
    assert set(proposal.people) == {ada.id, cleo.id}


async def test_nobody_is_found_where_the_group_is_gone_and_no_pact_begins_beyond_the_most(
    crew: Crew, env: simcord.Env, resources: Resources
) -> None:
    ada, ben = await crew.member("ada", "Europe/Berlin"), await crew.member("ben", "Europe/Berlin")
    with env.time_context():
        for person in (ada, ben):
            await partnering_search.seek(resources, person.id, GROUP)
        async with resources.database.transaction() as tx:
            [asked] = await partner_search.of_learner(tx, ada.id, NOON.replace(year=2025))
        await partnering_search.answer_proposal(resources, ada.id, asked.proposal_id, Says.YES)
        for number in range(5):
            await partnering.invite(resources, 900 + number, number, ada.id, Role.PARTNER)
            await partnering.accept(resources, ada.id, number)
        with pytest.raises(TooManyPacts):
            await partnering_search.seek(resources, ada.id, GROUP)
        answered = await partnering_search.answer_proposal(resources, ben.id, asked.proposal_id, Says.YES)
        assert answered.pact is None
        async with resources.database.transaction() as tx:
            await groups.remove(tx, GROUP, NOON)
            assert await partnering_search.search(tx, resources, GROUP) == 0
        assert (await partnering_views.overview(resources, ben.id)).proposals == ()
        with pytest.raises(NoSuchGroup):
            await partnering_search.seek(resources, ben.id, GROUP)
        with pytest.raises(NoSuchGroup):
            await partnering_search.stop_seeking(resources, ben.id, 78)


async def test_two_who_have_a_pact_by_now_are_not_brought_together_again(
    crew: Crew, env: simcord.Env, resources: Resources
) -> None:
    ada, ben = await crew.member("ada", "Europe/Berlin"), await crew.member("ben", "Europe/Berlin")
    with env.time_context():
        for person in (ada, ben):
            await partnering_search.seek(resources, person.id, GROUP)
        async with resources.database.transaction() as tx:
            [asked] = await partner_search.of_learner(tx, ada.id, NOON.replace(year=2025))
        for one, other in ((ada, ben), (ben, ada)):
            await partnering.invite(resources, one.id, one.id, other.id, Role.PARTNER)
        await partnering_search.answer_proposal(resources, ada.id, asked.proposal_id, Says.YES)
        with pytest.raises(InvitationOver):
            await partnering_search.answer_proposal(resources, ben.id, asked.proposal_id, Says.YES)
