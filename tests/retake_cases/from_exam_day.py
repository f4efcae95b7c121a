"""Waits in calendar days counted from the day of the exam: a wait of n after an exam on day D opens on D + n."""

import pytest

from tests.retake_cases.asking import A_NEW_PURCHASE, NEW_YORK, asked, eligible, wait

COMPTIA = [
    # No waiting period between the first and the second attempt.
    pytest.param(
        asked("SY0-701", failed="2026-11-15"),
        eligible(),
        id="CompTIA lets you retake at once after a first failure",
    ),
    # Before the third attempt at least fourteen calendar days from the last one: the 15th and fourteen is the 29th.
    pytest.param(
        asked("N10-009", failed="2026-11-01 2026-11-15"),
        wait("2026-11-29"),
        id="CompTIA wants fourteen days from the last attempt after a second failure",
    ),
    # Every later attempt the same: 10 and 14 is 24. The thirty days of the old page are outdated.
    pytest.param(
        asked("220-1201", failed="2026-10-01 2026-10-02 2026-11-10"),
        wait("2026-11-24"),
        id="CompTIA wants fourteen days, not thirty, after a third failure",
    ),
    # A design copy speaks of ninety days after the third: not the policy. 12 and 14 is 26.
    pytest.param(
        asked("220-1101", failed="2026-07-01 2026-08-01 2026-09-01 2026-10-01 2026-11-12"),
        wait("2026-11-26"),
        id="CompTIA wants fourteen days after a fifth failure too",
    ),
    # Open from the 29th: the last minute of the 28th is still too early.
    pytest.param(
        asked("N10-009", failed="2026-11-01 2026-11-15", now="2026-11-28T23:59"),
        wait("2026-11-29"),
        id="CompTIA is still shut in the last minute of the thirteenth day",
    ),
    pytest.param(
        asked("N10-009", failed="2026-11-01 2026-11-15", now="2026-11-29T00:00"),
        eligible(),
        id="CompTIA is open from the first minute of the fourteenth day",
    ),
    # Days are counted by the calendar: the hour of the exam plays no part.
    pytest.param(
        asked("N10-009", failed="2026-11-01 2026-11-15T23:30"),
        wait("2026-11-29"),
        id="an exam late in the evening counts as that day",
    ),
    # The last attempt is the latest one, wherever it stands on the command line.
    pytest.param(
        asked("N10-009", failed="2026-11-15 2026-11-01"),
        wait("2026-11-29"),
        id="the order in which attempts are told does not matter",
    ),
    # December has 31 days: 20 and 14 is 34, so 3 January.
    pytest.param(
        asked("CV0-004", failed="2026-12-01 2026-12-20", now="2026-12-21T09:00"),
        wait("2027-01-03"),
        id="fourteen days run over the new year",
    ),
    # February 2028 has 29 days: 20 and 14 is 34, so 5 March.
    pytest.param(
        asked("PT0-003", failed="2028-02-10 2028-02-20", now="2028-02-21T09:00"),
        wait("2028-03-05"),
        id="fourteen days count 29 February in a leap year",
    ),
    # February 2027 has 28: 6 March.
    pytest.param(
        asked("PT0-003", failed="2027-02-10 2027-02-20", now="2027-02-21T09:00"),
        wait("2027-03-06"),
        id="fourteen days count no 29 February in a common year",
    ),
    # October has 31 days: 20 and 14 is 34, so 3 November; the hour given back on the 25th changes no date.
    pytest.param(
        asked("XK0-006", failed="2026-10-12 2026-10-20", now="2026-10-21T09:00"),
        wait("2026-11-03"),
        id="fourteen days are the same over a clock change",
    ),
]

WHOSE_DAY = [
    # 23:30 in Greenwich is 00:30 of the 16th in Berlin: 16 and 14 is 30.
    pytest.param(
        asked("N10-009", failed="2026-11-01 2026-11-15T23:30Z"),
        wait("2026-11-30"),
        id="a time in UTC is the next day in Berlin",
    ),
    # 03:00 in Greenwich is 22:00 of the 15th in New York: 29.
    pytest.param(
        asked("N10-009", failed="2026-11-01 2026-11-16T03:00Z", zone=NEW_YORK),
        wait("2026-11-29"),
        id="a time in UTC is the day before in New York",
    ),
    # 20:00 at -05:00 is 02:00 of the 16th in Berlin: 30.
    pytest.param(
        asked("N10-009", failed="2026-11-01 2026-11-15T20:00-05:00"),
        wait("2026-11-30"),
        id="an evening exam in America is the next day for somebody in Berlin",
    ),
    # 16:00 in Greenwich is 01:00 of the 16th in Tokyo: 30.
    pytest.param(
        asked("N10-009", failed="2026-11-01 2026-11-15T16:00Z", zone="Asia/Tokyo"),
        wait("2026-11-30"),
        id="a time in UTC is the next day in Tokyo",
    ),
    # Now is told in the person's own zone: the 29th has begun in Auckland, and that is what counts.
    pytest.param(
        asked("N10-009", failed="2026-11-01 2026-11-15", zone="Pacific/Auckland", now="2026-11-29T00:30"),
        eligible(),
        id="the day opens at the person's own midnight",
    ),
]

OTHERS = [
    # AWS: fourteen calendar days after any failure: 10 and 14 is 24.
    pytest.param(
        asked("SAA-C03", failed="2026-11-10"),
        wait("2026-11-24"),
        id="AWS wants fourteen days after a first failure",
    ),
    # No limit on attempts, and the wait never grows.
    pytest.param(
        asked("SAA-C03", failed="2026-04-01 2026-05-01 2026-06-01 2026-07-01 2026-08-01 2026-09-01 2026-11-10"),
        wait("2026-11-24"),
        id="AWS wants fourteen days after a seventh failure too",
    ),
    pytest.param(
        asked("SAA-C03", failed="2026-11-10", now="2026-11-23T23:59"),
        wait("2026-11-24"),
        id="AWS is shut on the day before",
    ),
    pytest.param(
        asked("SAA-C03", failed="2026-11-10", now="2026-11-24T00:00"),
        eligible(),
        id="AWS is open on the very day",
    ),
    # 15 February and 14 is 29, which 2026 does not have: 1 March.
    pytest.param(
        asked("CLF-C02", failed="2026-02-15", now="2026-02-20T09:00"),
        wait("2026-03-01"),
        id="AWS counts over the end of February",
    ),
    # The vendor's own example: failed on 1 March, may retake on 8 March or later.
    pytest.param(
        asked("2V0-21.23", failed="2026-03-01", now="2026-03-02T09:00"),
        wait("2026-03-08"),
        id="VMware's own example opens on 8 March",
    ),
    pytest.param(
        asked("2V0-21.23", failed="2026-03-01", now="2026-03-07T23:59"),
        wait("2026-03-08"),
        id="VMware's own example is shut on 7 March",
    ),
    # After all failed attempts the same seven days: 12 and 7 is 19.
    pytest.param(
        asked("2V0-17.25", failed="2026-10-01 2026-11-01 2026-11-12"),
        wait("2026-11-19"),
        id="VMware wants seven days after a third failure too",
    ),
    # VMware's exams without a proctor have no wait. An associate exam was given both ways, and the code does not say
    # which: seven days strictly, 15 and 7 is 22, and the day itself leniently.
    pytest.param(
        asked("1V0-21.20", failed="2026-11-15", purchase="not-proctored"),
        eligible(),
        id="VMware lets you retake an exam without a proctor at once",
    ),
    pytest.param(
        asked("1V0-21.20", failed="2026-11-15"),
        wait("2026-11-22", "2026-11-15"),
        id="VMware's associate exam shows seven days until it is said that nobody watched",
    ),
    pytest.param(
        asked("1V0-21.20", failed="2026-11-14 2026-11-15", purchase="not-proctored"),
        eligible(),
        id="VMware lets you retake an exam without a proctor at once after a second failure too",
    ),
    pytest.param(
        asked("1V0-21.20", failed="2026-11-01 2026-11-15", purchase="proctored"),
        wait("2026-11-22"),
        id="VMware's associate exam with a proctor wants seven days after a second failure",
    ),
    # GIAC: thirty days after any failure: 1 November and 30 is 1 December.
    pytest.param(
        asked("GSEC", failed="2026-11-01"),
        wait("2026-12-01"),
        id="GIAC wants thirty days after a first failure",
    ),
    pytest.param(
        asked("GCIH", failed="2026-09-01 2026-11-01"),
        wait("2026-12-01", never_says=A_NEW_PURCHASE),
        id="GIAC wants thirty days after a second failure",
    ),
    # Three failures end what was bought (one attempt and two retakes): the thirty days stand, and it is bought anew.
    pytest.param(
        asked("GSEC", failed="2026-06-01 2026-08-01 2026-11-01"),
        wait("2026-12-01", says=A_NEW_PURCHASE),
        id="GIAC wants thirty days and a new purchase after a third failure",
    ),
    # IAPP: no appointment sooner than seven days after the prior attempt: 12 and 7 is 19.
    pytest.param(
        asked("CIPM", failed="2026-11-12"),
        wait("2026-11-19"),
        id="the IAPP wants seven days after a first failure",
    ),
    pytest.param(
        asked("CIPM", failed="2026-08-01 2026-09-01 2026-11-12"),
        wait("2026-11-19"),
        id="the IAPP wants seven days after a third failure",
    ),
    # NetApp: at once after the first failure; after several, fourteen days: 10 and 14 is 24.
    pytest.param(
        asked("NS0-164", failed="2026-11-15"),
        eligible(),
        id="NetApp lets you retake at once after a first failure",
    ),
    pytest.param(
        asked("NS0-164", failed="2026-11-01 2026-11-10"),
        wait("2026-11-24"),
        id="NetApp wants fourteen days after a second failure",
    ),
    pytest.param(
        asked("NS0-164", failed="2026-09-01 2026-10-01 2026-11-10"),
        wait("2026-11-24"),
        id="NetApp wants fourteen days after a third failure too",
    ),
    # Snowflake: seven calendar days: 12 and 7 is 19.
    pytest.param(
        asked("COF-C03", failed="2026-11-12"),
        wait("2026-11-19"),
        id="Snowflake wants seven days after a first failure",
    ),
    pytest.param(
        asked("COF-C02", failed="2026-09-01 2026-10-01 2026-11-12"),
        wait("2026-11-19"),
        id="Snowflake wants seven days after a third failure",
    ),
    # Databricks: fourteen days: 10 and 14 is 24.
    pytest.param(
        asked("DBX-DEA", failed="2026-11-10"),
        wait("2026-11-24"),
        id="Databricks wants fourteen days after a first failure",
    ),
    pytest.param(
        asked("DBX-DEA", failed="2026-09-10 2026-11-10"),
        wait("2026-11-24"),
        id="Databricks wants fourteen days after a second failure too",
    ),
    # CyberDefenders: twenty days between each attempt: 1 and 20 is 21.
    pytest.param(
        asked("CCD", failed="2026-11-01"),
        wait("2026-11-21"),
        id="CyberDefenders wants twenty days after a first failure",
    ),
    pytest.param(
        asked("CCD", failed="2026-10-01 2026-11-01"),
        wait("2026-11-21"),
        id="CyberDefenders wants twenty days between each attempt",
    ),
    # Two attempts come with the enrolment and a third can be bought: after it the exam is bought anew.
    pytest.param(
        asked("CCD", failed="2026-09-01 2026-10-01 2026-11-01"),
        wait("2026-11-21", says=A_NEW_PURCHASE),
        id="CyberDefenders wants a new purchase after a third failure",
    ),
]

EC_COUNCIL = [
    # No cooling period before the second attempt.
    pytest.param(
        asked("312-50", failed="2026-11-15"),
        eligible(),
        id="EC-Council lets you retake at once after a first failure",
    ),
    # Fourteen days before the third: 10 and 14 is 24.
    pytest.param(
        asked("312-50", failed="2026-11-01 2026-11-10"),
        wait("2026-11-24"),
        id="EC-Council wants fourteen days after a second failure",
    ),
    pytest.param(
        asked("312-49", failed="2026-08-01 2026-09-01 2026-10-01 2026-11-10"),
        wait("2026-11-24"),
        id="EC-Council wants fourteen days after a fourth failure",
    ),
]
