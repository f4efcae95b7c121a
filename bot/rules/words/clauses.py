"""Cuts a message into clauses, and tells which of them may not be taken at their word."""

import re
from dataclasses import dataclass
from enum import Flag, auto

from bot.rules.words.cues import PRACTICE
from bot.rules.words.patterns import Notation, any_of, spaced
from bot.rules.words.scores import Score, find_scores
from bot.rules.words.subjects import of_me, of_others, without_opening


class Doubt(Flag):
    """Why a clause does not state what its words say."""

    NONE = 0
    ASKED = auto()
    SUPPOSED = auto()
    """Hoped, feared, or only if something else happens."""
    WISHED = auto()
    """Wanted or intended: no statement, but well a request."""
    UNSURE = auto()
    """Almost, before or when something else happened."""
    OTHERS = auto()
    """Of somebody else."""
    YOURS = auto()
    """Of whoever is written to, or of several."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence, spaced: `whole`, and `text` without its politeness. `requests`: "could you …" was said.

    `score` is the number that it scores, which is SCORE in its text; `needed` the pass mark that it names; `practice`:
    it is about a practice test. `first_exam`: how many are named in the clauses before it. `carried`: the doubt of
    the
    clauses before it that holds for it, too.
    """

    whole: str
    text: str
    doubt: Doubt
    requests: bool
    first_exam: int
    score: Score | None
    needed: float | None
    practice: bool
    carried: Doubt = Doubt.NONE

    def doubt_about(self, start: int, end: int) -> Doubt:
        """Why its words from `start` to `end` may not be taken at their word; what follows them seldom is a reason."""
        if of_others(self.text[:start]):
            return self.doubt | Doubt.OTHERS
        doubt, before, by_me = self.doubt, self.text[:end], of_me(self.text[:start])
        for kind in _BEFORE_IT if by_me else _BEFORE_IT & ~Doubt.OTHERS:
            carried = kind in self.carried and not (by_me and kind is Doubt.OTHERS)
            if kind in doubt and not carried and not _SIGNS[kind].search(before):
                doubt &= ~kind
        return doubt


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two cuts: `begins` a sentence, or ends one that asks, or that is `amazed`: "i passed??"."""

    text: str
    begins: bool
    asks: bool
    amazed: bool = False


_SENTENCE = re.compile(r"(?P<text>(?:[^.!?;]|(?<=\d)\.(?=\d))+)(?P<mark>[.!?;]*)")
_CUT = re.compile(
    r" ?(?!(?<=\d),\d{1,2}(?!\d)), ?"  # but for "82,5 %"
    r"| - |\(|\)| (?:and|but|because|though|although|while|anyway|plus|however|then|yet|cause|&) "
    r"| (?=(?:does|do) (?:that|it|this) count\b|is (?:that|it) (?:ok|fine|enough)\b)"
    r"|(?<=SPAN|DATE|TIME|DAYS) (?=i (?:am|have|will|need|got) )"
    r"| (?:so|since|as|n) (?=(?:i|we|can|when|how|what|please|nudge|my|not|did|it) )"
)
_NAMES_ALONE = re.compile(r"(?:on|at|the|my|a|EXAM|DATE|TIME|VAGUE|DAYS|[\d/%.:]+| )+")
_BELONGS_BEFORE = re.compile(
    r"(?:with|a|an|the|only|just|like|say|around|my|score|scored|result|got|of|was|is|at|about|on|it|in|EXAM|DATE|TIME|VAGUE|DAYS|"
    r"SPAN|"
    r"[\d/%.:]+| )+"
)

_POLITE = Notation(
    "^ @polite ~polite",
)
_REQUESTS = tuple(
    map(
        Notation,
        (
            "^ i_was_thinking|i_was_wondering|maybe|perhaps|do_you_think|if? that|if|maybe? can|could|would|will "
            "you|u|we ~kindly",
            "^ i_was_thinking|i_was_wondering|maybe|perhaps|do_you_think|if? that|if|maybe? you could|can|would "
            "~kindly",
            "^ would_you_mind|do_you_mind|any_chance|any_chance_you_could|would_it_be_possible_to|would_it_be_ok_to|"
            "would_it_be_ok_if_you|would_it_be_alright_to|would_it_be_fine_to|i_should_like|i_would_appreciate|"
            "i_would_be_grateful_for|i_would_be_grateful_if_you_could|i_request_you_to|i_am_requesting_you_to|i_beg",
            "^ i would_like|want|need|would_love|would_prefer|prefer|would_rather|am_going|have|will_have "
            "that_you|to|you_to|for_you_to be|get|please?",
            "^ i will|would like|love|just|probably?",
            "^ can|could|may|might (?=_(?:the|my|your)_(?:daily_|study_)?(?:nudges?|reminders?|pings?|alarms?)_(?:be|"
            "come|arrive|go|happen|stop|start))",
            "^ can|could|may i|we please|just? get|have|be|set",
            "^ i want|need|would_like|would_love",
            "^ let_us|let_me|feel_free_to|time_to|try_to|go_ahead_and|it_is_ok_to|how_about|what_about|make_sure_to|"
            "do_not_forget_to|please please?",
        ),
    )
)
_QUESTIONS = tuple(
    map(
        Notation,
        (
            "^ so|and|but|or|also|then? did|do|have|had|may|might|shall|must i|you|we|he|she|they|anyone|anybody",
            "^ so|and|but|or|also|then? does|will|would|should|could|can|am|is|are|was|were|has "
            "i|you|we|he|she|it|they|my|the|this|that|there|anyone|anybody|your|EXAM|SCORE|NUM|NEEDED|most|"
            "people|everyone",
            "^ is|are|was|does|do a|an|any|[0-9]+|[a-z]+_a|SPAN|NUM",
            "^ anyone|anybody|any_of_you|does_anyone|who_else|someone here|else|ever|on_here|pass|passed|fail|failed|"
            "take|"
            "taken|took|sat|got|know",
            "^ does|doesnt|isnt|arent|wouldnt [a-z]+",
            "^ so|and|but|or|also|then? what(?!_an?_)|when|why|how|where|who|which(?!_is_an?_|_was_an?_|_is_not|"
            "_is_below|_is_under|_means)|whose|whether",
            "^ any|no idea|chance|tips|advice|clue",
            "^ i? do_not_know|not_sure|unsure|wondering|wonder|i_wonder",
        ),
    )
)
_SIGNS = {
    Doubt.SUPPOSED: any_of("supposed"),
    Doubt.UNSURE: any_of("unsure"),
    Doubt.OTHERS: any_of("others"),
    Doubt.YOURS: any_of("yours"),
    Doubt.WISHED: any_of("wished"),
}
_BEFORE_IT = Doubt.UNSURE | Doubt.YOURS | Doubt.WISHED | Doubt.OTHERS
"""What makes words doubtful only if it stands before them, or among them; of others, only where I do it."""
_CARRIED = Doubt.SUPPOSED | Doubt.UNSURE | Doubt.OTHERS | Doubt.ASKED
"""What makes the beginning of a sentence doubtful holds for its end."""
_LOGGING = Notation(
    "^ log|add|record|note|note_down|enter|put_in|put_down|mark_down|jot_down|write_down that|in|down|for_me|please?"
)
_OF_YOU = Notation("^ you|we|they")
_TRAILING = re.compile(
    r"(?<! a study)(?<! new study)(?<! accountability)"
    r"(?<! not)(?<! doing)(?<! feeling)(?<! really)(?<! be)(?<! so)(?: (?:sorry|please|thanks you|thanks|lol|haha|"
    r"though|emoji\w+|ok|maam|coach|doc|boss|chief|pal|buddy|fam|hun|friend|guv|captain|lad|lads|amigo|aye|eh|innit|xx?|bot|guys|man|"
    r"bro|yay|omg|ugh|mate|sir|dude|"
    r"bestie|po|cheers|ta|mate gutted|mate chuffed|mate buzzing))+$"
)
_NEWS = re.compile(
    r"(?: um+| uh+| so| omg| like)*(?: i)?(?: just| actually| finally)? (?:passed|failed)\b|(?: (?:EXAM|SCORE|DATE))+$"
)
_NEGATION = any_of("negation")


def read_clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a masked `text`, in their order."""
    clauses: list[Clause] = []
    carried, exams = Doubt.NONE, 0
    for piece in _joined(_pieces(text)):
        clause = _clause(piece, Doubt.NONE if piece.begins else carried, exams)
        exams += clause.whole.count(" EXAM")
        carried = clause.doubt & _CARRIED
        clauses.append(clause)
    return tuple(clauses)


def negated(text: str) -> bool:
    """Whether something before a wish turns it round."""
    return _NEGATION.search(text) is not None


def _pieces(text: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    for sentence in _SENTENCE.finditer(text):
        parts = [part.strip() for part in _CUT.split(sentence["text"].strip()) if part.strip()]
        last = len(parts) - 1
        pieces += [
            _Piece(part, place == 0, place == last and "?" in sentence["mark"], "??" in sentence["mark"])
            for place, part in enumerate(parts)
        ]
    return pieces


def _joined(pieces: list[_Piece]) -> list[_Piece]:
    """What names nothing but a number, an exam or a day belongs to the clause before it; at first, to the next."""
    joined: list[_Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and (
            _BELONGS_BEFORE.fullmatch(piece.text) or (len(joined) == 1 and _NAMES_ALONE.fullmatch(before.text))
        ):
            joined[-1] = _Piece(f"{before.text} {piece.text}", before.begins, before.asks or piece.asks, piece.amazed)
        else:
            joined.append(piece)
    return joined


def _clause(piece: _Piece, carried: Doubt, exams: int) -> Clause:
    scores = find_scores(piece.text)
    whole = spaced(scores.text)
    text = without_opening(_without(_POLITE, whole))
    request = next((found for pattern in _REQUESTS if (found := pattern.match(text)) and found.end() < len(text)), None)
    body = text[request.end() :] if request else text
    body = _TRAILING.sub("", body) or body
    asked = (piece.asks and not (piece.amazed and _NEWS.match(text))) or any(
        pattern.match(text) for pattern in _QUESTIONS
    )
    doubt = carried | (Doubt.ASKED if asked and not request else Doubt.NONE)
    for kind, pattern in _SIGNS.items():
        if pattern.search(text if kind is Doubt.WISHED else body):
            doubt |= kind
    requests = request is not None
    if logging := _LOGGING.match(body):
        body, requests = f" LOGGED{body[logging.end() :]}", False
        doubt &= ~(Doubt.ASKED | Doubt.WISHED)
    if _OF_YOU.match(body):
        doubt |= Doubt.OTHERS
    practice = PRACTICE.search(whole) is not None
    return Clause(whole, body, doubt, requests, exams, scores.score, scores.needed, practice, carried)


def _without(beginning: Notation, text: str) -> str:
    match = beginning.match(text)
    return text[match.end() :] if match and match.end() < len(text) else text
