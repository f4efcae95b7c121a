"""What rounds say in their group's channel, and everything that was shared there, on private pages."""

from typing import Any

from discord import Interaction

from bot.actions import round_answers
from bot.actions.rounds import RoundView
from bot.rules.rounds import RoundState, round_named
from bot.texts import rounds as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton, Offer
from bot.ui.cards import card
from bot.ui.checkin_form import CheckIn
from bot.ui.help_offers import OfferHelp
from bot.ui.member_cards import JoinGroup
from bot.ui.spoken import Edited, Spoken, Threaded


class AllAnswers(CoachButton, kind="round-all", label=texts.ALL_ANSWERS):
    """Shows everything that was shared in a round, a page at a time; its subject is the round and the first of them."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, opens_at = round_named(self.subject)
        _, _, first = self.subject.split(":", 2)
        page = await round_answers.page(resources_of(interaction), group_id, opens_at, int(first or 0))
        shown = texts.fitting(page.view.round, page.told)
        following = page.first + len(shown)
        is_followed = following < page.view.counts.shared
        more = [AllAnswers(f"{page.view.round.subject}:{following}", texts.MORE)] if is_followed else []
        await answer(interaction, card(texts.answers_page(page.view, shown, page.first), more))


def spoken_round(view: RoundView) -> Spoken:
    """A round's message, as it is sent."""
    role_id = view.group.role_id if view.round.state is RoundState.OPEN else None
    return Spoken(texts.round_message(view), _rows(view), role_id)


def edited_round(view: RoundView) -> Edited:
    """The same message, as it is now."""
    return Edited(view.round.message_id or 0, spoken_round(view))


def round_thread(view: RoundView) -> Threaded:
    """The thread below it."""
    return Threaded(view.round.message_id or 0, texts.thread_name(view))


def spoken_summary(view: RoundView) -> Spoken:
    """How it went, in a message of its own."""
    return Spoken(texts.summary_message(view), _rows(view))


def _rows(view: RoundView) -> list[list[Offer]]:
    subject = view.round.subject
    everything = [AllAnswers.offer(f"{subject}:0")] if texts.is_cut(view) else []
    if view.group.removed_at is not None:
        return [everything]
    check_in = texts.CHECK_IN if view.round.state is RoundState.OPEN else texts.CHECK_IN_LATE
    row = [CheckIn.offer(subject, check_in), JoinGroup.offer(view.group.group_id)]
    if view.asking:
        row.append(OfferHelp.offer(subject))
    return [[*row, *everything]]
