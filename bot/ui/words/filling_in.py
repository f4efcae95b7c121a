"""Buttons that open a form with what was written, or keep what was read in a report that was pasted."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Self

from discord import ButtonStyle, Interaction

from bot.actions import conversing, drafting, planning_views, practising
from bot.actions.resources import Resources
from bot.errors import Expired
from bot.rules.attempt_form import AttemptForm, prefilled_domains
from bot.rules.days import stored_days
from bot.rules.miss_form import LONGEST_WORDS
from bot.rules.practice import Conditions, PracticeKind
from bot.rules.practice_form import NO_RESOURCE
from bot.rules.words.practised import domain_like
from bot.rules.words.reading import Intent, Parts, Reading, reading_as_text, reading_from_text
from bot.texts import words as texts
from bot.ui import miss_form, plan_buttons, practice_form, report_form
from bot.ui.answers import resources_of
from bot.ui.buttons import CoachButton
from bot.ui.forms import FormKind, Typed
from bot.ui.words.reported import keep, pasted

HEARD, TEXT = "heard", "text"
"""How a message that a form needs is kept: as a draft of no form, with this field."""
_MOST_PERCENT = 100

Filled = tuple[str, str, Typed]
"""The form, its subject, and what stands in its fields."""


class FillIn(CoachButton, kind="say-fill", label=texts.FILL_IN, style=ButtonStyle.primary):
    """Opens the form that a wish needs; its subject is what was written, read."""

    @classmethod
    def of(cls, reading: Reading, label: str | None = None) -> Self:
        return cls(reading_as_text(reading), label)

    async def pressed(self, interaction: Interaction[Any]) -> None:
        reading = reading_from_text(self.subject)
        fill = _FILLED.get(reading.intent)
        if fill is None:
            raise Expired
        resources, learner_id = resources_of(interaction), interaction.user.id
        await conversing.no_longer_ask(resources, learner_id)  # what is written next answers nothing any more
        form, subject, typed = await fill(resources, learner_id, reading.parts)
        kinds: Mapping[str, FormKind] = interaction.client.forms
        await kinds[form].open(interaction, subject, typed)


class KeepReport(CoachButton, kind="say-report", label=texts.KEEP_REPORT, style=ButtonStyle.success):
    """Writes what was read into the attempt that it belongs to; its subject is what was written, read."""

    @classmethod
    def of(cls, reading: Reading) -> Self:
        return cls(reading_as_text(reading))

    async def pressed(self, interaction: Interaction[Any]) -> None:
        parts = reading_from_text(self.subject).parts
        if parts.heard is None or not parts.exam:
            raise Expired
        await keep(interaction, parts.exam, parts.heard)


async def heard_text(resources: Resources, learner_id: int, parts: Parts) -> str:
    """What was written; nothing where it is not kept any more."""
    if parts.heard is None:
        return ""
    try:
        draft = await drafting.open_again(resources, learner_id, parts.heard)
    except Expired:
        return ""
    return str(draft.typed.get(TEXT, ""))


def right_typed(parts: Parts) -> str:
    """How many were right, as the form reads it."""
    if parts.score is None:
        return ""
    if parts.questions is not None:
        return f"{round(parts.score * parts.questions / _MOST_PERCENT)}/{parts.questions}"
    return f"{parts.score:g} %" if parts.score <= _MOST_PERCENT else f"{parts.score:g}"


async def _plan(resources: Resources, learner_id: int, parts: Parts) -> Filled:
    known = (await planning_views.known(resources, learner_id, parts.exam)).form
    hours = f"{parts.hours:g}" if parts.hours is not None else known.hours
    times = stored_days(parts.days).replace(",", " ") if parts.days else known.times
    day = f"{parts.target_on}" if parts.target_on else known.day
    return plan_buttons.PLAN, parts.exam or "", {"hours": hours, "times": times, "day": day}


async def _practice(resources: Resources, learner_id: int, parts: Parts) -> Filled:
    exam, local = await practising.asked(resources, learner_id, parts.exam)
    version = exam.version(local.today)
    domain = domain_like(parts.domain, version) if parts.domain and version and version.domains else parts.domain
    kind = parts.kind or (PracticeKind.TARGETED if parts.domain else PracticeKind.MIXED)
    typed = {
        "right": right_typed(parts),
        "when": f"{parts.taken_at.on if parts.taken_at else local.today}",
        "domain": domain or "",
        "domains": prefilled_domains(version),
        "conditions": Conditions.RELAXED.value,
        "resource": NO_RESOURCE,
    }
    return practice_form.LOG, f"{kind.value}:{exam.code}", typed


async def _miss(resources: Resources, learner_id: int, parts: Parts) -> Filled:
    typed: dict[str, str | tuple[str, ...]] = {
        "words": (await heard_text(resources, learner_id, parts))[:LONGEST_WORDS],
        "domain": (parts.domain,) if parts.domain else (),
        "reason": (parts.reason.value,) if parts.reason else (),
    }
    return miss_form.NOTE, parts.exam or "", typed


async def _report(resources: Resources, learner_id: int, parts: Parts) -> Filled:
    if parts.heard is None:
        raise Expired
    read = await pasted(resources, learner_id, parts.exam or "", parts.heard)
    attempt = "" if read.attempt_id is None else f"{read.attempt_id}"
    return report_form.REPORT, f"{attempt}:{parts.exam}", _typed(read.taken.form)


def _typed(form: AttemptForm) -> Typed:
    causes = tuple(cause.value for cause in form.causes)
    return {"when": form.when, "score": form.score, "domains": form.domains, "causes": causes}


_FILLED: Mapping[Intent, Callable[[Resources, int, Parts], Awaitable[Filled]]] = {
    Intent.MAKE_PLAN: _plan,
    Intent.LOG_PRACTICE: _practice,
    Intent.LOG_MISS: _miss,
    Intent.REPORT: _report,
}
