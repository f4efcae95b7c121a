"""Finds in a message what says when and how long: each such phrase is taken out, and a word put in its place."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from bot.rules.words.clock_phrases import (
    BESIDE_THE_HOUR,
    CLOCKS,
    CLOCKS_OF_NUDGES,
    FIRST_MARK,
    HOURS_OF_NUDGES,
    LAST_MARK,
    beside_the_hour,
    clock,
)

_COUNT = (
    r"\d{1,3}(?:[.,]\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|half(?: an?)?(?= h)|(?:a )?couple(?: of)?|(?:a )?few|several"
)
_FAR_UNIT = r"days?|weeks?|months?|fortnights?|years?"
_UNIT = rf"minutes?|mins?|hours?|hrs?|quarters? of an hour|{_FAR_UNIT}"
_WEEKDAY = r"mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
_GROUP = r"week ?days?|week ?nights?|school nights?|working days?|work ?days?|week ?ends?"
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?"
)
_YEAR = r"(?:19|20)\d\d"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_ORDINAL = r"(?:1[1-3]th|[12]?(?:1st|2nd|3rd)|[12]?[04-9]th|30th|31st)"
_PART = r"morning|afternoon|evening|night"

_DAY_OF_WEEK = rf"(?:{_WEEKDAY}|{_GROUP})s?"
_AND = r" ?[,/&+] ?(?:and )?| ?- ?| and | or | to | through | thru | till | "
_LISTED = rf"(?:every |each |all |on |only |the )*{_DAY_OF_WEEK}(?:(?:{_AND})(?:every |on |the )*{_DAY_OF_WEEK})+"
_DAILY = (
    r"every ?day|each day|daily|all week|all the days|all days of the week|(?:seven|7) days(?: a week)?|nightly|all "
    r"days|"
    rf"every (?:single )?(?:day|{_PART})|each (?:single )?(?:day|{_PART})|(?:{_PART})s|once (?:a|per) day"
)
_EXCEPT = (
    r"(?:,? ?(?:except|but not|excluding|apart from|other than|but|not|without)(?: for)?(?: on)? "
    rf"(?:{_DAY_OF_WEEK}(?:(?: ?[,/&+-] ?| and | or )+(?:{_WEEKDAY})s?)*))"
)


class Kind(StrEnum):
    """What a phrase says; also the word that stands for it."""

    SPAN = "SPAN"
    DATE = "DATE"
    VAGUE = "VAGUE"
    TIME = "TIME"
    DAYS = "DAYS"


OFTEN = "often"
"""Stands for how often somebody wants something who leaves the days open."""
_ABOUT_NUDGES = re.compile(
    r"\b(?:nudg\w*|remind\w*|remember me|ping|poke|message|text|alert|notify|wake|bug|buzz|prod|nag|alarm|call|ring)\b"
)

# While phrases are taken out, each has a mark behind its word, from a range that no plain text has.
_FIRST_MARK = ord(FIRST_MARK)
_MARK = re.compile(f"[{FIRST_MARK}-{LAST_MARK}]")


@dataclass(slots=True)
class Phrases:
    """A text with words for its phrases, and the phrases in their order."""

    text: str
    found: list[tuple[Kind, str]] = field(default_factory=list)

    def of(self, kind: Kind) -> list[str]:
        """The phrases of that kind."""
        return [phrase for of_kind, phrase in self.found if of_kind is kind]

    def take(self, kind: Kind, pattern: re.Pattern[str], shape: Callable[[re.Match[str]], str] | None = None) -> None:
        """Put the word of `kind` in place of every match, and keep what stood there."""

        def put(match: re.Match[str]) -> str:
            self.found.append((kind, shape(match) if shape else match[0].strip()))
            return f" {kind}{chr(_FIRST_MARK + len(self.found) - 1)} "

        self.text = " ".join(pattern.sub(put, self.text).split())

    def settle(self) -> None:
        """Bring the phrases into the order in which they stand."""
        self.found = [self.found[ord(mark) - _FIRST_MARK] for mark in _MARK.findall(self.text)]
        self.text = _MARK.sub("", self.text)


_AGO = re.compile(rf"\b(?:{_COUNT}) ?(?:{_UNIT}) ago\b|\bjust now\b")
_AHEAD = re.compile(
    rf"\bin (?:about |like |exactly )?(?P<count>{_COUNT}) ?(?P<unit>{_FAR_UNIT})(?: time)?\b"
    rf"|\b(?P<count2>{_COUNT}) ?(?P<unit2>{_FAR_UNIT}) from (?:now|today)\b"
)
_DAYS = re.compile(
    rf"\b(?:(?:{_DAILY}){_EXCEPT}|{_LISTED}{_EXCEPT}?|(?:every |each |on |only |all )*(?:(?:{_WEEKDAY})s|{_GROUP})"
    rf"{_EXCEPT}?|(?:every|each) (?:{_WEEKDAY}){_EXCEPT}?|{_DAILY})\b"
)
_THIS_WEEKEND = re.compile(r"\b(?:this|next|last|over the|for the|all) week ?end\b")
_MINUTES_OF_SNOOZE = re.compile(
    r"(?:(?<=\bsnooze )(?:for )?(?P<minutes>\d{1,3})"
    r"|(?:(?<=\bme in )|(?<=\bbrb in )|(?<=\bback in )|(?<=\bagain in )|(?<=\bstart in )|(?<=\bdo it in )|(?<=^in )|"
    r"(?<=\bgive me )|(?<=\banother )|(?<=\bgive us ))(?P<some>[1-9][05]|5))"
    r"(?= more$|$| (?:please|ok|thanks)$)"
)
_SOONER = re.compile(rf"\b(?P<count>{_COUNT}) more (?P<unit>minutes?|mins?|hours?|hrs?)\b")
_SHORT_DAYS = {
    re.compile(r"\bmwf\b|\bm ?/ ?w ?/ ?f\b"): "mon wed fri",
    re.compile(r"\b(?:tth|tuth|t ?/ ?th|tu ?/ ?th)\b"): "tue thu",
    re.compile(r"\bm ?- ?f\b"): "mon-fri",
    re.compile(r"\bwk ?(?:days|dys)\b"): "weekdays",
    re.compile(r"\bwk ?ends\b"): "weekends",
}
_OFTEN = re.compile(
    r"\b(?:(?:every|each) (?:other|second|third|2nd|3rd|few|couple(?: of)?|2|3|4|two|three|four) "
    rf"(?:days?|weeks?|hours?|nights?|mornings?|evenings?|{_WEEKDAY})"
    r"|on alternate days|alternate days|(?:twice|thrice|(?:\d|two|three|four|five|a few|few|several|a couple of) times)"
    r" (?:a|per|each|every|in a) (?:day|week|month)|once (?:a|per|every) (?:week|month)|weekly|fortnightly|monthly|"
    r"hourly"
    r"|every (?:week|month)|every (?:half )?(?:an )?hour|every \d{1,2} ?(?:minutes?|mins?|hours?|hrs?|h|m))\b"
)
"""How often, and yet not on which days."""
_WRITTEN = re.compile(
    rf"\b(?:(?:{_WEEKDAY})[, ]+(?:the )?)?(?:(?:the )?{_NUMBER}(?: ?of)?[ -]?(?:{_MONTH})\b"
    rf"|(?:{_MONTH})\.?[ -]?(?:the )?{_NUMBER}(?![\d:]| ?[ap]m\b| ?%))(?:,? ?-?{_YEAR})?\b"
    r"|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d\b(?!%)"
    r"|\b(?:[12]?\d|3[01])\.(?:1[0-2]|0?[1-9])\.(?!\d)"
    r"|(?<![\d/.])(?:(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])/(?:[12]\d|3[01]))(?![\d/%])"
)
_VAGUE = re.compile(
    r"\b(?:a )?(?:(?:last|next|this|past) (?:week|month|year|weekend|quarter|spring|summer|autumn|fall|winter)"
    r"|the other day|recently|end of (?:the|this|next) (?:week|month|year)"
    r"|(?:after|before) (?:christmas|xmas|the holidays|new years?)|thanksgiving|easter"
    r"|some ?day|one day|eventually|further notice|the weekend"
    r"|(?:the |this )?(?:whole|entire|rest of the|rest of this|remainder of the) (?:week|month|weekend))\b"
)
_FEAST = re.compile(
    r"\b(?P<eve>(?:christmas|xmas|new years?) eve)\b|\b(?P<christmas>christmas|xmas)(?: day)?\b"
    r"|\b(?:the )?(?P<year>new years?)(?: day)?\b"
)
_IN_MONTH = re.compile(
    rf"\b(?:in|by|during|early|mid|late|next|this|until|till) (?:early |mid |late )?(?:{_MONTH})\b(?! ?\d)"
)
_SPAN = re.compile(
    r"(?<![\d:./@-])(?<!\bat )(?<!@ )\b(?!0+(?:[.,]0)? ?[a-z])(?:(?:the next|the) )?"
    r"(?:\d ?(?:h|hr|hrs|hours?) ?\d{2} ?(?:m|min|mins|minutes?)?"
    rf"|(?:{_COUNT})(?: (?:more|full|whole|solid))? ?(?:{_UNIT})"
    r"(?: and a half|(?: and)? \d{1,2} ?(?:minutes?|mins?|m)\b)?"
    r"|\d{1,3}(?:[.,]\d)? ?(?:h|m|d|w|hr|min|mo|mth|mths)"
    r")\b(?! ?[:/])"
)
_EXCEPTED = re.compile(
    rf"\b(?:except|but not|excluding|apart from|other than)(?: for)?(?: on)? {_DAY_OF_WEEK}"
    rf"(?:(?: ?[,/&+-] ?| and | or )+{_DAY_OF_WEEK})*\b"
)
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_FIRST_OF_MONTH = re.compile(rf"(?<!twenty )(?<!thirty )\b(?P<word>{'|'.join(_ORDINALS)}) (?=(?:of )?(?:{_MONTH})\b)")
_RELATIVE = re.compile(
    rf"\b(?:the )?day (?:before yesterday|after tomorrow)(?: (?:{_PART}))?\b"
    rf"|\b(?:earlier )?(?:this|yesterday|tomorrow|today) (?:early |late )?(?:{_PART})\b"
    r"|\blast night\b|\btonight\b|\b(?:earlier )?(?:today|yesterday|tomorrow)\b"
)
_ON_WEEKDAY = re.compile(
    rf"\b(?:last |this |next |this coming |coming |past |"
    rf"this past )?(?<!(?<!\d)\d )(?<!(?<!\d)\d\d )(?:{_WEEKDAY})\b(?!s\b|-)"
    rf"(?: (?:early |late )?(?:{_PART}))?(?: (?:the )?(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th))\b(?! (?:time|attempt|try|"
    rf"go|exam|test)))?(?: (?:next|this) week)?"
)
_WEEK_ON = re.compile(
    rf"\b(?:a )?week (?:on|from|after|come|this|next) (?P<after>{_WEEKDAY})\b|\b(?P<before>{_WEEKDAY}) week\b(?! ?end)"
)
_THE_14TH = re.compile(
    rf"\b(?:on )?the {_ORDINAL}\b(?! (?:time|attempt|try|exam|test|question|domain|chapter|day|week))"
    rf"(?: of (?:this|next|last) month)?|\bon {_ORDINAL}\b"
)


def find_phrases(text: str) -> Phrases:
    """What a plain `text`, without the names of exams, says of days, times and spans."""
    for pattern, days in _SHORT_DAYS.items():
        text = pattern.sub(days, text)
    text = _FIRST_OF_MONTH.sub(lambda match: f"{_ORDINALS.index(match['word']) + 1} ", text)
    phrases = Phrases(_SOONER.sub(r"\g<count> \g<unit> more", text))
    phrases.take(Kind.DAYS, _OFTEN, _often)
    phrases.take(Kind.DATE, _AGO)
    phrases.take(Kind.DATE, _AHEAD, _ahead)
    phrases.take(Kind.DATE, _WEEK_ON, _week_on)
    phrases.take(Kind.SPAN, _MINUTES_OF_SNOOZE, _minutes)
    phrases.take(Kind.VAGUE, _THIS_WEEKEND)
    phrases.take(Kind.DAYS, _EXCEPTED)
    phrases.take(Kind.DAYS, _DAYS, _without_articles)
    phrases.take(Kind.DATE, _WRITTEN)
    phrases.take(Kind.VAGUE, _VAGUE)
    phrases.take(Kind.DATE, _FEAST, _feast)
    phrases.take(Kind.VAGUE, _IN_MONTH)
    if _ABOUT_NUDGES.search(text):
        phrases.take(Kind.TIME, HOURS_OF_NUDGES, clock)
    phrases.take(Kind.SPAN, _SPAN)
    phrases.take(Kind.TIME, BESIDE_THE_HOUR, beside_the_hour)
    for pattern in (*CLOCKS, *(CLOCKS_OF_NUDGES if _ABOUT_NUDGES.search(text) else ())):
        phrases.take(Kind.TIME, pattern, clock)
    phrases.take(Kind.DATE, _RELATIVE)
    phrases.take(Kind.DATE, _ON_WEEKDAY, _on_weekday)
    phrases.take(Kind.DATE, _THE_14TH)
    phrases.settle()
    return phrases


def _without_articles(match: re.Match[str]) -> str:
    return re.sub(r"\bthe (?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)", "", match[0]).strip()


def _minutes(match: re.Match[str]) -> str:
    return f"{match['minutes'] or match['some']} minutes"


def _week_on(match: re.Match[str]) -> str:
    return f"{match['after'] or match['before']} in a week"


def _often(_: re.Match[str]) -> str:
    return OFTEN


def _on_weekday(match: re.Match[str]) -> str:
    """ "monday the 30th" as "the 30th"."""
    return f"the {match['ordinal']}" if match["ordinal"] else match[0].strip()


def _ahead(match: re.Match[str]) -> str:
    return f"in {match['count'] or match['count2']} {match['unit'] or match['unit2']}"


def _feast(match: re.Match[str]) -> str:
    if match["eve"]:
        return "31 december" if match["eve"].startswith("new") else "24 december"
    return "25 december" if match["christmas"] else "1 january"
