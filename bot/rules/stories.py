"""Stories: what somebody who passed after failing leaves for others in the same server who fail the same exam."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.errors import Field, NotReadable, TooLong
from bot.rules.booking_refusals import StoryHoldsQuestions
from bot.rules.dumps import is_dump

LONGEST_STORY = 500
MOST_SHOWN = 3
NAMED = "named"
"""The box of the form."""

_LINKS = re.compile(
    r"""
    \[([^\]\n]*)\]\(\s*<?[^)\s]*>?\s*\)      # a link behind words: the words stay
    | <?\b(?:[a-z][a-z0-9+.-]*://|www\.)\S+  # an address
    | \bdiscord(?:app)?\.(?:gg|com)\S*       # an invitation
    | \b[\w-]+(?:\.[a-z][a-z-]+)+/\S*        # a place in some other site
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Story:
    """One person's, in one server, about one exam. `story_id` names it without telling whose it is."""

    story_id: int
    learner_id: int
    guild_id: int
    exam: str
    text: str
    named: bool
    written_at: datetime


def read_story(typed: str) -> str:
    """What is kept of a story: without links, so that nobody advertises.

    Raises NotReadable for nothing, TooLong, StoryHoldsQuestions.
    """
    if len(typed) > 2 * LONGEST_STORY:
        raise TooLong(Field.STORY, LONGEST_STORY)
    text = _LINKS.sub(lambda link: link[1] or "", typed)
    text = "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    if not any(letter.isalnum() for letter in text):
        raise NotReadable(Field.STORY, typed)
    if len(text) > LONGEST_STORY:
        raise TooLong(Field.STORY, LONGEST_STORY)
    if is_dump(" ".join(text.split())):  # as one line: a story may have several
        raise StoryHoldsQuestions
    return text


def to_read(stories: Iterable[Story], reader: int, passed: Mapping[int, bool]) -> tuple[Story, ...]:
    """Those to show, the newest first: never the reader's own, nor one whose person has no pass any more."""
    told = [story for story in stories if story.learner_id != reader and passed.get(story.learner_id, False)]
    told.sort(key=lambda story: (story.written_at, story.story_id), reverse=True)
    return tuple(told[:MOST_SHOWN])
