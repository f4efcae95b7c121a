"""Whether somebody is ready to book: a verdict from evidence, each piece of it met or missing.

It never says how likely a pass is: nobody has numbers for that. Rules, and why they are so:

- **Two full simulations in a row** (by day, then by when they were logged; a third is told, and decides nothing): one
  good result may be luck, and shorter sets do not tire anybody as the exam does. Those from before the last attempt do
  not count: it has shown what they were worth.
- **Both at ten points of a hundred over the passing line**: practice is kinder than the exam (questions come back, the
  room is one's own) and results scatter by some points. Fifteen are told to be comfortable. The line plus ten may lie
  beyond what anybody reaches, so that 98 is enough (or the line itself, where that is higher).
- **No domain under the line**: an exam may ask mostly of the weakest. What is not known of a domain is said, and does
  not block: many question sets tell no domains.
- **Both at most 21 days old**: what was known fades.
- **Both under real conditions**: with pauses and a book at hand more is right than in the exam room.
- **On two days**: two of one day share the form of that day, and often the questions.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.rules.attempts import Band, DomainResult
from bot.rules.domain_gaps import practised
from bot.rules.exams import Exam
from bot.rules.passing_line import PassingLine, passing_line
from bot.rules.practice import Conditions, Practice, PracticeKind
from bot.rules.trend import Pace, Trend, trend_of

MARGIN_PERCENT, COMFORTABLE_PERCENT = 10.0, 15.0
HIGHEST_ASKED_PERCENT = 98.0
FRESH_DAYS = 21
LOWEST_OWN_LINE, HIGHEST_OWN_LINE = 50.0, 100.0
_IN_A_ROW, _LOOKED_AT = 2, 3


class Status(StrEnum):
    NOT_YET = "not yet"
    NEARLY = "nearly"
    BOOK_IT = "book it"


class Piece(StrEnum):
    """What the evidence consists of."""

    LINE = "passing line"
    TWO_IN_A_ROW = "two full simulations"
    MARGIN = "margin"
    DOMAINS = "domains"
    RECENT = "recent"
    CONDITIONS = "conditions"
    SPREAD = "spread"


class Step(StrEnum):
    """What would change the verdict."""

    OWN_LINE = "own line"
    FULLS = "full simulations"
    REPAIR = "repair"
    RAISE = "raise"
    FRESH = "fresh"
    REAL = "real conditions"
    OTHER_DAY = "other day"
    BOOK = "book"


@dataclass(frozen=True, slots=True)
class Evidence:
    name: Piece
    met: bool


@dataclass(frozen=True, slots=True)
class Change:
    """The one thing that would change the verdict. `fulls`: so many more full simulations; `domain`: the one to repair.

    The newest result of those that count has to be as it should for one more to be enough.
    """

    step: Step
    fulls: int = 0
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Standings:
    """Domains under the line (percent, or None where a report says "below"), the lowest first; and unknown ones."""

    under: tuple[DomainResult, ...] = ()
    unknown: tuple[str, ...] = ()
    known_count: int = 0


@dataclass(frozen=True, slots=True)
class Legal:
    """From when the exam may be sat: now (None), or from `on`; `undated`: one has to wait, and no date is known."""

    on: date | None = None
    undated: bool = False
    passed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What the verdict is read from. `report` is that of the last attempt, which was on `sat_on`."""

    exam: Exam | None
    practices: Sequence[Practice]
    today: date
    report: Sequence[DomainResult] = ()
    sat_on: date | None = None
    own_line_percent: float | None = None
    legal: Legal = Legal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`fulls`: the last ones, at most three, the newest first; `outdated`: so many lie before the last attempt.

    `needed_percent`: what both of the last two should reach. `earliest_on`: the first sensible day, where it can be
    said; `reached_on`: when practice gets there, by the trend.
    """

    status: Status
    evidence: tuple[Evidence, ...]
    change: Change
    today: date
    line: PassingLine | None
    needed_percent: float | None
    fulls: tuple[Practice, ...]
    outdated: int
    domains: Standings
    trend: Trend
    legal: Legal
    reached_on: date | None
    earliest_on: date | None

    @property
    def is_comfortable(self) -> bool:
        """Whether the last two lie fifteen points over the line."""
        if self.line is None or len(self.fulls) < _IN_A_ROW:
            return False
        return all(full.percent >= min(self.line.percent + COMFORTABLE_PERCENT, 100) for full in self.fulls[:_IN_A_ROW])

    def is_met(self, piece: Piece) -> bool:
        return any(each.met for each in self.evidence if each.name is piece)


def readiness(grounds: Grounds) -> Verdict:
    """The verdict. A pass mark that is published counts before one's own; without any it cannot be to book.

    `NEARLY`: exactly one piece is missing; where that is the margin, both results have to be over the line at least.
    """
    line = passing_line(grounds.exam, grounds.own_line_percent)
    needed = needed_percent(line)
    fulls, outdated = _fulls(grounds)
    domains = _standings(grounds, line)
    evidence = _evidence(fulls[:_IN_A_ROW], line, needed, domains, grounds.today)
    status = _status(evidence, fulls[:_IN_A_ROW], line)
    change = _change(evidence, fulls[:_IN_A_ROW], needed, domains, grounds.today)
    trend = trend_of([(full.taken_on, full.percent) for full in fulls], needed, grounds.today)
    reached_on = _reached_on(status, change, trend, grounds.today)
    legal_on = grounds.legal.on or grounds.today
    known = reached_on is not None and not grounds.legal.undated
    return Verdict(
        status=status,
        evidence=evidence,
        change=change,
        today=grounds.today,
        line=line,
        needed_percent=needed,
        fulls=fulls[:_LOOKED_AT],
        outdated=outdated,
        domains=domains,
        trend=trend,
        legal=grounds.legal,
        reached_on=reached_on,
        earliest_on=max(legal_on, reached_on) if known and reached_on else None,
    )


def needed_percent(line: PassingLine | None) -> float | None:
    """What a full simulation should reach: ten points over the line, as far as there is room for that."""
    if line is None:
        return None
    return max(min(line.percent + MARGIN_PERCENT, HIGHEST_ASKED_PERCENT), line.percent)


def _fulls(grounds: Grounds) -> tuple[tuple[Practice, ...], int]:
    """Those since the last attempt, the newest first; and how many lie before it."""
    fulls = [each for each in grounds.practices if each.kind is PracticeKind.FULL]
    since = [each for each in fulls if grounds.sat_on is None or each.taken_on > grounds.sat_on]
    newest_first = sorted(since, key=lambda each: (each.taken_on, each.logged_at), reverse=True)
    return tuple(newest_first), len(fulls) - len(since)


def _standings(grounds: Grounds, line: PassingLine | None) -> Standings:
    """Where each domain stands: by practice since the last attempt, else by its report, else by practice before it."""
    before = {name: DomainResult(name, percent) for name, percent in practised(grounds.practices).items()}
    report = {result.domain: result for result in grounds.report}
    since = practised(grounds.practices, grounds.sat_on)
    known = before | report | {name: DomainResult(name, percent) for name, percent in since.items()}
    named = tuple(domain.name for domain in grounds.exam.domains) if grounds.exam else ()
    if named:  # a version from before may have had others, which nobody can repair any more
        known = {name: result for name, result in known.items() if name in named}
    under = [result for result in known.values() if line is not None and _is_under(result, line)]
    return Standings(
        tuple(sorted(under, key=lambda result: (result.percent or 0.0, result.domain))),
        tuple(name for name in named if name not in known),
        len(known),
    )


def _is_under(result: DomainResult, line: PassingLine) -> bool:
    if result.percent is not None:
        return result.percent < line.percent
    return result.band is Band.BELOW


def _evidence(
    last: Sequence[Practice], line: PassingLine | None, needed: float | None, domains: Standings, today: date
) -> tuple[Evidence, ...]:
    """Every piece. Without any full simulation there is nothing of what is asked of them."""
    met = {
        Piece.LINE: line is not None,
        Piece.TWO_IN_A_ROW: len(last) == _IN_A_ROW,
        Piece.MARGIN: bool(last) and needed is not None and all(full.percent >= needed for full in last),
        Piece.DOMAINS: line is not None and not domains.under,
        Piece.RECENT: bool(last) and all(is_fresh(full, today) for full in last),
        Piece.CONDITIONS: bool(last) and all(full.conditions is Conditions.REAL for full in last),
        Piece.SPREAD: len({full.taken_on for full in last}) == _IN_A_ROW,
    }
    return tuple(Evidence(piece, met[piece]) for piece in Piece)


def is_fresh(full: Practice, today: date) -> bool:
    """Whether it is at most three weeks old."""
    return today - full.taken_on <= timedelta(days=FRESH_DAYS)


def _status(evidence: Sequence[Evidence], last: Sequence[Practice], line: PassingLine | None) -> Status:
    missing = {each.name for each in evidence if not each.met}
    if not missing:
        return Status.BOOK_IT
    if line is None or not last:
        return Status.NOT_YET
    if len(last) < _IN_A_ROW:  # then it cannot be on two days either, and that is one lack, not two
        missing.discard(Piece.SPREAD)
    over_the_line = all(full.percent >= line.percent for full in last)
    return Status.NEARLY if len(missing) == 1 and over_the_line else Status.NOT_YET


def _change(
    evidence: Sequence[Evidence], last: Sequence[Practice], needed: float | None, domains: Standings, today: date
) -> Change:
    """A domain is named before the results, which it holds down; the first simulation before everything but a line."""
    missing = {each.name for each in evidence if not each.met}
    more = 1 if last and needed is not None and _is_as_it_should(last[0], needed, today) else _IN_A_ROW
    steps = (
        (Piece.LINE, Step.OWN_LINE, 0),
        (Piece.DOMAINS, Step.REPAIR, 0),
        (Piece.MARGIN, Step.RAISE, more),
        (Piece.TWO_IN_A_ROW, Step.FULLS, more),
        (Piece.CONDITIONS, Step.REAL, more),
        (Piece.RECENT, Step.FRESH, more),
        (Piece.SPREAD, Step.OTHER_DAY, 1),
    )
    if Piece.LINE not in missing and not last:
        return Change(Step.FULLS, _IN_A_ROW)
    for piece, step, fulls in steps:
        if piece in missing:
            return Change(step, fulls, domains.under[0].domain if step is Step.REPAIR else None)
    return Change(Step.BOOK)


def _is_as_it_should(full: Practice, needed: float, today: date) -> bool:
    return full.percent >= needed and full.conditions is Conditions.REAL and is_fresh(full, today)


def _reached_on(status: Status, change: Change, trend: Trend, today: date) -> date | None:
    """When practice is where it should be: by the trend, and not before there were days for what is still to be done.

    None where the trend does not say, or where something is missing that is no matter of days.
    """
    if status is Status.BOOK_IT:
        return today
    if change.step is Step.OWN_LINE:
        return None
    days = timedelta(days=max(change.fulls, 1))
    if trend.pace is Pace.THERE:
        return today + days if change.step is not Step.REPAIR else None
    return max(trend.reaches_on, today + days) if trend.reaches_on else None
