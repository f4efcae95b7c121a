"""Help among members of a group: who asks for it, the offer, and what comes of it."""

from bot.actions.helping import Ask, Asks, HelpOffer, Offered, Offering, Standings
from bot.rules.checkins import Standing
from bot.rules.groups import Group
from bot.rules.rounds import Round
from bot.texts.common import plain
from bot.texts.days import short_moment
from bot.texts.rounds import STANDINGS

OFFER = "Offer help"
THANKS = "Thank you"
FINE_NOW = "I am fine now"
STILL_ASKING = "I still need help"

_LONGEST_WORDS = 150
_HOW = "tap the name, then *Message*"


def asking(asks: Asks) -> str:
    """Who asks for help, numbered as the buttons below are."""
    if not asks.asks:
        own = "Only you ask for help in this round; others can offer it. " if asks.is_asking else ""
        return f"{own}Nobody else asks for help in it (any more)."
    lines = [f"**Who would like help in {plain(asks.group.name)}**"]
    lines += [_ask(number, ask) for number, ask in enumerate(asks.asks, 1)]
    lines.append("Press a number, and I tell that person privately, in your name, that you offer help. Nobody else.")
    return "\n".join(lines)


def _ask(number: int, ask: Ask) -> str:
    flat = " ".join(ask.words.split())
    words = f": {plain(flat if len(flat) <= _LONGEST_WORDS else f'{flat[: _LONGEST_WORDS - 1]}…')}" if flat else ""
    offered = " (you have offered)" if ask.offered else ""
    return f"{number}. <@{ask.learner_id}>{offered}{words}"


def offer(number: int) -> str:
    """The label of a button."""
    return f"{OFFER} to {number}"


def offered(of: Offered) -> str:
    """What became of an offer, and how to write to whom it was made."""
    who, channel = f"<@{of.learner_id}>", f"<#{of.round.channel_id or of.group.channel_id}>"
    match of.result:
        case Offering.ON_ITS_WAY:
            return (
                f"**Thank you.** {who} is told privately that you offer help, at an hour that suits them. You need not "
                f"wait: write to them ({_HOW}), or in {channel}."
            )
        case Offering.OFFERED_BEFORE:
            return f"You have offered {who} help in this round already. You can write to them: {_HOW}; or in {channel}."
        case Offering.NOT_REACHABLE:
            return f"My private messages do not reach {who}, so nothing was sent. Please write to them in {channel}."
        case Offering.NOT_ASKING:
            return f"{who} does not ask for help in this round (any more), so nothing was sent."
        case Offering.ONESELF:
            return "That is you. Others can offer you help; the button is in their hands now."


def help_offer(of: HelpOffer) -> str:
    """What is said to whoever asked; its first line is what a phone shows."""
    return (
        f"**<@{of.helper_id}> offers to help you.**\n"
        f"You shared with {plain(of.group.name)} that you need help, in {_round(of.group, of.round)}. "
        f"If you would like it, write to <@{of.helper_id}>: {_HOW}. If not, that is fine too, and nobody is told."
    )


def thanked(content: str) -> str:
    """The same message, closed."""
    return f"{content}\n-# Closed. Nobody is told that you pressed this."


def stands(of: Standings) -> str:
    """How a check-in stands now."""
    if not of.is_changed:
        return f"Your check-in in {plain(of.group.name)} says *{STANDINGS[of.checkin.standing].lower()}* already."
    group, who = plain(of.group.name), "the message of the round follows within seconds"
    seen = f"; {who}." if of.checkin.shared else ". It is not shared, so nobody sees it."
    if of.checkin.standing is Standing.NEEDS_HELP:
        return f"Your check-in in {group} says again that you need help{seen}"
    return f"**Good to hear.** Your check-in in {group} says *on track* now{seen}"


def _round(group: Group, of: Round) -> str:
    opened = short_moment(of.opens_at)
    if of.channel_id is None or of.message_id is None:
        return f"the round of {opened}"
    return f"[the round](https://discord.com/channels/{group.guild_id}/{of.channel_id}/{of.message_id}) of {opened}"
