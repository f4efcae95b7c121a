"""What a slot is done with: a kind of resource, a drill that answers a cause, and one of the person's own topics."""

from collections.abc import Mapping

from bot.rules.plan.history import History
from bot.rules.plan.records import PlanRequest, Work
from bot.rules.plan.simulations import SIMULATIONS
from bot.rules.practice import ResourceKind
from bot.rules.remedies import Drill

_RESOURCES: Mapping[Work, tuple[ResourceKind, ...]] = {
    Work.LEARN: (ResourceKind.DOCS, ResourceKind.VIDEO, ResourceKind.LAB, ResourceKind.TEACHING),
    Work.PRACTISE: (ResourceKind.QUESTION_BANK, ResourceKind.LAB, ResourceKind.TEACHING),
    Work.REVIEW: (ResourceKind.TEACHING, ResourceKind.DOCS, ResourceKind.QUESTION_BANK),
    Work.MIXED_PRACTICE: (ResourceKind.QUESTION_BANK, ResourceKind.TEACHING, ResourceKind.LAB),
    Work.SIMULATION: (ResourceKind.QUESTION_BANK,),
    Work.PART_SIMULATION: (ResourceKind.QUESTION_BANK,),
    Work.GO_OVER: (ResourceKind.DOCS, ResourceKind.TEACHING),
    Work.LIGHT_REVIEW: (ResourceKind.DOCS, ResourceKind.TEACHING),
}
"""What fits each kind of work, in the order in which they take turns. Only a simulation needs one kind of resource."""

_FITTING: Mapping[Drill, frozenset[Work]] = {
    Drill.PACING: frozenset({Work.PRACTISE, Work.MIXED_PRACTICE, Work.SIMULATION, Work.PART_SIMULATION}),
    Drill.SLOW_READING: frozenset({Work.PRACTISE, Work.MIXED_PRACTICE, Work.SIMULATION, Work.PART_SIMULATION}),
    Drill.FIRST_ANSWER: frozenset({Work.PRACTISE, Work.MIXED_PRACTICE, Work.SIMULATION, Work.PART_SIMULATION}),
    Drill.CALM: frozenset({Work.MIXED_PRACTICE, Work.SIMULATION, Work.PART_SIMULATION, Work.LIGHT_REVIEW}),
    Drill.LABS: frozenset({Work.LEARN, Work.PRACTISE}),
    Drill.SECOND_RESOURCE: frozenset({Work.LEARN, Work.REVIEW}),
    Drill.COVERAGE: frozenset({Work.LEARN, Work.REVIEW, Work.GO_OVER}),
    Drill.SMALL_PROMISE: frozenset({Work.LEARN, Work.REVIEW, Work.GO_OVER}),
}
"""Where each drill can be done: what belongs to questions on questions, what belongs to learning on learning."""

_WITH_QUESTIONS = frozenset({Drill.PACING, Drill.SLOW_READING, Drill.FIRST_ANSWER})


def drill_for(request: PlanRequest, work: Work, history: History) -> Drill | None:
    """The drill whose turn it is among those that fit the work; None where none does."""
    fitting = [drill for drill in request.drills if work in _FITTING[drill] and not _impossible(request, drill, work)]
    return fitting[history.works[work] % len(fitting)] if fitting else None


def resource_for(
    request: PlanRequest, work: Work, domain: str | None, drill: Drill | None, history: History
) -> ResourceKind:
    """The kind of resource whose turn it is in that domain: never the one that was leaned on, but in a simulation."""
    if drill is Drill.LABS:
        return ResourceKind.LAB
    if drill in _WITH_QUESTIONS and request.leaned_on is not ResourceKind.QUESTION_BANK:
        return ResourceKind.QUESTION_BANK
    kinds = [kind for kind in _RESOURCES[work] if kind is not request.leaned_on] or list(_RESOURCES[work])
    return kinds[history.works_of[domain, work] % len(kinds)]


def topic_for(request: PlanRequest, domain: str | None, history: History) -> str | None:
    """The person's own topics of the domain take turns."""
    topics = request.topics.get(domain, ()) if domain is not None else ()
    return topics[history.slots_of[domain] % len(topics)] if topics else None


def _impossible(request: PlanRequest, drill: Drill, work: Work) -> bool:
    """Labs for somebody who did nothing but labs; questions, where only a question bank would give new ones."""
    if drill is Drill.LABS:
        return request.leaned_on is ResourceKind.LAB
    leaned_on_questions = request.leaned_on is ResourceKind.QUESTION_BANK
    return drill in _WITH_QUESTIONS and leaned_on_questions and work not in SIMULATIONS
