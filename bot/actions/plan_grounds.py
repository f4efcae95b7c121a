"""What a plan is made from, put together from what is stored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.retake_views import answer_of, of_the_same_exam
from bot.database import Transaction
from bot.rules.attempts import Attempt, Result, latest
from bot.rules.domain_gaps import DomainGap, domain_gaps, practised
from bot.rules.goals import Goal
from bot.rules.identity import IdentifiedExam
from bot.rules.kept_plans import A_DAY, KeptSlot, first_free_day
from bot.rules.leaning import leaned_on
from bot.rules.nudging import Pause
from bot.rules.plan.records import USUAL_EXAM_MINUTES, Windows
from bot.rules.practice import ResourceKind
from bot.rules.remedies import Drill, drills
from bot.stores import attempts, goals, misses, nudges, own_topics, practices


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """All that is known of one person and exam. `sat`: the attempts at it, the latest first.

    `legal_on`: the first day on which it may be taken, by the strict reading, where it has to be waited for.
    """

    exam: IdentifiedExam
    goal: Goal
    sat: tuple[Attempt, ...]
    local: LocalTime
    legal_on: date | None
    gaps: tuple[DomainGap, ...]
    drills: tuple[Drill, ...]
    leaned_on: ResourceKind | None
    topics: Mapping[str, tuple[str, ...]]
    pause: Pause | None
    exam_minutes: int

    @property
    def failed_on(self) -> date | None:
        """The day of the last failure: what was studied before it has been examined."""
        failed = latest(self.sat, Result.FAILED)
        return failed.taken_on if failed else None

    def first_free_day(self, slots: Iterable[KeptSlot], windows: Windows) -> date:
        """The first day on which work may be laid beside `slots`."""
        return first_free_day(slots, windows, self.local.now, self.local.today, self.local.own_day.starts)

    def days_off(self, until: date) -> frozenset[date]:
        """The days of a pause from today up to `until`. Of one without an end only today: it may end at any time."""
        today = self.local.today
        if self.pause is None or self.pause.is_over(today):
            return frozenset()
        end = min(self.pause.until_on or today + A_DAY, until)
        return frozenset(today + A_DAY * number for number in range((end - today).days))


async def grounds_of(tx: Transaction, resources: Resources, learner_id: int, exam: IdentifiedExam) -> Grounds:
    """What is known of that person and exam, within the caller's transaction."""
    local = await local_time(tx, resources, learner_id)
    goal = await goals.of_exam(tx, learner_id, exam.code)
    everything = await attempts.of_learner(tx, learner_id)
    sat = of_the_same_exam(resources, exam, everything)
    answer = answer_of(resources, exam, goal, everything, local).answer
    failed = latest(sat, Result.FAILED)
    results = await practices.of_exam(tx, learner_id, exam.code)
    version = exam.version(max(local.today, goal.target_on or local.today))
    standing = practised(results, failed.taken_on if failed else None)
    return Grounds(
        exam=exam,
        goal=goal,
        sat=sat,
        local=local,
        legal_on=answer.opens_on,
        gaps=domain_gaps(version, failed.domains if failed else (), standing),
        drills=drills(failed.causes if failed else (), await misses.reasons(tx, learner_id, exam.code)),
        leaned_on=leaned_on(results, goal.leaned_on),
        topics=await own_topics.of_exam(tx, learner_id, exam.code),
        pause=(await nudges.of_learner(tx, learner_id)).pause,
        exam_minutes=(version.minutes if version else None) or USUAL_EXAM_MINUTES,
    )
