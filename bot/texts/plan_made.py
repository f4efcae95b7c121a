"""What is said of a plan as it is made: its phases, what comes first, and what its person should know about it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.actions.plan_reflow import PlanView
from bot.rules.kept_plans import KeptSlot
from bot.rules.plan.records import Phase, Plan, Remark, Slot, Work
from bot.rules.plan.windows import minutes_a_week
from bot.texts import plan, retake_notes
from bot.texts.common import plain
from bot.texts.days import count, day, listed

_PHASES = {
    Phase.REPAIR: "Repair the weak domains",
    Phase.MIXED: "Mixed practice",
    Phase.SIMULATION: "Simulations, and what they show",
    Phase.LIGHT: "Light review only",
}
_SHOWN_FIRST = 3


def made(view: PlanView) -> str:
    """What the plan is, in two lines."""
    work = [each.slot for each in view.slots if each.is_open]
    hours = plan.duration(sum(slot.minutes for slot in work))
    return (
        f"It leads to **{day(view.plan.exam_on)}**: {count(len(work), 'item')}, {hours} in total, "
        f"{plan.duration(minutes_a_week(view.plan.windows))} a week.\n"
        "That day is the one that you aim for now, and all that is sent around it follows."
    )


def phases(slots: Iterable[KeptSlot]) -> str:
    """Each phase with its days, and what most of it goes to."""
    lines = []
    work = [each.slot for each in slots if each.is_open]
    for phase, name in _PHASES.items():
        own = [slot for slot in work if slot.phase is phase]
        if own:
            about = _simulated(own) if phase is Phase.SIMULATION else _most_on(own) if phase is Phase.REPAIR else ""
            lines.append(f"- **{name}**: {plan.span(own[0].on, own[-1].on)}{about}")
    return "\n".join(lines)


def _simulated(slots: Sequence[Slot]) -> str:
    whole = tuple(plan.short(slot.on) for slot in slots if slot.work is Work.SIMULATION)
    parts = tuple(plan.short(slot.on) for slot in slots if slot.work is Work.PART_SIMULATION)
    told = [
        f"; full simulation on {listed(whole)}" if whole else "",
        f"; part of one on {listed(parts)}" if parts else "",
    ]
    return "".join(told)


def _most_on(slots: Sequence[Slot]) -> str:
    minutes = Counter[str]()
    for slot in slots:
        if slot.domain:
            minutes[slot.domain] += slot.minutes
    most = tuple(f"{plain(domain)} {plan.duration(spent)}" for domain, spent in minutes.most_common(3))
    return f"; most on {listed(most)}" if most else ""


def first_items(slots: Iterable[KeptSlot]) -> str:
    """What comes first."""
    items = [each.slot for each in slots if each.is_open][:_SHOWN_FIRST]
    return "\n".join(["### First", *(f"- {plan.short(slot.on)}, {plan.line(slot)}" for slot in items)])


def remarks(of: Plan | None) -> str | None:
    """What its person should know about the plan."""
    if of is None or not of.remarks:
        return None
    said = {
        Remark.TOO_LITTLE_TIME: _too_little(of),
        Remark.NO_ROOM_FOR_SIMULATION: (
            "No day is long enough for a full simulation, so the plan has parts of one. "
            "One longer day in the last three weeks would make room."
        ),
        Remark.FEW_SIMULATIONS: "There is room for fewer than two simulations, so you will know less beforehand.",
        Remark.NOTHING_KNOWN: (
            "Nothing is known of your domains yet, so all get time by their weight. "
            "Your score report makes the plan yours: `/report`"
        ),
        Remark.NO_DOMAINS: "I do not know this exam's domains, so the plan goes across all of it.",
    }
    lines = [f"- {text}" for remark, text in said.items() if remark in of.remarks]
    return "\n".join(["### What you should know", *lines])


def retires_first(view: PlanView) -> str | None:
    """That the exam is not offered any more by then, or not to everybody."""
    exam_on = view.plan.exam_on
    ends = retake_notes.retirements(view.grounds.exam.version(exam_on), view.today, exam_on)
    return f"**{' '.join(ends)}** Your plan leads to a day after that." if ends else None


def _too_little(of: Plan) -> str:
    text = "There is less time than your weak domains need."
    if of.dropped:
        names = listed(tuple(plain(domain) for domain in of.dropped))
        return f"{text} What costs least to leave out: {names}. Or take a later day, or an hour more a week."
    return f"{text} A later day, or an hour more a week, would help."
