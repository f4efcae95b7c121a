"""What is said around breathing and relaxing: how tense somebody is, and how that goes over time."""

from bot.rules.breathing import Breathing, has_holds
from bot.rules.calm import CalmSession
from bot.texts.breathing import NAMES
from bot.texts.days import count

BREATHE, BREATHE_AGAIN = "Breathe", "Breathe again"
STOP, ANOTHER_PATTERN, OVER_TIME = "Stop", "Another way", "Over time"
WITHOUT_HOLDS, WITH_HOLDS = "Without holds", "With holds"
BREATHE_ALONG = "Breathe along"
RELAX, REFRAME = "Relax", "Reframe a thought"
SKIP = "Skip"

HOW_TENSE = "**How tense are you now?** 1 is calm, 5 very tense. Or leave it out."
STOPPED = "**Stopped.** That is fine, at any time."
HOW_TENSE_NOW = "**How tense are you now?** 1 is calm, 5 very tense."
TIME_IS_UP = "**The time is up. How tense are you now?** 1 is calm, 5 very tense."
NOT_RATED = "Fine, nothing is noted."
OVER_TIME_TITLE = "## How tense, before and after"
TOGETHER = (
    "**Breathe together.** Anyone may join, now or in the middle. Nobody is named and nobody is counted; "
    "the button opens something that only you see."
)
ALONG = "**You are breathing along** with the picture above. The others do not see it."


def title(wanted: Breathing) -> str:
    """How, how long, and whether without holding the breath."""
    held = ", without holds" if wanted.hold_free and has_holds(wanted.pattern) else ""
    return f"## {NAMES[wanted.pattern]}{held}, {count(wanted.minutes, 'minute')}"


def asks_after(number: int) -> str:
    """What comes when the minutes are over."""
    return f"-# After {count(number, 'minute')} I ask you in a direct message how tense you are. Only you see it."


def rated_before(tension: int) -> str:
    return f"Noted: {tension}. Press again to change it."


def rated_after(session: CalmSession) -> str:
    """One quiet sentence: what was noted, and where it went up, that this is common and what else there is."""
    before, after = session.tension_before, session.tension_after
    if before is None or after is None:
        return f"Noted: {after} of 5."
    if after < before:
        return f"Noted: {before} before, {after} after."
    if after == before:
        return f"Noted: {before} before, {after} after. Some days it does not show, and the pause still was one."
    return (
        f"Noted: {before} before, {after} after. That is common, and you did nothing wrong. "
        "Another way may suit you better, or relaxing your muscles, or simply leaving it here."
    )


def went_up(session: CalmSession) -> bool:
    """Whether it got worse."""
    before, after = session.tension_before, session.tension_after
    return before is not None and after is not None and after > before
