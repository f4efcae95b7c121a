"""Plans as both databases keep them, and the pure rules of keeping them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.database import Database
from bot.rules.attempts import Attempt, Result
from bot.rules.days import Weekday
from bot.rules.grace import DayOutcome
from bot.rules.kept_plans import (
    Inputs,
    KeptPlan,
    KeptSlot,
    counted,
    day_outcome,
    first_free_day,
    is_ended,
    laid_over,
    slot_key,
    told,
)
from bot.rules.plan.records import Phase, Slot, SlotOutcome, Window, Work
from bot.rules.practice import ResourceKind
from bot.rules.remedies import Drill
from bot.stores import learners, plans

ADA, BEN = 800_000_000_000_000_001, 800_000_000_000_000_002
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
MONDAY = date(2026, 11, 23)
WINDOWS = {Weekday.MONDAY: Window(time(19), 60), Weekday.SATURDAY: Window(time(10), 120)}
PLAN = KeptPlan(
    learner_id=ADA,
    exam="SY0-701",
    windows=WINDOWS,
    from_on=MONDAY,
    exam_on=date(2027, 1, 31),
    made_at=NOW,
    sequence=3,
    made_from="abc",
    moved=2,
    shown_on=MONDAY,
    before=Inputs({Weekday.SUNDAY: Window(time(9), 30)}, date(2027, 1, 1), None, date(2027, 1, 1)),
)


def slot(number: int, on: date, outcome: SlotOutcome | None = None) -> Slot:
    return Slot(
        name=f"repair:A|'b\":{number}",
        on=on,
        starts=time(19),
        minutes=60,
        phase=Phase.REPAIR,
        work=Work.LEARN,
        domain="A",
        resource=ResourceKind.LAB,
        drill=Drill.CALM,
        topic="subnets",
        outcome=outcome,
    )


def at(day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def days(number: int) -> date:
    return MONDAY + timedelta(days=number)


async def test_a_plan_and_its_slots_are_kept_as_they_are(either_database: Database) -> None:
    kept = [
        KeptSlot(slot=slot(1, days(0), SlotOutcome.PART), seen_on=days(0)),
        KeptSlot(slot=slot(2, days(5)), seen_on=days(3), moved_from=days(3)),
        KeptSlot(slot=replace(slot(3, days(7)), domain=None, resource=None, drill=None, topic=None), dropped_at=NOW),
    ]
    later = replace(PLAN, exam="220-1201", exam_on=date(2027, 3, 1), before=Inputs(), shown_on=None, withdrawn_at=NOW)
    async with either_database.transaction() as tx:
        await learners.meet(tx, ADA, NOW)
        await learners.meet(tx, BEN, NOW)
        for plan in (later, replace(PLAN, sequence=1), PLAN):
            await plans.keep(tx, plan)
        await plans.keep_slots(tx, ADA, PLAN.exam, [])
        await plans.keep_slots(tx, ADA, PLAN.exam, [KeptSlot(slot=slot(2, days(9))), *kept])
        assert await plans.of_learner(tx, ADA) == [PLAN, later]
        assert await plans.one(tx, ADA, later.exam) == later
        assert await plans.one(tx, BEN, PLAN.exam) is None
        assert await plans.slots(tx, ADA, PLAN.exam) == kept
        opened = await plans.open_by_learner(tx, [ADA, BEN], days(0), days(6))
        assert opened == {ADA: [(PLAN.exam, kept[1])]}
        await plans.told(tx, [(ADA, PLAN.exam), (BEN, PLAN.exam)])
        assert (await plans.of_learner(tx, ADA))[0] == replace(PLAN, moved=0)
        await plans.shown(tx, ADA, PLAN.exam, days(8))
        await plans.slots_seen(tx, ADA, PLAN.exam)
        assert (await plans.of_learner(tx, ADA))[0] == replace(PLAN, moved=0, shown_on=days(8))
        assert [each.seen_on for each in await plans.slots(tx, ADA, PLAN.exam)] == [days(0), days(5), None]


def test_what_is_laid_anew_leaves_what_is_done_moves_what_is_missed_and_drops_the_rest() -> None:
    done = KeptSlot(slot=slot(1, days(0), SlotOutcome.DONE), seen_on=days(0))
    missed = KeptSlot(slot=slot(2, days(1)), seen_on=days(1))
    declined = KeptSlot(slot=slot(3, days(2), SlotOutcome.NOT), seen_on=days(2))
    ahead = KeptSlot(slot=slot(4, days(4)), seen_on=days(4))
    gone = KeptSlot(slot=slot(5, days(5)), seen_on=days(5))
    laid = [slot(2, days(3)), slot(3, days(4)), slot(4, days(5)), slot(6, days(6))]
    anew = laid_over([done, missed, declined, ahead, gone], laid, (), days(2), NOW)
    assert anew == [
        done,
        KeptSlot(slot=slot(2, days(3)), seen_on=days(1), moved_from=days(1)),
        KeptSlot(slot=slot(3, days(4)), seen_on=days(2), moved_from=days(2)),
        KeptSlot(slot=slot(4, days(5)), seen_on=days(4)),
        replace(gone, dropped_at=NOW),
        KeptSlot(slot=slot(6, days(6))),
    ]
    assert laid_over(anew, laid, (), days(2), NOW + timedelta(days=1)) == anew


def test_what_was_done_before_the_last_failure_counts_no_more_and_its_names_stay_its_own() -> None:
    before = KeptSlot(slot=slot(1, days(0), SlotOutcome.DONE))
    assert counted([before], since=days(0)) == ()
    anew = laid_over([before], [slot(1, days(3))], (), days(2), NOW)
    assert [each.slot.name for each in anew] == [before.slot.name, f"{before.slot.name}+"]
    done = replace(anew[1], slot=replace(anew[1].slot, outcome=SlotOutcome.DONE))
    assert [each.name for each in counted([before, done], since=days(0))] == [before.slot.name]


@pytest.mark.parametrize(
    ("now", "slots", "expected"),
    [
        (at(23, 12, 0), [], 0),
        (at(23, 19, 30), [], 0),
        (at(23, 20, 0), [], 1),
        (at(24, 2, 0), [], 1),
        (at(23, 12, 0), [KeptSlot(slot=slot(1, days(0), SlotOutcome.DONE))], 1),
        (at(23, 12, 0), [KeptSlot(slot=slot(1, days(4)), moved_from=days(0))], 1),
        (at(23, 12, 0), [KeptSlot(slot=slot(1, days(0)), dropped_at=NOW)], 0),
    ],
)
def test_work_is_laid_on_today_unless_its_time_is_over_or_something_was_said_of_it(
    now: datetime, slots: list[KeptSlot], expected: int
) -> None:
    assert first_free_day(slots, WINDOWS, now, MONDAY, time(4)) == days(expected)


def test_a_window_in_the_night_is_the_end_of_its_day() -> None:
    windows = {Weekday.MONDAY: Window(time(0, 30), 60)}
    for now, expected in ((at(23, 12, 0), 0), (at(24, 1, 0), 0), (at(24, 1, 30), 1)):
        assert first_free_day([], windows, now, MONDAY, time(4)) == days(expected)


def test_how_a_day_went_follows_from_its_items() -> None:
    done, part, declined, left = (
        KeptSlot(slot=slot(number, MONDAY, outcome))
        for number, outcome in enumerate((SlotOutcome.DONE, SlotOutcome.PART, SlotOutcome.NOT, None))
    )
    moved = KeptSlot(slot=slot(9, days(3)), moved_from=MONDAY)
    cases = {
        (done,): DayOutcome.DONE,
        (done, left): DayOutcome.PART,
        (done, moved): DayOutcome.PART,
        (part,): DayOutcome.PART,
        (declined, moved): DayOutcome.SKIPPED,
        (moved,): DayOutcome.SKIPPED,
        (left, moved): DayOutcome.ASKED,
        (): DayOutcome.ASKED,
    }
    assert {slots: day_outcome(slots, MONDAY) for slots in cases} == cases
    assert told(moved, MONDAY, WINDOWS, SlotOutcome.DONE) == KeptSlot(slot=slot(9, MONDAY, SlotOutcome.DONE))


def test_a_plan_ends_with_a_pass_since_it_was_made_and_with_no_other() -> None:
    attempt = Attempt(
        attempt_id=1, learner_id=ADA, exam="SY0-701", result=Result.PASSED, taken_on=days(1), logged_at=NOW
    )
    long_ago = replace(attempt, taken_on=date(2020, 1, 1), logged_at=NOW - timedelta(days=9))
    failed = replace(attempt, result=Result.FAILED)
    assert is_ended(PLAN, [attempt])
    assert is_ended(PLAN, [replace(long_ago, logged_at=NOW)])
    assert not is_ended(PLAN, [long_ago])
    assert not is_ended(PLAN, [failed, replace(long_ago, logged_at=NOW)])
    assert not is_ended(PLAN, [])
    assert is_ended(replace(PLAN, withdrawn_at=NOW), [])


def test_buttons_about_items_fit_whatever_their_names() -> None:
    assert len(f"v1:plan-part:2026-11-23:{slot_key('x' * 50, 'y' * 400)}") <= 100
    assert slot_key("SY0-701", "a") != slot_key("SY0-701", "b")
