"""What organisers read about their study groups: setting up, changing, removing."""

from bot.actions.group_erasing import MOST_EMPTIED
from bot.actions.grouping import GroupView
from bot.rules.group_form import open_for_as_typed
from bot.rules.groups import Group
from bot.rules.identity import IdentifiedExam
from bot.texts.common import plain
from bot.texts.days import listed, moment, relative
from bot.texts.nudges import week_days

FORM_TITLE = "A study group"
NAME_QUESTION, NAME_HINT = "Name of the group", "At most 60 characters"
DAYS_QUESTION, DAYS_HINT = "On which days?", "“weekdays”, “mon, wed, fri”, “every day except sunday”"
TIME_QUESTION, TIME_HINT = "At what time does a round open?", "“19:00”, “7:30 pm”"
ZONE_QUESTION, ZONE_HINT = "In which time zone?", "A city, “CET”, “UTC+2”; everybody sees their own clock"
KEEP_ZONE_HINT = "Empty: as it is. A city, “CET”, “UTC+2”"
OPEN_QUESTION, OPEN_HINT = "Open for how long?", "“20 hours”, “90 min”, “until the next round”"

GO_ON = "I changed it, go on"
CHANGE, REMOVE = "Change it", "Remove it"
REMOVE_AND_KEEP, REMOVE_AND_ERASE = "Remove it, keep what was told", "Remove it and erase everything"
ERASE_HISTORY, ERASE_TOO = "Erase what was told so far", "Erase what was told too"
WITHOUT_THREADS, WITHOUT_ROLE = "Go on without threads", "Go on without a role"
BRING_BACK, UNDO_CHANGE = "Bring it back", "Undo the change"
EMPTIED = "-# This study group's answers were erased by its organiser."
GO_ON_HINT = "What you typed is kept for 24 hours. Once that is allowed, press the button, and the setup goes on."

WHO_SEES_WHAT = (
    "**Who sees what**: each round is one message in the channel, which shows what members chose to share. Everything "
    "else is for its person alone: who only counts, what they wrote then, exams, scores, time zones. Who missed a "
    "round is counted, never named; organisers see no more than anybody else."
)
_HOW_TO_JOIN = "Others join with `/group join`, or with the button below a round."
_CANNOT_EMPTY = (
    f"The messages of the last {MOST_EMPTIED} rounds, and of as many cheers, are emptied where I can still reach them; "
    "older ones, summaries that I posted by themselves, and threads stay until somebody deletes them there."
)


def set_up(view: GroupView) -> str:
    """That a group is set up, and when its first round opens."""
    title = f"## {plain(view.group.name)}\nSet up in <#{view.group.channel_id}>."
    return f"{title}\n{_first(view)}\n{_rounds(view, sees_zone=True)}\n{_HOW_TO_JOIN}"


def changed(view: GroupView, *, sees_zone: bool) -> str:
    """What is so now."""
    moved = view.before is not None and view.before.channel_id != view.group.channel_id
    where = f"It meets in <#{view.group.channel_id}> {'from now on' if moved else 'as before'}."
    return f"## {plain(view.group.name)}\nChanged. {where}\n{_next(view)}\n{_rounds(view, sees_zone=sees_zone)}"


def back(view: GroupView) -> str:
    return f"**{plain(view.group.name)}** is back, with everything that was told in it.\n{_next(view)}"


def _first(view: GroupView) -> str:
    return f"The first round opens {moment(view.opens_at)} ({relative(view.opens_at)})."


def _next(view: GroupView) -> str:
    return f"The next round opens {moment(view.opens_at)} ({relative(view.opens_at)})."


def _rounds(view: GroupView, *, sees_zone: bool) -> str:
    group = view.group
    schedule = group.schedule
    clock = f" at {schedule.clock:%H:%M}, {schedule.zone.replace('_', ' ')}" if sees_zone else ""
    open_for = open_for_as_typed(schedule.open_minutes)
    stays = open_for if open_for.startswith("until") else f"for {open_for}"
    lines = [f"**Rounds**: {week_days(schedule.days)}{clock}; each stays open {stays}."]
    if view.exam:
        lines.append(f"**Exam**: {plain(_exam_name(view.exam))}.")
    if group.questions:
        lines.append(f"**Questions**: {listed(tuple(f'“{plain(question)}”' for question in group.questions))}")
    also = [f"mentions <@&{group.role_id}>"] if group.role_id else []
    also += ["gets a thread of its own"] if group.thread_per_round else []
    also += ["ends with a short new message"] if group.new_message_at_close else []
    if also:
        lines.append(f"Each round {listed(tuple(also))}.")
    return "\n".join(lines)


def _exam_name(exam: IdentifiedExam) -> str:
    return f"{exam.versions[-1].name} ({exam.code})" if exam.versions else exam.code


def remove_question(group: Group) -> str:
    """What removing means, before it is done."""
    return (
        f"**Remove {plain(group.name)}?** No more rounds open, and nothing more is sent about it. What was told can "
        "stay for those who told it (then the group can be brought back), or be erased: every check-in, answer and "
        f"offer of help in it. {_CANNOT_EMPTY}"
    )


def erase_question(group: Group) -> str:
    """What erasing means, before it is done."""
    return (
        f"**Erase what was told in {plain(group.name)} so far?** Every round with its check-ins, answers and offers of "
        "help goes, for everybody and for good; the group and its members stay, and the next round opens as planned. "
        f"{_CANNOT_EMPTY}"
    )


def removed(group: Group) -> str:
    return (
        f"**{plain(group.name)}** is removed: no more rounds, and nothing more is sent about it. "
        "What was told in it is kept for those who told it."
    )


def erased(group: Group) -> str:
    return f"**{plain(group.name)}** and everything that was told in it is erased. {_CANNOT_EMPTY}"


def history_erased(view: GroupView) -> str:
    return f"What was told in **{plain(view.group.name)}** so far is erased. {_CANNOT_EMPTY}\n{_next(view)}"
