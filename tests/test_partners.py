"""Pacts between two people, as they live with them."""

import pytest
import simcord

from bot.actions import partnering, partnering_commitments, partnering_nudges, partnering_shares
from bot.actions.resources import Resources
from bot.errors import NoPact
from bot.rules.partners import ENDED, INVITE, Role, Shared
from bot.stores import learners, pacts, promises
from bot.ui.buttons import CoachButton
from bot.ui.partner_commitments import COMMITMENT_BUTTONS, SetOut
from bot.ui.partner_invitations import AcceptInvitation, RefuseInvitation, TakeInvitationBack
from bot.ui.partner_pacts import EndPact, NudgePartner, OpenPact, PausePact, ResumePact, ShareItem
from bot.ui.spoken import Spoken, buttons_of
from tests.people import Person, Seen, parts
from tests.time_travel import Days

NONE = "You have no pact with anybody."


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


@pytest.fixture
def cleo(env: simcord.Env) -> Person:
    return Person(env, "cleo")


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


async def invited(ada: Person, ben: Person, days: Days, role: str = "partner") -> Seen:
    """Ada asks Ben, who has used the bot before."""
    for person in (ada, ben):
        await person.type("settings", zone="Berlin")
    asked = await ada.type("partner invite", person=ben.user, role=role)
    await days.say_due()
    return asked


async def paired(ada: Person, ben: Person, days: Days, role: str = "partner") -> None:
    """The two have a pact, and have read what there was to read."""
    await invited(ada, ben, days, role)
    await ben.press_in_message(ben.received[-1], "Accept")
    await days.say_due()


def heard(person: Person) -> list[str]:
    """The first lines of what the bot wrote to them by itself, but for its hello."""
    return [message.content.splitlines()[0] for message in person.received if "Here I am." not in message.content]


async def test_an_invitation_is_asked_in_private_and_accepting_tells_the_inviter(
    ada: Person, ben: Person, days: Days
) -> None:
    asked = await invited(ada, ben, days)
    assert asked.private
    assert f"Your invitation to <@{ben.id}> is open until" in asked.text
    assert f"- <@{ben.id}>, open until <t:" in (await ada.type("partner status")).text
    question = ben.received[-1].content
    assert question.startswith(f"**<@{ada.id}> invites you to be study partners.**")
    assert "nothing else, unless they share it" in question
    accepted = await ben.press_in_message(ben.received[-1], "Accept")
    assert f"You and <@{ada.id}> are study partners now." in accepted.text
    await days.say_due()
    assert heard(ada) == [f"**You and <@{ben.id}> are study partners now.**"]
    mine = await ada.press_in_message(ada.received[-1], "My partners")
    assert "Today: not done yet. This week: not done yet." in mine.text
    assert "You have a pact with" in (await ben.type("partner invite", person=ada.user)).text
    assert "not open any more" in (await ben.press_in_message(ben.received[0], "No thanks")).text


async def test_a_refusal_is_told_to_nobody_and_the_question_is_not_put_again(
    ada: Person, ben: Person, days: Days
) -> None:
    await invited(ada, ben, days)
    assert "Nobody is told" in (await ben.press_in_message(ben.received[-1], "No thanks")).text
    assert f"- <@{ben.id}>, open until" in (await ada.type("partner status")).text
    again = await ada.type("partner invite", person=ben.user)
    assert f"Your invitation to <@{ben.id}>" in again.text
    assert "is open already" in again.text
    assert NONE in (await ben.type("partner status")).text
    await days.until("2026-11-29 11:59")
    assert "open until" in (await ada.type("partner status")).text
    await days.until("2026-11-29 12:01")
    assert NONE in (await ada.type("partner status")).text
    assert "Whoever uses me gets one message about it" in (await ada.type("partner invite", person=ben.user)).text
    await days.until("2026-11-30 12:00")
    assert heard(ada) == []
    assert len(heard(ben)) == 1
    assert "are study partners now" in (await ben.type("partner invite", person=ada.user)).text


async def test_nothing_is_sent_to_somebody_who_has_never_used_the_bot(ada: Person, ben: Person, days: Days) -> None:
    asked = await ada.type("partner invite", person=ben.user, role="mentor")
    assert "to others I do not write, so mention it to them" in asked.text
    assert "`/partner status` shows it" in asked.text
    await days.until("2026-11-23 12:00")
    assert ben.received == []
    status = await ben.type("partner status")
    assert f"<@{ada.id}> asks you to be their mentor." in status.text
    assert ben.received == []
    assert f"**You are <@{ada.id}>'s mentor now.**" in (await ben.press(status, "Accept")).text
    await days.say_due()
    assert heard(ada) == [f"**<@{ben.id}> is your mentor now.**"]


async def test_nobody_pacts_with_themselves_or_a_bot_or_asks_many_at_a_time(env: simcord.Env, ada: Person) -> None:
    assert "cannot be with yourself" in (await ada.type("partner invite", person=ada.user)).text
    bot = env.guild.add_member(env.create_user("robot", bot=True))
    assert "A bot has nothing to study for" in (await ada.type("partner invite", person=bot)).text
    asked = [await ada.type("partner invite", person=env.create_user(f"friend{number}")) for number in range(4)]
    assert "You have asked 3 people within a week" in asked[3].text
    await ada.press(asked[0], "Take it back")
    assert "Your invitation to" in (await ada.type("partner invite", person=env.create_user("friend5"))).text
    assert "There is no such pact" in (await ada.type("partner end")).text


async def test_inviting_back_accepts_and_another_kind_of_pact_is_shown_first(
    ada: Person, ben: Person, cleo: Person, days: Days
) -> None:
    await invited(ada, ben, days)
    assert f"You and <@{ada.id}> are study partners now." in (await ben.type("partner invite", person=ada.user)).text
    await cleo.type("partner invite", person=ada.user, role="mentor")
    shown = await ada.type("partner invite", person=cleo.user)
    assert f"<@{cleo.id}> asks you to be their mentor." in shown.text
    assert shown.buttons == ["Accept", "No thanks"]


async def test_an_invitation_that_is_taken_back_is_over_and_not_asked_twice(
    ada: Person, ben: Person, days: Days
) -> None:
    back = await ada.press(await invited(ada, ben, days), "Take it back")
    assert "not open any more" in (await ben.press_in_message(ben.received[-1], "Accept")).text
    assert NONE in (await ben.type("partner status")).text
    await ada.press(back, "Ask again")
    await days.say_due()
    assert len(heard(ben)) == 1
    assert "study partners now" in (await ben.press_in_message(ben.received[-1], "Accept")).text


async def test_partners_see_done_or_not_done_and_nothing_else_and_nothing_while_somebody_rests(
    ada: Person, ben: Person, days: Days
) -> None:
    await paired(ada, ben, days)
    await ben.log("SY0-701", "yesterday", score="620")
    await days.until("2026-11-25 12:00")  # a Wednesday
    await ben.hears("done")
    seen = await ada.type("partner status")
    assert seen.text.splitlines()[1] == "Today: done. This week: done on 1 day."
    assert "620" not in seen.text
    assert seen.buttons == ["Promise something by a day", "Pause", "End"]
    await days.until("2026-11-26 12:00")
    assert "Today: not done yet. This week: done on 1 day." in (await ada.type("partner status")).text
    await ben.type("nudge set", time="20:00")
    await ben.type("nudge pause", until="30 nov")
    assert (await ada.type("partner status")).text.splitlines()[1] == "Resting for now."
    await ben.type("nudge resume")
    form = await ben.type("calm examday", exam="SY0-701")
    await ben.fill(form, day="2026-12-03", time="9:00", delivery="online")
    assert (await ada.type("partner status")).text.splitlines()[1] == "Resting for now."
    assert "Today: not done yet." in (await ben.type("partner status")).text


async def test_one_polite_nudge_a_day_waits_for_the_end_of_quiet_hours(ada: Person, ben: Person, days: Days) -> None:
    await paired(ada, ben, days)
    await days.until("2026-11-22 22:30")  # half past eleven in Berlin
    status = await ada.type("partner status")
    assert "A polite nudge is on its way" in (await ada.press(status, "Send a polite nudge")).text
    assert "Today's nudge has gone already" in (await ada.press(status, "Send a polite nudge")).text
    await days.until("2026-11-23 05:59")
    assert len(heard(ben)) == 1
    await days.until("2026-11-23 06:00")
    assert heard(ben)[1] == f"**<@{ada.id}> sends you a polite nudge.**"
    await ben.press_in_message(ben.received[-1], "Done")
    assert "They have done something today" in (await ada.press(status, "Send a polite nudge")).text
    await days.until("2026-11-24 09:00")
    assert "is on its way" in (await ada.press(status, "Send a polite nudge")).text
    await ben.hears("done")  # before it is handed on
    await days.until("2026-11-24 12:00")
    assert len(heard(ben)) == 2


async def test_a_pact_pauses_in_one_tap_and_ends_in_one_and_asking_again_is_the_way_back(
    ada: Person, ben: Person, days: Days
) -> None:
    await paired(ada, ben, days)
    paused = await ada.press(await ada.type("partner status"), "Pause")
    assert "You have paused this pact." in paused.text
    assert (await ben.type("partner status")).text.splitlines()[1] == "Resting for now."
    assert "Today: not done yet." in (await ada.press(paused, "Go on")).text
    ended = await ada.type("partner end")
    assert f"Your pact with <@{ben.id}> has ended." in ended.text
    await days.say_due()
    assert heard(ben)[-1] == f"Your pact with <@{ada.id}> has ended. Nothing needs doing."
    for person in (ada, ben):
        assert NONE in (await person.type("partner status")).text
    assert "There is no such pact of yours" in (await ada.press(paused, "Pause")).text
    await ada.press(ended, "Invite again")
    await days.say_due()
    assert heard(ben)[-1] == f"**<@{ada.id}> invites you to be study partners.**"


async def test_a_mentor_sees_what_is_shared_as_it_stands_now_and_nothing_once_it_is_taken_back(
    ada: Person, ben: Person, days: Days
) -> None:
    await paired(ada, ben, days, "mentor")
    await ada.log("SY0-701", "yesterday", domains="Security Operations: 40 %")
    nothing = (await ben.type("partner status")).text
    assert "Nothing is shared with you for now." in nothing
    assert "Security" not in nothing
    status = await ada.type("partner status")
    for label in ("Share: weak domains", "Share: attempts", "Share: exam and its date", "Share: study week"):
        status = await ada.press(status, label)
    assert "They see your exam and its date, study week, weak domains and attempts" in status.text
    await ada.type("retake target", day="2026-12-20")
    seen = await ben.type("partner status")
    assert "**Exam**: CompTIA Security+ (V7), on Sunday 20 December 2026." in seen.text
    assert "**Study week**: Today: not done yet." in seen.text
    assert "**Weak domains** of the last score report: Security Operations." in seen.text
    assert "- CompTIA Security+ (V7): failed on 21 Nov 2026" in seen.text
    assert seen.buttons == ["Pause", "End"]
    status = await ada.press(status, "Stop sharing: attempts")
    assert "failed" not in (await ben.type("partner status")).text
    await ada.press(status, "Pause")
    assert (await ben.type("partner status")).text.splitlines()[1] == "Resting for now."


async def test_a_mentor_neither_nudges_nor_shares_nor_sets_out(
    env: simcord.Env, ada: Person, ben: Person, days: Days, resources: Resources
) -> None:
    await paired(ada, ben, days, "mentor")
    async with resources.database.transaction() as tx:
        [pact] = await pacts.of_learner(tx, ben.id)
    with env.time_context():
        for forged in (
            partnering_nudges.nudge(resources, ben.id, pact.pact_id),
            partnering_shares.share(resources, ben.id, pact.pact_id, Shared.EXAM, wanted=True),
            partnering_commitments.partner_of(resources, ben.id, pact.pact_id),
            partnering_commitments.make(resources, ben.id, pact.pact_id, 1, {}),
        ):
            with pytest.raises(NoPact):
                await forged


async def test_several_pacts_and_questions_fit_on_one_card(
    env: simcord.Env, ada: Person, ben: Person, days: Days, resources: Resources
) -> None:
    await paired(ada, ben, days)
    with env.time_context():
        for number in range(7):
            friend_id, role = env.create_user(f"friend{number}").id, Role.PARTNER if number % 2 else Role.MENTORED
            await partnering.invite(resources, friend_id, number, ada.id, role)
            if number < 4:
                await partnering.accept(resources, ada.id, number)
    there = await ada.type("partner invite", person=env.create_user("dora"))
    assert "Nobody has more than 5 pacts" in there.text
    status = await ada.type("partner status")
    assert status.buttons == [*["Accept", "No thanks"] * 2, *["Open"] * 5]
    assert "1 more question for you" in status.text
    accept = next(part for part in parts(status.message.components) if part.get("label") == "Accept")
    refused = Seen(await ada.member.click(status.message, custom_id=accept["custom_id"]))
    assert "Nobody has more than 5 pacts" in refused.text
    opened = await ada.member.click(status.message, custom_id="v1:pact:3")
    assert "\n-# They see the same of you" in Seen(opened).text
    which = await ada.type("partner end")
    assert which.buttons == [f"End ({place})" for place in range(1, 6)]
    assert "has ended." in (await ada.press(which, "End (1)")).text
    assert (await ada.type("partner status")).buttons[4:] == ["Open"] * 4
    assert "has ended." in (await ada.type("partner end", person=ben.user)).text


async def test_nobody_presses_a_button_of_a_pact_that_is_not_theirs(
    env: simcord.Env, ada: Person, ben: Person, cleo: Person, days: Days, resources: Resources
) -> None:
    await paired(ada, ben, days)
    form = await ada.press(await ada.type("partner status"), "Promise something by a day")
    await ada.fill(form, by="5 dec")
    async with resources.database.transaction() as tx:
        [row] = await tx.all("SELECT commitment_id, pact_id FROM commitments")
    await cleo.type("partner invite", person=env.create_user("dora"))
    await ben.type("partner invite", person=env.create_user("emil"))
    async with resources.database.transaction() as tx:
        [asked] = await tx.all("SELECT invitation_id FROM partner_invitations WHERE inviter_id = :ben", ben=ben.id)
    pressed: list[tuple[type[CoachButton], str]] = [
        *((button, str(row["pact_id"])) for button in (OpenPact, NudgePartner, PausePact, ResumePact, EndPact, SetOut)),
        (ShareItem, f"{row['pact_id']}:yes:exam"),
        *((button, str(row["commitment_id"])) for button in COMMITMENT_BUTTONS if button is not SetOut),
        *((button, str(asked["invitation_id"])) for button in (AcceptInvitation, RefuseInvitation, TakeInvitationBack)),
    ]
    channel = env.bot.get_partial_messageable(ada.channel.id)
    for button, subject in pressed:
        spoken = Spoken("Not hers", [[button.offer(subject, "Press")]])
        with env.time_context():
            shown = await channel.send(spoken.content, view=buttons_of(spoken, "0" * 20))
        refused = Seen(await cleo.member.click(shown, label="Press"))
        assert "somebody else's message, so nothing happened" in refused.text, button.kind
        assert refused.private
    assert "You set out to do: **book my exam**" in (await ada.type("partner status")).text


async def test_who_is_erased_leaves_a_word_without_a_name(
    ada: Person, ben: Person, cleo: Person, days: Days, resources: Resources
) -> None:
    await paired(ada, ben, days)
    await cleo.type("partner invite", person=ada.user)
    async with resources.database.transaction() as tx:
        await learners.meet(tx, ada.id, resources.clock())
        assert await partnering.ended_by_erasure(tx, resources, ada.id) == 1
        assert await promises.of_kind(tx, ada.id, INVITE) == []
        [word] = await promises.of_kind(tx, ben.id, ENDED)
        assert str(ada.id) not in word.subject
        await tx.run("DELETE FROM learners WHERE learner_id = :learner_id", learner_id=ada.id)
        for table in ("pact_sides", "partner_invitations", "partings"):
            assert await tx.all(f"SELECT * FROM {table}") == []
    await days.say_due()
    assert heard(ben)[-1].startswith("A pact of yours has ended. Nothing needs doing.")
    assert NONE in (await ben.type("partner status")).text
