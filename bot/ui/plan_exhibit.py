"""What others see of a plan that is put up in a channel."""

from bot.actions import partnering_shares
from bot.actions.resources import Resources
from bot.texts import shared_items
from bot.texts.common import plain
from bot.ui.pictures.kept import Pictures
from bot.ui.sharing import Exhibit


async def plan_exhibit(resources: Resources, pictures: Pictures, learner_id: int, exam: str) -> Exhibit | None:
    """The day that it leads to, how this week goes, and what comes next."""
    view = await partnering_shares.plan_for(resources, learner_id, exam)
    if view is None:
        return None
    return Exhibit(f"## {plain(view.grounds.exam.name(view.today))}\n{shared_items.plan(view)}")
