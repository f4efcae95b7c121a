"""Plans of study, and what there is to do in them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, time

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction, listed
from bot.database.core import Value
from bot.rules.kept_plans import Inputs, KeptPlan, KeptSlot
from bot.rules.plan.records import Phase, Slot, SlotOutcome, Work
from bot.rules.plan.windows import windows_as_text, windows_from_text
from bot.rules.practice import ResourceKind
from bot.rules.remedies import Drill
from bot.stores.dates import as_day, as_text


async def one(tx: Transaction, learner_id: int, exam: str) -> KeptPlan | None:
    row = await tx.one(
        "SELECT * FROM plans WHERE learner_id = :learner_id AND exam = :exam", learner_id=learner_id, exam=exam
    )
    return _plan(row) if row else None


async def of_learner(tx: Transaction, learner_id: int) -> list[KeptPlan]:
    """All plans of one person, the one that leads to the first exam first."""
    return (await by_learner(tx, [learner_id]))[learner_id]


async def by_learner(tx: Transaction, learner_ids: Iterable[int]) -> defaultdict[int, list[KeptPlan]]:
    """The same for each of these people."""
    plans: defaultdict[int, list[KeptPlan]] = defaultdict(list)
    for row in await tx.all(
        f"SELECT * FROM plans WHERE learner_id IN ({tx.listed}) ORDER BY exam_on, exam",  # noqa: S608 - a dialect's own words
        listed=listed(learner_ids),
    ):
        plans[row["learner_id"]].append(_plan(row))
    return plans


async def keep(tx: Transaction, plan: KeptPlan) -> None:
    """Write it down in place of what was planned for that exam before."""
    before = plan.before
    await tx.run(
        """
        INSERT INTO plans
            (learner_id, exam, windows, from_on, exam_on, made_at, sequence, made_from, moved, shown_on, withdrawn_at,
             windows_before, exam_before_on, target_before_on, booked_before_on)
        VALUES
            (:learner_id, :exam, :windows, :from_on, :exam_on, :made_at, :sequence, :made_from, :moved, :shown_on,
             :withdrawn_at, :windows_before, :exam_before_on, :target_before_on, :booked_before_on)
        ON CONFLICT (learner_id, exam)
        DO UPDATE SET windows = :windows, from_on = :from_on, exam_on = :exam_on, made_at = :made_at,
            sequence = :sequence, made_from = :made_from, moved = :moved, shown_on = :shown_on,
            withdrawn_at = :withdrawn_at, windows_before = :windows_before, exam_before_on = :exam_before_on,
            target_before_on = :target_before_on, booked_before_on = :booked_before_on
        """,
        learner_id=plan.learner_id,
        exam=plan.exam,
        windows=windows_as_text(plan.windows),
        from_on=plan.from_on.isoformat(),
        exam_on=plan.exam_on.isoformat(),
        made_at=to_epoch(plan.made_at),
        sequence=plan.sequence,
        made_from=plan.made_from,
        moved=plan.moved,
        shown_on=as_text(plan.shown_on),
        withdrawn_at=to_epoch(plan.withdrawn_at) if plan.withdrawn_at else None,
        windows_before=windows_as_text(before.windows) if before.windows else None,
        exam_before_on=as_text(before.exam_on),
        target_before_on=as_text(before.target_on),
        booked_before_on=as_text(before.booked_on),
    )


async def slots(tx: Transaction, learner_id: int, exam: str) -> list[KeptSlot]:
    """All that there is or was to do in that plan, in order."""
    rows = await tx.all(
        """
        SELECT * FROM plan_slots WHERE learner_id = :learner_id AND exam = :exam ORDER BY study_on, starts, name
        """,
        learner_id=learner_id,
        exam=exam,
    )
    return [_slot(row) for row in rows]


async def open_by_learner(
    tx: Transaction, learner_ids: Iterable[int], since: date, until: date
) -> defaultdict[int, list[tuple[str, KeptSlot]]]:
    """What is still to be done of what was laid on these days, of each of these people, with the exam, in order.

    In one look for everybody: thousands of nudges are due together.
    """
    found: defaultdict[int, list[tuple[str, KeptSlot]]] = defaultdict(list)
    for row in await tx.all(
        f"""
        SELECT * FROM plan_slots
        WHERE learner_id IN ({tx.listed}) AND study_on BETWEEN :since AND :until
            AND outcome IS NULL AND dropped_at IS NULL
        ORDER BY study_on, starts, name
        """,  # noqa: S608 - a dialect's own words
        listed=listed(learner_ids),
        since=since.isoformat(),
        until=until.isoformat(),
    ):
        found[row["learner_id"]].append((row["exam"], _slot(row)))
    return found


async def keep_slots(tx: Transaction, learner_id: int, exam: str, slots: Iterable[KeptSlot]) -> None:
    """Write these down, each in place of the one with its name."""
    await tx.many(
        """
        INSERT INTO plan_slots
            (learner_id, exam, name, study_on, starts, minutes, phase, domain, work, resource, drill, topic, outcome,
             seen_on, moved_from_on, dropped_at)
        VALUES
            (:learner_id, :exam, :name, :study_on, :starts, :minutes, :phase, :domain, :work, :resource, :drill,
             :topic, :outcome, :seen_on, :moved_from_on, :dropped_at)
        ON CONFLICT (learner_id, exam, name)
        DO UPDATE SET study_on = :study_on, starts = :starts, minutes = :minutes, phase = :phase, domain = :domain,
            work = :work, resource = :resource, drill = :drill, topic = :topic, outcome = :outcome,
            seen_on = :seen_on, moved_from_on = :moved_from_on, dropped_at = :dropped_at
        """,
        [{"learner_id": learner_id, "exam": exam, **_values(each)} for each in slots],
    )


async def told(tx: Transaction, told: Iterable[tuple[int, str]]) -> None:
    """Each of these people was told how much moved in that plan."""
    await tx.many(
        "UPDATE plans SET moved = 0 WHERE learner_id = :learner_id AND exam = :exam",
        [{"learner_id": whom, "exam": exam} for whom, exam in told],
    )


async def shown(tx: Transaction, learner_id: int, exam: str, on: date) -> None:
    """On that day, this person has looked at that plan."""
    await tx.run(
        "UPDATE plans SET shown_on = :shown_on, moved = 0 WHERE learner_id = :learner_id AND exam = :exam",
        learner_id=learner_id,
        exam=exam,
        shown_on=on.isoformat(),
    )


async def slots_seen(tx: Transaction, learner_id: int, exam: str) -> None:
    """This person knows where everything in that plan stands now."""
    await tx.run(
        """
        UPDATE plan_slots SET seen_on = CASE WHEN dropped_at IS NULL THEN study_on END
        WHERE learner_id = :learner_id AND exam = :exam
            AND (seen_on IS NULL OR seen_on <> study_on OR dropped_at IS NOT NULL)
        """,
        learner_id=learner_id,
        exam=exam,
    )


def _values(each: KeptSlot) -> dict[str, Value]:
    slot = each.slot
    return {
        "name": slot.name,
        "study_on": slot.on.isoformat(),
        "starts": f"{slot.starts:%H:%M}",
        "minutes": slot.minutes,
        "phase": slot.phase.value,
        "domain": slot.domain,
        "work": slot.work.value,
        "resource": slot.resource.value if slot.resource else None,
        "drill": slot.drill.value if slot.drill else None,
        "topic": slot.topic,
        "outcome": slot.outcome.value if slot.outcome else None,
        "seen_on": as_text(each.seen_on),
        "moved_from_on": as_text(each.moved_from),
        "dropped_at": to_epoch(each.dropped_at) if each.dropped_at else None,
    }


def _slot(row: Row) -> KeptSlot:
    slot = Slot(
        name=row["name"],
        on=date.fromisoformat(row["study_on"]),
        starts=time.fromisoformat(row["starts"]),
        minutes=row["minutes"],
        phase=Phase(row["phase"]),
        work=Work(row["work"]),
        domain=row["domain"],
        resource=ResourceKind(row["resource"]) if row["resource"] else None,
        drill=Drill(row["drill"]) if row["drill"] else None,
        topic=row["topic"],
        outcome=SlotOutcome(row["outcome"]) if row["outcome"] else None,
    )
    dropped_at = row["dropped_at"]
    return KeptSlot(
        slot=slot,
        seen_on=as_day(row["seen_on"]),
        moved_from=as_day(row["moved_from_on"]),
        dropped_at=from_epoch(dropped_at) if dropped_at is not None else None,
    )


def _plan(row: Row) -> KeptPlan:
    windows_before, withdrawn_at = row["windows_before"], row["withdrawn_at"]
    before = Inputs(
        windows_from_text(windows_before) if windows_before else None,
        as_day(row["exam_before_on"]),
        as_day(row["target_before_on"]),
        as_day(row["booked_before_on"]),
    )
    return KeptPlan(
        learner_id=row["learner_id"],
        exam=row["exam"],
        windows=windows_from_text(row["windows"]),
        from_on=date.fromisoformat(row["from_on"]),
        exam_on=date.fromisoformat(row["exam_on"]),
        made_at=from_epoch(row["made_at"]),
        sequence=row["sequence"],
        made_from=row["made_from"],
        moved=row["moved"],
        shown_on=as_day(row["shown_on"]),
        withdrawn_at=from_epoch(withdrawn_at) if withdrawn_at is not None else None,
        before=before,
    )
