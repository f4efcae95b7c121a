"""Reads the zones of the tzdata package and `config/zones.toml` into ZoneNames, and says what does not fit."""

import dataclasses
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from bot.errors import BadFile
from bot.rules.zone_names import Country, ZoneNames, plain_name

SHIPPED = Path(__file__).parents[1] / "config" / "zones.toml"
_FIXED = ("Etc/UTC", *(f"Etc/GMT{ahead:+}" for ahead in range(-14, 13) if ahead))


@with_config(ConfigDict(extra="forbid"))
@dataclasses.dataclass(frozen=True, slots=True)
class ZoneFile:
    """`config/zones.toml`: see the comments there."""

    places: dict[str, tuple[str, ...]]
    shared_names: dict[str, tuple[str, ...]]
    countries: dict[str, tuple[str, ...]]
    abbreviations: dict[str, tuple[str, ...]]
    behind_a_city: dict[str, tuple[str, ...]]


def read_zones(path: Path = SHIPPED) -> ZoneNames:
    """All zones, with the names that people have for them. Raises BadFile."""
    file = _read(path)
    zones_of: dict[str, list[str]] = {}
    for code, _, zone in _table("zone.tab"):
        zones_of.setdefault(code, []).append(zone)
    known = {zone for zones in zones_of.values() for zone in zones} | {*_FIXED}
    _check(path, file, known, {*zones_of})
    names = (*file.places, *sorted(known.difference(file.places, _FIXED)), *_FIXED)
    return ZoneNames(
        clocks={name: ZoneInfo(name) for name in names},
        old_names=_old_names(known),
        countries=tuple(
            Country(code, *_named(name, file.countries.get(code, ())), tuple(zones_of[code]))
            for code, name in _table("iso3166.tab")
            if code in zones_of
        ),
        places=file.places,
        shared_names=file.shared_names,
        abbreviations=file.abbreviations,
        behind_a_city=file.behind_a_city,
    )


def _named(name: str, own: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The name of a country to show, and the others."""
    return (own[0], (*own[1:], name)) if own else (name, ())


def _table(name: str) -> Iterator[list[str]]:
    """The rows of a table of the tzdata package, without their comments."""
    text = files("tzdata.zoneinfo").joinpath(name).read_text("utf-8")
    return (line.split("\t")[:3] for line in text.splitlines() if not line.startswith("#"))


def _old_names(known: set[str]) -> dict[str, str]:
    """Names that IANA gave up or never recommended, with the one of today: Asia/Kolkata for Asia/Calcutta."""
    text = files("tzdata.zoneinfo").joinpath("tzdata.zi").read_text("utf-8")
    links = [line.split() for line in text.splitlines() if line.startswith("L ")]
    today = {old: zone for _, zone, old in links} | {"Etc/GMT": "Etc/UTC"}  # which show the same time
    found = {}
    for old in today.keys() - known:
        zone = old
        while zone in today and zone not in known:
            zone = today[zone]
        if zone in known:
            found[old] = zone
    return found


def _read(path: Path) -> ZoneFile:
    try:
        with path.open("rb") as file:
            return TypeAdapter(ZoneFile).validate_python(tomllib.load(file))
    except tomllib.TOMLDecodeError as error:  # its text holds line and column
        raise BadFile(f"{path}: {error}.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise BadFile(f"{path} cannot be read: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise BadFile(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg']}.") from error


def _check(path: Path, file: ZoneFile, zones: set[str], countries: set[str]) -> None:
    """Raises BadFile for a zone or country that tzdata lacks or names otherwise, and for a place in two zones."""
    by_name = file.shared_names | file.abbreviations
    named = {zone for several in by_name.values() for zone in several}
    for zone in sorted(named.union(file.places, file.behind_a_city) - zones):
        raise BadFile(f"{path}: {zone} is not the name that IANA recommends for a zone, or not a zone.")
    for code in sorted(file.countries.keys() - countries):
        raise BadFile(f"{path}: {code} is not the code of a country that has a zone.")
    zone_of = dict.fromkeys(map(plain_name, file.shared_names), "[shared_names]")
    for zone, places in file.places.items():
        for place in places:
            if (other := zone_of.setdefault(plain_name(place), zone)) != zone:
                raise BadFile(
                    f"{path}: {place} stands under {zone} and {other}; it belongs under [shared_names] alone."
                )
