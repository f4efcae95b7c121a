"""All that people call the time zones of the world, as data and as an index over it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

_REGIONS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
_NO_CITIES = ("ACT", "LHI", "NSW", "North", "South", "West", "Yancowinna")  # of Australia's old names
_SPELLINGS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "&": " and "})
_SILENT = str.maketrans(dict.fromkeys(".'’‘ʼ`´"))
_SHORTENED = {"saint": "st", "sankt": "st", "ft": "fort", "mt": "mount"}


def plain_name(typed: str) -> str:
    """`typed` as names are compared: small letters without accents, dots and dashes. "São  Paulo" is "sao paulo"."""
    text = unicodedata.normalize("NFKD", typed).casefold().translate(_SPELLINGS).translate(_SILENT)
    bare = "".join(letter for letter in text if not unicodedata.combining(letter))
    spaced = "".join(letter if letter.isalnum() else " " for letter in bare)
    return " ".join(_SHORTENED.get(word, word) for word in spaced.split())


@dataclass(frozen=True, slots=True)
class ZoneChoice:
    """A zone by its IANA name, and how people call it: "India (Mumbai)" for Asia/Kolkata."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166 code, the name to show, the others that it goes by, and its zones."""

    code: str
    name: str
    also: tuple[str, ...]
    zones: tuple[str, ...]


@dataclass(frozen=True)
class ZoneNames:
    """Every zone that is offered, where most people live first, and all that people call them.

    `old_names` lead to the zones of today. `places` and `behind_a_city` go by zone; `shared_names` of places and
    `abbreviations` by what is typed, likeliest first.
    """

    clocks: Mapping[str, ZoneInfo]
    old_names: Mapping[str, str]
    countries: tuple[Country, ...]
    places: Mapping[str, tuple[str, ...]]
    shared_names: Mapping[str, tuple[str, ...]]
    abbreviations: Mapping[str, tuple[str, ...]]
    behind_a_city: Mapping[str, tuple[str, ...]]

    def choice(self, zone: str, place: str = "") -> ZoneChoice:
        """`zone` under the name of its country and of `place`, or of its own city."""
        if zone.startswith("Etc/"):
            return ZoneChoice(zone, "UTC" + zone[len("Etc/GMT") :].translate(str.maketrans("+-", "-+")))
        city = place or zone.rpartition("/")[2].replace("_", " ")
        country = self.country_of.get(zone, city)
        return ZoneChoice(zone, city if city == country else f"{country} ({city})")

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {zone: rank for rank, zone in enumerate(self.clocks)}

    @cached_property
    def country_of(self) -> dict[str, str]:
        """The name of the country that a zone lies in."""
        return {zone: country.name for country in self.countries for zone in country.zones}

    @cached_property
    def by_iana_name(self) -> dict[str, str]:
        """The zone of today for every IANA name in small letters."""
        today = {zone.casefold(): zone for zone in self.clocks}
        return today | {old.casefold(): zone for old, zone in self.old_names.items()}

    @cached_property
    def by_place(self) -> dict[str, list[ZoneChoice]]:
        """What a plain name of a city, region or zone means."""
        found: dict[str, ZoneChoice] = {}
        for zone in self.clocks:
            if not zone.startswith("Etc/"):
                for name in (zone, zone.rpartition("/")[2]):
                    found.setdefault(plain_name(name), self.choice(zone))
            for place in self.places.get(zone, ()):
                found[plain_name(place)] = self.choice(zone, place)
        for old, zone in self.old_names.items():
            found.setdefault(plain_name(old), self.choice(zone))
            region, _, city = old.rpartition("/")
            if region.partition("/")[0] in _REGIONS and city not in _NO_CITIES:
                found.setdefault(plain_name(city), self.choice(zone, city.replace("_", " ")))
        shared = {plain_name(name): self._told_apart(name, zones) for name, zones in self.shared_names.items()}
        return {name: [choice] for name, choice in found.items()} | shared

    def _told_apart(self, name: str, zones: tuple[str, ...]) -> list[ZoneChoice]:
        choices = [self.choice(zone, name) for zone in zones]
        labels = {choice.label for choice in choices}
        return choices if len(labels) == len(choices) else [self.choice(zone) for zone in zones]

    @cached_property
    def by_country(self) -> dict[str, list[list[str]]]:
        """The zones of every country that goes by a plain name."""
        found: dict[str, list[list[str]]] = {}
        for country in self.countries:
            zones = sorted(country.zones, key=self._rank.__getitem__)
            for name in {plain_name(name) for name in (country.name, *country.also)}:
                found.setdefault(name, []).append(zones)
        return found

    @cached_property
    def every_name(self) -> list[str]:
        """All plain names of places and countries, those where most people live first."""
        rank = {
            name: min(self._rank[zone] for zones in several for zone in zones)
            for name, several in self.by_country.items()
        }
        for name, choices in self.by_place.items():
            rank.setdefault(name, self._rank[choices[0].name])
        return sorted(rank, key=rank.__getitem__)

    @cached_property
    def by_abbreviation(self) -> dict[str, list[ZoneChoice]]:
        """What an abbreviation means, likeliest first, labelled "CST (Chicago)"."""
        found = {}
        for short, zones in self.abbreviations.items():
            labels = {zone: f"{short} ({zone.rpartition('/')[2].replace('_', ' ')})" for zone in zones}
            found[plain_name(short)] = [
                self.choice(zone) if zone.startswith("Etc/") else ZoneChoice(zone, labels[zone]) for zone in zones
            ]
        return found

    @cached_property
    def behind(self) -> dict[str, set[str]]:
        """The zones that fit what stands behind the name of a city: a country, a state, a code of either."""
        found: dict[str, set[str]] = {}
        for country in self.countries:
            for name in (country.code, country.name, *country.also):
                found.setdefault(plain_name(name), set()).update(country.zones)
        for name, choices in self.by_place.items():
            found.setdefault(name, set()).update(choice.name for choice in choices)
        for zone, codes in self.behind_a_city.items():
            for code in codes:
                found.setdefault(plain_name(code), set()).add(zone)
        return found
