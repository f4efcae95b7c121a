from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rules.zone_names import ZoneNames
from bot.rules.zones import MOST_CHOICES, find_zones, suggest_zones

NOVEMBER = datetime(2026, 11, 18, 14, 20, tzinfo=UTC)
JULY = datetime(2026, 7, 18, 14, 20, tzinfo=UTC)
BEFORE_SPRING = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)  # a minute later Europe's clocks go forward
SPRING = BEFORE_SPRING + timedelta(minutes=1)


def meant(typed: str, zones: ZoneNames, now: datetime = NOVEMBER) -> list[str]:
    return [choice.name for choice in find_zones(typed, now, zones).choices]


SURELY_MEANT = [
    ("Europe/Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"),
    ("america/new york", "America/New_York"), ("Asia/Calcutta", "Asia/Kolkata"),
    ("US/Pacific", "America/Los_Angeles"), ("Europe/Kiev", "Europe/Kyiv"), ("Etc/GMT-5", "Etc/GMT-5"),
    ("Etc/GMT", "Etc/UTC"), ("GB", "Europe/London"), ("Berlin", "Europe/Berlin"), ("  BERLIN  ", "Europe/Berlin"),
    ("Munich", "Europe/Berlin"), ("münchen", "Europe/Berlin"), ("Hamburg", "Europe/Berlin"),
    ("Seattle", "America/Los_Angeles"), ("San Francisco", "America/Los_Angeles"), ("Boston", "America/New_York"),
    ("NYC", "America/New_York"), ("Dallas", "America/Chicago"), ("St. Louis", "America/Chicago"),
    ("saint louis", "America/Chicago"), ("Washington, D.C.", "America/New_York"), ("Mumbai", "Asia/Kolkata"),
    ("Bengaluru", "Asia/Kolkata"), ("Islamabad", "Asia/Karachi"), ("London", "Europe/London"),
    ("Edinburgh", "Europe/London"), ("Kraków", "Europe/Warsaw"), ("Krakow", "Europe/Warsaw"),
    ("Zürich", "Europe/Zurich"), ("Tromsø", "Europe/Oslo"), ("São Paulo", "America/Sao_Paulo"),
    ("Medellín", "America/Bogota"), ("Xi'an", "Asia/Shanghai"), ("Shenzhen", "Asia/Shanghai"),
    ("Saigon", "Asia/Ho_Chi_Minh"), ("Hanoi", "Asia/Ho_Chi_Minh"), ("Osaka", "Asia/Tokyo"),
    ("Abuja", "Africa/Lagos"), ("Cape Town", "Africa/Johannesburg"), ("Abu Dhabi", "Asia/Dubai"),
    ("Jeddah", "Asia/Riyadh"), ("California", "America/Los_Angeles"), ("Arizona", "America/Phoenix"),
    ("Queensland", "Australia/Brisbane"), ("London, UK", "Europe/London"), ("london ontario", "America/Toronto"),
    ("Birmingham, Alabama", "America/Chicago"), ("birmingham uk", "Europe/London"),
    ("Portland OR", "America/Los_Angeles"), ("Portland, Maine, USA", "America/New_York"),
    ("Austin, TX", "America/Chicago"), ("Hyderabad, Pakistan", "Asia/Karachi"), ("I'm in Berlin", "Europe/Berlin"),
    ("i live in lagos", "Africa/Lagos"), ("Berlin time", "Europe/Berlin"), ("India", "Asia/Kolkata"),
    ("Deutschland", "Europe/Berlin"), ("UK", "Europe/London"), ("Scotland", "Europe/London"),
    ("Japan", "Asia/Tokyo"), ("Côte d’Ivoire", "Africa/Abidjan"), ("singapore", "Asia/Singapore"),
    ("Kosovo", "Europe/Tirane"), ("EST", "America/New_York"), ("edt", "America/New_York"),
    ("ET", "America/New_York"), ("Eastern Time", "America/New_York"), ("EST5EDT", "America/New_York"),
    ("PST", "America/Los_Angeles"), ("Pacific Standard Time", "America/Los_Angeles"), ("CET", "Europe/Berlin"),
    ("CEST", "Europe/Berlin"), ("central european time", "Europe/Berlin"), ("India Standard Time", "Asia/Kolkata"),
    ("UTC", "Etc/UTC"), ("SGT", "Asia/Singapore"), ("JST", "Asia/Tokyo"), ("KST", "Asia/Seoul"),
    ("PKT", "Asia/Karachi"), ("WAT", "Africa/Lagos"), ("EAT", "Africa/Nairobi"), ("SAST", "Africa/Johannesburg"),
    ("MSK", "Europe/Moscow"), ("NZST", "Pacific/Auckland"), ("UTC+5:45", "Asia/Kathmandu"),
    ("-3:30", "America/St_Johns"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "zone"), SURELY_MEANT)
def test_a_zone_that_only_one_can_be_meant_is_taken(typed: str, zone: str, zones: ZoneNames) -> None:
    found = find_zones(typed, NOVEMBER, zones)
    assert found.only is not None
    assert (found.only.name, len(found.choices)) == (zone, 1)


OFFERED = [
    ("Birmingham", ["Europe/London", "America/Chicago"]), ("Portland", ["America/Los_Angeles", "America/New_York"]),
    ("San José", ["America/Los_Angeles", "America/Costa_Rica"]), ("Hyderabad", ["Asia/Kolkata", "Asia/Karachi"]),
    ("St Petersburg", ["Europe/Moscow", "America/New_York"]), ("Georgia", ["America/New_York", "Asia/Tbilisi"]),
    ("Tennessee", ["America/Chicago", "America/New_York"]),
    ("CST", ["America/Chicago", "Asia/Shanghai", "America/Havana"]),
    ("IST", ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]), ("BST", ["Europe/London", "Asia/Dhaka"]),
    ("MST", ["America/Denver", "America/Phoenix"]), ("GMT", ["Europe/London", "Africa/Accra", "Etc/UTC"]),
    ("AEST", ["Australia/Sydney", "Australia/Brisbane"]),
    ("USA", ["America/New_York", "America/Chicago", "America/Los_Angeles", "America/Denver", "America/Phoenix"]),
    ("Canada", ["America/Toronto", "America/Vancouver"]),
    ("Australia", ["Australia/Sydney", "Australia/Brisbane", "Australia/Perth"]),
    ("Brazil", ["America/Sao_Paulo", "America/Manaus"]), ("Russia", ["Europe/Moscow", "Asia/Yekaterinburg"]),
    ("Spain", ["Europe/Madrid", "Atlantic/Canary"]), ("NZ", ["Pacific/Auckland", "Pacific/Chatham"]),
    ("Congo", ["Africa/Kinshasa", "Africa/Lubumbashi", "Africa/Brazzaville"]),
    ("UTC+1", ["Africa/Lagos", "Europe/Berlin", "Europe/Paris"]),
    ("gmt +1", ["Africa/Lagos", "Europe/Berlin", "Europe/Paris"]), ("+05:30", ["Asia/Kolkata", "Asia/Colombo"]),
    ("+0530", ["Asia/Kolkata", "Asia/Colombo"]), ("utc+5.5", ["Asia/Kolkata", "Asia/Colombo"]),
    ("gmt -3", ["America/Sao_Paulo", "America/Argentina/Buenos_Aires"]),
    ("UTC−5", ["America/New_York", "America/Bogota"]), ("+14", ["Pacific/Kiritimati", "Etc/GMT-14"]),
    ("berln", ["Europe/Berlin", "Europe/Zurich"]),
    ("gold", ["Australia/Brisbane"]), ("lond", ["Europe/London"]), ("Kassel, Germany", ["Europe/Berlin"]),
    ("somewhere in texas", ["America/Chicago"]),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "first"), OFFERED)
def test_where_several_may_be_meant_they_are_offered_likeliest_first(
    typed: str, first: list[str], zones: ZoneNames
) -> None:
    found = find_zones(typed, NOVEMBER, zones)
    assert [choice.name for choice in found.choices][: len(first)] == first
    assert len(found.choices) <= MOST_CHOICES
    assert found.only is None


SLIPS = [
    ("new yrok", "America/New_York"), ("sydny", "Australia/Sydney"), ("tokio", "Asia/Tokyo"),
    ("mumbay", "Asia/Kolkata"), ("philadephia", "America/New_York"), ("johanesburg", "Africa/Johannesburg"),
    ("germny", "Europe/Berlin"), ("san fran", "America/Los_Angeles"), ("frankf", "Europe/Berlin"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "zone"), SLIPS)
def test_a_slip_of_the_pen_is_forgiven_where_one_place_is_clearly_meant(
    typed: str, zone: str, zones: ZoneNames
) -> None:
    found = find_zones(typed, NOVEMBER, zones)
    assert found.only is not None
    assert found.only.name == zone


NONSENSE = [
    "", "   ", "😀", "asdf", "hello", "ok", "hi", "in", "me", "null", "13", "12345", "sec+ 720", "2026-11-18",
    "UTC+15", "UTC-13", "+14:15", "-12:30", "+5:50", "+1 555 123 4567", "Санкт", "'; drop table learners; --",
    "berlin" * 20,
]  # fmt: skip


@pytest.mark.parametrize("typed", NONSENSE)
def test_nonsense_gives_no_zone(typed: str, zones: ZoneNames) -> None:
    assert meant(typed, zones) == []


def test_an_offset_means_other_places_in_summer(zones: ZoneNames) -> None:
    assert "Europe/London" in meant("UTC+0", zones, NOVEMBER)
    assert "Europe/London" not in meant("UTC+0", zones, JULY)
    assert "Europe/London" in meant("UTC+1", zones, JULY)


def test_an_offset_follows_the_clock_change_to_the_minute(zones: ZoneNames) -> None:
    assert "Europe/Berlin" in meant("UTC+1", zones, BEFORE_SPRING)
    assert "Europe/Berlin" not in meant("UTC+1", zones, SPRING)
    assert "Europe/Berlin" in meant("UTC+2", zones, SPRING)


def test_an_offset_of_whole_hours_can_be_kept_as_it_is(zones: ZoneNames) -> None:
    kept = find_zones("UTC+5", NOVEMBER, zones).choices[-1]
    assert (kept.name, kept.label) == ("Etc/GMT-5", "UTC+5")


def test_an_offset_names_a_country_once_unless_its_clocks_will_part(zones: ZoneNames) -> None:
    offered = meant("UTC-7", zones)
    assert {"America/Denver", "America/Phoenix"} <= {*offered}
    assert not {"America/Boise", "America/Creston"} & {*offered[:4]}
    assert len([zone for zone in meant("UTC-5", zones) if zone in ("America/New_York", "America/Detroit")]) == 1


SHOWN = [
    ("15:20", {"Europe/Berlin", "Africa/Lagos"}), ("3:20pm", {"Europe/Berlin"}), ("3.20 p.m.", {"Europe/Berlin"}),
    ("15:24", {"Europe/Berlin"}), ("15:16", {"Europe/Berlin"}), ("1520", {"Europe/Berlin"}),
    ("19:50", {"Asia/Kolkata"}), ("20:05", {"Asia/Kathmandu"}), ("9:20 am", {"America/New_York", "America/Bogota"}),
    ("9:20", {"America/New_York", "Asia/Jakarta"}), ("06:20", {"America/Los_Angeles"}),
    ("10:50 am", {"America/St_Johns"}), ("03:20", {"Pacific/Auckland", "Pacific/Pago_Pago"}),
    ("2:20 am", {"Pacific/Fiji"}), ("04:20", {"Pacific/Kiritimati", "Pacific/Honolulu"}),
]  # fmt: skip


@pytest.mark.parametrize(("shown", "included"), SHOWN)
def test_what_time_it_is_for_you_now_tells_the_zone(shown: str, included: set[str], zones: ZoneNames) -> None:
    found = find_zones(shown, NOVEMBER, zones)
    assert included <= {choice.name for choice in found.choices}
    assert not found.sure


@pytest.mark.parametrize(
    ("now", "shown", "zone"),
    [
        (datetime(2026, 12, 31, 23, 50, tzinfo=UTC), "00:50", "Europe/Berlin"),
        (datetime(2027, 1, 1, 0, 10, tzinfo=UTC), "19:10", "America/New_York"),
        (datetime(2027, 1, 1, 0, 10, tzinfo=UTC), "13:10", "Pacific/Auckland"),
        (datetime(2028, 2, 29, 23, 0, tzinfo=UTC), "04:30", "Asia/Kolkata"),
        (BEFORE_SPRING, "01:59", "Europe/Berlin"),
        (SPRING, "03:00", "Europe/Berlin"),
    ],
)
def test_the_time_may_be_of_yesterday_or_tomorrow(now: datetime, shown: str, zone: str, zones: ZoneNames) -> None:
    assert zone in meant(shown, zones, now)


def test_a_time_that_no_clock_on_earth_shows_gives_no_zone(zones: ZoneNames) -> None:
    assert meant("21:40", zones) == []


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("India", "India (Kolkata)"),
        ("Bangalore", "India (Bangalore)"),
        ("bangalore", "India (Bangalore)"),
        ("Singapore", "Singapore"),
        ("CET", "CET (Berlin)"),
        ("UTC", "UTC"),
        ("UTC-12", "UTC-12"),
        ("Buenos Aires", "Argentina (Buenos Aires)"),
    ],
)
def test_a_zone_is_called_as_people_call_it(typed: str, label: str, zones: ZoneNames) -> None:
    assert find_zones(typed, NOVEMBER, zones).choices[0].label == label


def test_zones_of_one_country_that_share_a_name_are_told_apart(zones: ZoneNames) -> None:
    labels = [choice.label for choice in find_zones("Portland", NOVEMBER, zones).choices]
    assert labels == ["United States (Los Angeles)", "United States (New York)"]


def test_zones_are_suggested_with_the_time_that_it_is_there(zones: ZoneNames) -> None:
    first = suggest_zones("munich", NOVEMBER, zones)[0]
    assert (first.name, first.label) == ("Europe/Berlin", "Germany (Munich), 15:20")


def test_the_zones_where_most_people_live_are_suggested_before_anything_is_typed(zones: ZoneNames) -> None:
    suggested = suggest_zones("", NOVEMBER, zones)
    assert len(suggested) == 25
    assert {"Asia/Kolkata", "America/New_York", "Europe/London"} <= {choice.name for choice in suggested}


BEGUN = [
    ("ber", "Europe/Berlin"), ("lond", "Europe/London"), ("new y", "America/New_York"),
    ("francisco", "America/Los_Angeles"), ("united st", "America/Chicago"), ("cst", "Asia/Shanghai"),
    ("+5:30", "Asia/Kolkata"), ("15:20", "Europe/Berlin"), ("berln", "Europe/Berlin"), ("i", "Asia/Kolkata"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "zone"), BEGUN)
def test_zones_are_suggested_while_somebody_is_typing(typed: str, zone: str, zones: ZoneNames) -> None:
    assert zone in [choice.name for choice in suggest_zones(typed, NOVEMBER, zones)]


PIECES = "utc gmt + - 5 05 30 : . 9 pm america / new york berlin , usa germany st in san cst 14:20 ü ß ʼ"
typings = st.one_of(
    st.text(max_size=70),
    st.lists(st.sampled_from(PIECES.split()), max_size=6).map(" ".join),
    st.lists(st.sampled_from(PIECES.split()), max_size=6).map("".join),
)
seconds = st.integers(946_684_800, 4_102_444_800)  # from 2000 to 2100
nows = st.builds(lambda second: datetime.fromtimestamp(second, UTC), seconds)


@settings(deadline=None, max_examples=300)
@given(typed=typings, now=nows)
def test_whatever_is_typed_gives_known_zones_or_none(typed: str, now: datetime, zones: ZoneNames) -> None:
    found = find_zones(typed, now, zones)
    named = [choice.name for choice in found.choices]
    assert len(named) == len({*named}) <= MOST_CHOICES
    assert {*named} <= {*zones.clocks}
    assert len({choice.label for choice in found.choices}) == len(named)
    assert not found.sure or len(named) == 1


@settings(deadline=None, max_examples=300)
@given(typed=typings, now=nows)
def test_whatever_is_being_typed_gives_suggestions_that_discord_takes(
    typed: str, now: datetime, zones: ZoneNames
) -> None:
    suggested = suggest_zones(typed, now, zones)
    assert len(suggested) == len({choice.name for choice in suggested}) <= 25
    assert all(1 <= len(choice.label) <= 100 for choice in suggested)


@settings(deadline=None)
@given(now=nows, number=st.integers(0, 444))
def test_the_time_that_a_clock_shows_leads_to_its_offset(now: datetime, number: int, zones: ZoneNames) -> None:
    local = now.astimezone(list(zones.clocks.values())[number])
    found = find_zones(f"{local:%H:%M}", now, zones).choices
    assert local.utcoffset() in [now.astimezone(zones.clocks[choice.name]).utcoffset() for choice in found]
