"""Whether a message says where somebody is, or what their clock shows."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.rules.words.known import Known
from bot.rules.zone_names import ZoneChoice, ZoneNames, plain_name
from bot.rules.zones import ZoneChoices, find_zones

_BE_OR_LIVE = (
    r"am|are|have|just|will be|now|currently|actually|really|living|based|located|staying|residing|back|here|still|"
    r"at home|home|over|temporarily|right now|working|travelling|traveling|visiting|from|presently|permanently|"
    r"stationed|"
    r"posted|deployed|settled|residing|always|usually|normally|mostly|stuck|stranded|chilling|down|up|out|all|also|"
    r"physically|for now|somewhere|live|stay|reside|work|study|sitting|sat|writing|typing|messaging|calling"
)
_MOVE = (
    r"live|living|reside|based|located|staying|moved|moving|relocated|relocating|flew|flown|arrived|landed|travelled|"
    r"traveled|travelling|traveling|stationed|posted|deployed|settled|stay|work|working|writing|messaging|typing|"
    r"calling|"
    r"reside|residing|transferred|shifted|touched down|got back|came back|returned|emigrated|immigrated|visiting|"
    r"flying|driving"
)
_WEEKDAY_OR_MONTH = r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
_HERE = (
    r"right now|now|here|for me|at my place|where i am|where i live|my time|local time|local|"
    r"in my (?:city|timezone|country|place)|on my (?:clock|watch|phone|end)|over here|at the moment|"
    r"in the (?:morning|evening|afternoon)|at night"
)
_CALLED = re.compile(
    r"\b(?:time ?zone|local time|zone|my time(?= (?:is )?(?:utc|gmt)))(?: (?:is|to|should be|now|in|please|as|be|=|"
    r"into|for me)\b)*[: =]* "
    r"(?P<place>(?!is\b|to\b|please\b)[a-z][a-z0-9/+_:. -]{1,40}|[+-]\d[\d:]*)"
)
_USED = (
    re.compile(
        r"\bmy (?:time|hour|clock|watch) (?:is|runs on|runs|follows|goes by|is on|should be)"
        r"(?: (?:the one of|that of|set to|the same as|like|in|on|the time of|at))? "
        r"(?P<place>[a-z][a-z ]{1,24}?)(?: (?:time|timezone|one))?(?=$| ?[,.!])"
    ),
    re.compile(r"\bi am (?:on|in) (?P<place>[a-z ]{2,25}) (?:time|timezone)\b"),
    re.compile(
        r"^(?:use |set |set to |switch to )?(?P<place>[a-z ]{2,25}?)(?: standard)? (?:time|timezone)(?: zone)?(?: "
        r"please)?$"
    ),
    re.compile(r"^(?:please )?(?:use|set|switch to|change to|put me (?:in|on)) (?P<place>[a-z][a-z /+_-]{1,25})$"),
)
_THERE = (
    re.compile(r"\bi am an? (?:\w+ ){1,2}(?:in|from|near) (?P<place>[a-z][a-z ,]{1,30})"),
    re.compile(
        rf"\b(?:i|we)(?: (?:{_BE_OR_LIVE})){{0,5}} (?:in|near|on|from|at) (?P<place>[a-z+][a-z0-9/+. ,-]{{1,40}})"
    ),
    re.compile(
        rf"(?:\b(?:i|we) |^)(?:(?:have|just|recently|got|getting|been|only|am|will be|now|currently|are|been|"
        rf"was) ){{0,5}}(?:{_MOVE})"
        r"(?: (?:back|over|out|permanently|here|now|of|down|up|home)){0,3} (?:in|into|to|at|near|from \w+ to|from|of) "
        r"(?P<place>[a-z][a-z0-9/ ,.-]{1,40})"
    ),
    re.compile(
        r"^(?:(?:now|currently|based|here|living|back|am|just|staying|presently|still) )+(?:in|at|near) "
        r"(?P<place>[a-z][a-z ,]{1,30})"
    ),
    re.compile(r"^(?:(?:i|we|am|are|now|currently) )*visiting (?P<place>[a-z][a-z ,]{1,30})"),
    re.compile(r"^in (?P<place>[a-z][a-z ]{1,30}) (?:now|currently|these days|this week|at the moment|right now)$"),
    re.compile(
        r"^(?:(?:(?:set|change|update|switch) )?(?:my |the )?(?:location|city|country|town|place)(?: is| to)?|(?:i "
        r"am |hello |greetings |hi )?from)[: ]+"
        r"(?P<place>[a-z ,]{2,40})$"
    ),
)
_CLOCK = re.compile(
    r"\b(?:it is|time is|clock (?:says|shows|is|reads)|watch (?:says|shows|reads)|phone (?:says|shows)|local "
    r"time(?: is)?)"
    r"(?: (?:now|currently|already|about|around|like|at|just|past|only))* "
    r"(?P<clock>\d{1,2}(?:[:.h]\d\d)?(?: ?[ap]m)?|noon|midnight|(?:half|quarter) (?:past|to) \w+)"
    r"(?!\d| ?(?:min|day|week|month|%|percent|point))"
    r"(?: ?(?:oclock|o clock|hrs?|hours?))?"
    rf"(?: (?:{_HERE}))*"
)
_MINE = re.compile(
    r"\b(?:my (?:local |current )?(?:time|clock|watch|phone)|local time|here|for me|my time|where i (?:am|live)|"
    r"my place|on my)\b"
)
_WANTED = re.compile(
    r"\b(?:change|set|update|fix|correct|wrong|switch|edit)\b.*\b(?:time ?zone|zone)\b"
    r"|\btime ?zone (?:is )?(?:wrong|off|incorrect|changed|has changed)\b"
)
_NOT_SAID = re.compile(
    r"\?|^(?:what|which|how|why|where|is|are|does|do|did|should|can|could|will|would|if)\b"
    r"|\b(?:if|should|my friend|my boss|not in|would|wish|hope|might|maybe|when i)\b"
)
_WHEN_GONE = (
    r"moving|relocating|flying|driving|going|transferring|shifting|leaving|move|relocate|travelling|"
    r"traveling|heading|be|off"
)
_NOT_YET = re.compile(
    rf"\b(?:{_WHEN_GONE})\b.*\b(?:next|tomorrow|soon|later|some ?day|one day|eventually"
    r"|for (?:an?|\d+|two|three|four|five|six|ten) (?:days?|weeks?|months?)"
    r"|in (?:an?|the|\d+|two|three|four|five|six|a few|several)"
    r" (?:days?|weeks?|months?|years?|future|spring|summer|autumn|fall|winter)"
    rf"|(?:on|at|in|by|from|this|after|before) (?:the )?(?:\d|{_WEEKDAY_OR_MONTH}|new year|christmas|xmas))"
)
"""Where somebody will be is not where they are."""
_END = re.compile(
    r" ?(?:,|\.|!|;| (?:now|right now|currently|at the moment|these days|this (?:week|month|year)|today|for|until|and|"
    r"but|so|please|btw|again|with|from|since|because|if|by the way|yesterday|last (?:week|month|night)|recently|on|"
    r"thanks|where|which|timezone|time zone)\b| time$).*$"
)
_EMOJI = re.compile(r" ?\bemoji\w+")
_SENTENCE_END = re.compile(r"[.!;](?= |$)|(?:^| )(?:hi|hello|hey|btw)\b,?")
# Places of these names exist, and yet hardly anybody means them.
_NO_PLACE = frozenset(("reading", "nice", "bath", "mobile", "split", "orange", "java", "hell", "bed", "love", "gary"))
_OFFSET = re.compile(r"(?:utc|gmt) ?[+-] ?\d[\d:.]*")
_MOST_CHOICES = 5
_MOST_WORDS = 4
_LONGEST_PLACE = 30
_ZONE_NAMED, _CLOCK_SHOWN, _ZONE_UNKNOWN, _A_PLACE_ALONE = 0.9, 0.85, 0.7, 0.5
"""How sure it is that the message is about the zone; the mere name of a place is only worth a suggestion."""
_LEFT_OVER = 0.2
"""What each word behind the name of a place takes from that."""


@dataclass(frozen=True, slots=True)
class ZoneSaid:
    """`zone` where only one can be meant, `choices` where several may be; `weight`: how sure it is about one at all."""

    weight: float
    zone: str | None = None
    choices: tuple[ZoneChoice, ...] = ()


def zone_said(text: str, known: Known, now: datetime) -> ZoneSaid | None:
    """What the plain `text` says about the person's zone; None where it says nothing."""
    text = _EMOJI.sub("", text)
    if _NOT_SAID.search(text) or _NOT_YET.search(text):
        return None
    said = [found for clause in _SENTENCE_END.split(text) if (found := _said(clause.strip(" -"), known, now))]
    return next((found for found in said if found.zone), None) or next(iter(said), None)


def _said(text: str, known: Known, now: datetime) -> ZoneSaid | None:
    called = _CALLED.search(text)
    if called and (found := _found(called["place"], known.zones, now, exactly=False)):
        return found
    if found := _at_a_place(text, _USED, known, now):
        return found
    if (match := _CLOCK.search(text)) and (_MINE.search(match[0]) or _MINE.search(text[: match.end()])):
        return _of(find_zones(match["clock"], now, known.zones), _CLOCK_SHOWN)
    if found := _at_a_place(text, _THERE, known, now):
        return found
    if called or _WANTED.search(text):
        return ZoneSaid(_ZONE_UNKNOWN)
    return _alone(text.removesuffix(" here"), known.zones, now)


def _alone(text: str, names: ZoneNames, now: datetime) -> ZoneSaid | None:
    """A zone without any word beside it; an offset can mean nothing else."""
    found = _found(text, names, now, exactly=True) if len(text) <= _LONGEST_PLACE else None
    if found is None or found.weight <= _A_PLACE_ALONE:
        return None
    return replace(found, weight=_ZONE_UNKNOWN if _OFFSET.fullmatch(text) else _A_PLACE_ALONE)


def _of(found: ZoneChoices, weight: float) -> ZoneSaid:
    return ZoneSaid(weight, found.only.name if found.only else None, found.choices[:_MOST_CHOICES])


def _at_a_place(text: str, patterns: tuple[re.Pattern[str], ...], known: Known, now: datetime) -> ZoneSaid | None:
    places = (match["place"] for pattern in patterns if (match := pattern.search(text)))
    found = (_found(place, known.zones, now, exactly=True) for place in places)
    return next((each for each in found if each), None)


def _found(place: str, names: ZoneNames, now: datetime, *, exactly: bool) -> ZoneSaid | None:
    """The zone of what begins `place`; near misses count only where it is surely said to be a zone."""
    typed = _END.sub("", place).strip(" ,.-")
    words = typed.split()[:_MOST_WORDS]
    for end in range(len(words), 0, -1):
        name = " ".join(words[:end])
        if exactly and not _is_a_place(name, names):
            continue
        found = find_zones(name, now, names)
        if found.choices:
            return _of(found, max(_ZONE_NAMED - _LEFT_OVER * (len(words) - end), 0))
    return None


def _is_a_place(name: str, names: ZoneNames) -> bool:
    bare = plain_name(name).removeprefix("the ")
    if bare in _NO_PLACE or not bare:
        return False
    if bare in names.by_place or bare in names.by_country or bare in names.by_abbreviation:
        return True
    words = bare.split()
    with_region = any(
        " ".join(words[:end]) in names.by_place and " ".join(words[end:]) in names.behind
        for end in range(1, len(words))
    )
    return with_region or re.fullmatch(r"(?:utc|gmt) ?[+-]?\d.*", name) is not None
