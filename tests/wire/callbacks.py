"""The routes by which the bot answers an interaction, follows up and changes its answer."""

from typing import Final

from aiohttp import web

from tests.wire import payloads
from tests.wire.answers import json_answer
from tests.wire.bodies import check_form, check_suggestions
from tests.wire.codes import CallbackKind, Install, InteractionKind, Json, MessageFlag
from tests.wire.components import number
from tests.wire.errors import DiscordError, Faults, unknown
from tests.wire.interactions import Interaction, InteractionBook
from tests.wire.messages import Files
from tests.wire.recording import API, RECORDED
from tests.wire.world import World

_MOST_FOLLOWUPS: Final = 5  # where the application is installed for the user alone
_COMMAND_ANSWER: Final = 20  # the type of a message that answers a command
_MESSAGE: Final = frozenset({CallbackKind.MESSAGE, CallbackKind.DEFERRED_MESSAGE})
_UPDATE: Final = frozenset({CallbackKind.UPDATE, CallbackKind.DEFERRED_UPDATE})
_ALLOWED: Final = {
    InteractionKind.COMMAND: _MESSAGE | {CallbackKind.MODAL},
    InteractionKind.COMPONENT: _MESSAGE | _UPDATE | {CallbackKind.MODAL},
    InteractionKind.AUTOCOMPLETE: frozenset({CallbackKind.CHOICES}),
    InteractionKind.MODAL: _MESSAGE | _UPDATE,
}


class CallbackRoutes:
    """Serves `/interactions/…/callback` and `/webhooks/…`."""

    def __init__(self, world: World, interactions: InteractionBook) -> None:
        self._world = world
        self._interactions = interactions
        self._messages = interactions.messages

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the application."""
        webhook = f"{API}/webhooks/{self._world.application_id}/{{token}}"
        message = webhook + r"/messages/{message:@original|\d+}"
        return [
            web.post(API + r"/interactions/{interaction:\d+}/{token}/callback", self._callback),
            web.post(webhook, self._follow_up),
            web.get(message, self._get),
            web.patch(message, self._edit),
            web.delete(message, self._delete),
        ]

    async def _callback(self, request: web.Request) -> web.Response:
        interaction = self._interactions.to_acknowledge(
            int(request.match_info["interaction"]), request.match_info["token"]
        )
        recorded = request[RECORDED]
        data: Json = recorded.body.get("data") or {}
        kind = _checked_kind(recorded.body.get("type"), interaction)
        message: Json | None = None
        if kind is CallbackKind.MODAL:
            check_form(data)
            number(data["components"])
        elif kind is CallbackKind.CHOICES:
            check_suggestions(data)
        elif kind in _MESSAGE:
            loading = kind is CallbackKind.DEFERRED_MESSAGE
            message = await self._create(interaction, data, recorded.files, loading=loading)
            interaction.original = int(message["id"])
        elif interaction.source is not None:
            interaction.original = int(interaction.source["id"])
            if kind is CallbackKind.UPDATE:
                message = await self._messages.edit(interaction.original, data, recorded.files, "data")
        interaction.arrived_at = recorded.at
        interaction.acknowledge(kind, data)
        if message is not None:
            interaction.show(message)
        if request.query.get("with_response") not in {"1", "true"}:
            return web.Response(status=204)
        return json_answer(_callback_response(interaction, kind, message))

    async def _follow_up(self, request: web.Request) -> web.Response:
        interaction = self._interactions.acknowledged(request.match_info["token"])
        recorded = request[RECORDED]
        original = None if interaction.original is None else self._messages.get(interaction.original)
        if original is not None and original["flags"] & MessageFlag.LOADING:
            message = await self._messages.edit(int(original["id"]), recorded.body, recorded.files)
        else:
            if interaction.installs == {Install.USER} and len(interaction.followups) >= _MOST_FOLLOWUPS:
                raise DiscordError(400, 40094, "This interaction has reached its maximum number of follow up messages")
            message = await self._create(interaction, recorded.body, recorded.files)
            interaction.followups.append(int(message["id"]))
        interaction.show(message)
        if request.query.get("wait") not in {"1", "true"}:
            return web.Response(status=204)
        return json_answer(message)

    async def _get(self, request: web.Request) -> web.Response:
        return json_answer(self._messages.get(self._message_id(request)))

    async def _edit(self, request: web.Request) -> web.Response:
        message_id = self._message_id(request)
        recorded = request[RECORDED]
        message = await self._messages.edit(message_id, recorded.body, recorded.files)
        self._interactions.acknowledged(request.match_info["token"]).show(message)
        return json_answer(message)

    async def _delete(self, request: web.Request) -> web.Response:
        interaction = self._interactions.acknowledged(request.match_info["token"])
        message_id = self._message_id(request)
        await self._messages.delete(message_id)
        if interaction.shown == message_id:
            interaction.shown = None
        interaction.finish()
        return web.Response(status=204)

    def _message_id(self, request: web.Request) -> int:
        """The message meant, where it belongs to this interaction."""
        interaction = self._interactions.acknowledged(request.match_info["token"])
        named = request.match_info["message"]
        message_id = interaction.original if named == "@original" else int(named)
        if message_id is None or message_id not in {interaction.original, *interaction.followups}:
            raise unknown("Message")
        return message_id

    async def _create(self, interaction: Interaction, body: Json, files: Files, *, loading: bool = False) -> Json:
        first = interaction.callback is None
        extra: Json = {
            "type": _COMMAND_ANSWER if interaction.kind is InteractionKind.COMMAND else 0,
            "application_id": str(self._world.application_id),
            "webhook_id": str(self._world.application_id),
            "interaction_metadata": {
                "id": str(interaction.id),
                "type": int(interaction.kind),
                "user": payloads.user(interaction.person),
                "authorizing_integration_owners": {},
            },
        }
        flags = MessageFlag(body.get("flags") or 0) & ~MessageFlag.LOADING
        body = body | {"flags": int(flags | (MessageFlag.LOADING if loading else 0))}
        start = ("data",) if first else ()
        return await self._messages.create(interaction.channel, self._world.bot, body, files, extra, *start)


def _checked_kind(number_of_kind: int | None, interaction: Interaction) -> CallbackKind:
    """The kind of a first answer, where it is allowed for this interaction."""
    kind = next((kind for kind in CallbackKind if kind == number_of_kind), None)
    needs_message = kind in _UPDATE and interaction.source is None
    if kind is None or kind not in _ALLOWED[interaction.kind] or needs_message:
        faults = Faults()
        faults.add(
            ("type",), "INTERACTION_CALLBACK_TYPE_INVALID", f"{number_of_kind} does not answer {interaction.kind}"
        )
        raise faults.error()
    return kind


def _callback_response(interaction: Interaction, kind: CallbackKind, message: Json | None) -> Json:
    about: Json = {"id": str(interaction.id), "type": int(interaction.kind)}
    if message is not None:
        about |= {
            "response_message_id": message["id"],
            "response_message_loading": bool(message["flags"] & MessageFlag.LOADING),
            "response_message_ephemeral": bool(message["flags"] & MessageFlag.EPHEMERAL),
        }
    resource: Json = {"type": int(kind)}
    if message is not None and kind in {CallbackKind.MESSAGE, CallbackKind.UPDATE}:
        resource["message"] = message
    return {"interaction": about, "resource": resource}
