"""What a plan is made of, and what it is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum, auto

from bot.rules.days import Weekday
from bot.rules.domain_gaps import DomainGap
from bot.rules.practice import ResourceKind
from bot.rules.remedies import Drill


@dataclass(frozen=True, slots=True)
class Window:
    """When somebody studies on a day of the week: wall time, and for how many minutes at most."""

    starts: time
    minutes: int


Windows = Mapping[Weekday, Window]
USUAL_EXAM_MINUTES = 90
"""How long an exam is taken to be that no file lists."""


class Phase(StrEnum):
    REPAIR = "repair"
    """The weak domains, the weakest first and longest."""
    MIXED = "mixed"
    """Targeted practice across the domains, and a short review of what is adequate."""
    SIMULATION = "simulation"
    """Full simulations, and work on what they show."""
    LIGHT = "light"
    """The last two days."""


class Work(StrEnum):
    """A kind of work that fills a slot."""

    LEARN = "learn"
    PRACTISE = "practise"
    """Questions on one domain."""
    REVIEW = "review"
    """A short look at a domain that is adequate."""
    MIXED_PRACTICE = "mixed practice"
    """Questions across domains."""
    SIMULATION = "simulation"
    """A whole exam, on the clock."""
    PART_SIMULATION = "part simulation"
    """As much of an exam, on the clock, as fits into a day that is too short for a whole one."""
    GO_OVER = "go over"
    """What the last simulation showed."""
    LIGHT_REVIEW = "light review"


class SlotOutcome(StrEnum):
    """What somebody says of a slot."""

    DONE = "done"
    PART = "part"
    NOT = "not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One piece of work. `name` stays the same wherever it is moved ("repair:Security Operations:3").

    `domain` is None for what goes across domains. `topic`: one of the person's own.
    """

    name: str
    on: date
    starts: time
    minutes: int
    phase: Phase
    work: Work
    domain: str | None = None
    resource: ResourceKind | None = None
    drill: Drill | None = None
    topic: str | None = None
    outcome: SlotOutcome | None = None


class Remark(StrEnum):
    """What a plan has to say plainly about itself."""

    TOO_LITTLE_TIME = auto()
    """There is less time than the weak domains need: `Plan.dropped` names what to leave out."""
    NO_ROOM_FOR_SIMULATION = auto()
    """No day is long enough for the exam's own length."""
    FEW_SIMULATIONS = auto()
    """There are fewer than two days for a simulation."""
    NOTHING_KNOWN = auto()
    """Nothing is known of any domain: all are treated alike, by their weight."""
    NO_DOMAINS = auto()
    """The exam's domains are not known at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRequest:
    """Everything that a plan is made from.

    `from_on` is the first day that may have work, `exam_on` the day of the exam, which has none. `exam_minutes`: how
    long the exam is. `drills`: what answers the causes, the most important first. `leaned_on`: the kind of resource
    that was over-relied on. `topics`: own topics by domain. `done`: what was done of an earlier version of the plan;
    it counts as given. `off`: days without study, such as those of a pause.
    """

    windows: Windows
    from_on: date
    exam_on: date
    gaps: tuple[DomainGap, ...]
    exam_minutes: int = USUAL_EXAM_MINUTES
    drills: tuple[Drill, ...] = ()
    leaned_on: ResourceKind | None = None
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    done: tuple[Slot, ...] = ()
    off: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Slots in order of time; `dropped`: domains that there is no time for, beginning with what costs least."""

    slots: tuple[Slot, ...]
    exam_on: date
    remarks: frozenset[Remark] = frozenset()
    dropped: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        return sum(slot.minutes for slot in self.slots)
