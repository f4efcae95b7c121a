"""/calm: breathing, breathing prompts, muscle relaxation, and reframing a thought."""

from discord import Interaction, app_commands
from discord.app_commands import Choice
from discord.ext.commands import GroupCog

from bot.actions import calm_reminding
from bot.actions.calm_reminding import PromptDuty
from bot.actions.calming import BreathedDuty, Wishes
from bot.actions.exam_week_duties import DebriefDuty, ExamMorningDuty, ExamWeekDuty
from bot.coach import Coach
from bot.rules.breathing import MINUTES, Pattern
from bot.rules.calm_reminders import CalmOccasion
from bot.rules.exam_day_form import ExamDayForm
from bot.texts import calm_reminders as reminder_texts
from bot.texts.breathing import NAMES
from bot.texts.exam_week import VENUES
from bot.ui.answers import answer, seen_by_others
from bot.ui.breathing_cards import BREATHING_BUTTONS, breathe, breathe_together, spoken_after
from bot.ui.calm_reminder_cards import (
    PROMPT,
    PROMPT_FORM,
    REMINDER_BUTTONS,
    prompts_card,
    spoken_prompt,
    turn_on,
    which_card,
)
from bot.ui.calm_ways import REFRAME
from bot.ui.choices import exam_choices
from bot.ui.debrief_buttons import DEBRIEF_BUTTONS, show_exam_day, spoken_debrief, spoken_morning, spoken_step
from bot.ui.exam_week_cards import EXAM_DAY, EXAM_DAY_BUTTONS, EXAM_DAY_FORM, TRAVEL, TRAVEL_FORM
from bot.ui.reframe_cards import REFRAME_BUTTONS, REFRAME_FORM, show_reframe_form
from bot.ui.relaxing_cards import RELAXING_BUTTONS, relax_card
from bot.ui.tension_cards import TENSION_BUTTONS

_PATTERNS = [Choice(name=NAMES[pattern], value=pattern.value) for pattern in Pattern]
_VENUES = [Choice(name=name, value=venue.value) for venue, name in VENUES.items()]
_OCCASIONS = [Choice(name=reminder_texts.name(occasion), value=occasion.value) for occasion in CalmOccasion]


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class Calm(GroupCog, group_name="calm", group_description="Breathing, relaxing, and a fairer thought"):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(*BREATHING_BUTTONS, *TENSION_BUTTONS, *RELAXING_BUTTONS, *REFRAME_BUTTONS, *REMINDER_BUTTONS)
        coach.forms |= {REFRAME: REFRAME_FORM, PROMPT: PROMPT_FORM}
        coach.delivery.register(BreathedDuty(), spoken_after)
        coach.delivery.register(PromptDuty(), spoken_prompt)
        coach.add_buttons(*EXAM_DAY_BUTTONS, *DEBRIEF_BUTTONS)
        coach.forms |= {EXAM_DAY: EXAM_DAY_FORM, TRAVEL: TRAVEL_FORM}
        coach.delivery.register(ExamWeekDuty(), spoken_step)
        coach.delivery.register(ExamMorningDuty(), spoken_morning)
        coach.delivery.register(DebriefDuty(), spoken_debrief)

    @app_commands.command()
    @app_commands.describe(
        pattern="Without it, as you chose last; at first, cyclic sighing",
        minutes="1 to 10; without it, as you chose last; at first, five",
        hold_free="True: never hold the breath, from now on",
        together="In a channel: anyone may breathe along, and nobody is named",
    )
    @app_commands.choices(pattern=_PATTERNS)
    async def breathe(
        self,
        interaction: Interaction[Coach],
        pattern: str | None = None,
        minutes: app_commands.Range[int, MINUTES[0], MINUTES[-1]] | None = None,
        hold_free: bool | None = None,
        together: bool = False,
    ) -> None:
        """Breathe with a picture that breathes, right now"""
        wishes = Wishes(Pattern(pattern) if pattern else None, minutes, hold_free)
        if together and seen_by_others(interaction):
            await breathe_together(interaction, wishes)
        else:
            await breathe(interaction, wishes)

    @app_commands.command()
    @app_commands.describe(
        when="Without it, I show what is set",
        time="Your own clock: “21:45”, “9 pm”; without it, a time that suits",
    )
    @app_commands.choices(when=_OCCASIONS)
    async def remind(self, interaction: Interaction[Coach], when: str | None = None, time: str | None = None) -> None:
        """A short prompt to breathe, before study, before sleep or on exam mornings"""
        if when is not None:
            await turn_on(interaction, CalmOccasion(when), time or "")
        elif time is not None:
            await answer(interaction, which_card(calm_reminding.clock_meant(time)))
        else:
            await answer(
                interaction, prompts_card(await calm_reminding.look(self.coach.resources, interaction.user.id))
            )

    @app_commands.command()
    async def relax(self, interaction: Interaction[Coach]) -> None:
        """Relax your muscles, part by part, in about ten minutes"""
        await answer(interaction, relax_card())

    @app_commands.command()
    async def reframe(self, interaction: Interaction[Coach]) -> None:
        """Write down a thought that scares you, and a fairer one"""
        await show_reframe_form(interaction, "", {})

    @app_commands.command()
    @app_commands.describe(
        exam="Without it, the one that you aim for next",
        day="“in 3 weeks”, “5 January”, “2027-01-05”; without it, the day that you aim for",
        time="When it starts, on your own clock: “9:00”, “13:30”",
        delivery="Where you sit it",
        travel="How long the way to the test centre is: “45”, “1h 20”",
    )
    @app_commands.choices(delivery=_VENUES)
    @app_commands.autocomplete(exam=exam_choices)
    async def examday(
        self,
        interaction: Interaction[Coach],
        exam: str | None = None,
        day: str | None = None,
        time: str | None = None,
        delivery: str | None = None,
        travel: str | None = None,
    ) -> None:
        """Your exam day: what comes in the week before, silence while you sit it, and a word after"""
        await show_exam_day(interaction, exam, ExamDayForm(day or "", time or "", delivery or "", travel or ""))


async def setup(coach: Coach) -> None:
    await coach.add_cog(Calm(coach))
