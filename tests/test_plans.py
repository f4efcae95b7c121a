"""A study plan as its person lives with it: made, changed, undone, kept to, missed, and ended by the exam."""

from datetime import date

import pytest
import simcord

from bot.actions import planning
from bot.actions.resources import Resources
from bot.errors import Expired
from bot.rules.kept_plans import slot_key
from bot.rules.plan.records import SlotOutcome, Work
from bot.rules.plan_form import PlanForm
from tests.people import Person, Seen
from tests.time_travel import Days

EXAM = "SY0-701"
REPORT = "Security Operations: 40 %\nGeneral Security Concepts: 90 %"
EVENINGS = {"hours": "5", "times": "weekdays 19:00, sat 10:00-12:00", "day": "31 jan 2027"}


@pytest.fixture
async def ada(env: simcord.Env) -> Person:
    """Ada in Berlin, on Sunday 22 November at 13:00, who failed the day before."""
    ada = Person(env, "ada")
    await ada.type("settings", zone="Berlin")
    await ada.log(EXAM, "yesterday", domains=REPORT)
    return ada


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


async def make(ada: Person, **typed: str) -> Seen:
    return await ada.fill(await ada.type("plan make"), **(EVENINGS | typed))


def first_line(seen: Seen) -> str:
    return seen.text.splitlines()[0]


async def test_a_plan_is_made_from_two_lines_and_a_day_and_shows_its_phases(ada: Person) -> None:
    form = await ada.type("plan make")
    assert form.form["hours"] == "5"
    assert form.form["times"] == "weekdays 19:00"
    assert form.form["day"] > "2026-12-13"  # three weeks at least
    made = await ada.fill(form, **EVENINGS)
    assert made.private
    assert made.text.startswith("## Your plan for CompTIA Security+ (V7)\nIt leads to **Sunday 31 January 2027**")
    phases = [line.partition("**:")[0] for line in made.text.splitlines() if line.startswith("- **")]
    assert phases == [
        "- **Repair the weak domains",
        "- **Mixed practice",
        "- **Simulations, and what they show",
        "- **Light review only",
    ]
    assert "**Light review only**: Fri 29 Jan – Sat 30 Jan" in made.text
    assert "full simulation on Sat" in made.text
    assert "- Mon 23 Nov, 19:00 · Repair: Security Operations" in made.text
    assert made.buttons == [
        "Today", "This week", "Calendar file", "Share", "Change the plan", "Undo", "Set a daily nudge",
    ]  # fmt: skip
    assert "aiming for **Sunday 31 January 2027**" in (await ada.type("retake when")).text


async def test_a_nudge_is_offered_shortly_before_most_of_its_items_and_then_as_it_is_set(ada: Person) -> None:
    made = await make(ada, times="tue thu 19:00, sat 10:00")
    form = await ada.press(made, "Set a daily nudge")
    assert form.form == {"time": "18:45", "days": "tue thu"}
    changed = await ada.fill(form, time="18:00", days="weekdays")
    assert (await ada.press(changed, "Change")).form == {"time": "18:00", "days": "weekdays"}


async def test_six_months_are_laid_out_as_well(ada: Person) -> None:
    form = await ada.type("plan make")
    made = await ada.fill(form, **(EVENINGS | {"times": "every day 19:00", "hours": "10", "day": "22 may 2027"}))
    assert "It leads to **Saturday 22 May 2027**" in made.text


async def test_the_form_opens_with_what_is_known(ada: Person) -> None:
    await ada.type("nudge set", time="6:30", days="mon, wed")
    await ada.type("retake target", day="2027-03-01")
    assert (await ada.type("plan make")).form == {"hours": "5", "times": "mon wed 06:30", "day": "2027-03-01"}
    made = await make(ada, hours="4", times="tue thu 20:00")
    again = await ada.press(made, "Change the plan")
    assert again.form == {"hours": "4", "times": "tue thu 20:00", "day": "2027-01-31"}


async def test_nonsense_is_named_all_at_once_and_nothing_typed_is_lost(ada: Person) -> None:
    refused = await make(ada, hours="many", times="when I feel like it", day="banana")
    for name in ("Hours a week", "Days and hours", "Target date"):
        assert f"**{name}**" in refused.text
    again = await ada.press(refused, "Correct what you typed")
    assert again.form == {"hours": "many", "times": "when I feel like it", "day": "banana"}
    for typed in ({"hours": "0"}, {"hours": "900"}, {"times": "\0"}, {"day": "yesterday"}, {"day": "1 jan 2040"}):
        assert (await make(ada, **typed)).buttons == ["Correct what you typed"], typed
    assert "none of the days that you named is left" in (await make(ada, times="sat 10:00", day="tomorrow")).text
    assert "There is no plan" in (await ada.type("plan today")).text


async def test_no_plan_leads_to_a_day_on_which_the_exam_may_not_be_taken(ada: Person) -> None:
    await ada.log(EXAM, "1 nov")  # the second failure: fourteen days
    refused = await make(ada, day="3 dec")
    assert "Saturday 5 December 2026" in refused.text
    assert "(V7)\nIt leads to **Saturday 5 December 2026**" in (await make(ada, day="5 dec")).text
    assert (await ada.type("retake target", day="20 dec")).text
    await ada.log(EXAM, "2 nov")
    assert "It leads to" in (await make(ada, day="")).text


async def test_a_plan_is_undone_to_none_and_to_the_one_before_it_and_the_target_with_it(ada: Person) -> None:
    await ada.type("retake target", day="2027-02-20")
    first = await make(ada)
    second = await make(ada, hours="3", times="sun 10:00", day="7 march 2027")
    undone = await ada.press(second, "Undo")
    assert first_line(undone) == "The plan is as it was before. It leads to **Sunday 31 January 2027**."
    assert "aiming for **Sunday 31 January 2027**" in (await ada.type("retake when")).text
    assert (await ada.type("plan make")).form["times"].endswith("sat 10:00-12:00")
    for old in (first, second):
        assert "Undo" not in (await ada.press(old, "Undo")).buttons
    third = await make(ada, day="7 feb 2027")
    assert "leads to **Sunday 31 January" in (await ada.press(third, "Undo")).text


async def test_a_form_that_arrives_twice_is_one_plan_with_the_same_way_back(ada: Person, resources: Resources) -> None:
    form = PlanForm("5", "weekdays 19:00", "31 jan 2027")
    first = await planning.make(resources, ada.id, EXAM, form)
    again = await planning.make(resources, ada.id, EXAM, form)
    assert again.version == first.version
    assert first.version is not None
    assert await planning.undo(resources, ada.id, EXAM, first.version) is None


async def test_a_plan_that_is_made_for_another_day_still_has_something_for_today(ada: Person) -> None:
    every_day = {"times": "every day 19:00"}
    assert "- Sun 22 Nov, 19:00 · Light review" in (await make(ada, day="in 2 days", **every_day)).text
    assert "- Sun 22 Nov, 19:00 · Repair: Security Operations" in (await make(ada, day="in 3 weeks", **every_day)).text
    assert "moved to" not in (await ada.type("plan today")).text


async def test_a_plan_has_the_domains_that_the_exam_has_on_its_day(ada: Person) -> None:
    """CCNA has other domains from 3 February 2027 on."""
    made = await ada.fill(await ada.type("plan make", exam="200-301"), **(EVENINGS | {"day": "31 jan 2027"}))
    assert "Network Fundamentals" in (await ada.type("plan week", exam="200-301")).text + made.text
    made = await ada.fill(await ada.type("plan make", exam="200-301"), **(EVENINGS | {"day": "15 mar 2027"}))
    assert "Network Fundamentals" not in (await ada.type("plan week", exam="200-301")).text + made.text


async def test_that_the_exam_retires_before_the_day_is_said_by_the_plan_and_the_verdict(ada: Person) -> None:
    """DVA-C02 can be sat up to 30 November 2026."""
    late = await ada.fill(await ada.type("plan make", exam="DVA-C02"), **EVENINGS)
    assert "The last day to sit this exam is 30 Nov 2026.** Your plan leads to a day after that." in late.text
    in_time = await ada.fill(await ada.type("plan make", exam="DVA-C02"), **(EVENINGS | {"day": "29 nov"}))
    assert "The last day to sit" not in in_time.text
    assert "The last day to sit this exam is 30 Nov 2026." in (await ada.type("ready", exam="DVA-C02")).text


async def test_undoing_the_first_plan_leaves_none(ada: Person) -> None:
    await ada.type("retake target", day="2027-02-20")
    gone = await ada.press(await make(ada), "Undo")
    assert first_line(gone).startswith("The plan is undone: there is none now")
    assert "aiming for **Saturday 20 February 2027**" in (await ada.type("retake when")).text
    none = await ada.type("plan week")
    assert (first_line(none)[:16], none.buttons) == ("There is no plan", ["Make my plan"])
    assert (await ada.press(none, "Make my plan")).form["day"] == "2027-02-20"


async def test_an_item_is_done_in_one_tap_and_the_streak_and_the_nudge_agree(ada: Person, days: Days) -> None:
    await make(ada)
    await ada.type("nudge set", time="20:00")
    await days.until("2026-11-23 12:00")
    today = await ada.type("plan today")
    assert "If it is 19:00 and" in today.text
    assert today.buttons[:3] == ["Done", "Did part", "Not today"]
    done = await ada.press(today, "Done")
    assert first_line(done) == "**Done.** A good day to begin."
    assert "**That is all for today.** Next: Tue 24 Nov" in done.text
    await days.until("2026-11-24 12:00")
    assert len(ada.received) == 2  # a greeting, and one on Sunday: on Monday nothing was left to nudge for
    done = await ada.press(await ada.type("plan today"), "Did part")
    assert first_line(done) == "**Part of it, and that counts.** 2 days in a row."
    opened = await ada.press(done, "Undo")
    assert first_line(opened).endswith(": open again.")
    assert "Done" in opened.buttons


async def test_the_nudge_shows_the_same_item_and_its_buttons_mark_it(ada: Person, days: Days) -> None:
    await make(ada)
    await ada.type("nudge set", time="18:30")
    await days.until("2026-11-23 18:00")
    nudge = ada.received[-1]
    headline, sentence = nudge.content.splitlines()[:2]
    today = await ada.type("plan today")
    assert headline.strip("*") in today.text
    assert sentence in today.text
    await ada.press_in_message(nudge, "Done")
    assert "That is all for today" in (await ada.type("plan today")).text
    await ada.press_in_message(nudge, "Undo")
    assert sentence in (await ada.type("plan today")).text
    await ada.press_in_message(nudge, "Skip today")
    skipped = await ada.type("plan today")
    assert "Nothing is left for today" in skipped.text
    assert "moved to Tue 24 Nov" in skipped.text
    await ada.press_in_message(nudge, "Done after all")
    assert ": done." in (await ada.type("plan today")).text


async def test_a_day_without_an_item_is_free_and_costs_nothing(ada: Person, days: Days) -> None:
    await make(ada, times="mon 19:00, sat 10:00-12:00")
    await ada.type("nudge set", time="18:30")
    await days.until("2026-11-23 18:00")
    await ada.press_in_message(ada.received[-1], "Done")
    await days.until("2026-11-27 18:00")
    free = ada.received[-1].content
    assert free.startswith("**Today is free in your plan**\nNothing has to be done, and not answering costs nothing.")
    assert "Would something else fit better" not in free
    assert "**1 day in a row**" in (await ada.type("nudge list")).text
    assert "**Today is free.** Next: Sat 28 Nov, 10:00" in (await ada.type("plan today")).text


async def test_not_today_finds_another_day_and_can_be_taken_back(ada: Person, days: Days) -> None:
    await make(ada)
    await days.until("2026-11-23 12:00")
    today = await ada.type("plan today")
    moved = await ada.press(today, "Not today")
    assert first_line(moved).startswith("Not today, and that is fine. Repair: Security Operations")
    assert "moved to **Tue 24 Nov**" in first_line(moved)
    assert "more items moved with it" in first_line(moved)
    week = await ada.type("plan week")
    assert "**Mon 23 Nov** (today)\nRepair: Security Operations" in week.text
    back = await ada.press(moved, "Undo")
    assert "Done" in back.buttons
    assert (await ada.type("plan today")).text.count("If it is 19:00") == 1


async def test_missed_days_move_on_and_that_is_told_once(ada: Person, days: Days) -> None:
    await make(ada)
    await days.until("2026-11-27 12:00")
    week = await ada.type("plan week")
    assert "items of your plan moved since Sunday: Repair: Security Operations" in week.text
    assert "**Mon 23 Nov**\nRepair: Security Operations" in week.text
    assert "Done this week: **0 min**" in week.text
    again = await ada.type("plan week")
    assert "moved since" not in again.text
    assert "**Fri 27 Nov** (today) · 35 min" in again.text


async def test_what_moved_is_said_on_the_card_of_what_was_done(ada: Person, days: Days) -> None:
    await make(ada)
    target = await ada.type("retake target", day="2027-01-15")
    assert "of your plan moved" in target.text
    assert "of your plan moved" not in (await ada.type("plan week")).text
    await ada.type("nudge set", time="18:30")
    paused = await ada.type("nudge pause", until="30 nov")
    assert "of your plan moved" in paused.text
    week = await ada.type("plan week")
    assert "**Fri 27 Nov**: free" in week.text
    assert "**Mon 30 Nov** · 40 min" in (await ada.press(week, "Next week")).text
    resumed = await ada.type("nudge resume")
    assert "of your plan moved" in resumed.text
    worse = await ada.log(EXAM, "today", domains="General Security Concepts: 20 %\nSecurity Operations: 95 %")
    assert "of your plan" in worse.text
    await days.until("2026-11-23 18:00")
    assert "General Security Concepts" in ada.received[-1].content.splitlines()[0]


async def test_an_exam_day_that_is_cancelled_or_over_is_said_and_a_pass_ends_the_plan(ada: Person, days: Days) -> None:
    await make(ada, day="14 dec 2026")
    await ada.type("calm examday", exam=EXAM, day="14 dec", time="10:00", delivery="online")
    cancelled = await ada.press(await ada.type("calm examday"), "Cancel exam day")
    assert cancelled.text
    assert (
        "You have no day to aim for at the moment. The plan keeps leading to Monday 14"
        in (await ada.type("plan today")).text
    )
    await ada.type("retake target", day="14 dec")
    await days.asleep_until("2026-12-14 08:00")
    assert "Today is the day that your plan led to" in (await ada.type("plan today")).text
    await days.asleep_until("2026-12-16 08:00")
    over = await ada.type("plan today")
    assert "that day is over. `/attempt log` takes how it went, either way" in over.text
    assert over.buttons == ["Make a new plan"]
    passed = await ada.log(EXAM, "14 dec", result="passed")
    ended = await ada.type("plan today")
    assert "You have passed CompTIA Security+ (V7), and with that the plan has ended." in ended.text
    assert ended.buttons == ["Calendar file"]
    assert (await ada.type("plan week")).text == ended.text
    await ada.press(passed, "Undo")
    assert "that day is over" in (await ada.type("plan today")).text
    await ada.type("retake target", day="2027-01-10")
    assert "It leads" not in (await ada.type("plan week")).text
    assert "Repair" in (await ada.type("plan week")).text


async def test_without_a_zone_the_plan_is_in_utc_and_says_so(env: simcord.Env) -> None:
    ben = Person(env, "ben")
    assert "You have not logged an attempt yet" in (await ben.type("plan make")).text
    await ben.log(EXAM, "yesterday")
    made = await make(ben)
    assert "the plan's days and times are in UTC for now" in made.text
    assert "Set my time zone" in made.buttons
    assert "Nothing is known of your domains yet" in made.text


async def test_help_offers_the_plan_once_a_day_is_aimed_for(ada: Person) -> None:
    await ada.type("retake target", day="2027-02-20")
    offered = await ada.type("help")
    assert "**Have a plan made**" in offered.text
    assert (await ada.press(offered, "Make my plan")).form["day"] == "2027-02-20"
    await make(ada)
    assert "Have a plan made" not in (await ada.type("help")).text


async def test_an_item_of_somebody_else_is_not_there(env: simcord.Env, ada: Person, resources: Resources) -> None:
    await make(ada)
    ben = Person(env, "ben")
    await ben.type("settings", zone="Berlin")
    await ben.log(EXAM, "yesterday")
    key = slot_key(EXAM, f"repair:Security Operations:{Work.LEARN.value}:1")
    with pytest.raises(Expired):
        await planning.mark(resources, ben.id, date(2026, 11, 23), key, SlotOutcome.DONE)
    assert (await planning.mark(resources, ada.id, date(2026, 11, 23), key, SlotOutcome.DONE)).item.slot.on == date(
        2026, 11, 23
    )


async def test_a_result_is_ticked_off_in_the_plan_with_one_tap(ada: Person, days: Days) -> None:
    async def practise(right: str) -> Seen:
        form = await ada.type("practice log", kind="targeted")
        return await ada.fill(form, right=right, domain=["Security Operations"])

    await make(ada)
    assert not any(label.startswith("Done in the plan") for label in (await practise("8/20")).buttons)
    await days.until("2026-11-23 19:30")
    logged = await practise("9/20")
    [tick] = [label for label in logged.buttons if label.startswith("Done in the plan: Repair: Security Operations")]
    assert "Done" in (await ada.press(logged, tick)).text
    assert "That is all for today." in (await ada.type("plan today")).text
    assert tick not in (await practise("10/20")).buttons
