"""The retake clock and the target date, as people ask for them."""

import pytest
import simcord

from bot.actions.resources import Resources
from tests.people import Person


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


async def test_without_an_attempt_it_asks_for_the_exam(ada: Person) -> None:
    assert "You have not logged an attempt yet" in (await ada.type("retake when")).text


async def test_it_speaks_of_the_exam_that_was_sat_last(ada: Person) -> None:
    await ada.log("SY0-701", "1 nov")
    await ada.log("200-301", "20 nov")
    assert "CCNA" in (await ada.type("retake when")).text
    assert "Security+" in (await ada.type("retake when", exam="sec+")).text


async def test_the_strict_date_comes_first_and_the_lenient_one_beside_it(ada: Person) -> None:
    await ada.log("200-301", "20 nov")
    text = (await ada.type("retake when")).text
    assert text.index("Thursday 26 November 2026") < text.index("Wednesday 25 November 2026")
    assert "kinder reading" in text


async def test_a_date_bears_its_receipts(ada: Person) -> None:
    await ada.log("SAA-C03", "20 nov")
    text = (await ada.type("retake when")).text
    assert "Friday 4 December 2026" in text
    assert "https://aws.amazon.com/certification/policies/after-testing/" in text
    assert "checked 1 Nov 2026" in text
    assert "confidence: high" in text
    assert "The booking site has the last word" in text
    assert "What decides: the wait after failure number 1" in text


async def test_the_delivery_providers_rules_stand_beside_the_vendors(ada: Person) -> None:
    text = (await ada.type("retake when", exam="SY0-701")).text
    assert "Pearson VUE has no retake rule of its own" in text


async def test_an_unknown_rule_gets_no_number_and_the_vendors_page(ada: Person) -> None:
    await ada.log("TA-004", "20 nov")
    text = (await ada.type("retake when")).text
    assert "I will not make up a date" in text
    assert "HashiCorp" in text
    assert "https://" in text


async def test_an_exam_that_retires_before_the_retake_opens_says_so(ada: Person) -> None:
    await ada.log("DVA-C02", "20 nov")
    text = (await ada.type("retake when")).text
    assert "Friday 4 December 2026" in text
    assert "The exam retires first" in text


async def test_a_day_without_a_time_gives_both_readings_of_a_rule_in_hours_and_asks_for_the_time(ada: Person) -> None:
    await ada.type("settings", zone="Europe/Berlin")
    card = await ada.log("AZ-104", "yesterday")
    assert "<t:1795388400:F>" in card.text  # 23 November, 00:00 in Berlin: a day after the end of the 21st
    assert "<t:1795302000:F>" in card.text
    form = await ada.press(card, "Add the time of day")
    corrected = await ada.fill(form, when="2026-11-21 20:00")
    assert "<t:1795374000:F>" in corrected.text  # 22 November, 20:00 in Berlin
    assert "may be as early as" not in corrected.text


async def test_what_was_bought_is_asked_where_it_decides_and_asked_once(ada: Person) -> None:
    card = await ada.log("OSCP", "20 nov")
    assert "Friday 1 January 2027" in card.text  # six weeks by the strictest purchase
    learn_one = next(label for label in card.buttons if "One" in label)
    answer = await ada.press(card, learn_one)
    assert "Friday 18 December 2026" in answer.text
    assert "Friday 18 December 2026" in (await ada.type("retake when")).text
    assert learn_one not in answer.buttons


async def test_a_wait_that_starts_with_an_approval_asks_for_its_day(ada: Person) -> None:
    for when in ("1 july", "1 august"):
        await ada.log("F5-101", when)
    card = await ada.log("F5-101", "1 nov")
    assert "there is no date yet" in card.text
    refused = await ada.fill(await ada.press(card, "My retake form was approved"), day="in 3 days")
    assert "has not happened yet" in refused.text
    answer = await ada.fill(await ada.press(refused, "Correct what you typed"), day="10 nov")
    assert "Friday 25 December 2026" in answer.text
    assert "Friday 25 December 2026" in (await ada.type("retake when")).text


async def test_a_pass_blocks_for_as_long_as_the_vendor_says(ada: Person) -> None:
    await ada.log("200-301", "20 nov", result="passed")
    text = (await ada.type("retake when")).text
    assert "You have passed this exam" in text
    assert "Wednesday 19 May 2027" in text


async def test_a_target_is_set_seen_and_undone(ada: Person) -> None:
    await ada.log("SAA-C03", "20 nov")
    set_to = await ada.type("retake target", day="5 january")
    assert "Tuesday 5 January 2027" in set_to.text
    assert "44 days from now" in (await ada.type("retake when")).text
    moved = await ada.type("retake target", day="2027-02-01")
    await ada.press(moved, "Undo")
    assert "Tuesday 5 January 2027" in (await ada.type("retake when")).text
    await ada.press(set_to, "Undo")
    assert "aiming for" not in (await ada.type("retake when")).text


async def test_a_pass_closes_the_goal(ada: Person) -> None:
    await ada.log("SAA-C03", "1 nov")
    await ada.type("retake target", day="5 january")
    await ada.log("SAA-C03", "20 nov", result="passed")
    assert "aiming for" not in (await ada.type("retake when")).text


async def test_a_target_before_the_legal_date_is_kept_and_said_to_be_too_early(ada: Person) -> None:
    await ada.log("SAA-C03", "20 nov")
    assert "before the retake opens on Friday 4 December 2026" in (await ada.type("retake target", day="1 dec")).text


async def test_a_target_without_a_day_is_asked_for_in_a_form_that_forgives(ada: Person) -> None:
    await ada.log("SAA-C03", "20 nov")
    refused = await ada.fill(await ada.type("retake target"), day="yesterday")
    assert "is over" in refused.text
    again = await ada.press(refused, "Correct what you typed")
    assert again.form["day"] == "yesterday"
    assert "Tuesday 5 January 2027" in (await ada.fill(again, day="5 jan")).text


async def test_a_target_needs_an_exam(ada: Person) -> None:
    assert "You have not logged an attempt yet" in (await ada.type("retake target")).text
    assert "You have not logged an attempt yet" in (await ada.type("retake target", day="5 january")).text
    assert "5 January 2027" in (await ada.type("retake target", day="5 january", exam="sec+")).text


@pytest.mark.parametrize("vendor", ["cisco", "Cisco", "ccna", "200-301"])
async def test_a_vendors_rules_are_found_by_name_or_exam(ada: Person, vendor: str) -> None:
    text = (await ada.type("retake rules", vendor=vendor)).text
    assert "Cisco: retake rules" in text
    assert "five" in text
    assert "confidence" in text


async def test_a_vendor_nobody_knows_is_named(ada: Person) -> None:
    text = (await ada.type("retake rules", vendor="Grandma")).text
    assert "I could not read `Grandma`" in text


async def test_every_vendors_rules_fit_into_one_message(ada: Person, resources: Resources) -> None:
    for vendor in resources.catalogue.vendors:
        if vendor.policies:
            assert vendor.name in (await ada.type("retake rules", vendor=vendor.id)).text


async def test_vendors_are_offered_by_name_as_one_types(ada: Person) -> None:
    assert await ada.suggestions("retake rules", "vendor", "amaz") == ["aws"]
    assert (await ada.suggestions("retake rules", "vendor", "micro"))[0] == "microsoft"
    assert len(await ada.suggestions("retake rules", "vendor", "")) == 25


async def test_exams_are_offered_however_they_are_typed(ada: Person) -> None:
    for typed, code in [("securty plus", "SY0-701"), ("az104", "AZ-104"), ("aws architect", "SAA-C03")]:
        assert (await ada.suggestions("attempt log", "exam", typed))[0] == code
    assert (await ada.suggestions("attempt log", "exam", "my company quiz"))[-1] == "my company quiz"
    assert len(await ada.suggestions("attempt log", "exam", "x" * 100)) >= 1


async def test_before_anything_is_typed_ones_own_exams_are_offered_first(ada: Person) -> None:
    assert len(await ada.suggestions("retake when", "exam", "")) > 10
    await ada.log("CKA", "19 nov")
    await ada.log("GH-300", "20 nov")
    assert (await ada.suggestions("retake when", "exam", ""))[:2] == ["GH-300", "CKA"]


async def test_exams_that_their_body_counts_as_one_are_counted_together(ada: Person) -> None:
    await ada.log("LinuC-101-400", "20 nov")
    text = (await ada.type("retake when", exam="LinuC-101-500")).text
    assert "Friday 27 November 2026" in text


async def test_an_answer_is_seen_by_nobody_else(ada: Person) -> None:
    await ada.log("SAA-C03", "20 nov")
    for seen in (
        await ada.type("retake when"),
        await ada.type("retake target", day="5 january"),
        await ada.type("retake rules", vendor="aws"),
    ):
        assert seen.private
