"""After a pass: shut for good, shut for a time, or not shut at all; and what a pass does to the counting."""

import pytest

from tests.retake_cases.asking import asked, eligible, passed_already, wait

FOR_GOOD = [
    # The same code may not be taken again without CompTIA's consent.
    pytest.param(
        asked("SY0-701", passed="2026-11-10"),
        passed_already(),
        id="a passed CompTIA exam is shut for good",
    ),
    # Long ago makes no difference.
    pytest.param(
        asked("SY0-701", passed="2023-12-01"),
        passed_already(),
        id="a CompTIA exam passed years ago is still shut",
    ),
    pytest.param(
        asked("SY0-701", failed="2026-10-01 2026-10-20", passed="2026-11-05"),
        passed_already(),
        id="the last attempt decides and it was passed",
    ),
    pytest.param(
        asked("SY0-701", failed="2026-11-15T09:00", passed="2026-11-15T16:00"),
        passed_already(),
        id="a pass later on the same day decides",
    ),
    pytest.param(asked("AZ-104", passed="2026-11-10"), passed_already(), id="a passed Microsoft exam is shut for good"),
    pytest.param(asked("CISA", passed="2026-11-10"), passed_already(), id="a passed ISACA exam is shut for good"),
    pytest.param(
        asked("312-50", passed="2026-11-10"), passed_already(), id="a passed EC-Council exam is shut for good"
    ),
    pytest.param(asked("GSEC", passed="2026-11-10"), passed_already(), id="a passed GIAC exam is shut for good"),
    pytest.param(asked("1Z0-829", passed="2026-11-10"), passed_already(), id="a passed Oracle exam is shut for good"),
    pytest.param(asked("2V0-21.23", passed="2026-11-10"), passed_already(), id="a passed VMware exam is shut for good"),
    pytest.param(asked("NSE4", passed="2026-11-10"), passed_already(), id="a passed Fortinet exam is shut for good"),
    pytest.param(asked("C1000-156", passed="2026-11-10"), passed_already(), id="a passed IBM exam is shut for good"),
    pytest.param(asked("A00-231", passed="2026-11-10"), passed_already(), id="a passed SAS exam is shut for good"),
    # Not while certified; when that ends is not told by the attempts.
    pytest.param(asked("ACE", passed="2026-11-10"), passed_already(), id="a passed Google exam is shut"),
    # The rule is unknown, the pass is not.
    pytest.param(
        asked("TA-004", passed="2026-11-10"), passed_already(), id="a pass is a pass where the rule is unknown"
    ),
    pytest.param(asked("1Y0-204", passed="2026-11-10"), passed_already(), id="a passed Citrix exam is shut for good"),
]

FOR_A_TIME = [
    # 180 days: 29 of June, 31, 31, 30, 31 and 28 of November.
    pytest.param(
        asked("200-301", passed="2026-06-01"),
        passed_already("2026-11-28", lenient=...),
        id="a passed Cisco exam is shut for 180 days",
    ),
    pytest.param(
        asked("200-301", passed="2026-05-01"),
        eligible(),
        id="a passed Cisco exam is open after 180 days",
    ),
    # 20 days of November, 31, 31, 28, 31, 30 and 9 of May.
    pytest.param(
        asked("350-401", passed="2026-11-10"),
        passed_already("2027-05-09", lenient=...),
        id="a passed Cisco core exam is shut for 180 days",
    ),
    pytest.param(
        asked("400-007", passed="2026-11-10"),
        passed_already("2027-05-09", lenient=...),
        id="a passed CCDE written exam is shut for 180 days",
    ),
    # AWS: two years.
    pytest.param(
        asked("SAA-C03", passed="2025-05-10"),
        passed_already("2027-05-10"),
        id="a passed AWS exam is shut for two years",
    ),
    pytest.param(
        asked("SAA-C03", passed="2024-11-17"),
        passed_already("2026-11-17"),
        id="a passed AWS exam is shut on the last day of two years",
    ),
    pytest.param(
        asked("SAA-C03", passed="2024-11-16"),
        eligible(),
        id="a passed AWS exam is open when two years are over",
    ),
    # 2026 has no 29 February.
    pytest.param(
        asked("CLF-C02", passed="2024-02-29", now="2026-02-27T09:00"),
        passed_already("2026-02-28"),
        id="two years from 29 February end on the 28th",
    ),
    # LPI: two years.
    pytest.param(
        asked("101-500", passed="2025-03-10"),
        passed_already("2027-03-10"),
        id="a passed LPI exam is shut for two years",
    ),
    # The retired Technology Associate exams: two years.
    pytest.param(
        asked("98-349", passed="2025-03-10"),
        passed_already("2027-03-10"),
        id="a passed Technology Associate exam was shut for two years",
    ),
    # Juniper and NetApp: eighteen months.
    pytest.param(
        asked("JN0-105", passed="2026-05-15"),
        passed_already("2027-11-15"),
        id="a passed Juniper exam is shut for eighteen months",
    ),
    pytest.param(
        asked("JN0-351", passed="2025-05-16"),
        eligible(),
        id="a passed Juniper exam is open when eighteen months are over",
    ),
    # February 2027 has no 31st.
    pytest.param(
        asked("NS0-164", passed="2025-08-31"),
        passed_already("2027-02-28"),
        id="a passed NetApp exam is shut for eighteen months and they clamp",
    ),
]

NOT_SHUT = [
    # Office Specialist: no wait time after a pass.
    pytest.param(asked("MO-200", passed="2026-11-15T14:30"), eligible(), id="a passed Office Specialist exam is open"),
    # LinuC: no limit after a pass.
    pytest.param(asked("LINUC-101-500", passed="2026-11-15"), eligible(), id="a passed LinuC exam is open"),
]

COUNTING = [
    # Failures since the last pass: this is the first, and CompTIA wants nothing after a first.
    pytest.param(
        asked("SY0-701", failed="2023-12-01 2023-12-02 2026-11-15", passed="2024-01-10"),
        eligible(),
        id="CompTIA counts failures from the last pass on",
    ),
    # One failure since the pass: twenty-four hours, not forty-eight.
    pytest.param(
        asked("MO-200", failed="2026-11-10T10:00 2026-11-15T10:00", passed="2026-11-12T10:00"),
        wait("2026-11-16T10:00:00+01:00"),
        id="an Office Specialist's failure after a pass is a first failure",
    ),
    # The pass lies more than two years back: a first failure, fourteen days as ever.
    pytest.param(
        asked("SAA-C03", failed="2026-11-10", passed="2024-01-01"),
        wait("2026-11-24"),
        id="AWS wants fourteen days after failing an exam passed years ago",
    ),
]

RETIREMENTS = [
    # The English CySA+ is last given on 22 December; 10 and 14 is 24.
    pytest.param(
        asked("CS0-003", failed="2026-12-01 2026-12-10", now="2026-12-11T09:00"),
        wait("2026-12-24", says=("retires first.*22 Dec",)),
        id="CySA+ retires before the wait is over and the answer says so",
    ),
    # The Developer exam ends on 30 November; 20 and 14 is 34, so 4 December.
    pytest.param(
        asked("DVA-C02", failed="2026-11-20", now="2026-11-21T09:00"),
        wait("2026-12-04", says=("retires first.*30 Nov",)),
        id="AWS Developer retires before the wait is over and the answer says so",
    ),
    # CCNA v1.1 ends on 2 February; the five days after 30 January end on the 4th.
    pytest.param(
        asked("200-301", failed="2027-01-30", now="2027-01-31T09:00"),
        wait("2027-02-05", "2027-02-04", says=(r"retires first.*\b2 Feb",)),
        id="CCNA v1.1 retires before the wait is over and the answer says so",
    ),
    # The English Security+ ends on 11 June 2027; 2 and 14 is 16.
    pytest.param(
        asked("SY0-701", failed="2027-06-01 2027-06-02", now="2027-06-03T09:00"),
        wait("2027-06-16", says=("retires first.*11 Jun",)),
        id="Security+ retires before the wait is over and the answer says so",
    ),
    # In good time: 15 and 14 is 29 November, three weeks before the end.
    pytest.param(
        asked("CS0-003", failed="2026-11-10 2026-11-15"),
        wait("2026-11-29", never_says=("retires first",)),
        id="an exam that is still given when the wait is over does not retire first",
    ),
]
