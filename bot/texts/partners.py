"""What is said about pacts: invitations, what each side sees, pauses, ends, and finding a partner within a group."""

from bot.actions.partnering import Asked, Inviting
from bot.actions.partnering_duties import PactEnded
from bot.actions.partnering_nudges import Nudged
from bot.actions.partnering_views import PactView, ProposalView
from bot.rules.partners import Invitation, Pact, Role, Shared
from bot.texts.common import plain
from bot.texts.days import count, listed, moment
from bot.texts.shared_items import RESTING, report, shared

ACCEPT, NO_THANKS, ACCEPT_AFTER_ALL = "Accept", "No thanks", "Accept after all"
TAKE_BACK, INVITE_AGAIN, ASK_AGAIN = "Take it back", "Invite again", "Ask again"
SHOW, OPEN, NUDGE, PAUSE, GO_ON, END = "My partners", "Open", "Send a polite nudge", "Pause", "Go on", "End"
FIND, STOP_LOOKING, YES, YES_AFTER_ALL = "Find me a partner", "Stop looking", "Yes, please", "Yes after all"
ROLES = {Role.PARTNER: "Partner: each sees done or not done", Role.MENTOR: "Mentor: sees only what I share"}

TITLE = "## Partners"
NONE = (
    "You have no pact with anybody. `/partner invite` asks a person of your choice; in a study group, the button "
    "*Find me a partner* looks for somebody who wants one too."
)
YOU_PAUSED = "**You have paused this pact.** Nothing of it is told, in either direction, until you go on."
NOTHING_SHARED = "Nothing is shared with you for now."
WHICH_ENDS = "## Which pact ends?\nThe other one hears that it has ended, and nothing more."
REFUSED = (
    "**No pact, then.** Nobody is told: to them it looks as if you had not answered. I will not put this question to "
    "you again."
)
TAKEN_BACK = "**Taken back.** If they have seen the question already, its buttons do nothing any more."
TOUCHED_NOBODY = "Whoever you invited is asked once; no answer and a no look the same to you."
EACH_SEES = (
    "Each of you sees whether the other did something today, and on how many days this week; nothing else, unless they "
    "share it. Once a day, each can send a polite nudge, in my words."
)
SAME_OF_YOU = "-# They see the same of you, and nothing else: no exam, no scores, no times."
SEES_MORE = "-# They see the same of you, and your {items}, as you chose; nothing else."
MENTOR_SEES = (
    "The mentor sees only what is shared with them, thing by thing, and each is taken back with one tap. At first that "
    "is nothing. A mentor has nothing to do, and nothing of theirs is shown."
)
_ENDS = "Either of you can pause it or end it with one tap."
_SHARED = {
    Shared.EXAM: "exam and its date",
    Shared.WEEK: "study week",
    Shared.WEAK_DOMAINS: "weak domains",
    Shared.ATTEMPTS: "attempts",
    Shared.CHART: "chart",
    Shared.PLAN: "plan",
    Shared.VERDICT: "verdict",
}
_KINDS = {Role.PARTNER: "study partners", Role.MENTOR: "you are their mentor", Role.MENTORED: "your mentor"}
_ASKED_TO_BE = {
    Role.PARTNER: "invites you to be study partners",
    Role.MENTOR: "asks you to be their mentor",
    Role.MENTORED: "offers to be your mentor",
}
_BEGUN = {
    Role.PARTNER: "**You and <@{other}> are study partners now.**",
    Role.MENTOR: "**You are <@{other}>'s mentor now.**",
    Role.MENTORED: "**<@{other}> is your mentor now.**",
}
_NUDGED = {
    Nudged.ON_ITS_WAY: "**A polite nudge is on its way**, at an hour that suits them. The next can go tomorrow.",
    Nudged.TODAY_ALREADY: "Today's nudge has gone already. The next can go tomorrow.",
    Nudged.THEY_REST: "They are resting for now, so nothing was sent.",
    Nudged.THEY_HAVE_DONE_IT: "They have done something today already, so nothing was sent.",
}


def sees(role: Role) -> str:
    """What each sees in a pact in which somebody is `role`."""
    return f"{EACH_SEES if role is Role.PARTNER else MENTOR_SEES} {_ENDS}"


def invitation(of: Invitation) -> str:
    """The question; its first line is what a phone shows."""
    return (
        f"**<@{of.inviter_id}> {_ASKED_TO_BE[of.role]}.**\n{sees(of.role)}\n"
        f"-# If you would rather not, nobody is told. The question lapses by itself {moment(of.lapses_at)}."
    )


def invited(inviting: Inviting) -> str:
    """What came of an invitation, to its inviter."""
    who, made = f"<@{inviting.other_id}>", inviting.invitation
    as_mentor = " to be your mentor" if made and made.role is Role.MENTOR else ""
    until = f" until {moment(made.lapses_at)}" if made else ""
    match inviting.asked:
        case Asked.ASKED:
            return (
                f"**Your invitation to {who}{as_mentor} is open{until}.** Whoever uses me gets one message about it; "
                "to others I do not write, so mention it to them: `/partner status` shows it. If they accept, you hear "
                "of it; no answer and a no look the same to you."
            )
        case Asked.OPEN_ALREADY:
            return f"**Your invitation to {who}{as_mentor} is open already**{until}. Nobody is asked twice."
        case _:
            return f"**{who} has asked you already.**"


def begun(pact: Pact) -> str:
    """That a pact has begun, and what that means."""
    line = _BEGUN[pact.own.role].format(other=pact.other.learner_id)
    if pact.own.role is Role.PARTNER:
        return f"{line}\n{_ENDS} `/partner status` shows how it goes for both of you."
    more = (
        " `/partner status` has a button for each thing that you may share." if pact.own.role is Role.MENTORED else ""
    )
    return f"{line}\n{sees(pact.own.role)}{more}"


def ended(pact: Pact) -> str:
    """To whoever has ended it."""
    return (
        f"**Your pact with <@{pact.other.learner_id}> has ended.** They hear that it has, and nothing more. "
        "All that belonged to it is gone."
    )


def ended_by_other(of: PactEnded) -> str:
    if of.other_id is None:
        return "A pact of yours has ended. Nothing needs doing. `/partner status` shows what there is."
    return f"Your pact with <@{of.other_id}> has ended. Nothing needs doing."


def nudged(result: Nudged) -> str:
    return _NUDGED[result]


def polite_nudge(sender_id: int) -> str:
    return (
        f"**<@{sender_id}> sends you a polite nudge.**\n"
        "If you have read this, then five minutes on your exam are enough for today. If it is not a day for it, that "
        "is fine too."
    )


def pact(view: PactView) -> str:
    """One pact on its own card."""
    return "\n".join([f"## <@{view.pact.other.learner_id}>: {_KINDS[view.pact.own.role]}", *_seen(view)])


def line(view: PactView) -> str:
    """One pact among several."""
    heading = f"**<@{view.pact.other.learner_id}>: {_KINDS[view.pact.own.role]}**"
    if view.pact.own.role is Role.MENTOR and view.seen:
        return f"{heading}\nThey share with you: {_items(view.shared)}."
    return "\n".join([heading, _seen(view)[0]])


def _seen(view: PactView) -> list[str]:
    if view.pact.own.paused_at is not None:
        return [YOU_PAUSED]
    if view.pact.own.role is Role.MENTOR:
        if view.pact.is_paused:
            return [RESTING]
        return [shared(each) for each in view.seen] or [NOTHING_SHARED]
    if view.pact.own.role is Role.MENTORED:
        return [
            f"They see your {_items(view.shared)}, as it stands now." if view.shared else "They see nothing for now."
        ]
    if view.report is None:
        return [RESTING]
    told = [report(view.report), *(["-# Today's nudge has gone."] if view.nudged_today else [])]
    return [*told, *(shared(each) for each in view.seen)]


def below_pact(view: PactView) -> str:
    """What the other sees, said below the buttons."""
    if view.pact.own.role is not Role.PARTNER:
        return f"-# {MENTOR_SEES}"
    return SEES_MORE.format(items=_items(view.shared)) if view.shared else SAME_OF_YOU


def share_label(item: Shared, *, is_shared: bool) -> str:
    return f"{'Stop sharing' if is_shared else 'Share'}: {_SHARED[item]}"


def _items(items: frozenset[Shared]) -> str:
    return listed(tuple(_SHARED[item] for item in Shared if item in items))


def outgoing(invitations: tuple[Invitation, ...]) -> str:
    """What waits for others."""
    lines = [f"- <@{each.invited_id}>, open until {moment(each.lapses_at)}" for each in invitations]
    return "\n".join(["**You have invited**", *lines, f"-# {TOUCHED_NOBODY}"])


def take_back_label(place: int, many: int) -> str:
    return f"{TAKE_BACK} ({place})" if many > 1 else TAKE_BACK


def more_questions(how_many: int) -> str | None:
    if how_many <= 0:
        return None
    return f"-# {count(how_many, 'more question')} for you: each shows here once the ones before it are answered."


def proposal(view: ProposalView) -> str:
    """The question to each of two, without a name; its first line is what a phone shows."""
    said = "\n**You have said yes.** If the other one does too, you both hear who it is." if view.said else ""
    return (
        f"**Somebody in {plain(view.group_name)} looks for a study partner, as you do. Would you like to try it?**\n"
        f"{EACH_SEES} {_ENDS}\nWho it is, you both learn once both have said yes. If either says no, or nothing for a "
        f"week, neither hears of it.{said}"
    )


def said_yes(until: str) -> str:
    return (
        "**Noted.** If the other one says yes too, the pact begins, and you both learn who it is. "
        f"If not, you hear nothing; the question lapses {until}."
    )


SAID_NO = "**Noted, and told to nobody.** You are not asked about the same person again. I go on looking."


def seeking(group_name: str) -> str:
    return (
        f"**I look for a partner for you in {plain(group_name)}**: somebody who looks for one too, if possible with "
        "the same exam and a clock near yours. You are both asked in private, without names; a no is told to nobody."
    )


def not_seeking(group_name: str) -> str:
    return f"I look for nobody in {plain(group_name)} any more. What you were asked before can still be answered."


def stop_label(group_name: str) -> str:
    return f"Stop looking in {group_name}"[:80]


def end_label(place: int) -> str:
    return f"End ({place})"


def which(pacts: tuple[Pact, ...]) -> str:
    lines = [f"{place}. <@{each.other.learner_id}>: {_KINDS[each.own.role]}" for place, each in enumerate(pacts, 1)]
    return "\n".join([WHICH_ENDS, *lines])
