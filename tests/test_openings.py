"""From when a retake is open: waits, counts and caps, each worked by hand."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from bot.rules.attempt_caps import release
from bot.rules.openings import Readings, Sitting, at_wall_time, counted, ends, in_order, midnight, wait_after
from bot.rules.policies import Anchor, Cap, CountedAttempts, Counting, Wait, WaitFrom

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
CAIRO = ZoneInfo("Africa/Cairo")
HAVANA = ZoneInfo("America/Havana")
KOLKATA = ZoneInfo("Asia/Kolkata")


def failed(*days: str) -> tuple[Sitting, ...]:
    return tuple(Sitting(date.fromisoformat(day), passed=False) for day in days)


def passed(day: str) -> Sitting:
    return Sitting(date.fromisoformat(day), passed=True)


def read(readings: Readings | None) -> tuple[str, str] | None:
    """The strict and the lenient day."""
    return (readings.strict.on.isoformat(), readings.lenient.on.isoformat()) if readings else None


def after(wait: Wait, *days: str, approved_on: str | None = None) -> tuple[str, str] | None:
    approval = date.fromisoformat(approved_on) if approved_on else None
    return read(ends(wait, failed(*days), BERLIN, approval))


@pytest.mark.parametrize(
    ("wait", "strict", "lenient"),
    [
        pytest.param(Wait(after=1), "2026-11-10", "2026-11-10", id="no wait at all"),
        pytest.param(Wait(after=1, days=7), "2026-11-17", "2026-11-17", id="seven days are the same weekday"),
        pytest.param(Wait(after=1, weeks=6), "2026-12-22", "2026-12-22", id="six weeks"),
        pytest.param(
            Wait(after=1, days=5, counting=Counting.FROM_DAY_AFTER),
            "2026-11-16",
            "2026-11-15",
            id="five days beginning the day after are the 11th to the 15th",
        ),
        pytest.param(
            Wait(after=1, days=30, counting=Counting.TEST_FREE_DAYS),
            "2026-12-11",
            "2026-12-10",
            id="thirty test-free days do not hold the day of the test",
        ),
        pytest.param(
            Wait(after=1, days=14, counting=Counting.NOT_SAID), "2026-11-25", "2026-11-24", id="which day is not said"
        ),
        pytest.param(
            Wait(after=1, days=15, lenient_days=5, counting=Counting.FROM_DAY_AFTER),
            "2026-11-26",
            "2026-11-15",
            id="two readings of different length",
        ),
    ],
)
def test_a_wait_in_days_is_counted_as_its_vendor_counts(wait: Wait, strict: str, lenient: str) -> None:
    assert after(wait, "2026-11-10") == (strict, lenient)


@pytest.mark.parametrize(
    ("on", "months", "opens"),
    [
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", 24, "2030-02-28"),
        ("2028-02-29", 48, "2032-02-29"),
        ("2026-08-31", 1, "2026-09-30"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-02-28", 12, "2028-02-28"),
        ("2026-11-10", 12, "2027-11-10"),
    ],
)
def test_months_end_with_the_month_where_it_is_shorter(on: str, months: int, opens: str) -> None:
    assert after(Wait(after=1, months=months), on) == (opens, opens)


@pytest.mark.parametrize(
    ("sat", "hours", "zone", "opens"),
    [
        # Clocks go forward on 29 March 2026 in Berlin: 24 real hours end an hour later on the clock.
        ("2026-03-28T14:00:00+01:00", 24, BERLIN, "2026-03-29T15:00:00+02:00"),
        ("2026-03-28T02:30:00+01:00", 24, BERLIN, "2026-03-29T03:30:00+02:00"),  # into the hour that is left out
        ("2026-03-22T10:00:00+01:00", 168, BERLIN, "2026-03-29T11:00:00+02:00"),
        # They go back on 25 October 2026: an hour earlier.
        ("2026-10-24T14:00:00+02:00", 24, BERLIN, "2026-10-25T13:00:00+01:00"),
        ("2026-10-24T02:30:00+02:00", 24, BERLIN, "2026-10-25T02:30:00+02:00"),  # into the first of the two hours
        ("2026-10-24T03:30:00+02:00", 24, BERLIN, "2026-10-25T02:30:00+01:00"),  # into the second
        ("2026-10-25T02:30:00+02:00", 24, BERLIN, "2026-10-26T01:30:00+01:00"),  # from the first
        ("2026-10-25T02:30:00+01:00", 24, BERLIN, "2026-10-26T02:30:00+01:00"),  # from the second
        ("2026-11-01T00:30:00-04:00", 24, NEW_YORK, "2026-11-01T23:30:00-05:00"),
        # Lord Howe's clocks change by half an hour: forward on 4 October 2026, back on 5 April 2026.
        ("2026-10-03T09:00:00+10:30", 48, LORD_HOWE, "2026-10-05T09:30:00+11:00"),
        ("2026-04-04T09:00:00+11:00", 24, LORD_HOWE, "2026-04-05T08:30:00+10:30"),
        # A sitting may be told in another zone than the answer.
        ("2026-11-10T18:00:00+00:00", 24, KOLKATA, "2026-11-11T23:30:00+05:30"),
    ],
)
def test_hours_are_real_hours_over_a_change_of_clocks(sat: str, hours: int, zone: ZoneInfo, opens: str) -> None:
    at = datetime.fromisoformat(sat)
    readings = ends(Wait(after=1, hours=hours), [Sitting(at.date(), passed=False, at=at)], zone, None)
    assert readings is not None
    assert readings.strict == readings.lenient
    assert readings.strict.at is not None
    assert readings.strict.at.isoformat() == opens
    assert readings.strict.on.isoformat() == opens[:10]


@pytest.mark.parametrize(
    ("on", "zone", "strict", "lenient"),
    [
        ("2026-11-10", BERLIN, "2026-11-12T00:00:00+01:00", "2026-11-11T00:00:00+01:00"),
        # The day of the change has 23 hours in spring and 25 in autumn.
        ("2026-03-29", BERLIN, "2026-03-31T00:00:00+02:00", "2026-03-30T01:00:00+02:00"),
        ("2026-10-25", BERLIN, "2026-10-27T00:00:00+01:00", "2026-10-25T23:00:00+01:00"),
        ("2026-03-28", BERLIN, "2026-03-30T01:00:00+02:00", "2026-03-29T00:00:00+01:00"),
        # In Cairo 24 April 2026 begins at one o'clock.
        ("2026-04-24", CAIRO, "2026-04-26T00:00:00+03:00", "2026-04-25T01:00:00+03:00"),
    ],
)
def test_a_day_without_a_time_counts_hours_from_its_end_and_leniently_from_its_beginning(
    on: str, zone: ZoneInfo, strict: str, lenient: str
) -> None:
    readings = ends(Wait(after=1, hours=24), failed(on), zone, None)
    assert readings is not None
    assert [opening.at and opening.at.isoformat() for opening in (readings.strict, readings.lenient)] == [
        strict,
        lenient,
    ]


@pytest.mark.parametrize(
    ("on", "clock", "zone", "instant"),
    [
        ("2026-11-10", "14:30", BERLIN, "2026-11-10T14:30:00+01:00"),
        # Repeated: the later one.
        ("2026-10-25", "01:59", BERLIN, "2026-10-25T01:59:00+02:00"),
        ("2026-10-25", "02:00", BERLIN, "2026-10-25T02:00:00+01:00"),
        ("2026-10-25", "02:59", BERLIN, "2026-10-25T02:59:00+01:00"),
        ("2026-10-25", "03:00", BERLIN, "2026-10-25T03:00:00+01:00"),
        ("2026-04-05", "01:45", LORD_HOWE, "2026-04-05T01:45:00+10:30"),
        ("2025-11-02", "00:30", HAVANA, "2025-11-02T00:30:00-05:00"),  # the first hour of a day
        # Left out: what clocks show instead.
        ("2026-03-29", "01:59", BERLIN, "2026-03-29T01:59:00+01:00"),
        ("2026-03-29", "02:30", BERLIN, "2026-03-29T03:30:00+02:00"),
        ("2026-03-29", "03:00", BERLIN, "2026-03-29T03:00:00+02:00"),
        ("2027-03-14", "02:30", NEW_YORK, "2027-03-14T03:30:00-04:00"),
        ("2026-10-04", "02:15", LORD_HOWE, "2026-10-04T02:45:00+11:00"),
        ("2026-04-24", "00:30", CAIRO, "2026-04-24T01:30:00+03:00"),  # the first hour of a day
    ],
)
def test_a_time_that_clocks_show_twice_is_the_later_one(on: str, clock: str, zone: ZoneInfo, instant: str) -> None:
    assert at_wall_time(date.fromisoformat(on), time.fromisoformat(clock), zone).isoformat() == instant


def test_a_day_begins_at_midnight_where_the_person_is() -> None:
    assert midnight(date(2026, 11, 10), KOLKATA).astimezone(UTC) == datetime(2026, 11, 9, 18, 30, tzinfo=UTC)


def test_a_wait_may_count_from_the_first_attempt() -> None:
    wait = Wait(after=2, months=3, starts=WaitFrom.FIRST_ATTEMPT)
    assert after(wait, "2026-08-10", "2026-09-20") == ("2026-11-10", "2026-11-10")


def test_a_wait_for_a_sitting_that_the_vendor_has_yet_to_announce_has_no_date() -> None:
    assert after(Wait(after=1, starts=WaitFrom.NEXT_ADMINISTRATION), "2026-11-10") is None


@pytest.mark.parametrize(
    ("approved_on", "opens"),
    [
        pytest.param(None, None, id="not approved yet"),
        pytest.param("2026-11-09", None, id="an approval before the failure is that of an earlier form"),
        pytest.param("2026-11-10", "2026-12-25", id="approved on the same day"),
        pytest.param("2026-11-20", "2027-01-04", id="approved later"),
    ],
)
def test_a_wait_from_an_approval_counts_from_the_approval_of_this_failures_form(
    approved_on: str | None, opens: str | None
) -> None:
    wait = Wait(after=3, days=45, starts=WaitFrom.FORM_APPROVAL)
    answer = after(wait, "2026-08-01", "2026-09-15", "2026-11-10", approved_on=approved_on)
    assert answer == ((opens, opens) if opens else None)


@pytest.mark.parametrize(("number", "days"), [(1, 0), (2, 14), (3, 30), (4, 30), (9, 30)])
def test_the_last_wait_that_fits_a_failures_number_is_its_own(number: int, days: int) -> None:
    waits = [Wait(after=3, and_later=True, days=30), Wait(after=1, days=0), Wait(after=2, and_later=True, days=14)]
    found = wait_after(number, waits)
    assert found is not None
    assert found.days == days


def test_a_failure_that_the_vendor_says_nothing_about_has_no_wait() -> None:
    assert wait_after(3, [Wait(after=1, days=1), Wait(after=2, days=2)]) is None
    assert wait_after(1, [Wait(after=2, and_later=True, days=2)]) is None


def test_attempts_are_put_in_order_and_a_pass_ends_its_day() -> None:
    morning = Sitting(date(2026, 11, 10), passed=False, at=datetime(2026, 11, 10, 9, 0, tzinfo=BERLIN))
    evening = Sitting(date(2026, 11, 10), passed=True, at=datetime(2026, 11, 10, 19, 0, tzinfo=BERLIN))
    early, [failure], success = failed("2026-11-01"), failed("2026-11-12"), passed("2026-11-12")
    assert in_order([success, evening, failure, *early, morning], BERLIN) == (
        *early, morning, evening, failure, success,
    )  # fmt: skip
    abroad = Sitting(
        date(2026, 11, 10), passed=False, at=datetime(2026, 11, 10, 9, 0, tzinfo=timezone(timedelta(hours=9)))
    )
    assert in_order([morning, abroad], BERLIN) == (abroad, morning)


EVERY_FAILURE = CountedAttempts()
EVERY_ATTEMPT = CountedAttempts(passes_too=True)
OF_A_YEAR = CountedAttempts(within_months=12)
UNTIL_A_GAP = CountedAttempts(cleared_after_months=24)
PASS_BETWEEN = (*failed("2026-01-01"), passed("2026-02-01"), *failed("2026-11-10"))


@pytest.mark.parametrize(
    ("counts", "sittings", "number"),
    [
        (EVERY_FAILURE, failed("2020-01-01", "2026-11-10"), 2),
        (EVERY_FAILURE, PASS_BETWEEN, 1),
        (EVERY_ATTEMPT, PASS_BETWEEN, 3),
        (OF_A_YEAR, failed("2025-11-10", "2026-11-10"), 1),
        (OF_A_YEAR, failed("2025-11-11", "2026-11-10"), 2),  # a day less than a year
        (OF_A_YEAR, failed("2025-01-01", "2025-11-11", "2026-03-01", "2026-11-10"), 3),
        (OF_A_YEAR, failed("2028-02-29", "2029-02-28"), 1),
        (UNTIL_A_GAP, failed("2024-11-10", "2026-11-10"), 1),
        (UNTIL_A_GAP, failed("2024-11-11", "2026-11-10"), 2),  # a day less than two years
        (UNTIL_A_GAP, failed("2020-01-01", "2023-01-01", "2024-06-01", "2026-01-01"), 3),  # the gap clears, not the age
        (UNTIL_A_GAP, failed("2018-01-01", "2020-06-01", "2023-01-01", "2024-06-01"), 2),  # the last gap decides
    ],
)
def test_the_count_of_failures_resets_as_the_vendor_says(
    counts: CountedAttempts, sittings: tuple[Sitting, ...], number: int
) -> None:
    assert counted(sittings, counts) == sittings[-number:]


TWO_IN_A_MONTH = Cap(attempts=2, days=30, anchor=Anchor.ROLLING)
THREE_A_YEAR = Cap(attempts=3, months=12, anchor=Anchor.FIRST_ATTEMPT)
THREE_A_YEAR_SOMEHOW = Cap(attempts=3, months=12, anchor=Anchor.NOT_SAID)
THREE_THEN_A_YEAR = Cap(attempts=3, months=12, then_months=12, anchor=Anchor.ROLLING)
THREE_THEN_A_YEAR_SOMEHOW = Cap(attempts=3, months=12, then_months=12, anchor=Anchor.NOT_SAID)
THREE_OF_AN_APPLICATION = Cap(attempts=3, months=12, then_months=12, anchor=Anchor.APPROVAL)
TWO_THEN_HALF_A_YEAR = Cap(attempts=2, months=12, then_months=6, anchor=Anchor.ROLLING)


@pytest.mark.parametrize(
    ("cap", "days", "released"),
    [
        # Rolling: an attempt stops counting when it is as old as the period.
        (TWO_IN_A_MONTH, "2026-11-01", ""),
        (TWO_IN_A_MONTH, "2026-11-01 2026-11-10", "2026-12-01"),
        (TWO_IN_A_MONTH, "2026-09-01 2026-10-20 2026-11-10", "2026-11-19"),
        # A fixed year from the first attempt in it; the next attempt after its end begins a new one.
        (THREE_A_YEAR, "2026-01-31 2026-11-10", ""),
        (THREE_A_YEAR, "2026-01-31 2026-02-10 2026-11-10", "2027-01-31"),
        (THREE_A_YEAR, "2025-01-10 2025-12-20 2026-01-09", "2026-01-10"),
        (THREE_A_YEAR, "2025-01-10 2025-12-20 2026-01-10 2026-03-01", ""),
        (THREE_A_YEAR, "2025-01-10 2025-12-20 2026-01-10 2026-03-01 2026-04-01", "2027-01-10"),
        # Not said which: the later date is the strict one. First, both are 10 January.
        (THREE_A_YEAR_SOMEHOW, "2026-01-10 2026-05-01 2026-11-10", "2027-01-10"),
        # Rolling, 1 June 2025 leaves after a year. Fixed, the years from 10 January 2025 and from 1 February 2026 hold
        # two each, so that nothing is used up.
        (THREE_A_YEAR_SOMEHOW, "2025-01-10 2025-06-01 2026-02-01 2026-03-01", "2026-06-01 2026-03-01"),
        # Fixed, the year from 10 January 2026 ends on 10 January 2027; rolling, 1 February leaves after a year.
        (THREE_A_YEAR_SOMEHOW, "2026-01-10 2026-02-01 2026-03-01 2026-11-10", "2027-02-01 2027-01-10"),
        # Once it is reached, one waits from the last attempt, not for the period to end.
        (THREE_THEN_A_YEAR, "2026-01-10 2026-04-10 2026-11-10", "2027-11-10"),
        (THREE_THEN_A_YEAR_SOMEHOW, "2026-01-10 2026-04-10 2026-11-10", "2027-11-10 2027-01-10"),
        (THREE_OF_AN_APPLICATION, "2026-01-10 2026-06-10 2026-11-10", "2027-11-10"),
        (TWO_THEN_HALF_A_YEAR, "2025-11-11 2026-08-31", "2027-02-28"),
        (TWO_THEN_HALF_A_YEAR, "2025-11-10 2026-11-10", ""),  # a year apart, they share no year
        # What was bought, the version and training are no periods in time.
        (Cap(attempts=1, anchor=Anchor.PURCHASE), "2026-01-10 2026-11-10", ""),
        (Cap(attempts=1, anchor=Anchor.VERSION), "2026-01-10 2026-11-10", ""),
        (Cap(attempts=1, anchor=Anchor.TRAINING), "2026-01-10 2026-11-10", ""),
    ],
)
def test_a_cap_lets_go_when_its_period_is_over(cap: Cap, days: str, released: str) -> None:
    """`released` holds the strict day and the lenient one where it is another."""
    readings = read(release(cap, failed(*days.split())))
    assert " ".join(dict.fromkeys(readings or ())) == released
