"""Being in a study group: joining, how things stand, pausing, leaving, and the question whether one is still in."""

from datetime import timedelta

from bot.actions.member_views import GroupStatus
from bot.actions.membership import Joined, Left, TakenBack
from bot.actions.still_in import StillIn
from bot.rules.checkins import RESTS_AFTER, Excuse
from bot.rules.days import EVERY_DAY
from bot.rules.drafts import KEPT_FOR
from bot.rules.groups import Group, Milestone, Trouble
from bot.rules.leaderboard import LEAST_COUNTED, Board, Place
from bot.texts.common import plain
from bot.texts.days import count, listed, relative, short_moment

JOIN, LEAVE = "Join", "Leave"
PAUSE, RESUME, STAY = "Pause", "Resume", "Stay"
CHECK_IN_NOW, CHECK_IN_EARLY = "Check in now", "Check in early"
JOIN_LEADERBOARD, LEAVE_LEADERBOARD = "Join the leaderboard", "Leave the leaderboard"
TAKE_BACK_SHARED = "Take back what I shared"

WHAT_OTHERS_SEE = (
    "**What others see:** only what you choose to share, anew each time. Whoever does not check in is counted, never "
    "named. Nobody is shown your time zone, your results, or whether you pause."
)
_UNDONE_FOR = f"-# *Undo* works for {round(KEPT_FOR / timedelta(hours=1))} hours."
_EXCUSES = {
    Excuse.PAUSED: "You are on pause: no round counts for you until you resume or check in.",
    Excuse.EXAM_WEEK: (
        "Your exam is at most a week away, so no round counts for you until then. You may still check in."
    ),
    Excuse.NUDGES_PAUSED: "Your nudges are paused, and so no round counts for you meanwhile. You may still check in.",
    Excuse.RESTING: (
        "You were away for a while, so nothing is expected of you, and no round counts for you. "
        "Checking in once is all it takes to be back."
    ),
}
_TROUBLES = {
    Trouble.CHANNEL_GONE: "its channel is gone",
    Trouble.NO_ACCESS: "I cannot see its channel any more",
    Trouble.NO_PERMISSION: "I may not write in its channel any more",
    Trouble.NO_THREADS: "I may not open threads below its rounds",
    Trouble.MESSAGE_GONE: "the message of its last round was deleted",
}
_MILESTONES = {
    Milestone.BOOKED: "that you have booked an exam",
    Milestone.PASSED: "that you have passed",
    Milestone.STEADY: "that you have been steady for a month",
}


def joined(joined: Joined) -> str:
    """What somebody is in now, what comes next, and what others see."""
    status = joined.status
    name = plain(status.group.name)
    head = f"## You are in {name}" if joined.is_new else f"## You are in {name} already"
    return "\n".join((head, _purpose(status.group), _coming(status), WHAT_OTHERS_SEE))


def introduction(status: GroupStatus) -> str:
    """What a group is, for somebody who is not in it."""
    lines = (f"## {plain(status.group.name)}", _purpose(status.group), _people(status), _coming(status))
    return "\n".join((*lines, WHAT_OTHERS_SEE))


def standing(status: GroupStatus) -> str:
    """How things stand for a member."""
    member = status.member
    lines = [f"## {plain(status.group.name)}"]
    if status.group.exam:
        lines.append(f"For {plain(status.group.exam)}.")
    lines += [_people(status), _coming(status), f"**You:** {_lately(status)}"]
    if status.excuse:
        lines.append(_EXCUSES[status.excuse])
    if member is not None:
        clock = f"at {member.reminded_at:%H:%M} on your own clock" if member.reminded_at else "none"
        waits = ", as soon as I know your time zone" if member.reminded_at and status.local.zone is None else ""
        told = tuple(_MILESTONES[each] for each in Milestone if each in member.cheers)
        lines.append(f"**Your reminder:** {clock}{waits}.")
        lines.append(f"**The group hears of you:** what you share, and {listed(told) if told else 'nothing else'}.")
    return "\n".join(lines)


def leaderboard(board: Board) -> str:
    """Who stands on it, for somebody who does."""
    lines = ["### Leaderboard", *map(_place, board.places)]
    if not board.shows_own:
        others = count(board.others - 1, "other")
        lines.append(f"{_place(board.own)} (you), and {others}" if board.others > 1 else f"{_place(board.own)} (you)")
    elif board.others:
        lines.append(f"…and {board.others} more.")
    lines.append(
        "-# Who checks in steadily, over four weeks; pauses and exam weeks do not count. Only those who joined it "
        f"stand on it and see it. There is a place from {LEAST_COUNTED} rounds on; who is equally steady shares one."
    )
    return "\n".join(lines)


def trouble(group: Group) -> str | None:
    """What an organiser has to mend."""
    if group.trouble is None:
        return None
    return f"**Something is in the way:** {_TROUBLES[group.trouble]}. `/group edit` says how to mend it."


def left(left: Left) -> str:
    """After leaving: what ends, what stays, and what can still be done."""
    lines = [
        f"**You have left {plain(left.group.name)}.** Nothing comes from it any more, and you are off its leaderboard. "
        "Nobody is told.",
        "What you told stays yours: `/checkin history`.",
    ]
    if left.shared:
        lines.append(
            f"What you shared still stands in {count(left.shared, 'round')}. If it should not, press "
            f"*{TAKE_BACK_SHARED}*."
        )
    return "\n".join((*lines, _UNDONE_FOR))


def taken_back(of: TakenBack) -> str:
    if of.rounds == 0:
        return f"Nothing that you told {plain(of.group.name)} is shared, so there was nothing to take back."
    return (
        f"**Taken back.** What you shared in {count(of.rounds, 'round')} of {plain(of.group.name)} goes out of my "
        "messages there within a minute or so; you are still counted in them. Your own history keeps it: "
        f"`/checkin history`.\n{_UNDONE_FOR}"
    )


def shared_again(of: TakenBack) -> str:
    return f"Shared again, as before, in {count(of.rounds, 'round')} of {plain(of.group.name)}."


def paused(status: GroupStatus) -> str:
    return (
        f"**You are on pause in {plain(status.group.name)}.** No round counts for you and no reminder comes, until you "
        "resume or check in. Nobody is told."
    )


def resumed(status: GroupStatus) -> str:
    return f"**You are back in {plain(status.group.name)}.** {_coming(status)}"


def stays(status: GroupStatus) -> str:
    """After the question whether somebody is still in."""
    return (
        f"**Good to have you in {plain(status.group.name)}.** The rounds that went by are behind you. {_coming(status)}"
    )


def on_leaderboard(status: GroupStatus) -> str:
    return (
        f"**You are on the leaderboard of {plain(status.group.name)}.** It ranks who checks in steadily, nothing else."
    )


def off_leaderboard(status: GroupStatus) -> str:
    return (
        f"**You are off the leaderboard of {plain(status.group.name)}**, as of now, and do not see it any more. "
        "You are still in the group."
    )


def still_in(question: StillIn) -> str:
    """The whole message."""
    more = RESTS_AFTER - question.missed
    after = f"after {count(more, 'more round')}" if more > 0 else "from now on"
    return (
        f"**{plain(question.group.name)}: are you still in?** The last {question.missed} rounds went by without you, "
        "which happens to everybody. Stay, pause for as long as you like, or leave: one tap each, and each can be "
        "undone. Nobody else hears of it.\n"
        f"-# You need not answer: I do not ask twice, and {after} I stop counting, until you check in."
    )


def _purpose(group: Group) -> str:
    exam = f" for {plain(group.exam)}" if group.exam else ""
    days = tuple(f"{day.name.capitalize()}s" for day in sorted(group.schedule.days))
    when = "Every day" if len(days) == len(EVERY_DAY) else f"On {listed(days)}"
    return f"A study group{exam}. {when} it asks how it is going: two minutes, if you like."


def _people(status: GroupStatus) -> str:
    seeking = status.seeking
    looking = f"; {seeking} {'is' if seeking == 1 else 'are'} looking for a partner" if seeking else ""
    members = count(status.members, "member") if status.members else "Nobody is in it yet"
    return f"{members}{looking}."


def _coming(status: GroupStatus) -> str:
    """The round that is open, or the next one."""
    if status.open_round is None:
        return f"The next round opens {short_moment(status.opens_at)} ({relative(status.opens_at)})."
    closes_at = status.open_round.closes_at
    told = " You have checked in." if status.told else ""
    return f"A round is open until {short_moment(closes_at)} ({relative(closes_at)}).{told}"


def _lately(status: GroupStatus) -> str:
    """The last four weeks, without reproach."""
    kept, counted = status.steadiness.kept, status.steadiness.counted
    if counted == 0:
        return "no round has counted for you in the last four weeks."
    rounds = count(counted, "round")
    if kept == counted:
        return f"in the last four weeks you checked in every time: {rounds}."
    if kept == 0:
        return f"in the last four weeks {rounds} went by without you. The next one is a new start."
    return f"in the last four weeks you checked in for {kept} of the {rounds} that counted for you."


def _place(place: Place) -> str:
    steady = place.steadiness
    who = f"<@{steady.learner_id}>"
    if place.place is None:
        return f"- {who}: has just started"
    return f"- **{place.place}.** {who}: {steady.kept} of {steady.counted}"
