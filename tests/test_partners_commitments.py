"""What somebody sets out to do by a day: book by then, or tell Ben why."""

import pytest
import simcord

from tests.people import Person, Seen
from tests.test_partners import heard, paired
from tests.time_travel import Days


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


@pytest.fixture
def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


@pytest.fixture
async def ada(env: simcord.Env, ben: Person, days: Days) -> Person:
    """Ada, who has a pact with Ben; both live in Berlin."""
    ada = Person(env, "ada")
    await paired(ada, ben, days)
    return ada


async def set_out(ada: Person, by: str = "27 nov", boxes: tuple[str, ...] = ("shared",)) -> Seen:
    form = await ada.press(await ada.type("partner status"), "Promise something by a day")
    assert form.form == {"what": "book my exam", "by": "", "boxes": ["shared"]}
    return await ada.fill(form, by=by, boxes=list(boxes))


async def test_a_commitment_is_seen_by_the_partner_and_reminded_of_on_its_eve_and_its_day(
    ada: Person, ben: Person, days: Days
) -> None:
    kept = await set_out(ada)
    assert "**book my exam** by Friday 27 November 2026" in kept.text
    assert f"<@{ben.id}> sees it. If it does not happen, I tell nobody." in kept.text
    assert kept.buttons == ["Done", "Tell them why", "Move it", "Let it go"]
    assert "- **book my exam** by Friday 27 November 2026: open" in (await ben.type("partner status")).text
    await days.until("2026-11-30 12:00")
    assert heard(ada)[1:] == [
        "**Book my exam**: Friday 27 November 2026 is the day that you set.",
        "**Book my exam**: today is the day that you set.",
    ]
    assert [f"{message.created_at:%d %H:%M}" for message in ada.received[-2:]] == ["26 17:00", "27 17:00"]
    assert len(heard(ben)) == 1  # nothing is told for her
    done = await ada.press_in_message(ada.received[-1], "Done")
    assert "**Done: book my exam.**" in done.text
    assert "Friday 27 November 2026: done" in (await ben.type("partner status")).text
    assert "Open again." in (await ada.press_in_direct_messages(done, "Undo")).text


async def test_the_bot_tells_only_where_that_was_chosen_and_not_before_the_noon_after(
    ada: Person, ben: Person, days: Days
) -> None:
    assert (
        f"If it does not happen, I tell <@{ben.id}>: not before the day after"
        in (await set_out(ada, boxes=("tell",))).text
    )
    assert "book" not in (await ben.type("partner status")).text
    await days.until("2026-11-28 10:59")
    assert "You asked me to tell" in ada.received[-1].content
    assert len(heard(ben)) == 1
    await days.until("2026-11-28 11:00")
    assert heard(ben)[-1] == (
        f"<@{ada.id}> set out to do this: **book my exam** by Friday 27 November 2026. They asked me to tell you if it "
        "did not happen, and it is not marked as done."
    )
    await days.until("2026-12-03 12:00")
    assert len(heard(ben)) == 2


@pytest.mark.parametrize("label", ["Done", "Let it go"])
async def test_what_is_marked_or_let_go_is_not_told_of(ada: Person, ben: Person, days: Days, label: str) -> None:
    await set_out(ada, boxes=("shared", "tell"))
    await days.until("2026-11-27 18:00")
    await ada.press_in_message(ada.received[-1], label)
    await days.until("2026-12-03 12:00")
    assert len(heard(ben)) == 1


async def test_nothing_is_told_of_somebody_who_rests_or_was_not_reminded(
    env: simcord.Env, ada: Person, ben: Person, days: Days
) -> None:
    await set_out(ada, boxes=("tell",))
    await days.asleep_until("2026-11-29 10:00")  # the bot was away on that day
    await days.until("2026-11-29 11:30")
    assert heard(ada)[-1] == "**Book my exam**: Friday 27 November 2026 was the day that you set."
    assert len(heard(ben)) == 1
    await ada.press(await ada.type("partner status"), "Pause")
    await days.until("2026-12-02 12:00")
    assert len(heard(ben)) == 1
    await ada.press(await ada.type("partner status"), "Go on")
    await days.until("2026-12-03 12:00")
    assert len(heard(ben)) == 2


async def test_the_person_tells_in_their_own_words(ada: Person, ben: Person, days: Days) -> None:
    form = await ada.press(await set_out(ada, boxes=()), "Tell them why")
    told = await ada.fill(form, word="I was ill.\n**Next** week.")
    assert f"<@{ben.id}> gets your words" in told.text
    await days.say_due()
    assert ben.received[-1].content.endswith("they tell you why:\n> I was ill.\n> \\*\\*Next\\*\\* week.")
    assert f"<@{ben.id}> has read your words already." in (await ada.press(told, "Undo")).text
    await days.until("2026-11-22 23:30")  # past midnight in Berlin
    again = await ada.fill(await ada.press(await ada.type("partner status"), "Tell them why"), word="Later.")
    assert "read your words" not in (await ada.press(again, "Undo")).text
    await days.until("2026-11-23 12:00")
    assert "Later." not in ben.received[-1].content


async def test_it_can_be_moved_and_follows_its_person_to_another_zone(ada: Person, ben: Person, days: Days) -> None:
    kept = await set_out(ada)
    form = await ada.press(kept, "Move it")
    assert form.form == {"what": "book my exam", "by": "2026-11-27", "boxes": ["shared"]}
    refused = await ada.fill(form, by="yesterday", what=" ")
    assert "**What you set out to do**: nothing is filled in." in refused.text
    assert "is over (today is" in refused.text
    moved = await ada.fill(await ada.press(refused, "Correct what you typed"), by="2026-11-25", what="revise *ACLs*")
    assert "**revise \\*ACLs\\*** by Wednesday 25 November 2026" in moved.text
    await ada.type("settings", zone="New York")
    await days.until("2026-11-28 12:00")
    assert [f"{message.created_at:%d %H:%M}" for message in ada.received[-2:]] == ["24 23:00", "25 23:00"]
    for _ in range(2):
        await set_out(ada)
    form = await ada.press(await ada.type("partner status"), "Promise something by a day")
    assert "you can set out to do 3 things at a time" in (await ada.fill(form, by="5 dec")).text


async def test_what_was_made_late_is_reminded_of_once_and_everything_goes_with_the_pact(
    ada: Person, ben: Person, days: Days
) -> None:
    await days.until("2026-11-22 18:00")
    kept = await set_out(ada, by="today")
    await days.until("2026-11-22 19:00")
    assert heard(ada)[-1] == "**Book my exam**: today is the day that you set."
    await set_out(ada, boxes=("tell",))
    await ben.type("partner end")
    assert "nothing such that you set out" in (await ada.press(kept, "Done")).text
    await days.until("2026-12-01 12:00")
    assert heard(ada)[-1] == f"Your pact with <@{ben.id}> has ended. Nothing needs doing."
    assert len(heard(ben)) == 1
