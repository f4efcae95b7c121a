"""Which room is open: a live preview of one channel, as one person sees it."""

import asyncio
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from simcord import Env, SetupError
from simcord.preview import Preview, _messages
from simcord.types import HttpLogEntry

from playground.world import Room

_PRESSES = frozenset({"click", "select"})

Controls = dict[str, dict[str, str]]
"""What can be pressed: by message, and by its place in it."""


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
        self._controls: dict[str, Controls] = {}
        self._replaced: dict[tuple[str, str], int] = {}

    @property
    def is_open(self) -> bool:
        return self._active and not self._closed

    def _publish(self, page: Any, **options: Any) -> None:
        newest = self._initial_target(page.viewer, page.channel_id)
        if newest is not None and newest > self._newest.get(page.id, 0):
            self._newest[page.id] = newest
            page.target_id, page.window_end_id = newest, None
        super()._publish(page, **options)
        before = self._controls.get(page.id, {})
        self._controls[page.id] = now = _controls_of(self.env.backend.messages.get(page.channel_id, {}).values())
        if not self._grows:
            self._unchanged_since[page.id] = page.revision
        for message_id, controls in before.items():
            if not controls.items() <= now.get(message_id, {}).items():
                self._replaced[page.id, message_id] = page.revision

    async def grow(self) -> None:
        """Show what was added, at the end or in a message. The rest is in its place, so that a press is still right."""
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
        """What was pressed or typed, as if it were in the latest view, where that shows the same in its place.

        simcord takes nothing from a view that is not the latest, but the bot may have said something just then.
        """
        page = self._pages.get(context_id or "")
        if page is None or not isinstance(body, dict) or body.get("sequence") != page.last_sequence + 1:
            return body
        seen = body.get("published_revision")
        since = self._unchanged_since.get(page.id, page.revision)
        if body.get("kind") in _PRESSES:
            since = max(since, self._replaced.get((page.id, str(body.get("target_id"))), 0))
        unchanged = isinstance(seen, int) and since <= seen <= page.revision
        return {**body, "published_revision": page.revision} if unchanged else body


def _is_named(preview: Preview, page: Any, user_id: int) -> bool:
    """Whether a mention is shown as a name: of everybody here, since all of them share the server.

    simcord shows ids in direct messages, where Discord's app knows whom one shares a server with.
    """
    return user_id in preview.env.backend.users


_messages._user_allowed = _is_named  # noqa: SLF001 - there is no other way


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
        grown = all(map(_keeps_in_place, self._news(self._preview.room)))
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


def _keeps_in_place(request: HttpLogEntry) -> bool:
    """Whether it only adds a message at the end, or edits one."""
    what, _, where, *message_id = request.path.removeprefix("/").split("/")
    edits = request.method == "PATCH" and len(message_id) == 1
    return what == "channels" and where == "messages" and (edits or (request.method == "POST" and not message_id))


def _controls_of(messages: Iterable[Any]) -> Controls:
    """The buttons and menus of each message."""
    return {
        str(message.id): dict(
            control for row, root in enumerate(message.components) for control in _controls(root, row)
        )
        for message in messages
    }


def _controls(component: dict[str, Any], path: int | str) -> Iterator[tuple[str, str]]:
    if "custom_id" in component:
        what, _, _ = component["custom_id"].partition("~")  # then comes what a message is found by, until it is edited
        yield f"{path}:{component.get('id')}", what
    for index, child in enumerate([*component.get("components", ()), component.get("accessory")]):
        if child is not None:
            yield from _controls(child, f"{path}.{index}")


def _known(zone: str) -> str:
    try:
        return ZoneInfo(zone).key
    except (KeyError, ValueError, OSError):
        return "UTC"
