"""What is worth a word about a new result: only what is so, compared with what can be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bot.rules.attempts import DomainResult
from bot.rules.domain_gaps import is_adequate
from bot.rules.passing_line import PassingLine
from bot.rules.practice import Practice, PracticeKind

MOST_NAMED = 3


class WinKind(Enum):
    """The one that says most first."""

    OVER_LINE = auto()
    """A domain at or over the passing line for the first time."""
    BEST = auto()
    """More than in any result of that kind before."""
    THREE_UP = auto()
    """Three results in a row, each better than the one before it."""
    ABOVE_REPORT = auto()
    """A weak domain of the score report that is better than there, for the first time."""


@dataclass(frozen=True, slots=True)
class Win:
    """`domain` is None for results as a whole; `before`: the best, or the report's, figure that was there before."""

    kind: WinKind
    percent: float
    domain: str | None = None
    before: float | None = None


def small_wins(
    practice: Practice, before: Sequence[Practice], report: Sequence[DomainResult], line: PassingLine | None
) -> tuple[Win, ...]:
    """What `practice` is the first to show, at most three things.

    `before` are the other results of the same exam that came before it, in any order.
    """
    reported = {each.domain: each for each in report}
    wins: list[Win] = []
    for result in practice.domains:
        if result.percent is not None:
            earlier = _in_domain(before, result.domain)
            wins += _of_domain(result.domain, result.percent, earlier, reported.get(result.domain), line)
    wins += _of_row(practice, before)
    ranked = sorted(wins, key=lambda win: (win.kind.value, -(win.percent - (win.before or 0))))
    return tuple(ranked[:MOST_NAMED])


def _of_domain(
    domain: str, percent: float, earlier: Sequence[float], reported: DomainResult | None, line: PassingLine | None
) -> list[Win]:
    wins = []
    figures = [*earlier, *([reported.percent] if reported and reported.percent is not None else [])]
    if line and figures and percent >= line.percent > max(figures):
        wins.append(Win(WinKind.OVER_LINE, percent, domain, max(figures)))
    weak = reported.percent if reported and not is_adequate(reported) else None
    if weak is not None and not wins and percent > weak and all(each <= weak for each in earlier):
        wins.append(Win(WinKind.ABOVE_REPORT, percent, domain, weak))
    return wins


def _of_row(practice: Practice, before: Sequence[Practice]) -> list[Win]:
    """Among results that can be compared: of the same kind, and of the same domain if it is about one."""
    domain = practice.domains[0].domain if practice.kind is PracticeKind.TARGETED and practice.domains else None
    alike = [each for each in before if each.kind is practice.kind and domain in (None, *_domains(each))]
    row = [each.percent for each in sorted(alike, key=lambda each: (each.taken_on, each.logged_at))]
    wins = []
    if row and practice.percent > max(row):
        wins.append(Win(WinKind.BEST, practice.percent, domain, max(row)))
    if len(row) > 1 and row[-2] < row[-1] < practice.percent:
        wins.append(Win(WinKind.THREE_UP, practice.percent, domain, row[-2]))
    return wins


def _in_domain(practices: Sequence[Practice], domain: str) -> list[float]:
    return [
        result.percent
        for each in practices
        for result in each.domains
        if result.domain == domain and result.percent is not None
    ]


def _domains(practice: Practice) -> tuple[str, ...]:
    return tuple(result.domain for result in practice.domains)
