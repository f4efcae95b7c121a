"""Databases as years of use would leave them: written straight into the tables that the migrations make."""

import itertools
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from bot.database import connect

EVERY_DAY: Final = "mon,tue,wed,thu,fri,sat,sun"
EXAM: Final = "SY0-701"
_CAUSES: Final = ("domains uncovered", "ran out of time")
_DOMAINS: Final = (
    "General Security Concepts",
    "Threats, Vulnerabilities, and Mitigations",
    "Security Architecture",
    "Security Operations",
    "Security Program Management and Oversight",
)
_DAYS_AGO: Final = (6, 40, 90)
_AT_A_TIME: Final = 50_000
_OPEN_MINUTES: Final = 20 * 60
"""So long that no round closes while it is looked at."""

Due = tuple[int, int]
"""A person's id, and the second at which their nudge is due."""


async def create(file: Path) -> None:
    """An empty database, its tables up to date, closed again."""
    database = await connect(f"{file}")
    await database.close()


@contextmanager
def _writing(file: Path) -> Iterator[sqlite3.Connection]:
    """One transaction for everything in the block, and the write-ahead log emptied after it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        with connection:
            yield connection
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def direct_messages_of(person_id: int) -> int:
    """The channel that the loopback Discord has for somebody's direct messages."""
    return person_id + 1


def _meet(connection: sqlite3.Connection, people: Iterable[int]) -> None:
    now = int(time.time())
    rows = ((person, "UTC", now, direct_messages_of(person)) for person in people)
    connection.executemany(
        "INSERT INTO learners (learner_id, zone, met_at, dm_channel_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        rows,
    )


def add_attempts(file: Path, people: Sequence[int]) -> None:
    """Let these people have failed the exam a few times, and have told of it what a score report says, and why."""
    attempt_ids = itertools.count(1)
    with _writing(file) as connection:
        _meet(connection, people)
        for person, days_ago in itertools.product(people, _DAYS_AGO):
            _add_attempt(connection, next(attempt_ids), person, datetime.now(UTC) - timedelta(days=days_ago))


def _add_attempt(connection: sqlite3.Connection, attempt_id: int, person: int, taken: datetime) -> None:
    connection.execute(
        "INSERT INTO attempts (attempt_id, learner_id, exam, result, taken_on, zone, score, logged_at) "
        "VALUES (?, ?, ?, 'failed', ?, 'UTC', 700, ?)",
        (attempt_id, person, EXAM, f"{taken.date()}", int(taken.timestamp())),
    )
    connection.executemany(
        "INSERT INTO attempt_domains (attempt_id, position, domain, percent) VALUES (?, ?, ?, ?)",
        ((attempt_id, position, domain, 50 + 5 * position) for position, domain in enumerate(_DOMAINS)),
    )
    connection.executemany(
        "INSERT INTO attempt_causes (attempt_id, cause) VALUES (?, ?)", ((attempt_id, cause) for cause in _CAUSES)
    )


def add_nudges(file: Path, due: Iterable[Due]) -> None:
    """People with a daily nudge each, and the promise of the next one."""
    with _writing(file) as connection:
        for some in _in_parts(due):
            _meet(connection, (person for person, _ in some))
            connection.executemany(
                "INSERT INTO nudges (learner_id, clock, days) VALUES (?, ?, ?)",
                ((person, f"{datetime.fromtimestamp(moment, UTC):%H:%M}", EVERY_DAY) for person, moment in some),
            )
            connection.executemany(
                "INSERT INTO promises (whom, kind, subject, due_at, try_at) VALUES (?, 'nudge', '', ?, ?)",
                ((person, moment, moment) for person, moment in some),
            )


def _in_parts(due: Iterable[Due]) -> Iterator[Sequence[Due]]:
    everything = iter(due)
    while some := list(itertools.islice(everything, _AT_A_TIME)):
        yield some


def spread_over_next_day(people: int) -> Iterator[Due]:
    """So many people, none of them in the loopback's world; due from an hour from now on, for a day."""
    start, day = int(time.time()) + 3600, 86_400
    for number in range(people):
        yield (900_000_000_000 + number) << 22, start + number * day // people


@dataclass(frozen=True, slots=True)
class Group:
    """A study group whose next round opens at that second of the epoch, and every day at that time."""

    group_id: int
    guild_id: int
    channel_id: int
    opens_at: int


def add_groups(file: Path, groups: Iterable[Group], members: Sequence[int] = ()) -> None:
    """Study groups, the promise of each one's next round, and these members in each."""
    now = int(time.time())
    with _writing(file) as connection:
        _meet(connection, members)
        for group in groups:
            clock = f"{datetime.fromtimestamp(group.opens_at, UTC):%H:%M}"
            connection.execute(
                "INSERT INTO study_groups (group_id, guild_id, channel_id, name, exam, clock, days, zone, "
                "open_minutes, made_at) VALUES (?, ?, ?, 'Evening lab', ?, ?, ?, 'UTC', ?, ?)",
                (group.group_id, group.guild_id, group.channel_id, EXAM, clock, EVERY_DAY, _OPEN_MINUTES, now),
            )
            connection.execute(
                "INSERT INTO promises (whom, kind, subject, due_at, try_at) VALUES (?, 'round', ?, ?, ?)",
                (group.channel_id, f"{group.group_id}", group.opens_at, group.opens_at),
            )
            connection.executemany(
                "INSERT INTO group_members (group_id, learner_id, joined_at, seen_at) VALUES (?, ?, ?, ?)",
                ((group.group_id, member, now, now) for member in members),
            )
