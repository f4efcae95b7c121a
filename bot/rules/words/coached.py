"""Whether a wish about a plan, missed questions or a simulation is meant as it is worded."""

import re

from bot.rules.words.clauses import Clause, Doubt
from bot.rules.words.facts import Facts
from bot.rules.words.phrases import Kind
from bot.rules.words.reading import Intent

COACHED = frozenset({Intent.MAKE_PLAN, Intent.PLAN_WEEK, Intent.PRACTICE_CHART, Intent.LOG_MISS, Intent.RECALL,
                     Intent.SIMULATE, Intent.REPORT})  # fmt: skip
OF_AN_EXAM = (
    Intent.READY,
    Intent.MAKE_PLAN,
    Intent.PRACTICE_CHART,
    Intent.LOG_MISS,
    Intent.SIMULATE,
    Intent.REPORT,
)
"""What cannot be answered without an exam, and writes nothing."""
_A_WEEK = re.compile(r"\b(?:week\w*|(?:seven|7) days)\b")
_TODAY = re.compile(r"(?:earlier )?today.*|tonight|this (?:morning|afternoon|evening|night)")
_OF_SOMETHING_ELSE = re.compile(
    r" (?:at work|work schedule|party|wedding|birthday|nudges?|reminders?|trip|travel|holidays?|meals?|diet|gym)"
    r"(?= |$)"
)
_ASKED_ABOUT = re.compile(r" (?:do|does|should|must|is|are|how|why|when|what|which)(?= )")
_ONLY_THOUGHT = re.compile(r" (?:if|hope|hopefully|might|afraid|scared|worr\w+|dream\w*|would|could)(?= |$)")
_NOT_WANTED = re.compile(r" (?:never|do not|will not|without|stop|instead of|rather than|no longer)(?= |$)")
_OF_OTHERS = re.compile(
    r" (?:he|she|they|his|her|their|friends?|boss|wife|husband|colleagues?|brother|sister|team)(?= |$)"
)


def may_be_coached(intent: Intent, clause: Clause, facts: Facts, before: str) -> bool:
    """Whether nothing in the message, or in the clause `before` the wish, speaks against it."""
    if _OF_OTHERS.search(clause.text) or _NOT_WANTED.search(before):
        return False
    if intent is Intent.MAKE_PLAN and _OF_SOMETHING_ELSE.search(clause.text):
        return False
    match intent:
        case Intent.PLAN_WEEK:
            return _A_WEEK.search(facts.mended) is not None
        case Intent.SIMULATE:
            return _is_to_begin_now(clause, facts)
        case Intent.LOG_MISS:
            return Doubt.ASKED not in clause.doubt and _ONLY_THOUGHT.search(clause.text) is None
    return True


def _is_to_begin_now(clause: Clause, facts: Facts) -> bool:
    """Whether no result tells that it is over, no other day is named, and nobody only thinks of it."""
    if any(each.score for each in facts.clauses) or Doubt.SUPPOSED in clause.doubt:
        return False
    if Doubt.ASKED in clause.doubt and _ASKED_ABOUT.match(clause.text):
        return False
    return all(map(_TODAY.fullmatch, facts.phrases.of(Kind.DATE)))
