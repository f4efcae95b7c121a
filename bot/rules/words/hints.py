"""What a message may be about by single words of it: enough to offer it, never enough to do it."""

import re
from collections.abc import Iterator

from bot.rules.words.reading import Intent

_HINTS: tuple[tuple[str, Intent], ...] = (
    (r"retak\w*|resit|retry|again|wait", Intent.ASK_RETAKE),
    (r"snooz\w*|later|busy", Intent.SNOOZE),
    (r"skip\w*|today off|rest day", Intent.SKIP),
    (r"paus\w*|holidays?|vacation|break|away|travel\w*", Intent.PAUSE),
    (r"stop|cancel|unsubscribe|quit", Intent.STOP_NUDGES),
    (r"nudg\w*|remind\w*|ping", Intent.SET_NUDGE),
    (r"practice|mocks?|simulation|quiz", Intent.LOG_PRACTICE),
    (r"simulat\w+|mocks?|timer", Intent.SIMULATE),
    (r"(?:missed|wrong|misread)\b.*\bquestions?|questions?\b.*\b(?:missed|wrong|misread)", Intent.LOG_MISS),
    (r"mistakes?|errors?|recalls?|quiz", Intent.RECALL),
    (r"progress|chart|graph|trend", Intent.PRACTICE_CHART),
    (r"domains?|score report|weak\w*", Intent.REPORT),
    (r"(?:study|a|new|make|my) (?:plan|schedule)|hours? (?:a|per) week", Intent.MAKE_PLAN),
    (r"book|booking|booked|reschedul\w*|schedul\w*|exam date|my exam", Intent.SET_TARGET),
    (r"fail\w*|pass\w*|flunk\w*|scored?|attempt|result", Intent.LOG_ATTEMPT),
    (r"ready|prepared", Intent.READY),
    (r"done|finished|studied|completed|labs?", Intent.DONE),
    (r"half|part|started|not finished|not done", Intent.PART_DONE),
    (r"timezone|time zone|city", Intent.SET_ZONE),
    (r"check ?ins?|checking in", Intent.CHECK_IN),
    (r"(?:study|the|our|my) groups?|(?:next|last|this|group) rounds?", Intent.GROUP),
    (r"partners?|pacts?|mentors?", Intent.PARTNER),
    (r"my data|gdpr|dsgvo|export", Intent.EXPORT_DATA),
    (r"(?:delete|erase|forget|wipe) (?:me|all|everything|my data)|gdpr|dsgvo|right to be forgotten", Intent.ERASE_DATA),
    (r"study|studying|learn\w*|plan|next|start", Intent.PLAN_TODAY),
    (r"tired|sad|hard|hate|cry|worst|terrible|awful|upset|angry|done with|give up|lost", Intent.CALM),
)
_COMPILED = tuple((re.compile(rf"\b(?:{words})\b"), intent) for words, intent in _HINTS)


def hints(text: str) -> Iterator[Intent]:
    """The intents that words of the plain `text` hint at."""
    return (intent for pattern, intent in _COMPILED if pattern.search(text))
