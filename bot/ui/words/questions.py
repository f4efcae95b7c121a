"""Asking for what is missing, one thing at a time, with buttons where there are few likely answers."""

from datetime import UTC, time, timedelta

from bot.actions import conversing
from bot.actions.resources import LocalTime
from bot.rules.attempts import Result
from bot.rules.conversation import Candidates, OwnExams, completed
from bot.rules.moments import Moment
from bot.rules.nudging import snoozed_until
from bot.rules.words.reading import Intent, Part, Parts, Reading
from bot.texts import words as texts
from bot.texts.nudges import SNOOZES
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.target_cards import SetTarget
from bot.ui.words.forms_filled import AnotherDay, NudgeAtAnotherTime
from bot.ui.words.replies import Choice, Reply, Speaker
from bot.ui.zone_cards import SetZone

_MOST_EXAMS = 4
_USUAL_TIMES = (time(7, 30), time(12, 30), time(19))


async def ask(speaker: Speaker, reading: Reading, asked: Part, candidates: Candidates) -> Reply:
    """Ask for that part of `reading`, and remember that it was asked."""
    await conversing.ask(speaker.resources, speaker.learner_id, reading, asked)
    own, local = await conversing.own_exams(speaker.resources, speaker.learner_id)
    choices = tuple(
        Choice(label, completed(reading, parts)) for label, parts in _answers(speaker, asked, own, local, candidates)
    )
    return Reply(card(texts.question(asked)), choices=choices, others=_others(reading, asked))


def _answers(
    speaker: Speaker, asked: Part, own: OwnExams, local: LocalTime, candidates: Candidates
) -> list[tuple[str, Parts]]:
    """The likeliest answers, each with its label."""
    match asked:
        case Part.EXAM:
            return [(_name(speaker, code), Parts(exam=code)) for code in candidates.exams or _likely(speaker, own)]
        case Part.RESULT:
            return [(texts.FAILED, Parts(result=Result.FAILED)), (texts.PASSED, Parts(result=Result.PASSED))]
        case Part.TAKEN_AT:
            days = ((texts.TODAY, 0), (texts.YESTERDAY, 1))
            today = local.now.date()
            return [(label, Parts(taken_at=Moment(today - timedelta(days=ago)))) for label, ago in days]
        case Part.TIME:
            return [(f"{clock:%H:%M}", Parts(clock=clock)) for clock in _USUAL_TIMES]
        case Part.UNTIL:
            zone = local.now.tzinfo or UTC
            return [(label, Parts(until=snoozed_until(how, local.now, zone))) for how, label in SNOOZES.items()]
        case Part.ZONE:
            return [(choice.label[:80], Parts(zone=choice.name)) for choice in candidates.zones]
    return []


def _likely(speaker: Speaker, own: OwnExams) -> list[str]:
    """Their own exams, and after those the ones that most people sit."""
    today = speaker.resources.clock().date()
    found = speaker.resources.exams.search("", today, limit=_MOST_EXAMS + len(own.known), recent=own.known)
    return [exam.code for exam in found][:_MOST_EXAMS]


def _name(speaker: Speaker, code: str) -> str:
    return speaker.resources.exam(code).name(speaker.resources.clock().date())[:80]


def _others(reading: Reading, asked: Part) -> tuple[CoachButton, ...]:
    """The way to a form, where something else can be answered."""
    match asked:
        case Part.TAKEN_AT:
            return (AnotherDay.of(reading),)
        case Part.TIME:
            return (NudgeAtAnotherTime.of(reading),)
        case Part.ZONE:
            return (SetZone(""),)
        case Part.DATE if reading.intent is Intent.SET_TARGET and reading.parts.exam:
            return (SetTarget(reading.parts.exam),)
    return ()
