"""Waits counted from the day of the exam that grow, reset, or start from another day than the last failure."""

import pytest

from tests.retake_cases.asking import asked, eligible, wait

LPI = [
    # The same weekday of the following week: failed on Tuesday the 10th, Tuesday the 17th.
    pytest.param(
        asked("101-500", failed="2026-11-10"),
        wait("2026-11-17"),
        id="LPI opens on the same weekday of the following week",
    ),
    pytest.param(
        asked("101-500", failed="2026-11-10", now="2026-11-17T00:00"),
        eligible(),
        id="LPI is open on that very weekday",
    ),
    # Later failures: from the thirtieth day on. 10 November and 30 is 10 December.
    pytest.param(
        asked("102-500", failed="2026-11-02 2026-11-10"),
        wait("2026-12-10"),
        id="LPI wants thirty days after a second failure",
    ),
    # The ninety days of before 2010 are gone.
    pytest.param(
        asked("201-450", failed="2026-09-01 2026-10-05 2026-11-10"),
        wait("2026-12-10"),
        id="LPI wants thirty days, not ninety, after a third failure",
    ),
    # Two years without an exam clear the counter, so this is a first failure again: the 17th.
    pytest.param(
        asked("101-500", failed="2023-05-01 2023-06-01 2026-11-10"),
        wait("2026-11-17"),
        id="LPI begins to count anew after two years without an exam",
    ),
    # From 10 November 2024 to 10 November 2026 two years have passed.
    pytest.param(
        asked("101-500", failed="2024-11-10 2026-11-10"),
        wait("2026-11-17"),
        id="LPI begins to count anew when exactly two years have passed",
    ),
    # A day short of two years: still the second failure.
    pytest.param(
        asked("101-500", failed="2024-11-11 2026-11-10"),
        wait("2026-12-10"),
        id="LPI still counts a failure a day short of two years ago",
    ),
    # Each pause is under two years, so nothing is cleared, though the first failure is older than that.
    pytest.param(
        asked("101-500", failed="2024-01-10 2025-06-01 2026-11-10"),
        wait("2026-12-10"),
        id="LPI measures the pause between exams and not the age of the first",
    ),
    # The pause clears what lies before it; the two failures after it count.
    pytest.param(
        asked("101-500", failed="2023-05-01 2026-10-01 2026-11-10"),
        wait("2026-12-10"),
        id="LPI counts on from the pause that cleared the counter",
    ),
]

LINUC = [
    # LPI-Japan: after every failure the same weekday of the following week. Tuesday the 10th, Tuesday the 17th.
    pytest.param(
        asked("LINUC-101-500", failed="2026-11-10"),
        wait("2026-11-17"),
        id="LinuC opens on the same weekday of the following week",
    ),
    pytest.param(
        asked("LINUC-101-500", failed="2026-10-01 2026-10-20 2026-11-12"),
        wait("2026-11-19"),
        id="LinuC wants a week after a third failure too",
    ),
]

F5 = [
    # Not eligible to register for fifteen days: 10 and 15 is 25. It is the registering that is shut.
    pytest.param(
        asked("F5-101", failed="2026-11-10"),
        wait("2026-11-25", says=("regist",)),
        id="F5 lets you register again fifteen days after a first failure",
    ),
    # Thirty days: 10 November and 30 is 10 December.
    pytest.param(
        asked("F5-101", failed="2026-10-01 2026-11-10"),
        wait("2026-12-10"),
        id="F5 wants thirty days after a second failure",
    ),
    # Forty-five days after the permission form is approved: without the approval there is no date.
    pytest.param(
        asked("F5-101", failed="2026-08-01 2026-09-15 2026-11-10"),
        wait(None, says=("approv",)),
        id="F5 has no date after a third failure until a form is approved",
    ),
    # Approved on the 12th: 18 days to the end of November, 27 more.
    pytest.param(
        asked("F5-101", failed="2026-08-01 2026-09-15 2026-11-10", approved_on="2026-11-12"),
        wait("2026-12-27"),
        id="F5 counts forty-five days from the approval and not from the failure",
    ),
    # Approved on 20 September: 10 days to its end, 31 of October, 4 of November.
    pytest.param(
        asked("F5-101", failed="2026-06-01 2026-07-15 2026-09-01", approved_on="2026-09-20", now="2026-11-03T23:59"),
        wait("2026-11-04"),
        id="F5 is shut on the forty-fourth day after the approval",
    ),
    pytest.param(
        asked("F5-101", failed="2026-06-01 2026-07-15 2026-09-01", approved_on="2026-09-20", now="2026-11-04T00:00"),
        eligible(),
        id="F5 is open on the forty-fifth day after the approval",
    ),
    pytest.param(
        asked("F5-101", failed="2026-04-01 2026-05-15 2026-07-01 2026-11-10"),
        wait("2028-11-10"),
        id="F5 wants two years after a fourth failure",
    ),
    # 2030 has no 29 February.
    pytest.param(
        asked("F5-101", failed="2027-04-01 2027-05-15 2027-07-01 2028-02-29", now="2028-03-01T09:00"),
        wait("2030-02-28"),
        id="F5's two years from 29 February end on the 28th",
    ),
]

ISACA = [
    # Thirty days after the first attempt: 1 November and 30 is 1 December.
    pytest.param(
        asked("CISA", failed="2026-11-01"),
        wait("2026-12-01"),
        id="ISACA wants thirty days after a first failure",
    ),
    # Ninety days: 29 in November, 31 in December, 30 in January.
    pytest.param(
        asked("CISA", failed="2026-09-01 2026-11-01"),
        wait("2027-01-30"),
        id="ISACA wants ninety days after a second failure",
    ),
    pytest.param(
        asked("CRISC", failed="2026-03-01 2026-06-15 2026-11-01"),
        wait("2027-01-30"),
        id="ISACA wants ninety days after a third failure",
    ),
    # The window is rolling: June 2025 has left it, so this is attempt one.
    pytest.param(
        asked("CISA", failed="2025-06-01 2026-11-01"),
        wait("2026-12-01"),
        id="ISACA forgets a failure older than twelve months",
    ),
    # June 2025 has left it, February 2026 has not: attempt two.
    pytest.param(
        asked("CISA", failed="2025-06-01 2026-02-01 2026-11-01"),
        wait("2027-01-30"),
        id="ISACA counts only the failures of the last twelve months",
    ),
]

GOOGLE = [
    # 14, 60, 365 days after the first, second, third failure. 10 and 14 is 24.
    pytest.param(
        asked("ACE", failed="2026-11-10"),
        wait("2026-11-24"),
        id="Google wants fourteen days after a first failure",
    ),
    # 20 days of November, 31 of December, 9 of January.
    pytest.param(
        asked("ACE", failed="2026-10-01 2026-11-10"),
        wait("2027-01-09"),
        id="Google wants sixty days after a second failure",
    ),
    pytest.param(
        asked("ACE", failed="2026-08-01 2026-08-20 2026-11-10"),
        wait("2027-11-10"),
        id="Google wants 365 days after a third failure",
    ),
    # 29 February 2028 lies between, and Google says 365 days and not a year: a day less.
    pytest.param(
        asked("ACE", failed="2027-01-05 2027-01-25 2027-04-10", now="2027-04-11T09:00"),
        wait("2028-04-09"),
        id="Google's 365 days are not a year when a leap day lies between",
    ),
    # January 2024 lies more than two years back, so this is a first failure.
    pytest.param(
        asked("ACE", failed="2024-01-10 2026-11-10"),
        wait("2026-11-24"),
        id="Google forgets a failure older than two years",
    ),
    pytest.param(
        asked("ACE", failed="2025-01-10 2026-11-10"),
        wait("2027-01-09"),
        id="Google remembers a failure of last year",
    ),
    # Foundational exams: at least fourteen days between failed attempts, however many.
    pytest.param(
        asked("CDL", failed="2026-11-10"),
        wait("2026-11-24"),
        id="Google's foundational exams want fourteen days after a first failure",
    ),
    pytest.param(
        asked("CDL", failed="2026-09-01 2026-10-01 2026-11-10"),
        wait("2026-11-24"),
        id="Google's foundational exams want fourteen days after a third failure too",
    ),
]

ANTHROPIC = [
    # 14, 30, 90 days after attempts one, two, three.
    pytest.param(
        asked("CCA-F", failed="2026-11-10"),
        wait("2026-11-24"),
        id="Anthropic wants fourteen days after a first failure",
    ),
    pytest.param(
        asked("CCA-F", failed="2026-10-01 2026-11-10"),
        wait("2026-12-10"),
        id="Anthropic wants thirty days after a second failure",
    ),
    # 20 days of November, 31 of December, 31 of January, 8 of February.
    pytest.param(
        asked("CCA-F", failed="2026-08-01 2026-10-01 2026-11-10"),
        wait("2027-02-08"),
        id="Anthropic wants ninety days after a third failure",
    ),
    pytest.param(
        asked("CCA-F", failed="2025-09-01 2026-11-10"),
        wait("2026-11-24"),
        id="Anthropic forgets a failure older than twelve months",
    ),
]

PECB = [
    # Fifteen days from the initial date of the exam: 10 and 15 is 25.
    pytest.param(
        asked("PECB-27001-LI", failed="2026-11-10"),
        wait("2026-11-25"),
        id="PECB wants fifteen days after a first failure",
    ),
    # Three months from the initial date, 20 October, and not from the second failure.
    pytest.param(
        asked("PECB-27001-LI", failed="2026-10-20 2026-11-10"),
        wait("2027-01-20"),
        id="PECB counts three months from the first exam after a second failure",
    ),
    # Six months from 5 August.
    pytest.param(
        asked("PECB-27001-LI", failed="2026-08-05 2026-09-01 2026-11-10"),
        wait("2027-02-05"),
        id="PECB counts six months from the first exam after a third failure",
    ),
    # Six months from 10 January had passed before the third failure even happened.
    pytest.param(
        asked("PECB-27001-LI", failed="2026-01-10 2026-05-01 2026-11-10"),
        eligible(),
        id="PECB has no wait left when the first exam lies long enough back",
    ),
    # From the fourth on twelve months from the date of the last attempt.
    pytest.param(
        asked("PECB-27001-LI", failed="2026-01-10 2026-05-01 2026-08-01 2026-11-10"),
        wait("2027-11-10"),
        id="PECB counts twelve months from the last exam after a fourth failure",
    ),
    pytest.param(
        asked("PECB-27001-LI", failed="2024-01-10 2024-05-01 2024-08-01 2025-09-01 2026-11-10"),
        wait("2027-11-10"),
        id="PECB counts twelve months from the last exam after a fifth failure",
    ),
    # February 2027 has no 30th.
    pytest.param(
        asked("PECB-27001-LI", failed="2026-11-30 2026-12-16", now="2026-12-17T09:00"),
        wait("2027-02-28"),
        id="three months from 30 November end with February",
    ),
    pytest.param(
        asked("PECB-27001-LI", failed="2027-11-30 2027-12-16", now="2027-12-17T09:00"),
        wait("2028-02-29"),
        id="three months from 30 November end on the leap day in a leap year",
    ),
    pytest.param(
        asked("PECB-27001-LI", failed="2026-08-31 2026-09-20 2026-12-05", now="2026-12-06T09:00"),
        wait("2027-02-28"),
        id="six months from 31 August end with February",
    ),
    # 2029 has no 29 February.
    pytest.param(
        asked("PECB-27001-LI", failed="2027-05-01 2027-08-05 2027-11-05 2028-02-29", now="2028-03-01T09:00"),
        wait("2029-02-28"),
        id="twelve months from 29 February end on the 28th",
    ),
]
