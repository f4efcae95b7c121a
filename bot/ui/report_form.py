"""The form for a score report, and the one for own topics."""

import asyncio
from collections.abc import Mapping
from typing import Any

import aiohttp
import discord
from discord import Interaction
from discord.ui import FileUpload, Label

from bot.actions import reporting
from bot.pdf_text import LARGEST_BYTES
from bot.rules.attempt_form import AttemptForm, prefilled_domains
from bot.rules.own_topics import LONGEST_TOPIC, MOST_DOMAINS, MOST_TOPICS, Topics
from bot.rules.report_refusals import FileFault, FileRefused
from bot.texts import report as texts
from bot.ui import forms
from bot.ui.answers import resources_of
from bot.ui.attempt_form import as_typed, labels
from bot.ui.fields import paragraph
from bot.ui.forms import Typed, Upload

REPORT = "report"
TOPICS = "report-topics"
TOPIC_FIELD = "topics:"
_DOWNLOAD_SECONDS = 10


async def open_report_form(interaction: Interaction[Any], exam: str | None) -> None:
    """Open the form with what is known already of that exam, or else of the one failed last. Raises NoExamForReport."""
    resources = resources_of(interaction)
    about = await reporting.subject(resources, interaction.user.id, exam)
    if about.attempt is None:
        today = about.local.now.date()
        form = AttemptForm(f"{today}", domains=prefilled_domains(about.exam.version(today)))
        await show_report_form(interaction, f":{about.exam.code}", form)
        return
    form = as_typed(about.attempt, prefilled_domains(about.exam.version(about.attempt.taken_on)))
    await show_report_form(interaction, f"{about.attempt.attempt_id}:{about.exam.code}", form)


async def show_report_form(interaction: Interaction[Any], subject: str, form: AttemptForm) -> None:
    """Open the form; `subject` is the attempt that it corrects, if there is one, and the exam."""
    when, score, domains, causes = labels(form)
    upload: FileUpload[Any] = FileUpload(custom_id="file", required=False, min_values=0, max_values=1)
    file: Label[Any] = Label(text=texts.FILE, description=texts.FILE_HINT, component=upload)
    await forms.show(interaction, REPORT, subject, texts.FORM_TITLE, when, score, domains, file, causes)


async def show_topics_form(interaction: Interaction[Any], exam: str, topics: Topics) -> None:
    """Open the form for own topics, a field for each domain."""
    typed = {f"{TOPIC_FIELD}{domain}": "\n".join(listed) for domain, listed in topics.items()}
    await reopen_topics_form(interaction, exam, typed)


async def reopen_topics_form(interaction: Interaction[Any], exam: str, typed: Typed) -> None:
    """The same with what was typed."""
    fields = [_topics_label(field, str(text)) for field, text in typed.items()][:MOST_DOMAINS]
    await forms.show(interaction, TOPICS, exam, texts.TOPICS_TITLE, *fields)


def topics_typed(typed: Typed) -> Mapping[str, str]:
    """The fields of the form by their domains."""
    return {field.removeprefix(TOPIC_FIELD): str(text) for field, text in typed.items()}


async def downloaded(interaction: Interaction[Any], upload: Upload) -> bytes:
    """The file that was dropped in. Raises FileRefused for one that is too large, or that Discord does not have."""
    if upload.bytes_count > LARGEST_BYTES:
        raise FileRefused(FileFault.TOO_LARGE)
    lost = (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError)
    try:
        async with asyncio.timeout(_DOWNLOAD_SECONDS):
            file: bytes = await interaction.client.http.get_from_cdn(upload.url)
    except lost:
        raise FileRefused(FileFault.GONE) from None
    return file


def _topics_label(field: str, text: str) -> Label[Any]:
    most = (LONGEST_TOPIC + 1) * MOST_TOPICS * 2
    name = field.removeprefix(TOPIC_FIELD)
    shown = name if len(name) <= 45 else f"{name[:44]}…"
    return paragraph(field, shown, texts.TOPICS_HINT, text, longest=most, required=False)
