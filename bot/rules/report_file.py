"""What a file adds to the form that it was dropped into."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.rules.attempt_form import AttemptForm
from bot.rules.attempts import DomainResult
from bot.rules.exams import Exam
from bot.rules.report_lines import as_line, split
from bot.rules.report_paste import results_in, score_in


@dataclass(frozen=True, slots=True)
class Taken:
    """A form with what a file says in it, as if it had been typed; `domains` and `score`: what that is."""

    form: AttemptForm
    domains: tuple[DomainResult, ...] = ()
    score: float | None = None


def with_file(form: AttemptForm, text: str, exam: Exam | None, before: Sequence[DomainResult]) -> Taken:
    """The form with the results of the file in it.

    What somebody typed stands over what the file says; lines that the form was filled with, `before`, do not.
    """
    results = results_in(text, exam)
    score = None if form.score.strip() else score_in(text, exam)
    found = {result.domain for result in results}
    untouched = {as_line(result) for result in before} | {f"{domain}:" for domain in found}
    typed = [line for line in form.domains.splitlines() if line.strip() not in untouched or split(line)[0] not in found]
    lines = [*map(as_line, results), *typed]
    score_typed = f"{score:g}" if score is not None else form.score
    return Taken(replace(form, score=score_typed, domains="\n".join(lines)), results, score)
