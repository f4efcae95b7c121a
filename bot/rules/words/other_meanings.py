"""What failing and passing can mean beside an exam."""

import re

from bot.rules.words.patterns import compiled

_AFTER = tuple(
    map(
        compiled,
        (
            "failed|fail|failing to|at_life|at_being|at_everything|me|him|her|them|us|you",
            "failed|fail|failing|passed|pass|passing|cleared out|away|by|along|up|over|through|around|down|off|it_on|"
            "it_over|it_along|it_up|it_to|me|him|her|them|us|you",
            "passed|pass|passing on (?!_(?:EXAM|the_EXAM|the_exam|my|DATE|TIME|first|the_first|NUM|SCORE|a|second))",
            "failed|fail|failing|passed|pass|passing|cleared my|the|a|some? driving|blood|drug|interview|probation|"
            "medical|physical|inspection|kid|kids|wife|boss|family|house|desk|phone|cache|browser|schedule|calendar|"
            "inbox|head|throat|mind|salt|time|ball|buck|word|torch|message|kitchen|room|vibe|lab|labs|question|"
            "questions|deploy|deployment|build|builds|upload|download|login|payment|check|job|security_clearance|"
            "background|deadline|credit|credits|stone|stones|gas|notes|code",
        ),
    )
)
_BEFORE = compiled(
    "time|day|days|week|weeks|month|months|year|years|hour|hours|it_all|storm|pain|moment|stone|bill|law|tests|checks|"
    "suite|pipeline|build|bus|train has|have|had|just|is? passed|failed"
)
_BESIDE = compiled(
    "driving|driver|drug|blood|pregnancy|covid|eye|hearing|smog|math|maths|physics|chemistry|biology|history|school|"
    "college|university|uni|interview|swim|swimming|fitness|theory|citizenship|unit_test|unit_tests|integration_tests"
)
_A_GOAL = compiled("by|before|until DATE|VAGUE")


def means_something_else(text: str, match: re.Match[str]) -> bool:
    """Whether the `match` in a spaced `text` is about something other than an exam."""
    since = text[match.start() :]
    return any(pattern.search(since) for pattern in _AFTER) or any(
        pattern.search(text) for pattern in (_BEFORE, _BESIDE)
    )


def is_a_goal(text: str) -> bool:
    """Whether something is to happen by a day: "pass it by 31 January"."""
    return _A_GOAL.search(text) is not None
