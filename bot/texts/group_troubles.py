"""What the organiser of a study group is told when something keeps the bot from writing there."""

from bot.actions.troubles import TroubleView
from bot.rules.group_permissions import Permission
from bot.rules.groups import Group, Trouble
from bot.texts.common import plain
from bot.texts.days import relative
from bot.texts.group_refusals import PERMISSIONS, where_to_allow

TRY_AGAIN = "Try again"
POST_AGAIN = "Post it again"
NOT_KNOWN = "Discord does not answer right now, so I cannot see what I may do there. Please try again in a minute."
_KEPT = "Nothing is lost: what is told in the meantime is kept, and `/checkin now` goes on working for everybody."
_ELSEWHERE = "Or let the group meet elsewhere: `/group edit here:True` in that channel."


def trouble_message(view: TroubleView) -> str:
    """One clear message: what, where, and the way out."""
    name, where = f"**{plain(view.group.name)}**", f"<#{view.group.channel_id}>"
    match view.trouble:
        case None:
            return (
                f"{name}: the role that I mentioned for each round was deleted. Rounds open as before, without a "
                "mention. `/group edit role:` sets another one."
            )
        case Trouble.CHANNEL_GONE:
            return (
                f"{name} has lost its channel: {where} was deleted, so that no round can open there. {_KEPT} "
                "To go on, use `/group edit here:True` in another channel; or end it with `/group remove`."
            )
        case Trouble.MESSAGE_GONE:
            closes = f" The round closes {relative(view.round.closes_at)}." if view.round else ""
            return f"{name}: the message of the open round in {where} was deleted. {_KEPT}{closes}"
        case Trouble.NO_THREADS:
            setting = where_to_allow(view.group.channel_id, (Permission.CREATE_THREADS,))
            return (
                f"{name}: I may not open a thread below the round in {where}. Rounds open as before, without a thread. "
                f"Please allow me in {setting}, then press “{TRY_AGAIN}”; or use `/group edit thread:False`."
            )
        case Trouble.NO_ACCESS:
            allowed = (Permission.VIEW, Permission.SEND, Permission.READ_HISTORY)
            return f"{name}: I cannot see {where} any more, so that no round can open. {_mend(view.group, allowed)}"
        case Trouble.NO_PERMISSION:
            allowed = (Permission.SEND, *((Permission.CREATE_THREADS,) if view.group.thread_per_round else ()))
            return (
                f"{name}: I may not write in {where} any more, so that no round can open. {_mend(view.group, allowed)}"
            )


def _mend(group: Group, allowed: tuple[Permission, ...]) -> str:
    threads = f"(in a thread: “{PERMISSIONS[Permission.SEND_IN_THREADS]}”, and it must not be locked)"
    return (
        f"Please allow me in {where_to_allow(group.channel_id, allowed)} {threads}, then press “{TRY_AGAIN}”. "
        f"{_ELSEWHERE} {_KEPT}"
    )


def works_again(group: Group) -> str:
    return f"**{plain(group.name)}** goes on: I can write in <#{group.channel_id}> again."


def still_missing(group: Group, missing: tuple[Permission, ...]) -> str:
    """What is still not allowed."""
    unlocked = " And the thread must not be locked." if Permission.SEND_IN_THREADS in missing else ""
    return (
        f"Not yet. Still missing for **{plain(group.name)}** in {where_to_allow(group.channel_id, missing)}.{unlocked}"
    )


def still_gone(group: Group) -> str:
    return (
        f"The channel of **{plain(group.name)}** is not there any more, so I cannot go on in it. "
        "Use `/group edit here:True` in another channel."
    )


def still_hidden(group: Group) -> str:
    return f"I still cannot see <#{group.channel_id}>. {_mend(group, (Permission.VIEW, Permission.SEND))}"


def posted_again(group: Group) -> str:
    return (
        f"The round of **{plain(group.name)}** is posted again in <#{group.channel_id}>, with everything told so far."
    )
