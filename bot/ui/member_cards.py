"""Being in a study group: the cards after joining and leaving, how things stand, and what is one tap away."""

from typing import Any, ClassVar

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

from bot.actions import membership
from bot.actions.member_views import GroupStatus
from bot.actions.membership import Joined, Left, TakenBack
from bot.actions.still_in import StillIn
from bot.rules.checkins import Excuse
from bot.texts import common
from bot.texts import members as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.checkin_form import CheckIn
from bot.ui.cheer_cards import CheerChoices
from bot.ui.member_reminders import REMINDER_BUTTONS, MyReminder
from bot.ui.partner_search import FindPartner, StopSeeking
from bot.ui.spoken import Spoken


class JoinGroup(CoachButton, kind="group-join", label=texts.JOIN):
    """Stands below rounds too, where anybody may press it."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_join(interaction, self.number)


class LeaveGroup(CoachButton, kind="group-leave", label=texts.LEAVE):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_leave(interaction, self.number)


class UndoLeave(CoachButton, kind="group-leave-undo", label=common.UNDO):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        again = await membership.join_again(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, joined_card(again))


class TakeBackShared(CoachButton, kind="group-hide", label=texts.TAKE_BACK_SHARED):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id = resources_of(interaction), interaction.user.id
        taken_back = await membership.take_back_shared(resources, learner_id, self.number, interaction.id)
        await answer(interaction, taken_back_card(taken_back))
        interaction.client.delivery.wake()


class ShareAgain(CoachButton, kind="group-hide-undo", label=common.UNDO):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        shared = await membership.share_again(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, card(texts.shared_again(shared), [TakeBackShared(shared.group.group_id)]))
        interaction.client.delivery.wake()


class PauseInGroup(CoachButton, kind="group-pause", label=texts.PAUSE):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        status = await membership.pause(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, card(texts.paused(status), [ResumeInGroup(self.number), LeaveGroup(self.number)]))


class ResumeInGroup(CoachButton, kind="group-resume", label=texts.RESUME):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        status = await membership.take_part(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, card(texts.resumed(status), [CheckIn(self.number), PauseInGroup(self.number)]))


class StayIn(CoachButton, kind="group-stay", label=texts.STAY, style=ButtonStyle.success):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        status = await membership.take_part(resources_of(interaction), interaction.user.id, self.number)
        ways = [CheckIn(self.number), PauseInGroup(self.number), LeaveGroup(self.number)]
        await answer(interaction, card(texts.stays(status), ways))


class _Leaderboard(CoachButton, kind="group-board-never", label=""):
    wanted: ClassVar[bool]

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id = resources_of(interaction), interaction.user.id
        status = await membership.stand_on_leaderboard(resources, learner_id, self.number, wanted=self.wanted)
        board = texts.leaderboard(status.board) if status.board else None
        said = texts.on_leaderboard(status) if self.wanted else texts.off_leaderboard(status)
        await answer(interaction, card(said, board, [_leaderboard_button(status)]))


class JoinLeaderboard(_Leaderboard, kind="group-board", label=texts.JOIN_LEADERBOARD):
    wanted = True


class LeaveLeaderboard(_Leaderboard, kind="group-board-off", label=texts.LEAVE_LEADERBOARD):
    wanted = False


MEMBER_BUTTONS: tuple[type[CoachButton], ...] = (
    JoinGroup, LeaveGroup, UndoLeave, TakeBackShared, ShareAgain, PauseInGroup, ResumeInGroup, StayIn, JoinLeaderboard,
    LeaveLeaderboard, *REMINDER_BUTTONS,
)  # fmt: skip


async def show_join(interaction: Interaction[Any], group_id: int) -> None:
    """Be a member, and see what that means. Raises NoSuchGroup, NotAMember."""
    resources, learner_id = resources_of(interaction), interaction.user.id
    joined = await membership.join(resources, learner_id, group_id, in_guild=interaction.guild_id)
    await answer(interaction, joined_card(joined))


async def show_leave(interaction: Interaction[Any], group_id: int) -> None:
    """Be no member any more, and see what stays. Raises NoSuchGroup, NotAMember."""
    left = await membership.leave(resources_of(interaction), interaction.user.id, group_id, interaction.id)
    await answer(interaction, left_card(left))


async def show_status(interaction: Interaction[Any], group_id: int) -> None:
    """How things stand; for whoever may mend it, also what is in the way. Raises NoSuchGroup."""
    status = await membership.status(resources_of(interaction), interaction.user.id, group_id)
    allowed, here = interaction.permissions, interaction.guild_id == status.group.guild_id
    organises = here and (allowed.manage_guild or allowed.manage_channels)
    await answer(interaction, status_card(status, organises=organises))


def joined_card(joined: Joined) -> LayoutView:
    """What somebody is in now, and everything that can be chosen there."""
    group_id = joined.status.group.group_id
    check_in = CheckIn(group_id, texts.CHECK_IN_NOW if joined.status.open_round else texts.CHECK_IN_EARLY)
    ways = [check_in, MyReminder(group_id), CheerChoices(group_id)]
    return card(texts.joined(joined), ways, [_leaderboard_button(joined.status), LeaveGroup(group_id)])


def left_card(left: Left) -> LayoutView:
    """What ends with leaving, and the ways back."""
    take_back = [TakeBackShared(left.group.group_id)] if left.shared else []
    return card(texts.left(left), [*take_back, UndoLeave(left.undo_id)])


def taken_back_card(taken_back: TakenBack) -> LayoutView:
    """That nothing is shared any more, and the way back."""
    return card(texts.taken_back(taken_back), [ShareAgain(taken_back.undo_id)] if taken_back.rounds else [])


def status_card(status: GroupStatus, *, organises: bool = False) -> LayoutView:
    """How things stand between a group and the person who asks."""
    trouble = texts.trouble(status.group) if organises else None
    group_id = status.group.group_id
    if status.member is None:
        return card(texts.introduction(status), trouble, [JoinGroup(group_id)])
    paused = status.excuse is Excuse.PAUSED
    board = texts.leaderboard(status.board) if status.board else None
    pausing = ResumeInGroup(group_id) if paused else PauseInGroup(group_id)
    partner = StopSeeking(group_id) if status.member.seeks_partner_since else FindPartner(group_id)
    first = [CheckIn(group_id), pausing, MyReminder(group_id), CheerChoices(group_id)]
    second = [_leaderboard_button(status), partner, LeaveGroup(group_id)]
    return card(texts.standing(status), trouble, board, first, second)


def spoken_still_in(question: StillIn) -> Spoken:
    """The question whether somebody is still in, with an answer a button."""
    group_id = question.group.group_id
    return Spoken(
        texts.still_in(question),
        [[StayIn.offer(group_id), PauseInGroup.offer(group_id), LeaveGroup.offer(group_id)]],
    )


def _leaderboard_button(status: GroupStatus) -> CoachButton:
    group_id, member = status.group.group_id, status.member
    return LeaveLeaderboard(group_id) if member and member.on_leaderboard else JoinLeaderboard(group_id)
