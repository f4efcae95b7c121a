"""Whatever somebody does, in whatever order: a plan stays whole, and nothing that was done is lost."""

import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.actions import attempting, booking, nudging, planning, planning_views, settling, studying
from bot.actions.attempting import ExamResult
from bot.actions.planning_views import PlanLook
from bot.actions.resources import Resources
from bot.errors import Refusal
from bot.rules.attempt_form import AttemptForm
from bot.rules.attempts import Result
from bot.rules.booking import Aim
from bot.rules.days import Weekday
from bot.rules.grace import BACKDATING, DayOutcome
from bot.rules.kept_plans import slot_key
from bot.rules.plan.records import SlotOutcome
from bot.rules.plan_form import PlanForm

ADA, EXAM = 800_000_000_000_000_001, "SY0-701"
STEPS = 30
DONE = (SlotOutcome.DONE, SlotOutcome.PART)


class Walk:
    """Ada's life at random, on a clock of its own."""

    def __init__(self, resources: Resources, seed: int) -> None:
        self.now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
        self.resources = replace(resources, clock=lambda: self.now)
        self._chance = random.Random(seed)
        self._version = 0

    async def begin(self) -> None:
        await settling.move_to(self.resources, ADA, "Europe/Berlin")
        form = AttemptForm("yesterday", domains="Security Operations: 40 %")
        await attempting.log(self.resources, ADA, 1, ExamResult(EXAM, Result.FAILED), form)
        await nudging.set_nudge(self.resources, ADA, "7:30", None)
        await self.make()

    async def step(self) -> None:
        """One thing; what is refused changes nothing."""
        steps: list[Callable[[], Awaitable[object]]] = [
            self._sleep, self._sleep, self._mark, self._mark, self._mark_day, self._aim, self._pause, self._resume,
            self.make, self._undo, self._travel,
        ]  # fmt: skip
        try:
            await self._chance.choice(steps)()
        except Refusal:
            return

    async def look(self) -> PlanLook:
        return await planning_views.look(self.resources, ADA, EXAM)

    async def _sleep(self) -> None:
        self.now += timedelta(days=self._chance.choice([1, 1, 2, 5]), hours=self._chance.choice([0, 6, -3]))

    async def _mark(self) -> None:
        look = await self.look()
        day = look.local.today - timedelta(days=self._chance.choice([0, 0, 1]))
        for each in look.of_day(day)[:1]:
            outcome = self._chance.choice([*SlotOutcome, None])
            await planning.mark(self.resources, ADA, day, slot_key(EXAM, each.slot.name), outcome)

    async def _mark_day(self) -> None:
        await studying.mark_today(self.resources, ADA, self._chance.choice([*DayOutcome]))

    async def _aim(self) -> None:
        day = self._chance.choice(["in 3 days", "in 3 weeks", "in 3 months"])
        await booking.aim(self.resources, ADA, EXAM, Aim(day))

    async def _pause(self) -> None:
        await nudging.pause_for(self.resources, ADA, self._chance.choice([timedelta(days=3), None]))

    async def _resume(self) -> None:
        await nudging.resume(self.resources, ADA)

    async def make(self) -> None:
        hours, times = self._chance.choice(
            [("3", "sat sun 9:00"), ("8", "every day 19:00"), ("5", "mon wed fri 19:00")]
        )
        day = self._chance.choice(["", "in 5 weeks"])
        made = await planning.make(self.resources, ADA, EXAM, PlanForm(hours, times, day))
        self._version = made.version or 0

    async def _undo(self) -> None:
        await planning.undo(self.resources, ADA, EXAM, self._version)

    async def _travel(self) -> None:
        zone = self._chance.choice(["Europe/Berlin", "America/New_York", "Asia/Tokyo"])
        await settling.move_to(self.resources, ADA, zone)


def check(look: PlanLook, done: set[tuple[str, date]]) -> None:
    assert look.view is not None
    plan, slots = look.view.plan, look.view.slots
    assert done <= {(each.slot.name, each.slot.on) for each in slots}
    assert len({each.slot.name for each in slots}) == len(slots)
    ahead = [each.slot for each in slots if each.is_open]
    if not look.view.is_over:
        assert all(look.local.today <= slot.on for slot in ahead)
        minutes = Counter[date]()
        for slot in ahead:
            minutes[slot.on] += slot.minutes if slot.on > look.local.today else 0
        for on, planned in minutes.items():
            window = plan.windows.get(Weekday(on.weekday()))
            assert planned <= (window.minutes if window else 0)
            assert on < plan.exam_on or on == look.local.today


@pytest.mark.parametrize("seed", range(2))
async def test_a_plan_stays_whole_whatever_happens(resources: Resources, seed: int) -> None:
    walk = Walk(resources, seed)
    await walk.begin()
    for _ in range(STEPS):
        before = (await walk.look()).view
        await walk.step()
        look = await walk.look()
        if look.view is None:
            await walk.make()
            continue
        over = look.local.today - BACKDATING  # what was done before nobody can take back
        done = {each.slot for each in (before.slots if before else ()) if each.slot.outcome in DONE}
        check(look, {(slot.name, slot.on) for slot in done if slot.on < over})
        again = await walk.look()
        assert again.news is None
        assert again.view is not None
        assert again.view.plan.sequence == look.view.plan.sequence
