"""Direct messages in plain words: somebody who never types a slash gets everything."""

import pytest
import simcord

from bot.actions.resources import Resources
from bot.coach import Coach
from bot.rules.conversation import Aside
from bot.settings import Settings
from bot.texts import words as texts
from tests.people import Person, Reply
from tests.time_travel import Days


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


async def in_berlin(person: Person) -> None:
    await person.writes("I'm in Berlin")


async def test_a_first_message_is_met_with_who_what_is_kept_and_what_to_do(ada: Person) -> None:
    first = await ada.hears("hi")
    assert [answer.text for answer in first] == [texts.WHO, texts.KEPT, texts.FIRST]
    assert len(await ada.hears("hi")) == 1


async def test_whoever_comes_with_a_wish_gets_it_after_two_short_lines(ada: Person) -> None:
    first = await ada.hears("failed sec+ yesterday, 720")
    assert [answer.text for answer in first[:2]] == [texts.WHO, texts.KEPT]
    assert "CompTIA Security+ (V7): not this time" in first[2].text
    assert len(first) == 3


async def test_an_attempt_is_logged_as_written_and_undone_by_a_tap(ada: Person) -> None:
    card = await ada.writes("failed sec+ yesterday 720")
    assert "I understood: you did not pass CompTIA Security+ (V7) yesterday, with 720" in card.text
    assert "Saturday 21 November 2026" in card.text
    undone = await ada.taps(card, "Undo")
    assert "Nothing is logged yet" in (await ada.type("attempt list")).text, undone.text


async def test_what_is_missing_is_asked_one_thing_at_a_time_and_pressed_or_written(ada: Person) -> None:
    which = await ada.writes("I failed :(")
    assert "Which exam?" in which.text
    when = await ada.writes("ccna")
    assert "When did you sit it?" in when.text
    assert when.buttons == ["Today", "Yesterday", "Another day"]
    logged = await ada.taps(when, "Yesterday")
    assert "you did not pass CCNA v1.1" in logged.text
    assert "Saturday 21 November 2026" in logged.text


async def test_another_day_goes_into_the_form_with_all_that_was_written(ada: Person) -> None:
    when = await ada.writes("failed az-104 with 640")
    form = await ada.taps(when, "Another day")
    assert form.form["score"] == "640"
    logged = await ada.fill_in_direct_messages(form, when="last friday")
    assert "Friday 20 November 2026" in logged.text
    assert texts.SUGGESTIONS in (await ada.writes("yesterday")).text  # nothing is asked any more


async def test_a_question_is_forgotten_when_something_else_is_wanted(ada: Person) -> None:
    await ada.writes("failed ccna")
    assert "when you may retake Microsoft" in (await ada.writes("when can I retake az-104?")).text
    assert "When did you sit it?" not in (await ada.writes("yesterday")).text


async def test_what_is_no_answer_is_said_so_and_nothing_is_lost(ada: Person) -> None:
    asked = await ada.writes("failed ccna")
    answer = await ada.writes("purple monkey dishwasher")
    assert texts.NOT_THE_ANSWER in answer.text
    assert "When did you sit it?" not in answer.text
    assert "CCNA v1.1" in (await ada.taps(asked, "Today")).text


async def test_a_question_is_taken_back_by_never_mind(ada: Person) -> None:
    await ada.writes("failed ccna")
    assert (await ada.writes("oh, never mind!")).text == texts.ASIDES[Aside.NEVER_MIND]
    assert texts.SUGGESTIONS in (await ada.writes("yesterday")).text


async def test_whoever_asks_to_undo_is_shown_where(ada: Person) -> None:
    await ada.writes("failed ccna yesterday")
    assert (await ada.writes("undo that please")).text == texts.ASIDES[Aside.UNDO]


async def test_a_pass_of_the_only_exam_ahead_needs_no_name(ada: Person) -> None:
    await ada.writes("failed sec+ on 3 november, 700")
    passed = await ada.writes("passed today!! 🎉")
    assert "You passed CompTIA Security+ (V7)" in passed.text


async def test_a_score_that_contradicts_the_result_is_asked(ada: Person) -> None:
    question = await ada.writes("failed sec+ yesterday 790")
    assert "Did you pass after all?" in question.text
    assert "You passed CompTIA Security+ (V7)" in (await ada.taps(question, texts.PASSED)).text


async def test_a_score_off_the_scale_opens_the_form_with_it(ada: Person) -> None:
    refused = await ada.writes("failed sec+ yesterday with 9990")
    assert "outside of this exam's scale" in refused.text or "When did" in refused.text


async def test_nudges_are_set_put_off_paused_and_ended_in_plain_words(ada: Person, env: simcord.Env) -> None:
    await in_berlin(ada)
    assert "07:30" in (await ada.writes("nudge me weekdays at 7:30")).text
    await Days(env).until("2026-11-23 06:30")
    assert "Your 20 minutes" in ada.received[-1].content
    later = await ada.writes("snooze 2h")
    assert f"<t:{int(env.now().timestamp()) + 7200}:F>" in later.text
    assert "I will not ask again" in (await ada.taps(later, "Undo")).text
    done = await ada.writes("did half")
    assert "Part of it, and that counts" in done.text
    assert "Open again" in (await ada.taps(done, "Undo")).text
    assert "Done." in (await ada.writes("done!")).text
    assert "Paused" in (await ada.writes("pause until 1 december")).text
    assert "You are back" in (await ada.writes("I'm back")).text
    off = await ada.writes("stop nudging me")
    assert "off" in off.text
    assert "07:30" in (await ada.taps(off, "Undo")).text


async def test_a_time_that_is_missing_is_one_tap(ada: Person) -> None:
    await in_berlin(ada)
    asked = await ada.writes("nudge me on weekdays please")
    assert asked.buttons == ["07:30", "12:30", "19:00", "Another time"]
    assert "07:30** on weekdays" in (await ada.taps(asked, "07:30")).text
    form = await ada.taps(asked, "Another time")
    assert form.form == {"time": "", "days": "mon,tue,wed,thu,fri"}


async def test_a_zone_that_may_be_several_is_asked(ada: Person) -> None:
    asked = await ada.writes("my timezone is IST")
    assert "Where are you?" in asked.text
    label = next(label for label in asked.buttons if "Kolkata" in label or "India" in label)
    assert "Asia/Kolkata" in (await ada.taps(asked, label)).text


async def test_what_is_not_understood_gets_suggestions_and_never_silence(ada: Person) -> None:
    await ada.writes("hi")
    for text in ("colourless green ideas", "💥💥💥", "sec+", "7:30", "¿qué?", "x" * 2000):
        answer = await ada.writes(text)
        assert texts.SUGGESTIONS in answer.text
        assert 2 <= len(answer.buttons) <= 3


async def test_a_suggestion_is_taken_by_a_tap(ada: Person) -> None:
    await ada.writes("hi")
    answer = await ada.writes("sec+")
    label = next(label for label in answer.buttons if "retake" in label)
    assert "when you may retake CompTIA Security+ (V7)" in (await ada.taps(answer, label)).text


async def test_a_file_without_words_is_answered_too(ada: Person) -> None:
    picture = {"id": "1", "filename": "report.png", "size": 1, "url": "https://example.com/1", "proxy_url": ""}
    [answer] = await ada.hears("", attachments=[picture])
    assert answer.text == texts.NOT_READ


async def test_a_question_and_its_buttons_outlive_a_restart(
    ada: Person, env: simcord.Env, settings: Settings, resources: Resources
) -> None:
    when = await ada.writes("failed ccna")
    await env.restart_bot(Coach(settings, resources))
    assert "CCNA v1.1: not this time" in (await ada.writes("last friday")).text
    assert "You have logged" not in (await ada.taps(when, "Today")).text


async def test_a_second_tap_on_the_same_button_logs_nothing_twice(ada: Person) -> None:
    when = await ada.writes("failed ccna")
    await ada.taps(when, "Today")
    assert "You have logged 200-301 on Sunday 22 November 2026 already" in (await ada.taps(when, "Today")).text


async def test_messages_sent_quickly_are_answered_in_their_order(ada: Person, env: simcord.Env) -> None:
    await in_berlin(ada)
    for text in ("failed ccna", "yesterday", "nudge me at 7:30"):
        env.backend.create_message(env.backend.get_dm_channel(ada.id).id, ada.id, text)
    await env.settle()
    answers = [Reply(message) for message in ada.user.dm_channel.history() if message.author.bot][-3:]
    when, logged, nudge = (answer.text for answer in answers)
    assert "When did you sit it?" in when
    assert "CCNA v1.1: not this time" in logged
    assert "07:30" in nudge


async def test_an_exams_day_and_hour_lead_to_its_week(ada: Person) -> None:
    await in_berlin(ada)
    await ada.writes("failed sec+ on 3 november, 700")
    target = await ada.writes("my exam is on 5 december at 9am")
    assert "You are aiming for **Saturday 5 December 2026**" in target.text
    form = await ada.taps(target, "Plan my exam week")
    assert (form.form["day"], form.form["time"]) == ("2026-12-05", "09:00")
    cleared = await ada.taps(target, "Undo")
    assert "target" in cleared.text


async def test_todays_step_is_shown_and_marked_on_the_spot(ada: Person) -> None:
    await in_berlin(ada)
    assert "Log the attempt" in (await ada.writes("what should i do today?")).text
    await ada.writes("failed sec+ yesterday 720")
    today = await ada.writes("what should i do today?")
    assert "set a timer for 20 minutes" in today.text
    assert "Done." in (await ada.taps(today, "Done")).text


async def test_panic_is_met_with_a_picture_that_breathes_at_once(ada: Person) -> None:
    answer = await ada.writes("I'm panicking, exam tomorrow")
    assert answer.text.startswith(texts.NOTHING_TO_DECIDE)
    [picture] = answer.message.attachments
    assert picture.filename.endswith(".gif")
    assert picture.description


async def test_a_named_pattern_is_breathed(ada: Person) -> None:
    assert "Box breathing" in (await ada.writes("box breathing please")).text


async def test_nudges_that_there_are_none_of_are_said_so_kindly(ada: Person) -> None:
    for text in ("stop nudging me", "pause until monday"):
        assert "There is no such nudge" in (await ada.writes(text)).text


async def test_whoever_writes_again_can_be_written_to_again(ada: Person, env: simcord.Env) -> None:
    await in_berlin(ada)
    await ada.writes("nudge me every day at 7:30")
    env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=1)
    await Days(env).until("2026-11-23 06:30")
    assert ada.received == []
    await ada.writes("are you there?")
    await Days(env).until("2026-11-23 06:35")
    assert len(ada.received) == 1


async def test_nothing_that_is_written_in_a_server_is_read(ada: Person, env: simcord.Env) -> None:
    before = len(env.http_requests)
    await ada.member.send(ada.channel, "failed sec+ yesterday 720")
    assert [entry.path for entry in env.http_requests[before:]] == []


async def test_a_hard_moment_is_met_before_anything_else_and_leaves_no_trace(ada: Person, resources: Resources) -> None:
    [answer] = await ada.hears("failed again. I don't want to live anymore")
    assert "findahelpline.com" in answer.text
    async with resources.database.transaction() as tx:
        for table in ("learners", "open_questions", "attempts", "drafts"):
            assert await tx.all(f"SELECT * FROM {table}") == []
