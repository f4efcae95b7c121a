"""What somebody shares in a pact, item by item, and what the other sees of it: live, as it stands now."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date

from bot.actions.partnering_pacts import held_pact
from bot.actions.plan_reflow import PlanView, as_kept
from bot.actions.practising_views import Practised, practised_for
from bot.actions.readiness_views import ReadinessView, readiness_of
from bot.actions.resources import Resources, local_time
from bot.actions.study_views import nudges_for
from bot.database import Transaction
from bot.errors import NoPact
from bot.rules.attempts import Attempt, Result, latest
from bot.rules.identity import IdentifiedExam
from bot.rules.partners import Report, Shared, first_of_week, report, rests
from bot.rules.weak_domains import WeakDomain, weakest
from bot.stores import addressees, attempts, exam_days, nudges, pacts, plans, study_days

_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class SharedExam:
    """The exam that is worked for, and its day; None where there is none."""

    exam: IdentifiedExam | None
    on: date | None
    today: date


@dataclass(frozen=True, slots=True)
class SharedWeek:
    """None where it rests."""

    report: Report | None


@dataclass(frozen=True, slots=True)
class SharedWeakDomains:
    """Of the last score report; none where there is none."""

    weak: tuple[WeakDomain, ...]


@dataclass(frozen=True, slots=True)
class SharedAttempts:
    """The latest few, each with its exam, the latest first."""

    attempts: tuple[tuple[Attempt, IdentifiedExam], ...]


@dataclass(frozen=True, slots=True)
class SharedChart:
    """Practice for the exam that is worked for; None where there is none."""

    practised: Practised | None


@dataclass(frozen=True, slots=True)
class SharedPlan:
    """The plan for it, as it stood last; None where there is none."""

    view: PlanView | None


@dataclass(frozen=True, slots=True)
class SharedVerdict:
    """The verdict for it; None where there is no exam."""

    view: ReadinessView | None


SharedView = SharedExam | SharedWeek | SharedWeakDomains | SharedAttempts | SharedChart | SharedPlan | SharedVerdict
"""One item as the other in a pact sees it."""


async def share(resources: Resources, learner_id: int, pact_id: int, item: Shared, *, wanted: bool) -> None:
    """Let the other in that pact see one item, or see it no more. Raises NoPact, NotYours."""
    async with resources.database.transaction() as tx:
        pact = await held_pact(tx, resources, pact_id, learner_id)
        if not pact.own.role.may_share(item):
            raise NoPact
        change = pacts.share if wanted else pacts.take_back
        await change(tx, pact_id, learner_id, item)


async def shared_views(
    tx: Transaction, resources: Resources, learner_id: int, items: Collection[Shared]
) -> tuple[SharedView, ...]:
    """What this person shares, in the order of the items."""
    return tuple([await _LOOKS[item](tx, resources, learner_id) for item in Shared if item in items])


async def exam_worked_for(
    tx: Transaction, resources: Resources, learner_id: int
) -> tuple[IdentifiedExam | None, date | None]:
    """The exam that this person works for, and the day that they aim for; None where there is none."""
    addressee = await addressees.one(tx, learner_id)
    if addressee is None:
        return None, None
    today = (await local_time(tx, resources, learner_id)).today
    [nudge] = await nudges_for(tx, resources, [(addressee, today)])
    return (nudge.clock.exam if nudge.clock else None), nudge.target_on


async def _exam(tx: Transaction, resources: Resources, learner_id: int) -> SharedExam:
    today = (await local_time(tx, resources, learner_id)).today
    exam, on = await exam_worked_for(tx, resources, learner_id)
    return SharedExam(exam, on if on and on >= today else None, today)


async def is_resting(tx: Transaction, resources: Resources, learner_id: int) -> bool:
    """Whether nothing of what this person does is told to anybody now."""
    today = (await local_time(tx, resources, learner_id)).today
    pause = (await nudges.of_learner(tx, learner_id)).pause
    return rests(pause, [each.sits_on for each in await exam_days.of_learner(tx, learner_id)], today)


async def week_of(tx: Transaction, resources: Resources, learner_id: int) -> Report | None:
    """What this person did this week, as others may see it; None where that rests."""
    if await is_resting(tx, resources, learner_id):
        return None
    today = (await local_time(tx, resources, learner_id)).today
    return report(await study_days.since(tx, learner_id, first_of_week(today)), today)


async def _week(tx: Transaction, resources: Resources, learner_id: int) -> SharedWeek:
    return SharedWeek(await week_of(tx, resources, learner_id))


async def _weak_domains(tx: Transaction, resources: Resources, learner_id: int) -> SharedWeakDomains:
    sat = await attempts.of_learner(tx, learner_id)
    last = latest((each for each in sat if each.domains), Result.FAILED)
    version = resources.exam(last.exam).version(last.taken_on) if last else None
    return SharedWeakDomains(weakest(last.domains, version) if last else ())


async def _attempts(tx: Transaction, resources: Resources, learner_id: int) -> SharedAttempts:
    sat = (await attempts.of_learner(tx, learner_id))[:_ATTEMPTS]
    return SharedAttempts(tuple((each, resources.exam(each.exam)) for each in sat))


async def _chart(tx: Transaction, resources: Resources, learner_id: int) -> SharedChart:
    exam, _ = await exam_worked_for(tx, resources, learner_id)
    return SharedChart(await practised_for(tx, resources, learner_id, exam) if exam else None)


async def _plan(tx: Transaction, resources: Resources, learner_id: int) -> SharedPlan:
    exam, _ = await exam_worked_for(tx, resources, learner_id)
    return SharedPlan(await plan_of(tx, resources, learner_id, exam.code) if exam else None)


async def plan_of(tx: Transaction, resources: Resources, learner_id: int, exam: str) -> PlanView | None:
    """The plan for that exam as it was written down last: whoever looks at another's plan does not lay it out anew."""
    plan = await plans.one(tx, learner_id, exam)
    view = await as_kept(tx, resources, plan) if plan else None
    return view if view and not view.is_ended and not view.is_over else None


async def plan_for(resources: Resources, learner_id: int, exam: str) -> PlanView | None:
    """The same in a transaction of its own."""
    async with resources.database.transaction() as tx:
        return await plan_of(tx, resources, learner_id, exam)


async def _verdict(tx: Transaction, resources: Resources, learner_id: int) -> SharedVerdict:
    exam, _ = await exam_worked_for(tx, resources, learner_id)
    return SharedVerdict(await readiness_of(tx, resources, learner_id, exam) if exam else None)


_Look = Callable[[Transaction, Resources, int], Awaitable[SharedView]]

_LOOKS: Mapping[Shared, _Look] = {
    Shared.EXAM: _exam,
    Shared.WEEK: _week,
    Shared.WEAK_DOMAINS: _weak_domains,
    Shared.ATTEMPTS: _attempts,
    Shared.CHART: _chart,
    Shared.PLAN: _plan,
    Shared.VERDICT: _verdict,
}
