"""Bodies that publish no wait, bodies whose rule nobody knows, and what a purchase decides."""

import pytest

from tests.retake_cases.asking import A_NEW_PURCHASE, Question, asked, eligible, silent, unknown, wait

SILENCE = [
    # PMI: no fixed wait; the eligibility period and the appointments set the limits.
    pytest.param(
        asked("PMP", failed="2026-11-10"),
        silent(),
        id="PMI publishes no wait after a first failure",
    ),
    pytest.param(
        asked("PMP", failed="2026-10-01 2026-11-10"),
        silent(),
        id="PMI publishes no wait after a second failure",
    ),
    # Three failures, but over more than a year: the year's pause is for three within one.
    pytest.param(
        asked("PMP", failed="2025-01-10 2025-12-01 2026-11-01"),
        silent(),
        id="PMI publishes no wait after a third failure in two years",
    ),
    # The first and the third lie three weeks more than a year apart.
    pytest.param(
        asked("PMP", failed="2025-10-20 2026-04-01 2026-11-10"),
        silent(),
        id="PMI publishes no wait after a third failure in thirteen months",
    ),
    # The pause was served; the next failure is the first of a new period.
    pytest.param(
        asked("PMP", failed="2024-09-01 2024-10-01 2024-11-01 2026-11-10"),
        silent(),
        id="PMI counts anew after the year's pause",
    ),
    pytest.param(
        asked("CKA", failed="2026-11-10"),
        silent(),
        id="the Linux Foundation publishes no wait after a first failure",
    ),
    # SAP and Concur: no wait is stated within the three attempts.
    pytest.param(
        asked("C_TS4FI_2023", failed="2026-11-10"),
        silent(),
        id="SAP publishes no wait after a first failure",
    ),
    pytest.param(
        asked("C_TS4FI_2023", failed="2026-10-01 2026-11-10"),
        silent(),
        id="SAP publishes no wait after a second failure",
    ),
    pytest.param(
        asked("CONCUR", failed="2026-10-01 2026-11-10"),
        silent(),
        id="Concur publishes no wait after a second failure",
    ),
    # PeopleCert: with Take2 the invitation comes by e-mail; no wait was found. Scrum.org: each password is one attempt.
    pytest.param(
        asked("ITIL4-F", failed="2026-11-10"),
        silent(says=("take2",)),
        id="PeopleCert publishes no wait and Take2 has its own terms",
    ),
    pytest.param(
        asked("ITIL4-F", failed="2026-09-01 2026-10-01 2026-11-10"),
        silent(),
        id="PeopleCert publishes no wait after a third failure",
    ),
    pytest.param(
        asked("PSM-I", failed="2026-11-10"),
        silent(),
        id="Scrum.org publishes no wait after a first failure",
    ),
    pytest.param(
        asked("PSM-I", failed="2026-11-10 2026-11-11 2026-11-12 2026-11-13"),
        silent(),
        id="Scrum.org publishes no wait after a fourth failure",
    ),
    # Scrum Alliance says it: at any time. That is a rule and no silence.
    pytest.param(
        asked("CSM", failed="2026-11-15"),
        eligible(),
        id="Scrum Alliance says that you may retake at any time",
    ),
    pytest.param(
        asked("CSM", failed="2026-11-12 2026-11-13 2026-11-15"),
        eligible(),
        id="Scrum Alliance says so after a third failure too",
    ),
]

UNKNOWN = [
    pytest.param(asked("TA-004", failed="2026-11-10"), unknown(), id="HashiCorp's wait is not known"),
    # Third parties contradict each other: twenty-four hours, none.
    pytest.param(asked("MC-202", failed="2026-11-10"), unknown(), id="Salesforce's wait is not known"),
    pytest.param(asked("EX200", failed="2026-11-10"), unknown(), id="Red Hat's wait is not known"),
    pytest.param(asked("PCNSE", failed="2026-11-10"), unknown(), id="Palo Alto's wait is not known"),
    pytest.param(asked("CCDAK", failed="2026-11-10"), unknown(), id="Confluent's wait is not known"),
    pytest.param(asked("C100DEV", failed="2026-11-10"), unknown(), id="MongoDB's wait is not known"),
    pytest.param(asked("NCA-GENL", failed="2026-11-10"), unknown(), id="NVIDIA's wait is not known"),
    pytest.param(asked("1Y0-204", failed="2026-11-10"), unknown(), id="Citrix's wait is not known"),
    # The first wait of Certiport's other exams is known, what follows a second failure is not.
    pytest.param(
        asked("ITS-201", failed="2026-11-05 2026-11-15"),
        unknown(binding=...),
        id="an IT Specialist's wait after a second failure is not known",
    ),
    # However many failures: still nothing is invented.
    pytest.param(
        asked("TA-004", failed="2026-09-10 2026-10-10 2026-11-10"),
        unknown(),
        id="an unknown wait stays unknown after a third failure",
    ),
    pytest.param(asked("TA-004"), unknown(), id="an unknown rule is unknown before the first attempt"),
    pytest.param(asked("QQ-98765", failed="2026-11-10"), unknown(), id="an exam nobody knows has no known wait"),
    pytest.param(asked("QQ-98765"), unknown(), id="an exam nobody knows is unknown before the first attempt"),
]

NOTHING_YET = [
    pytest.param(Question("SY0-701"), eligible(), id="without an attempt CompTIA is open"),
    pytest.param(Question("AZ-104"), eligible(), id="without an attempt Microsoft is open"),
    pytest.param(Question("CISSP"), eligible(), id="without an attempt ISC2 is open"),
    pytest.param(Question("CCDE-PRACTICAL"), eligible(), id="without an attempt the CCDE practical is open"),
]

OFFSEC = [
    # Six, four or two weeks after a first failure, by what was bought: 13 December, 29 November, 15 November.
    pytest.param(
        asked("OSCP", failed="2026-11-01", now="2026-11-02T09:00"),
        wait("2026-12-13", "2026-11-15", says=("course", "learn one", "learn unlimited")),
        id="OffSec asks what was bought and shows the longest wait first",
    ),
    pytest.param(
        asked("OSCP", failed="2026-11-01", now="2026-11-02T09:00", purchase="course"),
        wait("2026-12-13"),
        id="an OffSec course wants six weeks after a first failure",
    ),
    pytest.param(
        asked("OSCP", failed="2026-11-01", now="2026-11-02T09:00", purchase="learn-one"),
        wait("2026-11-29"),
        id="OffSec's Learn One wants four weeks after a first failure",
    ),
    pytest.param(
        asked("OSCP", failed="2026-11-01", now="2026-11-02T09:00", purchase="learn-unlimited"),
        wait("2026-11-15"),
        id="OffSec's Learn Unlimited wants two weeks after a first failure",
    ),
    pytest.param(
        asked("OSCP", failed="2026-11-01", now="2026-11-15T00:00", purchase="learn-unlimited"),
        eligible(),
        id="OffSec's Learn Unlimited is open after two weeks",
    ),
    # Eight, eight or four weeks after a second: 56 days (29, and 27 of December) or 28.
    pytest.param(
        asked("OSEP", failed="2026-08-01 2026-11-01"),
        wait("2026-12-27", "2026-11-29"),
        id="OffSec without a purchase shows eight weeks and four after a second failure",
    ),
    pytest.param(
        asked("OSEP", failed="2026-08-01 2026-11-01", purchase="course"),
        wait("2026-12-27"),
        id="an OffSec course wants eight weeks after a second failure",
    ),
    pytest.param(
        asked("OSEP", failed="2026-08-01 2026-11-01", purchase="learn-one"),
        wait("2026-12-27"),
        id="OffSec's Learn One wants eight weeks after a second failure",
    ),
    pytest.param(
        asked("OSEP", failed="2026-08-01 2026-11-01", purchase="learn-unlimited"),
        wait("2026-11-29"),
        id="OffSec's Learn Unlimited wants four weeks after a second failure",
    ),
    # Twelve weeks are 84 days: 29, 31 of December, 24 of January. Unlimited stays at four weeks.
    pytest.param(
        asked("OSWE", failed="2026-05-01 2026-08-01 2026-11-01", purchase="course"),
        wait("2027-01-24"),
        id="an OffSec course wants twelve weeks after a third failure",
    ),
    pytest.param(
        asked("OSWE", failed="2026-02-01 2026-05-01 2026-08-01 2026-11-01", purchase="course"),
        wait("2027-01-24"),
        id="an OffSec course wants twelve weeks after a fourth failure too",
    ),
    pytest.param(
        asked("OSWE", failed="2026-02-01 2026-05-01 2026-08-01 2026-11-01", purchase="learn-one"),
        wait("2027-01-24"),
        id="OffSec's Learn One wants twelve weeks after a fourth failure",
    ),
    pytest.param(
        asked("OSWE", failed="2026-05-01 2026-08-01 2026-11-01", purchase="learn-unlimited"),
        wait("2026-11-29"),
        id="OffSec's Learn Unlimited wants four weeks after a third failure",
    ),
]

SERVICENOW = [
    # ServiceNow: three days after the first, fourteen after the second: 15 and 3 is 18, 10 and 14 is 24.
    pytest.param(
        asked("CSA", failed="2026-11-15"),
        wait("2026-11-18"),
        id="ServiceNow wants three days after a first failure",
    ),
    pytest.param(
        asked("CSA", failed="2026-10-01 2026-11-10"),
        wait("2026-11-24"),
        id="ServiceNow wants fourteen days after a second failure",
    ),
    # A delta exam has no waiting period.
    pytest.param(
        asked("CSA-DELTA", failed="2026-11-15"),
        eligible(),
        id="ServiceNow lets you retake a delta exam at once",
    ),
    pytest.param(
        asked("CSA-DELTA", failed="2026-10-01 2026-11-15"),
        eligible(),
        id="ServiceNow lets you retake a delta exam at once after a second failure too",
    ),
    # What comes after the third was not found, so no number is invented.
    pytest.param(
        asked("CSA", failed="2026-08-01 2026-10-01 2026-11-10"),
        unknown(binding=...),
        id="ServiceNow's wait after a third failure is not known",
    ),
    pytest.param(
        asked("CSA", failed="2026-11-15", purchase="candidate"),
        wait("2026-11-18"),
        id="a ServiceNow candidate waits three days",
    ),
    # The table that was found is the candidates'; other employers' people have another.
    pytest.param(
        asked("CSA", failed="2026-11-15", purchase="partner"),
        unknown(binding=...),
        id="a ServiceNow partner's wait is not known",
    ),
    pytest.param(
        asked("CSA", failed="2026-11-15", purchase="impact-customer"),
        unknown(binding=...),
        id="a ServiceNow Impact customer's wait is not known",
    ),
    pytest.param(
        asked("CAD", failed="2026-11-15", purchase="employee"),
        unknown(binding=...),
        id="a ServiceNow employee's wait is not known",
    ),
]

LINUX_FOUNDATION = [
    pytest.param(
        asked("CKAD", failed="2026-11-10", purchase="standard"),
        silent(never_says=A_NEW_PURCHASE),
        id="a Linux Foundation exam holds one free retake",
    ),
    # One exam and one free retake in each purchase: after two failures the next one must be bought.
    pytest.param(
        asked("CKA", failed="2026-09-01 2026-11-10"),
        eligible(binding=..., says=A_NEW_PURCHASE),
        id="a Linux Foundation exam must be bought anew after the free retake",
    ),
    # A single attempt has no free retake.
    pytest.param(
        asked("CKA", failed="2026-11-10", purchase="single"),
        eligible(binding=..., says=A_NEW_PURCHASE),
        id="a Linux Foundation single attempt must be bought anew after the first failure",
    ),
    pytest.param(
        asked("CKA-SINGLE", failed="2026-11-10"),
        eligible(binding=..., says=A_NEW_PURCHASE),
        id="a Linux Foundation code that says single is a single attempt",
    ),
    # Bought through a training partner: ask the partner.
    pytest.param(
        asked("CKS", failed="2026-11-10", purchase="partner"),
        unknown(binding=...),
        id="a Linux Foundation exam from a partner follows the partner's terms",
    ),
]
