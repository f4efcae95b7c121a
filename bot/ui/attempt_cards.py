"""Attempts as cards: one just logged, the list of all, and the question when score and result disagree."""

from collections.abc import Sequence
from typing import Any

from discord import ButtonStyle, Colour, Interaction
from discord.ui import LayoutView, Section

from bot.actions import attempting, drafting
from bot.actions.attempting import ExamResult, Logged
from bot.actions.resources import Resources
from bot.actions.telling_stories import StoryWays
from bot.rules.attempt_form import form_fields
from bot.rules.attempts import Attempt, Result
from bot.rules.weak_domains import weakest
from bot.texts import attempts as texts
from bot.texts import common
from bot.texts import perspective as perspective_texts
from bot.texts import retake as retake_texts
from bot.ui import attempt_form
from bot.ui.answers import resources_of
from bot.ui.attempt_buttons import EditAttempt, UndoAttempt
from bot.ui.breathing_cards import Breathe
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.cheer_cards import tell_parts
from bot.ui.forms import OpenAgain, Submission
from bot.ui.looking_back_cards import WantLookBack
from bot.ui.nudge_cards import EndPause, SetNudge
from bot.ui.plan_buttons import MakePlan
from bot.ui.plan_news import answer_with_news
from bot.ui.report_buttons import ShowReport
from bot.ui.report_cards import SeeReport
from bot.ui.rest_buttons import NotToday
from bot.ui.retake_cards import missing_buttons, purchase_buttons, zone_button
from bot.ui.story_cards import LeaveStory, ReadStories, ways_with_stories
from bot.ui.target_cards import SetTarget

ON_ONE_PAGE = 8
MOST_BUTTONS = 10
"""More than that below a failed attempt would be a wall."""
NO_STORIES = StoryWays()


def logged_card(
    logged: Logged, *, corrected: bool = False, more: Sequence[CoachButton] = (), stories: StoryWays = NO_STORIES
) -> LayoutView:
    """One card for an attempt just logged. `more` buttons stand before those that correct it."""
    if logged.attempt.result is Result.PASSED:
        return _passed_card(logged, corrected=corrected, more=more, stories=stories)
    return _failed_card(logged, corrected=corrected, more=more, stories=stories)


def _passed_card(logged: Logged, *, corrected: bool, more: Sequence[CoachButton], stories: StoryWays) -> LayoutView:
    """What was done, the way there, and the one thing that could be done for others; nothing presses."""
    attempt, way = logged.attempt, logged.perspective.way
    parts: list[Part] = ["\n".join(_head(logged)), _note(corrected), perspective_texts.passed(way) if way else None]
    parts.append(perspective_texts.PLAN_ENDS if logged.plan_ended else None)
    if logged.nudges_stopped:
        parts += [texts.NUDGES_STOPPED, [EndPause("", texts.KEEP_NUDGES)]]
    parts += tell_parts(logged.groups)
    offers: list[CoachButton] = [LeaveStory(attempt.exam)] if stories.can_leave else []
    offers += [WantLookBack("")] if way else []
    return card(*parts, offers, _zone(logged), [*more, *_fixes(logged)], colour=Colour.green())


def _failed_card(logged: Logged, *, corrected: bool, more: Sequence[CoachButton], stories: StoryWays) -> LayoutView:
    """The sting, the retake clock, what moved since the last time, the weakest domains, the first small step."""
    attempt, view, again = logged.attempt, logged.retake, logged.perspective.again
    version = view.clock.exam.version(attempt.taken_on)
    weak = weakest(attempt.domains, version)
    heading, *head = _head(logged)
    purchases, fixes = purchase_buttons(view), [*more, *_fixes(logged)]
    offers = _offers(logged, stories, MOST_BUTTONS - len(purchases) - len(fixes))
    parts: list[Part] = [
        "\n".join([heading, texts.sting(attempt, version, view.clock.answer.failures), *head]),
        _note(corrected),
        "\n".join([texts.RETAKE_HEADING, retake_texts.headline(view.clock), retake_texts.binds(view.clock)]),
        retake_texts.time_to_use(view.clock),
        retake_texts.pressing_notes(view.clock),
        retake_texts.receipts(view.clock.exam.ruling),
        perspective_texts.again(again) if again else None,
        texts.weak_domains(weak),
        texts.unconfirmed(version),
        texts.first_step(weak),
        _zone(logged),
        purchases,
        offers,
        fixes,
    ]
    return card(*parts)


def _offers(logged: Logged, stories: StoryWays, room: int) -> list[CoachButton]:
    """What can be done now: what always helps first, and of the rest as much as a hand of buttons takes."""
    attempt, view = logged.attempt, logged.retake
    exam = view.clock.exam.code
    wanted: list[CoachButton] = [MakePlan(exam), NotToday(attempt.attempt_id), Breathe(""), SetNudge("")]
    wanted += [*missing_buttons(view), SeeReport(exam) if attempt.domains else ShowReport(exam), SetTarget(exam)]
    wanted += [ReadStories(exam)] if stories.can_read else []
    wanted += [WantLookBack("")] if logged.perspective.again else []
    return wanted[: max(room, 0)]


def _head(logged: Logged) -> list[str]:
    attempt = logged.attempt
    version = logged.retake.clock.exam.version(attempt.taken_on)
    return [texts.heading(attempt, version), f"-# {texts.when_and_score(attempt, version)}"]


def _note(corrected: bool) -> str | None:
    return texts.corrected() if corrected else None


def _zone(logged: Logged) -> str | None:
    return common.ZONE_NOT_SET if logged.retake.local.zone is None else None


def _fixes(logged: Logged) -> list[CoachButton]:
    attempt_id = logged.attempt.attempt_id
    return [EditAttempt(attempt_id), UndoAttempt(attempt_id), *zone_button(logged.retake)]


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
    stories = await ways_with_stories(interaction, logged.attempt)
    card_of_it = logged_card(logged, corrected=submission.form == attempt_form.EDIT, stories=stories)
    await answer_with_news(interaction, card_of_it)
