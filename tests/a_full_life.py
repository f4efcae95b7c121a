"""Several people living with the bot in one server: every command, every button that comes up, every form.

Whatever an answer offers is tried at once, each kind of button once, and a form that opens is filled in; so a story
(tests/a_story.py) needs to tell only what does not come by itself.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

import simcord
from discord import app_commands
from simcord.backend.models import Message

from bot.coach import Coach
from tests.organising import Organiser
from tests.overhearing import read
from tests.people import Person, Seen, parts
from tests.time_travel import Days
from tests.wrong_people import Button, Form, press

NAMES = ("adelheid", "benedikt", "dankmar", "evelina", "finnegan")
LATER = {
    "mydata-erase", "group-erase", "group-history", "group-leave", "nudge-off", "pact-end", "day-pause", "calm-stop",
    "commitment-drop", "partner-stop", "checkin-back", "group-pause", "partner-refuse", "partner-no", "rest-not",
    "partner-unask", "opening-forget", "examday-off", "day-skip", "cheer-back", "cheer-off", "help-fine",
    "simulation-begin", "simulation-end", "simulation-give-up", "simulation-back", "plan-undo", "practice-undo",
    "practice-remove", "miss-remove", "recall-not", "report-topics-undo", "own-line-undo", "target-undo",
    "voucher-stop", "story-delete", "story-gone", "story-remove", "story-removed", "look-back-stop", "share-here",
    "share-down",
    "sat-not", "sat-failed", "attempt-undo", "attempt-delete", "group-remind-off", "calm-off-for-good", "calm-off",
}  # fmt: skip
"""What ends something: the story presses these when it is time."""


class Watcher(Protocol):
    """Sees each kind of button and form when it is first shown, before anybody presses it."""

    async def button(self, button: Button) -> None: ...

    async def form(self, form: Form) -> None: ...


class FullLife:
    """Adelheid lives through all of it; the others are there for what needs two."""

    def __init__(self, env: simcord.Env, typed: Mapping[str, Any]) -> None:
        assert isinstance(env.bot, Coach)
        self.env, self.coach, self.days = env, env.bot, Days(env)
        self.people = {name: Person(env, name) for name in NAMES}
        self.olga = Organiser(env, "olgamaria")
        self.people["olgamaria"] = self.olga
        self.ada, self.ben, self.dan, self.eve, self.finn, _ = self.people.values()
        self.typed = dict(typed)
        self.commands: set[str] = set()
        self.shown: dict[str, Button] = {}
        self.forms: dict[str, Form] = {}
        self.pressed: set[str] = set()
        self.submitted: set[str] = set()
        self.said: set[str] = set()
        self.not_yet: set[str] = set()
        self.watcher: Watcher | None = None
        self._all: list[Button] = []
        self._new: list[Button] = []
        env.backend.subscribers.append(self._listen)
        self._note_what_is_said()

    async def runs(self, who: Person, command: str, **options: Any) -> Seen:
        """Run a command in the server's channel, and try whatever comes of it."""
        self.commands.add(command)
        return await self._goes_on(who, await who.type(command, **options))

    async def writes(self, who: Person, text: str) -> None:
        """Write to the bot, and try whatever it offers."""
        await who.hears(text)
        await self.tries_all()

    async def until(self, moment: str) -> None:
        """Live on until then, in UTC, and try whatever has come by then."""
        await self.days.until(moment)
        await self.tries_all()

    async def presses(self, kind: str, who: Person | None = None, about: str = "") -> Seen:
        """Press the latest button of that kind that was shown to somebody, or to everybody."""
        who = who or self.ada
        found = [button for button in self._all if button.kind == kind and about in button.custom_id]
        mine = [button for button in found if button.owner_id == who.id]
        button = (mine or [button for button in found if button.owner_id is None])[-1]
        self.pressed.add(kind)
        return await self._goes_on(who, await press(self.env, who, button))

    async def fills(self, who: Person, seen: Seen) -> Seen:
        """Fill in the form that opened, as whoever lives it types, and submit it."""
        assert seen.result.modal is not None
        form = Form(form_kind(seen.result.modal), seen.result.modal, who.id)
        if form.kind not in self.forms:
            self.forms[form.kind] = form
            if self.watcher:
                await self.watcher.form(form)
        self.submitted.add(form.kind)
        names = {part["custom_id"] for part in parts(form.spec["components"]) if "custom_id" in part}
        typed = {name: typed_into(self.typed, form.kind, name) for name in names}
        values = {**seen.form, **{name: value for name, value in typed.items() if value is not None}}
        direct = seen.result._interaction.guild_id is None
        sender = who.user if direct else who.member
        return await self._goes_on(who, Seen(await sender.submit_modal(seen.result, values)))

    async def tries_all(self) -> None:
        """Press every button of a kind that nobody has pressed yet, but for those that end something."""
        found, self._new = self._new, []
        for button in found:
            if button.kind in self.shown or button.kind in self.not_yet:
                continue
            self.shown[button.kind] = button
            if self.watcher:
                await self.watcher.button(button)
            if button.kind not in LATER:
                who = self.person(button.owner_id) or self.ada
                self.pressed.add(button.kind)
                await self._goes_on(who, await press(self.env, who, button))

    async def tries_the_rest(self) -> None:
        """Press, below the latest message that holds one, every kind of button that was kept for later."""
        for kind in sorted(set(self.shown) - self.pressed):
            await self.presses(kind, self.person(self.shown[kind].owner_id))

    @contextmanager
    def typing(self, **typed: Any) -> Iterator[None]:
        """Let something else be typed into forms meanwhile."""
        usual, self.typed = self.typed, self.typed | typed
        try:
            yield
        finally:
            self.typed = usual

    @property
    def night_owls(self) -> int:
        """The group that everybody is in."""
        return int(self.shown["group-change"].custom_id.rpartition(":")[2])

    def ids_of(self, kind: str, who: Person) -> list[str]:
        """The ids of all buttons of that kind that were shown to somebody."""
        return sorted({each.custom_id for each in self._all if each.kind == kind and each.owner_id == who.id})

    def person(self, learner_id: int | None) -> Person | None:
        return next((person for person in self.people.values() if person.id == learner_id), None)

    async def _goes_on(self, who: Person, seen: Seen) -> Seen:
        for answer in (seen.result.response, *seen.result.followups):
            if answer is not None:
                self._note(self.env.backend.get_message(answer.channel_id, answer.id))
        if seen.result.modal is not None:
            return await self.fills(who, seen)
        await self.tries_all()
        return seen

    def _listen(self, event: str, payload: Mapping[str, Any]) -> None:
        if event in ("MESSAGE_CREATE", "MESSAGE_UPDATE"):  # of what only one person sees no event tells
            self._note(self.env.backend.get_message(int(payload["channel_id"]), int(payload["id"])))

    def _note(self, message: Message) -> None:
        """Remember the buttons below a message."""
        backend, owner_id = self.env.backend, self._owner_of(message)
        if message.author_id != backend.bot_user.id or (owner_id is not None and self.person(owner_id) is None):
            return
        for name, custom_id in read(message):
            if name == "custom_id":
                button = Button(custom_id.split(":")[1], custom_id, owner_id, message)
                self._all.append(button)
                self._new.append(button)

    def _owner_of(self, message: Message) -> int | None:
        if message.is_ephemeral:
            return int((message.interaction_metadata or {})["user"]["id"])
        channel = self.env.backend.get_channel(message.channel_id)
        return None if channel.guild_id is not None else channel.recipient_ids[0]

    def _note_what_is_said(self) -> None:
        """Every kind that the bot is asked to put in words, as it is."""
        features = self.coach.delivery._features
        for kind, feature in list(features.items()):
            features[kind] = _noting(feature, kind, self.said)


def _noting(feature: Any, kind: str, said: set[str]) -> Any:
    def show(view: Any) -> Any:
        said.add(kind)
        return feature.show(view)

    return type(feature)(feature.duty, show, feature.before, feature.prepare, feature.finish)


def typed_into(typed: Mapping[str, Any], form: str, name: str) -> Any:
    """What is typed into a field: of that form alone, as `form/field`, or of any; None where nothing is."""
    names = (f"{form}/{name}", name, name.partition(":")[0])
    return next((typed[each] for each in names if each in typed), None)


def form_kind(spec: Mapping[str, Any]) -> str:
    """The kind of a form, from its custom id."""
    return str(spec["custom_id"]).split(":")[1]


def commands_of(coach: Coach) -> Iterator[str]:
    """Every command that can be typed."""
    for command in coach.tree.walk_commands():
        if isinstance(command, app_commands.Command):
            yield command.qualified_name
