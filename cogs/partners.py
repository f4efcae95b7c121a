"""/partner: pacts between two people who both want one."""

import discord
from discord import Interaction, app_commands
from discord.app_commands import Choice
from discord.ext.commands import GroupCog

from bot.actions import partnering_views
from bot.actions.partnering_duties import (
    AcceptedDuty,
    CommitmentDuty,
    DueDuty,
    InviteDuty,
    MissedDuty,
    PactEndedDuty,
    PoliteNudgeDuty,
    ProposalDuty,
    SearchDuty,
    WordDuty,
)
from bot.coach import Coach
from bot.rules.partners import Role
from bot.texts.partners import ROLES
from bot.ui.answers import answer
from bot.ui.partner_commitments import COMMITMENT_BUTTONS, COMMITMENT_FORMS, spoken_reminder
from bot.ui.partner_invitations import INVITATION_BUTTONS, invite, spoken_invitation
from bot.ui.partner_pacts import PACT_BUTTONS
from bot.ui.partner_search import SEARCH_BUTTONS, spoken_proposal
from bot.ui.partner_status import (
    ShowPartners,
    end,
    spoken_accepted,
    spoken_ended,
    spoken_missed,
    spoken_nudge,
    spoken_word,
    status_card,
)
from bot.ui.spoken import Spoken

_ROLES = [Choice(name=name, value=role.value) for role, name in ROLES.items()]


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class Partners(GroupCog, group_name="partner", group_description="A pact with one person, as long as both want it"):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(*INVITATION_BUTTONS, *PACT_BUTTONS, *COMMITMENT_BUTTONS, *SEARCH_BUTTONS, ShowPartners)
        coach.forms |= COMMITMENT_FORMS
        coach.delivery.register(InviteDuty(), spoken_invitation)
        coach.delivery.register(AcceptedDuty(), spoken_accepted)
        coach.delivery.register(PactEndedDuty(), spoken_ended)
        coach.delivery.register(PoliteNudgeDuty(), spoken_nudge)
        coach.delivery.register(ProposalDuty(), spoken_proposal)
        coach.delivery.register(SearchDuty(), _nothing)
        coach.delivery.register(CommitmentDuty(), spoken_reminder)
        coach.delivery.register(DueDuty(), _nothing)
        coach.delivery.register(MissedDuty(), spoken_missed)
        coach.delivery.register(WordDuty(), spoken_word)

    @app_commands.command(name="invite")
    @app_commands.describe(person="Whom you would like to ask", role="What they would be; without it, your partner")
    @app_commands.choices(role=_ROLES)
    async def invite_(
        self, interaction: Interaction[Coach], person: discord.User, role: str = Role.PARTNER.value
    ) -> None:
        """Ask somebody to be your study partner or your mentor"""
        await invite(interaction, person.id, Role(role), is_bot=person.bot)

    @app_commands.command()
    async def status(self, interaction: Interaction[Coach]) -> None:
        """Your pacts, what you share in them, and what waits for an answer"""
        overview = await partnering_views.overview(self.coach.resources, interaction.user.id)
        await answer(interaction, status_card(overview))

    @app_commands.command(name="end")
    @app_commands.describe(person="With whom; without it, the only pact that you have, or I ask which")
    async def end_(self, interaction: Interaction[Coach], person: discord.User | None = None) -> None:
        """End a pact; the other one hears that it has ended, and nothing more"""
        await end(interaction, person.id if person else None)


def _nothing(_: None) -> Spoken:
    raise AssertionError("there is nothing to say")


async def setup(coach: Coach) -> None:
    await coach.add_cog(Partners(coach))
