"""Refusals about score reports and own topics as sentences."""

from bot.rules import report_refusals as refused
from bot.rules.report_refusals import FileFault
from bot.texts.common import plain
from bot.texts.refusals import quoted, sentence

ACCEPTED_FILE = "a PDF or text file of up to 2 MB and 10 pages, in which the words can be selected; or paste its lines"
_FAULTS = {
    FileFault.TOO_LARGE: "that is larger than any score report",
    FileFault.TOO_MANY_PAGES: "that has more pages than any score report",
    FileFault.TOO_LONG: "that holds more text than any score report",
    FileFault.LOCKED: "that is locked with a password, which I cannot and should not open",
    FileFault.BROKEN: "that PDF is damaged or incomplete, and I could not read it",
    FileFault.NO_TEXT: "that PDF holds pictures of pages and no words",
    FileFault.NEITHER: "that is neither a PDF nor text",
    FileFault.TOO_HEAVY: "that takes more time or memory to read than a score report does, so I stopped",
    FileFault.GONE: "Discord did not hand it to me",
}


@sentence.register
def _(refusal: refused.FileRefused) -> str:
    return f"**File**: {_FAULTS[refusal.fault]}. Accepted: {ACCEPTED_FILE}."


@sentence.register
def _(refusal: refused.TopicTooLong) -> str:
    return (
        f"**{plain(refusal.domain)}**: {quoted(refusal.topic)} is longer than fits into a plan. "
        f"Accepted: at most {refusal.longest} characters a topic."
    )


@sentence.register
def _(refusal: refused.TooManyTopics) -> str:
    return (
        f"**{plain(refusal.domain)}**: those are more topics than I keep for one domain. "
        f"Accepted: at most {refusal.most}, one a line."
    )


@sentence.register
def _(refusal: refused.NoDomainsYet) -> str:
    return (
        "I know no domain of that exam yet to put topics under. `/report` takes the results of your score report first."
    )


@sentence.register
def _(refusal: refused.NoReportYet) -> str:
    return (
        "There is no score report of yours for that exam (any more). `/report` takes one; even the day alone will do."
    )


@sentence.register
def _(refusal: refused.NoExamForReport) -> str:
    return (
        "I know of no failed attempt of yours, so tell me which exam the report is of: `/report exam:` and its code or "
        "name, such as SY0-701. That opens the form, and what you send with it is logged as the attempt."
    )
