"""Waits in hours: real hours from the moment of the exam, over clock changes too. A date alone leaves a day open."""

import pytest

from tests.retake_cases.asking import NEW_YORK, asked, eligible, wait

TIME_ASSUMED = (r"without a time|time of day",)

MICROSOFT = [
    # Twenty-four hours, and not the next day.
    pytest.param(
        asked("AZ-104", failed="2026-11-15T14:30"),
        wait("2026-11-16T14:30:00+01:00"),
        id="Microsoft wants twenty-four hours after a first failure",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-11-15T14:30", now="2026-11-16T14:29"),
        wait("2026-11-16T14:30:00+01:00"),
        id="Microsoft is shut a minute before the twenty-four hours are over",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-11-15T14:30", now="2026-11-16T14:30"),
        eligible(),
        id="Microsoft is open when the twenty-four hours are over",
    ),
    pytest.param(
        asked("GH-300", failed="2026-11-15T14:30"),
        wait("2026-11-16T14:30:00+01:00"),
        id="GitHub's exams follow Microsoft's twenty-four hours",
    ),
    # From the second on fourteen days, whatever the hour: 15 and 14 is 29.
    pytest.param(
        asked("AZ-104", failed="2026-11-01 2026-11-15"),
        wait("2026-11-29"),
        id="Microsoft wants fourteen days after a second failure",
    ),
    pytest.param(
        asked("SC-900", failed="2026-11-01T09:00 2026-11-15T14:30"),
        wait("2026-11-29"),
        id="Microsoft's fourteen days do not depend on the hour",
    ),
    pytest.param(
        asked("DP-900", failed="2026-09-01 2026-10-01 2026-11-10"),
        wait("2026-11-24"),
        id="Microsoft wants fourteen days after a third failure",
    ),
    pytest.param(
        asked("AI-900", failed="2026-08-01 2026-09-01 2026-10-01 2026-11-10"),
        wait("2026-11-24"),
        id="Microsoft wants fourteen days after a fourth failure",
    ),
]

A_DATE_ALONE = [
    # At the latest the exam was at midnight on the 16th, at the earliest at midnight on the 15th; a day later each.
    pytest.param(
        asked("AZ-104", failed="2026-11-15"),
        wait("2026-11-17T00:00:00+01:00", "2026-11-16T00:00:00+01:00", says=TIME_ASSUMED),
        id="a date alone counts twenty-four hours from the end of that day",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-11-15", now="2026-11-16T23:59"),
        wait("2026-11-17T00:00:00+01:00", "2026-11-16T00:00:00+01:00", says=TIME_ASSUMED),
        id="a date alone is not promised when only the lenient reading allows it",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-11-15", now="2026-11-17T00:00"),
        eligible(),
        id="a date alone is open twenty-four hours after the end of that day",
    ),
    # Today is no future attempt, though its end has not come.
    pytest.param(
        asked("AZ-900", failed="2026-11-16"),
        wait("2026-11-18T00:00:00+01:00", "2026-11-17T00:00:00+01:00", says=TIME_ASSUMED),
        id="a date alone may be today",
    ),
    # Two days: from midnight on the 16th to midnight on the 18th, leniently from midnight on the 15th.
    pytest.param(
        asked("MO-200", failed="2026-11-14 2026-11-15"),
        wait("2026-11-18T00:00:00+01:00", "2026-11-17T00:00:00+01:00", says=TIME_ASSUMED),
        id="a date alone counts forty-eight hours from the end of that day",
    ),
    # The day after, 25 October, has 25 hours: 24 hours from its beginning it is 23:00 in winter time.
    pytest.param(
        asked("AZ-104", failed="2026-10-24", now="2026-10-24T20:00"),
        wait("2026-10-25T23:00:00+01:00", "2026-10-25T00:00:00+02:00", says=TIME_ASSUMED),
        id="a date alone on the eve of winter time ends an hour before midnight",
    ),
    # The day itself has 25 hours: leniently 23:00 of that day, strictly a day of 24 hours after it.
    pytest.param(
        asked("AZ-104", failed="2026-10-25", now="2026-10-25T20:00"),
        wait("2026-10-27T00:00:00+01:00", "2026-10-25T23:00:00+01:00", says=TIME_ASSUMED),
        id="a date alone on the day winter time begins leaves twenty-five hours open",
    ),
    # 28 March 2027 has 23 hours: leniently 01:00 of the next day, strictly a day of 24 hours after it.
    pytest.param(
        asked("AZ-104", failed="2027-03-28", now="2027-03-28T20:00"),
        wait("2027-03-30T00:00:00+02:00", "2027-03-29T01:00:00+02:00", says=TIME_ASSUMED),
        id="a date alone on the day summer time begins leaves twenty-three hours open",
    ),
]

CLOCK_CHANGES = [
    # At three on 25 October it is two again: 24 real hours from 14:30 end at 13:30.
    pytest.param(
        asked("AZ-104", failed="2026-10-24T14:30", now="2026-10-24T20:00"),
        wait("2026-10-25T13:30:00+01:00"),
        id="twenty-four hours end an hour earlier when winter time begins",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-10-24T14:30", now="2026-10-25T13:29"),
        wait("2026-10-25T13:30:00+01:00"),
        id="twenty-four hours are not over a minute before when winter time begins",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-10-24T14:30", now="2026-10-25T13:30"),
        eligible(),
        id="twenty-four hours are over at half past one when winter time begins",
    ),
    # At two on 28 March it is three: 24 real hours from 14:30 end at 15:30.
    pytest.param(
        asked("AZ-104", failed="2027-03-27T14:30", now="2027-03-27T20:00"),
        wait("2027-03-28T15:30:00+02:00"),
        id="twenty-four hours end an hour later when summer time begins",
    ),
    pytest.param(
        asked("AZ-104", failed="2027-03-27T14:30", now="2027-03-28T14:30"),
        wait("2027-03-28T15:30:00+02:00"),
        id="the same hour of the next day is too early when summer time begins",
    ),
    # At two on 14 March in New York it is three.
    pytest.param(
        asked("AZ-104", failed="2027-03-13T14:30", zone=NEW_YORK, now="2027-03-13T20:00"),
        wait("2027-03-14T15:30:00-04:00"),
        id="twenty-four hours end an hour later when summer time begins in New York",
    ),
    # On the same day nothing changes in Berlin.
    pytest.param(
        asked("AZ-104", failed="2027-03-13T14:30", now="2027-03-13T20:00"),
        wait("2027-03-14T14:30:00+01:00"),
        id="twenty-four hours in Berlin do not change with New York's clocks",
    ),
    # 48 hours over the change: 10:00 becomes 09:00.
    pytest.param(
        asked("MO-200", failed="2026-10-20T10:00 2026-10-24T10:00", now="2026-10-24T20:00"),
        wait("2026-10-26T09:00:00+01:00"),
        id="forty-eight hours end an hour earlier when winter time begins",
    ),
    pytest.param(
        asked("AD0-E123", failed="2027-03-13T14:30", zone=NEW_YORK, now="2027-03-13T20:00"),
        wait("2027-03-14T15:30:00-04:00"),
        id="Adobe's twenty-four hours are real hours too",
    ),
    # The hour from two to three happens twice on 25 October; the offset says which one it was. In summer time: 24 hours
    # later it is 01:30 in winter time. In winter time: 02:30.
    pytest.param(
        asked("AZ-104", failed="2026-10-25T02:30+02:00", now="2026-10-25T12:00"),
        wait("2026-10-26T01:30:00+01:00"),
        id="an exam in the first of the two hours is told by its offset",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-10-25T02:30+01:00", now="2026-10-25T12:00"),
        wait("2026-10-26T02:30:00+01:00"),
        id="an exam in the second of the two hours is told by its offset",
    ),
]

ZONES = [
    # 13:30 in Greenwich is 14:30 in Berlin.
    pytest.param(
        asked("AZ-104", failed="2026-11-15T13:30Z"),
        wait("2026-11-16T14:30:00+01:00"),
        id="a time in UTC is answered in the person's zone",
    ),
    # 08:30 at -05:00 is 14:30 in Berlin.
    pytest.param(
        asked("AZ-104", failed="2026-11-15T08:30-05:00"),
        wait("2026-11-16T14:30:00+01:00"),
        id="a time with an offset is answered in the person's zone",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-11-15T14:30+01:00"),
        wait("2026-11-16T14:30:00+01:00"),
        id="a time with the zone's own offset is the time itself",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-11-15T14:30", zone="Asia/Kolkata"),
        wait("2026-11-16T14:30:00+05:30"),
        id="a zone may be half an hour off",
    ),
    pytest.param(
        asked("AZ-104", failed="2026-11-15T14:30", zone="UTC"),
        wait("2026-11-16T14:30:00+00:00"),
        id="UTC is a zone like any other",
    ),
    # The last day ends in Berlin at midnight there, whatever Greenwich says.
    pytest.param(
        asked("AZ-104", failed="2026-11-15", zone=NEW_YORK),
        wait("2026-11-17T00:00:00-05:00", "2026-11-16T00:00:00-05:00", says=TIME_ASSUMED),
        id="a date alone ends at the person's own midnight",
    ),
]

CERTIPORT = [
    # Office Specialist: 24 hours from the start of the exam, then 48.
    pytest.param(
        asked("MO-200", failed="2026-11-15T14:30"),
        wait("2026-11-16T14:30:00+01:00"),
        id="an Office Specialist waits twenty-four hours after a first failure",
    ),
    pytest.param(
        asked("MO-200", failed="2026-11-14T10:00 2026-11-15T10:00"),
        wait("2026-11-17T10:00:00+01:00"),
        id="an Office Specialist waits forty-eight hours after a second failure",
    ),
    pytest.param(
        asked("MO-110", failed="2026-11-10T10:00 2026-11-12T10:00 2026-11-15T10:00"),
        wait("2026-11-17T10:00:00+01:00"),
        id="an Office Specialist waits forty-eight hours after a third failure too",
    ),
    # No cap: the sixth failure waits as long as the third.
    pytest.param(
        asked("MO-500", failed="2026-06-01 2026-07-01 2026-08-01 2026-09-01 2026-10-01 2026-11-15T10:00"),
        wait("2026-11-17T10:00:00+01:00"),
        id="an Office Specialist has no yearly cap",
    ),
    pytest.param(
        asked("IC3", failed="2026-11-15T14:30"),
        wait("2026-11-16T14:30:00+01:00"),
        id="IC3 waits twenty-four hours after a first failure",
    ),
    # A day there is 24 hours from the start of the exam, so five days are 120 hours: 13 and 5 is 18, at the same hour.
    pytest.param(
        asked("IC3", failed="2026-11-10T10:00 2026-11-13T10:00"),
        wait("2026-11-18T10:00:00+01:00"),
        id="IC3 waits five times twenty-four hours after a second failure",
    ),
    pytest.param(
        asked("IC3", failed="2026-09-10T10:00 2026-10-10T10:00 2026-11-13T10:00"),
        wait("2026-11-18T10:00:00+01:00"),
        id="IC3 waits five times twenty-four hours after a third failure too",
    ),
    pytest.param(
        asked("98-349", failed="2026-11-15T14:30"),
        wait("2026-11-16T14:30:00+01:00"),
        id="a Technology Associate waited twenty-four hours after a first failure",
    ),
    # The retired Technology Associate exams: seven days of 24 hours. 10 and 7 is 17.
    pytest.param(
        asked("98-349", failed="2026-10-10T10:00 2026-11-10T10:00"),
        wait("2026-11-17T10:00:00+01:00"),
        id="a Technology Associate waited seven times twenty-four hours after a second failure",
    ),
    pytest.param(
        asked("98-349", failed="2026-08-10T10:00 2026-10-10T10:00 2026-11-10T10:00"),
        wait("2026-11-17T10:00:00+01:00"),
        id="a Technology Associate waited seven times twenty-four hours after a third failure too",
    ),
    pytest.param(
        asked("ITS-201", failed="2026-11-15T14:30"),
        wait("2026-11-16T14:30:00+01:00"),
        id="an IT Specialist waits twenty-four hours after a first failure",
    ),
]

OTHERS = [
    # ServiceNow's micro-certifications: a waiting period of twenty-four hours.
    pytest.param(
        asked("MICROCERT-ATF", failed="2026-11-15T14:30"),
        wait("2026-11-16T14:30:00+01:00"),
        id="a ServiceNow micro-certification wants twenty-four hours",
    ),
    pytest.param(
        asked("MICROCERT-ATF", failed="2026-10-15T14:30 2026-11-15T14:30"),
        wait("2026-11-16T14:30:00+01:00"),
        id="a ServiceNow micro-certification wants twenty-four hours after a second failure too",
    ),
    # Adobe: at least 24 hours, then fourteen calendar days: 12 and 14 is 26.
    pytest.param(
        asked("AD0-E123", failed="2026-11-15T14:30"),
        wait("2026-11-16T14:30:00+01:00"),
        id="Adobe wants twenty-four hours after a first failure",
    ),
    pytest.param(
        asked("AD0-E123", failed="2026-11-10T09:00 2026-11-12T10:00"),
        wait("2026-11-26"),
        id="Adobe wants fourteen days after a second failure",
    ),
    pytest.param(
        asked("AD0-E123", failed="2026-09-10 2026-10-10 2026-11-12"),
        wait("2026-11-26"),
        id="Adobe wants fourteen days after a third failure too",
    ),
]
