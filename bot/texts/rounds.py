"""Rounds and check-ins of study groups: what stands in the group's channel, and what is said privately."""

from itertools import accumulate

from bot.actions.gathering import Earlier, Telling, Told
from bot.actions.rounds import RoundView
from bot.rules.checkins import Answer, Checkin, Standing, Timing, timing_of
from bot.rules.groups import Group
from bot.rules.rounds import Round, RoundState
from bot.texts.common import plain
from bot.texts.days import count, listed, relative, short_moment

CHECK_IN = "Check in"
CHECK_IN_LATE = "Check in late"
CHECK_IN_EARLY = "Check in for the next one"
ALL_ANSWERS = "Read everything"
EDIT = "Change it"
TAKE_BACK = "Take it back"
SHARE = "Share it with the group"
COUNT_ONLY = "Count me only"
MORE = "Next page"
PUT_BACK = "Put it back"

STANDINGS = {Standing.ON_TRACK: "On track", Standing.SLIPPED: "Slipped", Standing.NEEDS_HELP: "Need help"}
STANDING_QUESTION = "How is it going?"
USUAL_QUESTIONS = ("What I did", "My next step")
USUAL_HINTS = ("A few words are enough; it can stay empty", "As if-then: “If it is 19:00, then I open the lab”")
SHORT = ("Did", "Next")
SHARING_QUESTION = "Who sees this?"
SHARING_HINT = "You can change this at any time."
JOINING_HINT = "Checking in makes you a member; you can leave at any time."
SHARED = "My group: how it goes, and what I wrote"
COUNTED = "Nobody: count me only"

NO_HISTORY = "You have not checked in yet. `/checkin now` takes two minutes."
NOTHING_SHARED = "Nothing was shared in this round."

_MOST = 2000
_LONGEST_LINE = 230
_BELOW = 140
"""Room for how many more there are, and for a word that the message comes late."""
_LONGEST_IN_FULL = 1200
_PAGE = 3800
_PURPOSE = "two minutes, so that nobody studies alone."


def form_title(telling: Telling) -> str:
    """For the form; of the group's name what fits."""
    return f"Check-in: {telling.group.name}"[:45]


def which_round(telling: Telling) -> str:
    """For the form: the round that it is about, by its day on the group's own calendar."""
    timing = timing_of(telling.round, telling.now)
    late = f", {timing.value}" if timing is not Timing.IN_TIME else ""
    return f"The round of {_day(telling.group, telling.round)}{late}"


def _day(group: Group, of: Round) -> str:
    """Mon 23 Nov."""
    opened = of.opens_at.astimezone(group.schedule.tzinfo)
    return f"{opened:%a} {opened.day} {opened:%b}"


def thread_name(view: RoundView) -> str:
    """For the thread below a round's message; the day is the group's own."""
    return f"{view.group.name} · {_day(view.group, view.round)}"[:100]


def round_message(view: RoundView) -> str:
    """What stands in the channel while a round is open, and after it."""
    head = _head(view)
    people = _asking(view)
    room = _MOST - _length(head) - _length(people) - _BELOW
    lines: list[str] = []
    for checkin in view.shown:
        line = _line(view.round, checkin)
        room -= _length(line) + 1
        if room < 0:
            break
        lines.append(line)
    rest = view.counts.shared - len(lines)
    if rest > 0:
        lines.append(f"-# …and {rest} more. *{ALL_ANSWERS}* shows them all.")
    return "\n".join(part for part in (head, people, *lines) if part)


def summary_message(view: RoundView) -> str:
    """The short new message about a round that has closed. It names nobody, as it is not edited afterwards."""
    where = f"https://discord.com/channels/{view.group.guild_id}/{view.round.channel_id}/{view.round.message_id}"
    said = f"[What was shared]({where})" if view.counts.shared else ""
    head = f"**{plain(view.group.name)}:** {_how_many(view)}"
    asking = f"{count(view.counts.asking, 'member')} would like help." if view.counts.asking else ""
    return "\n".join(part for part in (head, said, asking) if part)


def is_cut(view: RoundView) -> bool:
    """Whether its message cannot hold everything that was shared in full."""
    in_full = sum(len(_full(view.round, checkin)) + 1 for checkin in view.shown)
    return view.counts.shared > len(view.shown) or in_full > _LONGEST_IN_FULL or "…" in round_message(view)


def fitting(of: Round, told: tuple[Checkin, ...]) -> tuple[Checkin, ...]:
    """As many of them, and at least one, as one page holds in full."""
    lengths = accumulate(len(_full(of, checkin)) + 1 for checkin in told)
    return tuple(checkin for checkin, length in zip(told, lengths, strict=True) if length <= _PAGE) or told[:1]


def answers_page(view: RoundView, page: tuple[Checkin, ...], first: int) -> str:
    """A part of everything that was shared, in full."""
    if not page:
        return NOTHING_SHARED
    head = f"**{plain(view.group.name)}**, {first + 1} to {first + len(page)} of {view.counts.shared}"
    return "\n".join((head, *(_full(view.round, checkin) for checkin in page)))


def told(of: Told) -> str:
    """After checking in: that it counts, who sees it, and when the next one is."""
    lines = [
        f"**{'Changed' if of.before else 'Thank you, that counts'}.** {plain(of.group.name)}, {_which(of.round, of)}.",
        _who_sees(of),
    ]
    if of.joined:
        lines.append("You are a member now. `/group status` has everything about it, also the way out.")
    if of.checkin.standing is Standing.SLIPPED and not of.before:
        lines.append("Slipping is part of it. The smallest next step is enough: five minutes today.")
    return "\n".join(lines)


def taken_back(of: Earlier) -> str:
    return f"Taken back: nothing of it counts or shows in {plain(of.group.name)} any more."


def history(told: list[Earlier]) -> str:
    """What somebody has told so far."""
    return "\n".join(["**Your check-ins**", *map(_told_earlier, told)])


def round_choice(of: Earlier) -> str:
    """A check-in in a list of suggestions."""
    return f"{of.group.name} · {_day(of.group, of.round)} · {STANDINGS[of.checkin.standing]}"[:100]


def usual_question(position: int) -> str:
    return USUAL_QUESTIONS[min(position, len(USUAL_QUESTIONS) - 1)]


def usual_hint(position: int) -> str:
    return USUAL_HINTS[min(position, len(USUAL_HINTS) - 1)]


def numbered_question(position: int) -> str:
    """The name of a field whose question is too long to be one, and stands below it."""
    return f"Question {position + 1}"


def _head(view: RoundView) -> str:
    name, of = plain(view.group.name), view.round
    if view.group.removed_at is not None:
        return f"**{name}** has ended.{_counted(view)} What you told is still yours: `/checkin history`."
    if of.state is RoundState.CLOSED:
        return f"**{name}:** {_how_many(view)}"
    if of.state is RoundState.SKIPPED:
        return (
            f"**{name}:** I was away, so the round of {short_moment(of.opens_at)} did not open. Nobody missed "
            f"anything; who likes can still check in.{_counted(view)}"
        )
    role = f" <@&{view.group.role_id}>" if view.group.role_id else ""
    return (
        f"**{name}: how is it going?** {_PURPOSE.capitalize()}{role}\n"
        f"Open until {short_moment(of.closes_at)} ({relative(of.closes_at)}).{_counted(view)}"
    )


def _counted(view: RoundView) -> str:
    counts = view.counts
    early = f" ({counts.early} early)" if counts.early else ""
    return f" {counts.checked_in} checked in{early}." if counts.checked_in else ""


def _how_many(view: RoundView) -> str:
    """How many of how many; those who did not are counted and never named."""
    counts = view.counts
    timing = [f"{number} {word}" for number, word in ((counts.early, "early"), (counts.late, "late")) if number]
    how = f" ({listed(tuple(timing))})" if timing else ""
    everybody = counts.checked_in + counts.missing
    if everybody == 0:
        return "this round was a quiet one. The next one is a new start."
    if counts.checked_in == 0:
        return "a quiet round, nobody checked in. That happens; *Check in late* still counts."
    return f"{counts.checked_in} of {everybody} checked in{how}."


def _asking(view: RoundView) -> str:
    if not view.asking or view.group.removed_at is not None:
        return ""
    named = tuple(f"<@{learner_id}>" for learner_id in view.asking)
    more = view.counts.asking - len(named)
    people = listed((*named, f"{more} more")) if more > 0 else listed(named)
    return f"Would like help: {people}. *Offer help* puts you in touch."


def _length(text: str) -> int:
    """In the units in which Discord's own app counts: an emoji takes two."""
    return len(text.encode("utf-16-le")) // 2


def _line(of: Round, checkin: Checkin) -> str:
    line = _full(of, checkin)
    return line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 1].rstrip(chr(92))}…"


def _full(of: Round, checkin: Checkin) -> str:
    timing = checkin.timing(of)
    notes = [timing.value] if timing is not Timing.IN_TIME else []
    notes += ["edited"] if checkin.is_edited else []
    behind = f" ({', '.join(notes)})" if notes else ""
    said = "".join(_answer(position, answer) for position, answer in enumerate(checkin.answers) if answer.text)
    return f"- <@{checkin.learner_id}> · {STANDINGS[checkin.standing].lower()}{behind}{said}"


def _answer(position: int, answer: Answer) -> str:
    question = plain(answer.question) if answer.question else SHORT[min(position, len(SHORT) - 1)]
    return f" · {question}: {plain(' '.join(answer.text.split()))}"


def _which(of: Round, told: Told) -> str:
    timing = told.checkin.timing(of)
    if timing is Timing.EARLY:
        return f"early, for the round of {short_moment(of.opens_at)}"
    return f"{'late, for ' if timing is Timing.LATE else ''}the round of {short_moment(of.opens_at)}"


def _who_sees(of: Told) -> str:
    if of.checkin.shared:
        shown = "when the round opens" if of.now < of.round.opens_at else "within seconds"
        return f"Your group sees it in its channel {shown}.{_can_be_offered(of)}"
    if of.checkin.standing is Standing.NEEDS_HELP:
        return (
            "Only the count shows, so nobody sees that you would like help. If somebody should, press "
            f"*{SHARE}*: others can then offer it."
        )
    return "Only the count shows; nobody sees what you wrote."


def _can_be_offered(of: Told) -> str:
    return " Others can offer help, and I tell you who does." if of.checkin.standing is Standing.NEEDS_HELP else ""


def _told_earlier(of: Earlier) -> str:
    timing = of.checkin.timing(of.round)
    late = f", {timing.value}" if timing is not Timing.IN_TIME else ""
    seen = "shared" if of.checkin.shared else "counted only"
    said = "".join(_answer(position, answer) for position, answer in enumerate(of.checkin.answers) if answer.text)
    return (
        f"- {short_moment(of.round.opens_at)}, {plain(of.group.name)}: "
        f"{STANDINGS[of.checkin.standing].lower()}{late} ({seen}){said}"
    )
