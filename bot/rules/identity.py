"""Which exam a person means: one that a file lists, one of a body's other codes, or one that nobody knows."""

from dataclasses import dataclass
from datetime import date

from bot.rules.catalogue import Catalogue, Ruling, normal_code
from bot.rules.exam_search import ExamIndex
from bot.rules.exams import Exam, version_on

LONGEST_NAME = 50
"""Characters of an exam that nobody knows, kept as typed; so that it fits into a button's custom id."""


@dataclass(frozen=True, slots=True)
class IdentifiedExam:
    """An exam as it is stored (`code`, or the text as typed) and what is known of it.

    `versions` are all of that code, oldest first; `ruling` is None for an exam that no body is known for.
    """

    code: str
    versions: tuple[Exam, ...] = ()
    ruling: Ruling | None = None

    @property
    def family(self) -> str:
        """What attempts are counted by: exams with the same family are one exam to their body."""
        return self.ruling.family if self.ruling else normal_code(self.code)

    def version(self, on: date) -> Exam | None:
        """The version that is, was or will be sat on that day; None if no file lists the exam."""
        return version_on(self.versions, on)

    def name(self, on: date) -> str:
        """What people call it, on that day."""
        exam = self.version(on)
        return exam.name if exam else self.code


def identify(catalogue: Catalogue, index: ExamIndex, typed: str, today: date) -> IdentifiedExam:
    """The exam that a person means by `typed` (a code, a name, or anything); one that nobody knows keeps its text."""
    typed = " ".join("".join(letter if letter.isprintable() else " " for letter in typed).split())
    exact = stored_exam(catalogue, typed[:LONGEST_NAME])
    if exact.versions:
        return exact
    # A name such as "CCNA" may fit a body's pattern for codes, and still be the name of an exam that a file lists.
    found = index.find(typed, today)
    if found and (exact.ruling is None or exact.ruling.vendor.id == found.vendor):
        return stored_exam(catalogue, found.code)
    return exact


def stored_exam(catalogue: Catalogue, code: str) -> IdentifiedExam:
    """The exam with exactly that code, or the one that nobody knows under that text."""
    versions = catalogue.versions(code)
    ruling = catalogue.ruling(code)
    if versions:
        return IdentifiedExam(versions[0].code, versions, ruling)
    return IdentifiedExam(_as_listed(ruling, code) if ruling else code, (), ruling)


def _as_listed(ruling: Ruling, typed: str) -> str:
    listed = {normal_code(code): code for code in ruling.policy.codes}
    return listed.get(normal_code(typed), typed.upper()[:LONGEST_NAME])
