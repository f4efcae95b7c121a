"""Sharing a chart, a plan or a verdict: with a partner, a mentor, a channel; and back again."""

import discord
import pytest
import simcord

from bot.actions.resources import Resources
from bot.rules.group_permissions import Permission
from bot.stores import shown
from bot.texts import sharing as texts
from tests.organising import deny
from tests.people import Person, Seen
from tests.test_partners import paired
from tests.time_travel import Days


@pytest.fixture
async def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
async def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


async def practised(person: Person) -> Seen:
    """Somebody who failed, and has practised since; the card with their chart."""
    await person.log("sec+", "1 nov", score="720")
    for right in ("35/50", "41/50"):
        await person.fill(await person.type("practice log", exam="sec+"), right=right)
    return await person.type("practice chart")


def posted(person: Person) -> list[discord.Message]:
    return [message for message in person.channel.history() if message.author.bot]


async def test_a_chart_stands_in_the_channel_until_it_is_taken_back(ada: Person, ben: Person) -> None:
    seen = await practised(ada)
    question = await ada.press(seen, texts.SHARE)
    assert question.private
    assert "With whom do you want to share your chart?" in question.text
    assert posted(ada) == []
    await ada.press(question, texts.SHOW_HERE)
    [message] = posted(ada)
    assert message.content.startswith(f"**<@{ada.id}> shares their chart**\n## CompTIA Security+")
    assert "82 %" in message.content
    [picture] = message.attachments
    assert "82 %" in (picture.description or "")
    refused = Seen(await ben.member.click(message, label=texts.TAKE_DOWN))
    assert refused.private
    assert "somebody else's message" in refused.text
    await ada.member.click(message, label=texts.TAKE_DOWN)
    [emptied] = posted(ada)
    assert (emptied.content, emptied.attachments, emptied.components) == (texts.TAKEN_DOWN, [], [])


async def test_what_stands_in_a_channel_is_taken_back_from_the_card_too(
    ada: Person, days: Days, resources: Resources
) -> None:
    seen = await practised(ada)
    await ada.press(await ada.press(seen, texts.SHARE), texts.SHOW_HERE)
    assert "1 thing in channels" in (await ada.type("settings")).text
    question = await ada.press(seen, texts.SHARE)
    assert f"stands in <#{ada.channel.id}>" in question.text
    assert "is taken back" in (await ada.press(question, "Take it out of the channel")).text
    await days.say_due()
    [emptied] = posted(ada)
    assert (emptied.content, emptied.attachments) == (texts.TAKEN_DOWN, [])
    async with resources.database.transaction() as tx:
        assert await shown.of_learner(tx, ada.id) == []
    assert "taken back already" in (await ada.press(question, "Take it out of the channel")).text


async def test_what_was_put_up_by_a_process_that_ended_right_then_is_taken_back_below_it(
    ada: Person, resources: Resources
) -> None:
    await ada.press(await ada.press(await practised(ada), texts.SHARE), texts.SHOW_HERE)
    async with resources.database.transaction() as tx:
        await tx.run("UPDATE shown SET message_id = NULL")
    [message] = posted(ada)
    await ada.member.click(message, label=texts.TAKE_DOWN)
    [emptied] = posted(ada)
    assert (emptied.content, emptied.attachments, emptied.components) == (texts.TAKEN_DOWN, [], [])


async def test_the_settings_list_what_stands_in_channels(ada: Person) -> None:
    await ada.press(await ada.press(await practised(ada), texts.SHARE), texts.SHOW_HERE)
    listed = await ada.press(await ada.type("settings"), texts.OWN_SHOWN)
    assert f"- chart for CompTIA Security+ (V7), in <#{ada.channel.id}>" in listed.text
    assert "is taken back" in (await ada.press(listed, texts.TAKE_DOWN)).text
    assert texts.OWN_SHOWN not in (await ada.type("settings")).buttons


async def test_whoever_is_erased_takes_along_what_they_put_up(ada: Person, days: Days) -> None:
    await ada.press(await ada.press(await practised(ada), texts.SHARE), texts.SHOW_HERE)
    asked = await ada.type("mydata erase")
    assert "What you put up in channels is taken out of those messages" in asked.text
    assert "is being taken down now" in (await ada.press(asked, "Erase everything")).text
    await days.say_due()
    [emptied] = posted(ada)
    assert (emptied.content, emptied.attachments) == (texts.TAKEN_DOWN, [])


async def test_in_direct_messages_no_channel_is_offered(ada: Person) -> None:
    await practised(ada)
    seen = await ada.type_in_direct_messages("practice chart")
    question = await ada.press_in_direct_messages(seen, texts.SHARE)
    assert texts.SHOW_HERE not in question.buttons
    assert "open this card there" in question.text


async def test_where_i_may_not_write_nothing_is_offered(env: simcord.Env, ada: Person) -> None:
    seen = await practised(ada)
    question = await ada.press(seen, texts.SHARE)
    deny(env, ada.channel, Permission.SEND)
    assert texts.SHOW_HERE not in (await ada.press(seen, texts.SHARE)).buttons
    assert "Nothing was shared" in (await ada.press(question, texts.SHOW_HERE)).text
    assert posted(ada) == []


@pytest.mark.parametrize("role", ["partner", "mentor"])
async def test_a_partner_or_a_mentor_sees_what_is_shared_as_it_stands_until_it_is_taken_back(
    ada: Person, ben: Person, days: Days, role: str
) -> None:
    seen = await practised(ada)
    await paired(ada, ben, days, role)
    assert "82 %" not in (await ben.type("partner status")).text
    question = await ada.press(seen, texts.SHARE)
    assert (
        f"<@{ben.id}>, your {'study partner' if role == 'partner' else 'mentor'}: **does not see it**" in question.text
    )
    question = await ada.press(question, "Share")
    assert "**sees it**" in question.text
    looked = await ben.type("partner status")
    assert "**Chart** for CompTIA Security+" in looked.text
    chart = await ben.press(looked, texts.SEE_CHART)
    assert chart.private
    assert "82 %" in chart.text
    assert chart.message.attachments
    assert "chart" in (await ada.type("partner status")).text
    await ada.press(question, "Take it back")
    assert "82 %" not in (await ben.type("partner status")).text
    assert "82 %" not in (await ben.press(looked, texts.SEE_CHART)).text


async def test_a_verdict_is_shared_without_results(ada: Person, ben: Person, days: Days) -> None:
    await practised(ada)
    await paired(ada, ben, days)
    seen = await ada.type("ready", exam="sec+")
    await ada.press(await ada.press(seen, texts.SHARE), "Share")
    looked = await ben.type("partner status")
    assert "**Verdict** for CompTIA Security+" in looked.text
    assert "Not yet" in looked.text
    assert "82" not in looked.text
    await ada.press(await ada.press(seen, texts.SHARE), texts.SHOW_HERE)
    [message] = posted(ada)
    assert message.content.startswith(f"**<@{ada.id}> shares their verdict**")


async def test_a_plan_is_shared_with_the_day_it_leads_to(ada: Person, ben: Person, days: Days) -> None:
    await paired(ada, ben, days)
    await ada.log("sec+", "1 nov", score="720")
    form = await ada.type("plan make", exam="sec+")
    made = await ada.fill(form, hours="6", times="tue thu sat 19:00", day="15 january")
    await ada.press(await ada.press(made, texts.SHARE), "Share")
    looked = await ben.type("partner status")
    assert "**Plan** for CompTIA Security+" in looked.text
    assert "leads to" in looked.text
    await ada.press(await ada.press(made, texts.SHARE), texts.SHOW_HERE)
    [message] = posted(ada)
    assert message.content.startswith(f"**<@{ada.id}> shares their plan**")
    assert "leads to Friday" in message.content


async def test_a_card_about_another_exam_shares_nothing_of_the_one_that_is_worked_for(
    ada: Person, ben: Person, days: Days
) -> None:
    seen = await practised(ada)
    await paired(ada, ben, days)
    old = await ada.press(seen, texts.SHARE)
    await ada.log("CCNA", "20 nov")
    await ada.fill(await ada.type("practice log", exam="CCNA"), right="30/50")
    for question in (await ada.press(seen, texts.SHARE), await ada.press(old, "Share")):
        assert "the exam that you work for, which is CCNA v1.1 now, and not of this one" in question.text
        assert "Share" not in question.buttons
    assert "**Chart**" not in (await ben.type("partner status")).text
    worked_for = await ada.press(await ada.type("practice chart", exam="CCNA"), texts.SHARE)
    assert "If you work for another exam one day, they see that one's." in worked_for.text
    await ada.press(worked_for, "Share")
    assert "**Chart** for CCNA" in (await ben.type("partner status")).text
    back = await ada.press(await ada.press(seen, texts.SHARE), "Take it back")
    assert "**does not see it**" in back.text
    assert "**Chart**" not in (await ben.type("partner status")).text
