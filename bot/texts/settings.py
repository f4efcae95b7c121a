"""What is said about settings."""

from datetime import datetime, time

from bot.actions.resources import LocalTime
from bot.actions.settling import Sharing
from bot.rules.own_day import OwnDay
from bot.texts.days import count, day, listed, moment, relative

TITLE = "## Your settings"
NOT_READ_STAYS = "What I could not read stays as it was; the rest is set."

ZONE_TITLE = "My time zone"
ZONE_QUESTION = "Where are you, or what time is it for you?"
ZONE_HINT = "A city, “CET”, “UTC+2”, or your time now: “21:40”"
CHANGE_ZONE = "Change my time zone"
NOT_MY_TIME = "That is not my time"
PRIVATE = "-# Your zone is used to send and count things at your own hours. It is never shown to anybody else."

START_TITLE = "My start of day"
START_QUESTION = "When does your day start?"
START_HINT = "From 00:00 to 12:00, such as “04:00” or “5am”"
CHANGE_START = "Change my start of day"

QUIET_TITLE = "My quiet hours"
QUIET_QUESTION = "From when to when shall I keep quiet?"
QUIET_HINT = "“22:00–07:00”, “22-7”, “10pm to 6am”, or “none”"
CHANGE_QUIET = "Change my quiet hours"
_ANY_HOUR = "I may write to you at any hour."


def shared(sharing: Sharing) -> str:
    """What others see of somebody, and where that is chosen."""
    where = []
    if sharing.groups:
        where.append(f"in {count(sharing.groups, 'study group')}, what you chose to share there (`/group status`)")
    if sharing.pacts:
        where.append(f"in {count(sharing.pacts, 'pact')}, what it is for (`/partner status`)")
    if sharing.stories:
        where.append(f"in {count(sharing.stories, 'story', 'stories')} that you left for others (*My stories*)")
    if sharing.shown:
        where.append(f"{count(sharing.shown, 'thing')} in channels (*What I put up*)")
    if not where:
        return "**Shared with others**: nothing. What you log and what you set is shown to nobody else."
    return f"**Shared with others**: {listed(tuple(where))}. Whatever else you log or set is shown to nobody."


def looks_back(wanted: bool) -> str:
    """Whether a look back comes once a month."""
    if wanted:
        return "**Look back**: once a month, what was a month ago and what is now."
    return "**Look back**: none. If you like, I compare the last month with the one before, once a month."


def zone_now(local: LocalTime) -> str:
    """The zone, and what time it is there, to check at a glance."""
    if local.zone is None:
        return f"**Time zone**: not set. Days and times are read in UTC for now, where it is {local.now:%H:%M}."
    return f"**Time zone**: {local.zone}. It is **{local.now:%H:%M}** on {day(local.now.date())} for you."


def zone_set(local: LocalTime) -> str:
    return (
        f"Done: your time zone is {local.zone}. It is **{local.now:%H:%M}** on {day(local.now.date())} for you, right?"
    )


def next_nudge(at: datetime) -> str:
    return f"Next nudge: {moment(at)} ({relative(at)})."


def worked_out_anew() -> str:
    return "Days and times that you logged before are read in this zone from now on, and dates are worked out anew."


def which_zone(typed: str) -> str:
    return f"{typed} can mean several time zones. Which one is yours?"


def back_to(before: str) -> str:
    """The label of a button that puts back what was set before."""
    return f"Undo: back to {before}"[:80]


def clock(at: time) -> str:
    """A time of day, as it can be typed in again."""
    return f"{at:%H:%M}"


def hours(own_day: OwnDay) -> str:
    """The quiet hours, as they can be typed in again."""
    if not own_day.has_quiet_hours:
        return "none"
    return f"{clock(own_day.quiet_from)}–{clock(own_day.quiet_until)}"


def hours_back(own_day: OwnDay) -> str:
    """The quiet hours, as the end of a sentence."""
    return hours(own_day) if own_day.has_quiet_hours else "no quiet hours"


def start_now(own_day: OwnDay) -> str:
    """When the day starts, and what that is good for."""
    return f"**Start of day**: {clock(own_day.starts)}. {_counts(own_day.starts)}"


def start_set(own_day: OwnDay) -> str:
    return f"Done: your day starts at **{clock(own_day.starts)}**. {_counts(own_day.starts)}"


def quiet_now(own_day: OwnDay) -> str:
    """The quiet hours: what they hold back, and what comes anyway."""
    return f"**Quiet hours**: {hours(own_day)}. {_waits(own_day)}"


def quiet_set(own_day: OwnDay) -> str:
    if not own_day.has_quiet_hours:
        return f"Done: you have no quiet hours. {_ANY_HOUR}"
    return f"Done: your quiet hours are **{hours(own_day)}**. {_waits(own_day)}"


def _counts(starts: time) -> str:
    if starts == time():
        return "Your day runs from midnight to midnight."
    return "Until then, a late evening still counts for the day on which it began."


def _waits(own_day: OwnDay) -> str:
    if not own_day.has_quiet_hours:
        return _ANY_HOUR
    return (
        f"Until {clock(own_day.quiet_until)} I hold back what can wait, such as the news that you may retake an exam. "
        "A nudge at a time you chose, or one that you snoozed, comes anyway."
    )
