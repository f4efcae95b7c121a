"""Strangers, who try everything that was shown to somebody else: a member of the group, and one who is in none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.clock import to_epoch
from tests.a_full_life import FullLife, form_kind, typed_into
from tests.overhearing import strings
from tests.people import Person, Seen, parts
from tests.wrong_people import Button, Form, Row, Rows, press, submit

TYPED = {
    "answer-0": "nothing", "answer-1": "nothing", "box": [], "boxes": [], "by": "2026-12-15", "causes": [],
    "day": "2027-01-15", "days": "weekdays", "delivery": "online", "domains": "", "evidence_against": "", "exam": "PMP",
    "evidence_for": "", "fairer": "", "hours": "22-7", "name": "Mine", "open_for": "2 hours", "score": "",
    "sharing": "counted", "standing": "on track", "starts": "06:00", "thought": "a doubt", "time": "12:15",
    "travel": "10", "what": "a walk", "when": "2026-11-01", "word": "hello", "zone": "Lisbon",
    "booked": "no", "conditions": "relaxed", "domain": "Cables", "minutes": "45", "named": [], "percent": "70",
    "plan/hours": "4", "questions": "30", "reason": "guessed between two", "resource": "docs", "right": "30/40",
    "root": "", "story": "It took a while.", "times": "weekdays 7am", "topics": "mine", "voucher": "",
    "words": "a port",
}  # fmt: skip
"""What they type into forms, by the name of the field, or `form/field`."""
IN_DANGER = "i want to die"
_TEXT = 4
_INPUTS = {_TEXT, 21, 22}
_LONG_AGO = to_epoch(datetime(2026, 11, 1, tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one thing that a stranger tried; `custom_id` is all that they had of it."""

    what: str
    by: str
    custom_id: str
    said: str
    is_private: bool
    is_form: bool

    def __str__(self) -> str:
        return f"{self.what}, tried by {self.by} with {self.custom_id}: {self.said!r}"


class Strangers:
    """They watch a life, and leave no trace in it."""

    def __init__(self, life: FullLife, rows: Rows) -> None:
        self.life, self._rows = life, rows
        self.member = Person(life.env, "cleopatra")
        self.trials: list[Trial] = []
        self.changed: list[tuple[str, str, set[Row]]] = []
        """By what somebody else's rows were changed, in which table, and which."""
        self.kept_of_danger: list[str] = []
        """The forms that kept anything of what somebody in danger wrote."""
        self._newcomers = 0

    async def button(self, button: Button) -> None:
        newcomer = self._newcomer()
        before = self._others(newcomer)
        public = button.owner_id is None
        for who, by, direct in ((self.member, "a member", False), (newcomer, "a newcomer", not public)):
            seen = await press(self.life.env, who, button, direct=direct)
            await self._goes_on(who, f"button {button.kind}", by, button.custom_id, seen)
        self._compare(f"button {button.kind}", before, newcomer)

    async def form(self, form: Form) -> None:
        newcomer = self._newcomer()
        before = self._others(newcomer)
        await self._in_danger(newcomer, form)
        for who, by in ((self.member, "a member"), (newcomer, "a newcomer")):
            seen = await submit(self.life.env, who, form, _filled(form.spec))
            self._note(f"form {form.kind}", by, form.spec["custom_id"], seen)
        self._compare(f"form {form.kind}", before, newcomer)

    async def _in_danger(self, who: Person, form: Form) -> None:
        """Write into its last text what somebody in danger writes."""
        texts = [part["custom_id"] for part in parts(form.spec["components"]) if part["type"] == _TEXT]
        before = self._rows.about([who.id], ())
        seen = await submit(self.life.env, who, form, {**_filled(form.spec), texts[-1]: IN_DANGER})
        self._note(f"in danger, form {form.kind}", "a newcomer", form.spec["custom_id"], seen)
        if self._rows.about([who.id], ()) != before:
            self.kept_of_danger.append(form.kind)

    def _newcomer(self) -> Person:
        """Somebody else each time, who is in no group; and let the member be one, whatever they did before."""
        self._newcomers += 1
        newcomer = Person(self.life.env, f"newcomer{self._newcomers}")
        for stranger in (self.member, newcomer):
            self._rows.know(stranger, _LONG_AGO)
        if "group-change" in self.life.shown:
            self._rows.join(self.life.night_owls, self.member, _LONG_AGO)
        return newcomer

    def _others(self, newcomer: Person) -> Mapping[str, Any]:
        people = [person.id for person in self.life.people.values()]
        return self._rows.about(people, (self.member.id, newcomer.id))

    def _compare(self, what: str, before: Mapping[str, Any], newcomer: Person) -> None:
        after = self._others(newcomer)
        for table, rows in after.items():
            if differing := set(rows) ^ set(before[table]):
                self.changed.append((what, table, differing))
        self._rows.forget((self.member.id, newcomer.id))

    async def _goes_on(self, who: Person, what: str, by: str, custom_id: str, seen: Seen) -> None:
        """Read the answer; a form that opens is submitted at once."""
        self._note(what, by, custom_id, seen)
        if seen.result.modal is not None:
            form = Form(what, seen.result.modal, who.id)
            direct = seen.result._interaction.guild_id is None
            sender = who.user if direct else who.member
            sent = Seen(await sender.submit_modal(seen.result, _filled(form.spec)))
            self._note(f"form behind {what}", by, custom_id, sent)

    def _note(self, what: str, by: str, custom_id: str, seen: Seen) -> None:
        result = seen.result
        messages = [message for message in (result.response, *result.followups) if message is not None]
        said = [text for message in messages for text in (message.content, *_texts(message.components))]
        direct = result._interaction.guild_id is None
        private = all(message.ephemeral or direct for message in messages)
        said += _texts(result.modal or {})
        self.trials.append(Trial(what, by, custom_id, "\n".join(said), private, result.modal is not None))


def _texts(payload: Any) -> Iterable[str]:
    return [text for name, text in strings(payload) if name != "custom_id"]


def _filled(spec: Mapping[str, Any]) -> dict[str, Any]:
    """All of a form, so that nothing that stood in it is sent back."""
    return {
        part["custom_id"]: typed_into(TYPED, form_kind(spec), part["custom_id"])
        for part in parts(spec["components"])
        if part["type"] in _INPUTS
    }
