"""The files that an operator lays over those that Comeback ships, and what is said of a fault in them."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.catalogue_files import read_catalogue
from bot.errors import BadFile
from bot.rules.catalogue import Catalogue

VENDOR = r"""
id = "acme"
name = "Acme"
page = "https://acme.example/exams"
also = ["acme academy"]

[[delivered_by]]
provider = "rooms"

[[policies]]
id = "all"
scope = "All Acme exams"
says = "You wait a week after each failed attempt."
confidence = "high"
checked_on = 2026-11-01
codes = ["AC-100"]
patterns = ["AC\\d{3}"]
waits = [{ after = 1, and_later = true, days = 7 }]
# the end
"""
END = "# the end"
PROVIDER = """
id = "rooms"
name = "Rooms"
page = "https://rooms.example"

[delivery]
retakes = "Rooms has no rule of its own."
confidence = "high"
checked_on = 2026-11-01
"""
EXAMS = """
[[exams]]
code = "AC-100"
name = "Acme Anvils"
vendor = "acme"
passing_score = 70
domains = [{ name = "Anvils", weight_percent = 60 }, { name = "Ropes", weight_percent = 40 }]
"""
NOTHING = Path("no such folder")


def laid_out(folder: Path, vendor: str = VENDOR, exams: str = EXAMS, provider: str = PROVIDER) -> Path:
    """An operator's own folder."""
    files = {"vendors/acme.toml": vendor, "vendors/rooms.toml": provider, "exams/acme.toml": exams}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, "utf-8")
    return folder


def fault(folder: Path) -> str:
    with pytest.raises(BadFile) as refused:
        read_catalogue(folder, shipped=NOTHING)
    said = str(refused.value)
    assert said.endswith(".")
    assert "\n" not in said
    return said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('id = "acme"', 'id = "acme', r"acme\.toml: .*\(at line 2, column \d+\)"),
        ("[[policies]]", "[[policies]", r"acme\.toml: .*\(at line \d+"),
        ('name = "Acme"\n', "", r"acme\.toml: name: Field required"),
        ('confidence = "high"\n', "", r"acme\.toml: policies\[0\]\.confidence: Field required"),
        ('provider = "rooms"\n', "", r"acme\.toml: delivered_by\[0\]\.provider: Field required"),
        ("after = 1, ", "", r"acme\.toml: policies\[0\]\.waits\[0\]\.after: Field required"),
        ('name = "Acme"', "name = 7", r"acme\.toml: name: Input should be a valid string"),
        ("days = 7", 'days = "soon"', r"acme\.toml: policies\[0\]\.waits\[0\]\.days: Input should be a valid integer"),
        ("days = 7", "days = 7.5", r"acme\.toml: policies\[0\]\.waits\[0\]\.days: Input should be a valid integer"),
        ("and_later = true", "and_later = 3", r"policies\[0\]\.waits\[0\]\.and_later: Input should be a valid boolean"),
        ("2026-11-01", '"last week"', r"acme\.toml: policies\[0\]\.checked_on: Input should be a valid date"),
        ('["AC-100"]', '"AC-100"', r"acme\.toml: policies\[0\]\.codes: Input should be a valid tuple"),
        ("[[policies]]", "[policies]", r"acme\.toml: policies: Input should be a valid tuple"),
        ('"high"', '"sure"', r"policies\[0\]\.confidence: Input should be 'high', 'medium' or 'low'"),
        ("7", '7, counting = "back"', r"policies\[0\]\.waits\[0\]\.counting: Input should be 'from exam day'"),
        ("7", '7, starts = "dawn"', r"policies\[0\]\.waits\[0\]\.starts: Input should be 'last attempt'"),
        (END, 'cap = { attempts = 3, anchor = "moon" }', r"policies\[0\]\.cap\.anchor: Input should be"),
        (END, 'after_pass = { blocks = "why" }', r"policies\[0\]\.after_pass\.blocks: Input should be"),
        (END, 'sources = [{ kind = "rumour" }]', r"policies\[0\]\.sources\[0\]\.kind: Input should be"),
        ('name = "Acme"', 'nickname = "A"\nname = "Acme"', r"acme\.toml: nickname is not a key that Comeback knows"),
        ("7", "7, day = 8", r"acme\.toml: policies\[0\]\.waits\[0\]\.day is not a key"),
        (END, 'overridden_by = "me"', r"acme\.toml: policies\[0\]\.overridden_by is not a key"),
        (END, 'cap = { attempts = 3, anchor = "rolling", weeks = 2 }', r"policies\[0\]\.cap\.weeks is not a key"),
        ("7", "7, hours = 24", r"policy all of acme has a wait with more than one of hours, days"),
        ("days = 7", "weeks = 1, months = 1", r"policy all of acme has a wait with more than one of hours, days"),
        (END, "known = false", r"The policy all of acme is not known, so it may not have waits"),
        (END, '[[policies.purchases]]\nid = "a"\nname = "A"', r"policy all of acme .* needs a purchase_question"),
        ("AC\\\\d{3}", "AC(\\\\d{3}", r"policy all of acme has the pattern AC\(\\d\{3\}, which is no reg"),
        ('["AC-100"]\npatterns = ["AC\\\\d{3}"]', "[]", r"policy all of acme has neither codes nor patterns"),
        ('provider = "rooms"', 'provider = "halls"', r"vendor acme names the delivery provider halls, which no file"),
        ('provider = "rooms"', 'provider = "acme"', r"vendor acme names the delivery provider acme, which no file"),
        ('id = "acme"', 'id = "apex"', r"The exam AC-100 names the vendor acme, which no file"),
    ],
)  # fmt: skip
def test_a_fault_in_a_bodys_file_is_one_sentence_that_says_where(
    before: str, after: str, said: str, tmp_path: Path
) -> None:
    assert before in VENDOR
    assert re.search(said, fault(laid_out(tmp_path, VENDOR.replace(before, after, 1))))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[[exams]]", "[[exams", r"exams/acme\.toml: .*\(at line 2"),
        ('name = "Acme Anvils"\n', "", r"exams/acme\.toml: exams\[0\]\.name: Field required"),
        ("passing_score = 70", 'passing_score = "most"', r"exams\[0\]\.passing_score: Input should be a valid integer"),
        (
            "weight_percent = 40",
            'weight_percent = "half"',
            r"exams\[0\]\.domains\[1\]\.weight_percent: Input should be",
        ),
        ("weight_percent = 40", "share = 40", r"exams/acme\.toml: exams\[0\]\.domains\[1\]\.share is not a key"),
        ('vendor = "acme"', 'vendor = "apex"', r"The exam AC-100 names the vendor apex, which no file"),
        ("[[exams]]", "[[exam]]", r"exams/acme\.toml: exams: Field required"),
    ],
)
def test_a_fault_in_a_file_of_exams_is_one_sentence_that_says_where(
    before: str, after: str, said: str, tmp_path: Path
) -> None:
    assert before in EXAMS
    assert re.search(said, fault(laid_out(tmp_path, exams=EXAMS.replace(before, after, 1))))


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    laid_out(tmp_path)
    (tmp_path / "exams" / "acme.toml").write_bytes(b"\xff\xfe\x00")
    assert f"{tmp_path / 'exams' / 'acme.toml'} cannot be read" in fault(tmp_path)
    (tmp_path / "exams" / "acme.toml").unlink()
    (tmp_path / "exams" / "acme.toml").mkdir()
    assert f"{tmp_path / 'exams' / 'acme.toml'} cannot be read" in fault(tmp_path)


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    assert fault(tmp_path / "own") == f"COMEBACK_CONFIG names the folder {tmp_path / 'own'}, which does not exist."


def asked(own: Path, *words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["when", *words], env={"COMEBACK_CONFIG": str(own)})
    return result.exit_code, result.stdout, result.stderr


def answered(own: Path, exam: str, failed_on: date) -> dict[str, Any]:
    words = ("--exam", exam, "--attempt", f"{failed_on}:fail", "--now", f"{failed_on + timedelta(days=1)}", "--json")
    code, out, err = asked(own, *words)
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert isinstance(answer, dict)
    return answer


def test_a_fault_in_the_operators_folder_is_one_line_on_standard_error(tmp_path: Path) -> None:
    own = laid_out(tmp_path, VENDOR.replace("days = 7", 'days = "soon"'))
    code, out, err = asked(own, "--exam", "SY0-701")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "policies[0].waits[0].days" in err


def test_an_added_body_and_its_exams_are_found(tmp_path: Path) -> None:
    answer = answered(laid_out(tmp_path), "acme anvils", date(2026, 11, 10))
    assert answer["exam"] == {"code": "AC-100", "name": "Acme Anvils", "vendor": "Acme"}
    assert (answer["status"], answer["earliest"]) == ("wait", "2026-11-17")
    assert "Delivered by Rooms: Rooms has no rule of its own." in answer["notes"]
    assert answered(tmp_path, "ac 999", date(2026, 11, 10))["earliest"] == "2026-11-17"


CORE = """
id = "cisco"
name = "Cisco"
page = "https://intranet.example/cisco"

[[policies]]
id = "core"
scope = "Core exams, by our agreement"
says = "You wait 20 days after a failed attempt."
confidence = "high"
checked_on = 2026-11-20
patterns = ["350\\\\d{3}"]
waits = [{ after = 1, and_later = true, days = 20 }]
"""


def test_an_operators_policy_replaces_the_shipped_one_and_is_shown_as_an_override(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    own = laid_out(tmp_path, CORE, exams="exams = []")
    shipped, changed = catalogue.vendor("cisco"), read_catalogue(own).vendor("cisco")
    assert shipped is not None
    assert changed is not None
    assert changed.page == "https://intranet.example/cisco"
    assert (changed.also, changed.delivered_by) == (shipped.also, shipped.delivered_by)
    first, *others = changed.policies
    assert (first.id, first.overridden_by) == ("core", "the operator of this bot")
    assert others == [policy for policy in shipped.policies if policy.id != "core"]
    assert not any(policy.overridden_by for policy in others)

    answer = answered(own, "350-401", date(2026, 11, 10))
    assert (answer["earliest"], answer["lenient"]) == ("2026-11-30", None)
    assert answer["rule"] == "You wait 20 days after a failed attempt."
    assert "This rule was set by the operator of this bot, in place of the one that Comeback ships." in answer["notes"]
    untouched = answered(own, "200-301", date(2026, 11, 10))
    assert (untouched["earliest"], untouched["lenient"]) == ("2026-11-16", "2026-11-15")
    assert not any("operator" in note for note in untouched["notes"])


def test_an_operators_policy_of_another_name_is_added_and_comes_first(tmp_path: Path, catalogue: Catalogue) -> None:
    own = laid_out(tmp_path, CORE.replace('id = "core"', 'id = "agreed"'), exams="exams = []")
    changed, shipped = read_catalogue(own).vendor("cisco"), catalogue.vendor("cisco")
    assert shipped is not None
    assert changed is not None
    assert [policy.id for policy in changed.policies] == ["agreed", *(policy.id for policy in shipped.policies)]
    assert answered(own, "350-999", date(2026, 11, 10))["earliest"] == "2026-11-30"


def test_an_operators_exam_replaces_the_version_of_the_same_day_and_no_other(tmp_path: Path) -> None:
    ours = '[[exams]]\ncode = "200 301"\nname = "Our CCNA"\nvendor = "cisco"\nfirst_day = 2027-02-03\n'
    changed = read_catalogue(laid_out(tmp_path, exams=EXAMS + ours))
    assert [exam.name for exam in changed.versions("200-301")] == ["CCNA v1.1", "Our CCNA"]


def test_an_empty_folder_changes_nothing(tmp_path: Path, catalogue: Catalogue) -> None:
    unchanged = read_catalogue(tmp_path)
    assert (unchanged.vendors, unchanged.exams) == (catalogue.vendors, catalogue.exams)
