"""A slot of a plan as an if-then sentence: when and where it begins, and what is done then.

Tying an action to a moment that will be noticed is what makes such plans work; so each sentence begins with the time
and something to see or to touch, and goes on with one thing that can be done at once.
"""

from collections.abc import Mapping

from bot.rules.plan.records import Phase, Slot, Work
from bot.rules.practice import ResourceKind
from bot.rules.remedies import Drill
from bot.texts.common import plain
from bot.texts.days import count

PHASES = {
    Phase.REPAIR: "Repair",
    Phase.MIXED: "Mixed practice",
    Phase.SIMULATION: "Simulations",
    Phase.LIGHT: "Light days",
}
WORKS = {
    Work.LEARN: "Learn",
    Work.PRACTISE: "Questions",
    Work.REVIEW: "Short review",
    Work.MIXED_PRACTICE: "Mixed practice",
    Work.SIMULATION: "Full simulation",
    Work.PART_SIMULATION: "Part of a simulation",
    Work.GO_OVER: "Go over the simulation",
    Work.LIGHT_REVIEW: "Light review",
}

_CUES = (
    "you have sat down",
    "your desk is clear",
    "your phone is in another room",
    "your cup is on the desk",
    "the door is closed",
    "your notebook is open",
    "nothing else is open on your screen",
)
_EXAM_CUES = ("your phone is off and out of reach", "the desk is empty but for what the exam allows")
_LIGHT_CUES = ("the day is done", "you feel like opening a book")

_ANY = None
_ACTIONS: Mapping[Work, Mapping[ResourceKind | None, tuple[str, ...]]] = {
    Work.LEARN: {
        ResourceKind.DOCS: (
            "open the exam objectives at {what}, read up on one point that you could not explain, and close with three "
            "lines in your own words",
            "read about {what} in the documentation, and write down as a question whatever you did not know",
        ),
        ResourceKind.VIDEO: (
            "watch a video on {what}, stop it every ten minutes, and say out loud what you have just learned",
            "pick one video on {what}, watch it to the end, and write down from memory what it was about",
        ),
        ResourceKind.LAB: (
            "build one thing that belongs to {what} with your own hands, and note each step that surprised you",
            "set up a small lab on {what}, break it on purpose, and find out why it broke",
        ),
        ResourceKind.TEACHING: (
            "explain {what} out loud, as if to somebody new, and look up every place where you got stuck",
            "write a page on {what} for a colleague who has never heard of it, without looking anything up at first",
        ),
    },
    Work.PRACTISE: {
        ResourceKind.QUESTION_BANK: (
            "answer questions on {what}, and write one line on each that you miss: what you thought, and what is so",
            "do a set of questions on {what}, then go through the wrong ones before you look at your score",
        ),
        ResourceKind.LAB: (
            "solve a task on {what} hands-on, without instructions, and check afterwards what you did differently",
            "repeat a lab on {what} from memory, and note where you had to look something up",
        ),
        ResourceKind.TEACHING: (
            "make up five exam questions on {what}, and explain why each wrong answer is wrong",
            "let somebody ask you about {what}, or ask yourself out loud, and answer without notes",
        ),
    },
    Work.REVIEW: {
        ResourceKind.TEACHING: ("say out loud all that you know about {what}, and check what you left out",),
        ResourceKind.DOCS: ("go through the objectives of {what} once, and tick off what you could still explain",),
        _ANY: ("take a short look at {what} again: a few questions, to keep what you have",),
    },
    Work.MIXED_PRACTICE: {
        ResourceKind.QUESTION_BANK: (
            "answer questions from all domains in random order, and name the domain before you answer",
            "do a mixed set of questions, and sort what you missed by domain",
        ),
        ResourceKind.TEACHING: (
            "pick one topic from each domain, and explain each in two minutes, out loud",
            "explain how two domains of the exam belong together, with an example from your own work",
        ),
        ResourceKind.LAB: ("work through one task that needs several domains at a time, and name each as you use it",),
        _ANY: ("work on something from each domain, in mixed order",),
    },
    Work.SIMULATION: {
        _ANY: (
            "start a full simulation: {minutes} minutes on the clock, nothing to look up, no break",
            "sit a whole exam as on the day: {minutes} minutes, in one go, and note the result per domain",
        )
    },
    Work.PART_SIMULATION: {
        _ANY: (
            "do as much of a simulation as {minutes} minutes hold, at the pace of the exam, with nothing to look up",
        )
    },
    Work.GO_OVER: {
        ResourceKind.DOCS: ("go through what the simulation showed, and read up on every question that you guessed",),
        ResourceKind.TEACHING: (
            "explain three questions that you missed in the simulation, as if you had to teach them",
        ),
        _ANY: ("go over the last simulation: first what you missed, then what you got right by luck",),
    },
    Work.LIGHT_REVIEW: {
        ResourceKind.DOCS: ("look through your own notes, nothing new, and stop when the {minutes} minutes are over",),
        _ANY: ("tell yourself three things that you know well by now, and leave it at that for today",),
    },
}
_DRILLS: Mapping[Drill, tuple[str, ...]] = {
    Drill.PACING: (
        "Set a clock: a little over a minute for each question, then mark it and move on.",
        "Keep to the pace of the exam, and look at the clock after every ten questions.",
    ),
    Drill.SLOW_READING: (
        "Read each question to its end, and say what it asks before you look at the answers.",
        "Cover the answers until you have found the words that decide: not, best, first.",
    ),
    Drill.FIRST_ANSWER: (
        "Your first answer stands, unless you can say why another one is right.",
        "Before you change an answer, write down the reason; without one, leave it.",
    ),
    Drill.CALM: (
        "Begin with two minutes of slow breathing; when you get stuck, three slow breaths before you go on.",
        "Breathe out slowly five times first, and once more whenever you notice that you hurry.",
    ),
    Drill.LABS: (
        "Hands on the keyboard for at least half of the time.",
        "Do it yourself before you read how it is done.",
    ),
    Drill.SECOND_RESOURCE: (
        "Use something that you have not used so far.",
        "Leave your usual source closed today: another one explains it differently.",
    ),
    Drill.COVERAGE: (
        "Tick it off on your list of objectives, so that nothing stays out.",
        "Mark on the list of objectives what you have not met yet.",
    ),
    Drill.SMALL_PROMISE: (
        "If the day was too long, ten minutes of it keep the promise.",
        "Half of it, done, is worth more than all of it tomorrow.",
    ),
}


def sentence(slot: Slot) -> str:
    """If it is 19:00 and you have sat down, then, for 45 minutes, … Wall time, as the person's own clock shows it."""
    turn = _turn(slot)
    cues = {Phase.LIGHT: _LIGHT_CUES}.get(slot.phase, _EXAM_CUES if slot.work in _TIMED else _CUES)
    actions = _ACTIONS[slot.work]
    action = _of(actions.get(slot.resource) or actions.get(_ANY) or next(iter(actions.values())), turn)
    length = "" if "{minutes}" in action else f", for {count(slot.minutes, 'minute')},"
    done = action.format(what=_what(slot), minutes=slot.minutes)
    drill = f" {_of(_DRILLS[slot.drill], turn // 2)}" if slot.drill else ""
    return f"If it is {slot.starts:%H:%M} and {_of(cues, turn)}, then{length} {done}.{drill}"


def title(slot: Slot) -> str:
    """Repair: Security Operations, 45 min."""
    return f"{WORKS[slot.work] if slot.domain is None else _head(slot)}, {slot.minutes} min"


_TIMED = frozenset({Work.SIMULATION, Work.PART_SIMULATION})


def _head(slot: Slot) -> str:
    kind = PHASES[Phase.REPAIR] if slot.phase is Phase.REPAIR and slot.work is not Work.REVIEW else WORKS[slot.work]
    return f"{kind}: {plain(slot.domain or '')}"


def _what(slot: Slot) -> str:
    domain = plain(slot.domain or "")
    return f"{plain(slot.topic)} ({domain})" if slot.topic and domain else domain


def _turn(slot: Slot) -> int:
    """A number that is another one for each of several slots in a row, and does not change when the slot is moved."""
    number = slot.name.rpartition(":")[2]
    return (int(number) if number.isdecimal() else 0) + len(slot.domain or "")


def _of(wordings: tuple[str, ...], turn: int) -> str:
    return wordings[turn % len(wordings)]
