"""/retake: when an exam may be taken again, a body's rules, and the day aimed for."""

from discord import Interaction, app_commands
from discord.ext.commands import GroupCog

from bot.actions import retaking
from bot.actions.booking import VoucherDuty
from bot.actions.opening import OpeningDuty
from bot.actions.retake_views import RetakeView
from bot.coach import Coach
from bot.rules.booking import Aim
from bot.texts import retake as texts
from bot.ui.answers import answer
from bot.ui.cards import card
from bot.ui.choices import exam_choices, vendor_choices
from bot.ui.opening_buttons import ForgetOpening, TellOpening
from bot.ui.retake_cards import (
    APPROVAL_FORM,
    APPROVED,
    Bought,
    FormApproved,
    retake_card,
    rules_card,
)
from bot.ui.spoken import Spoken
from bot.ui.target_cards import (
    TARGET_BUTTONS,
    TARGET_FORMS,
    SetTarget,
    open_target_form,
    set_target,
    spoken_warning,
)


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class Retake(GroupCog, group_name="retake", group_description="When you may take an exam again"):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(*TARGET_BUTTONS, Bought, FormApproved, TellOpening, ForgetOpening)
        coach.delivery.register(OpeningDuty(), _spoken_opening)
        coach.delivery.register(VoucherDuty(), spoken_warning)
        coach.forms |= TARGET_FORMS
        coach.forms[APPROVED] = APPROVAL_FORM

    @app_commands.command()
    @app_commands.describe(exam="Without it, your last one")
    @app_commands.autocomplete(exam=exam_choices)
    async def when(self, interaction: Interaction[Coach], exam: str | None = None) -> None:
        """Your earliest legal retake, with receipts"""
        view = await retaking.look(self.coach.resources, interaction.user.id, exam)
        await answer(interaction, retake_card(view) if view else card(texts.NO_EXAM_YET))

    @app_commands.command()
    @app_commands.describe(vendor="The certification body, such as CompTIA or Cisco")
    @app_commands.autocomplete(vendor=vendor_choices)
    async def rules(self, interaction: Interaction[Coach], vendor: str) -> None:
        """A certification body's retake rules in plain words"""
        await answer(interaction, rules_card(self.coach.resources, vendor))

    @app_commands.command()
    @app_commands.describe(
        day="“in 3 weeks”, “5 January”, “2027-01-05”; without anything, a form asks",
        exam="Without it, your last one",
        booked="“yes” for that day, the day that is booked, or “not yet”",
        voucher="The last day of your voucher, or “none”",
    )
    @app_commands.autocomplete(exam=exam_choices)
    async def target(
        self,
        interaction: Interaction[Coach],
        day: str | None = None,
        exam: str | None = None,
        booked: str | None = None,
        voucher: str | None = None,
    ) -> None:
        """Set the day you are aiming for, whether it is booked, and your voucher's last day"""
        if (day, booked, voucher) != (None, None, None):
            await set_target(interaction, exam, Aim(day, booked, voucher))
            return
        meant = await retaking.meant(self.coach.resources, interaction.user.id, exam)
        if meant is None:
            await answer(interaction, card(texts.NO_EXAM_YET))
        else:
            await open_target_form(interaction, meant.code)


def _spoken_opening(view: RetakeView) -> Spoken:
    return Spoken(texts.opened(view.clock), [[SetTarget.offer(view.clock.exam.code)]])


async def setup(coach: Coach) -> None:
    await coach.add_cog(Retake(coach))
