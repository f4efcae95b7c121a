"""Whether somebody who has missed some rounds is still in: asked once, privately; and what they answer."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bot.actions.duties import Duty
from bot.actions.own_reminders import candidates
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.checkins import ASKED_AFTER, Candidate, excuse_of
from bot.rules.groups import Group
from bot.rules.membership import STILL_IN
from bot.rules.promises import Promise
from bot.rules.rounds import Round
from bot.stores import groups, promises, rounds


@dataclass(frozen=True, slots=True)
class StillIn:
    """The question, and after how many rounds it is asked."""

    group: Group
    missed: int


class StillInDuty(Duty[StillIn]):
    """Asks, unless it is known by then how they stand to it."""

    kind = STILL_IN

    async def look(self, tx: Transaction, resources: Resources, dues: Sequence[Due]) -> Sequence[StillIn | None]:
        by_group: dict[int, list[Due]] = defaultdict(list)
        for due in dues:
            by_group[int(due.promise.subject)].append(due)
        questions: dict[Promise, StillIn] = {}
        for group_id, theirs in by_group.items():
            group, last = await groups.one(tx, group_id), await rounds.last(tx, group_id)
            if group is None or not group.is_running or last is None:
                continue
            silent = await candidates(tx, resources, last, [due.promise.whom for due in theirs])
            for due in theirs:
                candidate = silent.get(due.promise.whom)
                if candidate and candidate.missed >= ASKED_AFTER and excuse_of(candidate, resources.clock()) is None:
                    questions[due.promise] = StillIn(group, candidate.missed)
        return [questions.get(due.promise) for due in dues]


async def after_closing(
    tx: Transaction, resources: Resources, group: Group, of: Round, missing: Sequence[Candidate]
) -> None:
    """Ask those for whom the round that has just closed is the second in a row that they missed."""
    now = resources.clock()
    asked = sorted(each.learner_id for each in missing if each.missed == ASKED_AFTER)
    await promises.plan_many(tx, STILL_IN, [(learner_id, str(group.group_id), now) for learner_id in asked])
