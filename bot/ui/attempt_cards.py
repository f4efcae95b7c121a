"""Attempts as cards: one just logged, the list of all, and the question when score and result disagree."""

from collections.abc import Sequence
from typing import Any

from discord import ButtonStyle, Colour, Interaction
from discord.ui import LayoutView, Section

from bot.actions import attempting, drafting
from bot.actions.attempting import ExamResult, Logged
from bot.actions.resources import Resources
from bot.rules.attempt_form import form_fields
from bot.rules.attempts import Attempt, Result
from bot.rules.weak_domains import weakest
from bot.texts import attempts as texts
from bot.texts import common
from bot.texts import retake as retake_texts
from bot.ui import attempt_form
from bot.ui.answers import answer, resources_of
from bot.ui.attempt_buttons import EditAttempt, UndoAttempt
from bot.ui.breathing_cards import Breathe
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.cheer_cards import tell_parts
from bot.ui.forms import OpenAgain, Submission
from bot.ui.nudge_cards import EndPause, SetNudge
from bot.ui.rest_buttons import NotToday
from bot.ui.retake_cards import SetTarget, missing_buttons, purchase_buttons, zone_button

ON_ONE_PAGE = 8


def logged_card(logged: Logged, *, corrected: bool = False, more: Sequence[CoachButton] = ()) -> LayoutView:
    """One card for an attempt just logged: the sting, the retake clock, the weakest domains, the first small step.

    `more` buttons stand before those that correct it.
    """
    attempt, view = logged.attempt, logged.retake
    version = view.clock.exam.version(attempt.taken_on)
    head = [texts.heading(attempt, version), f"-# {texts.when_and_score(attempt, version)}"]
    note = texts.corrected() if corrected else None
    zone = common.ZONE_NOT_SET if view.local.zone is None else None
    fixes: list[CoachButton] = [EditAttempt(attempt.attempt_id), UndoAttempt(attempt.attempt_id), *zone_button(view)]
    fixes = [*more, *fixes]
    if attempt.result is Result.PASSED:
        stopped: list[Part] = []
        if logged.nudges_stopped:
            stopped = [texts.NUDGES_STOPPED, [EndPause("", texts.KEEP_NUDGES)]]
        told = tell_parts(logged.groups)
        return card("\n".join(head), note, *stopped, *told, zone, fixes, colour=Colour.green())
    weak = weakest(attempt.domains, version)
    parts: list[Part] = [
        "\n".join([*head[:1], texts.sting(attempt, version, view.clock.answer.failures), *head[1:]]),
        note,
        "\n".join([texts.RETAKE_HEADING, retake_texts.headline(view.clock), retake_texts.binds(view.clock)]),
        retake_texts.time_to_use(view.clock),
        retake_texts.pressing_notes(view.clock),
        retake_texts.receipts(view.clock.exam.ruling),
        texts.weak_domains(weak),
        texts.unconfirmed(version),
        texts.first_step(weak),
        zone,
        purchase_buttons(view),
        [
            *missing_buttons(view),
            SetTarget(view.clock.exam.code),
            SetNudge(""),
            Breathe(""),
            NotToday(attempt.attempt_id),
        ],
        fixes,
    ]
    return card(*parts)


def list_card(resources: Resources, attempts: list[Attempt], page: int) -> LayoutView:
    """A page of attempts, latest first, each with its own edit button."""
    if not attempts:
        return card(texts.NONE_YET)
    page = min(max(page, 0), (len(attempts) - 1) // ON_ONE_PAGE)
    shown = attempts[page * ON_ONE_PAGE : (page + 1) * ON_ONE_PAGE]
    sections = []
    for attempt in shown:
        version = resources.exam(attempt.exam).version(attempt.taken_on)
        sections.append(Section[Any](texts.line(attempt, version), accessory=EditAttempt(attempt.attempt_id)))
    turns = []
    if page > 0:
        turns.append(AttemptPage(page - 1, texts.NEWER))
    if (page + 1) * ON_ONE_PAGE < len(attempts):
        turns.append(AttemptPage(page + 1, texts.OLDER))
    return card(texts.list_title(len(attempts)), *sections, turns)


class AttemptPage(CoachButton, kind="attempt-page", label=""):
    """Turns to another page of the list; its subject is the page's number."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources = resources_of(interaction)
        attempts = await attempting.all_of(resources, interaction.user.id)
        await interaction.response.edit_message(view=list_card(resources, attempts, int(self.subject)))


class IPassed(CoachButton, kind="result-passed", label=texts.I_PASSED, style=ButtonStyle.primary):
    """Takes up a draft whose score and result disagreed, as a pass."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await _log_draft(interaction, int(self.subject), Result.PASSED)


class IFailed(CoachButton, kind="result-failed", label=texts.I_FAILED, style=ButtonStyle.primary):
    """Takes up a draft whose score and result disagreed, as a failed attempt."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await _log_draft(interaction, int(self.subject), Result.FAILED)


def which_result(draft_id: int) -> list[CoachButton]:
    """The three ways out of a score that contradicts the result."""
    return [IPassed(draft_id), IFailed(draft_id), OpenAgain(draft_id)]


async def _log_draft(interaction: Interaction[Any], draft_id: int, result: Result) -> None:
    draft = await drafting.open_again(resources_of(interaction), interaction.user.id, draft_id)
    await submit(interaction, Submission(draft.form, draft.subject, draft.typed), draft_id, sure=result)


async def submit(
    interaction: Interaction[Any], submission: Submission, attempt_id: int, *, sure: Result | None = None
) -> None:
    """Log or correct what was submitted, under `attempt_id`, and show it. `sure`: the result, asked for and given."""
    resources, learner_id = resources_of(interaction), interaction.user.id
    form = form_fields(submission.typed)
    if submission.form == attempt_form.LOG:
        result, _, exam = submission.subject.partition(":")
        of = ExamResult(exam, sure or Result(result))
        logged = await attempting.log(resources, learner_id, attempt_id, of, form, sure=sure is not None)
    else:
        replaces, result, exam = submission.subject.split(":", 2)
        of = ExamResult(exam, sure or Result(result))
        logged = await attempting.edit(
            resources, learner_id, attempt_id, int(replaces), of, form, sure=sure is not None
        )
    await answer(interaction, logged_card(logged, corrected=submission.form == attempt_form.EDIT))
