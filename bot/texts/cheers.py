"""Cheers: what a group reads of those who want that, and what is said privately about it."""

from bot.actions.cheer_views import CheerView
from bot.actions.cheering import Choices, Stage, Telling
from bot.actions.cheering_on import Cheering
from bot.rules.groups import Group, Milestone
from bot.texts.common import plain
from bot.texts.days import count, listed

CHOICES = "What my group hears"
TELL = "Tell my group"
POST = "Post it"
CHEER_ON = "Cheer them on"
TAKE_BACK = "Take it back"
DO_NOT_TELL = "Do not tell them"

NOTHING_TO_TAKE_BACK = "There is nothing to take back: it stands nowhere (any more)."
TAKEN_BACK = "Taken back: it is not told, and where it stood, your name is gone within seconds."
CHEER_TAKEN_BACK = "Taken back: your cheer is not counted any more."
NEUTRAL = "Somebody here had something to celebrate."

_MOST_NAMED = 40
"""One message holds no more names."""
_LONGEST_LABEL = 80
_EXPLAINED = "All of this is off until you turn it on. It never names a score, nor how often you tried."
_NAMES = {
    Milestone.BOOKED: "When I have booked an exam",
    Milestone.PASSED: "When I have passed an exam",
    Milestone.STEADY: "When I have been steady for a month",
}


def message(view: CheerView) -> str:
    """What the group reads."""
    if not view.learner_ids:
        return NEUTRAL
    said = _said(view)
    return f"{said}\n-# {count(view.given, 'cheer')}" if view.given else said


def _said(view: CheerView) -> str:
    named = tuple(f"<@{learner_id}>" for learner_id in view.learner_ids[:_MOST_NAMED])
    rest = len(view.learner_ids) - len(named)
    who = listed((*named, f"{rest} more") if rest > 0 else named)
    has = "has" if len(view.learner_ids) == 1 else "have"
    exam = plain(view.exam) if view.exam else "an exam"
    match view.milestone:
        case Milestone.BOOKED:
            return f"{who} {has} booked {exam}."
        case Milestone.PASSED:
            return f"{who} {has} passed {exam}."
        case Milestone.STEADY:
            return f"{who} {has} been steady for four weeks: no check-in missed."


def choices(of: Choices) -> str:
    """What is on and what is off, each with what the group would read."""
    lines = [f"## What {plain(of.group.name)} hears of you", _EXPLAINED]
    for example in of.examples:
        state = "on" if example.milestone in of.member.cheers else "off"
        lines.append(f"- {_NAMES[example.milestone]}: **{state}**. “{_said(example)}”")
    if of.group.exam:
        lines.append("-# Any other exam than the group's own is told without its name.")
    if of.member.cheers:
        lines.append("-# It comes ten minutes after you told me, so that a slip can be undone.")
    return "\n".join(lines)


def toggle(milestone: Milestone, *, turns_on: bool) -> str:
    """The label of a button."""
    name = _NAMES[milestone]
    return f"Turn {'on' if turns_on else 'off'}: {name[0].lower()}{name[1:]}"


def tell(group: Group, *, is_only: bool) -> str:
    """The label of a button."""
    return TELL if is_only else f"Tell {group.name}"[:_LONGEST_LABEL]


def planned(telling: Telling) -> str:
    """On the card after a pass: that it is told soon, as its person wanted."""
    return (
        f"In ten minutes {plain(telling.group.name)} reads, as you wanted: “{_said(telling.view)}”\n"
        "-# Nothing else is told."
    )


def planned_besides(groups: int) -> str | None:
    """That more groups read it, than a card has room for."""
    if groups <= 0:
        return None
    return (
        f"{count(groups, 'more group')} of yours that you wanted told will read it too. `/group status` changes that."
    )


def to_tell(telling: Telling) -> str:
    """Exactly what would be said; or that it was."""
    group, channel = plain(telling.group.name), f"<#{telling.group.channel_id}>"
    match telling.stage:
        case Stage.TOLD:
            return f"{group} has read it already, in {channel}: “{_said(telling.view)}”"
        case Stage.ON_ITS_WAY:
            return f"It stands in {channel} in a moment: “{_said(telling.view)}”"
        case Stage.NOT_TOLD | Stage.PLANNED:
            return (
                f"This is what {group} would read in {channel}, and nothing else:\n> {_said(telling.view)}\n"
                "It is posted if you press the button, and not otherwise."
            )


def cheered(result: Cheering) -> str:
    """After somebody has pressed the button below such a message."""
    match result:
        case Cheering.COUNTED:
            return "Your cheer counts. The message shows within seconds how many there are, and not whose."
        case Cheering.COUNTED_BEFORE:
            return "Your cheer counts already."
        case Cheering.ONES_OWN:
            return "This one is about you, so the cheering is for the others. Well done."
        case Cheering.NOTHING_THERE:
            return "There is nothing to cheer for (any more). If the message is brand-new, try again in a moment."
