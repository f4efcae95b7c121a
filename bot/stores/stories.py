"""Stories that people leave for others in a server: one a person, server and exam."""

from collections.abc import Collection

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction, listed
from bot.rules.stories import Story

_MOST = 500
"""Of a server's stories the latest ones are looked through; nobody reads more than a few."""


async def keep(tx: Transaction, story: Story) -> None:
    """Write it down, in place of the one that was there; that keeps its number."""
    await tx.run(
        """
        INSERT INTO stories (story_id, learner_id, guild_id, exam, story, named, written_at)
        VALUES (:story_id, :learner_id, :guild_id, :exam, :story, :named, :written_at)
        ON CONFLICT (learner_id, guild_id, exam)
        DO UPDATE SET story = :story, named = :named, written_at = :written_at
        """,
        story_id=story.story_id,
        learner_id=story.learner_id,
        guild_id=story.guild_id,
        exam=story.exam,
        story=story.text,
        named=story.named,
        written_at=to_epoch(story.written_at),
    )


async def one(tx: Transaction, learner_id: int, guild_id: int, exam: str) -> Story | None:
    """This person's, in that server about that exam."""
    row = await tx.one(
        "SELECT * FROM stories WHERE learner_id = :learner_id AND guild_id = :guild_id AND exam = :exam",
        learner_id=learner_id,
        guild_id=guild_id,
        exam=exam,
    )
    return _story(row) if row else None


async def of_learner(tx: Transaction, learner_id: int) -> list[Story]:
    """All of one person, the latest first."""
    rows = await tx.all(
        "SELECT * FROM stories WHERE learner_id = :learner_id ORDER BY written_at DESC, story_id DESC",
        learner_id=learner_id,
    )
    return [_story(row) for row in rows]


async def in_guilds(tx: Transaction, guild_ids: Collection[int]) -> list[Story]:
    """Those in these servers, the latest first."""
    if not guild_ids:
        return []
    rows = await tx.all(
        f"""
        SELECT * FROM stories WHERE guild_id IN ({tx.listed}) ORDER BY written_at DESC, story_id DESC LIMIT {_MOST}
        """,  # noqa: S608 - a dialect's own words
        listed=listed(guild_ids),
    )
    return [_story(row) for row in rows]


async def forget(tx: Transaction, learner_id: int, story_id: int) -> Story | None:
    """Erase it, if it is this person's; what it was."""
    rows = await tx.all(
        "DELETE FROM stories WHERE story_id = :story_id AND learner_id = :learner_id RETURNING *",
        story_id=story_id,
        learner_id=learner_id,
    )
    return _story(rows[0]) if rows else None


async def forget_in(tx: Transaction, guild_id: int, story_id: int) -> bool:
    """Erase it, if it is in that server; whether it was."""
    return bool(
        await tx.run(
            "DELETE FROM stories WHERE story_id = :story_id AND guild_id = :guild_id",
            story_id=story_id,
            guild_id=guild_id,
        )
    )


async def forget_guilds(tx: Transaction, guild_ids: Collection[int]) -> None:
    """Erase everything that was told in these servers."""
    await tx.many("DELETE FROM stories WHERE guild_id = :guild_id", [{"guild_id": guild_id} for guild_id in guild_ids])


async def guilds(tx: Transaction) -> set[int]:
    """Every server with a story."""
    return {row["guild_id"] for row in await tx.all("SELECT DISTINCT guild_id FROM stories")}


def _story(row: Row) -> Story:
    return Story(
        row["story_id"],
        row["learner_id"],
        row["guild_id"],
        row["exam"],
        row["story"],
        bool(row["named"]),
        from_epoch(row["written_at"]),
    )
