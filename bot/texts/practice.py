"""What is said of results in practice: the form, the card after it, and the list."""

from collections.abc import Mapping

from bot.actions.practising_views import PracticeView, Practised
from bot.rules.leaning import ANOTHER
from bot.rules.passing_line import PassingLine
from bot.rules.practice import Conditions, MissReason, Practice, PracticeKind, ResourceKind
from bot.rules.practice_form import questions_of
from bot.rules.remedies import Drill
from bot.rules.small_wins import Win, WinKind
from bot.texts.common import plain
from bot.texts.days import count, day, listed, short_day
from bot.texts.percents import beside, exact, percent
from bot.texts.remedies import drill_name, remedy

LOG, EDIT, OPEN, REMOVE, PUT_BACK = "Log practice", "Edit", "Open", "Remove", "Put it back"
ALL, OLDER, NEWER = "All results", "Older", "Newer"

KIND_NAMES = {
    PracticeKind.TARGETED: "targeted practice",
    PracticeKind.MIXED: "mixed practice",
    PracticeKind.FULL: "full simulation",
}
FORM_TITLES = {
    PracticeKind.TARGETED: "Targeted practice: one domain",
    PracticeKind.MIXED: "Mixed practice",
    PracticeKind.FULL: "Full simulation",
}
RIGHT = "How many were right?"
RIGHT_HINT = "“41/50” or “82 %”; a score on the exam's own scale works too"
RIGHT_PLACEHOLDER = "41/50"
WHEN = "When?"
WHEN_HINT = "“yesterday”, “3 Nov”, “2026-11-03”"
DOMAINS = "Result per domain, if you have it"
DOMAINS_HINT = "After each colon “8/10” or “80 %”. Leave out what you do not know."
DOMAINS_PLACEHOLDER = "Networking: 8/10\nSecurity: 55 %"
DOMAIN = "Which domain?"
DOMAIN_PLACEHOLDER = "Choose the domain"
CONDITIONS = "Under what conditions?"
CONDITIONS_HINT = "As in the exam room: on the clock, in one sitting, nothing to look up"
CONDITION_NAMES = {Conditions.RELAXED: "Relaxed", Conditions.REAL: "As in the exam room"}
RESOURCE = "With what?"
RESOURCE_HINT = "So that I can tell when it is the same thing every time"
NOT_SAID = "I would rather not say"
RESOURCE_NAMES = {
    ResourceKind.VIDEO: "Videos",
    ResourceKind.LAB: "Labs",
    ResourceKind.QUESTION_BANK: "A question bank",
    ResourceKind.DOCS: "Documentation or a book",
    ResourceKind.TEACHING: "Explaining it to somebody",
}
_TRY = {
    ResourceKind.VIDEO: "a video on the same topic",
    ResourceKind.LAB: "a small lab on the same topic",
    ResourceKind.QUESTION_BANK: "ten questions on the same topic",
    ResourceKind.DOCS: "the documentation of the same topic",
    ResourceKind.TEACHING: "explaining the same topic aloud to somebody, or to yourself",
}
NONE_YET = "No result is logged for this exam yet. `/practice log` takes a minute; only the result is needed."
SCALE_HINT = (
    "How scores are scaled is not published. So the line is where the pass mark lies on its scale: a rough guide."
)


def result(practice: Practice) -> str:
    """82 % (41 of 50)."""
    if practice.question_count is None:
        return percent(practice.percent)
    return f"{percent(practice.percent)} ({practice.right_count} of {practice.question_count})"


def heading(view: PracticeView) -> str:
    """The exam, the kind and the result."""
    practice = view.practice
    domain = f": {plain(practice.domains[0].domain)}" if _is_targeted(practice) else ""
    lines = [
        f"## {plain(view.name)}, {KIND_NAMES[practice.kind]}{domain}",
        f"**{result(practice)}**{_against(practice, view.line)}",
        f"-# {about(practice)}",
    ]
    return "\n".join(lines)


def about(practice: Practice) -> str:
    """When, how, and with what."""
    parts = [day(practice.taken_on), CONDITION_NAMES[practice.conditions].lower()]
    if practice.resource:
        parts.append(RESOURCE_NAMES[practice.resource].lower())
    return " · ".join(parts)


def notes(view: PracticeView) -> str | None:
    """What was made of what was typed, where that is not plain to see."""
    lines = []
    if view.score is not None and view.version is not None:
        exam = view.version
        lines.append(
            f"-# I took {view.score:g} as a score from {exam.scale_min} to {exam.scale_max}, which is "
            f"{percent(view.practice.percent)} of the way up. If you meant something else, *Edit* corrects it."
        )
    if view.was_to_be_full:
        asked = questions_of(view.version)
        exam_has = f"The exam has about {asked} questions" if asked else "An exam has more questions than that"
        lines.append(
            f"-# {exam_has}, and this set had {view.practice.question_count}. So I count it as mixed practice: good "
            "work, and shorter than the exam. If the number was a typing mistake, undo it and log it again."
        )
    return "\n".join(lines) or None


def wins(view: PracticeView) -> str | None:
    """Small wins by name; nothing where there is none."""
    if not view.wins:
        return None
    return "\n".join(["### What is new", *(f"- {win(each, view.line)}" for each in view.wins)])


def win(of: Win, line: PassingLine | None) -> str:
    """One small win as a whole sentence."""
    where = f"**{plain(of.domain)}**" if of.domain else "this kind of practice"
    before = percent(of.before or 0)
    match of.kind:
        case WinKind.OVER_LINE:
            over = f" of {exact(line.percent)}" if line else ""
            before = beside(of.before or 0, line)
            return (
                f"First time over the line{over} in {where}: {beside(of.percent, line)}, {before} was the best before."
            )
        case WinKind.BEST:
            return f"Best so far in {where}: {percent(of.percent)}, {before} before."
        case WinKind.THREE_UP:
            return f"Three in a row upwards in {where}: from {before} to {percent(of.percent)}."
        case WinKind.ABOVE_REPORT:
            return f"{where} is above your score report now: {percent(of.percent)}, {before} there."


def standing(view: PracticeView) -> str | None:
    """Where each domain that was practised stands, against the line."""
    if not view.standing:
        return None
    lines = ["### Where you stand", *domain_lines(view.standing, view.line)]
    return "\n".join(
        [
            *lines,
            f"-# The average of the latest results in each domain, three at most. {_line_note(view.line)}".rstrip(),
        ]
    )


def domain_lines(figures: Mapping[str, float], line: PassingLine | None) -> list[str]:
    """One a domain, the lowest first."""
    return [
        f"- {plain(domain)}: {beside(figure, line)}{side(figure, line)}"
        for domain, figure in sorted(figures.items(), key=lambda each: each[1])
    ]


def side(figure: float, line: PassingLine | None) -> str:
    """On which side of the line; nothing where there is none."""
    if line is None:
        return ""
    return ", over the line" if figure >= line.percent else ", under the line"


def causes(reasons: Mapping[MissReason, int], drills: tuple[Drill, ...]) -> str | None:
    """What the error log tells; nothing where it is empty."""
    if not reasons:
        return None
    lines = ["### What your missed questions say", f"{reasons_named(reasons)}."]
    lines += [f"- **{drill_name(drill).capitalize()}**: {remedy(drill)}" for drill in drills[:2]]
    return "\n".join(lines)


def reasons_named(reasons: Mapping[MissReason, int]) -> str:
    """How many there are, and how often each reason was given."""
    named = listed(tuple(f"{reason.value} {times}×" for reason, times in reasons.items()))
    return f"{count(sum(reasons.values()), 'missed question')}: {named}"


def leaning(kind: ResourceKind | None) -> str | None:
    """That one kind of resource is used nearly all the time; nothing where none is."""
    if kind is None:
        return None
    return (
        "### One thing\nMost of your latest results come from the same kind of source: "
        f"{RESOURCE_NAMES[kind].lower()}. It is easy to feel sure of something that you have met in one form only. "
        f"For the next one, try {_TRY[ANOTHER[kind]]}. Plans that I make take that up."
    )


def corrected() -> str:
    return "-# Corrected. What depends on it is worked out anew."


def line_of(practice: Practice, name: str) -> str:
    """One result in a list."""
    domain = f", {plain(practice.domains[0].domain)}" if _is_targeted(practice) else ""
    return f"**{short_day(practice.taken_on)}: {result(practice)}**\n{plain(name)}, {KIND_NAMES[practice.kind]}{domain}"


def list_title(of: Practised) -> str:
    return f"## {plain(of.name)}: {count(len(of.practices), 'result')}"


def removed(practice: Practice, name: str) -> str:
    return f"Removed: {plain(name)}, {KIND_NAMES[practice.kind]}, {result(practice)} on {day(practice.taken_on)}."


def put_back(practice: Practice, name: str) -> str:
    return f"It is back: {plain(name)}, {KIND_NAMES[practice.kind]}, {result(practice)} on {day(practice.taken_on)}."


def undone(came_back: Practice | None, name: str) -> str:
    if came_back is None:
        return "Undone: that result is no longer logged."
    return f"Undone. {plain(name)} is as it was before: {result(came_back)} on {day(came_back.taken_on)}."


def _is_targeted(practice: Practice) -> bool:
    return practice.kind is PracticeKind.TARGETED and bool(practice.domains)


def _against(practice: Practice, line: PassingLine | None) -> str:
    if line is None:
        return ""
    distance = practice.percent - line.percent
    named = f"{'your own pass mark' if line.is_own else 'the line'} of {exact(line.percent)}"
    if abs(distance) < 1:
        return f", right at {named}"
    return f", {count(round(abs(distance)), 'point')} {'over' if distance > 0 else 'under'} {named}"


def _line_note(line: PassingLine | None) -> str:
    return SCALE_HINT if line is not None and not line.is_own else ""
