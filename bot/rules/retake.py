"""When an exam may be taken again: the rule that Comeback exists for.

`retake` applies a policy (data, with its sources) to somebody's sittings. It says the strict date first, the
lenient one beside it where the vendor's wording allows two, and what binds. It never makes up a number.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from bot.rules import attempt_caps, openings
from bot.rules.catalogue import Ruling
from bot.rules.openings import Opening, Readings, Sitting
from bot.rules.policies import Anchor, Cap, PassBlocks, Policy, Purchase, Wait, WaitFrom


class Status(StrEnum):
    ELIGIBLE = "eligible"
    WAIT = "wait"
    PASSED = "passed"
    UNKNOWN = "unknown"


class Binding(StrEnum):
    """Which rule decides."""

    NONE = "none"
    WAIT = "wait"
    CAP = "cap"
    PASSED = "passed"
    UNPUBLISHED = "unpublished"
    """None that the body publishes: either nothing is known, or no wait was found and zero is an inference."""


class Reason(StrEnum):
    """Something about the answer that people must be told; `bot.texts` has the sentences."""

    TIME_ASSUMED = "time assumed"
    NO_WAIT_PUBLISHED = "no wait published"
    WHICH_PURCHASE = "which purchase"
    NEEDS_APPROVAL = "needs approval"
    NEXT_ADMINISTRATION = "next administration"
    WAIT_NOT_KNOWN = "wait not known"
    PERIOD_NOT_SAID = "period not said"
    NEW_PURCHASE = "new purchase"
    NEW_VERSION = "new version"
    MORE_TRAINING = "more training"


@dataclass(frozen=True, slots=True)
class Answer:
    """`earliest` is by the strict reading; `lenient` is None where only one reading exists.

    Both are None when nothing has to be waited for, and when no date is known (`reasons` then says why).
    `failures` is the number of the last failure as the body counts; 0 if there is none.
    """

    status: Status
    binding: Binding
    earliest: Opening | None = None
    lenient: Opening | None = None
    failures: int = 0
    reasons: tuple[Reason, ...] = ()

    @property
    def opens_on(self) -> date | None:
        """The first legal day, where it has to be waited for and is known."""
        return self.earliest.on if self.status is Status.WAIT and self.earliest else None


@dataclass(frozen=True, slots=True)
class _Terms:
    """The waits and the cap that one kind of purchase brings."""

    waits: tuple[Wait, ...]
    cap: Cap | None
    known: bool = True


@dataclass(frozen=True, slots=True)
class _Facts:
    """All sittings and those that count, oldest first, and what else an opening depends on."""

    ordered: tuple[Sitting, ...]
    series: tuple[Sitting, ...]
    zone: tzinfo
    approved_on: date | None


_USED_UP = {
    Anchor.PURCHASE: Reason.NEW_PURCHASE,
    Anchor.VERSION: Reason.NEW_VERSION,
    Anchor.TRAINING: Reason.MORE_TRAINING,
}
_NO_DATE = {
    WaitFrom.FORM_APPROVAL: Reason.NEEDS_APPROVAL,
    WaitFrom.NEXT_ADMINISTRATION: Reason.NEXT_ADMINISTRATION,
}
_NEVER = datetime.max.replace(tzinfo=UTC)


def retake(
    ruling: Ruling | None,
    sittings: Sequence[Sitting],
    now: datetime,
    *,
    purchase: str | None = None,
    approved_on: date | None = None,
) -> Answer:
    """Whether the exam may be sat at `now` (aware, in the person's zone) and, if not, from when.

    `sittings` may come in any order; none lies in the future. `purchase` is the id of one of the policy's
    purchases, where it has any; without it the answer spans them all. `approved_on`: see `openings.ends`.
    """
    zone = _zone(now)
    ordered = openings.in_order(sittings, zone)
    if ordered and ordered[-1].passed:
        return _after_pass(ruling, ordered[-1], now)
    if ruling is None or not ruling.policy.known:
        return Answer(Status.UNKNOWN, Binding.UNPUBLISHED)
    policy = ruling.policy
    if not ordered:
        return _free(policy, 0, ())
    facts = _Facts(ordered, openings.counted(ordered, policy.counts), zone, approved_on)
    answer = _spanning([_by_terms(terms, facts) for terms in _possible_terms(policy, purchase)], zone)
    if policy.purchases and purchase is None:
        answer = replace(answer, reasons=(*answer.reasons, Reason.WHICH_PURCHASE))
    return _settled(answer, policy, now)


def purchase_named(policy: Policy, purchase: str | None) -> Purchase | None:
    """The purchase of `policy` with that id."""
    return next((known for known in policy.purchases if known.id == purchase), None)


def _zone(now: datetime) -> tzinfo:
    if now.tzinfo is None:
        raise ValueError("now needs a zone")
    return now.tzinfo


def _possible_terms(policy: Policy, purchase: str | None) -> list[_Terms]:
    if not policy.purchases:
        return [_Terms(policy.waits, policy.cap)]
    chosen = purchase_named(policy, purchase)
    possible = [chosen] if chosen else [known for known in policy.purchases if known.known]
    return [_Terms(known.waits, known.cap, known.known) for known in possible]


def _by_terms(terms: _Terms, facts: _Facts) -> Answer:
    """The answer under `terms`, its dates given even where they are over already, its readings even where equal."""
    number = len(facts.series)
    if not terms.known:
        return Answer(Status.UNKNOWN, Binding.UNPUBLISHED, failures=number)
    reasons: tuple[Reason, ...] = ()
    if terms.cap and number >= terms.cap.attempts and terms.cap.anchor in _USED_UP:
        reasons = (_USED_UP[terms.cap.anchor],)
        if terms.cap.anchor is not Anchor.PURCHASE:
            return Answer(Status.WAIT, Binding.CAP, failures=number, reasons=reasons)
    capped = attempt_caps.release(terms.cap, facts.ordered) if terms.cap else None
    wait = openings.wait_after(number, terms.waits)
    waited = openings.ends(wait, facts.series, facts.zone, facts.approved_on) if wait else None
    if wait and waited is None:
        return Answer(Status.WAIT, Binding.WAIT, failures=number, reasons=(_NO_DATE[wait.starts],))
    binding, readings = _later(waited, capped, facts.zone)
    if readings is None:
        return Answer(Status.UNKNOWN, binding, failures=number, reasons=(Reason.WAIT_NOT_KNOWN,))
    if binding is Binding.WAIT and wait and wait.hours is not None and facts.series[-1].at is None:
        reasons = (*reasons, Reason.TIME_ASSUMED)
    if binding is Binding.CAP and terms.cap and terms.cap.anchor is Anchor.NOT_SAID:
        reasons = (*reasons, Reason.PERIOD_NOT_SAID)
    return Answer(Status.WAIT, binding, readings.strict, readings.lenient, number, reasons)


def _later(waited: Readings | None, capped: Readings | None, zone: tzinfo) -> tuple[Binding, Readings | None]:
    """What binds of a wait and a cap: the later one, and the wait where both end together."""
    if waited is None or capped is None:
        return (Binding.CAP, capped) if capped else (Binding.WAIT if waited else Binding.UNPUBLISHED, waited)
    lenient = max(waited.lenient, capped.lenient, key=lambda opening: opening.starts(zone))
    if capped.strict.starts(zone) > waited.strict.starts(zone):
        return Binding.CAP, Readings(capped.strict, lenient)
    return Binding.WAIT, Readings(waited.strict, lenient)


def _spanning(answers: Sequence[Answer], zone: tzinfo) -> Answer:
    """One answer for several possible purchases: strictly the latest opening, leniently the earliest."""
    if len(answers) == 1:
        return answers[0]
    strictest = max(answers, key=lambda answer: answer.earliest.starts(zone) if answer.earliest else _NEVER)
    if strictest.earliest is None:
        return replace(strictest, lenient=None)
    readings = [answer.lenient for answer in answers if answer.lenient]
    lenient = min(readings, key=lambda opening: opening.starts(zone), default=None)
    shared = tuple(reason for reason in strictest.reasons if all(reason in answer.reasons for answer in answers))
    return replace(strictest, lenient=lenient, reasons=shared)


def _settled(answer: Answer, policy: Policy, now: datetime) -> Answer:
    """`answer` as of `now`: eligible once its strict opening has come; one reading where both agree."""
    if answer.status is not Status.WAIT or answer.earliest is None:
        return answer
    if answer.earliest.starts(_zone(now)) <= now:
        over = (Reason.TIME_ASSUMED, Reason.PERIOD_NOT_SAID)
        return _free(policy, answer.failures, tuple(reason for reason in answer.reasons if reason not in over))
    return replace(answer, lenient=None) if answer.lenient == answer.earliest else answer


def _free(policy: Policy, failures: int, reasons: tuple[Reason, ...]) -> Answer:
    if policy.silent:
        silence = (Reason.NO_WAIT_PUBLISHED, *reasons)
        return Answer(Status.ELIGIBLE, Binding.UNPUBLISHED, failures=failures, reasons=silence)
    return Answer(Status.ELIGIBLE, Binding.NONE, failures=failures, reasons=reasons)


def _after_pass(ruling: Ruling | None, passed: Sitting, now: datetime) -> Answer:
    """A pass blocks for good, for a time, or not at all; where nothing is known, the exam is simply passed."""
    after_pass = ruling.policy.after_pass if ruling else None
    if after_pass is None or after_pass.blocks in (PassBlocks.FOR_GOOD, PassBlocks.NOT_KNOWN):
        return Answer(Status.PASSED, Binding.PASSED)
    if after_pass.blocks is PassBlocks.NOT:
        return Answer(Status.ELIGIBLE, Binding.NONE)
    opening = Opening(passed.on + relativedelta(days=after_pass.days or 0, months=after_pass.months or 0))
    if opening.starts(_zone(now)) <= now:
        return Answer(Status.ELIGIBLE, Binding.NONE)
    return Answer(Status.PASSED, Binding.PASSED, opening)
