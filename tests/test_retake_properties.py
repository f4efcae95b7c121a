"""What holds of every retake answer, whatever the history, the policy, the zone and the moment of asking."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.rules.catalogue import Catalogue, Ruling
from bot.rules.openings import Opening, Sitting, at_wall_time
from bot.rules.policies import PassBlocks
from bot.rules.retake import Answer, Binding, Reason, Status, retake

ZONES = [
    ZoneInfo(name)
    for name in (
        "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Cairo",
        "America/Havana", "Pacific/Kiritimati", "Pacific/Pago_Pago",
    )
]  # fmt: skip
ENDS_OF_MONTHS_AND_CLOCK_CHANGES = [
    date(2024, 2, 29), date(2025, 11, 30), date(2026, 1, 31), date(2026, 3, 7), date(2026, 3, 28), date(2026, 4, 4),
    date(2026, 4, 23), date(2026, 10, 3), date(2026, 10, 24), date(2026, 10, 29), date(2026, 10, 31),
]  # fmt: skip
SPANS = [
    0, 1, 2, 3, 5, 6, 7, 8, 13, 14, 15, 16, 20, 29, 30, 31, 42, 45, 56, 60, 61, 84, 89, 90, 91, 179, 180, 181, 182, 364,
    365, 366, 367, 729, 730, 731,
]  # fmt: skip
"""Days near which something happens in some policy."""
NEVER = datetime.max.replace(tzinfo=UTC)

days = st.one_of(st.sampled_from(ENDS_OF_MONTHS_AND_CLOCK_CHANGES), st.dates(date(2022, 1, 1), date(2028, 12, 31)))
spans = st.one_of(st.sampled_from(SPANS), st.integers(0, 900))
clocks = st.one_of(
    st.sampled_from([time(0, 0), time(1, 30), time(2, 0), time(2, 30), time(12, 0), time(23, 59)]), st.times()
)


@dataclass(frozen=True, slots=True)
class Story:
    """Somebody's sittings, oldest first, and two moments at which they ask about them."""

    zone: ZoneInfo
    sittings: tuple[Sitting, ...]
    now: datetime
    later: datetime
    approved_on: date | None = None


@st.composite
def stories(draw: st.DrawFn) -> Story:
    zone, on = draw(st.sampled_from(ZONES)), draw(days)
    sittings: list[Sitting] = []
    for _ in range(draw(st.integers(0, 8))):
        on += timedelta(days=draw(spans))
        clock = draw(st.none() | clocks)
        sitting = Sitting(on, draw(st.integers(0, 5)) == 5, at_wall_time(on, clock, zone) if clock else None)
        same_day = [other for other in sittings if other.on == on]
        # As when they are logged: twice on one day only where both have a time, and different ones.
        if all(sitting.at and other.at and sitting.at != other.at for other in same_day):
            sittings.append(sitting)
    sittings.sort(key=lambda sitting: instant(sitting, zone))
    now = draw(moments_after(instant(sittings[-1], zone) if sittings else instant(Opening(on), zone), zone))
    later = draw(moments_after(now, zone))
    approvals = st.integers(-60, 60).map(lambda offset: min(on + timedelta(days=offset), now.date()))
    return Story(zone, tuple(sittings), now, later, draw(st.none() | approvals))


def moments_after(moment: datetime, zone: ZoneInfo) -> st.SearchStrategy[datetime]:
    """Moments not before that one, often at the beginning of a day, or whole hours after it, or a second beside."""

    def beside(span: int, of_hours: bool, seconds: int) -> datetime:
        day = (moment.astimezone(zone) + timedelta(days=span)).date()
        near = moment.astimezone(UTC) + timedelta(hours=span) if of_hours else instant(Opening(day), zone)
        return max(near + timedelta(seconds=seconds), moment.astimezone(UTC)).astimezone(zone)

    return st.builds(beside, spans, st.booleans(), st.integers(-1, 1))


def instant(when: Opening | Sitting, zone: ZoneInfo) -> datetime:
    return when.starts(zone).astimezone(UTC)


def every_story(examples: int) -> settings:
    return settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def rulings(catalogue: Catalogue) -> list[Ruling]:
    """Every policy that Comeback ships."""
    return [Ruling(vendor, policy, "X") for vendor in catalogue.vendors for policy in vendor.policies]


def asked(ruling: Ruling | None, story: Story, now: datetime, purchase: str | None = None) -> Answer:
    return retake(ruling, story.sittings, now, purchase=purchase, approved_on=story.approved_on)


def answers(rulings: list[Ruling], story: Story) -> Iterator[tuple[str, Ruling, Answer]]:
    """What every policy says to the story, for every purchase that it knows and for none, and a name for it."""
    for ruling in rulings:
        for purchase in (None, *(known.id for known in ruling.policy.purchases)):
            name = f"{ruling.vendor.id} {ruling.policy.id} {purchase or ''}"
            yield name, ruling, asked(ruling, story, story.now, purchase)


def opens(answer: Answer, story: Story) -> datetime:
    """The instant from which a sitting is legal; NEVER where no date is known."""
    if answer.status is Status.ELIGIBLE:
        return story.now.astimezone(UTC)
    return instant(answer.earliest, story.zone) if answer.earliest else NEVER


@given(stories())
@every_story(80)
def test_every_answer_is_of_one_piece(rulings: list[Ruling], story: Story) -> None:
    for name, ruling, answer in answers(rulings, story):
        bound = {
            Status.ELIGIBLE: {Binding.NONE, Binding.UNPUBLISHED},
            Status.WAIT: {Binding.WAIT, Binding.CAP},
            Status.PASSED: {Binding.PASSED},
            Status.UNKNOWN: {Binding.UNPUBLISHED},
        }[answer.status]
        assert answer.binding in bound, name
        assert answer.earliest is None or answer.status in (Status.WAIT, Status.PASSED), name
        assert answer.earliest is not None or answer.status is not Status.WAIT or answer.reasons, name
        assert answer.earliest is not None or answer.lenient is None, name
        assert 0 <= answer.failures <= len(story.sittings), name
        assert len(set(answer.reasons)) == len(answer.reasons), name
        if answer.status is Status.ELIGIBLE and answer.binding is Binding.UNPUBLISHED:
            assert ruling.policy.silent, name
            assert Reason.NO_WAIT_PUBLISHED in answer.reasons, name


@given(stories(), st.permutations(range(8)))
@every_story(80)
def test_the_order_in_which_attempts_are_told_makes_no_difference(
    rulings: list[Ruling], story: Story, order: list[int]
) -> None:
    shuffled = tuple(story.sittings[place] for place in order if place < len(story.sittings))
    for (name, _, answer), (_, _, same) in zip(
        answers(rulings, story), answers(rulings, replace(story, sittings=shuffled)), strict=True
    ):
        assert answer == same, name


@given(stories())
@every_story(80)
def test_the_strict_date_is_never_before_the_lenient_one(rulings: list[Ruling], story: Story) -> None:
    for name, _, answer in answers(rulings, story):
        if answer.earliest and answer.lenient:
            assert instant(answer.lenient, story.zone) < instant(answer.earliest, story.zone), name
            assert answer.lenient.on <= answer.earliest.on, name


@given(stories())
@every_story(80)
def test_a_date_to_wait_for_lies_ahead(rulings: list[Ruling], story: Story) -> None:
    for name, _, answer in answers(rulings, story):
        if answer.earliest is not None:
            assert instant(answer.earliest, story.zone) > story.now.astimezone(UTC), name
            if answer.earliest.at is None:
                assert answer.earliest.on > story.now.date(), name
            else:
                assert answer.earliest.at.astimezone(story.zone).date() == answer.earliest.on, name


@given(stories())
@every_story(80)
def test_waiting_never_brings_an_earlier_date_and_what_is_open_stays_open(rulings: list[Ruling], story: Story) -> None:
    now, later = replace(story), replace(story, now=story.later)
    for (name, _, before), (_, _, after) in zip(answers(rulings, now), answers(rulings, later), strict=True):
        if before.status is Status.ELIGIBLE:
            assert after.status is Status.ELIGIBLE, name
        elif before.earliest is None:
            assert after == before, name
        elif after.status is not Status.ELIGIBLE:
            assert (after.status, after.earliest) == (before.status, before.earliest), name
            assert after.lenient == before.lenient, name


@given(stories())
@every_story(80)
def test_nothing_is_waited_for_once_it_is_open(rulings: list[Ruling], story: Story) -> None:
    for name, ruling, answer in answers(rulings, story):
        if answer.status is Status.ELIGIBLE:
            assert (answer.earliest, answer.lenient) == (None, None), name
        elif answer.earliest is not None:
            opening = replace(story, now=instant(answer.earliest, story.zone).astimezone(story.zone))
            purchase = name.rpartition(" ")[2] or None
            assert asked(ruling, opening, opening.now, purchase).status is Status.ELIGIBLE, name


@given(stories())
@every_story(80)
def test_where_no_rule_is_known_no_date_is_made_up(rulings: list[Ruling], story: Story) -> None:
    unknown: list[Ruling | None] = [ruling for ruling in rulings if not ruling.policy.known]
    after_pass = max(story.sittings, key=lambda each: (each.on, each.passed, each.starts(story.zone)), default=None)
    for ruling in (None, *unknown):
        answer = asked(ruling, story, story.now)
        passed = after_pass is not None and after_pass.passed
        expected = (Status.PASSED, Binding.PASSED) if passed else (Status.UNKNOWN, Binding.UNPUBLISHED)
        assert (answer.status, answer.binding, answer.earliest, answer.lenient) == (*expected, None, None)


@given(stories())
@every_story(80)
def test_a_pass_for_good_stays_one(rulings: list[Ruling], story: Story) -> None:
    passed = replace(story, sittings=(*story.sittings, Sitting(story.now.date(), passed=True, at=story.now)))
    for name, ruling, answer in answers(rulings, passed):
        if ruling.policy.after_pass.blocks in (PassBlocks.FOR_GOOD, PassBlocks.NOT_KNOWN):
            assert answer == Answer(Status.PASSED, Binding.PASSED), name
        else:
            assert answer.status in (Status.PASSED, Status.ELIGIBLE), name


@given(stories())
@every_story(80)
def test_saying_what_was_bought_never_makes_the_date_later(rulings: list[Ruling], story: Story) -> None:
    for ruling in rulings:
        without = asked(ruling, story, story.now)
        for known in ruling.policy.purchases:
            if known.known:
                chosen = asked(ruling, story, story.now, known.id)
                assert opens(chosen, story) <= opens(without, story), (ruling.vendor.id, known.id)
                if without.lenient and chosen.earliest:
                    assert instant(without.lenient, story.zone) <= instant(
                        chosen.lenient or chosen.earliest, story.zone
                    )


@given(stories())
@every_story(80)
def test_the_time_of_day_only_ever_narrows_the_answer(rulings: list[Ruling], story: Story) -> None:
    """A day without a time counts strictly from its end, leniently from its beginning."""
    if not story.sittings:
        return
    *earlier, last = story.sittings
    if last.at is None or any(sitting.on == last.on for sitting in earlier):
        return
    without = replace(story, sittings=(*story.sittings[:-1], replace(last, at=None)))
    for (name, _, timed), (_, _, dated) in zip(answers(rulings, story), answers(rulings, without), strict=True):
        assert opens(timed, story) <= opens(dated, story), name
        if dated.lenient and timed.earliest:
            assert instant(dated.lenient, story.zone) <= instant(timed.lenient or timed.earliest, story.zone), name
