"""What must be said beside a retake date: about the answer, the exam's versions, the policy, and who delivers it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.rules.catalogue import Catalogue, Ruling
from bot.rules.exams import Exam, version_on
from bot.rules.policies import PassBlocks
from bot.rules.retake import Answer, Reason, purchase_named


class NoteKind(StrEnum):
    """`subject` and `on` of a note mean what each kind says."""

    REASON = "reason"
    """`reason` says what."""
    RETIRES_FIRST = "retires first"
    """The exam ends (`on`, for `subject`) before the retake opens."""
    RETIRES = "retires"
    RETIRED = "retired"
    STATUS = "status"
    """`subject` is the exam's status, other than current."""
    NEXT_VERSION = "next version"
    """From the day `on` the same code is the exam named `subject`."""
    AFTER_PASS = "after pass"
    """`subject` is the body's rule on passes; None where nothing is known."""
    OVERRIDDEN = "overridden"
    """`subject` replaced the rule that Comeback ships."""
    POLICY = "policy"
    """`subject` is a sentence of the policy's own."""
    DELIVERY = "delivery"
    """`subject` is the delivery provider's name, `says` what it says."""


@dataclass(frozen=True, slots=True)
class RetakeNote:
    kind: NoteKind
    reason: Reason | None = None
    subject: str | None = None
    says: str | None = None
    on: date | None = None
    certain: bool = True


def retake_notes(
    catalogue: Catalogue,
    ruling: Ruling | None,
    versions: tuple[Exam, ...],
    answer: Answer,
    *,
    today: date,
    purchase: str | None = None,
    passed: bool = False,
) -> tuple[RetakeNote, ...]:
    """All notes, the most pressing first. `versions`: the exam's, oldest first; `passed`: the last sitting was one."""
    return (
        *(RetakeNote(NoteKind.REASON, reason=reason) for reason in answer.reasons),
        *_about_versions(versions, answer, today),
        *_about_the_policy(ruling, purchase, passed=passed),
        *_about_delivery(catalogue, ruling),
    )


def retirement_notes(exam: Exam | None, today: date, opens_on: date) -> Iterator[RetakeNote]:
    """When that version ends, or did, beside the day on which it may be taken again."""
    for retirement in exam.retirements if exam else ():
        kind = NoteKind.RETIRES
        if retirement.on < today:
            kind = NoteKind.RETIRED
        elif retirement.on < opens_on:
            kind = NoteKind.RETIRES_FIRST
        yield RetakeNote(kind, subject=retirement.scope, on=retirement.on, certain=retirement.certain)


def _about_versions(versions: tuple[Exam, ...], answer: Answer, today: date) -> Iterator[RetakeNote]:
    opens_on = answer.earliest.on if answer.earliest else today
    exam = version_on(versions, today)
    if exam is None:
        return
    if exam.status != "current":
        yield RetakeNote(NoteKind.STATUS, subject=exam.status)
    yield from retirement_notes(exam, today, opens_on)
    for later in versions:
        if later.first_day and later.first_day > today:
            yield RetakeNote(NoteKind.NEXT_VERSION, subject=later.name, on=later.first_day)


def _about_the_policy(ruling: Ruling | None, purchase: str | None, *, passed: bool) -> Iterator[RetakeNote]:
    if ruling is None:
        return
    policy = ruling.policy
    if policy.overridden_by:
        yield RetakeNote(NoteKind.OVERRIDDEN, subject=policy.overridden_by)
    if passed and (policy.after_pass.says or policy.after_pass.blocks is PassBlocks.NOT_KNOWN):
        yield RetakeNote(NoteKind.AFTER_PASS, subject=policy.after_pass.says)
    chosen = purchase_named(policy, purchase)
    for sentence in (*(chosen.notes if chosen else ()), *policy.notes):
        yield RetakeNote(NoteKind.POLICY, subject=sentence)


def _about_delivery(catalogue: Catalogue, ruling: Ruling | None) -> Iterator[RetakeNote]:
    for delivered in ruling.vendor.delivered_by if ruling else ():
        provider = catalogue.vendor(delivered.provider)
        if provider is None or provider.delivery is None:  # the reader of the files has checked that there is one
            continue
        delivery = provider.delivery
        sentences = (
            delivery.retakes,
            delivered.early_booking,
            delivery.booking,
            delivery.rescheduling,
            delivery.identity,
        )
        yield RetakeNote(NoteKind.DELIVERY, subject=provider.name, says=" ".join(filter(None, sentences)))
