"""Waits that begin the day after the exam, that want days free of tests, or that do not say from which day they count.

A wait of n after an exam on day D opens on D + n + 1 by the strict reading and on D + n by the lenient one.
"""

import pytest

from tests.retake_cases.asking import asked, eligible, wait

CISCO = [
    # Five calendar days beginning the day after: failed on the 12th, the wait is the 13th to the 17th.
    pytest.param(
        asked("200-301", failed="2026-11-12"),
        wait("2026-11-18", "2026-11-17"),
        id="Cisco wants five days beginning the day after",
    ),
    # Failed on a Monday, the first day is the following Sunday: the 9th, the 15th.
    pytest.param(
        asked("200-301", failed="2026-11-09", now="2026-11-10T09:00"),
        wait("2026-11-15", "2026-11-14"),
        id="Cisco opens on Sunday after a failure on Monday",
    ),
    # The lenient day has come, the strict one has not.
    pytest.param(
        asked("200-301", failed="2026-11-09", now="2026-11-14T12:00"),
        wait("2026-11-15", "2026-11-14"),
        id="Cisco is not promised on the day that only the lenient reading allows",
    ),
    pytest.param(
        asked("200-301", failed="2026-11-09", now="2026-11-15T00:00"),
        eligible(),
        id="Cisco is open when the strict day begins",
    ),
    # No number of failures changes it.
    pytest.param(
        asked("300-410", failed="2026-09-01 2026-10-01 2026-11-01 2026-11-12"),
        wait("2026-11-18", "2026-11-17"),
        id="Cisco wants five days after a fourth failure too",
    ),
    pytest.param(
        asked("200-201", failed="2026-12-28", now="2026-12-29T09:00"),
        wait("2027-01-03", "2027-01-02"),
        id="Cisco's five days run over the new year",
    ),
    # The CCDE written exam: fifteen days beginning the day after, the 11th to the 25th.
    pytest.param(
        asked("400-007", failed="2026-11-10"),
        wait("2026-11-26", "2026-11-25"),
        id="the CCDE written exam wants fifteen days beginning the day after",
    ),
    pytest.param(
        asked("400-007", failed="2026-08-10 2026-11-10"),
        wait("2026-11-26", "2026-11-25"),
        id="the CCDE written exam wants fifteen days after a second failure too",
    ),
    # A core exam is the expert written exam (fifteen, safe) or a CCNP exam (five, possible): nobody has settled it.
    pytest.param(
        asked("350-401", failed="2026-11-12"),
        wait("2026-11-28", "2026-11-17"),
        id="a Cisco core exam shows fifteen days as safe and five as possible",
    ),
    pytest.param(
        asked("350-701", failed="2026-09-01 2026-11-12"),
        wait("2026-11-28", "2026-11-17"),
        id="a Cisco core exam wants the same after a second failure",
    ),
    # Thirty days starting the day after: 11 November to 10 December.
    pytest.param(
        asked("CCIE-LAB", failed="2026-11-10"),
        wait("2026-12-11", "2026-12-10"),
        id="the CCIE lab wants thirty days beginning the day after",
    ),
    # The steps to 90 and 180 days were taken back in 2015: thirty days whatever the number.
    pytest.param(
        asked("CCIE-LAB", failed="2025-01-10 2025-04-10 2025-08-10 2026-02-10 2026-11-10"),
        wait("2026-12-11", "2026-12-10"),
        id="the CCIE lab wants thirty days after a fifth failure too",
    ),
    # The next scheduled administration of the exam: no date can be worked out.
    pytest.param(
        asked("CCDE-PRACTICAL", failed="2026-11-10"),
        wait(None),
        id="the CCDE practical has no date before Cisco schedules the next",
    ),
    pytest.param(
        asked("CCDE-PRACTICAL", failed="2026-05-10 2026-11-10"),
        wait(None),
        id="the CCDE practical has no date after a second failure either",
    ),
]

JUNIPER = [
    pytest.param(
        asked("JN0-105", failed="2026-11-15"),
        eligible(),
        id="Juniper lets you retake at any time after a first failure",
    ),
    # Fourteen calendar days beginning the day after: the 11th to the 24th.
    pytest.param(
        asked("JN0-105", failed="2026-10-01 2026-11-10"),
        wait("2026-11-25", "2026-11-24"),
        id="Juniper wants fourteen days beginning the day after a second failure",
    ),
    pytest.param(
        asked("JN0-351", failed="2026-08-01 2026-10-01 2026-11-10"),
        wait("2026-11-25", "2026-11-24"),
        id="Juniper wants fourteen days beginning the day after a third failure",
    ),
    # The counter is never reset: not by years,
    pytest.param(
        asked("JN0-105", failed="2019-05-01 2026-11-10"),
        wait("2026-11-25", "2026-11-24"),
        id="Juniper still counts a failure seven years old",
    ),
    # nor by a pass, which counts as an attempt itself.
    pytest.param(
        asked("JN0-105", passed="2024-01-10", failed="2026-11-10"),
        wait("2026-11-25", "2026-11-24"),
        id="Juniper counts a pass as an attempt and gives no free retake after it",
    ),
]

FORTINET = [
    # Fifteen consecutive days after the attempt: the 11th to the 25th.
    pytest.param(
        asked("FCP_FGT_AD-7.4", failed="2026-11-10"),
        wait("2026-11-26", "2026-11-25"),
        id="Fortinet wants fifteen consecutive days after the attempt",
    ),
    pytest.param(
        asked("NSE7", failed="2026-09-01 2026-10-01 2026-11-10"),
        wait("2026-11-26", "2026-11-25"),
        id="Fortinet wants fifteen days after a third failure too",
    ),
    pytest.param(
        asked("NSE4", failed="2026-11-10", now="2026-11-25T23:59"),
        wait("2026-11-26", "2026-11-25"),
        id="Fortinet is not promised on the fifteenth day",
    ),
    pytest.param(
        asked("NSE4", failed="2026-11-10", now="2026-11-26T00:00"),
        eligible(),
        id="Fortinet is open on the sixteenth day",
    ),
]

ORACLE = [
    # Fourteen days, and from which day was disputed in Oracle's own forum: 24th or 25th.
    pytest.param(
        asked("1Z0-829", failed="2026-11-10"),
        wait("2026-11-25", "2026-11-24"),
        id="Oracle's fourteen days are read strictly where the first day is not said",
    ),
    # The forum's own question: failed on 17 January, is 31 January allowed? Perhaps; 1 February surely.
    pytest.param(
        asked("1Z0-808", failed="2027-01-17", now="2027-01-31T09:00"),
        wait("2027-02-01", "2027-01-31"),
        id="Oracle's disputed 31 January is lenient and the day after is safe",
    ),
    pytest.param(
        asked("1Z0-071", failed="2026-09-01 2026-10-01 2026-11-10"),
        wait("2026-11-25", "2026-11-24"),
        id="Oracle wants fourteen days after a third failure too",
    ),
]

ISC2 = [
    # Thirty test-free days: exam day is not test-free, so 2 November to 1 December.
    pytest.param(
        asked("CISSP", failed="2026-11-01"),
        wait("2026-12-02", "2026-12-01"),
        id="ISC2 wants thirty test-free days after a first failure",
    ),
    # Sixty since the most recent: 29 in November, 31 in December end on the 31st.
    pytest.param(
        asked("CISSP", failed="2026-09-01 2026-11-01"),
        wait("2027-01-01", "2026-12-31"),
        id="ISC2 wants sixty test-free days after a second failure",
    ),
    # Ninety: and 30 more in January.
    pytest.param(
        asked("CCSP", failed="2026-06-01 2026-08-01 2026-11-01"),
        wait("2027-01-31", "2027-01-30"),
        id="ISC2 wants ninety test-free days after a third failure",
    ),
    # The staff's own example: an attempt of April 2023 does not count in June 2024, so thirty days and not sixty.
    pytest.param(
        asked("CISSP", failed="2023-04-17 2024-06-10", now="2024-06-11T09:00"),
        wait("2024-07-11", "2024-07-10"),
        id="ISC2 forgets an attempt older than twelve months, as its staff said",
    ),
    # October 2025 has left the twelve months, February 2026 has not: attempt two.
    pytest.param(
        asked("SSCP", failed="2025-10-01 2026-02-01 2026-11-01"),
        wait("2027-01-01", "2026-12-31"),
        id="ISC2 counts only the attempts of the last twelve months",
    ),
    # A full year later the old attempt is out of the window: attempt one, 20 days of November and 10 of December.
    pytest.param(
        asked("SSCP", failed="2025-11-10 2026-11-10"),
        wait("2026-12-11", "2026-12-10"),
        id="ISC2 forgets an attempt exactly twelve months old",
    ),
    # A day less than a year: attempt two, 20 days of November, 31 of December, 9 of January.
    pytest.param(
        asked("SSCP", failed="2025-11-11 2026-11-10"),
        wait("2027-01-10", "2027-01-09"),
        id="ISC2 still counts an attempt a day short of twelve months old",
    ),
    # 14 days of October and 16 of November are thirty: lenient today, strict tomorrow.
    pytest.param(
        asked("CC", failed="2026-10-17"),
        wait("2026-11-17", "2026-11-16"),
        id="ISC2 is not promised on the day that only the lenient reading allows",
    ),
]
