"""The form with which an attempt is logged or corrected."""

from typing import Any

from discord import CheckboxGroupOption, Interaction, TextStyle
from discord.ui import CheckboxGroup, Label, TextInput

from bot.rules.attempt_form import AttemptForm
from bot.rules.attempts import Attempt, Cause, DomainResult, Result
from bot.rules.report_lines import as_line
from bot.texts import attempts as texts
from bot.ui import forms

LOG = "log"
EDIT = "edit"
LONGEST_PASTE = 4000
"""Characters, as many as a field of a form takes: a whole score report."""


async def show_log_form(interaction: Interaction[Any], exam: str, result: Result, form: AttemptForm) -> None:
    """Open the form for a new attempt at `exam` (as stored), filled with `form`."""
    await forms.show(interaction, LOG, f"{result.value}:{exam}", texts.FORM_TITLE, *labels(form))


async def show_edit_form(
    interaction: Interaction[Any], attempt_id: int, exam: str, result: Result, form: AttemptForm
) -> None:
    """Open the form that corrects an attempt; `exam` and `result` are what it will be then."""
    await forms.show(interaction, EDIT, f"{attempt_id}:{result.value}:{exam}", texts.EDIT_TITLE, *labels(form))


def as_typed(attempt: Attempt, domains: str) -> AttemptForm:
    """An attempt as the form shows it; `domains` are the lines of the exam's domains, without results."""
    results = {result.domain: result for result in attempt.domains}
    names = [line.partition(":")[0] for line in domains.splitlines()] or list(results)
    lines = [as_line(results.get(name, DomainResult(name))) for name in names]
    lines += [as_line(result) for name, result in results.items() if name not in names]
    clock = f" {attempt.taken_clock:%H:%M}" if attempt.taken_clock else ""
    score = f"{attempt.score:g}" if attempt.score is not None else ""
    return AttemptForm(f"{attempt.taken_on}{clock}", score, "\n".join(lines), attempt.causes)


def labels(form: AttemptForm) -> tuple[Label[Any], ...]:
    """The fields: when, score, domains, causes."""
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
        default=form.domains[:LONGEST_PASTE] or None,
        placeholder=texts.DOMAINS_PLACEHOLDER,
        required=False,
        max_length=LONGEST_PASTE,
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
