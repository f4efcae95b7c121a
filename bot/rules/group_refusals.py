"""What can be wrong when somebody sets up, changes or names a study group.

Refusal
├── GroupNameMissing      a name of blanks alone
├── GroupTextTooLong      a name or a question with more characters than are kept
├── UnreadableOpenFor     a text that is no duration
├── OpenForOutside        a round that would be open too briefly, or into the one after it
├── GroupExists           a second group of one name in a server
├── TooManyGroups         more groups than a server may have
├── NoSuchRole            everybody as a role, or a role that is gone
├── ThreadsInThread       a thread a round, inside a thread
├── CannotWriteThere      permissions that the bot lacks in a channel
├── OnlyInServers         an organiser's command in direct messages
├── NotForRounds          a channel in which no round can be posted
├── BotNotInServer        a server in which the bot is only by its user's installation
├── NotAnOrganiser        somebody without Manage Channels or Manage Server
├── NoGroupHere           no group to choose from
├── NoGroupNamed          a name that none of the groups to choose from has
└── WhichGroup            several, and none was named
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.errors import Refusal
from bot.rules.group_permissions import Permission


class GroupText(StrEnum):
    NAME = "name"
    QUESTION = "question"


@dataclass(eq=False)
class GroupNameMissing(Refusal):
    pass


@dataclass(eq=False)
class GroupTextTooLong(Refusal):
    which: GroupText
    longest: int


@dataclass(eq=False)
class UnreadableOpenFor(Refusal):
    typed: str


@dataclass(eq=False)
class OpenForOutside(Refusal):
    """`gap_minutes`: between two rounds, where that is what sets the limit."""

    typed: str
    gap_minutes: int | None


@dataclass(eq=False)
class GroupExists(Refusal):
    name: str


@dataclass(eq=False)
class TooManyGroups(Refusal):
    most: int


@dataclass(eq=False)
class NoSuchRole(Refusal):
    pass


@dataclass(eq=False)
class ThreadsInThread(Refusal):
    pass


@dataclass(eq=False)
class CannotWriteThere(Refusal):
    channel_id: int
    missing: tuple[Permission, ...]


@dataclass(eq=False)
class OnlyInServers(Refusal):
    pass


@dataclass(eq=False)
class NotForRounds(Refusal):
    pass


@dataclass(eq=False)
class BotNotInServer(Refusal):
    pass


@dataclass(eq=False)
class NotAnOrganiser(Refusal):
    pass


@dataclass(eq=False)
class NoGroupHere(Refusal):
    """`mine`: it was about groups that somebody is in."""

    mine: bool


@dataclass(eq=False)
class NoGroupNamed(Refusal):
    typed: str
    names: tuple[str, ...]


@dataclass(eq=False)
class WhichGroup(Refusal):
    names: tuple[str, ...]
