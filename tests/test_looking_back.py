"""The look back once a month, and what moved between two attempts."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import simcord
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rules.attempts import Attempt, Band, DomainResult, Result
from bot.rules.catalogue import Catalogue
from bot.rules.looking_back import Known, Then, look_back, next_look_back
from bot.rules.own_day import USUAL, OwnDay
from bot.rules.perspective import between, failed_again, failures_before, way_to_pass
from bot.rules.practice import Practice, PracticeKind
from bot.texts import looking_back as texts
from bot.texts import perspective as perspective_texts
from tests.people import Person
from tests.time_travel import Days

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def attempt(number: int, days: int, *, passed: bool = False, **more: Any) -> Attempt:
    made = Attempt(
        attempt_id=number, learner_id=1, exam="SY0-701", result=Result.PASSED if passed else Result.FAILED,
        taken_on=ago(days), logged_at=NOW,
    )  # fmt: skip
    return replace(made, **more)


def practice(days: int, percent: float) -> Practice:
    return Practice(
        practice_id=days, learner_id=1, exam="SY0-701", kind=PracticeKind.MIXED, percent=percent, taken_on=ago(days),
        logged_at=NOW,
    )  # fmt: skip


def test_only_what_is_there_is_held_side_by_side() -> None:
    assert look_back(Known(), TODAY).is_empty
    assert look_back(Known(attempts=[attempt(1, 40)], practices=[practice(40, 50), practice(90, 99)]), TODAY).is_empty
    seen = look_back(
        Known(
            attempts=[attempt(2, 3, passed=True, score=760.0), attempt(1, 40, score=700.0)],
            practices=[practice(40, 50), practice(35, 60), practice(2, 80), practice(90, 99)],
            studied=[ago(40), ago(5), ago(4), ago(100)],
            tension=[(ago(40), 4), (ago(33), 4), (ago(3), 2), (ago(2), 3)],
            planned=[ago(1)],
        ),
        TODAY,
    )
    assert seen.practice == Then(55, 80, (2, 1))
    assert (seen.studied, seen.planned) == (Then(1, 2), Then(0, 1))
    assert seen.tension == Then(4, 2.5, (2, 2))
    said = texts.message(seen)
    assert said.startswith(
        "**A look back: 22 Oct 2026, and now**\n- **SY0-701** on 19 Nov 2026: passed, score 760; a month"
    )
    assert "Practice: 55 % on average then, 80 % now (2 results, and 1 result since)." in said
    assert "Days on which you studied: 1 in the month before, 2 in this one." in said
    assert "from 1 to 5: 4.0 then, 2.5 now." in said
    assert said.count("\n- ") == 5


def test_one_rating_a_month_says_nothing_and_going_down_is_told_as_it_is() -> None:
    assert look_back(Known(tension=[(ago(40), 4), (ago(2), 1)]), TODAY).is_empty
    assert "70 % on average then, 60 % now" in texts.message(
        look_back(Known(practices=[practice(40, 70), practice(2, 60)]), TODAY)
    )


@settings(deadline=None, max_examples=40)
@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(0, 900), st.sampled_from(["Europe/Berlin", "UTC"]))
def test_it_comes_on_the_same_day_of_each_month_or_the_months_last(asked_on: date, days: int, zone: str) -> None:
    after = datetime.combine(asked_on, time(12), UTC) + timedelta(days=days)
    at = next_look_back(asked_on, after, USUAL, ZoneInfo(zone))
    assert after < at <= after + timedelta(days=63 if days < 31 else 32)
    assert (at.hour, at.date() > asked_on) == (18, True)
    is_last = (at.date() + timedelta(days=1)).day == 1
    assert at.day == asked_on.day or (at.day < asked_on.day and is_last)
    assert next_look_back(asked_on, after, OwnDay(quiet_from=time(17), quiet_until=time(8)), ZoneInfo(zone)).hour == 8


async def test_a_look_back_is_asked_for_comes_monthly_and_stops_by_one_tap(env: simcord.Env) -> None:
    ada, days = Person(env, "ada"), Days(env)
    await ada.type("settings", zone="Berlin")
    await ada.log("SY0-701", "1 nov", score="690")
    wanted = await ada.press(await ada.type("settings"), "A look back once a month")
    assert f"<t:{int(datetime(2026, 12, 22, 17, tzinfo=UTC).timestamp())}:F>" in wanted.text
    await days.until("2026-12-24 12:00")
    assert len(ada.received) == 1  # nothing to tell of: nothing comes
    await ada.log("SY0-701", "today", score="735")
    await ada.type("settings", quiet_hours="17-8")
    await days.until("2027-01-23 12:00")
    [told] = ada.received[1:]
    assert f"{told.created_at:%m-%d %H:%M}" == "01-23 07:00"
    assert "on 24 Dec 2026: not this time, score 735; a month ago your last score stood at 690." in told.content
    stopped = await ada.press_in_message(told, "No more of these")
    assert "Then there is no look back any more." in stopped.text
    await ada.log("SY0-701", "yesterday", score="740")
    await days.until("2027-03-23 12:00")
    assert len(ada.received) == 2
    assert "A look back once a month" in (await ada.type("settings")).buttons


def domains(*results: float | Band) -> tuple[DomainResult, ...]:
    names = ("General Security Concepts", "Security Operations", "Security Architecture")
    return tuple(
        DomainResult(name, band=result) if isinstance(result, Band) else DomainResult(name, percent=result)
        for name, result in zip(names, results, strict=False)
    )


def test_between_two_attempts_what_went_up_down_and_stayed_is_told_with_figures() -> None:
    earlier = attempt(1, 40, score=690.0, domains=domains(50, 70, 60))
    later = attempt(2, 2, score=680.0, domains=domains(65, 55, 62))
    seen = between(earlier, later, (None, None))
    assert (seen.score_by, [move.by for move in (*seen.up, *seen.down, *seen.stayed)]) == (-10, [15, -15, 2])
    said = perspective_texts.again(seen)
    assert "Score: 690 → 680 (−10 points)" in said
    assert "Up: **General Security Concepts** 50 % → 65 %" in said
    assert "Down: **Security Operations** 70 % → 55 %" in said
    assert "About where it was: Security Architecture." in said
    bands = between(
        replace(earlier, domains=domains(Band.BELOW, Band.AT, 50)), replace(later, domains=domains(Band.AT, Band.AT)),
        (None, None),
    )  # fmt: skip
    assert ([move.by for move in bands.up], len(bands.stayed), bands.down) == ([1], 1, ())
    nothing = between(replace(earlier, score=None, domains=()), later, (None, None))
    assert not nothing.says_something
    assert "no results that can be compared" in perspective_texts.again(nothing)
    fell = between(earlier, replace(later, domains=domains(40, 50)), (None, None))
    assert "says little about what you can do" in perspective_texts.again(fell)
    assert "prepared" not in perspective_texts.again(fell)


def test_other_versions_of_an_exam_have_other_scales_and_are_not_compared(catalogue: Catalogue) -> None:
    version = catalogue.versions("SY0-701")[0]
    earlier, later = attempt(1, 40, score=690.0), attempt(2, 2, score=700.0)
    assert between(earlier, later, (version, replace(version, name="Other"))).score_by is None
    assert between(earlier, replace(later, exam="Other"), (None, None)).score_by is None
    assert between(earlier, later, (version, version)).score_by == 10


def test_the_way_to_a_pass_begins_after_the_pass_before() -> None:
    sat = [attempt(4, 2, passed=True), attempt(3, 30), attempt(2, 50), attempt(1, 400, passed=True), attempt(0, 500)]
    way = way_to_pass(sat, sat[0], (None, None))
    assert way is not None
    assert (way.attempts, way.took) == (3, timedelta(days=48))
    assert [each.attempt_id for each in failures_before(sat, sat[0])] == [3, 2]
    assert failed_again(sat, sat[0]) is failed_again(sat, sat[2]) is None
    again = failed_again(sat, sat[1])
    assert again is not None
    assert again.attempt_id == 2
    assert way_to_pass(sat, sat[1], (None, None)) is None


@pytest.mark.parametrize("result", ["failed", "passed"])
async def test_the_card_after_another_attempt_tells_what_moved(env: simcord.Env, result: str) -> None:
    ada = Person(env, "ada")
    first = await ada.log("SY0-701", "1 sep", score="650", domains="Security Operations: 50")
    assert "Between the two attempts" not in first.text
    assert {"Set up daily nudges", "Breathe", "Not today", "Edit", "Undo"} & {*first.buttons}
    assert len(first.buttons) <= 10
    score = "700" if result == "failed" else "790"
    again = await ada.log("SY0-701", "yesterday", result=result, score=score, domains="Security Operations: 70")
    moved = "Score: 650 → 700 (+50 points)" if result == "failed" else "Score: 650 → 790 (+140 points)"
    assert moved in again.text
    assert "**Security Operations** 50 % → 70 %" in again.text
    assert "A look back once a month" in again.buttons
    assert len(again.buttons) <= 10
