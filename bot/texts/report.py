"""What is said of a score report: results, what to repair first, what got in the way, and what helps."""

from collections.abc import Sequence
from textwrap import wrap

from bot.actions.reporting import ReportView
from bot.rules.attempts import Cause, DomainResult
from bot.rules.domain_gaps import DomainGap, is_told
from bot.rules.passing_line import PassingLine
from bot.rules.practice import ResourceKind
from bot.rules.remedies import EXECUTION, PREPARATION, REMEDIES, Drill
from bot.rules.report_file import Taken
from bot.rules.report_lines import value
from bot.texts.attempts import CAUSE_NAMES, WRITE_DOWN_TOPICS, when_and_score
from bot.texts.attempts import result as result_words
from bot.texts.common import plain
from bot.texts.days import count, listed
from bot.texts.percents import beside, exact, line_name
from bot.texts.practice import RESOURCE_NAMES
from bot.texts.remedies import drill_name, remedy

ADD_REPORT = "Score report"
SEE_REPORT = "See my report"
EDIT = "Edit"
OWN_TOPICS = "My own topics"
FORM_TITLE = "Score report"
FILE = "Score report as a file, if you have it"
FILE_HINT = "PDF or text, at most 2 MB. I read it once for the results and do not keep it."
TOPICS_TITLE = "My own topics"
TOPICS_HINT = "Up to five, one a line, in a few words each"
TOPICS_KEPT = "-# Your topics are kept. Your plan names them where it works on their domain."
PICTURE_TITLE = "Your results by domain"
UNDER, OVER, ON_LINE, NOT_KNOWN = "under the line", "over the line", "at the line", "not known"
BELOW, ABOVE, AT = "below", "above", "at"
NO_DOMAINS = (
    "No result per domain is in it yet, and I know no domains of this exam. If your report lists any, *Edit* takes "
    "them as they stand there."
)
NO_LINE = "no pass mark is published"
_WIDEST_NAME = 19
"""With the result before it, as wide as a phone shows."""
_MOST_RANKED = 3
_MOST_NAMED = 5
_MANY = 10
"""From more domains on, their names take one line each."""


def name(view: ReportView) -> str:
    """What the exam is called."""
    return view.version.name if view.version else view.attempt.exam


def title(view: ReportView) -> str:
    return f"## {plain(name(view))}: your score report\n-# {when_and_score(view.attempt, view.version)}"


def taken(of: Taken, *, from_file: bool) -> str:
    """What was read out of a file or a paste, to be looked over."""
    source = "your file" if from_file else "what you pasted"
    found = [count(len(of.domains), "domain")] if of.domains else []
    found += [f"the score {of.score:g}"] if of.score is not None else []
    if not found:
        return (
            f"**I found no result in {source}.** Some reports show results as a picture only, or list missed "
            "objectives, which say nothing about how much of a domain was right. *Edit* takes them by hand."
        )
    kept = " The file itself is not kept." if from_file else ""
    day = "The day is the form's. Look it over; *Edit* mends what is wrong."
    return f"-# Read from {source}: {listed(tuple(found))}.{kept} {day}"


def place(result: DomainResult | None, line: PassingLine | None) -> str:
    """A result against the line, in words; nothing where there is no line for a percentage."""
    if result is None or not is_told(result):
        return NOT_KNOWN
    if result.percent is None:
        return result_words(result)
    if line is None:
        return ""
    return UNDER if result.percent < line.percent else OVER


def mark(result: DomainResult | None, line: PassingLine | None) -> str:
    """A result beside its bar, as short as can be: “63 % under”."""
    if result is None or result.percent is None:
        words = place(result, line)
        return words if words == ON_LINE else words.removesuffix(" the line")
    return f"{beside(result.percent, line)} {place(result, line).removesuffix(' the line')}".strip()


def alt_text(view: ReportView) -> str:
    """All that the picture tells."""
    told = [f"{gap.domain}: {spoken(gap.result, view.line)}" for gap in in_order(view)]
    against = f"A dashed line marks {line_name(view.line)}, {exact(view.line.percent)}. " if view.line else ""
    return f"Bars for each domain of {name(view)}. {against}{'; '.join(told)}."[:1000]


def spoken(result: DomainResult | None, line: PassingLine | None) -> str:
    """A result with its place: “63 %, under the line”."""
    figure = beside(result.percent, line) if result is not None and result.percent is not None else ""
    return ", ".join(part for part in (figure, place(result, line)) if part)


def in_order(view: ReportView) -> list[DomainGap]:
    """The domains as the exam lists them."""
    order = {domain.name: at for at, domain in enumerate(view.version.domains)} if view.version else {}
    order |= {
        result.domain: len(order) + at for at, result in enumerate(view.attempt.domains) if result.domain not in order
    }
    return sorted(view.gaps, key=lambda gap: order.get(gap.domain, len(order)))


def table(view: ReportView) -> str | None:
    """The same as the picture, as text: result and domain."""
    if not view.gaps:
        return None
    rows = []
    most = None if len(view.gaps) <= _MANY else 1
    for gap in in_order(view):
        first, *more = wrap(gap.domain.replace("`", "'"), _WIDEST_NAME, max_lines=most) or [""]
        rows.append(f"{_cell(gap.result, view.line):<5} {first}")
        rows += [f"{'':<6}{rest}" for rest in more]
    return "```\n" + "\n".join(rows) + "\n```"


def _cell(result: DomainResult | None, line: PassingLine | None) -> str:
    if result is None or not is_told(result):
        return "?"
    if result.percent is None or result.score is not None:
        return value(result)
    return beside(result.percent, line)


def notes(view: ReportView) -> str:
    """Where the line comes from, and what bars do not tell."""
    lines = [_line_note(view)]
    if view.line is not None and any(result.band for result in view.attempt.domains):
        lines.append("-# A result in words fills its whole side of the line, since nobody knows where on it you were.")
    return "\n".join(lines)


def _line_note(view: ReportView) -> str:
    if view.line is None:
        return "-# No pass mark is published for it, so the picture has no line."
    if view.line.is_own:
        return f"-# No pass mark is published for it; {exact(view.line.percent)} is the one that you set yourself."
    of = view.version
    if of and view.line.is_raised:
        return (
            f"-# The pass mark, {of.passing_score} on {of.scale_min} to {of.scale_max}, lies so low on its scale that "
            f"it says nothing about right answers. The line stands at {exact(view.line.percent)} instead, roughly."
        )
    mark = f"{of.passing_score} on {of.scale_min} to {of.scale_max}" if of else ""
    return (
        f"-# The line is where the pass mark, {mark}, lies on its scale: {exact(view.line.percent)}. Scaled scores are "
        "not percentages of right answers, so take it as a rough guide."
    )


def ranking(view: ReportView) -> str | None:
    """What to repair first, and how sure that order is."""
    weak = _weak(view)
    unknown = [gap for gap in view.gaps if gap.result is None or not is_told(gap.result)]
    if not weak:
        return None
    published = _published(view)
    lines = ["### What to repair first"]
    for at, gap in enumerate(weak[:_MOST_RANKED], 1):
        weight = published.get(gap.domain)
        share = f", {exact(weight)} of the exam" if weight else ""
        lines.append(f"{at}. **{plain(gap.domain)}**: {spoken(gap.result, view.line)}{share}")
    lines.append("-# Ranked by how much is missing to all right, times the domain's share of the exam.")
    if sum(not gap.is_sure for gap in weak) > 1 or (len({gap.is_sure for gap in weak}) > 1):
        lines.append("-# A result in words says only over or under the line, so its place in this order is a guess.")
    if not all(published.get(gap.domain) for gap in weak):
        lines.append("-# Not all weights are published; the others count as if all were equal.")
    if unknown:
        names = listed(tuple(plain(gap.domain) for gap in unknown[:_MOST_NAMED]))
        lines.append(f"-# Nothing is known of {names}: neither good nor bad.")
    return "\n".join(lines)


def causes(view: ReportView) -> str | None:
    """What got in the way, before the exam and in it, each with what helps."""
    parts = [
        *_causes("In the preparation", PREPARATION, view.attempt.causes),
        *_causes("In the exam room", EXECUTION, view.attempt.causes),
    ]
    if Cause.SOMETHING_ELSE in view.attempt.causes:
        parts.append("**Something else** got in the way too. If it can be named, it can be planned for.")
    return "\n".join(["### What got in the way, and what helps", *parts]) if parts else None


def _causes(heading: str, kinds: Sequence[Cause], told: Sequence[Cause]) -> list[str]:
    lines = [f"- {CAUSE_NAMES[cause]}: {remedy(REMEDIES[cause])}" for cause in kinds if cause in told]
    return [f"**{heading}**", *lines] if lines else []


def leaned_on(view: ReportView) -> str | None:
    """The question after one resource only; once answered, what follows."""
    if not view.asks_what_was_leaned_on:
        return None
    if view.leaned_on is None:
        return "**Which kind of resource was it, mostly?** Your plan then takes others."
    return (
        f"You used mostly one kind: **{RESOURCE_NAMES[view.leaned_on].lower()}**. Your plan takes other kinds. Was it "
        "another one?"
    )


def leaned_on_set(kind: ResourceKind | None) -> str:
    if kind is None:
        return "-# That is open again."
    return f"-# Noted: {RESOURCE_NAMES[kind].lower()}."


def topics(view: ReportView) -> str | None:
    """Own topics by domain."""
    named = [(gap.domain, view.topics[gap.domain]) for gap in in_order(view) if view.topics.get(gap.domain)]
    if not named:
        return None
    lines = [f"- **{plain(domain)}**: {', '.join(map(plain, listed))}" for domain, listed in named]
    return "\n".join(["### Your own topics", *lines])


def first(view: ReportView) -> str:
    """The one thing to begin with."""
    told = [REMEDIES[cause] for cause in (*PREPARATION, *EXECUTION) if cause in view.attempt.causes]
    drill = next((drill for drill in told if drill is not Drill.SMALL_PROMISE), None)  # that one is for the week
    weak = _weak(view)
    if not weak:
        return f"### What to do first\n{WRITE_DOWN_TOPICS}"
    with_drill = f" From then on, go about it with *{drill_name(drill)}*." if drill else ""
    return (
        f"### What to do first\nTwenty minutes on **{plain(weak[0].domain)}**: write down from memory what you know, "
        f"check it against the exam objectives, and list what was missing.{with_drill}"
    )


def _weak(view: ReportView) -> list[DomainGap]:
    return [gap for gap in view.gaps if gap.result is not None and is_told(gap.result) and not gap.is_adequate]


def _published(view: ReportView) -> dict[str, float | None]:
    return {domain.name: domain.weight_percent for domain in view.version.domains} if view.version else {}
