"""Refusals about study groups as sentences, and the names of what the bot has to be allowed."""

from bot.rules import group_refusals as refused
from bot.rules.group_form import open_for_as_typed
from bot.rules.group_permissions import Permission
from bot.rules.group_refusals import GroupText
from bot.texts.common import plain
from bot.texts.days import listed
from bot.texts.refusals import quoted, sentence

PERMISSIONS = {
    Permission.VIEW: "View Channel",
    Permission.SEND: "Send Messages",
    Permission.SEND_IN_THREADS: "Send Messages in Threads",
    Permission.READ_HISTORY: "Read Message History",
    Permission.CREATE_THREADS: "Create Public Threads",
    Permission.MENTION_ROLES: "Mention @everyone, @here and All Roles",
}
ACCEPTED_OPEN_FOR = "from 15 minutes to 7 days, such as “2 hours”, “1 day” or “90 min”; or “until the next round”"
_TEXTS = {GroupText.NAME: "name", GroupText.QUESTION: "question"}


def named(permissions: tuple[Permission, ...]) -> str:
    """The settings by the names that Discord shows."""
    return listed(tuple(f"“{PERMISSIONS[permission]}”" for permission in permissions))


def where_to_allow(channel_id: int, permissions: tuple[Permission, ...]) -> str:
    """The channel, the way through its settings, and what to allow there."""
    text = f"<#{channel_id}>: *channel settings → Permissions → add me → allow* {named(permissions)}"
    if Permission.MENTION_ROLES in permissions:
        text += (
            ". Instead of the last one, the role itself can be made mentionable by everybody: *server settings → Roles*"
        )
    return text


@sentence.register
def _(refusal: refused.GroupNameMissing) -> str:
    return "**Name**: nothing is left of it. Accepted: at least one letter, such as “Security+ evenings”."


@sentence.register
def _(refusal: refused.GroupTextTooLong) -> str:
    name = _TEXTS[refusal.which].capitalize()
    return f"**{name}**: that is longer than I can show. Accepted: at most {refusal.longest} characters."


@sentence.register
def _(refusal: refused.UnreadableOpenFor) -> str:
    return f"**Open for**: I could not read {quoted(refusal.typed)}. Accepted: {ACCEPTED_OPEN_FOR}."


@sentence.register
def _(refusal: refused.OpenForOutside) -> str:
    if refusal.gap_minutes is None:
        return f"**Open for**: {quoted(refusal.typed)} is too short or too long. Accepted: {ACCEPTED_OPEN_FOR}."
    gap = open_for_as_typed(refusal.gap_minutes)
    return (
        f"**Open for**: {quoted(refusal.typed)} is longer than from one round to the next, as little as {gap} on these "
        f"days. Accepted: at most {gap}; or “until the next round”."
    )


@sentence.register
def _(refusal: refused.GroupExists) -> str:
    return f"**Name**: this server has a group called {plain(refusal.name)} already. Accepted: another name."


@sentence.register
def _(refusal: refused.TooManyGroups) -> str:
    return (
        f"This server has {refusal.most} study groups already, and more I cannot keep apart. "
        "`/group remove` makes room for one."
    )


@sentence.register
def _(refusal: refused.NoSuchRole) -> str:
    return "**Role**: that one is not there, or it is everybody. Accepted: a role of this server; or none."


@sentence.register
def _(refusal: refused.ThreadsInThread) -> str:
    return (
        "**Thread per round**: a thread cannot hold threads. Accepted: no thread per round here; or the group in the "
        "channel itself."
    )


@sentence.register
def _(refusal: refused.CannotWriteThere) -> str:
    return (
        "Before rounds can open here, I need to be allowed something. Please see to it in "
        f"{where_to_allow(refusal.channel_id, refusal.missing)}."
    )


@sentence.register
def _(refusal: refused.OnlyInServers) -> str:
    return (
        "A study group belongs to a server: please use this there, in the channel where the group meets. "
        "`/checkin now`, `/group join` and `/group status` work here too."
    )


@sentence.register
def _(refusal: refused.NotForRounds) -> str:
    return (
        "Rounds need a place for messages: please use this in a text channel, an announcement channel or a thread. "
        "Voice channels and the front page of a forum are none; a post in a forum is."
    )


@sentence.register
def _(refusal: refused.BotNotInServer) -> str:
    return (
        "I am not a member of this server: only you have me, in your own account. Rounds are posted by myself, so that "
        "whoever manages the server has to invite me first (whoever runs me has the link). Then this works here."
    )


@sentence.register
def _(refusal: refused.NotAnOrganiser) -> str:
    return (
        "Setting up, changing and removing a group is for those who look after this server: it takes the permission "
        "“Manage Channels” or “Manage Server”. `/group join` is for everybody."
    )


@sentence.register
def _(refusal: refused.NoGroupHere) -> str:
    if refusal.mine:
        return "You are in no study group. In a server with one, `/group join` lets you in."
    return "There is no study group here yet. Whoever organises the server makes one with `/group setup`."


@sentence.register
def _(refusal: refused.NoGroupNamed) -> str:
    return f"**Group**: {quoted(refusal.typed)} is none of them. Accepted: {_groups(refusal.names)}."


@sentence.register
def _(refusal: refused.WhichGroup) -> str:
    return f"**Group**: there are several. Please say which one: {_groups(refusal.names)}."


def _groups(names: tuple[str, ...]) -> str:
    return listed(tuple(plain(name) for name in names), "or")
