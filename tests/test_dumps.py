"""Pasted exam questions are told from somebody's own words, and never kept."""

import pytest
import simcord

from bot.actions.resources import Resources
from bot.rules.catalogue import Catalogue
from bot.rules.dumps import dumped_fields, is_dump
from bot.texts import common
from bot.texts import stories as story_texts
from tests.people import Person

PASTED = (
    "A. TCP\nB. UDP\nC. ICMP\nD. ARP",
    "Which of the following protocols signs tokens by default?",
    "Which of the following would BEST protect the data at rest?\nA. TLS\nB. AES",
    "Correct answer: B",
    "Correct Answer: A, C",
    "The correct answer is B.",
    "Suggested Answer: D",
    "ANSWER: C",
    "Answer: (B)",
    "Ans: A",
    "QUESTION NO: 12",
    "Question No. 114 A company wants a VPN.",
    "QUESTION 12\nA technician is asked to replace a switch.",
    "Q12. What port does LDAPS use?",
    "Question #45",
    "NEW QUESTION 7\nWhat does RAID 5 need?",
    "Topic 1 Question #33",
    "got this from ExamTopics: port security",
    "from exam-topics yesterday",
    "found in a braindump about ACLs",
    "pass4sure set 3, number 9",
    "actualtests question on NAT",
    "as seen in the dumps pdf",
    "Explanation/Reference:\nKerberos uses tickets.",
    "Explanation: The user needs read access only, so Reader is enough.",
    "Community vote distribution B (86%)",
    "Most Voted: C",
    "Reveal Solution",
    "(Choose two.)",
    "Which commands show the table? (Choose two answers)",
    "Select all that apply: firewalls, proxies, switches",
    "a) symmetric b) asymmetric c) hashing d) salting",
    "(A) 22 (B) 23 (C) 25 (D) 80",
    "A: Owner B: Contributor C: Reader",
    "A) Use a VPN\nB) Use a proxy\nC) Use SSH",
    "What layer does a router work at?\n1. Physical\n2. Data link\n3. Network",
    "What is needed?\n- A. a key\n- B. a lock",
    "A security analyst discovers unusual traffic on a server. What should the analyst do next?",
    "A company needs to move its files to the cloud. Which option is the most cost-effective?",
    "You are the administrator of a company that has an Azure tenant. You need to block legacy sign-ins with the least "
    "administrative effort.",
    "A user reports that a laptop is slow. Which of the following is the MOST likely cause of this?",
    "An organization wants users to sign in once. Which technology best describes this?",
    "A network administrator is configuring OSPF on two routers in one area.\nThe routers do not become neighbours yet."
    "\nThe hello timers of both were left at their defaults.\nThe masks of the two interfaces are different ones.\n"
    "Both of them run the same version of software.",
    "drag and drop question on the OSI layers",
    "Verified answer: B because it is cheaper",
)
OWN = (
    "mixed up SAML and OAuth when question asked which of the two signs tokens",
    "I thought a switch works at layer 3",
    "forgot that LDAPS is on port 636",
    "Confused RPO and RTO again",
    "It asked for the FIRST step and I answered the last one",
    "Was between Reader and Contributor, took the bigger one",
    "didn't know what a jump server is",
    "read 'not' over",
    "The question wanted the cheapest option, I took the fastest.",
    "subnetting: /27 has 30 hosts, not 32",
    "which of the clouds has regions pairs: Azure",
    "ran out of time on a long scenario about backups",
    "A record vs. CNAME: an A record points to an address",
    "Plan B in disaster recovery: warm site means hardware but no data",
    "class B networks start with 128",
    "Answer was the opposite of what I thought: symmetric is faster",
    "I always mix up answers with authentication and authorization",
    "Explain to somebody how Kerberos hands out tickets",
    "802.1X, not 802.11",
    "RAID 5 needs three disks, I said two",
    "TCP vs UDP: voice uses UDP",
    "I didn't see the word EXCEPT",
    "WPA2 enterprise uses RADIUS; I said PSK",
    "The analyst role in the story was a distraction",
    "A company in the story wanted no servers, so it was Lambda",
    "took Blob storage for Files because I skimmed",
    "three-way handshake: SYN, SYN-ACK, ACK",
    "Domain 2 stuff: supply chain attacks",
    "question about ports; I know 22 and 23 but not 990",
    "MFA: something you know, something you have, something you are",
    "core dump analysis: which tool reads it",
    "tcpdump flags: -n stops name lookups",
    "Type 1 hypervisor runs on the metal",
    "hashing is one way (I said encryption)",
    "IaaS, PaaS or SaaS? Who patches the OS",
    "Wrong answer because I did not read to the end",
    "What is the difference between an IDS and an IPS?",
    "vitamin C. no, seriously: CIA triad, I forgot availability",
    "I picked C instead of B because I trusted my gut",
    "The explanation in my notes on NAT was wrong",
    "user asked for least privilege and I gave admin",
    "Should have used a security group instead of a network ACL: groups are stateful",
    "Salting is against rainbow tables.\nPeppering is the same with a secret.",
    "e.g. when to use GRE and when IPsec",
    "question number 5 of my practice test: NAT and PAT mixed up",
    "question 12 in chapter 3 was about spanning tree, I forgot the root bridge",
    "A company needs cheap storage with the least effort: I said EC2, S3 is right",
    "Section about incident response: contain before eradicate",
)


def test_there_are_at_least_forty_cases_each_way() -> None:
    assert len(set(PASTED)) >= 40
    assert len(set(OWN)) >= 40


@pytest.mark.parametrize("text", PASTED)
def test_what_was_pasted_is_recognised(text: str) -> None:
    assert is_dump(text)


@pytest.mark.parametrize("text", OWN)
def test_own_words_pass(text: str) -> None:
    assert not is_dump(text)


def test_the_domains_of_no_exam_are_taken_for_questions(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        lines = "".join(f"{domain.name}: 8/10\n" for domain in exam.domains)
        assert not is_dump(lines, is_list=True), exam.code
        assert not any(is_dump(domain.name) for domain in exam.domains)


def test_only_the_fields_that_hold_it_are_named() -> None:
    typed: dict[str, str | tuple[str, ...]] = {
        "words": "Correct answer: B",
        "root": "Groups are stateful",
        "reason": ("misread",),
    }
    assert dumped_fields(typed, ("words", "root", "domain", "reason")) == ("words",)


QUESTION = "Question 12: which port? A. 22 B. 23 C. 25 D. 80 Correct answer: A"
SCENARIO = "A company needs the least effort. Which of the following should they use?"


async def test_no_form_keeps_exam_questions_when_it_is_refused(env: simcord.Env, resources: Resources) -> None:
    ada = Person(env, "ada")
    await ada.log("sec+", "1 nov")
    passed = await ada.log("sec+", "22 nov", result="passed")
    refused = [
        await ada.fill(await ada.press(passed, story_texts.LEAVE), story=QUESTION),
        await ada.fill(await ada.press(passed, story_texts.LEAVE), story=SCENARIO),
        await ada.fill(await ada.type("attempt log", exam="sec+"), when="never", domains=f"{QUESTION}\nB. no"),
        await ada.fill(await ada.type("report", exam="CCNA"), when="never", domains=QUESTION),
    ]
    for seen in refused:
        assert common.PASTE_NOT_KEPT in seen.text
        assert common.OPEN_AGAIN in seen.buttons
    async with resources.database.transaction() as tx:
        drafts = await tx.all("SELECT * FROM drafts")
    assert len(drafts) == len(refused)
    assert not any("Correct" in str(draft) or "company" in str(draft) for draft in drafts)
    assert sum("never" in str(draft) for draft in drafts) == 2
