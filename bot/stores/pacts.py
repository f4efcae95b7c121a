"""Pacts, what is shared in them, and who wants no pact with whom any more."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.partners import Pact, Parting, Role, Shared, Side


async def hold(tx: Transaction, learner_id: int) -> bool:
    """Hold the row of somebody until the transaction ends, if they have used the bot; whether they have."""
    return bool(
        await tx.run("UPDATE learners SET met_at = met_at WHERE learner_id = :learner_id", learner_id=learner_id)
    )


async def begin(tx: Transaction, pact: Pact) -> None:
    """Write down both sides of a pact that has just begun."""
    await tx.many(
        """
        INSERT INTO pact_sides (pact_id, learner_id, other_id, role, began_at)
        VALUES (:pact_id, :learner_id, :other_id, :role, :began_at)
        """,
        [
            {
                "pact_id": side.pact_id,
                "learner_id": side.learner_id,
                "other_id": side.other_id,
                "role": side.role.value,
                "began_at": to_epoch(side.began_at),
            }
            for side in (pact.own, pact.other)
        ],
    )


async def of_learner(tx: Transaction, learner_id: int) -> list[Pact]:
    """All pacts of one person, as they see them, the oldest first."""
    rows = await tx.all(
        """
        SELECT * FROM pact_sides
        WHERE pact_id IN (SELECT pact_id FROM pact_sides WHERE learner_id = :learner_id)
        ORDER BY began_at, pact_id
        """,
        learner_id=learner_id,
    )
    by_pact: dict[int, list[Side]] = defaultdict(list)
    for row in rows:
        by_pact[row["pact_id"]].append(_side(row))
    return [pact for sides in by_pact.values() if (pact := _pact(sides, learner_id))]


async def sides(tx: Transaction, pact_id: int) -> list[Side]:
    """Both sides of that pact; none where it has ended."""
    return [_side(row) for row in await tx.all("SELECT * FROM pact_sides WHERE pact_id = :pact_id", pact_id=pact_id)]


async def one(tx: Transaction, pact_id: int, learner_id: int) -> Pact | None:
    """That pact as this person sees it; None where they have none such."""
    return _pact(await sides(tx, pact_id), learner_id)


async def pause(tx: Transaction, pact_id: int, learner_id: int, at: datetime | None) -> None:
    """This side has it paused since then; None: it has not."""
    await tx.run(
        "UPDATE pact_sides SET paused_at = :at WHERE pact_id = :pact_id AND learner_id = :learner_id",
        pact_id=pact_id,
        learner_id=learner_id,
        at=to_epoch(at) if at else None,
    )


async def nudged(tx: Transaction, pact_id: int, learner_id: int, on: date) -> None:
    """This side has nudged the other on that day."""
    await tx.run(
        "UPDATE pact_sides SET nudged_on = :day WHERE pact_id = :pact_id AND learner_id = :learner_id",
        pact_id=pact_id,
        learner_id=learner_id,
        day=on.isoformat(),
    )


async def end(tx: Transaction, pact_id: int) -> None:
    """Forget the pact, with everything in it."""
    await tx.run("DELETE FROM pact_sides WHERE pact_id = :pact_id", pact_id=pact_id)


async def part(tx: Transaction, learner_id: int, other_id: int, how: Parting) -> None:
    """This person wants no pact with that one any more. What was refused before stays refused."""
    await tx.run(
        """
        INSERT INTO partings (learner_id, other_id, how) VALUES (:learner_id, :other_id, :how)
        ON CONFLICT (learner_id, other_id) DO NOTHING
        """,
        learner_id=learner_id,
        other_id=other_id,
        how=how.value,
    )


async def parting(tx: Transaction, learner_id: int, other_id: int) -> Parting | None:
    """How this person has parted from that one, if they have."""
    row = await tx.one(
        "SELECT how FROM partings WHERE learner_id = :learner_id AND other_id = :other_id",
        learner_id=learner_id,
        other_id=other_id,
    )
    return Parting(row["how"]) if row else None


async def make_up(tx: Transaction, learner_id: int, other_id: int) -> None:
    """Neither has parted from the other any more."""
    await tx.run(
        """
        DELETE FROM partings
        WHERE (learner_id = :learner_id AND other_id = :other_id) OR (learner_id = :other_id AND other_id = :learner_id)
        """,
        learner_id=learner_id,
        other_id=other_id,
    )


async def share(tx: Transaction, pact_id: int, learner_id: int, item: Shared) -> None:
    """Let the other see it, from now on."""
    await tx.run(
        """
        INSERT INTO pact_shares (pact_id, learner_id, item) VALUES (:pact_id, :learner_id, :item)
        ON CONFLICT (pact_id, learner_id, item) DO NOTHING
        """,
        pact_id=pact_id,
        learner_id=learner_id,
        item=item.value,
    )


async def take_back(tx: Transaction, pact_id: int, learner_id: int, item: Shared) -> None:
    """Do not let the other see it any more."""
    await tx.run(
        "DELETE FROM pact_shares WHERE pact_id = :pact_id AND learner_id = :learner_id AND item = :item",
        pact_id=pact_id,
        learner_id=learner_id,
        item=item.value,
    )


async def shared(tx: Transaction, pact_id: int, learner_id: int) -> frozenset[Shared]:
    """What that side lets the other see."""
    rows = await tx.all(
        "SELECT item FROM pact_shares WHERE pact_id = :pact_id AND learner_id = :learner_id",
        pact_id=pact_id,
        learner_id=learner_id,
    )
    return frozenset(Shared(row["item"]) for row in rows)


def _pact(sides: Collection[Side], learner_id: int) -> Pact | None:
    own = [side for side in sides if side.learner_id == learner_id]
    other = [side for side in sides if side.learner_id != learner_id]
    return Pact(own[0], other[0]) if own and other else None


def _side(row: Row) -> Side:
    return Side(
        row["pact_id"],
        row["learner_id"],
        row["other_id"],
        Role(row["role"]),
        from_epoch(row["began_at"]),
        from_epoch(row["paused_at"]) if row["paused_at"] is not None else None,
        date.fromisoformat(row["nudged_on"]) if row["nudged_on"] else None,
    )
