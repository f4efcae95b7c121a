"""Edges where something once went wrong: repeated hours, races, undoing out of order, and what was typed."""

import asyncio
import contextlib
import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import simcord
from click.testing import CliRunner

from bot import errors
from bot.__main__ import main
from bot.actions import attempting, retaking, settling, tidying
from bot.actions.resources import Resources
from bot.errors import Refusal
from bot.rules.attempts import DomainResult
from bot.rules.catalogue import Catalogue, Ruling
from bot.rules.identity import stored_exam
from bot.rules.openings import Sitting
from bot.rules.policies import Confidence, Policy, Purchase, Vendor, Wait
from bot.rules.retake import Status, retake
from bot.rules.weak_domains import WeakDomain
from bot.texts import attempts as attempt_texts
from bot.texts import refusals
from tests.people import Person
from tests.test_actions import ADA, SUNDAY, edit, ids, log, moments, resources
from tests.test_texts import attempt

BERLIN = ZoneInfo("Europe/Berlin")


def test_in_the_repeated_hour_a_rule_in_hours_is_not_open_early(catalogue: Catalogue) -> None:
    sat = datetime(2026, 10, 24, 1, 30, tzinfo=UTC).astimezone(BERLIN)  # 03:30 CEST; open at 02:30 CET, 01:30 UTC
    now = datetime(2026, 10, 25, 0, 45, tzinfo=UTC).astimezone(BERLIN)  # 02:45 CEST
    assert retake(catalogue.ruling("AZ-104"), [Sitting(sat.date(), False, sat)], now).status is Status.WAIT


def test_in_the_repeated_hour_nothing_open_is_waited_for(catalogue: Catalogue) -> None:
    sat = datetime(2026, 10, 24, 0, 45, tzinfo=UTC).astimezone(BERLIN)
    now = datetime(2026, 10, 25, 1, 15, tzinfo=UTC).astimezone(BERLIN)
    assert retake(catalogue.ruling("AZ-104"), [Sitting(sat.date(), False, sat)], now).status is Status.ELIGIBLE


def test_order_does_not_matter_at_midnight(catalogue: Catalogue) -> None:
    day = date(2026, 11, 10)
    two = [Sitting(day, False), Sitting(day, False, datetime.combine(day, time(0), BERLIN))]
    now = datetime(2026, 11, 11, 9, tzinfo=BERLIN)
    ruling = catalogue.ruling("MO-100")
    assert retake(ruling, two, now) == retake(ruling, two[::-1], now)


def test_a_day_without_a_time_beside_one_with_a_time_counts_from_its_end(catalogue: Catalogue) -> None:
    day = date(2026, 11, 10)
    two = [Sitting(day, False), Sitting(day, False, datetime.combine(day, time(14), BERLIN))]
    answer = retake(catalogue.ruling("MO-100"), two, datetime(2026, 11, 11, 9, tzinfo=BERLIN))
    assert answer.earliest
    assert answer.earliest.at == datetime(2026, 11, 13, 0, tzinfo=BERLIN)


def test_a_pass_without_a_time_ends_its_day(catalogue: Catalogue) -> None:
    day = date(2026, 11, 10)
    two = [Sitting(day, True), Sitting(day, False, datetime.combine(day, time(9), BERLIN))]
    assert retake(catalogue.ruling("SAA-C03"), two, datetime(2026, 11, 11, 9, tzinfo=BERLIN)).status is Status.PASSED


def test_no_lenient_date_beside_an_unknown_one() -> None:
    policy = Policy(
        id="all",
        scope="s",
        says="s.",
        confidence=Confidence.LOW,
        checked_on=date(2026, 11, 1),
        patterns=("X",),
        purchase_question="?",
        purchases=(
            Purchase(id="a", name="a", waits=(Wait(after=1, days=5),)),
            Purchase(id="b", name="b", waits=(Wait(after=1, days=5), Wait(after=2, days=9))),
        ),
    )
    ruling = Ruling(Vendor(id="v", name="V", page="p", policies=(policy,)), policy, "X")
    two = [Sitting(date(2026, 11, 1), False), Sitting(date(2026, 11, 10), False)]
    answer = retake(ruling, two, datetime(2026, 11, 11, tzinfo=UTC))
    assert (answer.earliest is not None) or (answer.lenient is None), answer


@pytest.mark.parametrize(
    "words",
    [
        "--exam 200-301 --attempt 9999-12-30:fail --now 9999-12-31",
        "--exam AZ-104 --attempt 0001-01-01T00:30:fail --zone Asia/Kolkata",
        "--exam AZ-104 --now 0001-01-01 --zone Asia/Tokyo",
    ],
)
def test_dates_at_the_end_of_the_calendar_are_one_sentence(words: str) -> None:
    result = CliRunner().invoke(main, ["when", *words.split()])
    assert result.exception is None or isinstance(result.exception, SystemExit), repr(result.exception)


async def test_undoing_a_correction_whose_day_is_taken_is_refused(resources: Resources) -> None:
    await log(resources, 1, "1 nov")
    await edit(resources, 2, 1, "2 nov")
    await log(resources, 3, "1 nov")
    with pytest.raises(Refusal):
        await attempting.undo(resources, ADA, 2)


@pytest.mark.parametrize("when", ["1 nov", "2 nov"])
async def test_an_attempt_and_its_correction_never_stand_both(resources: Resources, when: str) -> None:
    await log(resources, 1, "1 nov")
    await edit(resources, 2, 1, when, score="700")
    await attempting.remove(resources, ADA, 2)  # leaves a "put it back" for 2
    await attempting.put_back(resources, ADA, 2)
    await attempting.undo(resources, ADA, 2)  # 1 is back
    with contextlib.suppress(Refusal):
        await attempting.put_back(resources, ADA, 2)  # the old button again
    assert len(await ids(resources)) == 1


async def warm_up(resources: Resources) -> None:
    async def look() -> None:
        async with resources.database.transaction() as tx:
            await tx.all("SELECT 1")
            await asyncio.sleep(0.05)

    await settling.move_to(resources, ADA, "UTC")
    await asyncio.gather(*(look() for _ in range(8)))


async def test_the_same_sitting_logged_twice_at_once_is_refused_once(resources: Resources) -> None:
    await warm_up(resources)
    both = await asyncio.gather(log(resources, 1, "1 nov"), log(resources, 2, "1 nov"), return_exceptions=True)
    assert sorted(isinstance(one, Refusal) for one in both) == [False, True], both


async def test_two_corrections_at_once_leave_one_attempt(resources: Resources) -> None:
    await log(resources, 1, "1 nov")
    await warm_up(resources)
    await asyncio.gather(edit(resources, 2, 1, "2 nov"), edit(resources, 3, 1, "3 nov"), return_exceptions=True)
    assert len(await ids(resources)) == 1


async def test_put_back_and_logged_again_at_once_is_refused_once(resources: Resources) -> None:
    await log(resources, 1, "1 nov")
    await attempting.remove(resources, ADA, 1)
    await warm_up(resources)
    both = await asyncio.gather(
        attempting.put_back(resources, ADA, 1), log(resources, 2, "1 nov"), return_exceptions=True
    )
    assert sorted(isinstance(one, Refusal) for one in both) == [False, True], both


async def test_a_correction_after_a_move_does_not_move_the_sitting(resources: Resources) -> None:
    await settling.move_to(resources, ADA, "Europe/Berlin")
    before = await log(resources, 1, "1 nov 14:30")
    await settling.move_to(resources, ADA, "America/New_York")
    after = (await edit(resources, 2, 1, "2026-11-01 14:30", score="700")).attempt  # as the form is filled
    assert after.sitting().at == before.sitting().at


async def test_a_correction_after_a_move_west_is_not_in_the_future(resources: Resources) -> None:
    await settling.move_to(resources, ADA, "Asia/Tokyo")
    await log(resources, 1, "today 20:00")
    await settling.move_to(resources, ADA, "America/Los_Angeles")
    await edit(resources, 2, 1, "2026-11-22 20:00", score="700")


async def test_undoing_a_correction_after_tidying_keeps_the_attempt(
    resources: Resources,
    moments: list[datetime],
) -> None:
    await log(resources, 1, "1 nov")
    await edit(resources, 2, 1, "2 nov")
    moments.append(SUNDAY + timedelta(days=91))
    await tidying.tidy(resources)
    with contextlib.suppress(Refusal):
        await attempting.undo(resources, ADA, 2)
    assert len(await ids(resources)) == 1


async def test_a_target_of_somebody_new_is_no_fault(resources: Resources) -> None:
    await retaking.restore_target(resources, 9, "SY0-701", date(2027, 1, 1))


async def test_a_number_too_large_for_an_id_is_answered_with_a_sentence(env: simcord.Env) -> None:
    ada = Person(env, "ada")
    for typed in ("9" * 19, "9" * 20):
        assert "no such attempt of yours" in (await ada.type("attempt edit", attempt=typed)).text


TYPED = "**b** <@&1> [f](https://f.example) `c`"


def test_what_is_typed_as_an_exam_or_a_domain_cannot_format(catalogue: Catalogue) -> None:
    failed, weak = attempt(TYPED, failed=True), (WeakDomain(DomainResult(TYPED, percent=3), None, 3),)
    said = {
        "heading": attempt_texts.heading(failed, None),
        "line": attempt_texts.line(failed, None),
        "removed": attempt_texts.removed(failed, None),
        "undone": attempt_texts.undone(failed, None),
        "put_back": attempt_texts.put_back(failed, None),
        "weak_domains": attempt_texts.weak_domains(weak) or "",
        "first_step": attempt_texts.first_step(weak),
        "duplicate": refusals.sentence(errors.DuplicateAttempt(TYPED, date(2026, 11, 22))),
        "out of range": refusals.sentence(errors.DomainOutOfRange(TYPED, "140")),
    }
    live = re.compile(r"(?<!\\)(\*\*b|<@|\[f)")
    assert [name for name, text in said.items() if live.search(text)] == []


def test_a_stored_code_is_no_longer_than_its_limit(catalogue: Catalogue) -> None:
    assert len(stored_exam(catalogue, "Microsoft " + "ß" * 40).code) <= 50


def test_nse9_is_fortinets(catalogue: Catalogue) -> None:
    ruling = catalogue.ruling("NSE9")
    assert ruling
    assert ruling.vendor.id == "fortinet"
