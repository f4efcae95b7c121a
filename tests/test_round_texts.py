"""What stands in a group's channel, whatever its members write."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.rounds import MOST_ASKING, RoundView
from bot.rules.checkins import LONGEST_ANSWER, Answer, Checkin, Counts, Standing
from bot.rules.days import EVERY_DAY
from bot.rules.groups import Group, Schedule
from bot.rules.promises import Occasion
from bot.rules.rounds import Round, RoundState
from bot.texts import rounds as texts
from bot.texts.sending import with_occasion

OPENS = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
CLOSES = OPENS + timedelta(hours=12)
SOMEBODY = 1_400_000_000_000_000_000

answers = st.lists(
    st.builds(Answer, st.none() | st.text(max_size=100), st.text(max_size=LONGEST_ANSWER)), min_size=1, max_size=3
).map(tuple)
told = st.builds(
    Checkin,
    st.just(7),
    st.just(OPENS),
    st.integers(SOMEBODY, SOMEBODY + 99),
    st.sampled_from(Standing),
    st.just(True),
    answers,
    st.datetimes(OPENS.replace(tzinfo=None), CLOSES.replace(tzinfo=None)).map(lambda at: at.replace(tzinfo=UTC)),
    st.just(CLOSES),
)


@st.composite
def views(draw: st.DrawFn) -> RoundView:
    shown = tuple(draw(st.lists(told, max_size=25)))
    asking = tuple(SOMEBODY + number for number in range(draw(st.integers(0, MOST_ASKING))))
    more = draw(st.integers(0, 2_000))
    counts = Counts(len(shown) + more, 1, 2, len(shown) + more, len(asking) + more if asking else 0, more)
    schedule = Schedule(time(18), EVERY_DAY, "UTC", 720)
    group = Group(7, 5, 6, None, draw(st.text(min_size=1, max_size=60)), None, schedule, role_id=9)
    state = draw(st.sampled_from([RoundState.OPEN, RoundState.CLOSED, RoundState.SKIPPED]))
    return RoundView(group, Round(7, OPENS, CLOSES, state, 6, 8), counts, shown, asking, CLOSES)


@given(views())
def test_a_rounds_message_fits_whatever_is_written_and_says_what_it_leaves_out(view: RoundView) -> None:
    message = texts.round_message(view)
    assert len(message.encode("utf-16-le")) // 2 <= 2000
    whole = sum(f"<@{checkin.learner_id}> · " in message for checkin in set(view.shown))
    left_out = f"more. *{texts.ALL_ANSWERS}* shows them all." in message
    assert left_out or whole >= len(set(view.shown))
    assert not left_out or texts.is_cut(view)
    assert len(texts.summary_message(view)) <= 2000


@pytest.mark.parametrize("length", range(100, 200, 4))
def test_a_rounds_message_that_comes_late_and_full_fits_with_a_word_of_that(length: int) -> None:
    early = OPENS - timedelta(hours=1)
    answer = (Answer(None, "x" * length),)
    told = tuple(Checkin(7, OPENS, SOMEBODY + i, Standing.NEEDS_HELP, True, answer, early, OPENS) for i in range(25))
    group = Group(7, 5, 6, None, "*" * 60, None, Schedule(time(18), EVERY_DAY, "UTC", 720), role_id=SOMEBODY)
    asking = tuple(SOMEBODY + i for i in range(MOST_ASKING))
    view = RoundView(
        group, Round(7, OPENS, CLOSES, RoundState.OPEN), Counts(400, 300, 0, 400, 399), told, asking, OPENS
    )
    message = with_occasion(texts.round_message(view), Occasion(OPENS, OPENS + timedelta(minutes=5)))
    assert len(message) <= 2000


def test_what_somebody_writes_turns_round_nothing_that_stands_behind_it() -> None:
    answer = (Answer(None, "\u202eday one\u2067"),)
    told = (Checkin(7, OPENS, SOMEBODY, Standing.ON_TRACK, True, answer, OPENS, OPENS),)
    group = Group(7, 5, 6, None, "Crew", None, Schedule(time(18), EVERY_DAY, "UTC", 720))
    view = RoundView(group, Round(7, OPENS, CLOSES, RoundState.OPEN), Counts(1, shared=1), told, (), OPENS)
    assert "Did: day one" in texts.round_message(view)


@given(views())
def test_pages_hold_everything_that_was_shared_in_full(view: RoundView) -> None:
    left, read = view.shown, ""
    while left:
        page = texts.fitting(view.round, left)
        assert page
        text = texts.answers_page(view, page, 0)
        assert len(text) <= 3980
        read, left = read + text, left[len(page) :]
    assert read.count("<@") >= len(view.shown)
