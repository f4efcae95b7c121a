"""How percentages are written, and what the line is called that results are held against.

Results are whole percents on every card, since a few dozen questions tell nothing finer. What somebody aims at keeps
its decimals (the line, what is asked for over it, the weight of a domain), and so does a result that rounding would
carry across it: 89.6 % is not the 90 % that is asked for.

The pass mark is what is published, or what somebody sets for themselves; the line is where it lies in percent.
"""

import math

from bot.rules.passing_line import PassingLine


def percent(figure: float, *aims: float | None) -> str:
    """82 %; with its decimals only where rounding would carry it across one of `aims`."""
    whole = math.floor(figure + 0.5)
    crosses = any((whole >= aim) != (figure >= aim) for aim in aims if aim is not None)
    return exact(figure) if crosses else f"{whole} %"


def beside(figure: float, line: PassingLine | None) -> str:
    """A result that stands beside the line."""
    return percent(figure, line.percent if line else None)


def exact(figure: float) -> str:
    """81.25 %, 80 %: what is aimed at."""
    return f"{figure:.4g} %"


def line_name(line: PassingLine) -> str:
    """What the line is, for others to read as well; one that stands in for a pass mark is none itself."""
    if line.is_own:
        return "a personal pass mark"
    return "the line" if line.is_raised else "the pass mark"


def line_label(line: PassingLine) -> str:
    """Beside the line in a picture."""
    return f"{line_name(line).removeprefix('the ').removeprefix('a ')}: {exact(line.percent)}"
