"""What a group reads of those who want that, and having a message show it."""

from dataclasses import dataclass

from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.attempts import Result
from bot.rules.cheers import CHEER_EDIT, News, message_subject
from bot.rules.groups import Group, Milestone
from bot.rules.promises import EDITS_APART
from bot.stores import attempts, promises


@dataclass(frozen=True, slots=True)
class CheerView:
    """What a group reads: of whom (nobody: it was taken back), and how many cheered for it.

    `exam` is the name of the group's own exam; None for any other one, whose name is nobody's business.
    """

    group_id: int
    milestone: Milestone
    what: str
    learner_ids: tuple[int, ...]
    exam: str | None = None
    given: int = 0
    message_id: int | None = None


def view_of(resources: Resources, group: Group, news: News, learner_ids: tuple[int, ...]) -> CheerView:
    """What the group reads of these people."""
    return CheerView(
        group.group_id, news.milestone, news.what, learner_ids, _name_there(resources, group, news.milestone, news.what)
    )


def _name_there(resources: Resources, group: Group, milestone: Milestone, what: str) -> str | None:
    if milestone is Milestone.STEADY or group.exam is None:
        return None
    exam = resources.exam(what)
    same = exam.family == resources.exam(group.exam).family
    return exam.name(resources.clock().date()) if same else None


async def plan_edit(tx: Transaction, resources: Resources, channel_id: int, group_id: int, message_id: int) -> None:
    """Have that message show soon what is known then, at most every three seconds.

    An edit that is due may have been made up already, so that another one follows it.
    """
    now, subject = resources.clock(), message_subject(group_id, message_id)
    owed = await promises.due_of(tx, channel_id, CHEER_EDIT, subject)
    if owed is None or owed <= now:
        await promises.plan(tx, channel_id, CHEER_EDIT, subject, now + EDITS_APART)


async def has_passed(tx: Transaction, learner_id: int, exam: str) -> bool:
    """Whether a pass of that exam is logged and stands."""
    sat = await attempts.of_learner(tx, learner_id)
    return any(attempt.exam == exam and attempt.result is Result.PASSED for attempt in sat)
