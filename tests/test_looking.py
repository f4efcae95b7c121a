"""A database that is opened to look at it is read as it is, and cannot be changed."""

from pathlib import Path

import pytest

from bot.database import DatabaseDamaged, DatabaseUnusable, connect, look_at
from tests.damage import make_damaged


async def test_nothing_can_be_written_through_what_is_opened_to_look(address: str) -> None:
    await (await connect(address)).close()
    sight = await look_at(address)
    with pytest.raises(DatabaseUnusable):
        async with sight.database.transaction() as tx:
            await tx.run("INSERT INTO learners (learner_id, met_at) VALUES (1, 0)")
    async with sight.database.transaction() as tx:
        assert await tx.all("SELECT * FROM learners") == []
    await sight.database.close()


async def test_damage_that_keeps_all_from_being_read_is_said_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    await make_damaged(path)
    sight = await look_at(str(path))
    with pytest.raises(DatabaseDamaged, match="stop the bot, move the file away"):
        async with sight.database.transaction() as tx:
            await tx.all("SELECT * FROM filling")
    await sight.database.close()


async def test_a_table_that_cannot_be_read_is_said_in_a_sentence(address: str) -> None:
    await (await connect(address)).close()
    sight = await look_at(address)
    with pytest.raises(DatabaseUnusable, match="cannot be read"):
        async with sight.database.transaction() as tx:
            await tx.all("SELECT * FROM nowhere")
    await sight.database.close()


async def test_a_name_with_a_question_mark_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "who? #1 100%.db"
    database = await connect(str(path))
    await database.check()
    sight = await look_at(str(path))
    assert (sight.held, sight.standing.pending) == (True, ())
    await sight.database.close()
    await database.close()


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnusable, match="is not a database that Comeback can read"):
        await look_at(str(tmp_path))


async def test_what_a_killed_bot_had_committed_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    database = await connect(str(path))
    async with database.transaction() as tx:
        await tx.run("INSERT INTO learners (learner_id, met_at) VALUES (1, 0)")
    copy = tmp_path / "killed.db"  # a crash leaves both files as they are
    for ending in ("", "-wal"):
        Path(f"{copy}{ending}").write_bytes(Path(f"{path}{ending}").read_bytes())
    await database.close()
    sight = await look_at(str(copy))
    async with sight.database.transaction() as tx:
        assert len(await tx.all("SELECT * FROM learners")) == 1
    await sight.database.close()
