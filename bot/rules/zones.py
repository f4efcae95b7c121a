"""Which time zone a person means: by city, country, abbreviation, offset, or what their clock shows now.

A zone is taken where only one can be meant; else those that may be meant are offered.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.rules.moments import read_clock
from bot.rules.zone_names import ZoneChoice, ZoneNames, plain_name

LONGEST = 60
"""Characters that are read; no place has a longer name."""
MOST_CHOICES = 10
_LIKE, _SURELY_LIKE, _CLEARLY_AHEAD = 0.7, 0.8, 0.1
"""How alike two names are, from 0 to 1: to be offered, to be taken at once, and how far the next must be off."""
_BEGUN, _WELL_BEGUN, _WELL = 0.79, 0.9, 6
"""How like a name its beginning is, and how from that many letters on."""
_SHORTEST_LIKE = 4
_SLOW_OR_FAST = 10
"""Minutes by which somebody's clock may differ from ours."""

_AROUND = re.compile(
    r"(?:(?:i ?a?m|we are|i live|based) )?(?:in |near |from |the )?(?P<place>.+?)"
    r"(?: (?:standard|daylight|summer|winter|local))?(?: (?:time zone|timezone|time|tz|area))?"
)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_OFFSET = re.compile(r"(?:utc|gmt)?([+-])(\d\d?)(?:[:.h]?(00|15|30|45)|[.,](0|25|50?|75))?")
_CLOCK = re.compile(r"[^-+−]*(?:\d\s?[:.h]\s?\d\d|\d\s?[ap]\.?\s?m\b|\d{4}\s*$|noon|midnight)", re.IGNORECASE)
_HALF_SAID = re.compile(r"\d\s?[ap]\.?\s?m\b|noon|midnight|^\D*0", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ZoneChoices:
    """The zones that may be meant, best first; `sure` where it is the only one, and need not be asked back."""

    choices: tuple[ZoneChoice, ...] = ()
    sure: bool = False

    @property
    def only(self) -> ZoneChoice | None:
        """The zone that is surely meant."""
        return self.choices[0] if self.sure else None


def find_zones(typed: str, now: datetime, names: ZoneNames) -> ZoneChoices:
    """The zones that `typed` may mean, none where it means nothing to us. `now` is aware.

    Takes places, countries, abbreviations, IANA names, offsets ("UTC+1"), and the time that a clock there shows.
    """
    if len(typed) > LONGEST:
        return ZoneChoices()
    if (minutes := _read_offset(typed)) is not None:
        choices = _at_offsets({minutes}, _all_ahead(now, names), now, names)
        return ZoneChoices(tuple(choices), len(choices) == 1)
    if choices := _by_name(typed, now, names):
        return ZoneChoices(tuple(choices[:MOST_CHOICES]), len(choices) == 1)
    if choices := _by_clock(typed, now, names):
        return ZoneChoices(tuple(choices))
    return _by_likeness(plain_name(typed), now, names)


def suggest_zones(typed: str, now: datetime, names: ZoneNames, limit: int = 25) -> list[ZoneChoice]:
    """The zones to offer while somebody is still typing, each with the time that it is there. `now` is aware."""
    found = dict.fromkeys(find_zones(typed, now, names).choices)
    beginning = f" {plain_name(typed)}"
    if beginning == " " and not found:
        found = dict.fromkeys(map(names.choice, names.clocks))
    near = [name for name in names.every_name if beginning in f" {name}"] if beginning != " " else []
    for name in sorted(near, key=lambda name: not f" {name}".startswith(beginning)):
        if len(found) < limit:
            found |= dict.fromkeys(_called(name, now, names))
    return [
        ZoneChoice(choice.name, f"{choice.label}, {now.astimezone(names.clocks[choice.name]):%H:%M}")
        for choice in _each_once(found)[:limit]
    ]


def _each_once(choices: Iterable[ZoneChoice]) -> list[ZoneChoice]:
    """Each zone as it is called first."""
    found: dict[str, ZoneChoice] = {}
    for choice in choices:
        found.setdefault(choice.name, choice)
    return list(found.values())


def _read_offset(typed: str) -> int | None:
    """The minutes ahead of UTC, which no clock on Earth exceeds by 14 hours, nor falls behind by more than 12."""
    text = unicodedata.normalize("NFKC", typed).casefold().translate(_DASHES)
    match = _OFFSET.fullmatch("".join(text.split()))
    if not match:
        return None
    minutes = int(match[3] or 0) or round(float(f".{match[4] or 0}") * 60)
    ahead = int(match[2]) * 60 + minutes
    ahead = -ahead if match[1] == "-" else ahead
    return ahead if -12 * 60 <= ahead <= 14 * 60 else None


def _minutes_ahead(zone: str, now: datetime, names: ZoneNames) -> int:
    ahead = now.astimezone(names.clocks[zone]).utcoffset() or timedelta()
    return ahead // timedelta(minutes=1)


def _all_ahead(now: datetime, names: ZoneNames) -> dict[str, int]:
    return {zone: _minutes_ahead(zone, now, names) for zone in names.clocks}


def _at_offsets(offsets: set[int], ahead: dict[str, int], now: datetime, names: ZoneNames) -> list[ZoneChoice]:
    """Zones with these offsets now, as many of each; behind those of one offset the zone that never changes."""
    chosen: list[str] = []
    for offset in offsets:
        zones = [zone for zone, minutes in ahead.items() if minutes == offset]
        places = [zone for zone in zones if not zone.startswith(("Etc/", "Antarctica/"))]
        fixed = [zone for zone in zones if zone.startswith("Etc/")] if len(offsets) == 1 or not places else []
        room = MOST_CHOICES // len(offsets) - len(fixed)
        chosen += _one_per_clock(places, now, names)[:room] + fixed
    return [names.choice(zone) for zone in ahead if zone in chosen]


def _one_per_clock(zones: Iterable[str], now: datetime, names: ZoneNames) -> list[str]:
    """Of zones in one country that will show the same time throughout the coming year, the first."""
    year = [now + timedelta(weeks=week) for week in range(0, 52, 8)]
    found: dict[tuple[str, tuple[int, ...]], str] = {}
    for zone in zones:
        shown = tuple(_minutes_ahead(zone, day, names) for day in year)
        found.setdefault((names.country_of.get(zone, zone), shown), zone)
    return list(found.values())


def _by_name(typed: str, now: datetime, names: ZoneNames) -> list[ZoneChoice]:
    iana = names.by_iana_name.get("_".join(typed.casefold().split()))
    if iana and "/" in typed:
        return [names.choice(iana)]
    name = plain_name(typed)
    around = _AROUND.fullmatch(name)
    for said in (name, around["place"] if around else ""):
        if found := names.by_abbreviation.get(said) or _called(said, now, names) or _before_its_region(said, names):
            return found
    return []


def _called(name: str, now: datetime, names: ZoneNames) -> list[ZoneChoice]:
    """Every zone of the places and countries of that name."""
    countries = [_one_per_clock(zones, now, names) for zones in names.by_country.get(name, ())]
    return _each_once([*names.by_place.get(name, ()), *(names.choice(zone) for zones in countries for zone in zones)])


def _before_its_region(name: str, names: ZoneNames) -> list[ZoneChoice]:
    """The places meant by "portland maine", "birmingham uk" or "austin texas usa"."""
    words = name.split()
    for end in range(len(words) - 1, 0, -1):
        place, region = " ".join(words[:end]), names.behind.get(" ".join(words[end:]), set())
        choices = (names.by_place.get(place) or _before_its_region(place, names)) if region else []
        if fitting := [choice for choice in choices if choice.name in region]:
            return fitting
    return []


def _by_clock(typed: str, now: datetime, names: ZoneNames) -> list[ZoneChoice]:
    """The zones where it is the time that was typed, or twelve hours later if no half of the day was said."""
    shown = read_clock(typed) if _CLOCK.match(typed) else None
    if shown is None:
        return []
    utc = now.astimezone(UTC)
    behind = shown.hour * 60 + shown.minute - utc.hour * 60 - utc.minute
    meant = {behind} if _HALF_SAID.search(typed) or shown.hour > 12 else {behind, behind + 12 * 60}
    ahead = _all_ahead(now, names)
    fitting = {offset for minutes in meant for offset in _nearest(minutes, {*ahead.values()})}
    return _at_offsets(fitting, ahead, now, names)


def _nearest(minutes: int, offsets: set[int]) -> set[int]:
    """The offset nearest to `minutes`, and the one a day from it: 13 hours ahead look like 11 behind."""
    errors = {offset: abs((minutes - offset + 12 * 60) % (24 * 60) - 12 * 60) for offset in offsets}
    least = min(errors.values())
    return {offset for offset, error in errors.items() if error == least <= _SLOW_OR_FAST}


def _by_likeness(name: str, now: datetime, names: ZoneNames) -> ZoneChoices:
    """The zones of names that begin or are spelled like `name`, else those of the region at its end."""
    if len(name) < _SHORTEST_LIKE:
        return ZoneChoices()
    begun = _BEGUN if len(name) < _WELL else _WELL_BEGUN
    near = {known: begun for known in names.every_name if known.startswith(name)}
    spelled = process.extract(
        name, names.every_name, scorer=OSA.normalized_similarity, score_cutoff=_LIKE, limit=MOST_CHOICES
    )
    near |= {known: likeness for known, likeness, _ in spelled if likeness > near.get(known, 0)}
    found: dict[str, tuple[float, ZoneChoice]] = {}
    for known in sorted(near, key=lambda known: -near[known])[:MOST_CHOICES]:
        for choice in _called(known, now, names):
            found.setdefault(choice.name, (near[known], choice))
    likeness = [likeness for likeness, _ in found.values()]
    sure = bool(found) and likeness[0] >= _SURELY_LIKE and [*likeness, 0][1] <= likeness[0] - _CLEARLY_AHEAD
    choices = [choice for _, choice in found.values()] or _in_region_at_end(name, now, names)
    return ZoneChoices(tuple(choices[: 1 if sure else MOST_CHOICES]), sure)


def _in_region_at_end(name: str, now: datetime, names: ZoneNames) -> list[ZoneChoice]:
    """The zones of Germany for "kassel germany"."""
    words = name.split()
    for start in range(1, len(words)):
        if found := _called(" ".join(words[start:]), now, names):
            return found
    return []
