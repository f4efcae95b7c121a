"""Caps whose anchor is not said, that start a pause after the last attempt, or that no date ends."""

import pytest

from tests.retake_cases.asking import asked, eligible, wait

ANCHOR_NOT_SAID = [
    # Google: four in two years. From the first attempt or rolling, it is the same while all four are in one period.
    pytest.param(
        asked("ACE", failed="2025-01-10 2025-01-24 2025-04-01 2026-04-01"),
        wait("2027-01-10", binding="cap"),
        id="Google's fourth failure waits until two years from the first",
    ),
    # Ten in a year for the foundational exams.
    pytest.param(
        asked(
            "CDL",
            failed="2026-01-01 2026-01-15 2026-01-29 2026-02-12 2026-02-26"
            " 2026-03-12 2026-03-26 2026-04-09 2026-04-23 2026-05-07",
        ),
        wait("2027-01-01", binding="cap"),
        id="Google's tenth foundational failure waits until a year from the first",
    ),
    # Nine: only the fourteen days. 23 April and 14 is 37, so 7 May.
    pytest.param(
        asked(
            "CDL",
            failed="2026-01-01 2026-01-15 2026-01-29 2026-02-12 2026-02-26 2026-03-12 2026-03-26 2026-04-09 2026-04-23",
            now="2026-04-24T09:00",
        ),
        wait("2026-05-07"),
        id="Google's ninth foundational failure waits only fourteen days",
    ),
    # Eleven in sixteen months. Anchored at 1 January 2025, the first year is over and the second holds nine; rolling,
    # the first of the last ten, 1 June 2025, is a year old on 1 June 2026. By both it is open now.
    pytest.param(
        asked(
            "CDL",
            failed="2025-01-01 2025-06-01 2026-01-02 2026-01-16 2026-02-01 2026-02-15"
            " 2026-03-01 2026-03-15 2026-04-01 2026-04-15 2026-05-01",
        ),
        eligible(),
        id="Google's eleventh foundational failure is not ten in a year",
    ),
    # The same in May: rolling, until 1 June; anchored, only the fourteen days from 1 May.
    pytest.param(
        asked(
            "CDL",
            failed="2025-01-01 2025-06-01 2026-01-02 2026-01-16 2026-02-01 2026-02-15"
            " 2026-03-01 2026-03-15 2026-04-01 2026-04-15 2026-05-01",
            now="2026-05-02T09:00",
        ),
        wait("2026-06-01", "2026-05-15", binding="cap"),
        id="Google's year is read as rolling where its anchor is not said",
    ),
    # Snowflake: four in twelve months.
    pytest.param(
        asked("COF-C02", failed="2026-01-05 2026-02-01 2026-03-01 2026-04-01"),
        wait("2027-01-05", binding="cap"),
        id="Snowflake's fourth failure waits until a year from the first",
    ),
    # Anchored at 1 June 2025, the first year is over and the second, from 10 June 2026, holds three: 12 and 7 is 19.
    # Rolling, four lie in the last twelve months, and the oldest leaves on 1 December.
    pytest.param(
        asked("COF-C02", failed="2025-06-01 2025-12-01 2026-06-10 2026-07-01 2026-11-12"),
        wait("2026-12-01", "2026-11-19", binding="cap"),
        id="Snowflake's year is read as rolling where its anchor is not said",
    ),
    # The oldest leaves on 17 November, the very day the seven days are over: no later, so the wait binds.
    pytest.param(
        asked("COF-C03", failed="2025-11-17 2026-03-01 2026-06-01 2026-11-10", now="2026-11-11T09:00"),
        wait("2026-11-17"),
        id="a cap released on the day the wait ends does not bind",
    ),
    pytest.param(
        asked("COF-C03", failed="2025-11-18 2026-03-01 2026-06-01 2026-11-10", now="2026-11-11T09:00"),
        wait("2026-11-18", binding="cap"),
        id="a cap released a day after the wait ends binds",
    ),
]

FROM_THE_LAST = [
    # EC-Council: five in twelve months, then twelve months. From when is not said: the last, leniently the first.
    pytest.param(
        asked("312-50", failed="2026-02-01 2026-02-10 2026-03-01 2026-04-01 2026-05-01"),
        wait("2027-05-01", "2027-02-01", binding="cap"),
        id="EC-Council's fifth failure waits twelve months from the last, leniently from the first",
    ),
    pytest.param(
        asked(
            "312-50",
            failed="2026-02-01 2026-02-10 2026-03-01 2026-04-01 2026-05-01",
            now="2027-02-01T09:00",
        ),
        wait("2027-05-01", "2027-02-01", binding="cap"),
        id="EC-Council is not promised on the day that only the lenient reading allows",
    ),
    # Five failures, but not in twelve months: fourteen days. 10 and 14 is 24.
    pytest.param(
        asked("312-50", failed="2024-01-10 2024-06-01 2025-02-01 2026-01-15 2026-11-10"),
        wait("2026-11-24"),
        id="EC-Council's fifth failure in three years waits fourteen days",
    ),
    # The twelve months were served: of six failures only one lies in the last year. 10 and 14 is 24.
    pytest.param(
        asked("312-50", failed="2024-02-01 2024-02-10 2024-03-01 2024-04-01 2024-05-01 2026-11-10"),
        wait("2026-11-24"),
        id="EC-Council's sixth failure after the long wait waits fourteen days",
    ),
    # 2029 has no 29 February.
    pytest.param(
        asked("312-38", failed="2027-10-01 2027-10-10 2027-11-10 2027-12-10 2028-02-29", now="2028-03-01T09:00"),
        wait("2029-02-28", "2028-10-01", binding="cap"),
        id="EC-Council's twelve months from 29 February end on the 28th",
    ),
    # The retired Technology Associate exams: five in twelve months, then twelve months from the fifth failure.
    pytest.param(
        asked("98-349", failed="2026-01-05 2026-02-05 2026-03-05 2026-04-05 2026-05-05"),
        wait("2027-05-05", ..., binding="cap"),
        id="a Technology Associate's fifth failure waited twelve months from the last",
    ),
    # From 20 October 2025 to 10 November 2026 are more than twelve months: only the seven days. 10 and 7 is 17.
    pytest.param(
        asked("98-349", failed="2025-10-20 2026-02-05 2026-03-05 2026-04-05 2026-11-10T10:00"),
        wait("2026-11-17T10:00:00+01:00"),
        id="a Technology Associate's fifth failure in thirteen months waited seven days",
    ),
    # PMI: three failures within the year, then one year from the date of the last examination.
    pytest.param(
        asked("PMP", failed="2026-03-02 2026-06-01 2026-10-05"),
        wait("2027-10-05", binding="cap"),
        id="PMI's third failure within a year waits a year from the last",
    ),
    pytest.param(
        asked("PMP", failed="2026-03-02 2026-06-01 2026-10-05", now="2027-10-04T23:59"),
        wait("2027-10-05", binding="cap"),
        id="PMI is shut on the day before the year is over",
    ),
    pytest.param(
        asked("PMP", failed="2026-03-02 2026-06-01 2026-10-05", now="2027-10-05T00:00"),
        eligible(binding=...),
        id="PMI is open on the day the year is over",
    ),
    # The first of four is older than a year; the three after it are not.
    pytest.param(
        asked("PMP", failed="2025-10-01 2026-03-02 2026-06-01 2026-10-05"),
        wait("2027-10-05", binding="cap"),
        id="PMI counts the failures of the last year",
    ),
    pytest.param(
        asked("CAPM", failed="2027-06-01 2027-10-01 2028-02-29", now="2028-03-01T09:00"),
        wait("2029-02-28", binding="cap"),
        id="PMI's year from 29 February ends on the 28th",
    ),
]

NO_DATE = [
    # SAP and Concur: after three failures not before the next edition or version, whenever that is.
    pytest.param(
        asked("C_TS4FI_2023", failed="2026-08-01 2026-10-01 2026-11-10"),
        wait(None, binding="cap", says=("version|edition",)),
        id="SAP's third failure waits for the next edition",
    ),
    pytest.param(
        asked("CONCUR", failed="2026-08-01 2026-10-01 2026-11-10"),
        wait(None, binding="cap", says=("version|edition",)),
        id="Concur's third failure waits for the next version",
    ),
    # ServiceNow: four attempts before additional training is required.
    pytest.param(
        asked("CSA", failed="2026-06-01 2026-08-01 2026-10-01 2026-11-10"),
        wait(None, binding="cap", says=("training",)),
        id="ServiceNow's fourth failure waits for training",
    ),
    pytest.param(
        asked("MICROCERT-ATF", failed="2026-06-01 2026-08-01 2026-10-01 2026-11-15T20:00"),
        wait(None, binding="cap"),
        id="a fourth failure of a ServiceNow micro-certification waits for training",
    ),
    pytest.param(
        asked("CSA-DELTA", failed="2026-06-01 2026-08-01 2026-10-01 2026-11-10"),
        wait(None, binding="cap"),
        id="a fourth failure of a ServiceNow delta exam waits for training",
    ),
]
