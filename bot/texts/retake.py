"""What is said about when an exam may be taken again."""

from datetime import date, datetime

from bot.rules.attempts import Attempt
from bot.rules.catalogue import Ruling
from bot.rules.goals import Goal
from bot.rules.policies import Policy, Vendor
from bot.rules.retake import Answer, Binding, Reason, Status
from bot.rules.retake_clock import RetakeClock
from bot.rules.retake_notes import NoteKind
from bot.texts import retake_notes
from bot.texts.common import plain
from bot.texts.days import count, day, moment, opening, relative, short_day

SET_TARGET = "Set my target date"
TARGET_QUESTION = "Which day are you aiming for?"
TARGET_HINT = "“in 3 weeks”, “5 January”, “2027-01-05”"
FORM_APPROVED = "My retake form was approved"
APPROVAL_QUESTION = "On which day was your retake form approved?"
APPROVAL_HINT = "“yesterday”, “3 Nov”, “2026-11-03”"
NOTES_HEADING = "### Worth knowing"
ADD_TIME = "Add the time of day"
TELL_OPENING = "Tell me when it opens"
FORGET_OPENING = "No message after all"
FORGOTTEN = "Then I will not write when it opens. `/retake when` always has the date."
NO_EXAM_YET = (
    "You have not logged an attempt yet, so I do not know which exam you mean. "
    "Name it (the option `exam:`), or log the attempt with `/attempt log`."
)


def title(clock: RetakeClock) -> str:
    """The exam, by name and code."""
    name = clock.exam.name(clock.now.date())
    return f"## {plain(name)}" if name == clock.exam.code else f"## {name} · {clock.exam.code}"


def headline(clock: RetakeClock) -> str:
    """The answer in one or two lines: when, by the strict reading first, the lenient one beside it."""
    answer = clock.answer
    match answer.status:
        case Status.ELIGIBLE if clock.last is None:
            return "You have no attempt logged for this exam, so nothing has to be waited for."
        case Status.ELIGIBLE if answer.binding is Binding.UNPUBLISHED:
            return "**You may book now**, as far as anyone can tell: the vendor publishes no wait."
        case Status.ELIGIBLE:
            return "**You may retake it now**: nothing has to be waited for."
        case Status.UNKNOWN:
            return "**I do not know**, and I will not make up a date: no retake rule could be confirmed for this exam."
        case Status.PASSED if answer.earliest:
            return f"**You have passed this exam.** The same one may be taken again from {opening(answer.earliest)}."
        case Status.PASSED:
            return "**You have passed this exam.** There is nothing to retake."
        case Status.WAIT:
            return _wait(clock)


def _wait(clock: RetakeClock) -> str:
    answer = clock.answer
    if answer.earliest is None:
        return "**You have to wait, and there is no date yet.** Why, and what to ask for, stands below."
    zone = clock.now.tzinfo
    begins = relative(answer.earliest.starts(zone)) if zone else ""
    lines = [f"Earliest retake: **{opening(answer.earliest)}** ({begins})"]
    if answer.lenient:
        lines.append(f"{_why_earlier(answer)} {opening(answer.lenient)}. Plan with the first one.")
    return "\n".join(lines)


def _why_earlier(answer: Answer) -> str:
    if Reason.WHICH_PURCHASE in answer.reasons:
        return "Depending on what you bought it may be as early as"
    if Reason.TIME_ASSUMED in answer.reasons:
        return "If you sat it early that day it may be as early as"
    return "The wording also allows a kinder reading:"


def binds(clock: RetakeClock) -> str:
    """Which rule decides, and the rule in plain words."""
    what = {
        Binding.WAIT: f"What decides: the wait after failure number {clock.answer.failures}.",
        Binding.CAP: "What decides: the limit on attempts.",
    }
    rule = f"The rule: {retake_notes.rule(clock.exam.ruling, clock.purchase)}"
    return f"{what[clock.answer.binding]}\n{rule}" if clock.answer.binding in what else rule


def receipts(ruling: Ruling | None) -> str:
    """Where the rule was read, when that was checked, how sure we are, and who has the last word."""
    if ruling is None:
        return f"-# {retake_notes.BOOKING_SITE_DECIDES}"
    policy = ruling.policy
    source = next(iter(policy.sources), None)
    if source is None:
        where = f"see [{ruling.vendor.name}]({ruling.vendor.page})"
    elif source.url:
        dated = f", dated {source.dated}" if source.dated else ""
        where = f"[{source.kind}](<{source.url}>){dated}"
    else:
        where = f"{source.kind}, dated {source.dated or 'unknown'}, without a stable address"
    return (
        f"-# Source: {where} · checked {short_day(policy.checked_on)} · confidence: {policy.confidence} · "
        f"[{ruling.vendor.name}'s page](<{ruling.vendor.page}>)\n-# {retake_notes.BOOKING_SITE_DECIDES}"
    )


def notes(clock: RetakeClock) -> str:
    """Everything to know beside the date, as a list."""
    lines = [f"- {retake_notes.note(note, clock.exam.ruling)}" for note in clock.notes]
    return "\n".join([NOTES_HEADING, *lines]) if lines else ""


def pressing_notes(clock: RetakeClock) -> str:
    """What changes the date or the exam, for a card that is about something else; and where the rest stands."""
    pressing = [note for note in clock.notes if note.kind not in (NoteKind.POLICY, NoteKind.DELIVERY)]
    lines = [f"- {retake_notes.note(note, clock.exam.ruling)}" for note in pressing]
    if len(pressing) < len(clock.notes):
        lines.append("- Fees, vouchers, exceptions and who delivers it: `/retake when`")
    return "\n".join(lines)


def time_to_use(clock: RetakeClock) -> str | None:
    """The waiting time as time to use; None where there is none."""
    if clock.answer.status is not Status.WAIT or clock.answer.earliest is None:
        return None
    days = (clock.answer.earliest.on - clock.now.date()).days
    if days < 1:
        return None
    return f"Until then you have **{count(days, 'study day')}**, today included. They are yours to use."


def goal(clock: RetakeClock, goal: Goal) -> str | None:
    """The day aimed for, and whether it is legal; None if there is none, or if a pass has closed the goal."""
    if goal.target_on is None or (clock.last is not None and clock.last.passed):
        return None
    left = (goal.target_on - clock.now.date()).days
    text = f"You are aiming for **{day(goal.target_on)}**, " + (
        "which is today." if left == 0 else f"{count(left, 'day')} from now." if left > 0 else "which is behind you."
    )
    earliest = clock.answer.earliest
    if earliest and clock.answer.status is Status.WAIT and goal.target_on < earliest.on:
        text += f" That is before the retake opens on {day(earliest.on)}: pick that day or a later one."
    return text


def will_tell(at: datetime | None) -> str:
    """That one message comes when the window opens."""
    if at is None:
        return "There is no date yet; as soon as one is known, I will write to you once when it comes."
    return f"I will write to you once, {moment(at)} ({relative(at)})."


def opened(clock: RetakeClock) -> str:
    """The one message when the window opens; its first line is what a phone shows."""
    name = plain(clock.exam.name(clock.now.date()))
    return "\n".join(
        [
            f"**You may retake {name} from now on.**",
            "Nothing has to be booked today: the right day is when your practice says so. Pick one that suits you.",
            receipts(clock.exam.ruling),
        ]
    )


def target_set(on: date) -> str:
    return f"Your target is **{day(on)}**."


def target_cleared() -> str:
    return "The target date is as it was before."


def counted(attempts: tuple[Attempt, ...]) -> str | None:
    """Which attempts the answer was read from."""
    if not attempts:
        return None
    days = ", ".join(f"{attempt.result.value} {short_day(attempt.taken_on)}" for attempt in attempts[:6])
    more = f" and {len(attempts) - 6} more" if len(attempts) > 6 else ""
    return f"-# Read from your attempts: {days}{more}."


def policy(rule: Policy, *, with_notes: bool) -> str:
    """One policy in plain words, with its receipt."""
    source = next(iter(rule.sources), None)
    lines = [f"**{rule.scope}**", rule.says]
    lines += [f"- If you have {purchase.name}: {purchase.says}" for purchase in rule.purchases if purchase.says]
    if rule.after_pass.says:
        lines.append(rule.after_pass.says)
    if with_notes:
        lines += [f"- {sentence}" for sentence in rule.notes]
    if rule.overridden_by:
        lines.append(f"This rule was set by {rule.overridden_by}.")
    receipt = f"{retake_notes.source(source)} · " if source else ""
    lines.append(f"-# {receipt}checked {short_day(rule.checked_on)} · confidence: {rule.confidence}")
    return "\n".join(lines)


def vendor_title(vendor: Vendor) -> str:
    return f"## {vendor.name}: retake rules"


def vendor_page(vendor: Vendor) -> str:
    return f"-# [{vendor.name}'s own page](<{vendor.page}>). {retake_notes.BOOKING_SITE_DECIDES}"
