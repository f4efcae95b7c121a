"""Drafts: text that a form could not take."""

import json
from datetime import datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Transaction
from bot.rules.drafts import Draft


async def keep(tx: Transaction, draft: Draft) -> None:
    await tx.run(
        """
        INSERT INTO drafts (draft_id, learner_id, form, subject, typed, kept_until)
        VALUES (:draft_id, :learner_id, :form, :subject, :typed, :kept_until) ON CONFLICT (draft_id) DO NOTHING
        """,
        draft_id=draft.draft_id,
        learner_id=draft.learner_id,
        form=draft.form,
        subject=draft.subject,
        typed=json.dumps(dict(draft.typed)),
        kept_until=to_epoch(draft.kept_until),
    )


async def one(tx: Transaction, learner_id: int, draft_id: int) -> Draft | None:
    """That draft, if it is this person's and still kept."""
    row = await tx.one(
        "SELECT * FROM drafts WHERE learner_id = :learner_id AND draft_id = :draft_id",
        learner_id=learner_id,
        draft_id=draft_id,
    )
    if row is None:
        return None
    typed = {
        field: value if isinstance(value, str) else tuple(value) for field, value in json.loads(row["typed"]).items()
    }
    return Draft(draft_id, learner_id, row["form"], row["subject"], typed, from_epoch(row["kept_until"]))


async def forget_expired(tx: Transaction, now: datetime) -> int:
    """Forget what is no longer kept; how many that were."""
    return await tx.run("DELETE FROM drafts WHERE kept_until < :now", now=to_epoch(now))
