"""Which commands Discord was last told of."""

from bot.database import Transaction


async def fingerprint(tx: Transaction, application_id: int) -> str | None:
    row = await tx.one(
        "SELECT fingerprint FROM synced_commands WHERE application_id = :application_id", application_id=application_id
    )
    return row["fingerprint"] if row else None


async def remember(tx: Transaction, application_id: int, fingerprint: str) -> None:
    await tx.run(
        """
        INSERT INTO synced_commands (application_id, fingerprint) VALUES (:application_id, :fingerprint)
        ON CONFLICT (application_id) DO UPDATE SET fingerprint = :fingerprint
        """,
        application_id=application_id,
        fingerprint=fingerprint,
    )
