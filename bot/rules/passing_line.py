"""Where the passing line lies, in percent, so that results in practice can be held against it.

Bodies publish a pass mark on a scale of their own: 750 on 100 to 900. How they scale is secret, and results in practice
are a share of right answers. The line is therefore the place of the pass mark on its scale, as if that were linear:
(750 − 100) / (900 − 100) = 81.25 %. That is a yardstick, not a conversion; whoever shows it says so.

Some scales begin far from nothing right: 450 on 200 to 800 lies at 42 %, and nobody passes with 42 % of the answers. So
practice is never held against less than 65 %, the lowest pass mark that any body publishes as a share of right answers.
"""

from dataclasses import dataclass

from bot.rules.exams import Exam

LOWEST_LINE_PERCENT = 65.0


@dataclass(frozen=True, slots=True)
class PassingLine:
    """`is_own`: no pass mark is published, and the person has set this one. `is_raised`: it would lie too low."""

    percent: float
    is_own: bool = False
    is_raised: bool = False


def passing_line(exam: Exam | None, own_percent: float | None = None) -> PassingLine | None:
    """The line of that exam; else the person's own one; None where there is neither."""
    published = as_percent(exam, exam.passing_score) if exam and exam.passing_score is not None else None
    if exam is not None and published is not None:
        is_raised = published < LOWEST_LINE_PERCENT and not _is_a_share(exam)
        return PassingLine(LOWEST_LINE_PERCENT if is_raised else published, is_raised=is_raised)
    return PassingLine(own_percent, is_own=True) if own_percent is not None else None


def as_percent(exam: Exam, score: float) -> float | None:
    """A score on the exam's own scale as its place there, in percent; None where the scale is not known."""
    if exam.scale_min is None or exam.scale_max is None or exam.scale_max <= exam.scale_min:
        return None
    return 100 * (score - exam.scale_min) / (exam.scale_max - exam.scale_min)


def _is_a_share(exam: Exam) -> bool:
    """Whether its scale is that of percentages, so that its pass mark is a share of right answers."""
    return (exam.scale_min, exam.scale_max) == (0, 100)
