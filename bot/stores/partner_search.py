"""Who looks for a partner within a group, and who was asked about whom."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction, listed
from bot.rules.partner_search import Pair, Proposal, Says, pair


@dataclass(frozen=True, slots=True)
class Free:
    """Somebody who looks for a partner since then, and waits for no answer."""

    learner_id: int
    since: datetime


async def hold_group(tx: Transaction, group_id: int) -> None:
    """Hold the group's row until the transaction ends, so that nobody else looks for pairs in it meanwhile."""
    await tx.run("UPDATE study_groups SET made_at = made_at WHERE group_id = :group_id", group_id=group_id)


async def seek(tx: Transaction, group_id: int, learner_id: int, since: datetime | None) -> bool:
    """Look for a partner in that group from then on, or, for None, no more; whether they are a member of it.

    Whoever looks already keeps their place.
    """
    changed = await tx.run(
        """
        UPDATE group_members
        SET seeks_partner_since = CASE WHEN :seeks THEN COALESCE(seeks_partner_since, :since) ELSE NULL END
        WHERE group_id = :group_id AND learner_id = :learner_id
        """,
        group_id=group_id,
        learner_id=learner_id,
        seeks=since is not None,
        since=to_epoch(since) if since else None,
    )
    return bool(changed)


async def seeks_in(tx: Transaction, learner_id: int) -> list[int]:
    """The groups in which this person looks for a partner."""
    rows = await tx.all(
        "SELECT group_id FROM group_members WHERE learner_id = :learner_id AND seeks_partner_since IS NOT NULL",
        learner_id=learner_id,
    )
    return [row["group_id"] for row in rows]


async def free(tx: Transaction, group_id: int, asked_after: datetime, most_pacts: int, most: int) -> list[Free]:
    """Those who look for a partner there and can be asked, at most so many, those who have looked for longest first.

    Not those with as many pacts as they may have, nor those who were asked after that moment, unless they said no or
    the pact began: somebody who is asked anew at once would know that the other one had said no.
    """
    rows = await tx.all(
        """
        SELECT members.learner_id, members.seeks_partner_since FROM group_members AS members
        JOIN learners ON learners.learner_id = members.learner_id
        WHERE members.group_id = :group_id AND seeks_partner_since IS NOT NULL AND unreachable_since IS NULL
        AND NOT EXISTS (
            SELECT 1 FROM partner_proposals
            WHERE members.learner_id IN (first_id, second_id) AND proposed_at > :asked_after
            AND partner_proposals.group_id IS NOT NULL
            AND NOT (first_id = members.learner_id AND COALESCE(first_says, '') = 'no')
            AND NOT (second_id = members.learner_id AND COALESCE(second_says, '') = 'no')
            AND NOT (COALESCE(first_says, '') = 'yes' AND COALESCE(second_says, '') = 'yes')
        )
        AND (SELECT COUNT(*) FROM pact_sides WHERE pact_sides.learner_id = members.learner_id) < :most_pacts
        ORDER BY seeks_partner_since, members.learner_id LIMIT :most
        """,
        group_id=group_id,
        asked_after=to_epoch(asked_after),
        most_pacts=most_pacts,
        most=most,
    )
    return [Free(row["learner_id"], from_epoch(row["seeks_partner_since"])) for row in rows]


async def never_together(tx: Transaction, learner_ids: Collection[int]) -> set[Pair]:
    """Among these people: who has or had a pact, was asked about each other before, or has asked the other."""
    rows = await tx.all(
        f"""
        SELECT learner_id AS one_id, other_id FROM pact_sides WHERE learner_id IN ({tx.listed})
        UNION SELECT learner_id, other_id FROM partings WHERE learner_id IN ({tx.listed})
        UNION SELECT first_id, second_id FROM partner_proposals WHERE first_id IN ({tx.listed})
        UNION SELECT inviter_id, invited_id FROM partner_invitations WHERE inviter_id IN ({tx.listed})
        """,  # noqa: S608 - a dialect's own words
        listed=listed(learner_ids),
    )
    return {pair(row["one_id"], row["other_id"]) for row in rows}


async def propose(tx: Transaction, proposal: Proposal) -> bool:
    """Write it down; False if these two were asked about each other before."""
    first_id, second_id = proposal.people
    written = await tx.run(
        """
        INSERT INTO partner_proposals (proposal_id, group_id, first_id, second_id, proposed_at)
        VALUES (:proposal_id, :group_id, :first_id, :second_id, :proposed_at)
        ON CONFLICT (first_id, second_id) DO NOTHING
        """,
        proposal_id=proposal.proposal_id,
        group_id=proposal.group_id,
        first_id=first_id,
        second_id=second_id,
        proposed_at=to_epoch(proposal.proposed_at),
    )
    return bool(written)


async def one(tx: Transaction, proposal_id: int) -> Proposal | None:
    row = await tx.one("SELECT * FROM partner_proposals WHERE proposal_id = :proposal_id", proposal_id=proposal_id)
    return _proposal(row) if row else None


async def of_learner(tx: Transaction, learner_id: int, asked_after: datetime) -> list[Proposal]:
    """What this person was asked after that moment, the oldest first."""
    rows = await tx.all(
        """
        SELECT * FROM partner_proposals
        WHERE (first_id = :learner_id OR second_id = :learner_id) AND proposed_at > :asked_after
        ORDER BY proposed_at, proposal_id
        """,
        learner_id=learner_id,
        asked_after=to_epoch(asked_after),
    )
    return [_proposal(row) for row in rows]


async def say(tx: Transaction, proposal_id: int, learner_id: int, says: Says) -> None:
    """Write down what this person says to it."""
    await tx.run(
        """
        UPDATE partner_proposals
        SET first_says = CASE WHEN first_id = :learner_id THEN :says ELSE first_says END,
            second_says = CASE WHEN second_id = :learner_id THEN :says ELSE second_says END
        WHERE proposal_id = :proposal_id
        """,
        proposal_id=proposal_id,
        learner_id=learner_id,
        says=says.value,
    )


def _proposal(row: Row) -> Proposal:
    return Proposal(
        row["proposal_id"],
        row["group_id"],
        from_epoch(row["proposed_at"]),
        ((row["first_id"], _says(row["first_says"])), (row["second_id"], _says(row["second_says"]))),
    )


def _says(stored: str | None) -> Says | None:
    return Says(stored) if stored else None
