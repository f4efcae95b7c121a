"""What is said in direct messages: who writes, what was understood, what is missing, and what else could be meant."""

from datetime import date, datetime

from bot.actions.resources import LocalTime
from bot.rules.attempts import Result
from bot.rules.conversation import Aside
from bot.rules.days import EVERY_DAY
from bot.rules.practice import PracticeKind
from bot.rules.report_file import Taken
from bot.rules.report_lines import value
from bot.rules.words.reading import Intent, Part, Parts, Reading
from bot.texts.common import plain
from bot.texts.days import count, day, moment
from bot.texts.nudges import week_days

WHO = (
    "I am **Comeback**. I coach people who have just failed an IT certification exam, until they pass. "
    "I am a program, not a person."
)
KEPT = (
    "What you tell me is for you alone. I keep what I need for coaching: attempts, dates, times, what you did; "
    "the messages themselves I do not keep, but for a score report or a missed question, which waits a day for your "
    "tap. Everything can be undone."
)
FIRST = (
    "**Begin with the exam**: write to me as you would to a friend, such as *failed sec+ yesterday, 720*. "
    "I will tell you when you may retake it, and what to do in the next twenty minutes. "
    "If it all is too much right now, write *help me breathe*."
)

SUGGESTIONS = "I am not sure what you mean. One of these?"
NOT_READ = "I cannot open files or pictures yet. Written in a message, I can read it."
OTHERWISE = "-# Or write it another way: *{example}*\n-# `/help` shows what to do next."
EXAMPLES = (
    "failed sec+ yesterday, 720",
    "when can I retake az-104?",
    "make me a plan, 6 hours a week",
    "82% on a practice exam",
    "nudge me weekdays at 7:30",
    "help me breathe",
)
_MOST_PERCENT = 100
NOTHING_TO_DECIDE = "It is a lot right now, and nothing has to be decided this minute. Breathe along with the circle."
ASIDES = {
    Aside.NEVER_MIND: "All right. Nothing is changed.",
    Aside.UNDO: "Press *Undo* below the answer that you mean: it works there for as long as the message stands.",
}
GREETING = "Hello. Good to hear from you."
THANKS = "Glad if it helps. I am here whenever you want to go on."
NOT_THE_ANSWER = "I could not read that as an answer to my question. If you meant something else, just write it again."

ANOTHER_DAY, ANOTHER_TIME = "Another day", "Another time"
TODAY, YESTERDAY = "Today", "Yesterday"
PASSED, FAILED = "I passed", "I did not pass"

PRACTICE = "How many were right? The form asks for that, and has the rest filled in as far as you said it."
WHICH_DOMAIN = "I am not sure which of the exam's domains that is, so nothing is logged yet. Choose it in the form:"
MAKE_PLAN = (
    "**A plan**: hours a week, the days and times that suit you, and the day of the exam. The form holds what "
    "you said and what I know already; the rest takes a minute."
)
MISSED = (
    "A question missed now need not be missed in the exam. Note it with the reason, and it comes back before then. "
    "Your words are in the form already; nothing is noted before you send it."
)
SIMULATION = "I do not know how long this exam is. Say it once, then the clock can run:"
REPORT = "Your results by domain: paste them, drop in the file, or look at what is there already."
REPORT_NOT_KEPT = "Nothing is kept yet. Keep it with your last attempt?"
REPORT_OF_NO_ATTEMPT = (
    "Nothing is kept yet. No failed attempt at this exam is logged, so the form asks for its day; the rest is there."
)
NOTHING_READ = "I could not read a domain or a score in that. Nothing is kept; you can type it into the form:"
FILL_IN, KEEP_REPORT = "Fill in…", "Keep it"

CHECK_IN = (
    "**Check in with your group**: two minutes. Nothing of what you wrote here is told to anybody; what goes into the "
    "form counts, and you choose there whether the group sees it."
)
SHOW_GROUP, WHICH_GROUP = "Show", "**Which of your groups?**"

_QUESTIONS = {
    Part.EXAM: "Which exam? Press one, or write its code or name.",
    Part.RESULT: "How did it go?",
    Part.TAKEN_AT: "When did you sit it? Press one, or write the day: *last friday*, *3 Nov 2pm*.",
    Part.TIME: "At what time? Press one, or write it: *7:30*, *9 pm*.",
    Part.UNTIL: "Until when? Press one, or write it: *in 2 h*, *21:30*.",
    Part.ZONE: "Where are you? Write a city, an abbreviation such as *CET*, or what time it is for you now.",
    Part.DATE: "On which day? Write it: *in 3 weeks*, *5 January*.",
}


def question(asked: Part) -> str:
    return f"**{_QUESTIONS[asked]}**"


def otherwise(turn: int) -> str:
    """Another way to say things, a different one each time."""
    return OTHERWISE.format(example=EXAMPLES[turn % len(EXAMPLES)])


def understood(reading: Reading, name: str | None, local: LocalTime) -> str | None:
    """What was understood, in other words than the person's own; None where the answer says it."""
    if reading.intent is Intent.CALM:
        return NOTHING_TO_DECIDE
    in_words = _in_words(reading, plain(name) if name else "an exam", local)
    return f"-# I understood: {in_words}." if in_words else None


def _in_words(reading: Reading, exam: str, local: LocalTime) -> str:
    parts = reading.parts
    match reading.intent:
        case Intent.LOG_ATTEMPT:
            return _attempt(parts, exam, local.now.date())
        case Intent.SET_NUDGE:
            return f"a nudge{_at(parts)} {week_days(parts.days or EVERY_DAY)}"
        case Intent.PAUSE if isinstance(parts.until, date):
            return f"no nudges until {day(parts.until)}"
        case Intent.SNOOZE if isinstance(parts.until, datetime):
            return f"later, {moment(parts.until)}"
        case Intent.SET_ZONE if parts.zone:
            return f"your clock runs as in {parts.zone}"
        case Intent.SET_TARGET if parts.target_on:
            return f"you aim for {exam} on {day(parts.target_on)}{_at(parts)}"
        case Intent.ASK_RETAKE:
            return f"when you may retake {exam}"
        case Intent.LOG_PRACTICE:
            return _practice(parts, exam, local.now.date())
    return _PLAINLY.get(reading.intent, "")


_PLAINLY = {
    Intent.SET_TARGET: "a day to aim for",
    Intent.STOP_NUDGES: "no nudges any more",
    Intent.PAUSE: "no nudges for a while",
    Intent.RESUME: "nudges again",
    Intent.DONE: "you did today's study",
    Intent.PART_DONE: "you did part of today's study",
    Intent.SKIP: "not today",
    Intent.BREATHE: "you want to breathe",
    Intent.PLAN_TODAY: "what to do today",
    Intent.READY: "whether you are ready to book",
    Intent.MAKE_PLAN: "you want a plan",
    Intent.PLAN_WEEK: "what your plan has this week",
    Intent.PLAN_CALENDAR: "your plan as a calendar file",
    Intent.PRACTICE_CHART: "how your practice goes",
    Intent.LOG_MISS: "a question that you missed",
    Intent.RECALL: "what you missed, once more",
    Intent.SIMULATE: "you want to simulate the exam",
    Intent.REPORT: "your score report",
}


def _attempt(parts: Parts, exam: str, today: date) -> str:
    how = {Result.PASSED: "passed", Result.FAILED: "did not pass"}
    what = f"you {how[parts.result]} {exam}" if parts.result else f"you sat {exam}"
    taken = parts.taken_at
    when = _when(parts, today)
    when += f" at {taken.at:%H:%M}" if taken and taken.at else ""
    score = f", with {parts.score:g}" if parts.score is not None else ""
    return f"{what}{when}{score}"


def _practice(parts: Parts, exam: str, today: date) -> str:
    kinds = {PracticeKind.FULL: "a full simulation", PracticeKind.MIXED: "mixed practice"}
    what = kinds.get(parts.kind, "practice") if parts.kind else "practice"
    share = ""
    if parts.score is not None:
        unit = " %" if parts.score <= _MOST_PERCENT else ""
        asked = f" of {parts.questions} questions" if parts.questions else ""
        share = f", {parts.score:g}{unit}{asked}"
    domain = f" in {plain(parts.domain)}" if parts.domain else ""
    return f"{what} for {exam}{_when(parts, today)}{share}{domain}"


def _when(parts: Parts, today: date) -> str:
    taken = parts.taken_at
    if taken is None:
        return ""
    return {0: " today", 1: " yesterday"}.get((today - taken.on).days, f" on {day(taken.on)}")


def report_read(taken: Taken, *, is_new: bool) -> str:
    """What was read in a report that was pasted, and that it is not kept yet."""
    domains = count(len(taken.domains), "domain") if taken.domains else ""
    score = f"a score of {taken.score:g}" if taken.score is not None else ""
    read = " and ".join(part for part in (domains, score) if part)
    lines = [f"- {plain(each.domain)}: {value(each)}" for each in taken.domains]
    after = REPORT_OF_NO_ATTEMPT if is_new else REPORT_NOT_KEPT
    return "\n".join([f"**I read {read}.** {after}", *lines])


def label_of_group(label: str, name: str) -> str:
    """A button's label, for whoever is in several groups."""
    return f"{label}: {name}"[:80]


def _at(parts: Parts) -> str:
    return f" at {parts.clock:%H:%M}" if parts.clock else ""


def suggestion(reading: Reading, name: str | None) -> str:
    """The label of a button that takes a message in that way."""
    parts = reading.parts
    exam = name or "an exam"
    match reading.intent:
        case Intent.LOG_ATTEMPT:
            result = "I passed" if parts.result is Result.PASSED else "I did not pass"
            return f"{result} {exam}"[:80]
        case Intent.ASK_RETAKE:
            return f"When may I retake {exam}?"[:80] if name else "When may I retake my exam?"
        case Intent.SET_TARGET:
            when = f" on {day(parts.target_on)}" if parts.target_on else ""
            return f"I aim for {exam}{when}"[:80]
        case Intent.SET_NUDGE:
            return f"Nudge me{_at(parts)}" if parts.clock else "Set a daily nudge"
        case Intent.SET_ZONE:
            return f"I am in {parts.zone}" if parts.zone else "Set my time zone"
    return _LABELS.get(reading.intent, "What can you do?")


_LABELS = {
    Intent.STOP_NUDGES: "No nudges any more",
    Intent.PAUSE: "Pause my nudges",
    Intent.RESUME: "Nudge me again",
    Intent.SNOOZE: "Ask me later",
    Intent.DONE: "I did today's study",
    Intent.PART_DONE: "I did part of it",
    Intent.SKIP: "Not today",
    Intent.BREATHE: "Breathe with me",
    Intent.CALM: "It is too much right now",
    Intent.PLAN_TODAY: "What should I do today?",
    Intent.READY: "Am I ready?",
    Intent.LOG_PRACTICE: "A practice result",
    Intent.MAKE_PLAN: "Make me a plan",
    Intent.PLAN_WEEK: "My plan this week",
    Intent.PLAN_CALENDAR: "My plan for my calendar",
    Intent.PRACTICE_CHART: "How my practice goes",
    Intent.LOG_MISS: "I missed a question",
    Intent.RECALL: "Quiz me on what I missed",
    Intent.SIMULATE: "Simulate the exam",
    Intent.REPORT: "My score report",
    Intent.CHECK_IN: "Check in with my group",
    Intent.GROUP: "My study group",
    Intent.PARTNER: "My partners",
    Intent.EXPORT_DATA: "Give me all that you keep about me",
    Intent.ERASE_DATA: "What erasing my data would do",
    Intent.HELP: "What can you do?",
}
