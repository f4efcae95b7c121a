"""The commands that the bot registered, and what Discord's client makes of them when a person types one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.wire import payloads
from tests.wire.bodies import check_commands
from tests.wire.codes import Context, Install, Json, OptionKind
from tests.wire.messages import MessageBook
from tests.wire.recording import Upload
from tests.wire.world import Channel, Person, Role, Snowflakes

_NESTED = (OptionKind.SUBCOMMAND, OptionKind.SUBCOMMAND_GROUP)


class CannotBeDone(AssertionError):
    """Discord's client would not let a person do this."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A command found by its words: the whole, the nested names below it, and the options of the innermost."""

    command: Json
    nested: tuple[Json, ...]
    options: tuple[Json, ...]

    def check_offered(self, context: Context, installs: frozenset[Install]) -> None:
        """Raises CannotBeDone where the command is not shown: wrong place or wrong kind of install."""
        name = self.command["name"]
        types = self.command.get("integration_types") or [Install.GUILD]
        contexts = self.command.get("contexts") or [Context.GUILD, Context.BOT_DM]
        if context not in contexts:
            raise CannotBeDone(f"/{name} is not offered in this context: {context.name}")
        if not installs & set(types):
            raise CannotBeDone(f"/{name} is not offered for this install: {[install.name for install in installs]}")


class CommandBook:
    """Holds the commands by server; None is for the global ones."""

    def __init__(self, snowflakes: Snowflakes, application_id: int) -> None:
        self._snowflakes = snowflakes
        self._application_id = application_id
        self._commands: dict[int | None, list[Json]] = {}

    def replace(self, guild_id: int | None, commands: list[Json]) -> list[Json]:
        """Register these in place of all former ones; a command keeps its id while it keeps its name."""
        check_commands(commands)
        ids = {(old["name"], old["type"]): old["id"] for old in self.registered(guild_id)}
        self._commands[guild_id] = [
            {
                "type": 1,
                "version": "1",
                "default_member_permissions": None,
                **command,
                "id": ids.get((command["name"], command.get("type", 1))) or str(self._snowflakes.next()),
                "application_id": str(self._application_id),
                **({"guild_id": str(guild_id)} if guild_id else {}),
            }
            for command in commands
        ]
        return self._commands[guild_id]

    def registered(self, guild_id: int | None = None) -> list[Json]:
        """The commands as they were registered last."""
        return self._commands.get(guild_id, [])

    def find(self, words: str, guild_id: int | None) -> Registered:
        """The command behind "retake when", this server's own first. Raises CannotBeDone."""
        name, *nested_names = words.split()
        known = [*self.registered(guild_id), *self.registered(None)]
        command = next((each for each in known if each["name"] == name and each["type"] == 1), None)
        if command is None:
            raise CannotBeDone(f"/{name} is not registered; there are {[each['name'] for each in known]}")
        node, nested = command, []
        for nested_name in nested_names:
            children = [child for child in node.get("options") or () if child["type"] in _NESTED]
            found = next((child for child in children if child["name"] == nested_name), None)
            if found is None:
                raise CannotBeDone(f"/{words} is not registered; there are {[child['name'] for child in children]}")
            node = found
            nested.append(found)
        options = tuple(node.get("options") or ())
        if any(option["type"] in _NESTED for option in options):
            raise CannotBeDone(f"/{words} is a group: it needs one of {[option['name'] for option in options]}")
        return Registered(command, tuple(nested), options)


def command_data(
    found: Registered, typed: Mapping[str, Any], at: Channel, messages: MessageBook, focused: str | None = None
) -> Json:
    """The `data` of an interaction for `found`, with `typed` values; `focused` names what is being completed."""
    known = {option["name"]: option for option in found.options}
    if unknown := typed.keys() - known.keys():
        raise CannotBeDone(f"no such option: {sorted(unknown)}; there are {sorted(known)}")
    missing = [name for name, option in known.items() if option.get("required") and name not in typed]
    if missing and focused is None:
        raise CannotBeDone(f"these options are required: {missing}")
    resolved: Json = {}
    values = []
    for name, value in typed.items():
        if name != focused:
            _check_value(known[name], value)
        entry = {"name": name, "type": known[name]["type"], "value": _wire_value(value, at, resolved, messages)}
        values.append(entry | ({"focused": True} if name == focused else {}))
    options: list[Json] = values
    for node in reversed(found.nested):
        options = [{"name": node["name"], "type": node["type"], "options": options}]
    data: Json = {"id": found.command["id"], "name": found.command["name"], "type": 1, "options": options}
    if resolved:
        data["resolved"] = resolved
    if "guild_id" in found.command:
        data["guild_id"] = found.command["guild_id"]
    return data


def _check_value(option: Json, value: Any) -> None:
    choices = [choice["value"] for choice in option.get("choices") or ()]
    if choices and value not in choices:
        raise CannotBeDone(f"{option['name']} must be one of {choices}")
    size = len(value) if isinstance(value, str) else value
    if isinstance(size, int | float):
        prefix = "length" if isinstance(value, str) else "value"
        least, most = option.get(f"min_{prefix}"), option.get(f"max_{prefix}")
        if (least is not None and size < least) or (most is not None and size > most):
            raise CannotBeDone(f"{option['name']} must have a {prefix} between {least} and {most}")


def _wire_value(value: Any, at: Channel, resolved: Json, messages: MessageBook) -> Any:
    """`value` as an option carries it; people, roles and files become ids, and are described in `resolved`."""
    if isinstance(value, Person):
        resolved.setdefault("users", {})[str(value.id)] = payloads.user(value)
        if at.guild_id is not None:
            member = payloads.member(value, permissions=payloads.EVERYTHING_IN_TEXT)
            del member["user"]
            resolved.setdefault("members", {})[str(value.id)] = member
        return str(value.id)
    if isinstance(value, Channel):
        resolved.setdefault("channels", {})[str(value.id)] = payloads.channel(value)
        return str(value.id)
    if isinstance(value, Role):
        resolved.setdefault("roles", {})[str(value.id)] = payloads.role(value)
        return str(value.id)
    if isinstance(value, Upload):
        attachment = messages.store(at, value)
        resolved.setdefault("attachments", {})[attachment["id"]] = attachment
        return attachment["id"]
    return value
