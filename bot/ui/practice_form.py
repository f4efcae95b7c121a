"""The form with which a result in practice is logged or corrected."""

from typing import Any

from discord import Interaction, SelectOption
from discord.ui import Label, Select

from bot.actions import practising
from bot.errors import Expired
from bot.rules.attempt_form import prefilled_domains
from bot.rules.exams import Exam
from bot.rules.practice import Practice, PracticeKind, ResourceKind
from bot.rules.practice_form import NO_RESOURCE, PracticeForm, form_fields
from bot.texts import practice as texts
from bot.ui import forms
from bot.ui.answers import resources_of
from bot.ui.fields import choice, line, paragraph
from bot.ui.forms import Typed

LOG, EDIT = "practice", "practice-edit"
_MOST_OPTIONS = 25
_LONGEST_NAME = 80


async def show_log_form(interaction: Interaction[Any], exam: str, kind: PracticeKind, form: PracticeForm) -> None:
    """Open the form for a new result of `exam` (as stored), filled with `form`."""
    labels = _labels(_version(interaction, exam), kind, form)
    await forms.show(interaction, LOG, f"{kind.value}:{exam}", texts.FORM_TITLES[kind], *labels)


async def show_edit_form(interaction: Interaction[Any], practice_id: int, typed: Typed | None = None) -> None:
    """Open the form that corrects a result, as it stands or as it was `typed`. Raises NoSuchPractice."""
    practice, exam = await practising.standing(resources_of(interaction), interaction.user.id, practice_id)
    version = exam.version(practice.taken_on)
    labels = _labels(version, practice.kind, form_fields(typed) if typed else _as_typed(practice, version))
    await forms.show(interaction, EDIT, str(practice.practice_id), texts.FORM_TITLES[practice.kind], *labels)


async def show_empty_form(interaction: Interaction[Any], typed_exam: str | None, kind: PracticeKind) -> None:
    """The form for a result of today, of the exam that is meant. Raises NoExamNamed."""
    exam, local = await practising.asked(resources_of(interaction), interaction.user.id, typed_exam)
    form = PracticeForm(when=f"{local.today}", domains=prefilled_domains(exam.version(local.today)))
    await show_log_form(interaction, exam.code, kind, form)


async def open_log(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """The form again, with what was typed."""
    kind, exam = kind_and_exam(subject)
    await show_log_form(interaction, exam, kind, form_fields(typed))


async def open_edit(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """The same for a correction."""
    await show_edit_form(interaction, int(subject), typed)


def kind_and_exam(subject: str) -> tuple[PracticeKind, str]:
    """What a form is about. Raises Expired for anything else."""
    kind, _, exam = subject.partition(":")
    if kind not in {each.value for each in PracticeKind} or not exam:
        raise Expired
    return PracticeKind(kind), exam


def _as_typed(practice: Practice, version: Exam | None) -> PracticeForm:
    """A result as the form shows it."""
    figures = {each.domain: f"{each.percent:g} %" for each in practice.domains if each.percent is not None}
    names = [domain.name for domain in version.domains] if version else []
    named = list(dict.fromkeys([*names, *figures]))
    right = f"{practice.percent:g} %"
    if practice.question_count is not None:
        right = f"{practice.right_count}/{practice.question_count}"
    return PracticeForm(
        right=right,
        when=f"{practice.taken_on}",
        domains="\n".join(f"{name}: {figures.get(name, '')}" for name in named),
        domain=next(iter(figures), ""),
        conditions=practice.conditions.value,
        resource=practice.resource.value if practice.resource else "",
    )


def _version(interaction: Interaction[Any], exam: str) -> Exam | None:
    resources = resources_of(interaction)
    return resources.exam(exam).version(resources.clock().date())


def _labels(version: Exam | None, kind: PracticeKind, form: PracticeForm) -> tuple[Label[Any], ...]:
    conditions = [(each.value, label) for each, label in texts.CONDITION_NAMES.items()]
    resources = [*((each.value, label) for each, label in texts.RESOURCE_NAMES.items()), (NO_RESOURCE, texts.NOT_SAID)]
    resource = form.resource if form.resource in set(ResourceKind) else NO_RESOURCE
    return (
        line("right", texts.RIGHT, texts.RIGHT_HINT, form.right, longest=40, placeholder=texts.RIGHT_PLACEHOLDER),
        line("when", texts.WHEN, texts.WHEN_HINT, form.when),
        domain_label(version, form.domain, texts.DOMAIN, texts.DOMAIN_PLACEHOLDER, required=True)
        if kind is PracticeKind.TARGETED
        else paragraph(
            "domains",
            texts.DOMAINS,
            texts.DOMAINS_HINT,
            form.domains,
            longest=1500,
            required=False,
            placeholder=texts.DOMAINS_PLACEHOLDER,
        ),
        choice("conditions", texts.CONDITIONS, conditions, form.conditions, hint=texts.CONDITIONS_HINT, required=False),
        choice("resource", texts.RESOURCE, resources, resource, hint=texts.RESOURCE_HINT, required=False),
    )


def domain_label(version: Exam | None, chosen: str, question: str, placeholder: str, *, required: bool) -> Label[Any]:
    """One of an exam's domains; where none are known, or more than Discord lists, it is typed."""
    names = [domain.name for domain in version.domains] if version else []
    if not names or len(names) > _MOST_OPTIONS:
        return line("domain", question, None, chosen, longest=_LONGEST_NAME, required=required)
    select = Select[Any](
        custom_id="domain",
        placeholder=placeholder,
        required=required,
        min_values=1 if required else 0,
        options=[SelectOption(label=name[:100], value=name[:100], default=name == chosen) for name in names],
    )
    return Label(text=question, component=select)
