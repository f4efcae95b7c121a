"""What nudges and other messages say: whole, short enough, and with buttons that Discord takes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product

import pytest

from bot.rules.attempts import DomainResult
from bot.rules.catalogue import Catalogue
from bot.rules.days import Week, Weekday
from bot.rules.grace import DayOutcome, Steadiness, StudyDay
from bot.rules.identity import stored_exam
from bot.rules.nudging import Nudge, week_as_text
from bot.rules.openings import Sitting
from bot.rules.promises import Delivery, Missed, Occasion, Outcome
from bot.rules.retake_clock import RetakeClock, retake_clock
from bot.rules.weak_domains import WeakDomain
from bot.texts import nudges as texts
from bot.texts import sending
from bot.ui.nudge_buttons import spoken_nudge
from bot.ui.nudge_cards import UndoWeek
from bot.ui.spoken import Spoken, buttons_of, rows_of

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
TODAY = NOW.date()
IDENTITY = "0123456789abcdef0123"
MOST_CHARACTERS = 2000
LONGEST_ID = 100
PLAIN = Nudge(
    learner_id=2**63 - 1,
    day=TODAY,
    today=TODAY,
    clock=None,
    target_on=None,
    focus=None,
    mark=None,
    last=None,
    steadiness=Steadiness(0, 2, 0, questioned=False),
)


def weak(domain: str) -> WeakDomain:
    return WeakDomain(DomainResult(domain, 40.0), 20.0, 12.0)


def clock_of(catalogue: Catalogue, code: str, failures: int) -> RetakeClock:
    failed = [Sitting(TODAY - timedelta(days=1), passed=False)] * failures
    return retake_clock(catalogue, stored_exam(catalogue, code), failed, NOW)


def test_the_first_line_of_a_nudge_is_the_thing_itself(catalogue: Catalogue) -> None:
    clock = clock_of(catalogue, "SY0-701", 1)
    first = [
        texts.nudge(each).splitlines()[0]
        for each in (PLAIN, replace(PLAIN, clock=clock), replace(PLAIN, clock=clock, focus=weak("Networking")))
    ]
    assert first == [
        "**Your 20 minutes for your exam**",
        "**Your 20 minutes for CompTIA Security+ (V7)**",
        "**Your 20 minutes on Networking**",
    ]
    assert "**Your 5 minutes for your exam**, as you asked" in texts.nudge(replace(PLAIN, small_steps=True, again=True))


def test_every_nudge_about_every_exam_is_whole_and_fits_into_one_message(catalogue: Catalogue) -> None:
    occasion = Occasion(NOW - timedelta(hours=2), NOW, tuple(Missed("nudge", NOW) for _ in range(40)))
    misses = Steadiness(120, 0, 3, questioned=False)
    last = StudyDay(date(2026, 11, 1), DayOutcome.PART)
    for exam, failures, target in product(catalogue.exams, (1, 3), (None, TODAY, date(2027, 6, 1))):
        clock = clock_of(catalogue, exam.code, failures)
        for domain in exam.domains or (None,):
            of = replace(PLAIN, clock=clock, target_on=target, steadiness=misses, last=last)
            said = texts.nudge(replace(of, focus=weak(domain.name)) if domain else of)
            assert len(sending.with_occasion(said, occasion)) <= MOST_CHARACTERS
            assert "None" not in said


def test_every_day_has_another_item_and_the_same_day_the_same() -> None:
    said = [texts.nudge(replace(PLAIN, day=TODAY + timedelta(days=day))) for day in range(4)]
    assert len(set(said)) == 4
    assert said[0] == texts.nudge(PLAIN)


def test_a_typed_exam_or_domain_formats_nothing(catalogue: Catalogue) -> None:
    clock = clock_of(catalogue, "**@everyone** [x](http://y)", 1)
    said = texts.nudge(replace(PLAIN, clock=clock, focus=weak("__Net__ `work` <@1>")))
    for live in ("@everyone", "[x](", "__Net__", "`work`", "<@1>"):
        assert live not in said.replace("\\", "\0")


@pytest.mark.parametrize("misses", [0, 3])
def test_the_buttons_of_a_nudge_fit_and_carry_its_identity(misses: int) -> None:
    spoken = spoken_nudge(replace(PLAIN, steadiness=Steadiness(0, 2, misses, questioned=False)))
    ids = [button["custom_id"] for row in rows_of(spoken, IDENTITY) for button in row["components"]]
    assert [len(row) for row in spoken.rows if row] == ([4, 4] if misses == 0 else [4, 4, 2])
    assert len(ids) == sum(map(len, spoken.rows))
    assert all(each.endswith(f"~{IDENTITY}") and len(each) <= LONGEST_ID for each in ids)


def test_a_message_without_a_button_is_refused_as_it_could_not_be_found_again() -> None:
    with pytest.raises(ValueError, match="cannot be found again"):
        buttons_of(Spoken("hello", []), IDENTITY)


def test_the_way_back_fits_into_a_button_however_the_week_was() -> None:
    week = Week(tuple(time(6 + day, 30) for day in Weekday))
    button = UndoWeek(week_as_text(week))
    assert len(button.item.custom_id or "") <= LONGEST_ID


def test_what_was_missed_is_told_by_kind_and_long_lists_are_cut_short() -> None:
    days = [NOW - timedelta(days=day) for day in range(8, 0, -1)]
    one = sending.missed([Missed("nudge", days[0])])
    assert one == f"your daily nudge of <t:{int(days[0].timestamp())}:f>"
    many = sending.missed([Missed("nudge", day) for day in days])
    assert many.endswith(f"to <t:{int(days[-1].timestamp())}:f> (6 more between them)")
    mixed = sending.missed([Missed("nudge", days[0]), Missed("snooze", days[1])])
    assert " and your snoozed nudge of " in mixed


@pytest.mark.parametrize(
    ("outcome", "late", "said"),
    [
        (Outcome.SAID, timedelta(0), "sent on time"),
        (Outcome.SAID, timedelta(hours=1), "sent <t:"),
        (Outcome.MISSED, timedelta(hours=5), "not sent, I was not running in time; I will tell you"),
        (Outcome.UNREACHABLE, timedelta(0), "it came back, your direct messages were closed to me"),
    ],
)
def test_why_tells_what_became_of_each(outcome: Outcome, late: timedelta, said: str) -> None:
    assert said in texts.sent([Delivery("nudge", "", NOW, outcome, NOW + late)])
