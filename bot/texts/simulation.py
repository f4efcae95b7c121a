"""What is said before, during and after a simulation."""

from datetime import datetime, timedelta

from bot.actions.simulating import Recorded
from bot.actions.simulation_views import Offered, SimulationView, Word
from bot.rules.practice import Conditions, PracticeKind
from bot.rules.simulation import Length, Milestone, State, milestones
from bot.texts.common import plain
from bot.texts.days import count, listed, relative, short_day
from bot.texts.practice import result
from bot.texts.ready import changed

START_SIMULATION = "Start a simulation"
START_NOW, OTHER_LENGTH = "Start now", "Other length"
END_NOW, RECORD = "End now and record", "Record my result"
GIVE_UP, GO_ON, NO_RESULT = "Give up on this one", "Go on with it", "No result this time"
TAKE_BACK = "Take the result back"

LENGTH_TITLE = "How long is this exam?"
MINUTES_QUESTION, MINUTES_HINT = "Minutes", "“90”, “1h 30”"
QUESTIONS_QUESTION, QUESTIONS_HINT = "Number of questions", "Empty if you do not know"
RESULT_TITLE = "How did it go?"
RIGHT_QUESTION, RIGHT_HINT = "Your result", "“41/50”, “82 %”, or a score on the exam's scale"
DOMAINS_QUESTION, DOMAINS_HINT = "Per domain, as far as you know", "“Network Access: 40 %” or “12/15”; empty is fine"

ROOM = (
    "**The room**: one sitting, phone away, nothing to look things up in. There is no pause, since the exam has none: "
    "the clock goes on whatever happens."
)
BRING_QUESTIONS = (
    "-# I keep the time; the questions come from the practice exam that you use. Have it open before you start."
)
OTHERS_WAIT = "Everything else from me waits until it is over."
NONE_UNSETTLED = (
    "No simulation of yours is running, and none waits for its result. `/simulate start` begins one; a result from "
    "elsewhere goes into `/practice log`."
)
NONE_YET = "You have not done a simulation yet. `/simulate start` shows what one is like before its clock runs."
NOT_SAT = "-# It ended within a third of its time, so it counts as relaxed practice, not as an exam."
NOT_A_FULL_ONE = "-# It is far shorter than the exam, so it counts as mixed practice, not as a full one."
_WORDS = {
    Milestone.HALF: "half time",
    Milestone.FIFTEEN: "15 minutes left",
    Milestone.FIVE: "5 minutes left",
    Milestone.END: "time is up",
}


def _hour(at: datetime) -> str:
    """An instant as a time of day on each reader's own clock."""
    return f"<t:{int(at.timestamp())}:t>"


def title(name: str) -> str:
    return f"## Simulation: {plain(name)}"


def length(of: Length) -> str:
    """90 minutes, up to 90 questions."""
    questions = f", up to {count(of.questions, 'question')}" if of.questions else ""
    return f"**{count(of.minutes or 0, 'minute')}{questions}**, from the moment you press *{START_NOW}*."


def promised(now: datetime, minutes: int) -> str:
    """What will be said on the way."""
    said = tuple(_WORDS[milestone] for milestone, _ in milestones(now, now + timedelta(minutes=minutes)))
    return f"I write to you, in direct messages: {listed(said)}. {OTHERS_WAIT}"


def running(view: SimulationView) -> str:
    """That it runs, until when, and what is still to come."""
    simulation = view.simulation
    coming = [
        f"- {_WORDS[milestone]}: {_hour(at)}"
        for milestone, at in milestones(simulation.began_at, simulation.ends_at)
        if at > view.now
    ]
    head = f"**It runs until {_hour(simulation.ends_at)}** ({relative(simulation.ends_at)})."
    return "\n".join([head, "I write at:", *coming])


def another_runs(offered: Offered) -> str:
    """That one has to end before another begins."""
    if offered.running is None:
        return NONE_UNSETTLED
    ends_at = offered.running.simulation.ends_at
    return (
        f"Your simulation of **{plain(offered.running.name)}** is running until {_hour(ends_at)} "
        f"({relative(ends_at)}). One at a time: end that one first, or give it up."
    )


def word(word: Word) -> str:
    """What is said on the way; its first line is what a phone shows."""
    simulation, name = word.view.simulation, plain(word.view.name)
    ends = f"{name} ends at {_hour(simulation.ends_at)}, {relative(simulation.ends_at)}."
    match word.milestone:
        case Milestone.HALF:
            return f"**Half time: {count(simulation.minutes // 2, 'minute')} left.**\n{ends}"
        case Milestone.FIFTEEN:
            return f"**15 minutes left.**\n{ends}"
        case Milestone.FIVE:
            return f"**5 minutes left.**\n{ends}"
        case Milestone.END:
            return (
                f"**Time is up: {name}.**\nYou stayed to the end, and that is a good part of what a simulation trains. "
                "Write your result down while it is fresh, whatever it is: the button opens the form."
            )


def waits(view: SimulationView) -> str:
    """That its time is over, and its result is still to be recorded."""
    return f"Your simulation of **{plain(view.name)}** is over ({_day(view)}) and waits for its result."


def given_up(view: SimulationView) -> str:
    """A kind word, and the way back."""
    if view.state is not State.ABANDONED:
        return settled(view)
    if view.now >= view.simulation.ends_at:
        return "Then it stays without a result, and the verdict does not count it. The next one starts fresh."
    return (
        "That is all right: stopping is a decision, not a failure, and no result is kept. "
        f"Its clock goes on until {_hour(view.simulation.ends_at)}; until then you can go on with it."
    )


def settled(view: SimulationView) -> str:
    """Where it stands, where a button has nothing more to do."""
    match view.state:
        case State.RUNNING:
            return running(view)
        case State.OVER:
            return waits(view)
        case State.RECORDED:
            return f"The result of that simulation ({_day(view)}) is recorded. `/simulate history` lists all of them."
        case State.ABANDONED:
            return f"That simulation ({_day(view)}) was given up. `/simulate start` begins a new one."


def recorded(of: Recorded) -> str:
    """The result, and what it did to the verdict."""
    lines = [f"**{result(of.practice)}**, recorded."]
    if of.practice.kind is not PracticeKind.FULL:
        lines.append(NOT_A_FULL_ONE)
    if of.practice.conditions is not Conditions.REAL:
        lines.append(NOT_SAT)
    return "\n".join([*lines, changed(of.before, of.readiness.verdict)])


def history_title(number: int) -> str:
    return f"## {count(number, 'simulation')}"


def line(view: SimulationView) -> str:
    """One simulation in the list."""
    simulation = view.simulation
    return f"**{plain(view.name)}** · {_day(view)} · {count(simulation.minutes, 'minute')}\n{_outcome(view)}"


def _outcome(view: SimulationView) -> str:
    simulation = view.simulation
    if view.practice is not None:
        return result(view.practice)
    match view.state:
        case State.RUNNING:
            return f"running until {_hour(simulation.ends_at)}"
        case State.OVER:
            return "waits for its result"
        case State.RECORDED:
            return "its result was removed"
        case State.ABANDONED if simulation.ended_at:
            after = round((min(simulation.ended_at, simulation.ends_at) - simulation.began_at).total_seconds() / 60)
            return f"given up after {count(after, 'minute')}"
        case State.ABANDONED:
            return "given up"


def _day(view: SimulationView) -> str:
    return short_day(view.began_on)
