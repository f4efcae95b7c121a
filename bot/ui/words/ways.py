"""What is done, and shown, for each thing that somebody can ask for in plain words."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime

from bot.actions import attempting, booking, nudging, retaking, settling, studying, telling_stories
from bot.actions.attempting import ExamResult
from bot.actions.calming import Wishes
from bot.errors import FormRefused, ScoreContradictsResult
from bot.rules.attempts import Result
from bot.rules.booking import Aim
from bot.rules.conversation import completed
from bot.rules.days import stored_days
from bot.rules.grace import DayOutcome
from bot.rules.words.reading import Intent, Parts, Reading
from bot.texts import nudges as nudge_texts
from bot.texts import refusals
from bot.texts import words as texts
from bot.ui.attempt_cards import logged_card
from bot.ui.breathing_cards import breathing_message
from bot.ui.cards import card
from bot.ui.help_cards import help_card
from bot.ui.nudge_buttons import CallOffSnooze, marked_card, subject_of, today_card
from bot.ui.nudge_cards import PauseFor, changed_card, pause_card, resumed_card
from bot.ui.retake_cards import retake_card
from bot.ui.target_cards import target_card
from bot.ui.words import coaching, together
from bot.ui.words.forms_filled import AnotherDay, ExamWeekAtThatTime, attempt_form
from bot.ui.words.replies import Choice, Reply, Speaker
from bot.ui.zone_cards import zone_parts

Way = Callable[[Speaker, Reading], Awaitable[Reply]]


async def log_attempt(speaker: Speaker, reading: Reading, *, sure: bool = False) -> Reply:
    """Log it; what cannot be logged so is asked, or goes into the form."""
    parts = reading.parts
    of = ExamResult(parts.exam or "", parts.result or Result.FAILED)
    form = attempt_form(parts.taken_at, parts.score)
    try:
        logged = await attempting.log(speaker.resources, speaker.learner_id, speaker.said_id, of, form, sure=sure)
    except ScoreContradictsResult as question:
        choices = tuple(
            Choice(label, completed(reading, Parts(result=result)), sure=True)
            for label, result in ((texts.FAILED, Result.FAILED), (texts.PASSED, Result.PASSED))
        )
        return Reply(card(refusals.sentence(question)), choices=choices, others=(AnotherDay.to_correct(reading),))
    except FormRefused as refusal:
        return Reply(card(refusals.sentence(refusal)), others=(AnotherDay.to_correct(reading),))
    stories = await telling_stories.ways(speaker.resources, speaker.learner_id, None, logged.attempt)
    return Reply(logged_card(logged, stories=stories))


async def _ask_retake(speaker: Speaker, reading: Reading) -> Reply:
    view = await retaking.look_at(speaker.resources, speaker.learner_id, reading.parts.exam or "")
    return Reply(retake_card(view))


async def _set_nudge(speaker: Speaker, reading: Reading) -> Reply:
    clock, days = reading.parts.clock, reading.parts.days
    typed_days = stored_days(days) if days else None
    return Reply(
        changed_card(await nudging.set_nudge(speaker.resources, speaker.learner_id, f"{clock:%H:%M}", typed_days))
    )


async def _stop_nudges(speaker: Speaker, _: Reading) -> Reply:
    return Reply(changed_card(await nudging.turn_off(speaker.resources, speaker.learner_id, None)))


async def _pause(speaker: Speaker, reading: Reading) -> Reply:
    until = reading.parts.until
    if isinstance(until, date):
        return Reply(pause_card(await nudging.pause(speaker.resources, speaker.learner_id, f"{until:%Y-%m-%d}")))
    return Reply(pause_card(await nudging.pause_for(speaker.resources, speaker.learner_id, nudging.PAUSED_FOR)))


async def _resume(speaker: Speaker, _: Reading) -> Reply:
    standing = await nudging.resume(speaker.resources, speaker.learner_id)
    return Reply(resumed_card(standing), others=(PauseFor(nudging.PAUSED_FOR.days, nudge_texts.PAUSE_AGAIN),))


async def _snooze(speaker: Speaker, reading: Reading) -> Reply:
    until = reading.parts.until
    if not isinstance(until, datetime):
        raise TypeError("a snooze without its moment is asked for it before")
    day, snoozed = await studying.snooze_until(speaker.resources, speaker.learner_id, until)
    undo = CallOffSnooze(subject_of(speaker.learner_id, day))
    return Reply(card(nudge_texts.snoozed(snoozed), [undo]))


def _mark(outcome: DayOutcome) -> Way:
    async def mark(speaker: Speaker, _: Reading) -> Reply:
        marked = await studying.mark_today(speaker.resources, speaker.learner_id, outcome)
        return Reply(marked_card(speaker.learner_id, marked))

    return mark


async def _breathe(speaker: Speaker, reading: Reading) -> Reply:
    wishes = Wishes(pattern=reading.parts.pattern)
    view, files = await breathing_message(
        speaker.resources, speaker.pictures, speaker.learner_id, speaker.said_id, wishes
    )
    return Reply(view, files)


async def _set_zone(speaker: Speaker, reading: Reading) -> Reply:
    change = await settling.move_to(speaker.resources, speaker.learner_id, reading.parts.zone or "")
    return Reply(card(*zone_parts(change)))


async def _set_target(speaker: Speaker, reading: Reading) -> Reply:
    parts = reading.parts
    aimed = await booking.aim(speaker.resources, speaker.learner_id, parts.exam, Aim(day=f"{parts.target_on}"))
    return Reply(target_card(aimed, ExamWeekAtThatTime.of(reading) if parts.clock else None))


async def _plan_today(speaker: Speaker, reading: Reading) -> Reply:
    if planned := await coaching.plan_today(speaker, reading):
        return planned
    nudge = await studying.nudge_now(speaker.resources, speaker.learner_id)
    if nudge is None or nudge.clock is None:
        return Reply(await help_card(speaker.resources, speaker.learner_id))
    return Reply(today_card(nudge))


async def _help(speaker: Speaker, _: Reading) -> Reply:
    return Reply(await help_card(speaker.resources, speaker.learner_id))


async def _greet(speaker: Speaker, _: Reading) -> Reply:
    return Reply(await help_card(speaker.resources, speaker.learner_id, texts.GREETING))


async def _thank(_: Speaker, __: Reading) -> Reply:
    return Reply(card(texts.THANKS))


WAYS: Mapping[Intent, Way] = {
    Intent.LOG_ATTEMPT: log_attempt,
    Intent.ASK_RETAKE: _ask_retake,
    Intent.SET_NUDGE: _set_nudge,
    Intent.STOP_NUDGES: _stop_nudges,
    Intent.PAUSE: _pause,
    Intent.RESUME: _resume,
    Intent.SNOOZE: _snooze,
    Intent.DONE: _mark(DayOutcome.DONE),
    Intent.PART_DONE: _mark(DayOutcome.PART),
    Intent.SKIP: _mark(DayOutcome.SKIPPED),
    Intent.BREATHE: _breathe,
    Intent.CALM: _breathe,
    Intent.SET_ZONE: _set_zone,
    Intent.SET_TARGET: _set_target,
    Intent.PLAN_TODAY: _plan_today,
    Intent.READY: coaching.show_readiness,
    Intent.LOG_PRACTICE: coaching.log_practice,
    Intent.MAKE_PLAN: coaching.make_plan,
    Intent.PLAN_WEEK: coaching.plan_week,
    Intent.PLAN_CALENDAR: coaching.plan_calendar,
    Intent.PRACTICE_CHART: coaching.show_chart,
    Intent.LOG_MISS: coaching.log_miss,
    Intent.RECALL: coaching.show_recalls,
    Intent.SIMULATE: coaching.simulate,
    Intent.REPORT: coaching.report,
    Intent.CHECK_IN: together.check_in,
    Intent.GROUP: together.show_group,
    Intent.PARTNER: together.show_partners,
    Intent.EXPORT_DATA: together.export_data,
    Intent.ERASE_DATA: together.erase_data,
    Intent.HELP: _help,
    Intent.GREETING: _greet,
    Intent.THANKS: _thank,
}
