"""Study groups."""

from collections.abc import Collection
from datetime import datetime, time

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.days import read_days, stored_days
from bot.rules.groups import Group, Schedule, Trouble

_RUNNING = "removed_at IS NULL AND bot_left_at IS NULL"


async def add(tx: Transaction, group: Group, now: datetime) -> bool:
    """Whether it is new: the id of the interaction that made it makes it once."""
    added = await tx.run(
        """
        INSERT INTO study_groups (group_id, guild_id, channel_id, organiser_id, name, exam, clock, days, zone,
            open_minutes, questions, role_id, thread_per_round, new_message_at_close, made_at)
        VALUES (:group_id, :guild_id, :channel_id, :organiser_id, :name, :exam, :clock, :days, :zone,
            :open_minutes, :questions, :role_id, :thread_per_round, :new_message_at_close, :made_at)
        ON CONFLICT (group_id) DO NOTHING
        """,
        guild_id=group.guild_id,
        organiser_id=group.organiser_id,
        made_at=to_epoch(now),
        **_settings(group),
    )
    return bool(added)


async def change(tx: Transaction, group: Group) -> None:
    """Keep everything about it that an organiser can change; what kept the bot from writing is forgotten."""
    await tx.run(
        """
        UPDATE study_groups SET channel_id = :channel_id, name = :name, exam = :exam, clock = :clock, days = :days,
            zone = :zone, open_minutes = :open_minutes, questions = :questions, role_id = :role_id,
            thread_per_round = :thread_per_round, new_message_at_close = :new_message_at_close, trouble = NULL
        WHERE group_id = :group_id
        """,
        **_settings(group),
    )


async def one(tx: Transaction, group_id: int) -> Group | None:
    row = await tx.one("SELECT * FROM study_groups WHERE group_id = :group_id", group_id=group_id)
    return _group(row) if row else None


async def of_guild(tx: Transaction, guild_id: int) -> list[Group]:
    """Those of one server that were not removed, by name; also while the bot is not in the server."""
    rows = await tx.all(
        "SELECT * FROM study_groups WHERE guild_id = :guild_id AND removed_at IS NULL ORDER BY name, group_id",
        guild_id=guild_id,
    )
    return [_group(row) for row in rows]


async def in_channel(tx: Transaction, channel_id: int) -> list[Group]:
    """Those that run in one channel."""
    rows = await tx.all(
        f"SELECT * FROM study_groups WHERE channel_id = :channel_id AND {_RUNNING} ORDER BY name, group_id",  # noqa: S608 - our own words
        channel_id=channel_id,
    )
    return [_group(row) for row in rows]


async def of_learner(tx: Transaction, learner_id: int) -> list[Group]:
    """Those that run and that this person is a member of."""
    rows = await tx.all(
        f"""
        SELECT study_groups.* FROM study_groups
        JOIN group_members ON group_members.group_id = study_groups.group_id
        WHERE group_members.learner_id = :learner_id AND {_RUNNING} ORDER BY name, study_groups.group_id
        """,  # noqa: S608 - our own words
        learner_id=learner_id,
    )
    return [_group(row) for row in rows]


async def all_guilds(tx: Transaction) -> dict[int, bool]:
    """Every server with a group that was not removed, and whether the bot was last known to be in it."""
    rows = await tx.all(
        """
        SELECT guild_id, MAX(CASE WHEN bot_left_at IS NULL THEN 1 ELSE 0 END) AS is_in FROM study_groups
        WHERE removed_at IS NULL GROUP BY guild_id
        """
    )
    return {row["guild_id"]: bool(row["is_in"]) for row in rows}


async def note_trouble(tx: Transaction, group_id: int, trouble: Trouble | None) -> bool:
    """Remember what keeps the bot from writing there; whether that is news."""
    news = await tx.run(
        """
        UPDATE study_groups SET trouble = :trouble
        WHERE group_id = :group_id AND COALESCE(trouble, '') <> COALESCE(:trouble, '')
        """,
        group_id=group_id,
        trouble=trouble.value if trouble else None,
    )
    return bool(news)


async def organise(tx: Transaction, group_id: int, organiser_id: int) -> None:
    """Have this person told from now on when something must be mended."""
    await tx.run(
        "UPDATE study_groups SET organiser_id = :organiser_id WHERE group_id = :group_id",
        group_id=group_id,
        organiser_id=organiser_id,
    )


async def remove(tx: Transaction, group_id: int, now: datetime) -> None:
    """It runs no more; what was told in it stays."""
    await tx.run(
        "UPDATE study_groups SET removed_at = :now WHERE group_id = :group_id", group_id=group_id, now=to_epoch(now)
    )


async def bring_back(tx: Transaction, group_id: int) -> None:
    """It runs again."""
    await tx.run("UPDATE study_groups SET removed_at = NULL WHERE group_id = :group_id", group_id=group_id)


async def forget(tx: Transaction, group_ids: Collection[int]) -> None:
    """Erase them with everything that was told in them."""
    await tx.many(
        "DELETE FROM study_groups WHERE group_id = :group_id", [{"group_id": group_id} for group_id in group_ids]
    )


async def bot_left(tx: Transaction, guild_id: int, now: datetime) -> int:
    """The bot is not in that server any more; how many of its groups that is news for."""
    return await tx.run(
        "UPDATE study_groups SET bot_left_at = :now WHERE guild_id = :guild_id AND bot_left_at IS NULL",
        guild_id=guild_id,
        now=to_epoch(now),
    )


async def bot_returned(tx: Transaction, guild_id: int) -> int:
    """The bot is in that server again; how many of its groups that is news for."""
    return await tx.run(
        "UPDATE study_groups SET bot_left_at = NULL WHERE guild_id = :guild_id AND bot_left_at IS NOT NULL",
        guild_id=guild_id,
    )


async def left_before(tx: Transaction, moment: datetime) -> list[int]:
    """The groups of servers that the bot left before `moment`."""
    rows = await tx.all("SELECT group_id FROM study_groups WHERE bot_left_at < :moment", moment=to_epoch(moment))
    return [row["group_id"] for row in rows]


async def without_role(tx: Transaction, role_id: int) -> list[Group]:
    """Let no group mention that role any more; those of them that run."""
    rows = await tx.all("UPDATE study_groups SET role_id = NULL WHERE role_id = :role_id RETURNING *", role_id=role_id)
    return [group for row in rows if (group := _group(row)).is_running]


async def roles(tx: Transaction) -> list[tuple[int, int]]:
    """Every role that a running group mentions, behind its server."""
    rows = await tx.all(f"SELECT guild_id, role_id FROM study_groups WHERE role_id IS NOT NULL AND {_RUNNING}")  # noqa: S608 - our own words
    return [(row["guild_id"], row["role_id"]) for row in rows]


def _settings(group: Group) -> dict[str, str | int | bool | None]:
    schedule = group.schedule
    return {
        "group_id": group.group_id,
        "channel_id": group.channel_id,
        "name": group.name,
        "exam": group.exam,
        "clock": f"{schedule.clock:%H:%M}",
        "days": stored_days(schedule.days),
        "zone": schedule.zone,
        "open_minutes": schedule.open_minutes,
        "questions": "\n".join(group.questions),
        "role_id": group.role_id,
        "thread_per_round": group.thread_per_round,
        "new_message_at_close": group.new_message_at_close,
    }


def _group(row: Row) -> Group:
    schedule = Schedule(time.fromisoformat(row["clock"]), read_days(row["days"]), row["zone"], row["open_minutes"])
    return Group(
        row["group_id"],
        row["guild_id"],
        row["channel_id"],
        row["organiser_id"],
        row["name"],
        row["exam"],
        schedule,
        tuple(row["questions"].splitlines()),
        row["role_id"],
        bool(row["thread_per_round"]),
        bool(row["new_message_at_close"]),
        Trouble(row["trouble"]) if row["trouble"] else None,
        from_epoch(row["removed_at"]) if row["removed_at"] is not None else None,
        from_epoch(row["bot_left_at"]) if row["bot_left_at"] is not None else None,
    )
