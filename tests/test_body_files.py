"""What has to hold for every body that Comeback ships."""

import re
from datetime import date

import pytest

from bot.rules.catalogue import Catalogue, normal_code
from bot.rules.policies import Policy, Purchase

BODIES = {
    "AWS": "aws/all",
    "Adobe": "adobe/credential",
    "Alibaba Cloud": "alibaba/all",
    "Anthropic": "anthropic/claude-certified-architect",
    "Certiport": "certiport/general",
    "Certiport for Adobe Associate, IC3 and MTA": "certiport/adobe-associate-ic3 certiport/mta",
    "Check Point": "checkpoint/all",
    "Cisco": "cisco/associate-professional cisco/core cisco/ccde-written cisco/ccie-lab cisco/ccde-practical",
    "Citrix": "citrix/all",
    "CompTIA": "comptia/all",
    "Confluent": "confluent/all",
    "CyberDefenders": "cyberdefenders/all",
    "Databricks": "databricks/all",
    "Dell Technologies": "dell/proven-professional",
    "Docker": "docker/all",
    "EC-Council": "eccouncil/all",
    "F5": "f5/all",
    "Fortinet": "fortinet/proctored fortinet/others",
    "GIAC": "giac/all",
    "Google Cloud": "google/foundational google/associate-professional",
    "HashiCorp": "hashicorp/all",
    "Huawei": "huawei/all",
    "IAPP": "iapp/all",
    "IBM": "ibm/all",
    "ISACA": "isaca/certifications",
    "ISC2": "isc2/all",
    "Juniper": "juniper/written",
    "LPI": "lpi/all",
    "LPI-Japan": "linuc/all",
    "Linux Foundation": "linux-foundation/all linux-foundation/single",
    "Microsoft": "microsoft/role-based microsoft/certified-educator microsoft/applied-skills",
    "Microsoft at Certiport": "microsoft/mos",
    "MongoDB": "mongodb/all",
    "NVIDIA": "nvidia/all",
    "NetApp": "netapp/all",
    "Nutanix": "nutanix/all",
    "OffSec": "offsec/all",
    "Oracle": "oracle/proctored",
    "PECB": "pecb/all",
    "PMI": "pmi/all",
    "PSI": "psi",
    "Palo Alto Networks": "paloalto/all",
    "Pearson VUE": "pearson-vue",
    "PeopleCert": "peoplecert/all",
    "Prometric": "prometric",
    "Red Hat": "redhat/all",
    "SAP": "sap/all",
    "SAP Concur": "concur/all",
    "SAS": "sas/all",
    "Salesforce": "salesforce/all",
    "Scrum Alliance": "scrum-alliance/all",
    "Scrum.org": "scrum-org/all",
    "ServiceNow": "servicenow/mainline servicenow/delta servicenow/micro",
    "Snowflake": "snowflake/all",
    "Splunk": "splunk/all",
    "Unity": "unity/all",
    "VMware": "vmware/proctored vmware/associate",
}
"""Every body that was asked for, and its policies; a provider that only delivers others' exams has none."""
NOT_KNOWN = {
    "alibaba/all", "checkpoint/all", "citrix/all", "confluent/all", "dell/proven-professional", "docker/all",
    "fortinet/others", "hashicorp/all", "huawei/all", "microsoft/applied-skills", "microsoft/certified-educator",
    "mongodb/all", "nutanix/all", "nvidia/all", "paloalto/all", "redhat/all", "salesforce/all", "splunk/all",
    "unity/all",
}  # fmt: skip

REAL_CODES = {
    "adobe": "AD0-E123 AD0-E717 AD0-P301",
    "alibaba": "ACA-Cloud1 ACP-Cloud1",
    "anthropic": "CCA-F",
    "aws": "SAA-C03 SAP-C02 CLF-C02 DVA-C02 SOA-C03 DEA-C01 SCS-C03 ANS-C01 AIF-C01 MLS-C01 DOP-C02",
    "certiport": "ITS-201 IC3-GS6 98-349",
    "checkpoint": "156-215.81 156-315.81.20 156-585",
    "cisco": "200-301 200-201 300-410 300-715 350-401 350-701 400-007 100-150 700-755 820-605 CCNA ENCOR",
    "citrix": "1Y0-204 1Y0-312",
    "comptia": "SY0-701 SY0-601 N10-009 220-1201 220-1102 CS0-003 PT0-003 CAS-005 XK0-006 CV0-004 FC0-U71 SK0-005",
    "confluent": "CCDAK CCAAK",
    "cyberdefenders": "CCD",
    "databricks": "DBX-DEA",
    "dell": "D-PST-DS-23 DEA-1TT5 DES-1221",
    "docker": "DCA",
    "eccouncil": "312-50 312-49 312-39 712-50 CEH",
    "f5": "F5-101 101 201 301a 301b",
    "fortinet": "NSE4 NSE4_FGT-7.2 NSE7_EFW-7.2 FCP_FGT_AD-7.4 FCSS_SASE_AD-24 NSE8_812 NSE1",
    "giac": "GSEC GCIH GPEN GCIA GREM GCFA",
    "google": "ACE PDE CDL GCP-PCA PCSE",
    "hashicorp": "TA-003 TA-004 VA-002 CA-004",
    "huawei": "H12-811 H12-811_V1.0 H13-611",
    "iapp": "CIPP/E CIPP-US CIPM CIPT AIGP",
    "ibm": "C1000-156 C1000-172 S1000-008",
    "isaca": "CISA CISM CRISC CGEIT CDPSE",
    "isc2": "CISSP CCSP SSCP CC CSSLP CGRC ISSAP",
    "juniper": "JN0-105 JN0-351 JN0-649 JN0-1103",
    "linuc": "LinuC-101-500 LinuC-102-400",
    "linux-foundation": "CKA CKAD CKS KCNA KCSA LFCS PCA",
    "lpi": "101-500 102-500 201-450 303-300 010-160 701-100",
    "microsoft": "AZ-104 AZ-305 AZ-900 AZ-800 DP-300 SC-100 MS-102 MD-102 PL-300 AI-102 MB-800 GH-300 MO-200 77-727",
    "mongodb": "C100DEV C100DBA",
    "netapp": "NS0-163 NS0-528",
    "nutanix": "NCA-6.10 NCP-MCI-6.10 NCP-US-6.5",
    "nvidia": "NCA-GENL NCP-AII",
    "offsec": "OSCP OSEP OSWE OSED PEN-200 WEB-200 EXP-301",
    "oracle": "1Z0-071 1Z0-829 1Z0-1085-25 1Z1-902",
    "paloalto": "PCNSA PCNSE PCCET",
    "pecb": "PECB-27001-LI",
    "peoplecert": "ITIL4-F ITILFND PRINCE2-7-F",
    "pmi": "PMP CAPM PMI-ACP PgMP PfMP PMI-PBA",
    "redhat": "EX200 EX294 EX280 EX374",
    "salesforce": "ADM-201 PD1 MC-202 AI-201",
    "sap": "C_TS4FI_2023 E_S4HCON2023 P_S4FIN_2021",
    "sas": "A00-231 A00-415",
    "scrum-alliance": "CSM CSPO A-CSM",
    "scrum-org": "PSM-I PSM-II PSPO-I PSD PAL-I",
    "servicenow": "CSA CAD CIS-ITSM CIS-HR CIS-DF",
    "snowflake": "COF-C02 COF-C03 ARA-C01 DEA-C02",
    "splunk": "SPLK-1001 SPLK-2003",
    "vmware": "2V0-21.23 3V0-21.23 5V0-22.23 1V0-21.20",
}
"""Codes of real exams, by the body whose they are."""

NEVER_SEEN = {
    "AZ-999": "microsoft/role-based",
    "PL-999": "microsoft/role-based",
    "MO-999": "microsoft/mos",
    "98-999": "certiport/mta",
    "SY0-999": "comptia/all",
    "220-9999": "comptia/all",
    "200-999": "cisco/associate-professional",
    "300-999": "cisco/associate-professional",
    "350-999": "cisco/core",
    "1Z0-999": "oracle/proctored",
    "2V0-99.99": "vmware/proctored",
    "1V0-99.99": "vmware/associate",
    "C1000-999": "ibm/all",
    "FCP_XYZ": "fortinet/proctored",
    "FCSS_XYZ-9.9": "fortinet/proctored",
    "NSE7_XYZ-9.9": "fortinet/proctored",
    "JN0-999": "juniper/written",
    "NS0-999": "netapp/all",
    "AD0-E999": "adobe/credential",
    "EX999": "redhat/all",
    "PECB-42001-LI": "pecb/all",
    "SPLK-9999": "splunk/all",
    "H99-999": "huawei/all",
    "156-999": "checkpoint/all",
    "1Y0-999": "citrix/all",
    "312-99": "eccouncil/all",
    "A00-999": "sas/all",
    "F5-999": "f5/all",
    "C_XYZ_2099": "sap/all",
    "COF-C09": "snowflake/all",
    "DVA-C09": "aws/all",
    "TA-009": "hashicorp/all",
    "LinuC-999": "linuc/all",
    "PSM-III": "scrum-org/all",
}
"""Codes that no file lists, and the policy whose pattern they fit."""


def policies(catalogue: Catalogue) -> dict[str, Policy]:
    return {f"{vendor.id}/{policy.id}": policy for vendor in catalogue.vendors for policy in vendor.policies}


def test_every_body_that_was_asked_for_is_there_and_no_other(catalogue: Catalogue) -> None:
    assert len(BODIES) == 57
    named = [name for names in BODIES.values() for name in names.split()]
    assert len(named) == len(set(named))
    assert {name for name in named if "/" in name} == {*policies(catalogue)}
    providers = {vendor.id for vendor in catalogue.vendors if not vendor.policies}
    assert {name for name in named if "/" not in name} == providers
    assert all(vendor.delivery for vendor in catalogue.vendors if vendor.id in providers)


def test_what_is_not_known_is_recorded_as_not_known(catalogue: Catalogue) -> None:
    assert {name for name, policy in policies(catalogue).items() if not policy.known} == NOT_KNOWN


def test_every_known_rule_has_a_source_and_says_what_a_first_failure_brings(catalogue: Catalogue) -> None:
    for name, policy in policies(catalogue).items():
        assert date(2026, 10, 1) < policy.checked_on < date(2026, 12, 1), name
        assert policy.sources or not policy.known, name
        terms: list[Policy | Purchase] = [purchase for purchase in policy.purchases if purchase.known] or [policy]
        assert all(any(wait.after == 1 for wait in either.waits) == policy.known for either in terms), name


def test_every_rule_is_told_in_whole_sentences(catalogue: Catalogue) -> None:
    for name, policy in policies(catalogue).items():
        told = [policy.says, *policy.notes, *(purchase.says for purchase in policy.purchases), policy.after_pass.says]
        for sentence in filter(None, told):
            assert sentence == sentence.strip(), name
            assert sentence[0].isupper() or sentence[0].isdigit(), name
            assert sentence.endswith("."), name


def test_every_pattern_finds_something_and_compiles(catalogue: Catalogue) -> None:
    for name, policy in policies(catalogue).items():
        assert policy.codes or policy.patterns, name
        for pattern in policy.patterns:
            assert not re.fullmatch(pattern, ""), name
            assert not re.fullmatch(pattern, "GRANDMASQUIZ"), name
        for code in policy.codes:
            ruling = catalogue.ruling(code)
            assert ruling is not None
            assert ruling.policy is policy, f"{name}: {code}"


@pytest.mark.parametrize("body", REAL_CODES)
def test_a_real_code_is_claimed_by_its_own_body_and_no_other(catalogue: Catalogue, body: str) -> None:
    for code in REAL_CODES[body].split():
        normal = normal_code(code)
        claimed = {
            name.partition("/")[0]
            for name, policy in policies(catalogue).items()
            if normal in map(normal_code, policy.codes) or any(re.fullmatch(p, normal) for p in policy.patterns)
        }
        assert claimed == {body}, code
        ruling = catalogue.ruling(code)
        assert ruling is not None
        assert ruling.vendor.id == body


@pytest.mark.parametrize(("code", "name"), NEVER_SEEN.items())
def test_a_code_that_no_file_lists_falls_under_its_bodys_rule(catalogue: Catalogue, code: str, name: str) -> None:
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("-", "")):
        ruling = catalogue.ruling(typed)
        assert ruling is not None, typed
        assert f"{ruling.vendor.id}/{ruling.policy.id}" == name
