"""Offers of help: from one member of a group to another who has shared that they need it, once in a round."""

from datetime import datetime, timedelta

from bot.rules.promises import Kind
from bot.rules.rounds import round_named, round_subject

HELP_OFFER = Kind("help-offer", limit=timedelta(days=1))
"""Tells whoever asked for help that somebody offers it; its subject is `offer_subject`."""


def offer_subject(group_id: int, opens_at: datetime, other_id: int) -> str:
    """Names a round and somebody in it, to be read back by `offer_named`."""
    return f"{round_subject(group_id, opens_at)}:{other_id}"


def offer_named(subject: str) -> tuple[int, datetime, int]:
    """The group, the opening of the round and the person that `subject` names."""
    group_id, opens_at = round_named(subject)
    return group_id, opens_at, int(subject.rpartition(":")[2])
