"""All that is kept about people: in which tables, and under which columns. What is not named here is about nobody.

A table that is added has to be entered here, or in `ABOUT_NOBODY`; tests/test_mydata_schema.py looks at every column.
"""

from collections.abc import Collection

from bot.database import Row, Transaction, listed
from bot.rules.personal import ADDRESSEE, Holding

PROMISES = "promises"
_OWED = frozenset({"due_at", "try_at", "tries", "begun", "urgent", "claimed_by"})
_SENT = frozenset({"delivery_id", "due_at", "tries", "outcome", "settled_at", "message_id", "told_in"})

HOLDINGS = (
    Holding("learners", ("learner_id",), yes_or_no=frozenset({"unreachable_told", "small_steps"})),
    Holding("attempts", ("learner_id",)),
    Holding("attempt_domains", through=("attempts", "attempt_id")),
    Holding("attempt_causes", through=("attempts", "attempt_id")),
    Holding("goals", ("learner_id",), yes_or_no=frozenset({"tell_opening", "voucher_quiet"})),
    Holding("drafts", ("learner_id",)),
    Holding("nudges", ("learner_id",)),
    Holding("pauses", ("learner_id",)),
    Holding("study_days", ("learner_id",), yes_or_no=frozenset({"questioned"})),
    Holding("open_questions", ("learner_id",)),
    Holding("breathing", ("learner_id",), yes_or_no=frozenset({"hold_free"})),
    Holding("calm_sessions", ("learner_id",), in_order_of="began_at, session_id"),
    Holding("calm_reminders", ("learner_id",)),
    Holding("thoughts", ("learner_id",), yes_or_no=frozenset({"give_back"}), in_order_of="written_at, thought_id"),
    Holding("exam_days", ("learner_id",)),
    Holding("own_topics", ("learner_id",), in_order_of="exam, domain, position"),
    Holding("practices", ("learner_id",)),
    Holding("practice_domains", through=("practices", "practice_id")),
    Holding("misses", ("learner_id",)),
    Holding("recalls", through=("misses", "miss_id")),
    Holding("recall_wishes", ("learner_id",)),
    Holding("plans", ("learner_id",)),
    Holding("plan_slots", ("learner_id",), in_order_of="exam, study_on, starts, name"),
    Holding("simulations", ("learner_id",)),
    Holding("stories", ("learner_id",), yes_or_no=frozenset({"named"})),
    Holding("shown", ("learner_id",)),
    Holding(
        "study_groups", left_by=("organiser_id",), yes_or_no=frozenset({"thread_per_round", "new_message_at_close"})
    ),
    Holding(
        "group_members",
        ("learner_id",),
        yes_or_no=frozenset({"on_leaderboard", "cheer_booked", "cheer_passed", "cheer_steady"}),
    ),
    Holding("checkins", ("learner_id",), yes_or_no=frozenset({"shared"})),
    Holding("checkin_answers", ("learner_id",), in_order_of="group_id, opens_at, position"),
    Holding("absences", ("learner_id",)),
    Holding("help_offers", ("learner_id", "helper_id")),
    Holding("cheers", ("learner_id",)),
    Holding("cheers_given", ("learner_id",)),
    Holding(
        "partner_invitations",
        ("inviter_id", "invited_id"),
        only_for={"invited_id": frozenset({"asked_at"})},
        veiled_from={"inviter_id": {"state": {"refused": "open"}}, "invited_id": {"state": {"taken back": "open"}}},
    ),
    Holding("partings", ("learner_id", "other_id"), kept_from=frozenset({"other_id"})),
    Holding("pact_sides", ("learner_id", "other_id"), only_for={"learner_id": frozenset({"paused_at", "nudged_on"})}),
    Holding("pact_shares", ("learner_id",)),
    Holding("commitments", ("learner_id",), yes_or_no=frozenset({"shared", "bot_tells"})),
    Holding(
        "partner_proposals",
        ("first_id", "second_id"),
        only_for={"first_id": frozenset({"first_says"}), "second_id": frozenset({"second_says"})},
    ),
    Holding(
        PROMISES,
        (ADDRESSEE,),
        named_in=("subject",),
        only_for={ADDRESSEE: _OWED},
        yes_or_no=frozenset({"begun", "urgent"}),
        in_order_of="due_at, kind, subject",
    ),
    Holding(
        "deliveries",
        (ADDRESSEE,),
        named_in=("subject",),
        only_for={ADDRESSEE: _SENT},
        in_order_of="due_at, delivery_id",
    ),
)
"""The first is the person's own row, with which most others go; each stands behind the one that its rows belong to."""

ABOUT_NOBODY = {
    "erasures": "how many there were",
    "job_runs": "which fixed jobs ran",
    "migrations": "which steps the tables have seen",
    "rounds": "when a group's rounds are, and where they stand",
    "synced_commands": "what Discord was told of",
}

_BY_TABLE = {holding.table: holding for holding in HOLDINGS}


async def rows_of(tx: Transaction, holding: Holding, learner_id: int) -> list[Row]:
    """Everything in one table that is told to that person."""
    condition = _about(holding, holding.kept_from)
    return await tx.all(
        f"SELECT * FROM {holding.table} WHERE {condition} ORDER BY {holding.in_order_of}",  # noqa: S608 - names from HOLDINGS
        **_values(learner_id),
    )


async def count_of(tx: Transaction, holding: Holding, learner_id: int) -> int:
    """How many rows of one table are told to that person."""
    condition = _about(holding, holding.kept_from)
    [row] = await tx.all(
        f"SELECT COUNT(*) AS found FROM {holding.table} WHERE {condition}",  # noqa: S608 - names from HOLDINGS
        **_values(learner_id),
    )
    return int(row["found"])


async def leave(tx: Transaction, holding: Holding, learner_id: int) -> None:
    """Empty the columns in which that person stands without the row being about them alone."""
    for column in holding.left_by:
        await tx.run(
            f"UPDATE {holding.table} SET {column} = NULL WHERE {column} = :learner_id",  # noqa: S608 - names from HOLDINGS
            learner_id=learner_id,
        )


async def forget(tx: Transaction, holding: Holding, learner_id: int) -> None:
    """Delete everything about that person in one table, and all that belongs to it."""
    if holding.people or holding.named_in:
        await tx.run(
            f"DELETE FROM {holding.table} WHERE {_about(holding)}",  # noqa: S608 - names from HOLDINGS
            **_values(learner_id),
        )


async def people_among(tx: Transaction, ids: Collection[int]) -> set[int]:
    """Which of these are ids of people who are known."""
    rows = await tx.all(
        f"SELECT learner_id FROM learners WHERE learner_id IN ({tx.listed})",  # noqa: S608 - a dialect's own words
        listed=listed(ids),
    )
    return {row["learner_id"] for row in rows}


async def strangers(tx: Transaction, holding: Holding) -> set[int]:
    """Everybody who stands in one table without being known; channels may be among them."""
    found: set[int] = set()
    for column in holding.people:
        rows = await tx.all(
            f"""
            SELECT DISTINCT {column} AS stranger FROM {holding.table}
            WHERE {column} NOT IN (SELECT learner_id FROM learners)
            """  # noqa: S608 - names from HOLDINGS
        )
        found.update(row["stranger"] for row in rows)
    return found


def _about(holding: Holding, but_for: frozenset[str] = frozenset()) -> str:
    """The condition for rows about `:learner_id`; `:part` is the same id as a part of a text between colons."""
    if holding.through:
        table, column = holding.through
        return f"{column} IN (SELECT {column} FROM {table} WHERE {_about(_BY_TABLE[table])})"  # noqa: S608 - names from HOLDINGS
    conditions = [f"{column} = :learner_id" for column in (*holding.people, *holding.left_by) if column not in but_for]
    conditions += [f"{column} <> '' AND ':' || {column} || ':' LIKE :part" for column in holding.named_in]
    return " OR ".join(conditions)


def _values(learner_id: int) -> dict[str, int | str]:
    return {"learner_id": learner_id, "part": f"%:{learner_id}:%"}
