"""What breathing prompts say, and what is said about them."""

from datetime import time

from bot.actions.calm_reminding import Prompts
from bot.rules.calm_reminders import CalmOccasion, CalmReminder
from bot.texts.days import moment, relative

TITLE = "## Breathing prompts"
OFF_BY_DEFAULT = "A short message when a few calm breaths do most good. All are off until you turn one on."
CHANGE = "Change the time"
STOP_FOR_GOOD = "Stop these for good"
START = "Start breathing"
NEEDS_ZONE = "**They start as soon as I know your time zone**, so that they come at the right hour where you are."

FORM_TITLE = "Breathing prompt"
TIME_QUESTION = "At what time?"
TIME_HINT, TIME_HINT_STUDY = "“21:45”, “9 pm”", "“18:30”; empty: 10 minutes before your daily nudge"

NAMES = {CalmOccasion.STUDY: "before study", CalmOccasion.SLEEP: "before sleep", CalmOccasion.EXAM: "exam mornings"}
_PROMPTS = {
    CalmOccasion.STUDY: "**A few calm breaths before you study?** One tap starts them; leaving it out is fine too.",
    CalmOccasion.SLEEP: "**A few calm breaths before sleep?** One tap starts them; leaving it out is fine too.",
    CalmOccasion.EXAM: "**A few calm breaths before your exam?** One tap starts them; leaving it out is fine too.",
}


def prompt(occasion: CalmOccasion) -> str:
    """The whole message."""
    return _PROMPTS[occasion]


def name(occasion: CalmOccasion) -> str:
    """Before study, at the beginning of a sentence or on a button."""
    return NAMES[occasion].capitalize()


def which_one(clock: time) -> str:
    return f"What is **{clock:%H:%M}** for?"


def turn_on(occasion: CalmOccasion) -> str:
    """The label of a button."""
    return f"Turn on: {NAMES[occasion]}"


def turn_off(occasion: CalmOccasion) -> str:
    """The label of a button."""
    return f"Turn off: {NAMES[occasion]}"


def line(occasion: CalmOccasion, prompts: Prompts) -> str:
    """What is set for that occasion, and when the next one comes."""
    reminder = prompts.of(occasion)
    if reminder is None:
        return f"**{name(occasion)}**: off"
    return f"**{name(occasion)}**: {_when(reminder)}. {_next(reminder, prompts)}".rstrip()


def turned_off(occasion: CalmOccasion) -> str:
    return f"**{name(occasion)}**: off. None comes any more, unless you turn it on again."


def _when(reminder: CalmReminder) -> str:
    if reminder.clock is None:
        return "10 minutes before your daily nudge, and with it when that moves"
    clock = f"at {reminder.clock:%H:%M}"
    match reminder.occasion:
        case CalmOccasion.STUDY:
            return f"{clock} on the days with a nudge, or every day as long as no nudge is set"
        case CalmOccasion.SLEEP:
            return f"{clock} every evening" if reminder.clock.hour >= 12 else f"{clock} every night"
        case CalmOccasion.EXAM:
            return f"{clock} on the day that you aim for with an exam"


def _next(reminder: CalmReminder, prompts: Prompts) -> str:
    """When it comes next, or what it waits for."""
    next_at = prompts.next_at.get(reminder.occasion)
    if next_at is not None:
        return f"Next: {moment(next_at)} ({relative(next_at)})."
    if not prompts.has_zone:
        return ""
    match reminder.occasion:
        case CalmOccasion.STUDY if prompts.has_nudge:
            return "None comes while your nudges are paused."
        case CalmOccasion.STUDY:
            return "It waits for a daily nudge; or give it a time of its own."
        case CalmOccasion.EXAM:
            return "It waits for a day that you aim for: `/retake target`."
        case CalmOccasion.SLEEP:
            return ""
