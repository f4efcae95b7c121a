"""What is said about what people set out to do by a day, to them and to their partners."""

from datetime import date

from bot.actions.partnering_commitments import CommitmentView
from bot.actions.partnering_duties import Reminded
from bot.rules.commitments import Commitment, Outcome
from bot.texts.common import plain
from bot.texts.days import day

SET_OUT, DONE, MOVE, LET_GO = "Promise something by a day", "Done", "Move it", "Let it go"
TELL_WHY = "Tell them why"

FORM_TITLE = "Something by a day"
WHAT_QUESTION, WHAT_HINT = "What will you do?", "Small enough to be done in one go"
USUAL = "book my exam"
BY_QUESTION, BY_HINT = "By when?", "“in 3 weeks”, “5 January”, “2027-01-05”"
BOXES_QUESTION = "Your partner"
SHARED_BOX, SHARED_BOX_HINT = "They see this", "What, by when and whether it is done: it is part of your pact"
TELL_BOX = "Tell them for me if it does not happen"
TELL_BOX_HINT = "On the day after, at the earliest. Without this, only you tell them."
WORD_TITLE = "Tell them why"
WORD_QUESTION = "Why has it not happened?"
WORD_HINT = "They read what you set out to do, by when, and this"


def _what(of: Commitment) -> str:
    return f"**{plain(of.intent.what)}** by {day(of.intent.by_on)}"


def kept(view: CommitmentView) -> str:
    """What is set, who sees it, and what comes."""
    intent, other = view.commitment.intent, f"<@{view.pact.other.learner_id}>"
    seen = f"{other} sees it" if intent.shared else f"{other} does not see it"
    if intent.bot_tells:
        tells = (
            f"If it does not happen, I tell {other}: not before the day after, and not unless I have reminded you. "
            "Until then you can change that, move it or let it go."
        )
    else:
        tells = f"If it does not happen, I tell nobody. You can tell {other} yourself."
    return (
        f"{_what(view.commitment)}\n{seen[0].upper() if not seen.startswith('<') else seen[0]}{seen[1:]}. {tells}\n"
        "-# I remind you once on the evening before and once on the day, at six in the evening on your clock."
    )


def settled(view: CommitmentView) -> str:
    """What is said once it is marked."""
    other = f"<@{view.pact.other.learner_id}>"
    match view.commitment.outcome:
        case Outcome.DONE:
            return f"**Done: {plain(view.commitment.intent.what)}.** You set out to do it, and you did."
        case Outcome.LET_GO:
            return "**Let go.** That is allowed. Nobody is told."
        case Outcome.TOLD:
            return f"**{other} gets your words**, at an hour that suits them."
        case None:
            known = f" {other} has read your words already." if view.word_said else ""
            return f"Open again.{known}\n{kept(view)}"


def own_line(of: Commitment) -> str:
    """One of one's own on the card of a pact."""
    seen = "they see it" if of.intent.shared else "they do not see it"
    tells = ", and I tell them if it does not happen" if of.intent.bot_tells else ""
    return f"You set out to do: {_what(of)}\n-# {seen[0].upper()}{seen[1:]}{tells}."


def their_line(of: Commitment) -> str:
    """One of the other's, as far as they share it."""
    return f"- {_what(of)}: {'done' if of.outcome is Outcome.DONE else 'open'}"


def theirs(of: tuple[Commitment, ...]) -> str | None:
    return "\n".join(["They set out to do:", *map(their_line, of)]) if of else None


def reminder(of: Reminded) -> str:
    """Quiet and kind; its first line is what a phone shows."""
    what = plain(of.commitment.intent.what)
    return "\n".join(
        [
            f"**{what[0].upper()}{what[1:]}**: {_when(of.commitment.intent.by_on, of.today)}",
            "Is it done? If not, what is the smallest next step, and when today would it fit? "
            "It can also be moved, or let go; all of that is fine.",
            _told(of),
        ]
    )


def _when(by_on: date, today: date) -> str:
    if by_on == today:
        return "today is the day that you set."
    tense = "was" if by_on < today else "is"
    return f"{day(by_on)} {tense} the day that you set."


def _told(of: Reminded) -> str:
    other = f"<@{of.other_id}>"
    if of.commitment.intent.bot_tells:
        return (
            f"-# You asked me to tell {other} if it does not happen. I do not before the day after, and *Move it* "
            "changes that, too."
        )
    return f"-# I tell {other} nothing of this. You can."


def missed(of: Commitment) -> str:
    """To the partner, where its person asked for that."""
    return (
        f"<@{of.learner_id}> set out to do this: {_what(of)}. They asked me to tell you if it did not happen, and it "
        "is not marked as done.\nNothing needs doing. A kind word may help."
    )


def word(of: Commitment) -> str:
    """To the partner, in its person's own words."""
    told = "\n".join(f"> {plain(line)}" for line in (of.word or "").splitlines() if line.strip())
    return f"<@{of.learner_id}> set out to do this: {_what(of)}. It has not happened, and they tell you why:\n{told}"
