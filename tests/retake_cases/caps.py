"""So many attempts in so long: the date is the later of the last failure and its wait, and the release of the cap."""

import pytest

from tests.retake_cases.asking import asked, eligible, wait

MICROSOFT = [
    # Five failures: eligible again twelve months from the first attempt.
    pytest.param(
        asked("AZ-104", failed="2026-01-10 2026-01-12 2026-01-27 2026-02-11 2026-02-26"),
        wait("2027-01-10", binding="cap"),
        id="Microsoft's fifth failure waits until a year from the first",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-01-10 2026-01-12 2026-01-27 2026-02-11 2026-02-26", now="2027-01-09T23:59"),
        wait("2027-01-10", binding="cap"),
        id="Microsoft's fifth failure is shut on the day before the year is over",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-01-10 2026-01-12 2026-01-27 2026-02-11 2026-02-26", now="2027-01-10T00:00"),
        eligible(),
        id="Microsoft's fifth failure is open on the day the year is over",
    ),
    # The year begins at the first attempt of the period. The first period ran from 1 December 2024 for a year, so
    # 25 January 2026 begins the second, which holds two: fourteen days, though the last twelve months hold five.
    pytest.param(
        asked(
            "AZ-104",
            failed="2024-12-01 2025-04-01 2025-06-01 2025-08-01 2026-01-25 2026-02-10",
            now="2026-02-11T09:00",
        ),
        wait("2026-02-24"),
        id="Microsoft's year is anchored at its first attempt and does not roll",
    ),
    # Period one: 10 January 2025 for a year, two attempts. Period two from 1 February 2026: three. 10 and 14 is 24.
    pytest.param(
        asked("AZ-305", failed="2025-01-10 2025-12-20 2026-02-01 2026-03-01 2026-11-10"),
        wait("2026-11-24"),
        id="Microsoft's fifth failure in two years is not the fifth in one",
    ),
    # The cap was served; the sixth failure begins a new period and waits like any later one: 15 and 14 is 29.
    pytest.param(
        asked(
            "AZ-500",
            failed="2025-11-01 2025-11-03 2025-11-18 2025-12-03 2025-12-18 2026-12-15",
            now="2026-12-16T09:00",
        ),
        wait("2026-12-29"),
        id="Microsoft's sixth failure begins a new period",
    ),
    # The year from the first attempt is over on 17 November, the fourteen days between attempts only on 29.
    pytest.param(
        asked("AZ-104", failed="2025-11-17 2025-12-03 2026-01-15 2026-03-15 2026-11-15"),
        wait("2026-11-29"),
        id="Microsoft's fourteen days bind where the year is over sooner",
    ),
    # And here the year is over on 1 December: 12 and 14 is 26, before it.
    pytest.param(
        asked("AZ-104", failed="2025-12-01 2025-12-03 2026-01-15 2026-03-15 2026-11-12"),
        wait("2026-12-01", binding="cap"),
        id="Microsoft's year binds where the fourteen days are over sooner",
    ),
    # 2029 has no 29 February.
    pytest.param(
        asked("AZ-400", failed="2028-02-29 2028-03-02 2028-03-17 2028-04-01 2028-04-16", now="2028-04-17T09:00"),
        wait("2029-02-28", binding="cap"),
        id="Microsoft's year from 29 February ends on the 28th",
    ),
]

ROLLING = [
    # ISC2: four attempts in a rolling twelve months. The oldest of the four leaves on 10 January; the ninety test-free
    # days after 1 September (29, 31 and 30 of the next months) are over on 1 December.
    pytest.param(
        asked("CISSP", failed="2026-01-10 2026-03-01 2026-05-10 2026-09-01"),
        wait("2027-01-10", binding="cap"),
        id="ISC2's fourth failure waits until the oldest attempt is a year old",
    ),
    # The oldest leaves on 1 December, but ninety test-free days after 10 November end with 8 February.
    pytest.param(
        asked("CISSP", failed="2025-12-01 2026-03-01 2026-07-01 2026-11-10"),
        wait("2027-02-09", "2027-02-08"),
        id="ISC2's wait binds where it ends after the cap",
    ),
    # Rolling: the first of five has left, the oldest of the last four, 1 December, leaves a year after it.
    # Ninety test-free days after 1 September are over on 1 December as well: no later than the wait, so the wait binds.
    pytest.param(
        asked("CCSP", failed="2025-08-01 2025-12-01 2026-03-01 2026-06-01 2026-09-01"),
        wait("2026-12-01"),
        id="a cap that ends on the same day as the wait leaves the wait to bind",
    ),
    # ISACA: first and three retakes in a rolling twelve months.
    pytest.param(
        asked("CISM", failed="2026-01-10 2026-02-10 2026-05-15 2026-08-20"),
        wait("2027-01-10", binding="cap"),
        id="ISACA's fourth failure waits until the oldest attempt is a year old",
    ),
    # Anthropic: four in a rolling twelve months.
    pytest.param(
        asked("CCA-F", failed="2026-01-05 2026-01-20 2026-02-25 2026-06-01"),
        wait("2027-01-05", binding="cap"),
        id="Anthropic's fourth failure waits until the oldest attempt is a year old",
    ),
    # Cisco's expert written and core exams: four in a rolling year. Both readings of the wait end long before.
    pytest.param(
        asked("400-007", failed="2026-01-05 2026-02-01 2026-03-01 2026-04-01"),
        wait("2027-01-05", binding="cap"),
        id="the CCDE written exam's fourth failure waits until the oldest attempt is a year old",
    ),
    # Counted whether passed or failed. The pass of 1 March shut the exam for 180 days, to 28 August.
    pytest.param(
        asked("350-401", failed="2026-01-05 2026-02-01 2026-10-01", passed="2026-03-01"),
        wait("2027-01-05", binding="cap"),
        id="a Cisco core exam's yearly cap counts passes too",
    ),
    # The oldest of four leaves on 20 November: after the lenient 17th, before the safe 28th.
    pytest.param(
        asked("350-401", failed="2025-11-20 2026-03-01 2026-06-01 2026-11-12"),
        wait("2026-11-28", "2026-11-20"),
        id="a cap between two readings moves only the lenient one",
    ),
    # Other Cisco exams have no yearly cap: 12 and 6 is 18.
    pytest.param(
        asked("300-415", failed="2026-07-01 2026-08-01 2026-09-01 2026-10-01 2026-11-12"),
        wait("2026-11-18", "2026-11-17"),
        id="a Cisco exam below the core has no yearly cap",
    ),
]

SLIDING = [
    # IBM: not more than twice within any thirty days, and no wait besides.
    pytest.param(
        asked("C1000-156", failed="2026-11-15"),
        eligible(),
        id="IBM lets you retake at once after a first failure",
    ),
    # The third is legal thirty days after the first of the last two: 1 November and 30 is 1 December.
    pytest.param(
        asked("C1000-156", failed="2026-11-01 2026-11-10"),
        wait("2026-12-01", binding="cap"),
        id="IBM counts thirty days from the first of the last two",
    ),
    # 20 October and 30 is 19 November; the attempt before plays no part.
    pytest.param(
        asked("C1000-156", failed="2026-10-01 2026-10-20 2026-11-05"),
        wait("2026-11-19", binding="cap"),
        id="IBM's third failure counts from the second",
    ),
    pytest.param(
        asked("C1000-156", failed="2026-09-01 2026-11-10"),
        eligible(),
        id="IBM lets you retake at once when the last two lie far apart",
    ),
    # 18 October and 30 is 17 November, tomorrow; 17 October and 30 is today.
    pytest.param(
        asked("C1000-156", failed="2026-10-18 2026-11-10"),
        wait("2026-11-17", binding="cap"),
        id="IBM is shut on the twenty-ninth day",
    ),
    pytest.param(
        asked("C1000-156", failed="2026-10-17 2026-11-10"),
        eligible(),
        id="IBM is open on the thirtieth day",
    ),
    pytest.param(
        asked("C1000-156", failed="2026-06-01 2026-08-01 2026-10-01"),
        eligible(),
        id="IBM has no wait after a third failure when all lie far apart",
    ),
    # Both on the 10th: 20 days of November and 10 of December.
    pytest.param(
        asked("C1000-156", failed="2026-11-10T09:00 2026-11-10T15:00"),
        wait("2026-12-10", binding="cap"),
        id="IBM allows two on one day and then no more for thirty",
    ),
    # SAS has the same window.
    pytest.param(
        asked("A00-231", failed="2026-11-15"),
        eligible(),
        id="SAS lets you retake at once after a first failure",
    ),
    pytest.param(
        asked("A00-231", failed="2026-06-01 2026-08-01 2026-10-01"),
        eligible(),
        id="SAS has no wait after a third failure when all lie far apart",
    ),
    pytest.param(
        asked("A00-231", failed="2026-11-01 2026-11-10"),
        wait("2026-12-01", binding="cap"),
        id="SAS counts thirty days from the first of the last two",
    ),
]
