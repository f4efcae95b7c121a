"""What is said about thoughts that scare, and the fairer sentences beside them."""

from bot.rules.thoughts import Reframe
from bot.texts.common import plain

FORM_TITLE = "A thought, and a fairer one"
THOUGHT, THOUGHT_HINT = "The thought that scares you", "In your own words; nobody else reads this"
THOUGHT_PLACEHOLDER = "Whatever goes round in your head"
FOR, FOR_HINT = "What speaks for it?", "What you know, not what you fear; may stay empty"
AGAINST, AGAINST_HINT = "What speaks against it?", "What you have done already, what went well; may stay empty"
FAIRER, FAIRER_HINT = "A fairer sentence", "What you would tell a friend who thinks so; may stay empty for now"
GIVE_BACK_QUESTION = "On the morning of your exam"
GIVE_BACK_BOX = "Give me the fairer sentence back"

OPEN, WRITE_IT, EDIT, DELETE, ALL = "Write it down", "Write the fairer sentence", "Edit", "Delete", "My sentences"
SHOW = "Show"
GIVE_BACK, KEEP_IT = "Give it back on exam morning", "Do not give it back"
PUT_BACK = "Put it back"

EVIDENCE = (
    "-# I know of no study of this very exercise. Nearest to it: telling oneself “I am excited” "
    "([Brooks 2014](https://doi.org/10.1037/a0035325)), and writing worries down just before an exam, where the "
    "evidence is mixed (Ramirez & Beilock 2011, Science 331:211, for it; "
    "[two classrooms in 2021](https://doi.org/10.1186/s41235-021-00309-x) against). It is not treatment."
)
STILL_OPEN = (
    "**The fairer sentence is still open.** What would you say to a friend who thinks this? It need not be cheerful, "
    "only true. One sentence is enough, now or another day."
)
WILL_BE_GIVEN_BACK = "You get the fairer sentence back on the morning of your exam, once its day and time are set."
WILL_COME_WITH_IT = "Once there is a fairer sentence, you get it back on the morning of your exam."
DELETED = "**Deleted.** For 24 hours the button brings it back; after that it is gone for good."
TITLE = "## My sentences"
NONE_YET = "Nothing is written down yet."
PRIVATE = "-# Kept for you alone. It is shown to nobody else."

_LONGEST_LINE = 160


def fairer(reframe: Reframe) -> str:
    """The fairer sentence first, or that it is still open."""
    if not reframe.fairer:
        return STILL_OPEN
    return f"## {_flat(reframe.fairer)}" if len(reframe.fairer) <= _LONGEST_LINE else f"**{_flat(reframe.fairer)}**"


def beside(reframe: Reframe) -> str:
    """What it stands against."""
    named = (("The thought", reframe.thought), (FOR, reframe.evidence_for), (AGAINST, reframe.evidence_against))
    return "\n".join(f"**{name.rstrip('?')}**: {_flat(text)}" for name, text in named if text)


def given_back(reframe: Reframe) -> str | None:
    """That it comes back, where that is wanted."""
    if not reframe.give_back:
        return None
    return WILL_BE_GIVEN_BACK if reframe.fairer else WILL_COME_WITH_IT


def line(reframe: Reframe) -> str:
    """One of the list: the fairer sentence, or else the thought."""
    text = reframe.fairer or reframe.thought
    cut = text if len(text) <= _LONGEST_LINE else f"{text[: _LONGEST_LINE - 1]}…"
    still_open = "" if reframe.fairer else " (the fairer sentence is still open)"
    mark = " · comes back on exam morning" if reframe.give_back and reframe.fairer else ""
    return f"{_flat(cut)}{still_open}{mark}"


def _flat(text: str) -> str:
    """What was typed, on one line."""
    return plain(" ".join(text.split()))
