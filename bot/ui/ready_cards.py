"""The verdict as a card, the button that shows it, and the pass mark that somebody sets themselves."""

from datetime import timedelta
from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

from bot.actions import readiness_views
from bot.actions.readiness_views import ReadinessView
from bot.actions.resources import Resources
from bot.errors import Expired
from bot.rules.partners import Shared
from bot.rules.passing_line import passing_line
from bot.rules.practice import PracticeKind
from bot.rules.readiness import Status
from bot.texts import common, evidence
from bot.texts import ready as texts
from bot.texts import retake as retake_texts
from bot.texts.retake_notes import retirements
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.booking_buttons import BookExam
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.fields import line
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.pictures.kept import Pictures
from bot.ui.practice_buttons import LogPractice
from bot.ui.sharing import Exhibit, Share
from bot.ui.simulation_buttons import StartSimulation

OWN_LINE = "own-line"
_SOON = timedelta(days=120)
"""An exam that ends later than that hurries nobody."""


class ShowReady(CoachButton, kind="ready", label=texts.SHOW_READY, style=ButtonStyle.primary):
    """Shows the verdict; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await readiness_views.ready(resources_of(interaction), interaction.user.id, self.subject)
        await answer(interaction, ready_card(view))


class SetOwnLine(CoachButton, kind="own-line", label=texts.OWN_LINE):
    """Opens the form for an own pass mark; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_line_form(interaction, self.subject, {})


class UndoOwnLine(CoachButton, kind="own-line-undo", label=common.UNDO):
    """Puts it back to what it was: its subject is that percentage (or nothing) and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        before, _, exam = self.subject.partition(":")
        view = await readiness_views.restore_own_line(
            resources_of(interaction), interaction.user.id, exam, _percent(before)
        )
        await answer(interaction, ready_card(view, texts.own_line_set(view.retake.goal.own_line_percent)))


READY_BUTTONS: tuple[type[CoachButton], ...] = (ShowReady, SetOwnLine, UndoOwnLine)


def ready_card(view: ReadinessView, head: str | None = None, *more: CoachButton) -> LayoutView:
    """The verdict, each piece of its evidence, the one thing that would change it, and the earliest sensible date."""
    verdict, clock = view.verdict, view.retake.clock
    title = f"{retake_texts.title(clock)}\n{texts.headline(verdict)}"
    buttons = [*_buttons(view), *more]
    if verdict.legal.passed:
        return card(head, title, buttons)
    pieces = "\n".join(f"- {evidence.line(each, verdict, view.version)}" for each in verdict.evidence)
    waits = verdict.legal.on is not None or verdict.legal.undated
    return card(
        head,
        title,
        f"{texts.WOULD_CHANGE} {texts.change(verdict)}",
        texts.earliest(verdict),
        _ends(view),
        f"{texts.EVIDENCE}\n{pieces}",
        retake_texts.receipts(clock.exam.ruling) if waits else None,
        texts.WHO_DECIDES,
        buttons,
    )


def _ends(view: ReadinessView) -> str | None:
    """That the exam ends while it is worked for, or did."""
    until = max(view.verdict.earliest_on or view.verdict.today, view.verdict.today + _SOON)
    return "\n".join(retirements(view.version, view.verdict.today, until)) or None


def _buttons(view: ReadinessView) -> list[CoachButton]:
    exam = view.exam.code
    log = LogPractice(f"{PracticeKind.FULL.value}:{exam}", texts.LOG_RESULT)
    if view.verdict.legal.passed:
        return [log]
    booking: list[CoachButton] = [BookExam(exam)] if view.verdict.status is Status.BOOK_IT else []
    own_line: list[CoachButton] = [SetOwnLine(exam)] if passing_line(view.version) is None else []
    first = [*booking, *own_line] if view.verdict.line is None else booking
    last = [] if view.verdict.line is None else own_line
    share = Share(f"{Shared.VERDICT.value}:{exam}")
    return [*first, StartSimulation(exam), log, *last, share]


async def verdict_exhibit(resources: Resources, pictures: Pictures, learner_id: int, exam: str) -> Exhibit | None:
    """What others see of it, if its person shares it."""
    view = await readiness_views.ready(resources, learner_id, exam)
    return Exhibit(texts.exhibit(view.exam.name(view.local.today), view.verdict))


async def show_line_form(interaction: Interaction[Any], exam: str, typed: Typed) -> None:
    """Ask for an own pass mark."""
    field = line("percent", texts.OWN_LINE_QUESTION, texts.OWN_LINE_HINT, typed.get("percent", ""))
    await forms.show(interaction, OWN_LINE, exam, texts.OWN_LINE, field)


async def _line_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    typed = str(submission.typed.get("percent", ""))
    view, before = await readiness_views.set_own_line(
        resources_of(interaction), interaction.user.id, submission.subject, typed
    )
    undo = UndoOwnLine(f"{before if before is not None else ''}:{view.exam.code}")
    await answer(interaction, ready_card(view, texts.own_line_set(view.retake.goal.own_line_percent), undo))


def _percent(typed: str) -> float | None:
    if not typed:
        return None
    try:
        return float(typed)
    except ValueError as error:
        raise Expired from error


LINE_FORM = FormKind(show_line_form, _line_submitted)
