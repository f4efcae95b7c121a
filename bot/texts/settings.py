"""What is said about settings."""

from bot.actions.resources import LocalTime
from bot.texts.days import day

ZONE_TITLE = "My time zone"
ZONE_QUESTION = "Where are you, or what time is it for you?"
ZONE_HINT = "A city, “CET”, “UTC+2”, or your time now: “21:40”"
CHANGE_ZONE = "Change my time zone"
NOT_MY_TIME = "That is not my time"
PRIVATE = "-# Your zone is used to send and count things at your own hours. It is never shown to anybody else."
TITLE = "## Your settings"


def zone_now(local: LocalTime) -> str:
    """The zone, and what time it is there, to check at a glance."""
    if local.zone is None:
        return f"**Time zone**: not set. Days and times are read in UTC for now, where it is {local.now:%H:%M}."
    return f"**Time zone**: {local.zone}. It is **{local.now:%H:%M}** on {day(local.now.date())} for you."


def zone_set(local: LocalTime) -> str:
    return (
        f"Done: your time zone is {local.zone}. It is **{local.now:%H:%M}** on {day(local.now.date())} for you, right?"
    )


def worked_out_anew() -> str:
    return "Days and times that you logged before are read in this zone from now on, and dates are worked out anew."


def which_zone(typed: str) -> str:
    return f"{typed} can mean several time zones. Which one is yours?"


def back_to(zone: str) -> str:
    return f"Back to {zone}"[:80]
