"""The buttons under a nudge. They work for ever; a second press does nothing a second time, a stranger's nothing."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView, View

from bot.actions import nudging, studying
from bot.actions.studying import Marked
from bot.errors import NotYours
from bot.rules.grace import DayOutcome
from bot.rules.nudging import Nudge, Snooze
from bot.texts import common
from bot.texts import nudges as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton, Offer
from bot.ui.cards import card
from bot.ui.nudge_cards import SetNudge, UsualStep, pause_card
from bot.ui.plan_news import answer_with_news
from bot.ui.spoken import Spoken, buttons_of

_STATUS = "\n\n→ "
"""Begins what was said last below a nudge; nothing else in it does."""


class _OwnButton(CoachButton, kind="own-never", label=""):
    """About one person's day; its subject is the person's id and the day."""

    def day_of(self, interaction: Interaction[Any]) -> date:
        """The day. Raises NotYours for anybody but its person."""
        learner_id, _, day = self.subject.partition(":")
        if interaction.user.id != int(learner_id):
            raise NotYours
        return date.fromisoformat(day)


class _Mark(_OwnButton, kind="mark-never", label=""):
    outcome: ClassVar[DayOutcome]

    async def pressed(self, interaction: Interaction[Any]) -> None:
        day = self.day_of(interaction)
        marked = await studying.mark(resources_of(interaction), interaction.user.id, day, self.outcome)
        if self.identity is None:  # pressed on a card, not below a nudge
            await answer(interaction, marked_card(interaction.user.id, marked))
        else:
            await _below(interaction, texts.marked(marked), _after(self.subject, self.outcome), self.identity)


class Done(_Mark, kind="day-done", label=texts.DONE, style=ButtonStyle.success):
    outcome = DayOutcome.DONE


class DoneBefore(_Mark, kind="day-did", label=""):
    """The same for a day that is over, on a card."""

    outcome = DayOutcome.DONE


class Part(_Mark, kind="day-part", label=texts.PART):
    outcome = DayOutcome.PART


class Skip(_Mark, kind="day-skip", label=texts.SKIP):
    outcome = DayOutcome.SKIPPED


class Reopen(_Mark, kind="day-reopen", label=common.UNDO):
    outcome = DayOutcome.ASKED


class _Snooze(_OwnButton, kind="snooze-never", label=""):
    how: ClassVar[Snooze]

    async def pressed(self, interaction: Interaction[Any]) -> None:
        day = self.day_of(interaction)
        snoozed = await studying.snooze(resources_of(interaction), interaction.user.id, day, self.how)
        await _below(interaction, texts.snoozed(snoozed), _open(self.subject), self.identity or "")


class In20Minutes(_Snooze, kind="day-in-20m", label=texts.IN_20_MINUTES):
    how = Snooze.TWENTY_MINUTES


class InAnHour(_Snooze, kind="day-in-1h", label=texts.IN_AN_HOUR):
    how = Snooze.ONE_HOUR


class Tonight(_Snooze, kind="day-tonight", label=texts.TONIGHT):
    how = Snooze.TONIGHT


class Tomorrow(_Snooze, kind="day-tomorrow", label=texts.TOMORROW):
    how = Snooze.TOMORROW


class CallOffSnooze(_OwnButton, kind="day-unsnooze", label=common.UNDO):
    """On the card that says when a nudge comes again."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        day = self.day_of(interaction)
        await studying.call_off_snooze(resources_of(interaction), interaction.user.id, day)
        await answer(interaction, card(texts.NOT_AGAIN))


class PauseNudges(_OwnButton, kind="day-pause", label=texts.PAUSE):
    """Pauses for a week; the answer makes that longer, or ends it."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        self.day_of(interaction)
        standing = await nudging.pause_for(resources_of(interaction), interaction.user.id, nudging.PAUSED_FOR)
        await answer_with_news(interaction, pause_card(standing))


class SmallerStep(_OwnButton, kind="day-smaller", label=texts.SMALLER_STEP):
    """Lets nudges ask for five minutes."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        self.day_of(interaction)
        await nudging.use_small_steps(resources_of(interaction), interaction.user.id, wanted=True)
        await answer(interaction, card(texts.SMALL_STEPS, [UsualStep("")]))


DAY_BUTTONS: tuple[type[CoachButton], ...] = (
    Done, DoneBefore, Part, Skip, Reopen, In20Minutes, InAnHour, Tonight, Tomorrow, CallOffSnooze, PauseNudges,
    SmallerStep,
)  # fmt: skip


_MARKS: tuple[type[CoachButton], ...] = (Done, Part, Skip, PauseNudges)
_SNOOZES: tuple[type[CoachButton], ...] = (In20Minutes, InAnHour, Tonight, Tomorrow)


def _open(subject: str) -> list[list[Offer]]:
    """For a day of which nothing was said yet."""
    return [[kind.offer(subject) for kind in row] for row in (_MARKS, _SNOOZES)]


def marked_card(learner_id: int, marked: Marked) -> LayoutView:
    """How a day went, and the way back."""
    rows = _after(subject_of(learner_id, marked.day), marked.outcome)
    return card(texts.marked(marked), *([offer.button() for offer in row] for row in rows))


def today_card(nudge: Nudge) -> LayoutView:
    """What a nudge would say now, on a card, with the buttons that mark the day while nothing was said of it."""
    subject = subject_of(nudge.learner_id, nudge.day)
    marks = [Done(subject), Part(subject), Skip(subject)] if nudge.is_open else []
    return card(texts.nudge(nudge), marks)


def subject_of(learner_id: int, day: date) -> str:
    """What the buttons about one person's day are about."""
    return f"{learner_id}:{day}"


def spoken_nudge(nudge: Nudge) -> Spoken:
    """The message for a nudge."""
    subject = subject_of(nudge.learner_id, nudge.day)
    ways_out: list[Offer] = []
    if nudge.steadiness.asks_what_to_change:
        ways_out = [SetNudge.offer("", texts.ANOTHER_TIME), SmallerStep.offer(subject)]
    return Spoken(texts.nudge(nudge), [*_open(subject), ways_out])


def _after(subject: str, outcome: DayOutcome) -> list[list[Offer]]:
    if outcome is DayOutcome.ASKED:
        return _open(subject)
    done = [Done.offer(subject, texts.DONE_AFTER_ALL)] if outcome is not DayOutcome.DONE else []
    return [[*done, Reopen.offer(subject)]]


async def _below(interaction: Interaction[Any], status: str, rows: Sequence[Sequence[Offer]], identity: str) -> None:
    """Say `status` below the nudge, in place of what was said there before."""
    said = interaction.message.content if interaction.message else ""
    content = f"{said.partition(_STATUS)[0]}{_STATUS}{status}"
    view: View = buttons_of(Spoken(content, rows), identity)
    await interaction.response.edit_message(content=content, view=view)
