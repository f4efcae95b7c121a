"""A simulation from its card to its end: started, ended, given up, gone on with."""

from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

from bot.actions import simulating, simulation_views
from bot.actions.simulation_views import Offered, SimulationView, Word
from bot.errors import Expired
from bot.rules.simulation import Length, Milestone, State, read_length
from bot.texts import common
from bot.texts import simulation as texts
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.fields import line
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.simulation_form import show_result_form
from bot.ui.spoken import Spoken

LENGTH = "simulation-length"


class StartSimulation(CoachButton, kind="simulation-start", label=texts.START_SIMULATION):
    """Shows what a simulation of the exam is, with the button that starts its clock; its subject is the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_offer(interaction, self.subject)


class BeginSimulation(CoachButton, kind="simulation-begin", label=texts.START_NOW, style=ButtonStyle.primary):
    """Lets the clock run; its subject is the minutes, the questions and the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        minutes, _, rest = self.subject.partition(":")
        questions, _, exam = rest.partition(":")
        length = Length(_number(minutes), _number(questions) if questions else None)
        resources, learner_id = resources_of(interaction), interaction.user.id
        view = await simulating.start(resources, learner_id, interaction.id, exam, length)
        if view is None:
            await answer(
                interaction, offer_card(await simulation_views.offer(resources, learner_id, resources.exam(exam)))
            )
            return
        await answer(interaction, running_card(view, reach_parts(await reach_if_new(interaction))))


class OtherLength(CoachButton, kind="simulation-length", label=texts.OTHER_LENGTH):
    """Opens the form for another length; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_length_form(interaction, self.subject, {})


class RecordSimulation(CoachButton, kind="simulation-record", label=texts.RECORD, style=ButtonStyle.primary):
    """Opens the form for the result; its subject is the simulation's id. One that still runs ends with the form."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await simulation_views.look(resources_of(interaction), interaction.user.id, self.number)
        if view.state in (State.RUNNING, State.OVER):
            await show_result_form(interaction, view)
        else:
            await answer(interaction, settled_card(view))


class EndSimulation(RecordSimulation, kind="simulation-end", label=texts.END_NOW, style=ButtonStyle.primary):
    """The same while it runs."""


class GiveUpSimulation(CoachButton, kind="simulation-give-up", label=texts.GIVE_UP):
    """Says no more about it; its subject is the simulation's id."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await simulating.give_up(resources_of(interaction), interaction.user.id, self.number)
        undo = [GoOn(self.subject, common.UNDO if view.now >= view.simulation.ends_at else None)]
        await answer(interaction, card(texts.given_up(view), undo if view.state is State.ABANDONED else None))


class GoOn(CoachButton, kind="simulation-go-on", label=texts.GO_ON):
    """Takes up what was given up: it runs on, or waits for its result where its time is over by now."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await simulating.take_up(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, settled_card(view))


SIMULATION_BUTTONS: tuple[type[CoachButton], ...] = (
    StartSimulation, BeginSimulation, OtherLength, RecordSimulation, EndSimulation, GiveUpSimulation, GoOn,
)  # fmt: skip


async def show_offer(interaction: Interaction[Any], exam: str) -> None:
    """What a simulation of that exam (as stored) is; where its length is not known, the form that asks for it."""
    resources = resources_of(interaction)
    offered = await simulation_views.offer(resources, interaction.user.id, resources.exam(exam))
    if offered.running is None and offered.length.minutes is None:
        await show_length_form(interaction, exam, {})
    else:
        await answer(interaction, offer_card(offered))


def offer_card(offered: Offered, length: Length | None = None) -> LayoutView:
    """What it is, and the button that lets the clock run. `length`: the one that was chosen instead of the exam's."""
    if offered.running is not None:
        return card(texts.another_runs(offered), _while_running(offered.running))
    of, exam = length or offered.length, offered.exam.code
    begin = BeginSimulation(f"{of.minutes}:{of.questions or ''}:{exam}")
    return card(
        f"{texts.title(offered.exam.name(offered.now.date()))}\n{texts.length(of)}",
        texts.ROOM,
        texts.promised(offered.now, of.minutes or 0),
        texts.BRING_QUESTIONS,
        [begin, OtherLength(exam)],
    )


def running_card(view: SimulationView, reached: list[Part]) -> LayoutView:
    """That it runs, until when, and the ways to end it."""
    return card(f"{texts.title(view.name)}\n{texts.running(view)}", texts.OTHERS_WAIT, *reached, _while_running(view))


def settled_card(view: SimulationView) -> LayoutView:
    """Where one stands, with what can be done about it."""
    match view.state:
        case State.RUNNING:
            return running_card(view, [])
        case State.OVER:
            identity = view.simulation.simulation_id
            return card(texts.settled(view), [RecordSimulation(identity), GiveUpSimulation(identity, texts.NO_RESULT)])
        case State.RECORDED:
            return card(texts.settled(view))
        case State.ABANDONED:
            return card(texts.settled(view), [StartSimulation(view.simulation.exam)])


def spoken_word(word: Word) -> Spoken:
    """What is said on the way, and at the end."""
    identity = word.view.simulation.simulation_id
    ways_out = [EndSimulation.offer(identity), GiveUpSimulation.offer(identity)]
    if word.milestone is Milestone.END:
        ways_out = [RecordSimulation.offer(identity), GiveUpSimulation.offer(identity, texts.NO_RESULT)]
    return Spoken(texts.word(word), [ways_out])


def _while_running(view: SimulationView) -> list[CoachButton]:
    identity = view.simulation.simulation_id
    return [EndSimulation(identity), GiveUpSimulation(identity)]


def _number(typed: str) -> int:
    if not typed.isdecimal():
        raise Expired
    return int(typed)


async def show_length_form(interaction: Interaction[Any], exam: str, typed: Typed) -> None:
    """Ask how long the exam is."""
    minutes, questions = typed.get("minutes", ""), typed.get("questions", "")
    await forms.show(
        interaction,
        LENGTH,
        exam,
        texts.LENGTH_TITLE,
        line("minutes", texts.MINUTES_QUESTION, texts.MINUTES_HINT, minutes),
        line("questions", texts.QUESTIONS_QUESTION, texts.QUESTIONS_HINT, questions, required=False),
    )


async def _length_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    minutes, questions = read_length(
        str(submission.typed.get("minutes", "")), str(submission.typed.get("questions", ""))
    )
    resources = resources_of(interaction)
    offered = await simulation_views.offer(resources, interaction.user.id, resources.exam(submission.subject))
    await answer(interaction, offer_card(offered, Length(minutes, questions)))


LENGTH_FORM = FormKind(show_length_form, _length_submitted)
