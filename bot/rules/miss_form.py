"""Reads the form with which a missed question is noted."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.errors import Field, FormRefused, NotReadable, Refusal, TooLong
from bot.rules.exams import Exam
from bot.rules.form_reading import text_in, tried
from bot.rules.practice import Miss, MissReason
from bot.rules.practice_refusals import NoReasonChosen
from bot.rules.score_report import read_domains

LONGEST_WORDS, LONGEST_ROOT = 400, 200
NO_DOMAIN = "none"
_NO_DOMAIN = {"", NO_DOMAIN, "-", "?", "n/a", "unknown"}


@dataclass(frozen=True, slots=True)
class MissAnswers:
    """What the form means."""

    words: str
    domain: str | None
    reason: MissReason
    root: str


def read_miss_form(typed: Mapping[str, str | tuple[str, ...]], exam: Exam | None) -> MissAnswers:
    """What the fields hold. Raises FormRefused with everything that was wrong."""
    problems: list[Refusal] = []
    words = tried(lambda: _words(text_in(typed, "words").strip()), problems)
    domain = tried(lambda: _domain(text_in(typed, "domain").strip(), exam), problems)
    reason = tried(lambda: _reason(text_in(typed, "reason").strip()), problems)
    root = tried(lambda: _root(text_in(typed, "root").strip()), problems)
    if problems or words is None or reason is None or root is None:
        raise FormRefused(tuple(problems))
    return MissAnswers(words, domain, reason, root)


def as_typed(miss: Miss) -> dict[str, str | tuple[str, ...]]:
    """The fields of the form that `read_miss_form` reads back."""
    domain = (miss.domain,) if miss.domain else ()
    return {"words": miss.words, "domain": domain, "reason": (miss.reason.value,), "root": miss.root}


def _words(typed: str) -> str:
    if not typed:
        raise NotReadable(Field.QUESTION, typed)
    if len(typed) > LONGEST_WORDS:
        raise TooLong(Field.QUESTION, LONGEST_WORDS)
    return typed


def _root(typed: str) -> str:
    root = " ".join(typed.split())
    if len(root) > LONGEST_ROOT:
        raise TooLong(Field.ROOT, LONGEST_ROOT)
    return root


def _domain(typed: str, exam: Exam | None) -> str | None:
    """One of the exam's domains, typos forgiven; of an exam without known ones, as typed."""
    if typed.casefold() in _NO_DOMAIN:
        return None
    return read_domains(f"{' '.join(typed.split())}: 0", exam)[0].domain


def _reason(typed: str) -> MissReason:
    reason = next((each for each in MissReason if each.value == typed), None)
    if reason is None:
        raise NoReasonChosen
    return reason
