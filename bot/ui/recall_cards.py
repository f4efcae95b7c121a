"""What was missed comes back: one after another, on the message of the day or on a card."""

from collections.abc import Sequence
from typing import Any, ClassVar

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

from bot.actions import error_log, recalling
from bot.actions.recalling import RecallView
from bot.rules.practice import Miss
from bot.rules.recall import RecallOutcome
from bot.texts import common
from bot.texts import error_log as texts
from bot.ui.answers import answer, replace, resources_of
from bot.ui.buttons import CoachButton, Offer
from bot.ui.cards import card
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.spoken import Spoken, buttons_of
from bot.ui.zone_cards import SetZone


class _Answer(CoachButton, kind="recall-never", label=""):
    """Says how it went; its subject is what came back."""

    outcome: ClassVar[RecallOutcome]

    async def pressed(self, interaction: Interaction[Any]) -> None:
        step = await recalling.answer(resources_of(interaction), interaction.user.id, self.number, self.outcome)
        undo = [UndoRecall.offer(self.number)] if step.answered else []
        await _go_on(interaction, texts.step(step), step.then, undo, self.identity)


class KnewIt(_Answer, kind="recall-knew", label=texts.KNEW, style=ButtonStyle.success):
    outcome = RecallOutcome.KNEW


class KnewPartly(_Answer, kind="recall-partly", label=texts.PARTLY):
    outcome = RecallOutcome.PARTLY


class ForgotIt(_Answer, kind="recall-forgot", label=texts.FORGOT):
    outcome = RecallOutcome.FORGOT


class UndoRecall(CoachButton, kind="recall-undo", label=common.UNDO):
    """Takes back what was just said; it is asked again."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await recalling.take_back(resources_of(interaction), interaction.user.id, self.number)
        await _go_on(interaction, None, view, [], self.identity)


class RevealRoot(CoachButton, kind="recall-reveal", label=texts.REVEAL):
    """Shows what to check oneself against."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id = resources_of(interaction), interaction.user.id
        miss, _ = await error_log.one(resources, learner_id, self.number)
        rows = [_answers(miss)]
        words = f"> {texts.flat(miss.words)}\n{texts.revealed(miss)}"
        await _show(interaction, words, rows, self.identity)


class WantRecalls(CoachButton, kind="recall-want", label=texts.WANT, style=ButtonStyle.primary):
    """Wants one message on days with something due."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_wish(interaction, "on")


class NoRecalls(CoachButton, kind="recall-not", label=texts.NOT_WANTED):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_wish(interaction, "off")


class RecallNow(CoachButton, kind="recall-now", label=texts.RECALL_NOW):
    """Shows what is due now."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await answer(interaction, due_card(await recalling.look(resources_of(interaction), interaction.user.id)))


RECALL_BUTTONS: tuple[type[CoachButton], ...] = (
    KnewIt, KnewPartly, ForgotIt, UndoRecall, RevealRoot, WantRecalls, NoRecalls, RecallNow,
)  # fmt: skip


def due_card(view: RecallView) -> LayoutView:
    """The first of what is due, with the ways to answer."""
    wanted: list[CoachButton] = [WantRecalls("", texts.SEND_THEM)] if view.wish is None else []
    return card(texts.question(view), *_as_buttons(_rows(view.miss)), texts.wished(view), wanted)


def spoken_recalls(view: RecallView) -> Spoken:
    """The message of the day."""
    return Spoken(texts.spoken(view), [*_rows(view.miss), [NoRecalls.offer("")]])


async def show_wish(interaction: Interaction[Any], typed: str) -> None:
    """Want these messages or not, as typed, and find out whether they will arrive. Raises NotReadable."""
    view = await recalling.want(resources_of(interaction), interaction.user.id, typed)
    told = reach_parts(await reach_if_new(interaction)) if view.wish else []
    zone = [SetZone("")] if view.wish and view.local.zone is None else []
    ways: list[CoachButton] = [NoRecalls("") if view.wish else WantRecalls("", texts.SEND_THEM), *zone]
    await answer(interaction, card(texts.wants(view), texts.wished(view) if view.wish else None, *told, ways))


async def _go_on(
    interaction: Interaction[Any], said: str | None, view: RecallView, undo: Sequence[Offer], identity: str | None
) -> None:
    """What became of the last one, and the next one."""
    parts = [said] if said else []
    rows = _rows(view.miss)
    parts.append(texts.question(view) if view.miss else texts.all_done(view))
    await _show(interaction, "\n\n".join(parts), [*rows, [*undo]], identity)


async def _show(
    interaction: Interaction[Any], words: str, rows: Sequence[Sequence[Offer]], identity: str | None
) -> None:
    """In place of what stands in the message: of the day, which has an identity, or a card."""
    if identity is None:
        await replace(interaction, card(words, *_as_buttons(rows)))
        return
    rows = [*rows, [NoRecalls.offer("")]]
    await interaction.response.edit_message(content=words, view=buttons_of(Spoken(words, rows), identity))


def _rows(miss: Miss | None) -> list[list[Offer]]:
    if miss is None:
        return []
    reveal = [[RevealRoot.offer(miss.miss_id)]] if miss.root else []
    return [*reveal, _answers(miss)]


def _answers(miss: Miss) -> list[Offer]:
    return [kind.offer(miss.miss_id) for kind in (KnewIt, KnewPartly, ForgotIt)]


def _as_buttons(rows: Sequence[Sequence[Offer]]) -> list[list[CoachButton]]:
    return [[offer.button() for offer in row] for row in rows]
