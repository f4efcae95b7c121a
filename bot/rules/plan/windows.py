"""When somebody studies in a week: hours a week, spread over the days that suit."""

from collections.abc import Mapping
from datetime import time

from bot.errors import Refusal
from bot.rules.days import Weekday
from bot.rules.form_reading import all_of, tried
from bot.rules.plan.records import Window, Windows
from bot.rules.plan.windows_reading import MOST_DAY_MINUTES, Span, read_hours, read_spans
from bot.rules.plan_refusals import WindowsTooSmall

_USUAL_TIME = time(19)
"""When most people who work find the time."""
_STEP = 5
_WORTH_COMING = 20
"""Minutes: a day without an end is not left with less, as long as others can give some of theirs."""
_HOUR = 60
_MIDNIGHT = 24 * _HOUR
_BEDTIME = 23 * _HOUR


def read_windows(hours_a_week: str, days: str, usual: time | None = None) -> Windows:
    """What was typed for hours a week and for days and hours, as windows that hold exactly these minutes together.

    A day with an end ("sat 10:00-13:00") is used whole; what is left of the week is spread evenly over the days
    without one. If that leaves these with next to nothing, or there are none, the week is spread evenly over all days,
    none of which gets more than it holds. `usual`: when a day begins for which no time was named; without
    one that is at 19:00, or earlier where much is to be done.
    Raises NotReadable, HoursOutside, WindowOverMidnight, WindowsTooSmall, or FormRefused with several of them.
    """
    problems: list[Refusal] = []
    minutes = tried(lambda: read_hours(hours_a_week), problems)
    spans = tried(lambda: read_spans(days, usual), problems)
    if minutes is None or spans is None:
        raise all_of(problems)
    held = {day: _held(span) for day, span in spans.items()}
    if minutes > sum(held.values()):
        raise WindowsTooSmall(minutes, sum(held.values()))
    given = _spread_over_open(minutes, spans, held) or _evenly(minutes, held)
    return {day: Window(_starts(spans[day], given[day]), given[day]) for day in sorted(spans) if given.get(day)}


def minutes_a_week(windows: Windows) -> int:
    """All that the windows hold together."""
    return sum(window.minutes for window in windows.values())


def windows_as_text(windows: Windows) -> str:
    """As the database keeps them: "mon=19:00/90;sat=10:00/120"."""
    return ";".join(f"{day.short}={window.starts:%H:%M}/{window.minutes}" for day, window in sorted(windows.items()))


def windows_from_text(text: str) -> Windows:
    """What `windows_as_text` wrote."""
    by_name = {day.short: day for day in Weekday}
    windows = {}
    for part in filter(None, text.split(";")):
        name, _, rest = part.partition("=")
        clock, _, minutes = rest.partition("/")
        windows[by_name[name]] = Window(time.fromisoformat(clock), int(minutes))
    return windows


def windows_as_typed(windows: Windows) -> tuple[str, str]:
    """Hours a week, and days and hours, that would be read as these windows: what a form opens with.

    Ends are written only where the windows cannot be told without, so that more hours still find room.
    """
    total = minutes_a_week(windows)
    hours = f"{total / _HOUR:g}" if total % 15 == 0 else f"{total} min"
    without_ends = ", ".join(
        f"{' '.join(day.short for day in alike)} {clock:%H:%M}" for clock, alike in _by_clock(windows)
    )
    try:
        if read_windows(hours, without_ends) == windows:
            return hours, without_ends
    except Refusal:
        pass
    return hours, ", ".join(_with_end(day, window) for day, window in sorted(windows.items()))


def _held(span: Span) -> int:
    """How many minutes there are on such a day: to its end, else to midnight; an hour may always run over midnight."""
    if span.minutes is not None:
        return min(span.minutes, MOST_DAY_MINUTES)
    if span.starts is None:
        return MOST_DAY_MINUTES
    left = _MIDNIGHT - span.starts.hour * _HOUR - span.starts.minute
    return min(max(left, _HOUR), MOST_DAY_MINUTES)


def _starts(span: Span, minutes: int) -> time:
    if span.starts is not None:
        return span.starts
    latest = _BEDTIME - minutes
    return min(_USUAL_TIME, time(latest // _HOUR, latest % _HOUR))


def _spread_over_open(minutes: int, spans: Mapping[Weekday, Span], held: Mapping[Weekday, int]) -> dict[Weekday, int]:
    """Days with an end whole, the rest over the others; nothing where that would not come out well."""
    whole = {day: held[day] for day, span in spans.items() if span.minutes is not None}
    opened = {day: held[day] for day in spans if day not in whole}
    rest = minutes - sum(whole.values())
    if not opened or rest < _WORTH_COMING * len(opened) or rest > sum(opened.values()):
        return {}
    return whole | _evenly(rest, opened)


def _evenly(minutes: int, held: Mapping[Weekday, int]) -> dict[Weekday, int]:
    """So many minutes over these days, none over what it holds: evenly in steps of five, the first days get the rest.

    The days that hold least are filled first, since what they cannot take goes to the others.
    """
    days = sorted(held, key=lambda day: (held[day], day))
    given: dict[Weekday, int] = {}
    left = minutes
    while days and held[days[0]] * len(days) <= left:
        given[days[0]] = held[days[0]]
        left -= held[days.pop(0)]
    if days:
        share = left // len(days) // _STEP * _STEP
        given |= dict.fromkeys(days, share)
        left -= share * len(days)
    for step in (_STEP, 1):  # single minutes at last, where days hold no multiple of five
        for day in sorted(held) * (left // step):
            more = step if step <= min(left, held[day] - given[day]) else 0
            given[day] += more
            left -= more
    return given


def _by_clock(windows: Windows) -> list[tuple[time, list[Weekday]]]:
    clocks = dict.fromkeys(window.starts for _, window in sorted(windows.items()))
    return [(clock, [day for day in sorted(windows) if windows[day].starts == clock]) for clock in clocks]


def _with_end(day: Weekday, window: Window) -> str:
    end = window.starts.hour * _HOUR + window.starts.minute + window.minutes
    ends = "24:00" if end == _MIDNIGHT else f"{end // _HOUR % 24:02}:{end % _HOUR:02}"
    return f"{day.short} {window.starts:%H:%M}-{ends}"
