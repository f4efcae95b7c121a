"""What one process is told from outside: read once, from three places; what is wrong is refused with a sentence."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from pydantic import ValidationError

from bot import settings
from bot.errors import BadSetting
from bot.settings import read_settings

COMPLETE: Final = """
database = "data/file.db"
playground_database = "data/playground.db"
playground_port = 8300
log_level = "INFO"
sends_per_second = 40
lease_seconds = 60
keep_left_servers_days = 30
"""
IN_THE_FILE: Final = {
    "COMEBACK_DATABASE": "database",
    "COMEBACK_PLAYGROUND_DATABASE": "playground_database",
    "COMEBACK_PLAYGROUND_PORT": "playground_port",
    "COMEBACK_LOG_LEVEL": "log_level",
    "COMEBACK_SENDS_PER_SECOND": "sends_per_second",
    "COMEBACK_LEASE_SECONDS": "lease_seconds",
    "COMEBACK_KEEP_LEFT_SERVERS_DAYS": "keep_left_servers_days",
    "COMEBACK_CONFIG": "config",
    "COMEBACK_ERASED": "erased",
    "COMEBACK_SHARD_IDS": "shard_ids",
    "COMEBACK_SHARD_COUNT": "shard_count",
}
"""The settings that `settings.toml` may hold, and their keys there."""

ACCEPTED: Final = {
    "DISCORD_TOKEN": "https://discord.com/developers/applications",
    "DISCORD_API_URL": "https://discord.com/api/v10",
    "COMEBACK_DATABASE": "data/comeback.db, or postgresql://",
    "COMEBACK_PLAYGROUND_DATABASE": "data/playground.db",
    "COMEBACK_PLAYGROUND_PORT": "1024 to 65534",
    "COMEBACK_LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR",
    "COMEBACK_SENDS_PER_SECOND": "a number from 1 to 10000",
    "COMEBACK_LEASE_SECONDS": "a number from 2 to 600",
    "COMEBACK_KEEP_LEFT_SERVERS_DAYS": "a whole number of days from 1 to 3650",
    "COMEBACK_CONFIG": "vendors/*.toml or exams/*.toml",
    "COMEBACK_ERASED": "a file such as data/comeback.erased",
    "COMEBACK_SHARD_IDS": "below COMEBACK_SHARD_COUNT",
    "COMEBACK_SHARD_COUNT": "a whole number from 1",
}
"""What the sentence about a wrong value has to offer instead."""

WRONG_TEXTS: Final = [
    ("DISCORD_TOKEN", "no token at all"),
    ("DISCORD_TOKEN", "žeton"),
    ("DISCORD_TOKEN", "   "),
    ("DISCORD_API_URL", "discord.com"),
    ("DISCORD_API_URL", "ftp://discord.com"),
    ("DISCORD_API_URL", "https://"),
    ("DISCORD_API_URL", "https://discord.com/api v10"),
    ("COMEBACK_DATABASE", "   "),
    ("COMEBACK_PLAYGROUND_DATABASE", "   "),
    ("COMEBACK_PLAYGROUND_PORT", "80"),
    ("COMEBACK_PLAYGROUND_PORT", "65535"),
    ("COMEBACK_PLAYGROUND_PORT", "8300.5"),
    ("COMEBACK_PLAYGROUND_PORT", "the usual one"),
    ("COMEBACK_LOG_LEVEL", "LOUD"),
    ("COMEBACK_LOG_LEVEL", "20"),
    ("COMEBACK_SENDS_PER_SECOND", "0"),
    ("COMEBACK_SENDS_PER_SECOND", "fast"),
    ("COMEBACK_LEASE_SECONDS", "1"),
    ("COMEBACK_KEEP_LEFT_SERVERS_DAYS", "0"),
    ("COMEBACK_KEEP_LEFT_SERVERS_DAYS", "1.5"),
    ("COMEBACK_KEEP_LEFT_SERVERS_DAYS", "soon"),
    ("COMEBACK_CONFIG", "   "),
    ("COMEBACK_ERASED", "   "),
    ("COMEBACK_SHARD_IDS", "first"),
    ("COMEBACK_SHARD_IDS", "0,,1"),
    ("COMEBACK_SHARD_IDS", "0"),
    ("COMEBACK_SHARD_COUNT", "0"),
    ("COMEBACK_SHARD_COUNT", "two"),
]
"""Wrong values as the environment and `.env` hold them."""

WRONG_IN_THE_FILE: Final = [
    ("COMEBACK_DATABASE", "5"),
    ("COMEBACK_DATABASE", '""'),
    ("COMEBACK_DATABASE", '{ host = "here" }'),
    ("COMEBACK_PLAYGROUND_DATABASE", "5"),
    ("COMEBACK_PLAYGROUND_DATABASE", '""'),
    ("COMEBACK_PLAYGROUND_PORT", "1023"),
    ("COMEBACK_PLAYGROUND_PORT", '"the usual one"'),
    ("COMEBACK_LOG_LEVEL", '"info"'),
    ("COMEBACK_LOG_LEVEL", "10"),
    ("COMEBACK_SENDS_PER_SECOND", "0.5"),
    ("COMEBACK_LEASE_SECONDS", '"long"'),
    ("COMEBACK_KEEP_LEFT_SERVERS_DAYS", "0"),
    ("COMEBACK_ERASED", "5"),
    ("COMEBACK_CONFIG", "1"),
    ("COMEBACK_CONFIG", '""'),
    ("COMEBACK_SHARD_IDS", '["a"]'),
    ("COMEBACK_SHARD_IDS", "[0]"),
    ("COMEBACK_SHARD_COUNT", "0"),
    ("COMEBACK_SHARD_COUNT", '"two"'),
]
"""Wrong values as TOML."""

WRONG_SHARDS: Final = [("2", "2"), ("-1", "2"), ("0,1", "1"), ("0,0", "2"), ("0,1", "")]
"""Shard ids that do not fit the count."""

Given = Callable[..., None]


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Given:
    """An environment, a `.env` and a settings file that hold what a test says, and nothing else."""
    for name in os.environ:
        if name.upper().startswith(("DISCORD_", "COMEBACK_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(settings, "SETTINGS_FILE", tmp_path / "settings.toml")

    def give(
        environment: dict[str, str] | None = None,
        env_file: dict[str, str] | None = None,
        settings_file: str | bytes = COMPLETE,
    ) -> None:
        for name, value in (environment or {}).items():
            monkeypatch.setenv(name, value)
        if env_file is not None:
            lines = [f'{name}="{value}"\n' for name, value in env_file.items()]
            (tmp_path / ".env").write_text("".join(lines), "utf-8")
        raw = settings_file.encode() if isinstance(settings_file, str) else settings_file
        (tmp_path / "settings.toml").write_bytes(raw)

    return give


def refusal() -> str:
    """The one sentence with which the settings are refused."""
    with pytest.raises(BadSetting) as refused:
        read_settings()
    sentence = str(refused.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert not isinstance(refused.value.__cause__, ValidationError)
    return sentence


def with_line(key: str, value: str) -> str:
    """The complete settings file with `key` set to `value`, in TOML."""
    others = [line for line in COMPLETE.splitlines() if not line.startswith(f"{key} ")]
    return "\n".join([*others, f"{key} = {value}"])


@pytest.mark.parametrize(("name", "value"), WRONG_TEXTS)
def test_a_wrong_value_in_the_environment_is_named_with_its_place_and_what_is_accepted(
    given: Given, name: str, value: str
) -> None:
    given({name: value})
    sentence = refusal()
    assert f"The setting {name}, read from the environment," in sentence
    assert ACCEPTED[name] in sentence


@pytest.mark.parametrize(("name", "value"), WRONG_TEXTS)
def test_a_wrong_value_in_the_env_file_is_named_with_its_place_and_what_is_accepted(
    given: Given, name: str, value: str
) -> None:
    given(env_file={name: value})
    sentence = refusal()
    assert f"The setting {name}, read from the file .env," in sentence
    assert ACCEPTED[name] in sentence


@pytest.mark.parametrize(("name", "value"), WRONG_IN_THE_FILE)
def test_a_wrong_value_in_the_settings_file_is_named_with_its_place_and_what_is_accepted(
    given: Given, tmp_path: Path, name: str, value: str
) -> None:
    given(settings_file=with_line(IN_THE_FILE[name], value))
    sentence = refusal()
    assert f"The setting {name}, read from {tmp_path / 'settings.toml'}," in sentence
    assert ACCEPTED[name] in sentence


def test_no_setting_is_left_out_of_these_tables() -> None:
    assert len(settings.Settings.model_fields) == len(ACCEPTED)
    assert {name for name, _ in WRONG_TEXTS} == ACCEPTED.keys()
    assert {name for name, _ in WRONG_IN_THE_FILE} == IN_THE_FILE.keys()


@pytest.mark.parametrize(("ids", "count"), WRONG_SHARDS)
def test_shards_that_do_not_fit_their_count_are_refused(given: Given, ids: str, count: str) -> None:
    given({"COMEBACK_SHARD_IDS": ids, "COMEBACK_SHARD_COUNT": count})
    assert "The setting COMEBACK_SHARD_IDS, read from the environment," in refusal()


@pytest.mark.parametrize(
    "key",
    [
        "database", "playground_database", "playground_port", "log_level", "sends_per_second", "lease_seconds",
        "keep_left_servers_days",
    ],
)  # fmt: skip
def test_a_setting_that_stands_nowhere_is_called_missing(given: Given, tmp_path: Path, key: str) -> None:
    given(settings_file=re.sub(rf"(?m)^{key} = .*$", "", COMPLETE))
    name = f"COMEBACK_{key.upper()}"
    sentence = refusal()
    assert f"The setting {name} is missing" in sentence
    assert str(tmp_path / "settings.toml") in sentence
    assert ACCEPTED[name] in sentence


@pytest.mark.parametrize(
    ("environment", "env_file"), [({"DISCORD_TOKEN": "secret words"}, None), (None, {"DISCORD_TOKEN": "secret words"})]
)
def test_the_token_is_never_repeated(
    given: Given, environment: dict[str, str] | None, env_file: dict[str, str] | None
) -> None:
    given(environment, env_file)
    assert "secret" not in refusal()


def test_the_token_does_not_show_in_the_settings_either(given: Given) -> None:
    given({"DISCORD_TOKEN": "secret.words"})
    assert "secret" not in f"{read_settings()!r} {read_settings()} {read_settings().model_dump_json()}"


def test_other_faults_do_not_repeat_the_token(given: Given) -> None:
    given({"DISCORD_TOKEN": "secret.words", "COMEBACK_SHARD_IDS": "7", "COMEBACK_SHARD_COUNT": "2"})
    assert "secret" not in refusal()


def test_an_unknown_key_in_the_settings_file_is_named(given: Given, tmp_path: Path) -> None:
    given(settings_file=f"{COMPLETE}\ndatabse = 'data/other.db'")
    assert refusal() == f"{tmp_path / 'settings.toml'} has the key databse, which is not a setting of Comeback."


@pytest.mark.parametrize(("key", "variable"), [("token", "DISCORD_TOKEN"), ("api_url", "DISCORD_API_URL")])
def test_a_token_or_address_in_the_settings_file_is_sent_to_its_place(given: Given, key: str, variable: str) -> None:
    given(settings_file=with_line(key, '"secret"'))
    sentence = refusal()
    assert f"the key {key}" in sentence
    assert f"{variable} in the environment or .env" in sentence
    assert "secret" not in sentence


def test_a_settings_file_that_is_no_toml_is_named_with_the_line(given: Given, tmp_path: Path) -> None:
    given(settings_file='database = "data/file.db"\nplayground_port = eighty')
    sentence = refusal()
    assert str(tmp_path / "settings.toml") in sentence
    assert "line 2" in sentence


def test_a_settings_file_that_is_no_text_or_not_there_is_named(given: Given, tmp_path: Path) -> None:
    given(settings_file=b"\xff\xfe\x00")
    assert refusal() == f"The settings file {tmp_path / 'settings.toml'} cannot be read: it is not UTF-8 text."
    (tmp_path / "settings.toml").unlink()
    assert refusal() == f"The settings file {tmp_path / 'settings.toml'} cannot be read: No such file or directory."


def test_an_env_file_that_is_no_text_is_named(given: Given, tmp_path: Path) -> None:
    given()
    (tmp_path / ".env").write_bytes(b"DISCORD_TOKEN=\xff\xfe")
    assert refusal() == "The file .env cannot be read: it is not UTF-8 text."


def test_the_environment_wins_over_the_env_file_and_that_over_the_settings_file(given: Given) -> None:
    given(
        {"COMEBACK_DATABASE": "from the environment"},
        {"COMEBACK_DATABASE": "from .env", "COMEBACK_LOG_LEVEL": "DEBUG"},
    )
    assert read_settings().database == "from the environment"
    assert read_settings().log_level == "DEBUG"
    assert read_settings().playground_port == 8300


def test_a_wrong_value_that_something_right_wins_over_does_no_harm(given: Given) -> None:
    given({"COMEBACK_LOG_LEVEL": "ERROR"}, {"COMEBACK_LOG_LEVEL": "LOUD"}, with_line("log_level", "1"))
    assert read_settings().log_level == "ERROR"


@pytest.mark.parametrize("name", ACCEPTED)
def test_an_empty_variable_counts_as_not_set(given: Given, name: str) -> None:
    given()
    without = read_settings()
    given({name: ""}, {name: ""})
    assert read_settings() == without


def test_an_empty_variable_leaves_the_word_to_the_env_file(given: Given) -> None:
    given({"COMEBACK_LOG_LEVEL": ""}, {"COMEBACK_LOG_LEVEL": "DEBUG"})
    assert read_settings().log_level == "DEBUG"
    given({"COMEBACK_LOG_LEVEL": ""}, {"COMEBACK_LOG_LEVEL": "LOUD"})
    assert "read from the file .env" in refusal()


def test_a_variable_in_small_letters_counts_too_and_is_blamed_rightly(given: Given) -> None:
    given({"comeback_log_level": "DEBUG"})
    assert read_settings().log_level == "DEBUG"
    given({"comeback_log_level": "LOUD"})
    assert "COMEBACK_LOG_LEVEL, read from the environment" in refusal()


def test_settings_are_read_as_what_they_are(given: Given) -> None:
    given(
        {
            "DISCORD_TOKEN": " a.token\n",
            "DISCORD_API_URL": "http://127.0.0.1:8080/api/v10/",
            "COMEBACK_SHARD_IDS": "0, 1",
            "COMEBACK_SHARD_COUNT": "4",
            "COMEBACK_CONFIG": "own",
        }
    )
    read = read_settings()
    assert read.token is not None
    assert read.token.get_secret_value() == "a.token"
    assert read.api_url == "http://127.0.0.1:8080/api/v10"
    assert (read.shard_ids, read.shard_count) == ((0, 1), 4)
    assert read.config == Path("own")


def test_an_env_file_that_begins_with_a_byte_order_mark_is_read_whole(given: Given, tmp_path: Path) -> None:
    given()
    (tmp_path / ".env").write_text("DISCORD_TOKEN=a.token\n", "utf-8-sig")
    assert read_settings().token is not None


def test_settings_are_frozen(given: Given) -> None:
    given()
    read = read_settings()
    for field in settings.Settings.model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(read, field, None)


def test_the_settings_file_that_comes_with_comeback_is_complete(given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    given()
    monkeypatch.setattr(settings, "SETTINGS_FILE", Path(settings.__file__).parents[1] / "config" / "settings.toml")
    read = read_settings()
    assert read.token is None
    assert read.database == "data/comeback.db"
