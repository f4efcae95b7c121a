"""Reminders of a round at a member's own hour."""

from datetime import time

from bot.actions.own_reminders import OwnReminder, Reminding
from bot.rules.rounds import RoundState
from bot.texts.common import plain
from bot.texts.days import moment, relative, short_moment

MY_REMINDER = "My reminder"
CHANGE = "Change the time"
TURN_OFF = "Turn it off"
STOP_FOR_GOOD = "Stop these for good"
NEEDS_ZONE = "**It starts as soon as I know your time zone**, so that it comes at the right hour where you are."

TIME_QUESTION = "At what time, on your own clock?"
TIME_HINT = "“18:30”, “9 pm”; it comes while a round is open"


def form_title(reminding: Reminding) -> str:
    """For the form; of the group's name what fits."""
    return f"My reminder: {reminding.group.name}"[:45]


def set_to(reminding: Reminding, clock: time) -> str:
    """What is set now, and when the next one comes."""
    return (
        f"**{plain(reminding.group.name)}: I remind you at {clock:%H:%M}** on your own clock, in every round that is "
        f"open then, if you have not checked in. {_next(reminding, clock)}"
    ).rstrip()


def turned_off(reminding: Reminding) -> str:
    return f"**{plain(reminding.group.name)}: no reminder.** None comes any more, unless you set one."


def reminder(of: OwnReminder) -> str:
    """The whole message."""
    closes_at = of.round.closes_at
    return (
        f"**{plain(of.group.name)}: how is it going?** Two minutes; the round is open until {short_moment(closes_at)} "
        f"({relative(closes_at)}).\n-# You asked me to remind you at this hour."
    )


def _next(reminding: Reminding, clock: time) -> str:
    """When it comes next, or why it does not."""
    if not reminding.has_zone:
        return ""
    if reminding.next_at is not None:
        return f"Next: {moment(reminding.next_at)} ({relative(reminding.next_at)})."
    of = reminding.of
    if of.state is RoundState.OPEN:
        return "In the round that is open now, that time is over for you or does not come; the next one may have it."
    return (
        f"The next round is open from {short_moment(of.opens_at)} to {short_moment(of.closes_at)}, and your clock does "
        f"not come to {clock:%H:%M} in it, so choose another time if you want one then."
    )
