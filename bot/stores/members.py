"""Who is in a study group."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, time

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction, listed
from bot.rules.checkins import Candidate
from bot.rules.exam_week import exam_days_around
from bot.rules.groups import Member, Milestone
from bot.rules.nudging import Pause
from bot.rules.rounds import Round
from bot.stores.learners import own_day_of

_CHEERS = {
    Milestone.BOOKED: "cheer_booked",
    Milestone.PASSED: "cheer_passed",
    Milestone.STEADY: "cheer_steady",
}


async def join(tx: Transaction, group_id: int, learner_id: int, now: datetime) -> bool:
    """Let this person be a member; whether that is news."""
    joined = await tx.run(
        """
        INSERT INTO group_members (group_id, learner_id, joined_at, seen_at)
        VALUES (:group_id, :learner_id, :now, :now) ON CONFLICT (group_id, learner_id) DO NOTHING
        """,
        group_id=group_id,
        learner_id=learner_id,
        now=to_epoch(now),
    )
    return bool(joined)


async def leave(tx: Transaction, group_id: int, learner_id: int) -> bool:
    """This person is no member any more; whether that is news."""
    left = await tx.run(
        "DELETE FROM group_members WHERE group_id = :group_id AND learner_id = :learner_id",
        group_id=group_id,
        learner_id=learner_id,
    )
    return bool(left)


async def one(tx: Transaction, group_id: int, learner_id: int) -> Member | None:
    row = await tx.one(
        "SELECT * FROM group_members WHERE group_id = :group_id AND learner_id = :learner_id",
        group_id=group_id,
        learner_id=learner_id,
    )
    return _member(row) if row else None


async def of_learner(tx: Transaction, learner_id: int) -> list[Member]:
    """All memberships of one person."""
    rows = await tx.all(
        "SELECT * FROM group_members WHERE learner_id = :learner_id ORDER BY joined_at", learner_id=learner_id
    )
    return [_member(row) for row in rows]


async def count(tx: Transaction, group_id: int) -> int:
    row = await tx.one("SELECT COUNT(*) AS members FROM group_members WHERE group_id = :group_id", group_id=group_id)
    return row["members"] if row else 0


async def with_reminder(tx: Transaction, group_id: int) -> list[tuple[Member, str]]:
    """Those who want a reminder at their own hour, each with the name of their zone."""
    rows = await tx.all(
        """
        SELECT group_members.*, learners.zone FROM group_members
        JOIN learners ON learners.learner_id = group_members.learner_id
        WHERE group_id = :group_id AND reminded_at IS NOT NULL AND zone IS NOT NULL
        """,
        group_id=group_id,
    )
    return [(_member(row), row["zone"]) for row in rows]


async def keep(tx: Transaction, member: Member) -> None:
    """Write down everything that they can choose."""
    cheers = ", ".join(f"{column} = :{column}" for column in _CHEERS.values())
    await tx.run(
        f"""
        UPDATE group_members SET paused_at = :paused_at, reminded_at = :reminded_at, on_leaderboard = :on_leaderboard,
            missed = :missed, {cheers}
        WHERE group_id = :group_id AND learner_id = :learner_id
        """,  # noqa: S608 - our own words
        group_id=member.group_id,
        learner_id=member.learner_id,
        paused_at=to_epoch(member.paused_at) if member.paused_at else None,
        reminded_at=f"{member.reminded_at:%H:%M}" if member.reminded_at else None,
        on_leaderboard=member.on_leaderboard,
        missed=member.missed,
        **{column: milestone in member.cheers for milestone, column in _CHEERS.items()},
    )


async def seen(tx: Transaction, group_id: int, learner_id: int, now: datetime) -> None:
    """This person is in the server now."""
    await tx.run(
        "UPDATE group_members SET seen_at = :now WHERE group_id = :group_id AND learner_id = :learner_id",
        group_id=group_id,
        learner_id=learner_id,
        now=to_epoch(now),
    )


async def checked_in(tx: Transaction, group_id: int, learner_id: int, now: datetime) -> None:
    """This person takes part again, if they did not."""
    await tx.run(
        """
        UPDATE group_members SET seen_at = :now, missed = 0, paused_at = NULL
        WHERE group_id = :group_id AND learner_id = :learner_id
        """,
        group_id=group_id,
        learner_id=learner_id,
        now=to_epoch(now),
    )


async def missed_one_more(tx: Transaction, group_id: int, learner_ids: Iterable[int]) -> None:
    """Each of these people has missed a round."""
    await tx.many(
        """
        UPDATE group_members SET missed = missed + 1 WHERE group_id = :group_id AND learner_id = :learner_id
        """,
        [{"group_id": group_id, "learner_id": learner_id} for learner_id in learner_ids],
    )


async def told_steady(tx: Transaction, group_id: int, learner_ids: Iterable[int], today: date) -> None:
    """The group has heard of a steady month of theirs today."""
    await tx.many(
        """
        UPDATE group_members SET steady_on = :today WHERE group_id = :group_id AND learner_id = :learner_id
        """,
        [{"group_id": group_id, "learner_id": learner_id, "today": today.isoformat()} for learner_id in learner_ids],
    )


async def not_checked_in(
    tx: Transaction, of: Round, now: datetime, among: Collection[int] | None = None
) -> list[Candidate]:
    """The members who have not checked in for a round, each with the days of their exams around now."""
    first, last = exam_days_around(now)
    only = f"AND members.learner_id IN ({tx.listed})" if among is not None else ""
    rows = await tx.all(
        f"""
        SELECT members.*, learners.zone, learners.day_starts, learners.quiet_from, learners.quiet_until,
            pauses.began_on, pauses.until_on, exam_days.sits_on
        FROM group_members AS members
        JOIN learners ON learners.learner_id = members.learner_id
        LEFT JOIN pauses ON pauses.learner_id = members.learner_id
        LEFT JOIN exam_days ON exam_days.learner_id = members.learner_id AND sits_on BETWEEN :first AND :last
        WHERE members.group_id = :group_id {only} AND NOT EXISTS (
            SELECT 1 FROM checkins WHERE checkins.group_id = members.group_id
            AND checkins.opens_at = :opens_at AND checkins.learner_id = members.learner_id
        )
        ORDER BY members.seen_at, members.learner_id
        """,  # noqa: S608 - a dialect's own words
        group_id=of.group_id,
        opens_at=to_epoch(of.opens_at),
        first=first.isoformat(),
        last=last.isoformat(),
        **({"listed": listed(among)} if among is not None else {}),
    )
    by_learner: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        by_learner[row["learner_id"]].append(row)
    return [_candidate(theirs) for theirs in by_learner.values()]


async def seeking(tx: Transaction, group_id: int) -> int:
    """How many members look for a partner."""
    row = await tx.one(
        "SELECT COUNT(*) AS seeking FROM group_members WHERE group_id = :group_id AND seeks_partner_since IS NOT NULL",
        group_id=group_id,
    )
    return row["seeking"] if row else 0


async def take_part_again(tx: Transaction, member: Member) -> None:
    """Be a member as before: since when, and what only the bot knew of them. For one who has just joined again."""
    seeks = member.seeks_partner_since
    await tx.run(
        """
        UPDATE group_members SET joined_at = :joined_at, steady_on = :steady_on, seeks_partner_since = :seeks
        WHERE group_id = :group_id AND learner_id = :learner_id
        """,
        group_id=member.group_id,
        learner_id=member.learner_id,
        joined_at=to_epoch(member.joined_at),
        steady_on=member.steady_on.isoformat() if member.steady_on else None,
        seeks=to_epoch(seeks) if seeks else None,
    )


def _candidate(rows: list[Row]) -> Candidate:
    """From all rows of one person, one for each of their exams."""
    first, pause = rows[0], None
    if first["began_on"] is not None:
        until = first["until_on"]
        pause = Pause(date.fromisoformat(first["began_on"]), date.fromisoformat(until) if until else None)
    return Candidate(
        first["learner_id"],
        from_epoch(first["joined_at"]),
        first["missed"],
        from_epoch(first["paused_at"]) if first["paused_at"] is not None else None,
        from_epoch(first["seen_at"]),
        first["zone"],
        own_day_of(first),
        pause,
        tuple(date.fromisoformat(row["sits_on"]) for row in rows if row["sits_on"]),
    )


def _member(row: Row) -> Member:
    return Member(
        row["group_id"],
        row["learner_id"],
        from_epoch(row["joined_at"]),
        row["missed"],
        from_epoch(row["paused_at"]) if row["paused_at"] is not None else None,
        time.fromisoformat(row["reminded_at"]) if row["reminded_at"] else None,
        bool(row["on_leaderboard"]),
        frozenset(milestone for milestone, column in _CHEERS.items() if row[column]),
        date.fromisoformat(row["steady_on"]) if row["steady_on"] else None,
        from_epoch(row["seeks_partner_since"]) if row["seeks_partner_since"] is not None else None,
        from_epoch(row["seen_at"]),
    )


async def choose_cheer(tx: Transaction, group_id: int, learner_id: int, milestone: Milestone, *, wanted: bool) -> None:
    """Let the group hear of that milestone of theirs, or no longer."""
    await tx.run(
        f"""
        UPDATE group_members SET {_CHEERS[milestone]} = :wanted
        WHERE group_id = :group_id AND learner_id = :learner_id
        """,  # noqa: S608 - our own words
        group_id=group_id,
        learner_id=learner_id,
        wanted=wanted,
    )
