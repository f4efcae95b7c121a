"""The sentences that stand beside a retake date."""

from datetime import date

from bot.rules.catalogue import Ruling
from bot.rules.exams import Exam
from bot.rules.policies import Source
from bot.rules.retake import Reason, purchase_named
from bot.rules.retake_notes import NoteKind, RetakeNote, retirement_notes
from bot.texts.days import day, listed, short_day

BOOKING_SITE_DECIDES = "The booking site has the last word."
NOBODY_KNOWS = "No retake rule is known for this exam: ask the body that runs it before you book."

_REASONS = {
    Reason.TIME_ASSUMED: (
        "This rule counts hours, and you gave a day without a time: the safe moment counts from the end of that day, "
        "the early one from its beginning. Add the time to get one answer."
    ),
    Reason.NO_WAIT_PUBLISHED: "There is no wait published, as far as we could find; that is no promise of none.",
    Reason.NEEDS_APPROVAL: (
        "After this failure the wait starts when the vendor approves your retake form, so there is no date until then."
    ),
    Reason.NEXT_ADMINISTRATION: "You may sit again at the vendor's next scheduled date; those are not known here.",
    Reason.WAIT_NOT_KNOWN: "What the vendor asks for after this many failures could not be confirmed.",
    Reason.PERIOD_NOT_SAID: (
        "The vendor does not say when the period of its attempt limit begins: the safe date takes the longer reading."
    ),
    Reason.NEW_PURCHASE: "The attempts of this purchase are used up: a further sitting needs a new one.",
    Reason.NEW_VERSION: "Your attempts at this version are used up: you can sit again once the next one is published.",
    Reason.MORE_TRAINING: "Your attempts are used up for now: the vendor asks for further training before another one.",
}


def note(about: RetakeNote, ruling: Ruling | None) -> str:
    """One note as a sentence."""
    match about.kind:
        case NoteKind.REASON:
            return _reason(about.reason, ruling)
        case NoteKind.RETIRES_FIRST | NoteKind.RETIRES | NoteKind.RETIRED:
            return _retirement(about)
        case NoteKind.STATUS:
            return f"This exam is marked “{about.subject}”: check that it is still the one you want."
        case NoteKind.NEXT_VERSION:
            first = day(about.on) if about.on else "soon"
            return f"From {first} the same code is {about.subject}, with other domains."
        case NoteKind.AFTER_PASS:
            return about.subject or "What this vendor says about sitting again after a pass could not be confirmed."
        case NoteKind.OVERRIDDEN:
            return f"This rule was set by {about.subject}, in place of the one that Comeback ships."
        case NoteKind.DELIVERY:
            return f"Delivered by {about.subject}: {about.says}"
        case NoteKind.POLICY:
            return about.subject or ""


def retirements(exam: Exam | None, today: date, until: date | None = None) -> tuple[str, ...]:
    """When that version ends, or did, in sentences; with `until`, only what ends before that day."""
    notes = retirement_notes(exam, today, today)
    return tuple(note(each, None) for each in notes if until is None or (each.on is not None and each.on < until))


def rule(ruling: Ruling | None, purchase: str | None = None) -> str:
    """The rule in one plain sentence."""
    if ruling is None:
        return NOBODY_KNOWS
    chosen = purchase_named(ruling.policy, purchase)
    return (chosen.says if chosen else None) or ruling.policy.says


def source(about: Source) -> str:
    """Where a rule was read: an address, or the kind of source and its date."""
    dated = f", dated {about.dated}" if about.dated else ""
    return f"{about.url} ({about.kind}{dated})" if about.url else f"{about.kind}{dated}, without a stable address"


def _reason(reason: Reason | None, ruling: Ruling | None) -> str:
    if reason is Reason.WHICH_PURCHASE and ruling:
        names = tuple(purchase.name for purchase in ruling.policy.purchases)
        return f"{ruling.policy.purchase_question} ({listed(names, 'or')}) It decides which rule is yours."
    return _REASONS[reason] if reason else ""


def _retirement(about: RetakeNote) -> str:
    on = short_day(about.on) if about.on else "a day not known"
    scope = f" ({about.subject})" if about.subject else ""
    doubt = "" if about.certain else ", by one source"
    if about.kind is NoteKind.RETIRED:
        return f"This exam{scope} was last offered on {on}{doubt}: look for its successor."
    if about.kind is NoteKind.RETIRES_FIRST:
        return f"The exam retires first: its last day{scope} is {on}{doubt}, before your retake opens."
    return f"The last day to sit this exam{scope} is {on}{doubt}."
