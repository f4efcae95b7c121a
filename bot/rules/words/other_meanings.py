"""What failing and passing can mean beside an exam."""

import re

from bot.rules.words.patterns import Notation
from bot.rules.words.vocabulary import EXPLAINED, TELLING

_AFTER = tuple(
    map(
        Notation,
        (
            "failed|fail|failing to|as_a|as_an|as_my|at_life|at_being|at_everything|me|him|her|them|us|you",
            "passed|pass|passing|cleared by(?!_(?:NUM|SCORE|a|an|just|only|one|some|around|about|like|less|the_skin|"
            "whisker))",
            "failed|fail|failing|passed|pass|passing|cleared out|away|along|up|over|through|around|down|"
            "off|it_on|"
            "it_over|it_along|it_up|it_to|me|him|her|them|us|you",
            "pass|passed|make_it ~my+test yet",
            "passed|pass|passing quickly|fast|slowly|so_fast|so_quickly",
            "pass|passed|passing ~my+test center|centre|building|office|site",
            "failing|passing ~any was|teaches|taught|made|would|will|could|is|means|can|might",
            "made it_to|it_home|it_out|it_back|it_there|it_on_time|it_in_time|it_into",
            "through half|some|most|part|about|a_bit|a_few|the_first|all|NUM|SPAN|[0-9]+|to",
            "smashed|crushed|nailed|bombed|blew|cracked out|open|up",
            "luck|joy|dice with|on|in? finding|booking|getting|scheduling|reaching|logging|signing|registering",
            "passed|failed|cleared its|his|her|their|your",
            "passed is|was|are what|how|when|something",
            "passed|pass|passing on (?!_(?:EXAM|the_EXAM|the_exam|my|DATE|TIME|first|the_first|NUM|SCORE|a|second))",
            "failed|fail|failing|passed|pass|passing|cleared my|the|a|some? study_goal|goal|goals|milestone|streak|"
            "record|study|studying|"
            "studies|driving|blood|drug|interview|probation|"
            "medical|physical|inspection|kid|kids|wife|boss|family|house|desk|phone|cache|browser|schedule|calendar|"
            "inbox|head|throat|mind|salt|time|ball|buck|word|torch|message|kitchen|room|vibe|lab|labs|question|"
            "questions|deploy|deployment|build|builds|upload|download|login|payment|check|job|security_clearance|"
            "background|deadline|credit|credits|stone|stones|gas|notes|code",
        ),
    )
)
_BEFORE = Notation(
    "time|day|days|week|weeks|month|months|year|years|hour|hours|it_all|storm|pain|moment|stone|bill|law|tests|"
    "checks|"
    "suite|pipeline|build|bus|train has|have|had|just|is? passed|failed"
)
_BESIDE = Notation(
    "driving|driver|drug|blood|pregnancy|covid|eye|hearing|smog|math|maths|physics|chemistry|biology|history|school|"
    "college|university|uni|interview|swim|swimming|fitness|theory|citizenship|unit_test|unit_tests|"
    "integration_tests|check_in|system_test|system_check|systems_check|webcam|camera|microphone|connection|browser|"
    "id_check|room_scan|vm|password|login|log_in|payment|delivery|cooking|relationship|marriage|business|startup|"
    "upgrade"
)
_BY_MANY = Notation(
    "most|many|few|half|lots|plenty|thousands|loads|majority|percent of? the? people|candidates|takers|us|them? fail|"
    "pass|"
    "failed|passed|flunk"
)
_OF_MANY = Notation("^ ~little SCORE|NUM|many|most|few|some failed|fail|passed|pass it|this|the|on_the|EXAM")
# What belongs to an exam and is none: "the ccna lab failed", "passed my sec+ course", "sec+ voucher".
_BESIDES = (
    "vouchers?|books?|bookings?|courses?|class(?:es)?|labs?|quiz(?:zes)?|chapters?|modules?|domains?|sections?|"
    "slots?|"
    "notes|questions?|stickers?|software|season|dates?|window|deadline|videos?|lectures?|webinar|bootcamp|sessions?|"
    "payment|registration|prep|lessons?|units?|topics?|homework|assignments?|app|objectives?|peak|badge|group|check"
)
_IS_BESIDES = re.compile(rf" (?:EXAM|exam|test) (?:{_BESIDES})\b(?! (?:result|score))")
_THEN_BESIDES = re.compile(
    rf"(?: (?:the|my|a|an|this|that|some|all|to|of|half|up|its|his|her|their|EXAM|NUM|"
    rf"SPAN))*(?: [a-z]+)? (?:{_BESIDES})\b"
)
_DONE_BY_BESIDES = re.compile(
    rf" (?:{_BESIDES}|scheduling|booking|registering|paying)(?: (?:for|of|on|to|the|my|a|EXAM|exam|test|has|have|did|"
    r"just|already|again))*$"
)
_APPOINTMENT = Notation(
    "meeting|meetings|call|dentist|doctor|doctors|lunch|dinner|flight|hotel|table|haircut|party|wedding|"
    "appointment_with|"
    "midterm|midterms|webinar|session|sessions|lesson|interview|lost|refund|trip|match|game"
)
_A_THING = re.compile(
    r" (?:passed|pass|failed|fail|failing|passing) (?:a|an|some|two|three) (?P<first>[a-z]+)(?: (?P<next>[A-Za-z]+))?"
)
_NO_THINGS = frozenset({"EXAM", "exam", "exams", "test", "tests", "cert", "certification", "attempt"})
_TO_FAIL = re.compile(r" fail\b")
_MANAGED = re.compile(r" (?:managed?|went on|happened|contrived) to fail\b")
_A_GOAL = Notation("by|before|until DATE|VAGUE")


def _passes_a_thing(since: str) -> bool:
    """Whether what was passed or failed is something unheard of: "passed a wreck"."""
    found = _A_THING.search(since)
    return found is not None and not {found["first"], found["next"] or ""} & _NO_THINGS and not _is_explained(found)


def _is_explained(found: re.Match[str]) -> bool:
    return found["first"] in EXPLAINED or found["first"] in TELLING


def means_something_else(text: str, match: re.Match[str]) -> bool:
    """Whether the `match` in a spaced `text` is about something other than an exam."""
    since, after = text[match.start() :], text[match.end() :]
    if _IS_BESIDES.search(text) or _THEN_BESIDES.match(after) or _DONE_BY_BESIDES.search(text[: match.start()]):
        return True
    if (
        text[: match.start()].endswith(" to")
        and _TO_FAIL.match(since)
        and not (" DATE" in text or _MANAGED.search(text))
    ):
        return True
    if _passes_a_thing(since) or _BY_MANY.search(text):
        return True
    return any(pattern.search(since) for pattern in _AFTER) or any(
        pattern.search(text) for pattern in (_BEFORE, _BESIDE, _OF_MANY)
    )


def is_another_date(text: str) -> bool:
    """Whether a day in the spaced `text` is one of another kind: a driving test, a meeting, a flight."""
    return _BESIDE.search(text) is not None or _APPOINTMENT.search(text) is not None


def is_a_goal(text: str) -> bool:
    """Whether something is to happen by a day: "pass it by 31 January"."""
    return _A_GOAL.search(text) is not None
