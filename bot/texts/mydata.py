"""What is said about all that is kept of somebody: as files, and when it goes."""

from collections.abc import Mapping
from datetime import datetime

from bot.rules.leaving import BACKUPS_KEPT
from bot.rules.personal import SOMEBODY_ELSE
from bot.texts.days import count, day, relative
from bot.texts.sending import noun

NAME = "comeback"
CALENDAR_NAME = "Comeback"
ERASE = "Erase everything"
EXPORT = "Take it with me first"
EXPORT_TITLE = "## Everything I keep about you"
ERASE_TITLE = "## Erase everything?"
ERASED_TITLE = "## Everything about you is gone"
NOTHING_KEPT = "I keep nothing about you, so there is nothing to erase."
PRIVATE = "-# Only you see this file. What it holds is personal, so keep it where nobody else reads it."

_NOUNS = {
    "learners": ("entry for your settings", "entries for your settings"),
    "attempts": ("logged exam", "logged exams"),
    "attempt_domains": ("result in a domain", "results in domains"),
    "attempt_causes": ("note of what got in the way", "notes of what got in the way"),
    "goals": ("goal", "goals"),
    "drafts": ("unfinished form", "unfinished forms"),
    "nudges": ("daily nudge", "daily nudges"),
    "pauses": ("pause from nudges", "pauses from nudges"),
    "study_days": ("study day", "study days"),
    "open_questions": ("question that I just asked you", "questions that I just asked you"),
    "breathing": ("way of breathing that you chose", "ways of breathing that you chose"),
    "calm_sessions": ("time of breathing or relaxing", "times of breathing or relaxing"),
    "calm_reminders": ("prompt to breathe", "prompts to breathe"),
    "thoughts": ("thought that you wrote down", "thoughts that you wrote down"),
    "exam_days": ("exam day", "exam days"),
    "own_topics": ("topic of your own", "topics of your own"),
    "practices": ("practice result", "practice results"),
    "practice_domains": ("practice result for a domain", "practice results for domains"),
    "misses": ("missed question in your error log", "missed questions in your error log"),
    "recalls": ("answer when a missed question came back", "answers when missed questions came back"),
    "recall_wishes": (
        "wish to have missed questions brought back by message",
        "wishes to have missed questions brought back by message",
    ),
    "plans": ("plan", "plans"),
    "plan_slots": ("item of a plan", "items of plans"),
    "simulations": ("timed simulation", "timed simulations"),
    "stories": ("story that you left for others", "stories that you left for others"),
    "shown": ("thing that you put up in a channel", "things that you put up in channels"),
    "study_groups": ("study group with you as its organiser", "study groups with you as their organiser"),
    "group_members": ("membership in a group", "memberships in groups"),
    "checkins": ("check-in", "check-ins"),
    "checkin_answers": ("answer in a check-in", "answers in check-ins"),
    "absences": ("round without you", "rounds without you"),
    "help_offers": ("offer of help, by you or to you", "offers of help, by you or to you"),
    "cheers": ("piece of news that I told a group", "pieces of news that I told groups"),
    "cheers_given": ("cheer that you gave", "cheers that you gave"),
    "partner_invitations": ("invitation to a pact", "invitations to a pact"),
    "partings": ("pact that is not to be", "pacts that are not to be"),
    "pact_sides": ("side of a pact, yours or the other's", "sides of pacts, yours and the others'"),
    "pact_shares": (
        "thing that you share with a partner or a mentor",
        "things that you share with partners or mentors",
    ),
    "commitments": ("commitment in a pact", "commitments in pacts"),
    "partner_proposals": ("suggestion of a partner", "suggestions of partners"),
    "promises": ("message that I was still to send", "messages that I was still to send"),
    "deliveries": ("note of a message that I sent", "notes of messages that I sent"),
}
_BELONGING = {
    "attempt_domains", "attempt_causes", "checkin_answers", "learners", "practice_domains", "recalls", "plan_slots",
}  # fmt: skip
"""Not counted one by one on a card: they belong to what is."""
_STAYING = {"study_groups"}
_SHOWN = {"checkins", "cheers"}

_README = """\
Everything that Comeback keeps about you, as of {made_at}.

everything.json   all of it in one file, for programs
tables/           the same as one table each, for a spreadsheet
calendar.ics      your exam days, the days that you aim for, your plan, and what comes to you next, for a calendar
pictures/         what the pictures of your tension and of your practice are drawn from, and the pictures, once there
                  is something to draw

The tables:
{tables}

How to read them:
- Moments are written as date, time and distance from UTC, on the clock of {zone}.
- A table in which nothing stands about you is left out.
- Long numbers are ids that Discord gave: yours is {learner_id}.
- "{somebody}" stands where a row names another person, or says something that is theirs to tell. What others decided
  by themselves, such as whom they want no pact with, belongs to their data and not to yours.
- In the tables, a value that begins with = + - or @ has an apostrophe before it, since a spreadsheet would take it for
  a formula. In everything.json it stands as it is.
- Importing calendar.ics again updates what is there and doubles nothing.

"/mydata erase" erases all of this.
"""


def file_name(made_at: datetime) -> str:
    return f"{NAME}-{made_at:%Y-%m-%d}.zip"


def file_alt_text(made_at: datetime) -> str:
    return f"A zip file with everything that is kept about you, as of {day(made_at.date())}"


def what(table: str, number: int) -> str:
    """Rows of a table, as people call them."""
    return count(number, *_NOUNS.get(table, ("other note", "other notes")))


def exported(tables: Mapping[str, int]) -> str:
    """What the file holds."""
    if not tables:
        return "I keep nothing about you. The file says so, too."
    return (
        "All of it is in this file: as tables for a spreadsheet, as JSON for programs, and your dates for a calendar. "
        f"*README.txt* in it says how to read them.\n\n{kinds(tables)}"
    )


def too_large(most_bytes: int) -> str:
    """Where the file is more than Discord takes."""
    return (
        f"There is more than the {most_bytes / 1e6:.0f} MB that a file may have here. Ask whoever runs this bot: they "
        "can hand it to you another way."
    )


def kinds(tables: Mapping[str, int]) -> str:
    """What is kept, by kind, each with how many."""
    shown = [f"- {what(table, number)}" for table, number in tables.items() if table not in _BELONGING]
    return "\n".join(["- your settings: time zone, hours, where I write to you", *shown])


def would_go(tables: Mapping[str, int]) -> str:
    """What goes, and what that means for others."""
    told = [
        f"This goes, at once and for good:\n{kinds({each: tables[each] for each in tables if each not in _STAYING})}"
    ]
    if _SHOWN & set(tables):
        told.append("What you shared in a group's messages is taken out of them, as far as I can still edit them.")
    if "shown" in tables:
        told.append("What you put up in channels is taken out of those messages, as far as I can still edit them.")
    if "stories" in tables:
        told.append("Your stories are read by nobody any more.")
    if "pact_sides" in tables:
        told.append("Your pacts end. The others are told that a pact has ended, and nothing else.")
    return "\n\n".join(told)


def stays(tables: Mapping[str, int], lapses_at: datetime) -> str:
    """What does not go, and how long there is to decide."""
    organised = tables.get("study_groups", 0)
    groups = f" {count(organised, 'study group')} that you organise, without you;" if organised else ""
    return (
        f"**What stays**:{groups} a number, which says that one more person left, and not who. Backups still hold your "
        f"data for {BACKUPS_KEPT.days} days, then they are overwritten; if one is put back before that, you are erased "
        "again. What we wrote to each other stays in Discord, where you can delete your side.\n\n"
        f"-# There is no undo. The button stops working {relative(lapses_at)}."
    )


def gone(tables: Mapping[str, int]) -> str:
    """What was done."""
    told = ["I have erased it: your settings and everything else."]
    if unsent := tables.get("promises", 0):
        told.append(f"What I still had to send you ({count(unsent, 'message')}) I will not send.")
    if _SHOWN & set(tables):
        told.append("What you shared in groups is being taken out of my messages now.")
    if "shown" in tables:
        told.append("What you put up in channels is being taken down now.")
    told.append(f"Backups lose it within {BACKUPS_KEPT.days} days.\n\nIf you write to me again, we begin as strangers.")
    return f"{' '.join(told)} I wish you well."


def readme(learner_id: int, made_at: datetime, zone: str | None, tables: Mapping[str, int]) -> str:
    """README.txt."""
    each = [f"- {table}.csv: {what(table, number)}" for table, number in tables.items()] or ["(none)"]
    return _README.format(
        made_at=f"{day(made_at.date())}, {made_at:%H:%M}",
        tables="\n".join(each),
        zone=zone or "UTC, as you have not set a time zone",
        learner_id=learner_id,
        somebody=SOMEBODY_ELSE,
    )


def exam_entry(name: str) -> str:
    """In the calendar."""
    return f"Exam: {name}"


def target_entry(name: str) -> str:
    return f"The day you aim for: {name}"


def owed_entry(kind: str) -> str:
    return f"Comeback: {noun(kind)}"


def travel_note(minutes: int) -> str:
    return f"Your way there: {minutes} minutes"
