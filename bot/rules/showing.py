"""What somebody puts up in a channel for others to see, as it is at that moment."""

from dataclasses import dataclass
from datetime import datetime

from bot.rules.partners import Shared


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """`message_id` is None as long as the message is on its way."""

    show_id: int
    learner_id: int
    item: Shared
    exam: str
    channel_id: int
    shown_at: datetime
    message_id: int | None = None
