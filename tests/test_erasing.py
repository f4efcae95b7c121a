"""Whoever leaves is gone: at once, whatever happens at the same moment, and when a backup is restored."""

import asyncio
import shutil
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions import leaving, nudging, promising, settling
from bot.actions.nudge_duties import NudgeDuty
from bot.actions.partnering_duties import PactEndedDuty
from bot.actions.resources import Resources
from bot.clock import to_epoch
from bot.database import Database, DatabaseUnusable, ErasedBook, connect
from bot.database.files import BACKUPS_KEPT
from bot.errors import Expired
from bot.rules import leaving as rules
from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.nudging import NUDGE
from bot.rules.partners import ENDED
from bot.rules.promises import Promise
from bot.rules.zone_names import ZoneNames
from bot.running import open_resources
from bot.settings import Settings
from bot.stores import erasures, promises
from bot.ui import mydata_cards
from playground import simulation
from tests.keeping import LEASE

ADA, BEN, CHI = 800_000_000_000_000_001, 800_000_000_000_000_002, 800_000_000_000_000_003
SUNDAY = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
moments = st.integers(0, 3_000).map(lambda seconds: SUNDAY + timedelta(seconds=seconds))


def at(resources: Resources, moment: datetime) -> Resources:
    return replace(resources, clock=lambda: moment)


@pytest.fixture
async def either_life(either_database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Resources:
    """Ada and Ben in Berlin, both nudged every day at 07:30; on each engine in turn."""
    return await of_two(Resources(either_database, lambda: SUNDAY, catalogue, exams, zones))


@pytest.fixture
async def life(resources: Resources) -> Resources:
    """The same on one engine, for what does not hang on how it locks."""
    return await of_two(at(resources, SUNDAY))


async def of_two(life: Resources) -> Resources:
    for learner_id in (ADA, BEN):
        await use(life, learner_id)
    return life


async def use(life: Resources, learner_id: int) -> None:
    await settling.move_to(life, learner_id, "Europe/Berlin")
    await nudging.set_nudge(life, learner_id, "7:30", None)


async def known(life: Resources) -> set[int]:
    async with life.database.transaction() as tx:
        return {row["learner_id"] for row in await tx.all("SELECT learner_id FROM learners")}


async def left_of(life: Resources, learner_id: int) -> dict[str, int]:
    return dict((await leaving.look(life, learner_id)).rows)


async def erase(life: Resources, learner_id: int) -> None:
    assert await leaving.erase(life, learner_id, life.clock()) is not None


@given(moments, moments, st.none() | moments)
def test_a_confirmation_counts_for_ten_minutes_and_for_what_was_shown(
    asked_at: datetime, now: datetime, met_at: datetime | None
) -> None:
    counts = rules.still_counts(asked_at, now, met_at)
    assert counts == (now - asked_at <= timedelta(minutes=10) and not (met_at and met_at > asked_at))


def test_people_are_told_of_backups_what_is_so() -> None:
    assert timedelta(days=BACKUPS_KEPT) == rules.BACKUPS_KEPT


async def test_a_confirmation_that_is_old_or_older_than_the_data_erases_nothing(life: Resources) -> None:
    with pytest.raises(Expired):
        await leaving.erase(life, ADA, SUNDAY - timedelta(minutes=11))
    with pytest.raises(Expired):
        await leaving.erase(life, ADA, SUNDAY - timedelta(minutes=1))
    assert await left_of(life, ADA) == {"learners": 1, "nudges": 1, "promises": 1}
    assert await life.database.erased.entries() == 0


async def test_erasing_twice_erases_once(either_life: Resources) -> None:
    life = either_life
    first, second = await asyncio.gather(*(leaving.erase(life, ADA, SUNDAY) for _ in range(2)))
    assert (first is None) + (second is None) == 1
    assert (await left_of(life, ADA), await known(life)) == ({}, {BEN})


async def test_what_is_done_at_the_same_moment_comes_before_all_of_it_or_after(either_life: Resources) -> None:
    life = either_life
    for _ in range(5):
        await asyncio.gather(erase(life, ADA), use(life, ADA), settling.move_to(life, ADA, "Europe/Paris"))
        left = await left_of(life, ADA)
        assert left == {} or left.get("learners") == 1
        async with life.database.transaction() as tx:
            for table in ("nudges", "promises"):
                assert table not in left or await tx.all("SELECT * FROM learners WHERE learner_id = :id", id=ADA)
        await use(life, ADA)


async def test_whoever_is_erased_while_a_nudge_is_being_said_leaves_no_trace_of_it(either_life: Resources) -> None:
    life = either_life
    monday = at(life, SUNDAY.replace(day=23, hour=6, minute=30))
    claimed = await promising.claim(monday, 10, LEASE)
    prepared = [each for each in await promising.prepare(monday, NudgeDuty(), claimed) if each]
    assert {each.due.promise.whom for each in prepared} == {ADA, BEN}
    await erase(monday, ADA)
    await promising.finish(monday, NudgeDuty(), [(each, number) for number, each in enumerate(prepared)])
    assert await left_of(life, ADA) == {}
    assert {"deliveries", "study_days", "promises"} <= set(await left_of(life, BEN))
    await promising.person_lost(monday, next(each.due.promise for each in prepared if each.due.promise.whom == ADA))
    assert await left_of(life, ADA) == {}


async def test_nothing_is_noted_of_a_message_that_names_somebody_who_is_erased_while_it_is_said(
    life: Resources,
) -> None:
    named = Promise(BEN, ENDED.name, f"7:{ADA}", SUNDAY)
    async with life.database.transaction() as tx:
        await promises.plan(tx, BEN, ENDED, named.subject, SUNDAY)
    [claimed] = await promising.claim(life, 10, LEASE)
    [prepared] = await promising.prepare(life, PactEndedDuty(), [claimed])
    assert prepared is not None
    await erase(life, ADA)
    await promising.finish(life, PactEndedDuty(), [(prepared, 1)])
    await promising.person_lost(life, claimed)
    assert await left_of(life, ADA) == {}
    assert set(await left_of(life, BEN)) == {"learners", "nudges", "promises"}


async def test_a_promise_to_somebody_who_is_gone_is_dropped_when_it_is_due(life: Resources) -> None:
    await erase(life, ADA)
    async with life.database.transaction() as tx:  # by somebody who had not seen that yet
        await promises.plan(tx, ADA, NUDGE, "", SUNDAY)
    claimed = await promising.claim(life, 10, LEASE)
    assert await promising.prepare(life, NudgeDuty(), claimed) == [None]
    assert await left_of(life, ADA) == {}


async def test_a_stranger_can_have_the_invitation_erased_that_names_them(life: Resources) -> None:
    async with life.database.transaction() as tx:
        await tx.run(
            "INSERT INTO partner_invitations (invitation_id, inviter_id, invited_id, role, invited_at) "
            "VALUES (1, :inviter, :invited, 'partner', 0)",
            inviter=BEN,
            invited=CHI,
        )
    assert await left_of(life, CHI) == {"partner_invitations": 1}
    await erase(life, CHI)
    assert (await left_of(life, CHI), await known(life)) == ({}, {ADA, BEN})


async def test_nothing_is_forgotten_that_is_not_written_down_first(
    life: Resources,
) -> None:
    before = await left_of(life, ADA)
    life.database.erased.path.mkdir()  # so that it cannot be written
    with pytest.raises(OSError, match="directory"):
        await erase(life, ADA)
    assert await left_of(life, ADA) == before


class Restored:
    """A SQLite database that is erased from, and put back to what it was."""

    def __init__(self, path: Path, resources: Resources) -> None:
        self.path, self._resources = path, resources

    async def open(self) -> Resources:
        return replace(self._resources, database=await connect(str(self.path)))

    def back_up(self) -> None:
        shutil.copy(self.path, self.path.with_suffix(".backup"))

    def restore(self) -> None:
        shutil.copy(self.path.with_suffix(".backup"), self.path)


@pytest.fixture
async def restored(tmp_path: Path, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Restored:
    """Backed up with Ada and Ben in it."""
    path = tmp_path / "life" / "comeback.db"
    database = await connect(str(path))
    life = Resources(database, lambda: SUNDAY, catalogue, exams, zones)
    for learner_id in (ADA, BEN):
        await use(life, learner_id)
    await database.close()
    restored = Restored(path, life)
    restored.back_up()
    return restored


async def test_a_restored_backup_brings_nobody_back_who_had_left(restored: Restored) -> None:
    life = await restored.open()
    await erase(at(life, SUNDAY + timedelta(days=1)), ADA)
    await life.database.close()
    restored.restore()
    for back in (1, 0):
        life = await restored.open()
        assert await leaving.erase_again(life) == back
        assert (await left_of(life, ADA), await known(life)) == ({}, {BEN})
        await life.database.close()


async def test_whoever_left_and_came_back_keeps_what_is_new(restored: Restored) -> None:
    life = await restored.open()
    await erase(at(life, SUNDAY + timedelta(days=1)), ADA)
    await use(at(life, SUNDAY + timedelta(days=2)), ADA)
    await life.database.close()
    restored.back_up()
    life = await restored.open()
    await erase(at(life, SUNDAY + timedelta(days=3)), BEN)
    async with life.database.transaction() as tx:  # as if none of it had been seen
        await erasures.have_seen(tx, await life.database.erased.name(), 0)
    await life.database.close()
    restored.restore()
    life = await restored.open()
    assert await leaving.erase_again(life) == 1
    assert await known(life) == {ADA}
    await life.database.close()


async def test_an_erasure_that_was_cut_off_before_its_commit_is_carried_out_at_the_next_start(
    restored: Restored,
) -> None:
    life = await restored.open()
    await life.database.erased.write(ADA, SUNDAY + timedelta(seconds=1))
    assert await leaving.erase_again(life) == 1
    assert await known(life) == {BEN}
    await life.database.close()


async def test_a_start_with_nothing_to_erase_looks_at_nobody(
    restored: Restored, monkeypatch: pytest.MonkeyPatch
) -> None:
    life = await restored.open()
    await erase(at(life, SUNDAY + timedelta(days=1)), ADA)
    monkeypatch.setattr(ErasedBook, "read", None)
    assert await leaving.erase_again(life) == 0
    await life.database.close()


async def test_a_book_that_was_lost_is_begun_anew(restored: Restored) -> None:
    life = await restored.open()
    for days, learner_id in ((1, ADA), (2, BEN)):
        await erase(at(life, SUNDAY + timedelta(days=days)), learner_id)
    book = life.database.erased
    book.path.unlink()
    await book.write(CHI, SUNDAY)
    assert await leaving.erase_again(life) == 0
    await use(life, CHI)
    await erase(at(life, SUNDAY + timedelta(days=3)), CHI)
    async with life.database.transaction() as tx:
        assert await erasures.seen(tx, await book.name()) == await book.entries() == 2
    await life.database.close()


async def test_a_book_names_nobody_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    book, other = ErasedBook(tmp_path / "a.erased"), ErasedBook(tmp_path / "b.erased")
    assert await book.entries() == 0
    for number, each in enumerate((book, book, other)):
        await each.write(ADA, SUNDAY + timedelta(seconds=number))
    erased = await book.read(0)
    assert erased.at(ADA) == SUNDAY + timedelta(seconds=1)
    assert erased.at(BEN) is None
    for path in (book.path, book.key_path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert str(ADA) not in path.read_text()
    mine, others = (each.path.read_text().split()[0] for each in (book, other))
    assert mine != others
    assert await book.name() != await other.name()


async def test_an_entry_that_a_power_cut_tore_off_is_written_over(tmp_path: Path) -> None:
    book = ErasedBook(tmp_path / "a.erased")
    await book.write(ADA, SUNDAY)
    whole = book.path.read_bytes()
    book.path.write_bytes(whole + whole[:30])
    assert await book.entries() == 1
    await book.write(BEN, SUNDAY)
    assert await book.entries() == 2
    assert (await book.read(1)).last_at.keys() != (await book.read(0)).last_at.keys()
    assert (await book.read(1)).at(BEN) == SUNDAY


async def test_several_who_begin_a_book_at_once_share_one_key(tmp_path: Path) -> None:
    books = [ErasedBook(tmp_path / "data" / "a.erased") for _ in range(8)]
    await asyncio.gather(*(book.write(ADA + number, SUNDAY) for number, book in enumerate(books)))
    erased = await books[0].read(0)
    assert all(erased.at(ADA + number) == SUNDAY for number in range(8))
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["a.erased", "a.erased-key"]


async def test_a_broken_key_is_told_to_the_operator(tmp_path: Path) -> None:
    book = ErasedBook(tmp_path / "a.erased")
    book.key_path.write_text("nothing")
    with pytest.raises(DatabaseUnusable, match=r"a\.erased-key holds no key"):
        await book.write(ADA, SUNDAY)


async def test_a_button_for_erasing_fits_into_a_message() -> None:
    button = mydata_cards.EraseEverything(f"{2**63}:{to_epoch(SUNDAY)}")
    assert len(button.item.custom_id or "") <= 100


async def test_every_start_erases_again_whom_a_backup_brought_back(
    restored: Restored, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    life = await restored.open()
    await erase(at(life, SUNDAY + timedelta(days=1)), ADA)
    await life.database.close()
    restored.restore()
    for said in (1, 1):
        async with open_resources(settings, str(restored.path), lambda: SUNDAY) as life:
            assert await known(life) == {BEN}
        assert len([record for record in caplog.records if "erased again" in record.getMessage()]) == said


async def test_the_playground_forgets_who_was_erased_with_everything_else(
    restored: Restored, settings: Settings
) -> None:
    life = await restored.open()
    await erase(life, ADA)
    await life.database.close()
    simulation.forget(settings.model_copy(update={"playground_database": restored.path}))
    assert {path.name for path in restored.path.parent.iterdir()} == {"comeback.db.lock", "comeback.backup"}
