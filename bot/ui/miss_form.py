"""The form with which a missed question is noted or corrected; what was pasted from elsewhere is kept out."""

from collections.abc import Iterable
from typing import Any

from discord import Interaction
from discord.ui import Label

from bot.actions import error_log
from bot.rules.dumps import dumped_fields, fields_named
from bot.rules.miss_form import LONGEST_ROOT, LONGEST_WORDS, as_typed
from bot.rules.practice_refusals import LooksLikeDump
from bot.texts import error_log as texts
from bot.ui import forms
from bot.ui.answers import resources_of
from bot.ui.fields import choice, line, paragraph
from bot.ui.forms import Submission, Typed
from bot.ui.practice_form import domain_label

NOTE, CORRECT = "miss", "miss-edit"
TEXT_FIELDS = ("words", "root", "domain")


async def show_empty_form(interaction: Interaction[Any], typed_exam: str | None) -> None:
    """The form for the exam that is meant. Raises NoExamNamed."""
    exam = await error_log.asked(resources_of(interaction), interaction.user.id, typed_exam)
    await open_note(interaction, exam.code, {})


async def open_note(interaction: Interaction[Any], exam: str, typed: Typed) -> None:
    """The form for a new one of `exam` as stored, filled with `typed`."""
    await forms.show(interaction, NOTE, exam, texts.FORM_TITLE, *_labels(interaction, exam, typed))


async def open_correction(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """The form for one that is noted; its subject is that one's id. Raises NoSuchMiss."""
    miss, exam = await error_log.one(resources_of(interaction), interaction.user.id, int(subject))
    labels = _labels(interaction, exam.code, typed or as_typed(miss))
    await forms.show(interaction, CORRECT, subject, texts.EDIT_TITLE, *labels)


async def keep_out_dumps(interaction: Interaction[Any], submission: Submission, names: Iterable[str]) -> bool:
    """Whether there were exam questions in these fields; then they are refused and not kept, but all else is."""
    found = dumped_fields(submission.typed, names)
    if not found:
        return False
    await forms.explain_without(interaction, submission, LooksLikeDump(fields_named(found)), found)
    return True


def _labels(interaction: Interaction[Any], code: str, typed: Typed) -> tuple[Label[Any], ...]:
    resources = resources_of(interaction)
    version = resources.exam(code).version(resources.clock().date())
    reasons = [(each.value, label) for each, label in texts.REASON_NAMES.items()]
    return (
        paragraph(
            "words",
            texts.WORDS,
            texts.WORDS_HINT,
            _one(typed, "words")[:LONGEST_WORDS],
            longest=2 * LONGEST_WORDS,
            placeholder=texts.WORDS_PLACEHOLDER,
        ),
        domain_label(version, _one(typed, "domain"), texts.DOMAIN, texts.DOMAIN_PLACEHOLDER, required=False),
        choice("reason", texts.REASON, reasons, _one(typed, "reason")),
        line("root", texts.ROOT, texts.ROOT_HINT, _one(typed, "root"), longest=LONGEST_ROOT, required=False),
    )


def _one(typed: Typed, name: str) -> str:
    value = typed.get(name, "")
    return value if isinstance(value, str) else next(iter(value), "")
