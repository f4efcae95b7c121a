"""Plans laid out anew, from today on, after anything that they hang on was changed; what was done of them stays."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from bot.actions.plan_grounds import Grounds, grounds_of
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.kept_plans import (
    KeptPlan,
    KeptSlot,
    counted,
    is_ended,
    laid_over,
    mark_of,
    seen,
    standing,
)
from bot.rules.plan.changes import changes
from bot.rules.plan.laying_out import lay_out
from bot.rules.plan.records import Plan, PlanRequest
from bot.rules.plan.target import LONGEST_PLAN
from bot.stores import plans

_ENDED = "ended"
"""In place of the mark of what it was laid out from."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan as it stands. `laid`: what was laid out just now; None where nothing was."""

    plan: KeptPlan
    slots: tuple[KeptSlot, ...]
    grounds: Grounds
    laid: Plan | None = None

    @property
    def today(self) -> date:
        return self.grounds.local.today

    @property
    def is_ended(self) -> bool:
        """Whether it is withdrawn, or its exam is passed."""
        return is_ended(self.plan, self.grounds.sat)

    @property
    def is_over(self) -> bool:
        """Whether the day that it leads to is behind its person."""
        return self.plan.exam_on < self.today


async def reflow(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Lay out anew each plan of that person for which there is a reason to."""
    for plan in await plans.of_learner(tx, learner_id):
        if plan.withdrawn_at is None:
            await up_to_date(tx, resources, plan)


async def up_to_date(
    tx: Transaction, resources: Resources, plan: KeptPlan, *, anyway: bool = False, is_new: bool = False
) -> PlanView:
    """That plan, laid out anew where something that it hangs on was changed, something was missed, or `anyway`.

    `is_new`: it was made just now, so that nothing of it has been told yet that would have to stay.
    """
    view = await as_kept(tx, resources, plan)
    if view.is_ended:
        return await _end(tx, view)
    exam_on = leads_to(plan, view.grounds)
    if exam_on < view.today:
        return view
    stays = plan.exam_on == exam_on and not is_new
    fixed = _fixed(view, exam_on) if stays else frozenset[str]()
    request, local = _request(view, exam_on, fixed), view.grounds.local
    made_from = mark_of(request, view.grounds.pause, local.zone, local.own_day.starts)
    if not anyway and plan.made_from == made_from and not _is_late(view):
        return view
    return await _lay_out(tx, resources, view, request, replace(plan, exam_on=exam_on, made_from=made_from), fixed)


async def as_kept(tx: Transaction, resources: Resources, plan: KeptPlan) -> PlanView:
    """That plan as it was written down last."""
    grounds = await grounds_of(tx, resources, plan.learner_id, resources.exam(plan.exam))
    return PlanView(plan, tuple(await plans.slots(tx, plan.learner_id, plan.exam)), grounds)


async def _end(tx: Transaction, view: PlanView) -> PlanView:
    """A pass ends it: calendar programs are told, and told again where the pass is taken back."""
    if view.plan.made_from == _ENDED:
        return view
    plan = replace(view.plan, made_from=_ENDED, sequence=view.plan.sequence + 1)
    await plans.keep(tx, plan)
    return replace(view, plan=plan)


def leads_to(plan: KeptPlan, grounds: Grounds) -> date:
    """The day aimed for, or else the one that the plan led to before; never one before it is legal.

    A day aimed for that is over does not move any more: it is to be known first how it went.
    """
    target_on, today = grounds.goal.target_on, grounds.local.today
    aimed_for = target_on if target_on and target_on >= today else plan.exam_on
    if aimed_for < today:
        return plan.exam_on
    return max(aimed_for, grounds.legal_on) if grounds.legal_on else aimed_for


def _is_late(view: PlanView) -> bool:
    """Whether something was not done on its day, or lies on a day off."""
    off = view.grounds.days_off(view.plan.exam_on)
    return any(each.is_open and (each.slot.on < view.today or each.slot.on in off) for each in view.slots)


async def _lay_out(
    tx: Transaction,
    resources: Resources,
    view: PlanView,
    request: PlanRequest,
    plan: KeptPlan,
    fixed: Collection[str],
) -> PlanView:
    laid = lay_out(request)
    slots = tuple(laid_over(view.slots, laid.slots, fixed, view.today, resources.clock()))
    known = {each.slot.name: each for each in view.slots}
    changed = [each for each in slots if known.get(each.slot.name) != each]
    if changed or plan != view.plan:
        moved = changes(seen(slots), standing(slots))
        news = len(moved.moved) + len(moved.fallen_away)
        plan = replace(plan, sequence=plan.sequence + 1, moved=news)
        await plans.keep(tx, plan)
        await plans.keep_slots(tx, plan.learner_id, plan.exam, changed)
    return PlanView(plan, slots, view.grounds, laid)


def _fixed(view: PlanView, exam_on: date) -> frozenset[str]:
    """What is still to be done today stays today, as the nudge has said; unless it is a day off by now."""
    if view.today in view.grounds.days_off(exam_on):
        return frozenset()
    return frozenset(each.slot.name for each in view.slots if each.is_open and each.slot.on == view.today)


def _request(view: PlanView, exam_on: date, fixed: Collection[str]) -> PlanRequest:
    grounds, plan = view.grounds, view.plan
    kept = tuple(each for each in view.slots if each.slot.name in fixed)
    staying = [each for each in view.slots if not each.is_open or each.slot.on != view.today]
    begins_on = grounds.first_free_day((*staying, *kept), plan.windows)
    return PlanRequest(
        windows=plan.windows,
        from_on=max(begins_on, plan.from_on, exam_on - LONGEST_PLAN),
        exam_on=exam_on,
        gaps=grounds.gaps,
        exam_minutes=grounds.exam_minutes,
        drills=grounds.drills,
        leaned_on=grounds.leaned_on,
        topics=grounds.topics,
        done=(*counted(view.slots, grounds.failed_on), *(each.slot for each in kept)),
        off=grounds.days_off(exam_on),
    )
