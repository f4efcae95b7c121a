"""A slash command that was typed or pasted as a message."""

import re

from bot.rules.words.reading import Intent

_PASTED = re.compile(r"^/ ?(?P<command>[a-z]+)(?: (?P<sub>[a-z]+))?\b")
_OPTION = re.compile(
    r"\b(time|days|exam|result|score|zone|date|when|target|hours|minutes|pattern|timezone|city|kind|domain)(?=:) ?: ?"
)
_MEANT: dict[str, dict[str, Intent]] = {
    "attempt": {"log": Intent.LOG_ATTEMPT},
    "retake": {
        "when": Intent.ASK_RETAKE,
        "rules": Intent.ASK_RETAKE,
        "target": Intent.SET_TARGET,
        "": Intent.ASK_RETAKE,
    },
    "nudge": {
        "set": Intent.SET_NUDGE,
        "off": Intent.STOP_NUDGES,
        "pause": Intent.PAUSE,
        "resume": Intent.RESUME,
    },
    "plan": {
        "make": Intent.MAKE_PLAN,
        "week": Intent.PLAN_WEEK,
        "calendar": Intent.PLAN_CALENDAR,
        "": Intent.PLAN_TODAY,
    },
    "practice": {
        "log": Intent.LOG_PRACTICE,
        "miss": Intent.LOG_MISS,
        "recall": Intent.RECALL,
        "chart": Intent.PRACTICE_CHART,
        "": Intent.PRACTICE_CHART,
    },
    "simulate": {"": Intent.SIMULATE},
    "report": {"": Intent.REPORT},
    "ready": {"": Intent.READY},
    "calm": {"breathe": Intent.BREATHE, "": Intent.CALM, "relax": Intent.CALM, "reframe": Intent.CALM},
    "settings": {"zone": Intent.SET_ZONE, "timezone": Intent.SET_ZONE},
    "checkin": {"": Intent.CHECK_IN},
    "group": {"": Intent.GROUP},
    "partner": {"": Intent.PARTNER},
    "mydata": {"erase": Intent.ERASE_DATA, "": Intent.EXPORT_DATA},
    "help": {"": Intent.HELP},
    "start": {"": Intent.HELP},
    "snooze": {"": Intent.SNOOZE},
    "pause": {"": Intent.PAUSE},
    "resume": {"": Intent.RESUME},
    "done": {"": Intent.DONE},
    "skip": {"": Intent.SKIP},
    "breathe": {"": Intent.BREATHE},
    "stop": {"": Intent.STOP_NUDGES},
}  # fmt: skip


def pasted_intent(bare: str) -> Intent | None:
    """What a plain text that begins with a command's name asks for; None where it is no command of ours."""
    match = _PASTED.match(bare)
    if not match:
        return None
    meant = _MEANT.get(match["command"], {})
    return meant.get(match["sub"] or "", meant.get(""))


def without_command(text: str) -> str:
    """`text` without a command's name and the names of its options."""
    if not _PASTED.match(text):
        return text
    return _OPTION.sub(" ", _PASTED.sub(" ", text)).replace("until:", "until ").strip()
