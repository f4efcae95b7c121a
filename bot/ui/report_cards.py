"""A score report as a card: the picture, what to repair first, what got in the way, and what can be done from here."""

from typing import Any

from discord import File, Interaction
from discord.ui import LayoutView

from bot.actions import reporting
from bot.actions.reporting import ReportView
from bot.errors import Expired
from bot.rules.practice import ResourceKind
from bot.texts import common
from bot.texts import report as texts
from bot.texts.practice import RESOURCE_NAMES
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.pictured import pictured, take_time
from bot.ui.pictures.domains import Bar
from bot.ui.plan_buttons import MakePlan
from bot.ui.report_buttons import ShowReport
from bot.ui.report_form import show_topics_form

_PICTURE = "score-report.png"


class SeeReport(CoachButton, kind="report-see", label=texts.SEE_REPORT):
    """Shows the report that is there; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await take_time(interaction)
        view = await reporting.look(resources_of(interaction), interaction.user.id, self.subject)
        await show_report(interaction, view)


class OwnTopics(CoachButton, kind="report-topics", label=texts.OWN_TOPICS):
    """Opens the form for own topics; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        asked = await reporting.topics_asked(resources_of(interaction), interaction.user.id, self.subject)
        await show_topics_form(interaction, self.subject, asked)


class UndoTopics(CoachButton, kind="report-topics-undo", label=common.UNDO):
    """Puts the topics back as they were; its subject is what they were kept under."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await take_time(interaction)
        view = await reporting.undo_topics(resources_of(interaction), interaction.user.id, self.number)
        await show_report(interaction, view)


class LeanedOn(CoachButton, kind="leaned-on", label=""):
    """Says which kind of resource was leaned on, or nothing; its subject is that kind and the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        typed, _, exam = self.subject.partition(":")
        if typed and typed not in set(ResourceKind):
            raise Expired
        kind = ResourceKind(typed) if typed else None
        before, view = await reporting.lean_on(resources_of(interaction), interaction.user.id, exam, kind)
        undo = LeanedOn(f"{before.value if before else ''}:{exam}", common.UNDO)
        await answer(interaction, card(texts.leaned_on_set(kind), texts.leaned_on(view), [undo]))


async def show_report(
    interaction: Interaction[Any], view: ReportView, *head: str, undo: CoachButton | None = None
) -> None:
    """Answer with the card and its picture. `head`: what is said before everything else."""
    picture, files = await _picture(interaction, view)
    await answer(interaction, report_card(view, picture, head, undo), files)


def report_card(view: ReportView, picture: Part, head: tuple[str, ...], undo: CoachButton | None) -> LayoutView:
    """All of a report. `undo` takes back what has just been done."""
    exam = view.attempt.exam
    kinds = [kind for kind in ResourceKind if kind is not view.leaned_on] if view.asks_what_was_leaned_on else []
    topics: list[CoachButton] = [OwnTopics(exam)] if view.gaps else []
    return card(
        texts.title(view),
        *head,
        picture,
        texts.table(view) if view.gaps else texts.NO_DOMAINS,
        texts.notes(view) if view.gaps else None,
        texts.ranking(view),
        texts.causes(view),
        texts.leaned_on(view),
        [LeanedOn(f"{kind.value}:{exam}", RESOURCE_NAMES[kind]) for kind in kinds],
        texts.first(view),
        texts.topics(view),
        [MakePlan(exam), *topics, ShowReport(exam, texts.EDIT), *([undo] if undo else [])],
    )


async def _picture(interaction: Interaction[Any], view: ReportView) -> tuple[Part, list[File]]:
    """The picture, once anything is known of any domain."""
    if not view.attempt.domains:
        return None, []
    bars = [Bar(gap.domain, gap.result) for gap in texts.in_order(view)]
    drawn = await interaction.client.pictures.domains(bars, view.line)
    gallery, file = pictured(drawn, _PICTURE, texts.alt_text(view))
    return gallery, [file]


REPORT_BUTTONS: tuple[type[CoachButton], ...] = (ShowReport, SeeReport, OwnTopics, UndoTopics, LeanedOn)
