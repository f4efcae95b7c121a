"""What can be wrong with a score report that is dropped in, and with one's own topics.

Refusal
├── FileRefused         a file that no report can be read from
├── TopicTooLong        a topic with more characters than a slot of a plan shows
├── TooManyTopics       more topics in a domain than are kept
├── NoDomainsYet        topics of their own, before any domain is known
├── NoReportYet         a report to look at, before one was logged
└── NoExamForReport     no exam was named, and none was failed to fall back on
"""

from dataclasses import dataclass
from enum import StrEnum, auto

from bot.errors import Refusal


class FileFault(StrEnum):
    """Why a file is not read."""

    TOO_LARGE = auto()
    TOO_MANY_PAGES = auto()
    TOO_LONG = auto()
    LOCKED = auto()
    """Encrypted, with a password."""
    BROKEN = auto()
    """A PDF that ends too early, or turns in circles."""
    NO_TEXT = auto()
    """A PDF of pictures."""
    NEITHER = auto()
    """Neither a PDF nor text."""
    TOO_HEAVY = auto()
    """It takes more time or memory than any report does."""
    GONE = auto()
    """Discord does not give it out."""


@dataclass(eq=False)
class FileRefused(Refusal):
    fault: FileFault


@dataclass(eq=False)
class TopicTooLong(Refusal):
    domain: str
    topic: str
    longest: int


@dataclass(eq=False)
class TooManyTopics(Refusal):
    domain: str
    most: int


@dataclass(eq=False)
class NoDomainsYet(Refusal):
    pass


@dataclass(eq=False)
class NoReportYet(Refusal):
    pass


@dataclass(eq=False)
class NoExamForReport(Refusal):
    pass
