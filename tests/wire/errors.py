"""Errors in the shape in which Discord gives them."""

from typing import Any, Final

from aiohttp import web

from tests.wire.answers import json_answer
from tests.wire.codes import Json

Path = tuple[str | int, ...]
"""Where in a body something stands: `("components", 0, "label")`."""


class DiscordError(Exception):
    """An answer that is not a success: a status, Discord's own code and its words."""

    def __init__(self, status: int, code: int, message: str, errors: Json | None = None) -> None:
        super().__init__(f"{status} {code}: {message} {errors or ''}")
        self.status = status
        self.body: Json = {"message": message, "code": code} | ({"errors": errors} if errors else {})

    def response(self) -> web.Response:
        """The HTTP answer."""
        return json_answer(self.body, status=self.status)


def unauthorized() -> DiscordError:
    """The token is wrong."""
    return DiscordError(401, 0, "401: Unauthorized")


def no_such_route() -> DiscordError:
    """Nothing answers at this address."""
    return DiscordError(404, 0, "404: Not Found")


def archived() -> DiscordError:
    """Nothing in a thread can be changed while it is archived."""
    return DiscordError(400, 50083, "Thread is archived")


def unknown(thing: str) -> DiscordError:
    """There is no such thing."""
    return DiscordError(404, _UNKNOWN[thing], f"Unknown {thing}")


_UNKNOWN: Final = {
    "Channel": 10003,
    "Guild": 10004,
    "Member": 10007,
    "Message": 10008,
    "User": 10013,
    "Webhook": 10015,
    "Interaction": 10062,
}


class Faults:
    """Collects what is wrong with a body, each fault with its place, and raises them together."""

    def __init__(self, *start: str | int) -> None:
        self._start: Path = start
        self._tree: Json = {}

    def add(self, path: Path, code: str, message: str) -> None:
        """Note one fault at `path`."""
        node = self._tree
        for step in (*self._start, *path):
            node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append({"code": code, "message": message})

    def length(self, value: Any, path: Path, most: int, least: int = 0) -> None:
        """Note a text (or list) that is too long or too short; None is taken for an absent one."""
        if value is None and least == 0:
            return
        size = len(value) if isinstance(value, str | list) else 0
        if size > most:
            self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
        elif size < least:
            self.add(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")

    def error(self) -> DiscordError:
        """The refusal with code 50035 that lists what was noted."""
        return DiscordError(400, 50035, "Invalid Form Body", self._tree)

    def raise_if_any(self) -> None:
        """Refuse the body if anything was noted."""
        if self._tree:
            raise self.error()
