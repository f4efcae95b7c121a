"""What is said of missed questions: the form, the card after it, and what comes back."""

from bot.actions.error_log import MissView
from bot.actions.recalling import RecallStep, RecallView
from bot.rules.practice import Miss, MissReason
from bot.rules.recall import PATIENCE, RecallOutcome
from bot.rules.remedies import SPEAKS_FROM
from bot.texts.common import plain
from bot.texts.days import count, day, listed, moment
from bot.texts.practice import reasons_named
from bot.texts.remedies import drill_name, remedy

LOG, ANOTHER, EDIT, PUT_BACK = "Log a miss", "Another one", "Edit", "Put it back"
RECALL_NOW = "Recall what is due"
WANT, SEND_THEM, NOT_WANTED = "Bring it back before the exam", "Send me these", "Do not send these"
KNEW, PARTLY, FORGOT, REVEAL = "Knew it", "Partly", "Forgot", "Show the idea behind it"

FORM_TITLE, EDIT_TITLE = "A question that you missed", "Correct a missed question"
WORDS = "What was it about, in your own words?"
WORDS_HINT = "What you mixed up or did not know. Never the question itself: that is not kept."
WORDS_PLACEHOLDER = "Took authorization for authentication when it asked who may open the file"
DOMAIN = "Domain, if you know it"
DOMAIN_PLACEHOLDER = "Choose the domain, or leave it"
REASON = "Why?"
ROOT = "The idea behind it, in one line"
ROOT_HINT = "What would have answered it. It is what you check yourself against later."
REASON_NAMES = {
    MissReason.DID_NOT_KNOW: "Did not know",
    MissReason.MISSED_KEY_TERM: "Missed a key term",
    MissReason.MISREAD: "Misread it",
    MissReason.WRONG_REASONING: "Wrong reasoning",
    MissReason.GUESSED_BETWEEN_TWO: "Guessed between two",
    MissReason.OUT_OF_TIME: "Out of time",
}


def noted(view: MissView) -> str:
    """The missed question as it is kept."""
    miss = view.miss
    where = f" · {plain(miss.domain)}" if miss.domain else ""
    lines = [
        f"## Noted: {REASON_NAMES[miss.reason].lower()}",
        f"-# {plain(view.name)}{where}",
        plain(miss.words),
    ]
    return "\n".join([*lines, f"**The idea behind it**: {plain(miss.root)}"] if miss.root else lines)


def comes_back(view: MissView) -> str:
    """When it comes back, and how."""
    on = view.miss.recall_on
    if on is None and view.miss.recalls:
        return "It has come back before, and rests now. It counts among the causes."
    if on is None:
        return (
            "It does not come back: no day is left for that before the exam, or the exam is behind you. It counts "
            "among the causes."
        )
    again = (
        f"It comes back on **{day(on)}**, and a few times after that: remembering it by yourself is what makes it stay."
    )
    if view.wish is None:
        return f"{again} `/practice recall` shows what is due; a message comes only if you want one."
    if view.local.zone is None:
        return f"{again} For the message I need your time zone; until then, `/practice recall` shows what is due."
    return f"{again} It is in the message of that day."


def causes(view: MissView) -> str:
    """How often each reason was given, and what answers the most frequent ones."""
    lines = [f"### So far\n{reasons_named(view.reasons)}."]
    lines += [
        f"**{drill_name(drill).capitalize()}** answers the most frequent cause now, so plans that I make for you take "
        f"it up from here. {remedy(drill)}"
        for drill in view.new_drills
    ]
    told = [drill for drill in view.drills if drill not in view.new_drills]
    if told:
        lines.append(f"In your plans because of them: {listed(tuple(drill_name(drill) for drill in told))}.")
    if not view.drills:
        lines.append(f"-# From {SPEAKS_FROM} for the same reason on, it counts as a cause; fewer may be chance.")
    return "\n".join(lines)


def removed(miss: Miss) -> str:
    return f"Taken out: {_short(miss.words)} It does not come back, and counts for nothing any more."


def question(view: RecallView) -> str:
    """The first of what comes back, to be remembered. The first line is what a phone shows."""
    if view.miss is None:
        return nothing_due(view)
    return "\n".join([f"**{_how_many(view.left)}**", f"> {flat(view.miss.words)}", _how(view.miss)])


def revealed(miss: Miss) -> str:
    """What it is checked against."""
    return f"The idea behind it: **{plain(miss.root)}**"


def all_done(view: RecallView) -> str:
    """That all of it is answered, and when something is due again."""
    if view.next_on is None:
        return "That was all. Nothing is left to come back."
    return f"That was all for now. The next one comes back on {day(view.next_on)}."


def nothing_due(view: RecallView) -> str:
    """That nothing is to be recalled now, and when something is."""
    if view.next_on is None:
        return "Nothing is to come back. `/practice miss` notes a question that you missed; it then comes back in time."
    return f"Nothing is due now. The next one comes back on **{day(view.next_on)}**."


def wished(view: RecallView) -> str:
    """Whether messages come, and when the next one does."""
    if view.wish is None:
        return "-# No message comes about these. `/practice recall at: on` changes that."
    if view.local.zone is None:
        return "-# You want one message a day with what is due. For that I need your time zone: `/settings`."
    if view.wish.is_waiting:
        return "-# My last messages stayed without an answer, so I wait with the next until you answer one here."
    if view.message_at is None:
        return "-# One message on days with something due, and none on others. `/practice recall at: off` ends them."
    return f"-# The next message comes {moment(view.message_at)}. `/practice recall at: off` ends them."


def wants(view: RecallView) -> str:
    """What was just chosen."""
    if view.wish is None:
        return "**Then I send none of these.** What is due waits in `/practice recall`."
    when = f"at {view.wish.clock:%H:%M}" if view.wish.clock else "at the time of your nudge, or at 18:00 without one"
    return f"**One message on days with something due, {when}.** After three without an answer I stop by myself."


def spoken(view: RecallView) -> str:
    """The message of the day."""
    last = view.wish is not None and view.wish.unanswered == PATIENCE - 1
    ends = "\n-# If this one stays without an answer too, I send no more of these until you answer one." if last else ""
    return f"{question(view)}{ends}"


def step(of: RecallStep) -> str:
    """What became of the one just answered."""
    if of.answered is None or of.outcome is None:
        return "That one is settled already; it comes back on its own day."
    said = {
        RecallOutcome.KNEW: "Known.",
        RecallOutcome.PARTLY: "Partly: that counts.",
        RecallOutcome.FORGOT: "Forgotten today. Meeting it again now is what makes it stay.",
    }[of.outcome]
    idea = f"\n{revealed(of.answered)}" if of.answered.root else ""
    again = f"It comes back on {day(of.again_on)}." if of.again_on else "It rests now."
    return f"{said} {again}{idea}"


def _how_many(left: int) -> str:
    return f"{count(left, 'thing')} to remember: a minute or two." if left > 1 else "One thing to remember."


def _how(miss: Miss) -> str:
    domain = f" ({plain(miss.domain)})" if miss.domain else ""
    return f"Say the idea behind it to yourself{domain}, then tell me how it went."


def flat(words: str) -> str:
    """Somebody's own words in one line."""
    return plain(" ".join(words.split()))


def _short(words: str) -> str:
    flat = " ".join(words.split())
    cut = flat if len(flat) <= 80 else f"{flat[:79]}…"
    return f"“{plain(cut)}”."
