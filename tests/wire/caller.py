"""A bare HTTP client with the bot's token."""

import json
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.wire.server import LoopbackDiscord


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as a whole; `body` is text where it is not JSON."""

    status: int
    headers: dict[str, str]
    body: Any


class Caller:
    """Calls the server as a bot would."""

    def __init__(self, server: LoopbackDiscord, session: aiohttp.ClientSession) -> None:
        self._server = server
        self._session = session

    async def __call__(self, method: str, path: str, body: Any = None, form: aiohttp.FormData | None = None) -> Any:
        """The status and the JSON of an answer."""
        reply = await self.ask(method, path, body, form)
        return reply.status, reply.body

    async def ask(self, method: str, path: str, body: Any = None, form: aiohttp.FormData | None = None) -> Reply:
        """The answer with its headers."""
        url = f"{self._server.api_url}{path}"
        headers = {"Authorization": f"Bot {self._server.token}"}
        async with self._session.request(method, url, json=body, data=form, headers=headers) as response:
            text = await response.text()
            is_json = response.content_type == "application/json"
            return Reply(response.status, dict(response.headers), json.loads(text) if is_json else text)
