"""How tense somebody was before and after breathing or relaxing, over time."""

from collections.abc import Sequence
from datetime import datetime

from bot.rules.calm import CalmSession
from bot.rules.tension import MOST_SHOWN, Change, change, shown
from bot.texts.days import count, short_day, short_moment

BEFORE, AFTER = "before", "after"
SCALE = {1: "1 calm", 2: "2", 3: "3", 4: "4", 5: "5 very tense"}
PICTURE_TITLE = "Tension before and after"
NONE = "Nothing is rated yet. Once you say how tense you are before and after, it shows here, to you alone."
FEELS = "-# From 1 (calm) to 5 (very tense), as you felt it. It is not a measurement, and nobody else sees it."
_MOST_LISTED = 5


def chart_day(at: datetime) -> str:
    """As short as a picture needs it: 29 Nov."""
    return f"{at.day} {at:%b}"


def over_time(sessions: Sequence[CalmSession]) -> str:
    """What the picture shows, in words: how often, the average, and the last ones by date."""
    rated = shown(sessions)
    if not rated:
        return NONE
    how_often = _how_often(rated)
    lines = [f"**{how_often[0].upper()}{how_often[1:]}**"]
    if average := change(rated):
        lines.append(_average(average))
    last = rated[-_MOST_LISTED:]
    lines.append("Latest:" if len(last) < len(rated) else "Each:")
    lines += [f"- {short_moment(each.began_at)}: {_both(each)}" for each in reversed(last)]
    return "\n".join([*lines, FEELS])


def alt_text(sessions: Sequence[CalmSession]) -> str:
    """What the picture shows, for those who do not see it; days are those of the moments as given."""
    rated = shown(sessions)
    if not rated:
        return NONE
    first, last = short_day(rated[0].began_at.date()), short_day(rated[-1].began_at.date())
    days = first if first == last else f"{first} to {last}"
    average = change(rated)
    said = f" {_average(average)}" if average else ""
    return f"A chart of tension from 1 (calm) to 5 (very tense), before and after, {_how_often(rated)}, {days}.{said}"


def _how_often(rated: Sequence[CalmSession]) -> str:
    if len(rated) == MOST_SHOWN:
        return f"the last {MOST_SHOWN} times"
    return f"{count(len(rated), 'time')} so far"


def _average(of: Change) -> str:
    over = "" if of.times == 1 else f", over the {count(of.times, 'time')} with both"
    return f"On average {of.before:.1f} before → {of.after:.1f} after{over}."


def _both(session: CalmSession) -> str:
    return f"{_said(session.tension_before)} → {_said(session.tension_after)}"


def _said(tension: int | None) -> str:
    return "not said" if tension is None else str(tension)
