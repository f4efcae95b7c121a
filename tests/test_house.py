"""The laws of the house, read from the imports: who may know whom."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STANDARD_LIBRARY_FOR_RULES = {
    "collections", "dataclasses", "datetime", "enum", "functools", "itertools", "math", "re", "typing", "unicodedata",
    "zoneinfo", "bisect", "sys", "hashlib",
}  # fmt: skip
PURE_LIBRARIES = {"dateutil", "dateparser", "rapidfuzz"}
LONGEST_MODULE = 300
LONGEST_FUNCTION = 45

Module = tuple[Path, ast.Module]


def modules(*folders: str) -> list[Module]:
    paths = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    assert paths
    return [(path.relative_to(ROOT), parsed(path)) for path in paths]


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def those_who_know(name: str, among: list[Module]) -> set[str]:
    return {
        path.as_posix()
        for path, tree in among
        if any(module == name or module.startswith(f"{name}.") for module in imported(tree))
    }


@cache
def product() -> list[Module]:
    return modules("bot", "cogs", "playground")


def test_rules_know_only_the_standard_library_errors_and_pure_libraries() -> None:
    for path, tree in modules("bot/rules"):
        for name in imported(tree):
            top = name.partition(".")[0]
            allowed = top in STANDARD_LIBRARY_FOR_RULES | PURE_LIBRARIES or name.startswith(("bot.rules", "bot.errors"))
            assert allowed, f"{path} imports {name}"


@pytest.mark.parametrize("folder", ["bot/rules", "bot/stores", "bot/actions", "bot/database", "bot/texts"])
def test_nothing_below_the_cogs_knows_discord(folder: str) -> None:
    assert those_who_know("discord", modules(folder)) == set()


def test_only_cogs_and_what_speaks_to_discord_know_discord() -> None:
    allowed = ("cogs/", "bot/ui/", "bot/delivery/", "playground/")
    others = {path for path in those_who_know("discord", product()) if not path.startswith(allowed)}
    assert others == {"bot/coach.py", "bot/logs.py", "bot/running.py"}


@pytest.mark.parametrize("library", ["aiosqlite", "sqlite3", "asyncpg"])
def test_only_the_database_knows_its_engines(library: str) -> None:
    assert all(path.startswith("bot/database/") for path in those_who_know(library, product()))


def test_only_the_scheduler_knows_apscheduler() -> None:
    assert those_who_know("apscheduler", product()) == {"bot/scheduler.py"}


def test_only_the_settings_read_the_environment() -> None:
    readers = {
        path.as_posix()
        for path, tree in product()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }
    assert readers == {"bot/settings.py"}


def test_stores_know_neither_words_nor_actions() -> None:
    for forbidden in ("bot.texts", "bot.actions", "bot.ui"):
        assert those_who_know(forbidden, modules("bot/stores")) == set()


def test_actions_know_neither_words_nor_how_they_are_shown() -> None:
    for forbidden in ("bot.texts", "bot.ui", "cogs"):
        assert those_who_know(forbidden, modules("bot/actions")) == set()


def test_cogs_and_cards_reach_what_is_stored_through_actions_only() -> None:
    among = modules("cogs", "bot/ui", "bot/texts")
    assert those_who_know("bot.stores", among) | those_who_know("bot.database", among) == set()


def test_sql_stands_in_stores_alone() -> None:
    for path, tree in product():
        if path.as_posix().startswith(("bot/stores/", "bot/database/")):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not node.value.lstrip().startswith(("SELECT ", "INSERT ", "UPDATE ", "DELETE ")), path


@pytest.mark.parametrize("folder", ["bot/rules", "bot/stores", "bot/actions"])
def test_nobody_asks_what_time_it_is_but_through_the_clock(folder: str) -> None:
    for path, tree in modules(folder):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in {"now", "utcnow", "today"}, f"{path}:{node.lineno}"


def test_files_are_read_to_their_end() -> None:
    for path, _ in product():
        assert len((ROOT / path).read_text("utf-8").splitlines()) <= LONGEST_MODULE, path


def test_a_function_does_one_thing() -> None:
    for path, tree in product():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                assert node.end_lineno - node.lineno < LONGEST_FUNCTION, f"{path}: {node.name}"


def test_features_do_not_reach_for_each_other() -> None:
    for path, tree in product():
        for node in ast.walk(tree):
            assert not (isinstance(node, ast.Attribute) and node.attr == "get_cog"), path
    for path, tree in modules("cogs"):
        assert not any(name.startswith("cogs") for name in imported(tree)), path


def test_no_two_commands_share_a_name_and_there_are_few() -> None:
    names = [
        keyword.value.value
        for _, tree in modules("cogs")
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for keyword in node.keywords
        if keyword.arg == "group_name" and isinstance(keyword.value, ast.Constant)
    ]
    assert len(names) == len(set(names)) <= 15
