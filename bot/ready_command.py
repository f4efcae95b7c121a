"""`python -m bot ready`: the verdict from the shell, from results that are typed."""

import json
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

import bot.texts.practice_refusals  # noqa: F401 - gives its refusals their sentences
from bot.errors import Refusal
from bot.rules.attempts import DomainResult
from bot.rules.exams import Exam
from bot.rules.own_line import read_own_line
from bot.rules.practice import Conditions, Practice, PracticeKind
from bot.rules.practice_form import Result, counted_kind, read_percentages, read_result
from bot.rules.readiness import Verdict
from bot.shell_options import NotAccepted, read_day
from bot.texts import evidence, operator, ready, refusals

_RESULT = re.compile(r"(?P<on>\d{4}-\d{2}-\d{2}):(?P<kind>[A-Za-z]+):(?P<value>[^:]+?)(?::(?P<more>.+))?", re.DOTALL)
_DOMAIN = re.compile(r"\s*(?P<name>[^=]+?)\s*=\s*(?P<value>\d{1,3}(?:\.\d+)?)\s*%?\s*(?:,|$)")


def read_practice(typed: str, exam: Exam | None, now: datetime, number: int) -> Practice:
    """`2026-11-01:full:82:real:Domain=70,Domain=90`, as a result. Raises NotAccepted.

    `number`: its place among those that were typed; of one day the later one is the newer.
    """
    match = _RESULT.fullmatch(typed.strip())
    kinds = {kind.value: kind for kind in PracticeKind}
    if match is None or match["kind"].lower() not in kinds:
        raise NotAccepted(operator.not_a_result(typed))
    taken_on = _day(typed, match["on"])
    if taken_on > now.date():
        raise NotAccepted(operator.result_in_the_future(typed, now.date()))
    conditions, domains = _more(typed, match["more"], exam)
    result = _value(typed, match["value"], exam)
    return Practice(
        practice_id=number,
        learner_id=0,
        exam=exam.code if exam else "",
        kind=counted_kind(kinds[match["kind"].lower()], result, exam),
        percent=result.percent,
        taken_on=taken_on,
        logged_at=datetime.fromtimestamp(number, UTC),
        right_count=result.right_count,
        question_count=result.question_count,
        conditions=conditions,
        domains=domains,
    )


def too_short(results: Sequence[str], practices: Sequence[Practice]) -> list[str]:
    """Those results that were typed as full ones and count as mixed."""
    pairs = zip(results, practices, strict=True)
    return [typed for typed, each in pairs if ":full:" in typed.lower() and each.kind is PracticeKind.MIXED]


def read_domain(typed: str, exam: Exam | None) -> tuple[DomainResult, ...]:
    """`--domain "Security Operations=70"`. Raises NotAccepted."""
    return _domains("--domain", typed, typed, exam)


def read_line(typed: str | None) -> float | None:
    """`--own-line`. Raises NotAccepted."""
    if typed is None:
        return None
    try:
        return read_own_line(typed)
    except Refusal as error:
        raise NotAccepted(operator.not_an_own_line(typed)) from error


def read_legal_day(typed: str | None) -> date | None:
    """`--legal-on`. Raises NotAccepted."""
    if typed is None:
        return None
    return read_day("--legal-on", typed)


def as_json(verdict: Verdict, exam: Exam | None) -> str:
    """Exactly the documented keys."""
    answer = {
        "verdict": verdict.status.value,
        "evidence": [
            {"name": each.name.value, "met": each.met, "detail": evidence.detail(each.name, verdict, exam)}
            for each in verdict.evidence
        ],
        "next": _unmarked(ready.change(verdict)),
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def as_text(verdict: Verdict, exam: Exam | None) -> str:
    """The same for a person at the shell, with the earliest sensible date."""
    lines = [ready.headline(verdict), *(evidence.line(each, verdict, exam) for each in verdict.evidence)]
    lines += [f"Next: {ready.change(verdict)}", ready.earliest(verdict)]
    return _unmarked("\n".join(lines))


def _unmarked(text: str) -> str:
    return text.replace("**", "")


def _day(typed: str, on: str) -> date:
    try:
        return read_day("--result", on)
    except NotAccepted as error:
        raise NotAccepted(operator.not_a_result_day(typed)) from error


def _value(typed: str, value: str, exam: Exam | None) -> Result:
    try:
        return read_result(value, exam)
    except Refusal as error:
        scale = (exam.scale_min, exam.scale_max) if exam else (None, None)
        raise NotAccepted(operator.not_a_value(typed, *scale)) from error


def _more(typed: str, more: str | None, exam: Exam | None) -> tuple[Conditions, tuple[DomainResult, ...]]:
    """Conditions and domains, as far as they are told; at the shell a result is a real one unless it says otherwise."""
    if more is None:
        return Conditions.REAL, ()
    told, _, domains = more.partition(":")
    if told.lower() in set(Conditions):
        return Conditions(told.lower()), _domains("--result", typed, domains, exam) if domains else ()
    if "=" not in more:
        raise NotAccepted(operator.not_a_result(typed))
    return Conditions.REAL, _domains("--result", typed, more, exam)


def _domains(option: str, typed: str, domains: str, exam: Exam | None) -> tuple[DomainResult, ...]:
    """Names may hold commas, so that each is read up to its number."""
    pairs, position = [], 0
    while position < len(domains):
        match = _DOMAIN.match(domains, position)
        if match is None:
            raise NotAccepted(operator.not_domains(option, typed))
        pairs.append(f"{match['name']}: {match['value']} %")
        position = match.end()
    try:
        return read_percentages("\n".join(pairs), exam)
    except Refusal as error:
        sentence = " ".join(_unmarked(refusals.sentence(error)).split())
        raise NotAccepted(f"{option} {typed}: {sentence}") from error
