"""What is said about sharing a chart, a plan or a verdict: with whom, and that it was taken back."""

from collections.abc import Sequence

from bot.actions.showing import ShareWays
from bot.rules.partners import Role, Shared
from bot.rules.showing import Shown
from bot.texts.common import plain
from bot.texts.days import short_moment

SHARE, SHOW_HERE, TAKE_DOWN, SEE_CHART = "Share", "In this channel", "Take it back", "See the chart"
OWN_SHOWN = "What I put up"
TAKEN_DOWN = "-# This was taken back by the person who had shared it."
IN_CHANNEL = "In a channel it stands as it is at that moment, for all who are there; a button below takes it back."
NOT_HERE = (
    "-# To share it with a whole channel, open this card there: in a server that I am in, in a channel that I may see, "
    "where I may send messages and attach files."
)
NOT_THERE_ANY_MORE = "There is nothing to share any more."
GONE_ALREADY = "It was taken back already."

_NAMES = {Shared.CHART: "chart", Shared.PLAN: "plan", Shared.VERDICT: "verdict"}
_ROLES = {Role.PARTNER: "your study partner", Role.MENTORED: "your mentor"}


def name(item: Shared) -> str:
    """What is shared, in a word."""
    return _NAMES[item]


def question(ways: ShareWays, *, can_show_here: bool) -> str:
    """With whom it can be shared, and with whom it is already."""
    lines = [f"## With whom do you want to share your {name(ways.item)}?"]
    if ways.pacts:
        lines.append(_in_pacts(ways))
    for place, (pact, shared) in enumerate(ways.pacts, 1):
        state = "sees it" if shared else "does not see it"
        lines.append(f"{place}. <@{pact.other.learner_id}>, {_ROLES[pact.own.role]}: **{state}**")
    if not ways.pacts:
        lines.append("You have no partner and no mentor yet: `/partner invite` asks somebody of your choice.")
    lines.append(IN_CHANNEL if can_show_here else NOT_HERE)
    lines += [f"- stands in <#{each.channel_id}> since {short_moment(each.shown_at)}" for each in ways.shown]
    return "\n".join(lines)


def _in_pacts(ways: ShareWays) -> str:
    """What those in a pact with them see of it."""
    what = name(ways.item)
    if ways.is_of_it:
        return (
            "A partner or a mentor sees it as it stands, in `/partner status`, until you take it back. They are not "
            "told; say so if you want them to look. If you work for another exam one day, they see that one's."
        )
    if ways.worked_for is None:
        return f"A partner or a mentor sees the {what} of the exam that you work for, and there is none yet."
    return (
        f"A partner or a mentor sees the {what} of the exam that you work for, which is {plain(ways.worked_for)} now, "
        "and not of this one."
    )


def share_with(place: int, *, is_shared: bool, alone: bool) -> str:
    """The label of the button for one pact."""
    number = "" if alone else f" ({place})"
    return f"Take it back{number}" if is_shared else f"Share{number}"


def take_down_from(place: int, *, alone: bool) -> str:
    """The label of the button for one message."""
    return "Take it out of the channel" if alone else f"Take it out of the channel ({place})"


def take_down(place: int, *, alone: bool) -> str:
    """The label of the button for one of several things."""
    return TAKE_DOWN if alone else f"{TAKE_DOWN} ({place})"


def shown_now(item: Shared) -> str:
    return f"**Your {name(item)} stands in this channel now.** The button below it takes it back; so does this one."


def taken_down(shown: Shown) -> str:
    return (
        f"**Your {name(shown.item)} is taken back** from <#{shown.channel_id}>. If the message is out of my reach by "
        "now, delete it there yourself."
    )


def own_shown(up: Sequence[tuple[Shown, str]]) -> str:
    """What somebody has put up, each with the name of its exam."""
    if not up:
        return "Nothing of yours stands in a channel."
    lines = [
        f"- {name(each.item)} for {plain(exam)}, in <#{each.channel_id}> since {short_moment(each.shown_at)}"
        for each, exam in up
    ]
    return "\n".join(["## What you put up in channels", *lines])


def heading(learner_id: int, item: Shared) -> str:
    """The first line of what stands in a channel."""
    return f"**<@{learner_id}> shares their {name(item)}**"


def not_allowed() -> str:
    return (
        "**I could not put it up here.** I need to see this channel, send messages in it and attach files: *channel "
        "settings → Permissions → add me*. Nothing was shared."
    )
