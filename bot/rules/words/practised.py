"""What is said of practice: its kind, its domain, why a question was missed, and how many hours a week there are."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz, process, utils

from bot.rules.exams import Exam
from bot.rules.practice import MissReason, PracticeKind
from bot.rules.report_lines import LIKE_ENOUGH
from bot.rules.typed_numbers import decimal
from bot.rules.words.facts import Facts
from bot.rules.words.phrases import Kind
from bot.rules.words.vocabulary import EXPLAINED

_FULL = re.compile(
    r"\b(?:(?:practice|mock|sample|trial|simulated|timed|full|whole|complete) exams?|mocks?|simulations?|sims?|"
    r"simulated|simulator|exsim|dry run|full[ -]length|(?:full|whole|complete) (?:[a-z]+ )?(?:test|run|paper|one)|"
    r"exam simulat\w+)\b"
)
_SHORT = re.compile(
    r"\b(?:quiz(?:zes)?|mini|short|half|(?<!\d )questions?|set|sets|topic|domain|chapter|module|section|targeted|"
    r"pocket ?prep)\b"
)
_MIXED = re.compile(r"\b(?:mixed|random|all domains|every domain|all topics)\b")
_REASONS: tuple[tuple[MissReason, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(rf"\b(?:{words})\b"))
    for reason, words in (
        (
            MissReason.MISREAD,
            r"mis ?read\w*|read (?:it|them|the question|questions)? ?(?:wrong|wrongly|too (?:fast|quick|quickly)|"
            r"carelessly|badly)|(?:did|do) not read (?:it|the|properly|carefully)|reading too (?:fast|quickly)",
        ),
        (
            MissReason.GUESSED_BETWEEN_TWO,
            r"(?:guess(?:ed)?|torn|stuck|undecided|hesitated|toss up|choos\w+|decid\w+) between(?: the)? (?:two|2)|"
            r"(?:50|fifty)[ /-]+(?:50|fifty)|narrowed (?:it )?(?:down )?to (?:two|2)|down to (?:two|2)",
        ),
        (
            MissReason.OUT_OF_TIME,
            r"(?:ran|run|was|were|am|running) out of time|out of time|no time left|not enough time|time ran out|"
            r"too slow|no time",
        ),
        (
            MissReason.DID_NOT_KNOW,
            r"(?:(?:did|do) not|never) (?:really |even |just )?(?:know|knew|learned?|learnt|heard|studied|study|"
            r"covered)|no idea|no clue|had not (?:learned|studied|heard)",
        ),
        (
            MissReason.MISSED_KEY_TERM,
            r"(?:missed|overlooked|ignored|skipped|did not see|not see) (?:the |a |one )?(?:key ?)?"
            r"(?:word|term|keyword)s?(?: [a-z]+)?|key ?(?:word|term)s?",
        ),
        (
            MissReason.WRONG_REASONING,
            r"wrong reasoning|reasoned wrong(?:ly)?|overth(?:ought|ink\w*)|"
            r"my (?:logic|reasoning|thinking) was (?:wrong|off)|thought it through wrong|"
            r"mixed (?:it |them |these )?up|confus\w+",
        ),
    )
)
_HOURS = re.compile(
    r"(?P<count>\d{1,2}(?:[.,]\d)?|an|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|half an)"
    r" ?(?:h|hr|hrs|hours?)(?: (?:of )?(?:study|studying|learning|time|work|free|to study|available))*"
    r" ?(?:/|a|an|per|each|every|in|in a|in the|for|this|of the|on)? ?(?:single )?(?P<unit>week|wk|day|weekly|daily|"
    r"evening|night|weekday|w|d|working day|workday)s?\b"
)
_COUNTS = {
    "half an": 0.5, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
_MOST_HOURS = 80
_FIELDS_WORDS = """
security management cloud network networking networks governance operations services access troubleshooting
architecture architectures compliance fundamentals infrastructure identity identities deployment automation hardware
risk storage virtualization vulnerabilities vulnerability threats threat mitigations cryptography hardening
connectivity routing switching wireless monitoring logging compute billing pricing resilience privacy
programmability scripting containers kubernetes workloads scheduling cluster configuration provisioning
incident response recovery continuity assets asset iam vpc vpn subnetting acl acls nat vlan vlans ospf bgp stp dns
dhcp ipv6 qos pki saml firewall firewalls raid mobile devices backup backups databases database analytics migration
reconnaissance forensics auditing audit ethics testing software people process observability serverless lambda s3
ec2 concepts oversight implementation optimization procedures
"""
_FIELDS = frozenset(_FIELDS_WORDS.split())
_JOINS_WORDS = """
and of the & ip business general program programs data information development systems implement manage describe
design deploy monitor maintain configure azure aws
"""
_JOINS = frozenset(_JOINS_WORDS.split())
_NAMING = _FIELDS | _JOINS
_LEADS = r"(?:in|on|for|at|with|about|from|domain|section|topic|the|my|a|practice|quiz|questions?)(?= )"
_AFTER_SCORE = re.compile(rf" SCORE(?: {_LEADS})*(?P<words>(?: [a-z0-9&]+)+)")
_BEFORE_SCORE = re.compile(r"(?P<words>(?: [a-z0-9&]+)+) SCORE\b")
_WORD = re.compile(r"[a-z¤]+(?![a-zA-Z0-9])")
_BESIDES = frozenset(("questions", "question", "right", "correct", "domain", "section", "quiz", "practice", "smh"))
_OTHERWISE_WORDS = """
would should could will can may might hope need want if exam exams test tests done finished real report last year more
full off how when what why wish almost before until expect expected planned plan total overall
"""
_OTHERWISE = frozenset(_OTHERWISE_WORDS.split())
"""What makes a number beside a domain something else than a result."""
_OF_QUESTIONS = re.compile(
    r"\b(?P<right>\d{1,3}) ?(?:/|of|out of) ?(?:the |my |all )?(?P<asked>\d{1,3}) (?:questions?|qs)\b"
    r"(?P<how> (?:right|correct(?:ly)?))?"
)
_RIGHT_BEFORE = re.compile(r"\b(?:got|scored|right|correct|score)(?: (?:was|is|of|a|only|just|about))* $")
_DONE_WITH = re.compile(
    r" SCORE (?:done|finished|complete|completed|through|left|of|sure|certain|read|covered)\b|done with"
)
_LINKS_WORDS = """
was is got at with a an i scored score result domain section questions question practice quiz
"""
_LINKS = frozenset(_LINKS_WORDS.split())


def kind_said(facts: Facts) -> PracticeKind | None:
    """Full where the words speak of a whole exam, mixed of several domains; None where they do not say."""
    if _MIXED.search(facts.mended):
        return PracticeKind.MIXED
    if _FULL.search(facts.mended) and not _SHORT.search(facts.mended):
        return PracticeKind.FULL
    return None


def reason_said(facts: Facts) -> MissReason | None:
    """Why a question was missed, where one reason is named."""
    found = [reason for reason, words in _REASONS if words.search(facts.mended)]
    return found[0] if len(found) == 1 else None


def hours_said(facts: Facts) -> float | None:
    """Hours of study in a week; so many a day are those of the days that are named, else of all seven."""
    match = _HOURS.search(facts.mended)
    if match is None:
        return None
    typed = match["count"]
    hours = float(_COUNTS[typed]) if typed in _COUNTS else decimal(typed)
    unit = match["unit"]
    if unit.startswith("w") and unit not in ("weekday", "working day", "workday"):
        times = 1
    else:
        times = 7 if unit in ("day", "daily", "d", "evening", "night") else 5
    return hours * times if 0 < hours * times <= _MOST_HOURS else None


def domain_said(facts: Facts) -> str | None:
    """The domain that a message names: one of its exam's where that is named, else the words that were said.

    So are words that fit none of them, where they surely name something: nothing that was said is dropped.
    """
    exam, spoken_of = facts.listed_exam, list(_spoken_of(facts))
    if exam is not None and exam.domains:
        if found := next((found for words in spoken_of if (found := domain_like(words, exam))), None):
            return found
        return next((words for words in spoken_of if _is_sure(words) or words in _beside_scores(facts)), None)
    return next(iter(spoken_of), None)


def _is_sure(words: str) -> bool:
    return sum(word in _FIELDS for word in words.split()) > 1


def domain_like(words: str, exam: Exam) -> str | None:
    """The one domain of `exam` that is called so, or begins so; None where none or several may be meant."""
    names = [domain.name for domain in exam.domains]
    begun = [name for name in names if name.casefold().startswith(words.casefold())]
    if len(begun) == 1:
        return begun[0]
    typed = words.replace("&", " and ")
    alike = process.extract(
        typed, names, scorer=fuzz.token_sort_ratio, processor=utils.default_process, score_cutoff=LIKE_ENOUGH
    ) or process.extract(typed, names, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=LIKE_ENOUGH)
    best = [name for name, likeness, _ in alike if likeness == alike[0][1]]
    return best[0] if len(best) == 1 else None


def is_of_a_domain(facts: Facts) -> bool:
    """Whether all that is told is a score right beside the name of a domain: "41/50 in network security"."""
    scores = sum(clause.score is not None for clause in facts.clauses)
    if scores != 1 or facts.first(Kind.VAGUE) or next(_beside_scores(facts), None) is None:
        return False
    words = (word for clause in facts.clauses for word in _WORD.findall(clause.whole))
    return all(word in _NAMING or (word in EXPLAINED and word not in _OTHERWISE) or word in _BESIDES for word in words)


def is_beside_a_domain(facts: Facts) -> bool:
    """Whether a percentage stands right beside the name of a domain, whatever else is told."""
    percent = any(clause.score and clause.score.percent for clause in facts.clauses)
    return percent and next(_beside_scores(facts), None) is not None


def counted_in_words(facts: Facts) -> tuple[int, int] | None:
    """ "40 of 90 questions right" as 40 and 90; (0, 0) for so many that were done, of which nobody says how."""
    match = _OF_QUESTIONS.search(facts.mended)
    if match is None:
        return None
    right, asked = int(match["right"]), int(match["asked"])
    told = match["how"] or _RIGHT_BEFORE.search(facts.mended[: match.start()])
    return (right, asked) if told and 0 < asked >= right else (0, 0)


def _spoken_of(facts: Facts) -> Iterator[str]:
    """Runs of words that name a field, those beside a score first, then the longest."""
    yield from _beside_scores(facts)
    runs = [run for text in _sentences(facts) for run in _runs(text.split())]
    if not any(clause.score for clause in facts.clauses) or facts.listed_exam is not None:
        yield from sorted(runs, key=len, reverse=True)


def _beside_scores(facts: Facts) -> Iterator[str]:
    for text in _sentences(facts):
        if _DONE_WITH.search(text):
            continue
        for match in _AFTER_SCORE.finditer(text):
            run = next(_runs(match["words"].split()), "")
            if run and match["words"].startswith(f" {run}"):
                yield run
        for match in _BEFORE_SCORE.finditer(text):
            words = match["words"].split()
            while words and words[-1] in _LINKS:
                words.pop()
            *_, run = ("", *_runs(words))
            if run and words[-len(run.split()) :] == run.split():
                yield run


def _sentences(facts: Facts) -> Iterator[str]:
    """The clauses, those in one that were cut inside the name of a domain: "threats, vulnerabilities and …"."""
    text = ""
    for clause in facts.clauses:
        if text and _NAMING.issuperset((text.rsplit(maxsplit=1)[-1], *clause.whole.split()[:1])):
            text += clause.whole
            continue
        if text:
            yield text
        text = clause.whole
    if text:
        yield text


def _runs(words: list[str]) -> Iterator[str]:
    """Words side by side that name a field, with what joins them."""
    run: list[str] = []
    for word in [*words, ""]:
        if word in _FIELDS or word in _JOINS:
            run.append(word)
            continue
        while run and run[-1] in ("and", "of", "the", "&"):
            run.pop()
        while run and run[0] in ("and", "of", "the", "&"):
            run.pop(0)
        if any(each in _FIELDS for each in run):
            yield " ".join(run)
        run = []
