"""What is shown to whoever speaks of a plan, practice, missed questions, being ready, a simulation or a report."""

from dataclasses import replace

from bot.actions import (
    drafting,
    planning_views,
    practising,
    readiness_views,
    recalling,
    reporting,
    settling,
    simulation_views,
)
from bot.actions.conversing import Heard
from bot.actions.practising import PracticeOf
from bot.errors import FormRefused
from bot.rules.attempt_form import prefilled_domains
from bot.rules.dumps import is_dump
from bot.rules.plan_refusals import NoPlan
from bot.rules.practice import PracticeKind
from bot.rules.practice_form import PracticeForm
from bot.rules.report_refusals import NoReportYet
from bot.rules.words.pasted_report import is_pasted_report
from bot.rules.words.practised import domain_like
from bot.rules.words.reading import Intent, Reading
from bot.texts import common, refusals
from bot.texts import words as texts
from bot.ui import plan_buttons
from bot.ui.cards import card
from bot.ui.plan_buttons import none_card, week_card
from bot.ui.plan_calendar import calendar_message
from bot.ui.practice_cards import logged_card
from bot.ui.practice_chart import chart_message
from bot.ui.ready_cards import ready_card
from bot.ui.recall_cards import RecallNow, due_card
from bot.ui.report_buttons import ShowReport
from bot.ui.report_cards import SeeReport, report_card
from bot.ui.simulation_buttons import StartSimulation, offer_card
from bot.ui.words.filling_in import HEARD, TEXT, FillIn, KeepReport, right_typed
from bot.ui.words.replies import Reply, Speaker
from bot.ui.words.reported import pasted

_KEPT_FOR_A_FORM = {Intent.LOG_MISS, Intent.REPORT}


def is_dump_of(heard: Heard) -> bool:
    """Whether exam questions were pasted. Many lines alone are no sign: whoever has a hard day writes them, too."""
    wanted = heard.reading.intent in (Intent.UNKNOWN, Intent.LOG_MISS, Intent.RECALL)
    return wanted and is_dump(" ".join(heard.text.split()))


async def with_text(speaker: Speaker, heard: Heard) -> Reading:
    """What was asked for; where a form needs what was written, that is kept for a day like any draft, and named."""
    reading = heard.reading
    if reading.intent not in _KEPT_FOR_A_FORM or reading.parts.heard is not None:
        return reading
    if reading.intent is Intent.REPORT and not is_pasted_report(heard.text):
        return reading
    await drafting.keep(speaker.resources, speaker.learner_id, speaker.said_id, HEARD, "", {TEXT: heard.text})
    return replace(reading, parts=replace(reading.parts, heard=speaker.said_id))


async def plan_today(speaker: Speaker, reading: Reading) -> Reply | None:
    """Today's items, where there is a plan."""
    look = await planning_views.look(speaker.resources, speaker.learner_id, reading.parts.exam)
    return Reply(plan_buttons.today_card(look)) if look.view is not None else None


async def make_plan(_: Speaker, reading: Reading) -> Reply:
    """The way to the form, with all that was said in it."""
    return Reply(card(texts.MAKE_PLAN), others=(FillIn.of(reading),))


async def plan_week(speaker: Speaker, reading: Reading) -> Reply:
    """The week of the plan that is meant."""
    return Reply(week_card(await planning_views.look(speaker.resources, speaker.learner_id, reading.parts.exam), 0))


async def plan_calendar(speaker: Speaker, reading: Reading) -> Reply:
    """The file for a calendar; without a plan, the way to one."""
    try:
        view, files = await calendar_message(speaker.resources, speaker.learner_id, reading.parts.exam, None)
    except NoPlan:
        look = await planning_views.look(speaker.resources, speaker.learner_id, reading.parts.exam)
        return Reply(none_card(look))
    return Reply(view, files)


async def show_readiness(speaker: Speaker, reading: Reading) -> Reply:
    """The verdict with its evidence."""
    return Reply(
        ready_card(await readiness_views.ready(speaker.resources, speaker.learner_id, reading.parts.exam or ""))
    )


async def show_chart(speaker: Speaker, reading: Reading) -> Reply:
    """Results over time, as a picture and a table."""
    of = await practising.look_at_exam(speaker.resources, speaker.learner_id, reading.parts.exam or "")
    view, files = await chart_message(speaker.pictures, of)
    return Reply(view, files)


async def show_recalls(speaker: Speaker, _: Reading) -> Reply:
    """The first of what is due."""
    return Reply(due_card(await recalling.look(speaker.resources, speaker.learner_id)))


async def log_miss(_: Speaker, reading: Reading) -> Reply:
    """The way to the form, with the words that were written; and to what comes back."""
    return Reply(card(texts.MISSED), others=(FillIn.of(reading), RecallNow("")))


async def simulate(speaker: Speaker, reading: Reading) -> Reply:
    """What it would be, with the button that lets the clock run; where its length is not known, the way to the form."""
    exam = speaker.resources.exam(reading.parts.exam or "")
    offered = await simulation_views.offer(speaker.resources, speaker.learner_id, exam)
    if offered.running is None and offered.length.minutes is None:
        return Reply(card(texts.SIMULATION, [StartSimulation(exam.code)]))
    return Reply(offer_card(offered))


async def report(speaker: Speaker, reading: Reading) -> Reply:
    """What was read in a report that was pasted; else the way to the one that there is, or to its form."""
    exam = reading.parts.exam or ""
    if reading.parts.heard is None:
        return await _standing_report(speaker, exam)
    read = await pasted(speaker.resources, speaker.learner_id, exam, reading.parts.heard)
    if not read.taken.domains and read.taken.score is None:
        return Reply(card(texts.NOTHING_READ), others=(FillIn.of(reading),))
    said = texts.report_read(read.taken, is_new=read.attempt_id is None)
    keep = () if read.attempt_id is None else (KeepReport.of(reading),)
    return Reply(card(said), others=(*keep, FillIn.of(reading)))


async def _standing_report(speaker: Speaker, exam: str) -> Reply:
    try:
        view = await reporting.look(speaker.resources, speaker.learner_id, exam)
    except NoReportYet:
        return Reply(card(texts.REPORT, [ShowReport(exam)]))
    return Reply(report_card(view, None, (), None), others=(SeeReport(exam),))


async def log_practice(speaker: Speaker, reading: Reading) -> Reply:
    """Log it at once where there is a number; what cannot be logged so goes into the form."""
    parts = reading.parts
    on = (await settling.here(speaker.resources, speaker.learner_id)).today
    version = speaker.resources.exam(parts.exam or "").version(on)
    known = domain_like(parts.domain, version) if parts.domain and version and version.domains else parts.domain
    if parts.score is None:
        return Reply(card(texts.PRACTICE), others=(FillIn.of(reading),))
    if parts.domain and (known is None or parts.kind is PracticeKind.FULL):
        return Reply(card(texts.WHICH_DOMAIN), others=(FillIn.of(reading),))
    kind = PracticeKind.TARGETED if known else parts.kind or PracticeKind.MIXED
    form = PracticeForm(
        right=right_typed(parts),
        when=f"{parts.taken_at.on if parts.taken_at else on}",
        domains=prefilled_domains(version),
        domain=known or "",
    )
    try:
        logged = await practising.log(
            speaker.resources, speaker.learner_id, speaker.said_id, PracticeOf(parts.exam or "", kind), form
        )
    except FormRefused as refusal:
        return Reply(card(refusals.sentence(refusal)), others=(FillIn.of(reading, common.OPEN_AGAIN),))
    return Reply(logged_card(logged))
