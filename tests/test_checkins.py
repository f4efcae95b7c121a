"""Check-ins, as a study group lives with them."""

import discord
import pytest
import simcord

from tests.evenings import Evenings
from tests.time_travel import utc


def labels(message: discord.Message) -> list[str]:
    rows = [row for row in message.components if isinstance(row, discord.ActionRow)]
    return [item.label or "" for row in rows for item in row.children if isinstance(item, discord.Button)]


@pytest.fixture
async def evenings(env: simcord.Env) -> Evenings:
    return await Evenings.begin(env, "ada", "ben", "chi")


async def test_a_round_opens_at_its_hour_and_says_the_thing_itself_first(evenings: Evenings) -> None:
    await evenings.days.until("2026-11-22 18:01")
    assert evenings.last.created_at == utc("2026-11-22 18:00")
    first, then = evenings.last.content.splitlines()
    assert first == "**Evening crew: how is it going?** Two minutes, so that nobody studies alone."
    closes = int(utc("2026-11-23 06:00").timestamp())
    assert then == f"Open until <t:{closes}:f> (<t:{closes}:R>)."
    assert labels(evenings.last) == ["Check in", "Join"]


async def test_whoever_checks_in_is_a_member_and_is_seen_within_seconds(evenings: Evenings) -> None:
    await evenings.days.until("2026-11-22 18:01")
    done = await evenings.checks_in("ada", "on track", "two labs", "If it is 19:00, then I open the lab")
    assert done.private
    assert "Thank you, that counts" in done.text
    assert "You are a member now." in done.text
    await evenings.days.until("2026-11-22 18:02")
    ada = evenings.people["ada"].id
    assert "1 checked in." in evenings.last.content
    assert evenings.last.content.splitlines()[-1] == (
        f"- <@{ada}> · on track · Did: two labs · Next: If it is 19:00, then I open the lab"
    )
    assert len(evenings.messages) == 1


async def test_what_is_not_shared_counts_and_is_seen_by_nobody(evenings: Evenings) -> None:
    await evenings.days.until("2026-11-22 18:01")
    done = await evenings.checks_in("ada", "slipped", "nothing at all", shared=False)
    assert "Only the count shows" in done.text
    await evenings.days.until("2026-11-22 18:02")
    assert "1 checked in." in evenings.last.content
    assert str(evenings.people["ada"].id) not in evenings.last.content
    assert "nothing at all" not in evenings.last.content


async def test_help_that_is_asked_for_without_being_shared_is_offered_to_be_shared(evenings: Evenings) -> None:
    await evenings.days.until("2026-11-22 18:01")
    done = await evenings.checks_in("ada", "need help", "subnetting", shared=False)
    assert "nobody sees that you would like help" in done.text
    await evenings.days.until("2026-11-22 18:02")
    assert "Would like help" not in evenings.last.content
    await evenings.people["ada"].press(done, "Share it with the group")
    await evenings.days.until("2026-11-22 18:03")
    ada = evenings.people["ada"].id
    assert f"Would like help: <@{ada}>. *Offer help* puts you in touch." in evenings.last.content
    assert "Offer help" in labels(evenings.last)


async def test_whoever_leaves_is_not_named_as_asking_for_help_any_more(evenings: Evenings) -> None:
    await evenings.days.until("2026-11-22 18:01")
    await evenings.checks_in("ada", "need help", "subnetting")
    await evenings.days.until("2026-11-22 18:02")
    assert "Would like help" in evenings.last.content
    await evenings.people["ada"].type("group leave")
    await evenings.days.until("2026-11-22 18:03")
    assert "Would like help" not in evenings.last.content


async def test_early_late_and_edited_answers_count_and_show(evenings: Evenings) -> None:
    await evenings.days.until("2026-11-22 18:01")
    ada, ben, chi = (evenings.people[name] for name in ("ada", "ben", "chi"))
    first = await evenings.checks_in("ada", did="one")
    early = await ada.press(first, "Check in for the next one")
    told = await evenings.fills("ada", early, "on track", "already done")
    assert "early, for the round of" in told.text
    await evenings.checks_in("ben", did="labs")
    await evenings.days.until("2026-11-23 17:59")
    assert "2 of 2 checked in." in evenings.last.content
    await evenings.days.until("2026-11-23 18:01")
    assert "1 checked in (1 early)." in evenings.last.content
    assert f"<@{ada.id}> · on track (early) · Did: already done" in evenings.last.content
    form = await evenings.presses("ben", "Check in")
    done = await evenings.fills("ben", form, "slipped", "a cold")
    again = await ben.press(done, "Change it")
    assert again.form["answer-0"] == "a cold"
    await evenings.days.until("2026-11-23 19:00")
    await evenings.fills("ben", again, "on track", "it went away")
    await evenings.days.until("2026-11-24 07:00")
    assert f"<@{ben.id}> · on track (edited) · Did: it went away" in evenings.last.content
    assert evenings.last.content.startswith("**Evening crew:** 2 of 2 checked in (1 early).")
    await evenings.checks_in("chi", did="long day", label="Check in late")
    await evenings.days.until("2026-11-24 07:01")
    assert f"<@{chi.id}> · on track (late) · Did: long day" in evenings.last.content
    assert "3 of 3 checked in (1 early and 1 late)." in evenings.last.content
    assert len(evenings.messages) == 2


async def test_the_missing_are_counted_and_never_named(evenings: Evenings) -> None:
    await evenings.days.until("2026-11-22 18:01")
    for name in ("ada", "ben", "chi"):
        await evenings.presses(name, "Join")
    await evenings.days.until("2026-11-23 18:01")
    await evenings.checks_in("ada")
    await evenings.days.until("2026-11-24 06:01")
    assert "1 of 3 checked in." in evenings.last.content
    for name in ("ben", "chi"):
        assert str(evenings.people[name].id) not in evenings.last.content


async def test_however_many_click_the_message_is_edited_at_most_every_three_seconds_and_ends_up_right(
    env: simcord.Env,
) -> None:
    names = tuple(f"person-{number}" for number in range(12))
    evenings = await Evenings.begin(env, *names)
    await evenings.days.until("2026-11-22 18:01")
    before = len(env.http_requests)
    for second, name in enumerate(names):
        await evenings.days.until(f"2026-11-22 18:01:{second:02}")
        await evenings.checks_in(name, did=f"lab {second}")
    await evenings.days.until("2026-11-22 18:02")
    edits = [each for each in env.http_requests[before:] if each.method == "PATCH" and "/messages/" in each.path]
    assert 3 <= len(edits) <= 5
    assert "12 checked in." in evenings.last.content
    assert all(f"lab {second}" in evenings.last.content for second in range(12))


async def test_an_answer_that_comes_while_the_message_is_on_its_way_shows_too(evenings: Evenings) -> None:
    early = await evenings.people["ada"].type("group join")
    assert early.private
    await evenings.days.until("2026-11-22 18:01")
    for second in range(4):
        await evenings.checks_in("ada" if second % 2 else "ben", did=f"step {second}")
        await evenings.days.say_due()
    await evenings.days.until("2026-11-22 18:02")
    assert "step 2" in evenings.last.content
    assert "step 3" in evenings.last.content


async def test_more_than_a_message_holds_is_counted_and_read_page_by_page(env: simcord.Env) -> None:
    names = tuple(f"person-{number}" for number in range(15))
    evenings = await Evenings.begin(env, *names)
    await evenings.days.until("2026-11-22 18:01")
    for number, name in enumerate(names):
        await evenings.checks_in(name, did=f"<{number}> " + "long_story " * 40)
    await evenings.days.until("2026-11-22 18:05")
    content = evenings.last.content
    assert len(content) <= 2000
    assert "<@" in content
    assert "more. *Read everything* shows them all." in content
    page = await evenings.presses(names[0], "Read everything")
    assert page.private
    read = [page.text]
    while "Next page" in page.buttons:
        page = await evenings.people[names[0]].press(page, "Next page")
        read.append(page.text)
    everything = "\n".join(read)
    assert all(f"<@{evenings.people[name].id}>" in everything for name in names)
    assert all(f"\\<{number}\\>" in everything for number in range(15))


async def test_a_group_may_ask_its_own_questions(env: simcord.Env) -> None:
    long = "Which of the five domains did you work on, and what was the hardest part of it for you today?"
    evenings = await Evenings.begin(env, "ada", questions=("Biggest win?", long))
    await evenings.days.until("2026-11-22 18:01")
    form = await evenings.presses("ada", "Check in")
    done = await evenings.fills("ada", form, "on track", "VLANs", "Domain 2")
    assert "Thank you" in done.text
    await evenings.days.until("2026-11-22 18:02")
    assert f"· on track · Biggest win?: VLANs · {long}: Domain 2" in evenings.last.content


async def test_a_check_in_is_taken_back_and_put_back(evenings: Evenings) -> None:
    await evenings.days.until("2026-11-22 18:01")
    done = await evenings.checks_in("ada", did="two labs")
    ada = evenings.people["ada"]
    gone = await ada.press(done, "Take it back")
    await evenings.days.until("2026-11-22 18:02")
    assert "two labs" not in evenings.last.content
    assert "checked in" not in evenings.last.content
    await ada.press(gone, "Put it back")
    await evenings.days.until("2026-11-22 18:03")
    assert "two labs" in evenings.last.content


async def test_ones_own_check_ins_are_read_and_changed_later(evenings: Evenings) -> None:
    await evenings.days.until("2026-11-22 18:01")
    await evenings.checks_in("ada", did="two labs")
    first = evenings.last
    await evenings.days.until("2026-11-24 19:00")
    ada = evenings.people["ada"]
    history = await ada.type_in_direct_messages("checkin history")
    assert "on track (shared) · Did: two labs" in history.text
    [choice] = await ada.suggestions("checkin edit", "checkin", "")
    form = await ada.type("checkin edit", checkin=choice)
    await evenings.fills("ada", form, "on track", "three labs")
    await evenings.days.until("2026-11-24 19:01")
    found = next(message for message in evenings.messages if message.id == first.id)
    assert "three labs" in found.content


async def test_a_round_that_could_not_open_in_time_is_summed_up_and_costs_nobody_anything(evenings: Evenings) -> None:
    await evenings.days.until("2026-11-22 18:01")
    await evenings.checks_in("ada")
    await evenings.checks_in("ben")
    await evenings.days.until("2026-11-23 07:00")
    await evenings.days.asleep_until("2026-11-26 12:00")
    await evenings.days.say_due()
    assert len(evenings.messages) == 2
    assert "I was away, so the round of" in evenings.last.content
    assert "Nobody missed anything" in evenings.last.content
    await evenings.checks_in("ada", did="worked anyway", label="Check in late")
    await evenings.days.until("2026-11-26 12:01")
    assert "(late) · Did: worked anyway" in evenings.last.content
    assert evenings.people["ben"].received == []


async def test_a_round_whose_close_was_slept_through_counts_nobody_as_missing(evenings: Evenings) -> None:
    for name in ("ada", "ben"):
        await evenings.people[name].type("group join")
    await evenings.days.until("2026-11-22 18:01")
    await evenings.checks_in("ada")
    await evenings.days.asleep_until("2026-11-23 12:00")
    await evenings.days.until("2026-11-23 12:01")
    assert evenings.last.content.startswith("**Evening crew:** 1 of 1 checked in.")


async def test_a_thread_a_ping_and_a_new_message_at_the_end_where_the_group_wants_them(env: simcord.Env) -> None:
    role = env.guild.create_role("students", mentionable=True)
    evenings = await Evenings.begin(env, "ada", role_id=role.id, thread_per_round=True, new_message_at_close=True)
    await evenings.days.until("2026-11-22 18:01")
    opened = next(message for message in evenings.messages if message.components)
    assert f"<@&{role.id}>" in opened.content
    assert env.backend.messages[opened.channel.id][opened.id].ping_role_ids == [role.id]
    assert [thread.name for thread in env.bot.guilds[0].threads] == ["Evening crew · Sun 22 Nov"]
    await evenings.checks_in("ada", "need help", "routing", message=opened)
    await evenings.days.until("2026-11-23 06:01")
    summary = evenings.last
    assert summary.id != opened.id
    assert "1 of 1 checked in." in summary.content
    assert "1 member would like help." in summary.content
    assert str(evenings.people["ada"].id) not in summary.content


async def test_somebody_who_has_left_the_server_is_not_counted(env: simcord.Env, evenings: Evenings) -> None:
    for name in ("ada", "ben"):
        await evenings.people[name].type("group join")
    await evenings.days.until("2026-11-22 18:01")
    await evenings.checks_in("ada")
    env.guild.remove_member(evenings.people["ben"].member)
    await evenings.days.until("2026-11-23 06:01")
    assert "1 of 1 checked in." in evenings.last.content


async def test_nobody_gets_into_a_group_but_in_its_server(evenings: Evenings) -> None:
    stranger = evenings.people["chi"]
    refused = await stranger.type_in_direct_messages("checkin now")
    assert "You are in no study group." in refused.text
    assert "`/group join` lets you in" in refused.text


async def test_the_settings_tell_where_something_is_shared(evenings: Evenings) -> None:
    ada = evenings.people["ada"]
    assert "**Shared with others**: nothing." in (await ada.type("settings")).text
    await ada.type("group join")
    shown = (await ada.type("settings")).text
    assert "**Shared with others**: in 1 study group, what you chose to share there (`/group status`)." in shown
