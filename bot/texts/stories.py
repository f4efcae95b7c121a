"""What is said about stories that people leave for others in the same server."""

from datetime import timedelta

from bot.rules.perspective import WayToPass
from bot.rules.stories import Story
from bot.texts.common import plain
from bot.texts.days import count

LEAVE, READ = "Leave a story for others", "How others here got there"
EDIT, DELETE, OWN, REMOVE = "Edit the story", "Delete the story", "My stories", "Remove this one"

FORM_TITLE = "A story for others"
QUESTION = "What would you tell somebody who just failed?"
HINT = "Change it as you like. Links are taken out; no exam questions, please."
NAMED_QUESTION, NAMED_BOX = "Your name", "Show my name with it"
NAMED_HINT = "Without this nobody is told who wrote it"

WHERE = "Where shall it be read? Only people in that server who failed the same exam see it, if they ask for it."
DELETE_QUESTION = "Delete it? Nothing of it is kept, so it cannot be brought back."
DELETE_IT, REMOVE_IT = "Yes, delete it", "Yes, remove it"
REMOVE_QUESTION = "Remove this story from the server? It cannot be brought back."
DELETED = "It is deleted, and nothing of it is kept. Nobody sees it from now on."
REMOVED = "It is removed from this server. Its writer is not told, and neither is anybody else."
NONE_LEFT = "You have left no story anywhere."
NOTHING_TO_READ = "Nobody in this server has left a story for this exam (any more)."
OWN_TITLE = "## Your stories"
NO_SERVER = "a server that I am not in any more"
_TIMES = {1: "once", 2: "twice", 3: "three times"}
_ORDINALS = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}


def prefilled(way: WayToPass) -> str:
    """A line made from somebody's own attempts, without scores, for them to change."""
    failures = way.attempts - 1
    times = _TIMES.get(failures, f"{failures} times")
    ordinal = f"the {_ORDINALS[way.attempts]} attempt" if way.attempts in _ORDINALS else f"attempt {way.attempts}"
    after = f", {count(way.took.days, 'day')} after the first one" if way.took >= timedelta(days=1) else ""
    return f"Failed it {times}, passed on {ordinal}{after}. What helped me most: "


def where(server: str) -> str:
    """The label of a button for one server."""
    return f"In {server}"[:80]


def left(story: Story, exam: str, server: str) -> str:
    """A story as others read it, and who those are; for its writer."""
    return "\n".join(
        [
            f"**{plain(exam)}**, in {plain(server)}",
            quoted(story),
            "-# Shown to people in that server who failed this exam and ask how others got there, and to nobody else. "
            f"{'Your name stands with it.' if story.named else 'Your name does not stand with it.'}",
        ]
    )


def to_read(exam: str) -> str:
    """Above the stories of others."""
    return f"## How others here got there\n-# {plain(exam)}: left by people in the same server who failed it, too."


def quoted(story: Story) -> str:
    """The story as a quotation, which can neither format nor mention anything; with a name where it has one."""
    lines = [f"> {plain(line)}" for line in story.text.splitlines()]
    return "\n".join([*lines, f"> — <@{story.learner_id}>"] if story.named else lines)
