from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import BadFile
from bot.rules.zone_names import ZoneNames
from bot.rules.zones import find_zones
from bot.zone_files import SHIPPED, read_zones


def meant(typed: str, zones: ZoneNames) -> list[str]:
    return [choice.name for choice in find_zones(typed, datetime(2026, 11, 18, 14, 20, tzinfo=UTC), zones).choices]


def test_every_place_that_the_file_names_is_found(zones: ZoneNames) -> None:
    for zone, places in zones.places.items():
        for place in places:
            assert zone in meant(place, zones), place
    for name, several in {**zones.shared_names, **zones.abbreviations}.items():
        assert {*several} <= {*meant(name, zones)}, name


def test_every_zone_is_found_by_its_own_name_and_its_old_ones(zones: ZoneNames) -> None:
    for zone in zones.clocks:
        assert meant(zone, zones) == [zone]
    for old, zone in zones.old_names.items():
        assert zone in meant(old, zones) or old in zones.abbreviations, old


def test_old_names_are_understood_but_never_given(zones: ZoneNames) -> None:
    assert not {"Asia/Calcutta", "US/Pacific", "Europe/Kiev", "GMT", "EST", "Factory"} & {*zones.clocks}
    assert {"Asia/Kolkata", "America/Los_Angeles", "Europe/Kyiv", "Europe/Stockholm", "Etc/UTC"} <= {*zones.clocks}


def test_every_country_is_found_by_its_name(zones: ZoneNames) -> None:
    for country in zones.countries:
        assert {*meant(country.name, zones)} & {*country.zones}, country.name


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('"Asia/Tokyo" = [', '"Asia/Tokio" = [', "Asia/Tokio is not the name that IANA recommends"),
        ('"Asia/Kolkata" = [', '"Asia/Calcutta" = [', "Asia/Calcutta is not the name that IANA recommends"),
        ('JST = ["Asia/Tokyo"]', 'JST = ["Japan"]', "Japan is not the name that IANA recommends"),
        ("[countries]\n", '[countries]\nXX = ["Nowhere"]\n', "XX is not the code of a country"),
        ('"Osaka", ', '"Osaka", "Mumbai", ', "Mumbai stands under Asia/Tokyo and Asia/Kolkata"),
        ("[places]\n", "[place]\n", "place"),
        ('JST = ["Asia/Tokyo"]', 'JST = "Asia/Tokyo"', "abbreviations.JST"),
        ("[places]\n", "[places\n", "line"),
    ],
)
def test_a_file_of_zones_that_does_not_fit_says_where(before: str, after: str, said: str, tmp_path: Path) -> None:
    text = SHIPPED.read_text("utf-8")
    assert before in text
    path = tmp_path / "zones.toml"
    path.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(BadFile, match=said) as refused:
        read_zones(path)
    assert str(refused.value).startswith(str(path))


def test_a_file_of_zones_that_is_missing_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="cannot be read"):
        read_zones(tmp_path / "zones.toml")
