"""What people do is remembered whole or not at all, for themselves alone, on SQLite and on PostgreSQL alike."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.actions import attempting, drafting, guiding, retaking, settling, tidying
from bot.actions.attempting import ExamResult, Logged
from bot.actions.resources import Resources
from bot.actions.tidying import Tidied
from bot.database import Database, Row, Transaction
from bot.errors import DuplicateAttempt, Expired, FormRefused, InThePast, NoExamNamed, NothingThere
from bot.rules.attempt_form import AttemptForm
from bot.rules.attempts import Attempt, Band, Cause, DomainResult, Result
from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.goals import Goal
from bot.rules.retake import Status
from bot.rules.zone_names import ZoneNames

ADA, BEN = 800_000_000_000_000_001, 800_000_000_000_000_002
SUNDAY = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
REPORT = "Security Operations: 40 %\nSecurity Architecture: below"


@pytest.fixture
def moments() -> list[datetime]:
    """The last of these is now."""
    return [SUNDAY]


@pytest.fixture
def resources(
    either_database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames, moments: list[datetime]
) -> Resources:
    def clock() -> datetime:
        return moments[-1]

    return Resources(either_database, clock, catalogue, exams, zones)


async def log(
    resources: Resources, attempt_id: int, when: str, exam: str = "SY0-701", *, learner: int = ADA, **fields: Any
) -> Attempt:
    form = AttemptForm(when, **fields)
    return (await attempting.log(resources, learner, attempt_id, ExamResult(exam, Result.FAILED), form)).attempt


async def edit(resources: Resources, attempt_id: int, replaces: int, when: str, **fields: Any) -> Logged:
    of, form = ExamResult("SY0-701", Result.FAILED), AttemptForm(when, **fields)
    return await attempting.edit(resources, ADA, attempt_id, replaces, of, form, sure=False)


async def ids(resources: Resources, learner: int = ADA) -> list[int]:
    """The attempts that stand, latest sitting first."""
    return [attempt.attempt_id for attempt in await attempting.all_of(resources, learner)]


async def rows(resources: Resources) -> dict[str, int]:
    """How many rows every table holds."""
    tables = ("learners", "attempts", "attempt_domains", "attempt_causes", "goals", "drafts")
    async with resources.database.transaction() as tx:
        return {table: len(await tx.all(f"SELECT * FROM {table}")) for table in tables}


async def test_an_attempt_is_kept_as_it_was_logged(resources: Resources) -> None:
    logged = await log(
        resources, 1, "yesterday 2pm", score="720", domains=REPORT, causes=(Cause.MISREAD, Cause.ANXIETY)
    )
    assert await attempting.all_of(resources, ADA) == [replace(logged, causes=(Cause.ANXIETY, Cause.MISREAD))]
    assert (logged.taken_on, logged.taken_clock, logged.zone) == (date(2026, 11, 21), time(14, 0), None)
    assert (logged.score, logged.logged_at) == (720, SUNDAY)
    assert logged.domains == (
        DomainResult("Security Operations", percent=40),
        DomainResult("Security Architecture", band=Band.BELOW),
    )


async def test_the_same_submission_twice_logs_once(resources: Resources) -> None:
    first = await log(resources, 1, "1 nov", score="720", domains=REPORT, causes=(Cause.ANXIETY,))
    once = await rows(resources)
    assert await log(resources, 1, "1 nov", score="720", domains=REPORT, causes=(Cause.ANXIETY,)) == first
    await asyncio.gather(*(log(resources, 2, "2 nov") for _ in range(4)))
    assert await ids(resources) == [2, 1]
    assert await rows(resources) == {**once, "attempts": 2}


async def test_a_submission_that_arrives_again_brings_nothing_back(resources: Resources) -> None:
    await log(resources, 1, "1 nov")
    await attempting.undo(resources, ADA, 1)
    await log(resources, 1, "1 nov")
    assert await ids(resources) == []
    await log(resources, 2, "2 nov")
    await edit(resources, 3, 2, "3 nov")
    await attempting.undo(resources, ADA, 3)
    await edit(resources, 3, 2, "3 nov")
    assert await ids(resources) == [2]


async def test_what_is_refused_leaves_nothing_behind(resources: Resources) -> None:
    nothing = await rows(resources)
    with pytest.raises(FormRefused):
        await log(resources, 1, "banana")
    assert await rows(resources) == nothing


async def test_a_correction_stands_in_place_of_what_it_corrects(resources: Resources) -> None:
    await log(resources, 1, "1 nov", score="700", domains=REPORT)
    corrected = (await edit(resources, 2, 1, "2 nov", score="710")).attempt
    assert (corrected.taken_on, corrected.score, corrected.domains, corrected.replaces) == (
        date(2026, 11, 2),
        710,
        (),
        1,
    )
    assert await attempting.all_of(resources, ADA) == [corrected]
    same_day = (await edit(resources, 3, 2, "2 nov", score="711")).attempt
    assert await attempting.all_of(resources, ADA) == [same_day]


async def test_a_correction_of_something_corrected_before_corrects_what_stands(resources: Resources) -> None:
    await log(resources, 1, "1 nov")
    await edit(resources, 2, 1, "2 nov")
    assert (await edit(resources, 3, 1, "3 nov")).attempt.replaces == 2
    assert await ids(resources) == [3]
    for attempt_id in (1, 2, 3):
        assert (await attempting.standing(resources, ADA, attempt_id))[0].attempt_id == 3


async def test_a_correction_is_written_once_however_often_it_arrives(resources: Resources) -> None:
    await log(resources, 1, "1 nov")
    first = await edit(resources, 2, 1, "2 nov")
    assert await edit(resources, 2, 1, "2 nov") == first
    assert await ids(resources) == [2]


async def test_corrections_are_undone_one_by_one(resources: Resources) -> None:
    original = await log(resources, 1, "1 nov", score="700", domains=REPORT, causes=(Cause.ANXIETY,))
    await edit(resources, 2, 1, "2 nov")
    await edit(resources, 3, 2, "3 nov")
    with pytest.raises(NothingThere):  # it is corrected already: the later correction has to go first
        await attempting.undo(resources, ADA, 2)
    back = await attempting.undo(resources, ADA, 3)
    assert back is not None
    assert back.attempt_id == 2
    assert await attempting.undo(resources, ADA, 2) == original
    assert await attempting.all_of(resources, ADA) == [original]
    assert await attempting.undo(resources, ADA, 1) is None
    assert await ids(resources) == []
    for attempt_id in (1, 2, 3):
        with pytest.raises(NothingThere):
            await attempting.undo(resources, ADA, attempt_id)


async def test_what_was_removed_comes_back_as_it_was(resources: Resources) -> None:
    await log(resources, 1, "1 nov")
    corrected = (await edit(resources, 2, 1, "2 nov", score="710", domains=REPORT)).attempt
    assert await attempting.remove(resources, ADA, 1) == corrected  # the one that stands
    assert await ids(resources) == []
    for gone in (1, 2):
        with pytest.raises(NothingThere):
            await attempting.remove(resources, ADA, gone)
    assert (await attempting.put_back(resources, ADA, 2)).attempt == corrected
    assert await attempting.all_of(resources, ADA) == [corrected]


async def test_putting_back_what_is_there_changes_nothing(resources: Resources) -> None:
    await log(resources, 1, "1 nov")
    await attempting.put_back(resources, ADA, 1)
    assert await ids(resources) == [1]
    await edit(resources, 2, 1, "2 nov")
    with pytest.raises(NothingThere):
        await attempting.put_back(resources, ADA, 1)
    assert await ids(resources) == [2]


async def test_one_sitting_is_logged_once(resources: Resources) -> None:
    await log(resources, 1, "1 nov")
    for again in ("1 nov", "1 nov 14:00"):
        with pytest.raises(DuplicateAttempt):
            await log(resources, 2, again)
    await log(resources, 2, "1 nov", "200-301")
    await log(resources, 3, "1 nov", learner=BEN)
    await log(resources, 4, "2 nov 09:00")
    await log(resources, 5, "2 nov 14:00")
    with pytest.raises(DuplicateAttempt):
        await log(resources, 6, "2 nov 14:00")
    assert await ids(resources) == [5, 4, 2, 1]


async def test_no_way_back_leads_to_one_sitting_logged_twice(resources: Resources) -> None:
    await log(resources, 1, "1 nov")
    await attempting.remove(resources, ADA, 1)
    await log(resources, 2, "1 nov")
    with pytest.raises(DuplicateAttempt):
        await attempting.put_back(resources, ADA, 1)
    await log(resources, 3, "3 nov")
    with pytest.raises(DuplicateAttempt):
        await edit(resources, 4, 3, "1 nov")
    assert await ids(resources) == [3, 2]


async def test_another_persons_ids_open_nothing(resources: Resources) -> None:
    await log(resources, 1, "1 nov", score="700")
    await edit(resources, 2, 1, "2 nov")
    await attempting.remove(resources, ADA, 2)
    await log(resources, 3, "3 nov")
    await drafting.keep(resources, ADA, 4, "log", "failed:SY0-701", {"when": "banana"})
    before = await rows(resources)
    tries: list[Callable[[Resources, int, int], Awaitable[Any]]] = [
        attempting.remove, attempting.undo, attempting.put_back, attempting.standing,
    ]  # fmt: skip
    of, form = ExamResult("SY0-701", Result.PASSED), AttemptForm("4 nov")
    for attempt_id in (1, 2, 3, 99):
        for attempted in tries:
            with pytest.raises(NothingThere):
                await attempted(resources, BEN, attempt_id)
        with pytest.raises(NothingThere):
            await attempting.edit(resources, BEN, 5, attempt_id, of, form, sure=True)
    with pytest.raises(Expired):
        await drafting.open_again(resources, BEN, 4)
    assert await ids(resources, BEN) == []
    assert await guiding.situation_of(resources, BEN) is None
    assert await ids(resources) == [3]
    assert await rows(resources) == before


async def test_what_was_logged_without_a_zone_is_read_in_the_first_one_that_is_set(resources: Resources) -> None:
    await log(resources, 1, "1 nov 14:00")
    await log(resources, 2, "2 nov 14:00")
    await attempting.remove(resources, ADA, 2)
    await log(resources, 3, "3 nov 14:00", learner=BEN)

    change = await settling.move_to(resources, ADA, "America/New_York")
    assert (change.before, change.local.zone, f"{change.local.now:%H:%M}") == (None, "America/New_York", "07:00")
    await attempting.put_back(resources, ADA, 2)
    two, one = await attempting.all_of(resources, ADA)
    assert one.sitting().at == datetime(2026, 11, 1, 19, 0, tzinfo=UTC)
    assert two.sitting().at == datetime(2026, 11, 2, 19, 0, tzinfo=UTC)
    [bens] = await attempting.all_of(resources, BEN)
    assert (bens.zone, bens.sitting().at) == (None, datetime(2026, 11, 3, 14, 0, tzinfo=UTC))

    change = await settling.move_to(resources, ADA, "Asia/Kolkata")
    assert (change.before, change.local.zone) == ("America/New_York", "Asia/Kolkata")
    assert [attempt.zone for attempt in await attempting.all_of(resources, ADA)] == ["America/New_York"] * 2
    assert (await settling.here(resources, ADA)).now.isoformat() == "2026-11-22T17:30:00+05:30"
    assert (await attempting.now_for(resources, BEN)).isoformat() == "2026-11-22T12:00:00+00:00"


async def test_a_date_is_worked_out_anew_once_the_zone_is_known(resources: Resources) -> None:
    await log(resources, 1, "yesterday 20:00", "AZ-104")
    for zone, opens in ((None, "20:00:00+00:00"), ("America/New_York", "20:00:00-05:00")):
        if zone:
            await settling.move_to(resources, ADA, zone)
        view = await retaking.look(resources, ADA, "AZ-104")
        assert view is not None
        assert view.clock.answer.earliest is not None
        assert view.clock.answer.earliest.at is not None
        assert view.clock.answer.earliest.at.isoformat() == f"2026-11-22T{opens}"


async def test_a_wait_ends_by_itself(resources: Resources, moments: list[datetime]) -> None:
    await log(resources, 1, "yesterday", "SAA-C03")
    for day, status in ((date(2026, 12, 4), Status.WAIT), (date(2026, 12, 5), Status.ELIGIBLE)):
        moments.append(datetime.combine(day, time(0, 0), UTC))
        view = await retaking.look(resources, ADA, None)
        assert view is not None
        assert view.clock.answer.status is status


async def test_a_target_is_kept_for_each_exam_and_goes_back_to_what_it_was(resources: Resources) -> None:
    await log(resources, 1, "1 nov")
    view, before = await retaking.aim(resources, ADA, None, "5 january")
    assert (view.goal, before) == (Goal("SY0-701", date(2027, 1, 5)), Goal("SY0-701"))
    view, before = await retaking.aim(resources, ADA, "sec+", "2027-02-01")
    assert (view.goal.target_on, before.target_on) == (date(2027, 2, 1), date(2027, 1, 5))
    await retaking.aim(resources, ADA, "ccna", "2027-03-01")
    await retaking.aim(resources, BEN, "sec+", "2027-04-01")
    with pytest.raises(InThePast):
        await retaking.aim(resources, ADA, None, "yesterday")
    await retaking.restore_target(resources, ADA, "SY0-701", date(2027, 1, 5))

    async def target(learner: int, exam: str) -> date | None:
        view = await retaking.look(resources, learner, exam)
        assert view is not None
        return view.goal.target_on

    assert await target(ADA, "SY0-701") == date(2027, 1, 5)
    await retaking.restore_target(resources, ADA, "SY0-701", None)
    await retaking.restore_target(resources, ADA, "SY0-701", None)
    assert await target(ADA, "SY0-701") is None
    assert await target(ADA, "200-301") == date(2027, 3, 1)
    assert await target(BEN, "SY0-701") == date(2027, 4, 1)


async def test_a_target_needs_an_exam(resources: Resources) -> None:
    with pytest.raises(NoExamNamed):
        await retaking.aim(resources, ADA, None, "5 january")
    assert await retaking.look(resources, ADA, None) is None


async def test_what_was_bought_is_remembered_beside_the_target(resources: Resources) -> None:
    await log(resources, 1, "20 nov", "OSCP")
    await retaking.aim(resources, ADA, "OSCP", "2027-02-01")
    view = await retaking.bought(resources, ADA, "OSCP", "learn-one")
    assert view.goal == Goal("OSCP", date(2027, 2, 1), "learn-one")
    assert view.clock.answer.earliest is not None
    assert view.clock.answer.earliest.on == date(2026, 12, 18)
    view, _ = await retaking.aim(resources, ADA, "OSCP", "2027-02-02")
    assert view.goal == Goal("OSCP", date(2027, 2, 2), "learn-one")
    for exam, purchase in (("OSCP", "learn-forever"), ("SY0-701", "learn-one"), ("Grandma's quiz", "learn-one")):
        with pytest.raises(NothingThere):
            await retaking.bought(resources, ADA, exam, purchase)


async def test_the_approval_of_a_form_starts_its_wait(resources: Resources) -> None:
    for attempt_id, when in enumerate(("1 aug", "15 sep", "10 nov"), 1):
        await log(resources, attempt_id, when, "F5-101")
    view = await retaking.look(resources, ADA, "F5-101")
    assert view is not None
    assert view.clock.answer.earliest is None
    view = await retaking.approved(resources, ADA, "F5-101", "20 nov")
    assert view.clock.answer.earliest is not None
    assert view.clock.answer.earliest.on == date(2027, 1, 4)  # 45 days
    assert view.goal.approved_on == date(2026, 11, 20)


async def test_the_exams_that_one_has_sat_come_the_last_one_first(resources: Resources) -> None:
    for attempt_id, (when, exam) in enumerate((("1 nov", "SY0-701"), ("3 nov", "200-301"), ("5 nov", "SY0-701")), 1):
        await log(resources, attempt_id, when, exam)
    assert await attempting.exams_sat(resources, ADA) == ["SY0-701", "200-301"]
    assert await attempting.exams_sat(resources, BEN) == []
    situation = await guiding.situation_of(resources, ADA)
    assert situation is not None
    assert (situation.last.attempt_id, situation.clock.answer.failures) == (3, 2)


async def test_a_draft_is_kept_for_a_day_to_the_second(resources: Resources, moments: list[datetime]) -> None:
    typed: dict[str, str | tuple[str, ...]] = {
        "when": "31 feb",
        "domains": "a: 1\n😭: '",
        "causes": ("anxiety", "one resource"),
    }
    await drafting.keep(resources, ADA, 1, "log", "failed:SY0-701", typed)
    await drafting.keep(resources, ADA, 1, "log", "failed:SY0-701", {"when": "the same interaction again"})
    for wait in (timedelta(0), timedelta(hours=24)):
        moments.append(SUNDAY + wait)
        draft = await drafting.open_again(resources, ADA, 1)
        assert (draft.form, draft.subject, draft.typed) == ("log", "failed:SY0-701", typed)
    moments.append(SUNDAY + timedelta(hours=24, seconds=1))
    for draft_id in (1, 2):
        with pytest.raises(Expired):
            await drafting.open_again(resources, ADA, draft_id)


async def test_tidying_lets_go_of_what_is_old_and_of_nothing_else(
    resources: Resources, moments: list[datetime]
) -> None:
    await log(resources, 1, "1 nov", domains=REPORT, causes=(Cause.ANXIETY,))
    await log(resources, 2, "2 nov")
    await log(resources, 3, "3 nov", domains=REPORT)
    await attempting.remove(resources, ADA, 1)
    await drafting.keep(resources, ADA, 4, "log", "", {})
    moments.append(SUNDAY + timedelta(hours=1))
    await attempting.remove(resources, ADA, 2)
    await drafting.keep(resources, ADA, 5, "log", "", {})

    moments.append(SUNDAY + timedelta(hours=24))
    assert await tidying.tidy(resources) == Tidied(drafts=0, attempts=0)
    moments.append(SUNDAY + timedelta(hours=24, seconds=1))
    assert await tidying.tidy(resources) == Tidied(drafts=1, attempts=0)
    await drafting.open_again(resources, ADA, 5)

    moments.append(SUNDAY + tidying.REMOVED_KEPT_FOR)
    assert await tidying.tidy(resources) == Tidied(drafts=1, attempts=0)
    moments.append(SUNDAY + tidying.REMOVED_KEPT_FOR + timedelta(seconds=1))
    assert await tidying.tidy(resources) == Tidied(drafts=0, attempts=1)
    assert await tidying.tidy(resources) == Tidied(drafts=0, attempts=0)
    with pytest.raises(NothingThere):
        await attempting.put_back(resources, ADA, 1)
    await attempting.put_back(resources, ADA, 2)
    assert await ids(resources) == [3, 2]
    assert await rows(resources) == {
        "learners": 1, "attempts": 2, "attempt_domains": 2, "attempt_causes": 0, "goals": 0, "drafts": 0,
    }  # fmt: skip


async def test_two_people_at_once_do_not_mix(resources: Resources) -> None:
    async def live(learner: int, zone: str, first_id: int) -> None:
        of = ExamResult("SY0-701", Result.FAILED)
        for day in range(1, 6):
            report = f"Security Operations: {day + first_id} %"
            await log(resources, first_id + day, f"{day} nov", learner=learner, domains=report)
        form = AttemptForm("6 nov", domains=f"Security Operations: {6 + first_id} %")
        await attempting.edit(resources, learner, first_id + 6, first_id + 5, of, form, sure=False)
        await attempting.remove(resources, learner, first_id + 1)
        await settling.move_to(resources, learner, zone)
        await retaking.aim(resources, learner, None, f"2027-01-{first_id + 1:02}")

    await asyncio.gather(live(ADA, "Europe/Berlin", 0), live(BEN, "Asia/Tokyo", 20))
    for learner, zone, first_id in ((ADA, "Europe/Berlin", 0), (BEN, "Asia/Tokyo", 20)):
        view = await retaking.look(resources, learner, None)
        assert view is not None
        assert view.local.zone == zone
        assert view.goal.target_on == date(2027, 1, first_id + 1)
        assert [attempt.attempt_id - first_id for attempt in view.attempts] == [6, 4, 3, 2]
        for attempt in view.attempts:
            assert attempt.learner_id == learner
            assert attempt.domains == (DomainResult("Security Operations", percent=attempt.attempt_id),)


class CutShort(Database):
    """The same database, for somebody whose task is cancelled at the statement with that number."""

    def __init__(self, database: Database, at: int) -> None:
        self.database, self.left = database, at

    def count(self) -> None:
        self.left -= 1
        task = asyncio.current_task()
        if self.left == 0 and task:
            task.cancel()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        async with self.database.transaction() as tx:
            yield Counted(tx, self.count)
            self.count()  # the commit

    async def close(self) -> None:
        """It belongs to somebody else."""


class Counted(Transaction):
    def __init__(self, tx: Transaction, count: Callable[[], None]) -> None:
        self.tx, self.count = tx, count

    def __getattr__(self, name: str) -> Any:
        """The words of the dialect."""
        return getattr(self.tx, name)

    async def all(self, sql: str, **values: Any) -> list[Row]:
        self.count()
        return await self.tx.all(sql, **values)

    async def run(self, sql: str, **values: Any) -> int:
        self.count()
        return await self.tx.run(sql, **values)

    async def many(self, sql: str, rows: Sequence[Mapping[str, Any]]) -> None:
        self.count()
        await self.tx.many(sql, rows)


async def test_an_action_that_is_interrupted_leaves_nothing_half_written(resources: Resources) -> None:
    await log(resources, 1, "1 nov", domains=REPORT, causes=(Cause.ANXIETY, Cause.MISREAD))
    before, before_rows = await attempting.all_of(resources, ADA), await rows(resources)
    interrupted = 0
    for at in range(1, 100):
        cut_short = replace(resources, database=CutShort(resources.database, at))
        task = asyncio.create_task(edit(cut_short, 2, 1, "2 nov", domains=REPORT, causes=(Cause.ANXIETY,)))
        [outcome] = await asyncio.gather(task, return_exceptions=True)
        stands = await attempting.all_of(resources, ADA)
        if isinstance(outcome, Logged):
            break
        assert isinstance(outcome, asyncio.CancelledError)
        interrupted += 1
        if stands == before:
            assert await rows(resources) == before_rows
        else:  # it was cancelled while it was being committed, and that is whole as well
            break
    [corrected] = stands
    assert (corrected.attempt_id, corrected.causes, len(corrected.domains)) == (2, (Cause.ANXIETY,), 2)
    assert await rows(resources) == {
        **before_rows,
        "attempts": 2,
        "attempt_domains": before_rows["attempt_domains"] + 2,
        "attempt_causes": before_rows["attempt_causes"] + 1,
    }
    assert interrupted > 10
