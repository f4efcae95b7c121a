"""How a plan is laid out: what holds of every plan, and what a plan of three days and one of six months look like."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import Refusal, TooFarAhead
from bot.rules.attempts import Band, DomainResult
from bot.rules.days import Weekday
from bot.rules.domain_gaps import GOOD_ENOUGH_PERCENT, DomainGap
from bot.rules.plan.changes import Change, Changes, changes
from bot.rules.plan.laying_out import lay_out
from bot.rules.plan.records import Phase, Plan, PlanRequest, Remark, Slot, Window, Windows, Work
from bot.rules.plan.target import check_exam_day, sensible_exam_day
from bot.rules.plan.windows import minutes_a_week, read_windows
from bot.rules.plan_refusals import ExamDayOver, PlanBeforeLegalDay
from bot.rules.practice import ResourceKind
from bot.rules.remedies import Drill

FIRST_DAY = date(2026, 11, 23)
SIMULATED = {Work.SIMULATION, Work.PART_SIMULATION}
SIX_HOURS = read_windows("6", "tue, thu 19:00, sat 10:00-13:00")


def gap(domain: str, percent: float, weight: float) -> DomainGap:
    """A domain with that result."""
    is_adequate = percent >= GOOD_ENOUGH_PERCENT
    return DomainGap(domain, weight, 100 - percent, is_adequate, True, DomainResult(domain, percent))


FIVE = (
    gap("Ops", 45, 28),
    gap("Threats", 60, 22),
    gap("Program", 70, 20),
    gap("Concepts", 63, 12),
    gap("Design", 92, 18),
)


def request_for(days: int, windows: Windows = SIX_HOURS, gaps: Sequence[DomainGap] = FIVE) -> PlanRequest:
    return PlanRequest(windows=windows, from_on=FIRST_DAY, exam_on=FIRST_DAY + timedelta(days=days), gaps=tuple(gaps))


def minutes_of(slots: Sequence[Slot]) -> Counter[str | None]:
    given_to = Counter[str | None]()
    for slot in slots:
        given_to[slot.domain] += slot.minutes
    return given_to


def available(request: PlanRequest, on: date) -> int:
    window = request.windows.get(Weekday(on.weekday()))
    if window is None or on in request.off:
        return 0
    return min(window.minutes, 30) if request.exam_on - on <= timedelta(days=2) else window.minutes


windows = st.dictionaries(
    st.sampled_from(Weekday),
    st.builds(Window, st.builds(time, st.integers(0, 23), st.sampled_from([0, 30])), st.integers(1, 480)),
    min_size=1,
)
percents = st.one_of(st.sampled_from([0.0, 50.0, 84.9, 85.0, 100.0]), st.floats(0, 100, allow_nan=False, width=16))
gaps = st.lists(st.tuples(percents, st.sampled_from([0.0, 5.0, 12.5, 20.0, 28.0, 60.0])), max_size=7).map(
    lambda drawn: tuple(gap(f"D{place}", percent, weight) for place, (percent, weight) in enumerate(drawn))
)
requests = st.builds(
    PlanRequest,
    windows=windows,
    from_on=st.just(FIRST_DAY),
    exam_on=st.one_of(st.integers(0, 12), st.integers(13, 200)).map(lambda days: FIRST_DAY + timedelta(days=days)),
    gaps=gaps,
    exam_minutes=st.sampled_from([45, 90, 180]),
    drills=st.lists(st.sampled_from(Drill), unique=True, max_size=4).map(tuple),
    leaned_on=st.none() | st.sampled_from(ResourceKind),
    topics=st.just({"D0": ("subnets", "ACLs")}),
    off=st.frozensets(st.integers(0, 60).map(lambda days: FIRST_DAY + timedelta(days=days)), max_size=10),
)
thorough = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check_time(request: PlanRequest, plan: Plan) -> None:
    by_day = Counter[date]()
    for slot in plan.slots:
        by_day[slot.on] += slot.minutes
    days = (request.exam_on - request.from_on).days
    for on in (request.from_on + timedelta(days=offset) for offset in range(days)):
        assert by_day.pop(on, 0) == available(request, on)
    assert not by_day
    for earlier, later in pairwise(plan.slots):
        begins, next_begins = (datetime.combine(slot.on, slot.starts) for slot in (earlier, later))
        ends = begins + timedelta(minutes=earlier.minutes)
        assert next_begins == ends if earlier.on == later.on else next_begins > begins


def check_slots(request: PlanRequest, plan: Plan) -> None:
    for slot in plan.slots:
        is_whole_day = slot.minutes == available(request, slot.on)
        rest_of_simulation = slot.work is Work.GO_OVER
        assert slot.minutes <= 60 or slot.work in SIMULATED
        assert slot.minutes >= 20 or is_whole_day or rest_of_simulation
        assert slot.resource is not None
        assert slot.resource is not request.leaned_on or slot.work in SIMULATED
        assert (slot.phase is Phase.LIGHT) == (request.exam_on - slot.on <= timedelta(days=2))
        assert slot.work in SIMULATED or slot.phase is Phase.LIGHT or slot.domain or slot.phase is not Phase.REPAIR
    assert len({slot.name for slot in plan.slots}) == len(plan.slots)
    order = [Phase.REPAIR, Phase.MIXED, Phase.SIMULATION, Phase.LIGHT]
    phases = [order.index(slot.phase) for slot in plan.slots]
    assert phases == sorted(phases)


def check_simulations(request: PlanRequest, plan: Plan) -> None:
    sat = [slot for slot in plan.slots if slot.work in SIMULATED]
    assert len(sat) <= 3
    assert (len(sat) < 2) == (Remark.FEW_SIMULATIONS in plan.remarks)
    assert all(later.on - earlier.on >= timedelta(days=2) for earlier, later in pairwise(sat))
    for slot in sat:
        assert request.exam_on - slot.on > timedelta(days=2)
        if slot.work is Work.SIMULATION:
            assert slot.minutes == request.exam_minutes
        else:
            assert Remark.NO_ROOM_FOR_SIMULATION in plan.remarks
            assert slot.minutes == available(request, slot.on) < request.exam_minutes
        rest = [other for other in plan.slots if other.on == slot.on and other is not slot]
        later = [other for other in plan.slots if other.on > slot.on]
        assert all(other.work is Work.GO_OVER for other in rest)
        assert not later or later[0].work in {Work.GO_OVER, Work.LIGHT_REVIEW} | SIMULATED


def check_fairness(request: PlanRequest, slots: Sequence[Slot]) -> None:
    given_to = minutes_of(slots)
    for one in request.gaps:
        for other in request.gaps:
            is_needier = one.gap_percent >= other.gap_percent and one.weight_percent >= other.weight_percent
            is_alike = (one.gap_percent, one.weight_percent) == (other.gap_percent, other.weight_percent)
            if is_needier and not is_alike:
                assert given_to[one.domain] >= given_to[other.domain]


@thorough
@given(requests)
def test_every_plan_keeps_to_the_time_given_and_is_fair_to_every_domain(request: PlanRequest) -> None:
    plan = lay_out(request)
    check_time(request, plan)
    check_slots(request, plan)
    check_simulations(request, plan)
    for until in (len(plan.slots), len(plan.slots) // 2):  # a plan may be broken off
        check_fairness(request, plan.slots[:until])
    assert lay_out(request).slots == plan.slots


@thorough
@given(requests, st.integers(1, 150))
def test_whoever_keeps_to_the_plan_finds_it_unchanged_every_day(request: PlanRequest, days: int) -> None:
    request = replace(request, off=frozenset())
    whole = lay_out(request)
    today = FIRST_DAY + timedelta(days=days)
    done = tuple(slot for slot in whole.slots if slot.on < today)
    again = lay_out(replace(request, from_on=today, done=done))
    assert again.slots == whole.slots[len(done) :]


@thorough
@given(requests, st.integers(1, 60), st.integers(0, 40), st.data())
def test_after_missed_days_what_was_done_counts_and_the_weak_still_come_first(
    request: PlanRequest, days: int, missed: int, data: st.DataObject
) -> None:
    today = FIRST_DAY + timedelta(days=days)
    past = [slot for slot in lay_out(request).slots if slot.on < today - timedelta(days=missed)]
    done = tuple(slot for slot in past if data.draw(st.booleans()))
    resumed = replace(request, from_on=today, done=done)
    again = lay_out(resumed)
    check_time(resumed, again)
    check_slots(resumed, again)
    assert not {slot.name for slot in done} & {slot.name for slot in again.slots}
    sat = sorted(slot.on for slot in (*done, *again.slots) if slot.work in SIMULATED)
    assert all(later - earlier >= timedelta(days=2) for earlier, later in pairwise(sat))
    # Fair as far as it can be after some of it: whoever is needier gets at least as much, if it had as much before.
    before, after = minutes_of(done), minutes_of((*done, *again.slots))
    for one, other in ((a, b) for a in request.gaps for b in request.gaps):
        if one.gap_percent > other.gap_percent and one.weight_percent > other.weight_percent:
            gets_more = after[other.domain] > before[other.domain]
            assert after[one.domain] >= after[other.domain] or not gets_more


def test_three_days_are_one_day_on_the_weakest_domain_and_two_light_ones() -> None:
    plan = lay_out(request_for(3, read_windows("10.5", "daily 18:00")))
    assert [(slot.on.day, slot.phase, slot.domain, slot.minutes) for slot in plan.slots] == [
        (23, Phase.REPAIR, "Ops", 45), (23, Phase.REPAIR, "Ops", 45),
        (24, Phase.LIGHT, None, 30), (25, Phase.LIGHT, None, 30),
    ]  # fmt: skip
    assert plan.remarks == {Remark.TOO_LITTLE_TIME, Remark.FEW_SIMULATIONS}
    assert plan.dropped == ("Concepts", "Program", "Threats")


@pytest.mark.parametrize("days", [1, 2])
def test_the_last_two_days_before_an_exam_are_light_also_where_they_are_all_there_is(days: int) -> None:
    plan = lay_out(request_for(days, read_windows("10", "daily")))
    assert {(slot.phase, slot.minutes) for slot in plan.slots} == {(Phase.LIGHT, 30)}
    assert len(plan.slots) == days


def test_there_is_no_work_on_the_day_of_the_exam() -> None:
    assert lay_out(request_for(0)).slots == ()


def test_six_months_bring_every_weak_domain_back_at_even_gaps_and_never_forget_a_strong_one() -> None:
    plan = lay_out(request_for(182))
    assert plan.remarks == set()
    repair = [slot for slot in plan.slots if slot.phase is Phase.REPAIR]
    for domain, longest in (("Ops", 7), ("Threats", 9), ("Program", 14), ("Concepts", 21), ("Design", 38)):
        met = [slot.on for slot in repair if slot.domain == domain]
        assert max((later - earlier).days for earlier, later in pairwise(met)) <= longest, domain
        assert met[-1] - met[0] >= timedelta(days=56)
    by_phase = Counter(slot.phase for slot in plan.slots)
    assert by_phase[Phase.REPAIR] > by_phase[Phase.MIXED] > by_phase[Phase.SIMULATION]
    sat = [slot.on for slot in plan.slots if slot.work is Work.SIMULATION]
    assert [(later - earlier).days for earlier, later in pairwise(sat)] == [7, 7]


def test_eight_weeks_repair_the_weakest_first_and_longest() -> None:
    plan = lay_out(request_for(56))
    given_to = minutes_of(plan.slots)
    assert [slot.domain for slot in plan.slots[:2]] == ["Ops", "Threats"]
    assert given_to["Ops"] > given_to["Threats"] > given_to["Program"] > given_to["Concepts"] > given_to["Design"] >= 20
    assert {slot.work for slot in plan.slots if slot.domain == "Design"} == {Work.REVIEW}
    assert sum(slot.work is Work.SIMULATION for slot in plan.slots) == 3


@settings(max_examples=40, deadline=None)
@given(gaps, st.integers(40, 240), st.integers(10, 120))
def test_an_adequate_domain_gets_a_review_once_there_are_two_slots_for_each(
    drawn: tuple[DomainGap, ...], minutes: int, days: int
) -> None:
    window = {day: Window(time(18), minutes) for day in Weekday}
    plan = lay_out(request_for(days, window, drawn))
    if len(plan.slots) >= 2 * len(drawn):
        given_to = minutes_of(plan.slots)
        assert all(given_to[each.domain] for each in drawn if each.is_adequate)


def test_where_time_is_short_what_costs_least_is_left_out_first_and_the_rest_gets_enough() -> None:
    plan = lay_out(request_for(21))
    assert Remark.TOO_LITTLE_TIME in plan.remarks
    assert plan.dropped == ("Concepts", "Program")
    later = lay_out(request_for(70))
    assert Remark.TOO_LITTLE_TIME not in later.remarks
    assert later.dropped == ()


def test_what_is_not_known_is_said() -> None:
    unknown = tuple(DomainGap(name, weight, 35, False, False) for name, weight in (("A", 60.0), ("B", 40.0)))
    plan = lay_out(request_for(60, gaps=unknown))
    assert plan.remarks == {Remark.NOTHING_KNOWN}
    assert minutes_of(plan.slots)["A"] > minutes_of(plan.slots)["B"] > 0
    band = (replace(unknown[0], result=DomainResult("A", band=Band.BELOW)), unknown[1])
    assert Remark.NOTHING_KNOWN not in lay_out(request_for(60, gaps=band)).remarks
    empty = lay_out(request_for(60, gaps=()))
    assert empty.remarks == {Remark.NO_DOMAINS}
    assert {slot.domain for slot in empty.slots} == {None}


def test_where_no_day_is_as_long_as_the_exam_there_are_parts_of_a_simulation() -> None:
    plan = lay_out(request_for(60, read_windows("3", "mon wed fri sat")))
    parts = [slot for slot in plan.slots if slot.work is Work.PART_SIMULATION]
    assert plan.remarks == {Remark.NO_ROOM_FOR_SIMULATION, Remark.TOO_LITTLE_TIME}
    assert [slot.minutes for slot in parts] == [45, 45, 45]


def test_drills_and_own_topics_take_turns_where_they_fit() -> None:
    causes = (Drill.PACING, Drill.LABS, Drill.CALM)
    request = replace(request_for(56), drills=causes, topics={"Ops": ("SIEM", "logs")}, leaned_on=ResourceKind.VIDEO)
    slots = lay_out(request).slots
    drilled = {drill: {slot.work for slot in slots if slot.drill is drill} for drill in causes}
    assert Work.SIMULATION in drilled[Drill.PACING] & drilled[Drill.CALM]
    assert drilled[Drill.LABS] == {Work.LEARN, Work.PRACTISE}
    assert all(slot.resource is ResourceKind.LAB for slot in slots if slot.drill is Drill.LABS)
    assert [slot.topic for slot in slots if slot.domain == "Ops"][:3] == ["SIEM", "logs", "SIEM"]
    assert ResourceKind.VIDEO not in {slot.resource for slot in slots}


def test_a_missed_day_moves_the_same_pieces_and_tells_what_moved() -> None:
    request = request_for(56)
    before = lay_out(request).slots
    after = lay_out(replace(request, from_on=FIRST_DAY + timedelta(days=2))).slots  # Tuesday was missed
    seen = changes(before, after)
    first = seen.moved[0]
    assert (first.before.name, first.before.on.day, first.after.on.day) == ("repair:Ops:learn:1", 24, 26)
    assert (
        sum(slot.minutes for slot in before) - sum(slot.minutes for slot in after) == SIX_HOURS[Weekday.TUESDAY].minutes
    )
    assert seen.fallen_away


def test_changes_are_told_by_name() -> None:
    one, two, three = lay_out(request_for(56)).slots[:3]
    later, shorter = replace(one, on=one.on + timedelta(days=1)), replace(two, minutes=25)
    assert changes((one, two), (later, shorter, three)) == Changes(moved=(Change(one, later),), added=(three,))
    assert changes((one, two), (two,)).fallen_away == (one,)


def test_what_is_done_of_today_is_taken_from_today() -> None:
    request = request_for(56)
    whole = lay_out(request).slots
    today = replace(request, from_on=whole[0].on, done=whole[:1])
    assert lay_out(today).slots == whole[1:]


@given(gaps, windows, st.none() | st.integers(-400, 800))
@settings(max_examples=25, deadline=None)
def test_the_day_that_is_proposed_is_neither_too_early_nor_illegal(
    drawn: tuple[DomainGap, ...], given_windows: Windows, legal_in: int | None
) -> None:
    legal_on = None if legal_in is None else FIRST_DAY + timedelta(days=legal_in)
    on = sensible_exam_day(drawn, given_windows, FIRST_DAY, legal_on, 90)
    assert on > FIRST_DAY
    assert legal_on is None or on >= legal_on
    assert on <= max(FIRST_DAY + timedelta(weeks=52), legal_on or FIRST_DAY)
    if on < FIRST_DAY + timedelta(weeks=52):
        plan = lay_out(request_for((on - FIRST_DAY).days, given_windows, drawn))
        assert on == legal_on or not plan.remarks & {Remark.TOO_LITTLE_TIME, Remark.FEW_SIMULATIONS}


@pytest.mark.parametrize(
    ("exam_on", "refusal"),
    [
        (FIRST_DAY, ExamDayOver), (FIRST_DAY - timedelta(days=1), ExamDayOver),
        (date(2026, 12, 6), PlanBeforeLegalDay), (date(2029, 1, 1), TooFarAhead),
    ],
)  # fmt: skip
def test_no_plan_leads_to_a_day_on_which_there_is_no_exam(exam_on: date, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        check_exam_day(exam_on, FIRST_DAY, date(2026, 12, 7))
    check_exam_day(date(2026, 12, 7), FIRST_DAY, date(2026, 12, 7))


def test_a_plan_holds_as_many_minutes_as_the_weeks_up_to_it() -> None:
    plan = lay_out(request_for(56))
    light = sum(slot.minutes for slot in plan.slots if slot.phase is Phase.LIGHT)
    missing = sum(window.minutes for day, window in SIX_HOURS.items() if day in {Weekday.SATURDAY, Weekday.SUNDAY})
    assert plan.minutes == 8 * minutes_a_week(SIX_HOURS) - missing + light
