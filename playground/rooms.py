"""Which room is open: a live preview of one channel, as one person sees it."""

import asyncio
import secrets
from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from simcord import Env, SetupError
from simcord.preview import Preview
from simcord.types import HttpLogEntry

from playground.world import Room


class LivePreview(Preview):
    """A preview whose presses take turns with the clock, and which moves to what is new, as Discord's own app does."""

    def __init__(
        self, env: Env, room: Room, port: int, zone: str, turn: asyncio.Lock, acted: Callable[[], None]
    ) -> None:
        super().__init__(
            env,
            room.channel,
            (room.viewer,),
            layout="channel",
            display="responsive",
            width=960,
            height=720,
            locale="en-US",
            timezone=zone,
            presentation_time=None,
            assets=None,
            port=port,
        )
        self.room = room
        self._turn = turn
        self._acted = acted
        self._newest: dict[str, int] = {}
        self._grows = False
        self._unchanged_since: dict[str, int] = {}

    @property
    def is_open(self) -> bool:
        return self._active and not self._closed

    def _publish(self, page: Any, **options: Any) -> None:
        newest = self._initial_target(page.viewer, page.channel_id)
        if newest is not None and newest > self._newest.get(page.id, 0):
            self._newest[page.id] = newest
            page.target_id, page.window_end_id = newest, None
        super()._publish(page, **options)
        if not self._grows:
            self._unchanged_since[page.id] = page.revision

    async def grow(self) -> None:
        """Show what was added at the end. Everything else is as it was, so whatever is pressed now is still right."""
        self._grows = True
        try:
            await self.refresh()
        finally:
            self._grows = False

    async def _action(self, context_id: str | None, body: Mapping[str, Any]) -> dict[str, Any]:
        async with self._turn:
            try:
                return await super()._action(context_id, self._as_seen_now(context_id, body))
            finally:
                self._acted()

    def _as_seen_now(self, context_id: str | None, body: Mapping[str, Any]) -> Mapping[str, Any]:
        """What was pressed, as if it were in the latest view, where that has only more below.

        simcord takes no press in a view that is not the latest, but the bot may have said something just then.
        """
        page = self._pages.get(context_id or "")
        if page is None or not isinstance(body, dict) or body.get("sequence") != page.last_sequence + 1:
            return body
        seen = body.get("published_revision")
        since = self._unchanged_since.get(page.id, page.revision)
        unchanged = isinstance(seen, int) and since <= seen <= page.revision
        return {**body, "published_revision": page.revision} if unchanged else body


class Rooms:
    """One room at a time, always on the same port."""

    def __init__(self, env: Env, port: int, turn: asyncio.Lock) -> None:
        self._env, self._port, self._turn = env, port, turn
        self._opening = asyncio.Lock()
        self._preview: LivePreview | None = None
        self._capability = secrets.token_urlsafe(32)
        self._shown = 0
        self._over = False

    @property
    def current(self) -> Room | None:
        """The room that is open."""
        return self._preview.room if self._preview is not None and self._preview.is_open else None

    async def open(self, room: Room, zone: str) -> str:
        """Open `room` in place of the last one, with times in `zone`; its address. Raises SetupError."""
        async with self._opening:
            if self._over:
                raise SetupError(f"{room.key}: this simulation has ended")
            if self._preview is None or self.current is not room:
                await self._close()
                preview = LivePreview(self._env, room, self._port, _known(zone), self._turn, self._mark_shown)
                preview.capability = self._capability  # one for all rooms, so that their tab can be reloaded
                self._mark_shown()
                await preview.__aenter__()
                self._preview = preview
            return self._preview.url

    async def close(self) -> None:
        """Close the open room for good."""
        async with self._opening:
            self._over = True
            await self._close()

    async def refresh(self) -> None:
        """Show the open room as it is now. For whoever has the turn."""
        if self._preview is None or not self._preview.is_open:
            return
        grown = all(map(_adds_only, self._news(self._preview.room)))
        self._mark_shown()
        await (self._preview.grow() if grown else self._preview.refresh())

    async def show_news(self) -> None:
        """Refresh the room if the bot did something there by itself; otherwise not, so that nothing moves."""
        if self._preview is not None and self._news(self._preview.room):
            await self.refresh()

    def _news(self, room: Room) -> list[HttpLogEntry]:
        """What the bot has done in that room since it was shown."""
        return [request for request in self._env.http_requests[self._shown :] if _is_seen_in(room, request)]

    def _mark_shown(self) -> None:
        self._shown = len(self._env.http_requests)

    async def _close(self) -> None:
        # Never with the turn in hand: a preview waits for its last press, which may be waiting for its turn.
        preview, self._preview = self._preview, None
        if preview is not None:
            await preview.close()


def _is_seen_in(room: Room, request: HttpLogEntry) -> bool:
    """Whether somebody in that room may see what the request did."""
    what, _, rest = request.path.removeprefix("/").partition("/")
    if request.method == "GET" or what == "users":  # such as opening direct messages
        return False
    return what != "channels" or rest.partition("/")[0] == str(room.channel.id)


def _adds_only(request: HttpLogEntry) -> bool:
    """Whether all that it changes is one more message at the end."""
    return request.method == "POST" and request.path.startswith("/channels/") and request.path.endswith("/messages")


def _known(zone: str) -> str:
    try:
        return ZoneInfo(zone).key
    except (KeyError, ValueError, OSError):
        return "UTC"
