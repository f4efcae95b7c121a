"""Settings: read once, from the environment, `.env` and `config/settings.toml`, in that order; then frozen."""

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, Self

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from bot.database import ERASED_FROM_A_SERVER
from bot.errors import BadSetting

SETTINGS_FILE = Path(__file__).parents[1] / "config" / "settings.toml"
ENV_FILE = Path(".env")
_ENV_ENCODING = "utf-8-sig"  # editors on Windows begin a file with a mark

_ACCEPTED = {
    "DISCORD_TOKEN": "the token from https://discord.com/developers/applications (your application, then Bot)",
    "DISCORD_API_URL": "an address such as https://discord.com/api/v10",
    "COMEBACK_DATABASE": "a file such as data/comeback.db, or postgresql://user:password@host/name",
    "COMEBACK_PLAYGROUND_DATABASE": "a file such as data/playground.db",
    "COMEBACK_PLAYGROUND_PORT": "a port from 1024 to 65534, such as 8300",
    "COMEBACK_ERASED": "a file such as data/comeback.erased",
    "COMEBACK_LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR",
    "COMEBACK_CONFIG": "a folder that holds vendors/*.toml or exams/*.toml",
    "COMEBACK_SENDS_PER_SECOND": "a number from 1 to 10000, such as 40 (Discord itself takes 50)",
    "COMEBACK_LEASE_SECONDS": "a number from 2 to 600, such as 60",
    "COMEBACK_KEEP_LEFT_SERVERS_DAYS": "a whole number of days from 1 to 3650, such as 30",
    "COMEBACK_SHARD_IDS": "shard numbers such as 0,1, each once and below COMEBACK_SHARD_COUNT",
    "COMEBACK_SHARD_COUNT": "a whole number from 1",
}


def _numbers(value: Any) -> Any:
    return [part.strip() for part in value.split(",")] if isinstance(value, str) else value


def _token(value: Any) -> Any:
    """Without the line ends that come with a copy. Raises ValueError for what no header can carry."""
    if isinstance(value, str) and not re.fullmatch(r"[!-~]+", value := value.strip()):
        raise ValueError("not a token")
    return value


def _not_blank(value: Any) -> Any:
    if isinstance(value, str) and not value.strip():
        raise ValueError("no name")
    return value


def _without_last_slash(address: str) -> str:
    return address.rstrip("/")


_Name = Annotated[Path, BeforeValidator(_not_blank)]
_Address = Annotated[str, Field(pattern=r"^https?://[^\s/]\S*$"), AfterValidator(_without_last_slash)]


class Settings(BaseSettings):
    """Everything that one process is told from outside."""

    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding=_ENV_ENCODING,
        env_prefix="COMEBACK_",
        env_ignore_empty=True,
        str_strip_whitespace=True,
        frozen=True,
        extra="ignore",
    )

    token: Annotated[SecretStr | None, BeforeValidator(_token), Field(validation_alias="DISCORD_TOKEN")] = None
    api_url: Annotated[_Address | None, Field(validation_alias="DISCORD_API_URL")] = None
    database: Annotated[str, Field(min_length=1)]
    playground_database: _Name
    playground_port: Annotated[int, Field(ge=1024, le=65534)]
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"]
    config: _Name | None = None
    erased: _Name = ERASED_FROM_A_SERVER
    sends_per_second: Annotated[float, Field(ge=1, le=10_000)]
    lease_seconds: Annotated[float, Field(ge=2, le=600)]
    keep_left_servers_days: Annotated[int, Field(ge=1, le=3650)]
    shard_ids: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_numbers)] = ()
    shard_count: Annotated[int | None, Field(ge=1)] = None

    @model_validator(mode="after")
    def _shards_fit(self) -> Self:
        if any(not 0 <= shard < (self.shard_count or 0) for shard in self.shard_ids):
            raise ValueError("a shard number is not below the shard count")
        if len(set(self.shard_ids)) < len(self.shard_ids):
            raise ValueError("a shard number stands twice")
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        toml_settings = TomlConfigSettingsSource(settings_cls, SETTINGS_FILE)
        return init_settings, env_settings, dotenv_settings, toml_settings, file_secret_settings


def read_settings() -> Settings:
    """The settings of this process. Raises BadSetting, naming the setting, where it was read and what is accepted."""
    _check_settings_file()
    in_env_file = _read_env_file()
    try:
        return Settings()
    except ValidationError as error:
        fault = error.errors()[0]
        name = _variable(str(fault["loc"][0])) if fault["loc"] else "COMEBACK_SHARD_IDS"
        if fault["type"] == "missing":
            raise BadSetting(
                f"The setting {name} is missing: it stands neither in the environment nor in {ENV_FILE} nor in "
                f"{SETTINGS_FILE}; accepted: {_ACCEPTED[name]}."
            ) from None
        raise BadSetting(
            f"The setting {name}, read from {_origin(name, in_env_file)}, does not fit; accepted: {_ACCEPTED[name]}."
        ) from None  # the library's error repeats the value, which may be a secret


def _check_settings_file() -> None:
    try:
        given = tomllib.loads(SETTINGS_FILE.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(f"The settings file {SETTINGS_FILE} cannot be read: {_reason(error)}.") from error
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(f"The settings file {SETTINGS_FILE} is not TOML: {error}.") from error
    for key in sorted(given):
        if key not in Settings.model_fields:
            raise BadSetting(f"{SETTINGS_FILE} has the key {key}, which is not a setting of Comeback.")
        if variable := Settings.model_fields[key].validation_alias:
            raise BadSetting(
                f"{SETTINGS_FILE} has the key {key}; accepted: {variable} in the environment or {ENV_FILE}."
            )


def _read_env_file() -> dict[str, str | None]:
    try:
        return dotenv_values(ENV_FILE, encoding=_ENV_ENCODING)
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(f"The file {ENV_FILE} cannot be read: {_reason(error)}.") from error


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return f"{error.strerror}" if isinstance(error, OSError) else "it is not UTF-8 text"


def _variable(field: str) -> str:
    return field if field.startswith("DISCORD_") else f"COMEBACK_{field.upper()}"


def _origin(variable: str, in_env_file: Mapping[str, str | None]) -> str:
    """Where a setting was read: the first place that holds it, as their order is. Names of variables may be small."""
    for place, given in (("the environment", os.environ), (f"the file {ENV_FILE}", in_env_file)):
        if any(name.upper() == variable and value for name, value in given.items()):
            return place
    return f"{SETTINGS_FILE}"
