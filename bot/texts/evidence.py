"""What is said of each piece of evidence that somebody is ready."""

from bot.rules.exams import Exam
from bot.rules.practice import Conditions, Practice
from bot.rules.readiness import (
    FRESH_DAYS,
    HIGHEST_ASKED_PERCENT,
    MARGIN_PERCENT,
    Evidence,
    Piece,
    Verdict,
    is_fresh,
)
from bot.texts.common import plain
from bot.texts.days import count, listed, short_day
from bot.texts.percents import beside, exact, percent

NAMES = {
    Piece.LINE: "A pass mark",
    Piece.TWO_IN_A_ROW: "Two full simulations in a row",
    Piece.MARGIN: "Both well over the line",
    Piece.DOMAINS: "No domain under the line",
    Piece.RECENT: f"Not older than {FRESH_DAYS} days",
    Piece.CONDITIONS: "Under real conditions",
    Piece.SPREAD: "On two days",
}
ROOM = "on time, in one sitting, with nothing to look things up in"
_MOST_NAMED = 6


def line(evidence: Evidence, verdict: Verdict, exam: Exam | None) -> str:
    """One piece on the card: a mark, the same in words, and what it was read from."""
    return f"{short(evidence, verdict)}: {detail(evidence.name, verdict, exam)}"


def short(evidence: Evidence, verdict: Verdict) -> str:
    """The same without what it was read from."""
    mark, word = ("✓", "met") if evidence.met else ("✗", "missing")
    if evidence.name is Piece.DOMAINS and evidence.met and not verdict.domains.known_count:
        mark, word = "–", "not known"
    return f"{mark} **{NAMES[evidence.name]}** ({word})"


def detail(piece: Piece, verdict: Verdict, exam: Exam | None) -> str:
    """What one piece of evidence was read from."""
    match piece:
        case Piece.LINE:
            return _line(verdict, exam)
        case Piece.TWO_IN_A_ROW:
            return _two_in_a_row(verdict)
        case Piece.MARGIN:
            return _margin(verdict)
        case Piece.DOMAINS:
            return _domains(verdict)
        case Piece.RECENT:
            return _recent(verdict)
        case Piece.CONDITIONS:
            return _conditions(verdict)
        case Piece.SPREAD:
            return _spread(verdict)


def _line(verdict: Verdict, exam: Exam | None) -> str:
    if verdict.line is None:
        return "No pass mark is published that practice could be held against, and you have set none of your own."
    if verdict.line.is_own or exam is None:
        return f"{exact(verdict.line.percent)}, which is your own: no pass mark is published."
    if verdict.line.is_raised:
        return (
            f"{exam.passing_score} on a scale from {exam.scale_min} to {exam.scale_max} lies so low on it that it says "
            f"nothing about right answers, so {exact(verdict.line.percent)} stands in for it."
        )
    return (
        f"{exam.passing_score} on a scale from {exam.scale_min} to {exam.scale_max}, which lies at "
        f"{exact(verdict.line.percent)} of it. A rough guide: how scores are scaled is not published."
    )


def _two_in_a_row(verdict: Verdict) -> str:
    fulls = verdict.fulls
    sentences = ["There is none yet.", f"One so far: {_told(verdict, *fulls[:1])}.", f"{_told(verdict, *fulls[:2])}."][
        min(len(fulls), 2)
    ]
    if len(fulls) > 2:
        sentences += f" The one before them: {_told(verdict, fulls[2])}."
    if verdict.outdated:
        many = count(verdict.outdated, "from before your last attempt is", "from before your last attempt are")
        sentences += f" {many} not counted."
    return sentences


def _margin(verdict: Verdict) -> str:
    if verdict.needed_percent is None or verdict.line is None:
        return "It cannot be said without a pass mark."
    asked = f"{exact(verdict.needed_percent)}, {_over(verdict)}"
    if not verdict.fulls:
        return f"Asked for: {asked}."
    if verdict.is_met(Piece.MARGIN):
        more = " Both are 15 points over it or more." if verdict.is_comfortable else ""
        return f"At or over {asked}.{more}"
    short = [full for full in verdict.fulls[:2] if full.percent < verdict.needed_percent]
    under = any(full.percent < verdict.line.percent for full in short)
    where = "under the line" if under else "over the line, but not by enough"
    return f"Asked for: {asked}. Short of that, {where}: {_told(verdict, *short)}."


def _over(verdict: Verdict) -> str:
    if verdict.line and verdict.line.percent + MARGIN_PERCENT > HIGHEST_ASKED_PERCENT:
        return "as far over the line as there is room for"
    return f"{MARGIN_PERCENT:g} points over the line"


def _domains(verdict: Verdict) -> str:
    under = [
        f"{plain(result.domain)} ({beside(result.percent, verdict.line) if result.percent is not None else 'below'})"
        for result in verdict.domains.under
    ]
    told = (
        f"Under the line: {_some(under)}."
        if under
        else "All that are known lie at it or over it."
        if _some_known(verdict)
        else ""
    )
    if verdict.line is None:
        told = "It cannot be said without a pass mark."
    unknown = [plain(domain) for domain in verdict.domains.unknown]
    if unknown and len(unknown) > verdict.domains.known_count:
        told += f" {count(len(unknown), 'domain')} not known: results per domain would show more."
    elif unknown:
        told += f" Not known: {_some(unknown)}."
    return told.strip() or "No results per domain are known; they would show more."


def _some_known(verdict: Verdict) -> bool:
    return bool(verdict.domains.known_count)


def _recent(verdict: Verdict) -> str:
    if not verdict.fulls:
        return "There is none yet."
    old = [full for full in verdict.fulls[:2] if not is_fresh(full, verdict.today)]
    if old:
        return f"Older: {_told(verdict, *old)}."
    ago = (verdict.today - verdict.fulls[0].taken_on).days
    if ago <= 0:
        return "From today."
    return f"The newest is from {short_day(verdict.fulls[0].taken_on)}, {count(ago, 'day')} ago."


def _conditions(verdict: Verdict) -> str:
    if not verdict.fulls:
        return f"That is: {ROOM}."
    relaxed = [full for full in verdict.fulls[:2] if full.conditions is not Conditions.REAL]
    return f"Relaxed: {_told(verdict, *relaxed)}." if relaxed else f"As in the exam room: {ROOM}."


def _spread(verdict: Verdict) -> str:
    if len(verdict.fulls) < 2:
        return "One day may be a good one; two say more."
    if verdict.is_met(Piece.SPREAD):
        apart = abs((verdict.fulls[0].taken_on - verdict.fulls[1].taken_on).days)
        return f"They lie {count(apart, 'day')} apart."
    return f"Both are from {short_day(verdict.fulls[0].taken_on)}."


def _told(verdict: Verdict, *fulls: Practice) -> str:
    aims = (verdict.line.percent if verdict.line else None, verdict.needed_percent)
    return listed(tuple(f"{percent(full.percent, *aims)} on {short_day(full.taken_on)}" for full in fulls))


def _some(names: list[str]) -> str:
    more = (f"{len(names) - _MOST_NAMED} more",) if len(names) > _MOST_NAMED else ()
    return listed((*names[:_MOST_NAMED], *more))
