"""Invitations to a pact."""

from datetime import datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.partners import Invitation, InvitationState, Role


async def keep(tx: Transaction, invitation: Invitation) -> None:
    """Write it down in place of an earlier one between the same two."""
    await tx.run(
        """
        INSERT INTO partner_invitations (invitation_id, inviter_id, invited_id, role, state, invited_at, asked_at)
        VALUES (:invitation_id, :inviter_id, :invited_id, :role, :state, :invited_at, :asked_at)
        ON CONFLICT (inviter_id, invited_id)
        DO UPDATE SET invitation_id = :invitation_id, role = :role, state = :state, invited_at = :invited_at,
            asked_at = :asked_at
        """,
        invitation_id=invitation.invitation_id,
        inviter_id=invitation.inviter_id,
        invited_id=invitation.invited_id,
        role=invitation.role.value,
        state=invitation.state.value,
        invited_at=to_epoch(invitation.invited_at),
        asked_at=to_epoch(invitation.asked_at) if invitation.asked_at else None,
    )


async def one(tx: Transaction, invitation_id: int) -> Invitation | None:
    row = await tx.one(
        "SELECT * FROM partner_invitations WHERE invitation_id = :invitation_id", invitation_id=invitation_id
    )
    return _invitation(row) if row else None


async def of_learner(tx: Transaction, learner_id: int) -> list[Invitation]:
    """Those that this person made or got, the oldest first."""
    rows = await tx.all(
        """
        SELECT * FROM partner_invitations WHERE inviter_id = :learner_id OR invited_id = :learner_id
        ORDER BY invited_at, invitation_id
        """,
        learner_id=learner_id,
    )
    return [_invitation(row) for row in rows]


async def set_state(tx: Transaction, invitation_id: int, state: InvitationState) -> None:
    await tx.run(
        "UPDATE partner_invitations SET state = :state WHERE invitation_id = :invitation_id",
        invitation_id=invitation_id,
        state=state.value,
    )


async def asked(tx: Transaction, invitation_id: int, at: datetime) -> None:
    """The question has reached the invited person."""
    await tx.run(
        "UPDATE partner_invitations SET asked_at = :at WHERE invitation_id = :invitation_id",
        invitation_id=invitation_id,
        at=to_epoch(at),
    )


async def forget_between(tx: Transaction, one_id: int, other_id: int) -> None:
    """Forget what either asked the other."""
    await tx.run(
        """
        DELETE FROM partner_invitations
        WHERE (inviter_id = :one_id AND invited_id = :other_id) OR (inviter_id = :other_id AND invited_id = :one_id)
        """,
        one_id=one_id,
        other_id=other_id,
    )


async def forget_to(tx: Transaction, invited_id: int) -> None:
    """Forget who asked this person."""
    await tx.run("DELETE FROM partner_invitations WHERE invited_id = :invited_id", invited_id=invited_id)


async def forget_before(tx: Transaction, moment: datetime) -> int:
    """Forget what was asked before that moment; how many questions those were."""
    return await tx.run("DELETE FROM partner_invitations WHERE invited_at <= :moment", moment=to_epoch(moment))


def _invitation(row: Row) -> Invitation:
    return Invitation(
        row["invitation_id"],
        row["inviter_id"],
        row["invited_id"],
        Role(row["role"]),
        from_epoch(row["invited_at"]),
        InvitationState(row["state"]),
        from_epoch(row["asked_at"]) if row["asked_at"] is not None else None,
    )
