"""Settings: read once, from the environment, `.env` and `config/settings.toml`, in that order; then frozen."""

import os
import tomllib
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, Self

from dotenv import dotenv_values
from pydantic import BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from bot.errors import BadSetting

SETTINGS_FILE = Path(__file__).parents[1] / "config" / "settings.toml"
ENV_FILE = Path(".env")

_ACCEPTED = {
    "DISCORD_TOKEN": "the token from https://discord.com/developers/applications (your application, then Bot)",
    "DISCORD_API_URL": "an address such as https://discord.com/api/v10",
    "COMEBACK_DATABASE": "a file such as data/comeback.db, or postgresql://user:password@host/name",
    "COMEBACK_PLAYGROUND_DATABASE": "a file such as data/playground.db",
    "COMEBACK_PLAYGROUND_PORT": "a port from 1024 to 65534, such as 8300",
    "COMEBACK_LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR",
    "COMEBACK_CONFIG": "a folder that holds vendors/*.toml or exams/*.toml",
    "COMEBACK_SHARD_IDS": "shard numbers such as 0,1, each below COMEBACK_SHARD_COUNT",
    "COMEBACK_SHARD_COUNT": "a whole number from 1",
}


def _numbers(value: Any) -> Any:
    return [part.strip() for part in value.split(",")] if isinstance(value, str) else value


class Settings(BaseSettings):
    """Everything that one process is told from outside."""

    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(
        env_file=ENV_FILE,
        env_prefix="COMEBACK_",
        env_ignore_empty=True,
        toml_file=SETTINGS_FILE,
        frozen=True,
        extra="ignore",
    )

    token: Annotated[SecretStr | None, Field(validation_alias="DISCORD_TOKEN")] = None
    api_url: Annotated[str | None, Field(validation_alias="DISCORD_API_URL", pattern=r"^https?://\S+$")] = None
    database: Annotated[str, Field(min_length=1)]
    playground_database: Path
    playground_port: Annotated[int, Field(ge=1024, le=65534)]
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"]
    config: Path | None = None
    shard_ids: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_numbers)] = ()
    shard_count: Annotated[int | None, Field(ge=1)] = None

    @model_validator(mode="after")
    def _shards_fit(self) -> Self:
        if self.shard_ids and any(not 0 <= shard < (self.shard_count or 0) for shard in self.shard_ids):
            raise ValueError("a shard number is not below the shard count")
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
        toml_settings = TomlConfigSettingsSource(settings_cls)
        return init_settings, env_settings, dotenv_settings, toml_settings, file_secret_settings


def read_settings() -> Settings:
    """The settings of this process. Raises BadSetting, naming the setting, where it was read and what is accepted."""
    _check_settings_file()
    try:
        return Settings()
    except ValidationError as error:
        place = error.errors()[0]["loc"]
        name = _variable(str(place[0])) if place else "COMEBACK_SHARD_IDS"
        raise BadSetting(
            f"The setting {name}, read from {_origin(name)}, does not fit; accepted: {_ACCEPTED[name]}."
        ) from None  # the library's error repeats the value, which may be a secret


def _check_settings_file() -> None:
    try:
        given = tomllib.loads(SETTINGS_FILE.read_text("utf-8"))
    except OSError as error:
        raise BadSetting(f"The settings file {SETTINGS_FILE} cannot be read: {error.strerror}.") from error
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(f"The settings file {SETTINGS_FILE} is not TOML: {error}.") from error
    if unknown := given.keys() - Settings.model_fields.keys():
        raise BadSetting(f"{SETTINGS_FILE} has the key {min(unknown)}, which is not a setting of Comeback.")
    # A setting without a default, left out everywhere, is named by the library like any other that does not fit.


def _variable(field: str) -> str:
    return field if field.startswith("DISCORD_") else f"COMEBACK_{field.upper()}"


def _origin(variable: str) -> str:
    if os.environ.get(variable):
        return "the environment"
    if dotenv_values(ENV_FILE).get(variable):
        return "the file .env"
    return f"{SETTINGS_FILE}"
