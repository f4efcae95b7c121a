"""What is said around an exam: the card of its week, the messages before it, and the question how it went."""

from datetime import datetime, timedelta

from bot.actions.exam_week_duties import ExamMorning, ExamWeekMessage
from bot.actions.exam_week_views import ExamWeekView
from bot.rules.exam_week import LIGHT_DAYS, ExamDay, PlannedStep, Step, Venue
from bot.rules.identity import IdentifiedExam
from bot.texts import breathing
from bot.texts.common import plain
from bot.texts.days import count, day, moment, relative, short_day

PLAN, SHOW = "Plan my exam week", "Exam week"
CHANGE, CANCEL, TRAVEL, OWN_ZONE = "Change", "Cancel exam day", "Travel time", "Use my time zone"
PUT_BACK, MOVE = "Put it back", "It was moved"
I_PASSED, NOT_THIS_TIME, NO_EXAM = "I passed", "Not this time", "It did not take place"
WORDS = "Words to share"

FORM_TITLE = "My exam day"
EXAM_QUESTION, EXAM_HINT = "Which exam?", "Its code or its name: “SY0-701”, “Security+”"
DAY_QUESTION, DAY_HINT = "Which day?", "“in 3 weeks”, “5 January”, “2027-01-05”"
TIME_QUESTION, TIME_HINT = "At what time does it start?", "“9:00”, “13:30”, “2 pm”"
DELIVERY_QUESTION = "Where do you sit it?"
VENUES = {Venue.CENTRE: "At a test centre", Venue.ONLINE: "Online, at home or at work"}
TRAVEL_QUESTION = "How long is the way to the test centre?"
TRAVEL_HINT = "“45”, “1h 20”; empty for online"
TRAVEL_TITLE = "Travel time"

NEEDS_ZONE = "**The messages are planned as soon as I know your time zone**, so that each comes at its right hour."
MOVED_OR_NOT = "Then nothing is logged. Was it moved to another day, or will you not sit it for now?"

_COMING = {
    Step.LOGISTICS: "what to have ready",
    Step.SLEEP: "sleep and meals",
    Step.REVIEW: "light review from here on",
    Step.EVENING: "what to pack, and when to leave",
    Step.MORNING: "your breathing, and when to leave",
    Step.DEBRIEF: "how it went",
}
_LOGISTICS = {
    Venue.CENTRE: (
        "- **Identification**: what your provider asks for, often two documents. The names on them have to match your "
        "booking exactly.\n"
        "- **The way**: look up the address and how you get there, and go there once before the day if you can. Plan "
        "to arrive 30 minutes early.\n"
        "- **In the locker**: phone, watch, bag and notes stay outside the room. Leave at home what you do not need."
    ),
    Venue.ONLINE: (
        "- **System test**: run your provider's test on the machine and the network that you will use.\n"
        "- **Room and desk**: a room that you have to yourself, with a cleared desk; the phone out of reach.\n"
        "- **Identification**: at hand, with the name exactly as in your booking.\n"
        "- **Check-in**: it opens 30 minutes early, and it takes a while.\n"
        "- **Plan B**: if the connection fails, which other one is there, and whom do you call? Write the number down."
    ),
}
_PROVIDERS = "\n-# Providers differ, and rules change: your booking confirmation has the last word."
_SLEEP = (
    "- **Sleep**: the same bed time from tonight on. If a night is short all the same, it is one night.\n"
    "- **Meals**: on the day nothing that you have not eaten before, and coffee or tea as always, no more and no less."
)
_REVIEW = (
    "- **Light review only** from here on: ten minutes over your own notes, nothing new, no full simulation. "
    "The days that are left are for resting."
)
_REVIEW_NUDGES = " Your daily nudges ask for no more than that, and on the day itself none comes."
_PACK = {
    Venue.CENTRE: "- **Pack**: your identification, the booking, the address, something to drink for afterwards.",
    Venue.ONLINE: "- **Prepare**: desk cleared, identification beside it, machine charged and updated tonight.",
}
_ENOUGH = (
    "- **Two alarms**, on two devices.\n"
    "- **Stop learning now**, or after a last light look at your notes. The evening is yours.\n"
    "- **If sleep is slow to come**: 4-7-8 breathing is for settling. Stop at any time."
)
_EXCITED = (
    "Then say it, aloud if you can: **“I am excited.”**\n"
    "-# From lab experiments, not certification exams: [Brooks 2014](<https://doi.org/10.1037/a0035325>)."
)
_LONGEST_FAIRER = 300
_ROOM_FOR_FAIRER = 1000
"""Characters of fairer sentences in one message, of which Discord takes 2000 in all."""


def _hour(at: datetime) -> str:
    """An instant as a time of day on each reader's own clock."""
    return f"<t:{int(at.timestamp())}:t>"


def _name(of: ExamWeekView) -> str:
    return plain(of.name)


def title(exam: IdentifiedExam, on: ExamDay) -> str:
    """The exam, by name and code."""
    name = exam.name(on.sits_on)
    return f"## {plain(name)}" if name == exam.code else f"## {name} · {exam.code}"


def when_and_where(of: ExamWeekView) -> str:
    """Day, time, how far off, where, and when to leave."""
    booked, week = of.exam_day, of.week
    left = (booked.sits_on - of.local.now.astimezone(booked.tzinfo).date()).days
    far = f"{count(left, 'day')} to go" if left > 0 else relative(booked.starts_at) if week else "today"
    lines = [f"**{day(booked.sits_on)} at {booked.clock:%H:%M}**, {VENUES[booked.venue].lower()}: {far}"]
    if week is not None:
        lines += [_leaving(booked), f"-# On your device: {moment(booked.starts_at)}"]
    if booked.zone is not None and booked.zone != of.local.zone:
        lines.append(f"-# The time was set on the clock in {booked.zone.replace('_', ' ')}.")
    return "\n".join(lines)


def _leaving(booked: ExamDay) -> str:
    if booked.venue is Venue.ONLINE:
        return f"Check-in opens about {_hour(booked.leaves_at)}; be at your desk then."
    if not booked.travel_minutes:
        return f"Be there at {_hour(booked.leaves_at)}, 30 minutes early."
    way = _length(booked.travel_minutes)
    return f"Leave at {_hour(booked.leaves_at)}: {way} on the way, and 30 minutes to spare."


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return " ".join(filter(None, [f"{hours} h" if hours else "", f"{rest} min" if rest else ""]))


def too_early(of: ExamWeekView) -> str | None:
    """That the day is before the retake opens."""
    if of.opens_on is None:
        return None
    return f"**By the rule that I know, you may not retake it before {day(of.opens_on)}.** `/retake when` has the rule."


def coming(of: ExamWeekView) -> str | None:
    """What comes when, as far as it is ahead."""
    if of.week is None:
        return NEEDS_ZONE
    ahead = [planned for planned in of.week.steps if planned.due_at > of.local.now]
    if not ahead:
        return None
    return "\n".join(["### What comes, and when", *map(_line, ahead)])


def _line(planned: PlannedStep) -> str:
    return f"- {moment(planned.due_at)}: {_COMING[planned.step]}"


def changes(of: ExamWeekView) -> str:
    """The silence, and what becomes of the nudges."""
    lines = ["### What is different"]
    if of.week is not None:
        lines.append(
            f"- **Silence**: nothing is sent from {_hour(of.week.silent_from)} until {_hour(of.week.silent_until)} "
            "on that day, whatever else you have set."
        )
    else:
        lines.append("- **Silence**: nothing is sent from shortly before you leave until it is over.")
    if of.has_nudges:
        first = of.exam_day.sits_on - timedelta(days=LIGHT_DAYS)
        begins = f"from {short_day(first)} on" if first > of.local.today else "until then"
        lines.append(f"- **Nudges**: {begins} light review only, ten minutes; none on the day itself.")
    return "\n".join(lines)


def already(of: ExamWeekView) -> str | None:
    """What would have come already, had the day been set before."""
    over = of.week.over(of.local.now) if of.week else ()
    if not over:
        return None
    return "\n".join(["### What you would have by now", *(_body(step, of) for step in over if step in _BODIES)])


def _body(step: Step, of: ExamWeekView) -> str:
    return _BODIES[step](of)


def _logistics(of: ExamWeekView) -> str:
    return f"{_LOGISTICS[of.exam_day.venue]}\n{_PROVIDERS}"


def _sleep(_: ExamWeekView) -> str:
    return _SLEEP


def _review(of: ExamWeekView) -> str:
    return _REVIEW + (_REVIEW_NUDGES if of.has_nudges else "")


def _evening(of: ExamWeekView) -> str:
    return "\n".join([_PACK[of.exam_day.venue], f"- **When**: {_leaving(of.exam_day)}", _ENOUGH])


_BODIES = {Step.LOGISTICS: _logistics, Step.SLEEP: _sleep, Step.REVIEW: _review, Step.EVENING: _evening}


def step_message(of: ExamWeekMessage) -> str:
    """One message of the week; its first line is what a phone shows."""
    name, view = _name(of.view), of.view
    first = {
        Step.LOGISTICS: f"**{name} in a week: what to have ready**",
        Step.SLEEP: f"**{name} in three days: sleep and meals**",
        Step.REVIEW: f"**{name} in two days: light review only**",
        Step.EVENING: f"**{name}: enough for today, and all you need for tomorrow**",
    }
    return "\n".join([first[of.step], f"It starts {moment(view.exam_day.starts_at)}.", _body(of.step, view)])


def morning(of: ExamMorning) -> str:
    """The message before leaving."""
    chosen = f"{breathing.NAMES[of.breathing.pattern]}, {count(of.breathing.minutes, 'minute')}"
    lines = [
        f"**{_name(of.view)} starts at {of.view.exam_day.clock:%H:%M}.**",
        _leaving(of.view.exam_day),
        f"First breathe: {chosen}, as you like it. The button begins at once.",
        _EXCITED,
    ]
    if of.fairer:
        lines += ["You wanted to read this today:", *_that_fit(of.fairer)]
    lines.append("You hear nothing more about it from me until it is over.")
    return "\n".join(lines)


def _that_fit(sentences: tuple[str, ...]) -> list[str]:
    """As many as one message holds, the first first, each cut where it is too long."""
    lines: list[str] = []
    for sentence in sentences:
        flat = " ".join(sentence.split())
        line = f"> {plain(flat if len(flat) <= _LONGEST_FAIRER else f'{flat[: _LONGEST_FAIRER - 1]}…')}"
        if sum(map(len, lines)) + len(line) <= _ROOM_FOR_FAIRER:
            lines.append(line)
    return lines


def debrief(of: ExamWeekView) -> str:
    """The question how it went."""
    return (
        f"**{_name(of)} is over, however it went.**\n"
        "You have sat it, and that took something. Nothing has to be said now; whenever you like, one tap is enough."
    )


def words_to_share(exam: IdentifiedExam, on: ExamDay) -> str:
    """A line to copy, for whoever wants to."""
    name = exam.name(on.sits_on)
    known = name if name == exam.code else f"{name} ({exam.code})"
    return (
        "Here is a line, if you want one. I share nothing: it goes where you paste it, and nowhere else.\n"
        f"```\nI passed {known.replace('`', '')} on {short_day(on.sits_on)}.\n```"
    )


def cancelled(exam: IdentifiedExam, on: ExamDay) -> str:
    """That nothing of it comes any more."""
    return (
        f"{title(exam, on)}\nThe exam day on {day(on.sits_on)} is cancelled: nothing around it comes any more, and it "
        "is no longer the day you aim for."
    )


def changed(of: ExamWeekView) -> str | None:
    """That what was planned before moved with it."""
    if of.before is None or of.before.exam != of.exam_day.exam:
        return None
    return "-# Changed. Everything around it moved with it."
