"""What is said of the way between attempts: after another failure, and after a pass. Never how others did."""

from bot.rules.perspective import Between, Move, WayToPass
from bot.texts.attempts import result
from bot.texts.common import plain
from bot.texts.days import count, listed, short_day

AGAIN_HEADING = "### Between the two attempts"
PASS_HEADING = "### The way there"
PLAN_ENDS = "Your plan for it ends here. What you did of it stays yours to look at."
_MOST = 3


def again(between: Between) -> str:
    """After another failure: what moved since the one before, up and down, and what stayed."""
    days = count((between.later.taken_on - between.earlier.taken_on).days, "day")
    dates = f"{short_day(between.earlier.taken_on)} and {short_day(between.later.taken_on)}"
    lines = [f"{AGAIN_HEADING}\n-# {dates}, {days} apart"]
    lines += _score(between)
    lines += _moves("Up", between.up)
    lines += _moves("Down", between.down)
    if between.stayed:
        names = tuple(plain(move.domain) for move in between.stayed[:_MOST])
        lines.append(f"- About where it was: {listed(names)}{_more(between.stayed)}.")
    if not between.says_something:
        lines.append("The two reports have no results that can be compared. What you write down next time can be.")
    elif between.down and not between.up:
        lines.append(
            "Results differ from day to day, so going down once says little about what you can do. What both reports "
            "show is where to look first."
        )
    return "\n".join(lines)


def passed(way: WayToPass) -> str:
    """After a pass that followed failures: how long, how many, and what moved most."""
    lines = [
        f"{PASS_HEADING}\nAttempt {way.attempts}, {count(way.took.days, 'day')} after the first failure. You kept "
        "going after a day that hurt."
    ]
    lines += _score(way.last)
    if way.last.up:
        lines.append(f"- What moved most: {_move(way.last.up[0])}")
    return "\n".join(lines)


def _score(between: Between) -> list[str]:
    if between.score_by is None or between.earlier.score is None or between.later.score is None:
        return []
    by = between.score_by
    moved = f"{by:+g} points" if by else "the same"
    return [f"- Score: {between.earlier.score:g} → {between.later.score:g} ({moved.replace('-', '−')})"]


def _moves(heading: str, moves: tuple[Move, ...]) -> list[str]:
    shown = "; ".join(_move(move) for move in moves[:_MOST])
    return [f"- {heading}: {shown}{_more(moves)}"] if moves else []


def _move(move: Move) -> str:
    return f"**{plain(move.domain)}** {result(move.before)} → {result(move.after)}"


def _more(moves: tuple[Move, ...]) -> str:
    return f" and {len(moves) - _MOST} more" if len(moves) > _MOST else ""
