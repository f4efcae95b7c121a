"""What stands below a message that the bot sends by itself: that it is late, and what was missed before it."""

from collections.abc import Sequence

from bot.rules.promises import Missed, Occasion
from bot.texts.days import listed, short_moment

_NOUNS = {
    "nudge": "daily nudge",
    "snooze": "snoozed nudge",
    "opening": "news of a retake",
    "late": "word of what was missed",
    "breathed": "question after breathing",
    "calm": "breathing prompt",
    "exam-week": "message before your exam",
    "exam-morning": "message on your exam's morning",
    "debrief": "question about your exam",
    "checkin-reminder": "reminder of a check-in",
    "group-trouble": "word about your study group",
    "still-in": "question whether you are still in",
    "help-offer": "offer of help",
    "partner-invite": "invitation to a pact",
    "partner-yes": "news of a pact",
    "partner-match": "question about a partner",
    "partner-nudge": "nudge of a partner",
    "partner-end": "word that a pact ended",
    "partner-word": "word of a partner",
    "look-back": "look back",
    "voucher": "word about your voucher",
    "commitment": "reminder of what you set out to do",
    "recall": "message with what you missed",
    "commitment-missed": "word about your partner's plan",
    "simulation": "word during a simulation",
    "simulation-end": "word that your simulation is over",
}
_MOST_NAMED = 6

MISSED = "I was away for a while. That was on my side, and it costs you nothing."
WHAT_IS_THIS = "What comes here?"
WHAT_COMES_HERE = (
    "Only what you asked for, or take part in:\n"
    "- your daily nudges, what you snoozed, breathing prompts, what belongs to your exam day or to a simulation that "
    "you started, and the news that you "
    "may retake an exam if you wanted it (`/nudge list`)\n"
    "- once a day what you missed in practice and is to come back, if you wanted it (`/practice recall`)\n"
    "- before a voucher of yours expires, and a look back once a month, if you wanted it (`/settings`)\n"
    "- of a study group: reminders that you set, offers of help that you asked for, once after two rounds without you "
    "whether you are still in, and, if you set it up, what keeps me from writing there (`/group status`)\n"
    "- of a pact: what belongs to it, and who asks you for one (`/partner status`)\n"
    "`/nudge off`, `/group leave` and `/partner end` end it; `/nudge why` shows what was sent."
)
UNREACHABLE = (
    "**My messages to you come back.** To get them, allow direct messages: in a server that we share, its name → "
    "*Privacy Settings* → *Direct Messages*; or join a server that I am in. Everything you set is kept, and nothing "
    "was lost. Then press the button."
)
TRY_AGAIN = "Try again"
HELLO = "Here I am. This is where I will write to you, and only what you asked for."
WORKS = "I have just written to you, so I know that my messages arrive."
NOT_KNOWN = (
    "Discord does not answer right now, so I do not know whether my messages reach you. I will try when it is time."
)


def with_occasion(content: str, occasion: Occasion) -> str:
    """The message with what has to be said beside it."""
    below = []
    if occasion.is_late:
        below.append(f"-# This is late: it was for {short_moment(occasion.due_at)}. Sorry.")
    if occasion.missed:
        below.append(f"-# What did not reach you in time: {missed(occasion.missed)}.")
    return "\n".join([content, *below])


def missed(of: Sequence[Missed]) -> str:
    """What was missed: by kind, each with its times; of many the first and the last ones."""
    return listed(tuple(_of_kind(kind, of) for kind in dict.fromkeys(each.kind for each in of)))


def _of_kind(kind: str, missed: Sequence[Missed]) -> str:
    times = tuple(short_moment(each.due_at) for each in missed if each.kind == kind)
    if len(times) == 1:
        return f"your {noun(kind)} of {times[0]}"
    if len(times) > _MOST_NAMED:
        return f"your {noun(kind)}s from {times[0]} to {times[-1]} ({len(times) - 2} more between them)"
    return f"your {noun(kind)}s of {listed(times)}"


def noun(kind: str) -> str:
    """What people call a message of that kind."""
    return _NOUNS.get(kind, "message")
