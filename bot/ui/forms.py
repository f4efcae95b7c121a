"""Forms: opened with a custom id of their own, and read from what Discord submits, in this one place.

discord.py keeps an open form in memory until it is submitted, by custom id alone: dismissed ones would pile up, and
a restart would forget them all. So no form is given to it to keep; a submission is read here from its custom id,
before and after a restart alike. What a form cannot take is kept as a draft behind a button that opens it again.
"""

import re
import secrets
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import discord
from discord import ComponentType, Interaction
from discord.ui import Label, Modal

from bot.actions import drafting
from bot.errors import Expired
from bot.rules.drafts import KEPT_FOR
from bot.rules.dumps import sure_dumps
from bot.texts import common
from bot.ui.answers import explain, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.safety_cards import met

Typed = Mapping[str, str | tuple[str, ...]]
"""The fields of a form by their custom ids: text, or the values that were ticked."""

_CUSTOM_ID = re.compile(r"v1:(?P<form>[a-z-]+):(?P<subject>.*):[0-9a-f]{8}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was dropped into a form: where Discord has it, and how large it is."""

    url: str
    bytes_count: int


@dataclass(frozen=True, slots=True)
class Submission:
    """`subject` is what the form was about when it was opened; `typed` is the sender's, and not trusted."""

    form: str
    subject: str
    typed: Typed
    files: tuple[Upload, ...] = ()


@dataclass(frozen=True, slots=True)
class FormKind:
    """How a form is opened, filled with `typed`, and what a submission does."""

    open: Callable[[Interaction[Any], str, Typed], Awaitable[None]]
    submitted: Callable[[Interaction[Any], Submission], Awaitable[None]]


async def show(interaction: Interaction[Any], form: str, subject: str, title: str, *labels: Label[Any]) -> None:
    """Open a form as the first answer to an interaction."""
    modal = Modal(title=title[:45], custom_id=f"v1:{form}:{subject}:{secrets.token_hex(4)}", timeout=None)
    for label in labels:
        modal.add_item(label)
    modal.stop()
    await interaction.response.send_modal(modal)


async def receive(interaction: Interaction[Any], kinds: Mapping[str, FormKind]) -> None:
    """Hand a submitted form to its kind; keep what was typed if it is refused or something breaks.

    Writing of somebody in danger goes nowhere: it is met, and neither handed on nor kept.
    """
    submission = _read(interaction)
    if await met(interaction, (value for value in submission.typed.values() if isinstance(value, str))):
        return
    kind = kinds.get(submission.form)
    if kind is None:
        await explain(interaction, Expired(), _as_text(submission.typed))
        return
    try:
        await kind.submitted(interaction, submission)
    except Exception as error:  # noqa: BLE001 - whatever it is, what was typed must not be lost
        await explain_with_draft(interaction, submission, error)


async def keep_draft(interaction: Interaction[Any], submission: Submission) -> None:
    """Keep a submission under its interaction's id, for buttons that take it up again."""
    resources, learner_id = resources_of(interaction), interaction.user.id
    await drafting.keep(resources, learner_id, interaction.id, submission.form, submission.subject, submission.typed)


async def explain_with_draft(interaction: Interaction[Any], submission: Submission, error: Exception) -> None:
    """Say what is wrong, and keep what was typed behind a button; a file cannot be kept, which is said.

    Exam questions are not kept either, whatever the form; only sure signs count, so that nothing else is lost.
    """
    if pasted := sure_dumps(submission.typed):
        await explain_without(interaction, submission, error, pasted)
        return
    files = common.FILE_NOT_KEPT if submission.files else None
    try:
        await keep_draft(interaction, submission)
    except Exception:  # noqa: BLE001 - then the text itself goes back to the person
        await explain(interaction, error, _as_text(submission.typed), files)
        return
    await explain(interaction, error, common.kept(KEPT_FOR), files, [OpenAgain(interaction.id)])


async def explain_without(
    interaction: Interaction[Any], submission: Submission, error: Exception, names: Collection[str]
) -> None:
    """The same, with nothing kept of what stands in the fields of these names."""
    kept = {name: "" if name in names else value for name, value in submission.typed.items()}
    await keep_draft(interaction, Submission(submission.form, submission.subject, kept))
    await explain(interaction, error, common.PASTE_NOT_KEPT, [OpenAgain(interaction.id)])


def _read(interaction: Interaction[Any]) -> Submission:
    data: Any = interaction.data
    match = _CUSTOM_ID.fullmatch(data["custom_id"])
    typed = dict(_fields(data["components"]))
    attached = (data.get("resolved") or {}).get("attachments") or {}
    files = tuple(Upload(each["url"], each["size"]) for each in attached.values())
    return Submission(match["form"], match["subject"], typed, files) if match else Submission("", "", typed)


def _fields(components: Any) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """The fields of a submission, however deep they lie: in a label, or in a row."""
    for component in components:
        if "component" in component:
            yield from _fields([component["component"]])
        elif "components" in component:
            yield from _fields(component["components"])
        elif "values" in component and component["type"] != ComponentType.file_upload.value:
            yield component["custom_id"], tuple(component["values"])
        elif "value" in component:
            yield component["custom_id"], _storable(component["value"] or "")


def _storable(text: str) -> str:
    """`text` without what no database takes: zero bytes and halves of characters."""
    return text.replace("\0", "").encode(errors="ignore").decode()


def _as_text(typed: Typed) -> str:
    """What was typed, to copy from."""
    texts = [value.replace("`", "'") for value in typed.values() if isinstance(value, str) and value.strip()]
    return "\n".join(f"```\n{text}\n```" for text in texts)


class OpenAgain(CoachButton, kind="reopen", label=common.OPEN_AGAIN, style=discord.ButtonStyle.primary):
    """Opens a form again with everything that was typed; its subject is the draft's id."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        draft = await drafting.open_again(resources_of(interaction), interaction.user.id, int(self.subject))
        kinds: Mapping[str, FormKind] = interaction.client.forms
        kind = kinds.get(draft.form)
        if kind is None:
            raise Expired
        await kind.open(interaction, draft.subject, draft.typed)
