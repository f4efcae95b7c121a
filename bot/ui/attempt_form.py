"""The form with which an attempt is logged or corrected."""

from typing import Any

from discord import CheckboxGroupOption, Interaction, TextStyle
from discord.ui import CheckboxGroup, Label, TextInput

from bot.rules.attempt_form import AttemptForm
from bot.rules.attempts import Attempt, Cause, Result
from bot.texts import attempts as texts
from bot.ui import forms

LOG = "log"
EDIT = "edit"


async def show_log_form(interaction: Interaction[Any], exam: str, result: Result, form: AttemptForm) -> None:
    """Open the form for a new attempt at `exam` (as stored), filled with `form`."""
    await forms.show(interaction, LOG, f"{result.value}:{exam}", texts.FORM_TITLE, *_labels(form))


async def show_edit_form(
    interaction: Interaction[Any], attempt_id: int, exam: str, result: Result, form: AttemptForm
) -> None:
    """Open the form that corrects an attempt; `exam` and `result` are what it will be then."""
    await forms.show(interaction, EDIT, f"{attempt_id}:{result.value}:{exam}", texts.EDIT_TITLE, *_labels(form))


def as_typed(attempt: Attempt, domains: str) -> AttemptForm:
    """An attempt as the form shows it; `domains` are the lines of the exam's domains, without results."""
    results = {result.domain: result for result in attempt.domains}
    names = [line.partition(":")[0] for line in domains.splitlines()] or list(results)
    lines = [f"{name}: {_value(attempt, name)}" for name in names]
    lines += [f"{name}: {_value(attempt, name)}" for name in results if name not in names]
    clock = f" {attempt.taken_clock:%H:%M}" if attempt.taken_clock else ""
    score = f"{attempt.score:g}" if attempt.score is not None else ""
    return AttemptForm(f"{attempt.taken_on}{clock}", score, "\n".join(lines), attempt.causes)


def _value(attempt: Attempt, domain: str) -> str:
    for result in attempt.domains:
        if result.domain == domain:
            return result.band.value if result.band else f"{result.percent:g} %"
    return ""


def _labels(form: AttemptForm) -> tuple[Label[Any], ...]:
    when = TextInput[Any](custom_id="when", default=form.when[:60] or None, max_length=60)
    score = TextInput[Any](
        custom_id="score",
        default=form.score[:20] or None,
        placeholder=texts.SCORE_PLACEHOLDER,
        required=False,
        max_length=20,
    )
    domains = TextInput[Any](
        custom_id="domains",
        style=TextStyle.paragraph,
        default=form.domains[:1500] or None,
        placeholder=texts.DOMAINS_PLACEHOLDER,
        required=False,
        max_length=1500,
    )
    causes = CheckboxGroup[Any](
        custom_id="causes",
        required=False,
        min_values=0,
        max_values=len(Cause),
        options=[
            CheckboxGroupOption(label=texts.CAUSE_NAMES[cause], value=cause.value, default=cause in form.causes)
            for cause in Cause
        ],
    )
    return (
        Label(text=texts.WHEN, description=texts.WHEN_HINT, component=when),
        Label(text=texts.SCORE, component=score),
        Label(text=texts.DOMAINS, description=texts.DOMAINS_HINT, component=domains),
        Label(text=texts.CAUSES, description=texts.CAUSES_HINT, component=causes),
    )
