"""Whether a wish about nudges or the day is not meant as it is worded: a question, a story, or what others want."""

import re

from bot.rules.words.clauses import Clause, Doubt
from bot.rules.words.patterns import Notation, any_of
from bot.rules.words.phrases import Kind, Phrases
from bot.rules.words.reading import Intent

COMMANDS = frozenset(
    {Intent.SET_NUDGE, Intent.STOP_NUDGES, Intent.PAUSE, Intent.RESUME, Intent.SNOOZE, Intent.SKIP, Intent.SET_ZONE}
)
_SUPPOSED = Notation(
    "i_may|we_may|if|unless|suppose|supposing|imagine|what_if|in_case|might|maybe|perhaps|probably|possibly|wonder|wondering|"
    "whether|"
    "should|dreamt|dreamed|dreaming|pretend|joke|joking|kidding|jk|keeps|kept|used_to|would_have|could_have|"
    "thinking_about|"
    "thinking_of|tempted_to|considering|debating|not_sure|unsure|someone|somebody"
)
_OF_OTHERS = re.compile(
    r" (?:friends?|colleagues?|co ?workers?|boss|manager|wife|husband|spouse|girlfriend|boyfriend|gf|bf|partner|"
    r"brother|"
    r"sister|bro|sis|son|daughter|dad|father|mom|mum|mother|mates?|cousin|uncle|aunt|roommate|flatmate|classmates?|"
    r"teammates?|team|teacher|instructor|students?|people|everyone|everybody|nobody|who|he|she|they|his|her|their|guy|"
    r"girl|kids?|baby|dog|cat|company|server|script|build|pipeline|job|users?)"
    r"(?!.* (?:so|and|then|therefore|hence|please|kindly|i|me|my|thus)(?= |$))(?= |$)"
)
"""Others stand before the wish, and nothing between leads back to who writes."""
_CIRCUMSTANCE = re.compile(
    r" (?:once|when|after|before|while|because|as|until|till|for|with|as soon as)(?: (?:the|my|our|all|both))*$"
)
"""Before others, it makes them part of the time of day, or a reason: "once the kids are asleep"."""
_OF_YOU = re.compile(
    r" (?:you|they)(?! (?:stop|pause|may|can|could|should|must|need|have|will|are allowed|are welcome|please|"
    r"remember)\b)"
)
_TAGGED = re.compile(r" (?:ok|alright|yeah|deal|cool|please|right|thanks)$")
"""A wish that ends as a question: "in an hour ok?"."""
_MERELY_ASKED = Notation(
    "^ can|could|may|do you|i|we|u|it|this|the_bot pause|snooze|skip|resume|stop|nudge|unpause|mute|wait|remind $"
)
"""What can be done is asked without when, what or please: "can you pause?"."""
_ASKS = Notation(
    "^ is|are|does|do|can|could|will|would|should|how|what|why|when|am|may|did|have|has|where|which|who|any"
)
_NOT_MEANT = {
    # What was is no wish for what shall be.
    Intent.SET_NUDGE: Notation(
        "was|were|came|did|didnt|missed|received|ignored|woke|arrived|got_a|got_your|got_my|got_the|you_nudged|"
        "you_sent|"
        "already_have|late|early|wrong|why|instead_of_studying|will_not|not_working|did_not|never_came|my_alarm|reminders_come|nudges_come|comes|i_set_an|i_set_a|i_set_my|i_have_set|i_already|"
        "my_alarms|the_alarm"
    ),
    Intent.SNOOZE: Notation(
        "fest|fests|0|zero|0min|0m|0h|cost|costs|button|feature|DAYS|snoozed|does|work|works|how|waited|studied|did|took|was|"
        "exam|test"
    ),
    Intent.PAUSE: Notation(
        "from_certs|from_exams|from_the_server|0|zero|0d|results|exam_is|EXAM_is|at_the_exam|was|were|been|had|ago|cost|costs|does|how|lasted|paused_the|"
        "video|took|did|studied",
        "pause|pausing|paused|freeze|hold|stop|skip|mute|from ~little study|partner? group|groups|pact|pacts|"
        "partnership|pairing|commitment|commitments|round|rounds|check_ins",
    ),
    Intent.STOP_NUDGES: Notation(
        "windows|iphone|android|my_phone|outlook|teams|slack|gmail|laptop|linux|discord|whatsapp|never_stop|do_not_stop|can_not_stop|how_does|not_stop|studying_for|learning"
    ),
    Intent.SKIP: Notation(
        "call_off|off_the|off_my|skip_to|skip_over|skip_ahead|NUM|question|questions|exam|class|lunch|breakfast|dinner|video|intro|ad|ads"
    ),
    Intent.RESUME: Notation(
        "cv|cover_letter|my_resume|your_resume|a_resume|pain|hurts|how|square_one",
        "resume|unpause|restart|unfreeze|reactivate ~little study|partner? group|groups|pact|pacts|partnership|"
        "commitment|commitments|rounds|check_ins",
    ),
}

_OTHERS = any_of("others")
_TODAY = re.compile(r"(?:earlier )?today.*|tonight|this (?:morning|afternoon|evening|night)")
_TO_COME = re.compile(r"tomorrow.*|next .*|in .*|.*day after tomorrow.*")
_SOME_TIME = re.compile(r"some ?day|eventually|recently|the other day|(?:last|past) .*|a (?:last|past) .*")
_SOME_MONTH = re.compile(r"(?:in|during|early|mid|late|by) .*")
_FAR = re.compile(r"\b(?:days?|weeks?|months?|years?|fortnights?)\b")
_AGAIN = Notation("back|return|returning|resume|until|till|again|see_you|restart|continue|start")


def is_of_another_time(intent: Intent, phrases: Phrases) -> bool:
    """Whether the day that a message names is none on which the wish can be meant: "on holiday someday"."""
    vague = phrases.of(Kind.VAGUE)
    if intent is Intent.SKIP:
        return not all(map(_TODAY.fullmatch, phrases.of(Kind.DATE))) or any(map(_SOME_TIME.fullmatch, vague))
    if intent is Intent.PART_DONE:
        return any(map(_FAR.search, phrases.of(Kind.SPAN))) or any(map(_SOME_TIME.fullmatch, vague))
    if intent is Intent.DONE:
        too_long = any(map(_FAR.search, phrases.of(Kind.SPAN)))
        return (
            bool(vague) or too_long or "by DATE" in phrases.text or any(map(_TO_COME.fullmatch, phrases.of(Kind.DATE)))
        )
    if intent in (Intent.PAUSE, Intent.SNOOZE, Intent.RESUME):
        some = any(map(_SOME_MONTH.fullmatch, vague)) and not _AGAIN.search(f" {phrases.text}")
        return some or any(map(_SOME_TIME.fullmatch, vague))
    return False


def span_told(intent: Intent, match: re.Match[str]) -> tuple[int, int]:
    """Where in a clause something is stated, without the end that says why or when; for a part, where that begins."""
    if intent is Intent.PART_DONE:
        return match.start(), match.start()
    return match.start(), match.start("rest") if "rest" in match.re.groupindex else match.end()


def doubt_told(intent: Intent, clause: Clause, match: re.Match[str]) -> Doubt:
    """Why what `match` states may not be so; others count for nothing in what only says when, or why."""
    doubt = clause.doubt_about(*span_told(intent, match))
    if match.start() > 0 or "rest" not in match.re.groupindex or Doubt.OTHERS in clause.carried:
        return doubt
    return doubt if _OTHERS.search(match.string[: match.start("rest")]) else doubt & ~Doubt.OTHERS


def is_doubtful_command(intent: Intent, clause: Clause, match: re.Match[str]) -> bool:
    """Whether what `match` found in the clause asks, supposes, tells of others or of what was."""
    before = match.string[: match.start()]
    if Doubt.ASKED in clause.doubt and not (_TAGGED.search(clause.whole) and not _ASKS.match(clause.whole)):
        return True
    if _MERELY_ASKED.search(clause.whole):
        return True
    if _SUPPOSED.search(before) or _is_of_others(before) or _OF_YOU.match(match.string):
        return True
    not_meant = _NOT_MEANT.get(intent)
    return not_meant is not None and not_meant.search(match.string) is not None


def _is_of_others(before: str) -> bool:
    others = _OF_OTHERS.search(before)
    return others is not None and not _CIRCUMSTANCE.search(before[: others.start()])
