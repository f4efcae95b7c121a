"""Where a person stands, for saying what to do next."""

from dataclasses import dataclass

from bot.actions.resources import Resources
from bot.actions.retake_views import view
from bot.rules.groups import Group
from bot.rules.kept_plans import is_ended
from bot.rules.next_step import Situation
from bot.rules.rounds import Round, RoundState
from bot.stores import attempts, checkins, groups, members, nudges, plans, rounds


@dataclass(frozen=True, slots=True)
class Waiting:
    """A round that is open, in a group whose member has not checked in for it."""

    group: Group
    round: Round


async def situation_of(resources: Resources, learner_id: int) -> Situation | None:
    """Their last attempt, and its exam's clock and goal; None for somebody who has logged nothing."""
    async with resources.database.transaction() as tx:
        last = next(iter(await attempts.of_learner(tx, learner_id)), None)
        if last is None:
            return None
        seen = await view(tx, resources, learner_id, resources.exam(last.exam))
        nudging = await nudges.of_learner(tx, learner_id)
        plan = await plans.one(tx, learner_id, seen.clock.exam.code)
        has_plan = plan is not None and not is_ended(plan, seen.attempts) and plan.exam_on >= seen.local.today
    has_nudge = not nudging.week.is_empty
    return Situation(last, seen.clock, seen.goal, seen.local.zone, has_nudge=has_nudge, has_plan=has_plan)


async def waiting_rounds(resources: Resources, learner_id: int) -> list[Waiting]:
    """Open rounds that this person may want to check in for, the first to close first; a group on pause has none."""
    now, waiting = resources.clock(), []
    async with resources.database.transaction() as tx:
        paused = {each.group_id for each in await members.of_learner(tx, learner_id) if each.paused_at}
        for group in await groups.of_learner(tx, learner_id):
            of = await rounds.last(tx, group.group_id)
            if of is None or group.group_id in paused or of.state is not RoundState.OPEN or now >= of.closes_at:
                continue
            if await checkins.one(tx, group.group_id, of.opens_at, learner_id) is None:
                waiting.append(Waiting(group, of))
    return sorted(waiting, key=lambda each: each.round.closes_at)
