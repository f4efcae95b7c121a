"""Where the passing line lies, in percent, so that results in practice can be held against it.

Bodies publish a pass mark on a scale of their own: 750 on 100 to 900. How they scale is secret, and results in practice
are a share of right answers. The line is therefore the place of the pass mark on its scale, as if that were linear:
(750 − 100) / (900 − 100) = 81.25 %. That is a yardstick, not a conversion; whoever shows it says so.
"""

from dataclasses import dataclass

from bot.rules.exams import Exam

USUAL_LINE_PERCENT = 80.0
"""What a picture or a plan assumes where there is neither a pass mark nor an own one; a verdict never does."""


@dataclass(frozen=True, slots=True)
class PassingLine:
    """`is_own`: no pass mark is published, and the person has set this one."""

    percent: float
    is_own: bool = False


def passing_line(exam: Exam | None, own_percent: float | None = None) -> PassingLine | None:
    """The line of that exam; else the person's own one; None where there is neither."""
    published = as_percent(exam, exam.passing_score) if exam and exam.passing_score is not None else None
    if published is not None:
        return PassingLine(published)
    return PassingLine(own_percent, is_own=True) if own_percent is not None else None


def as_percent(exam: Exam, score: float) -> float | None:
    """A score on the exam's own scale as its place there, in percent; None where the scale is not known."""
    if exam.scale_min is None or exam.scale_max is None or exam.scale_max <= exam.scale_min:
        return None
    return 100 * (score - exam.scale_min) / (exam.scale_max - exam.scale_min)
