"""The form with which a result in practice is logged or corrected."""

from collections.abc import Sequence
from typing import Any

from discord import Interaction, RadioGroupOption, SelectOption, TextStyle
from discord.ui import Label, RadioGroup, Select, TextInput

from bot.actions import practising
from bot.errors import Expired
from bot.rules.attempt_form import prefilled_domains
from bot.rules.exams import Exam
from bot.rules.practice import Practice, PracticeKind, ResourceKind
from bot.rules.practice_form import NO_RESOURCE, PracticeForm, form_fields
from bot.texts import practice as texts
from bot.ui import forms
from bot.ui.answers import resources_of
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
    right = TextInput[Any](
        custom_id="right", default=form.right[:40] or None, placeholder=texts.RIGHT_PLACEHOLDER, max_length=40
    )
    when = TextInput[Any](custom_id="when", default=form.when[:60] or None, max_length=60)
    conditions = RadioGroup[Any](
        custom_id="conditions",
        required=False,
        options=[
            RadioGroupOption(label=label, value=each.value, default=each.value == form.conditions)
            for each, label in texts.CONDITION_NAMES.items()
        ],
    )
    return (
        Label(text=texts.RIGHT, description=texts.RIGHT_HINT, component=right),
        Label(text=texts.WHEN, description=texts.WHEN_HINT, component=when),
        _domain_label(version, form) if kind is PracticeKind.TARGETED else _domains_label(form),
        Label(text=texts.CONDITIONS, description=texts.CONDITIONS_HINT, component=conditions),
        Label(text=texts.RESOURCE, description=texts.RESOURCE_HINT, component=_resources(form)),
    )


def _resources(form: PracticeForm) -> RadioGroup[Any]:
    known = {each.value for each in ResourceKind}
    named = [*texts.RESOURCE_NAMES.items()]
    options = [
        RadioGroupOption(label=label, value=each.value, default=each.value == form.resource) for each, label in named
    ]
    unsaid = RadioGroupOption(label=texts.NOT_SAID, value=NO_RESOURCE, default=form.resource not in known)
    return RadioGroup[Any](custom_id="resource", required=False, options=[*options, unsaid])


def _domains_label(form: PracticeForm) -> Label[Any]:
    field = TextInput[Any](
        custom_id="domains",
        style=TextStyle.paragraph,
        default=form.domains[:1500] or None,
        placeholder=texts.DOMAINS_PLACEHOLDER,
        required=False,
        max_length=1500,
    )
    return Label(text=texts.DOMAINS, description=texts.DOMAINS_HINT, component=field)


def _domain_label(version: Exam | None, form: PracticeForm) -> Label[Any]:
    names = [domain.name for domain in version.domains] if version else []
    if names and len(names) <= _MOST_OPTIONS:
        chosen = domain_select(names, form.domain, texts.DOMAIN_PLACEHOLDER, required=True)
        return Label(text=texts.DOMAIN, component=chosen)
    field = TextInput[Any](
        custom_id="domain", default=form.domain[:_LONGEST_NAME] or None, max_length=_LONGEST_NAME, required=True
    )
    return Label(text=texts.DOMAIN, component=field)


def domain_select(names: Sequence[str], chosen: str, placeholder: str, *, required: bool) -> Select[Any]:
    """One of an exam's domains."""
    return Select[Any](
        custom_id="domain",
        placeholder=placeholder,
        required=required,
        min_values=1 if required else 0,
        options=[SelectOption(label=name[:100], value=name[:100], default=name == chosen) for name in names],
    )
