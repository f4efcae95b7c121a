"""What a nudge says where there is a plan: its item, as small as asked for, light at the end, free on a free day."""

from dataclasses import replace
from datetime import date, time, timedelta

from bot.rules.catalogue import Catalogue
from bot.rules.kept_plans import KeptSlot
from bot.rules.nudging import PlannedDay
from bot.rules.plan.records import Phase, Slot, Work
from bot.rules.practice import ResourceKind
from bot.texts import nudges as texts
from bot.texts import plan as plan_texts
from bot.texts import plan_slots
from bot.ui.nudge_buttons import spoken_nudge, today_card
from bot.ui.spoken import rows_of
from tests.test_nudge_texts import IDENTITY, MOST_CHARACTERS, PLAIN, TODAY

ITEM = Slot(
    name="repair:Networking:learn:1",
    on=TODAY,
    starts=time(19),
    minutes=45,
    phase=Phase.REPAIR,
    work=Work.LEARN,
    domain="Networking",
    resource=ResourceKind.LAB,
)
PLANNED = replace(PLAIN, planned=PlannedDay("N10-009", ITEM))


def test_it_is_the_item_of_the_plan_word_for_word() -> None:
    assert texts.nudge(PLANNED).splitlines() == [f"**{plan_slots.title(ITEM)}**", plan_slots.sentence(ITEM)]
    assert "45 min" in texts.nudge(PLANNED)
    assert today_card(PLANNED).children
    assert [len(row["components"]) for row in rows_of(spoken_nudge(PLANNED), IDENTITY)] == [4, 4]


def test_a_small_step_makes_the_item_small_but_no_simulation() -> None:
    small = texts.nudge(replace(PLANNED, small_steps=True)).splitlines()[0]
    assert small == "**Repair: Networking, 5 min**"
    whole = replace(ITEM, work=Work.SIMULATION, phase=Phase.SIMULATION, domain=None, minutes=90)
    assert "90 min" in texts.nudge(replace(PLAIN, small_steps=True, planned=PlannedDay("N10-009", whole)))


def test_the_last_days_are_light_whatever_a_plan_for_another_exam_says() -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert texts.nudge(replace(PLANNED, sits_on=tomorrow)).startswith("**Light review only: 10 minutes**")
    review = replace(ITEM, phase=Phase.LIGHT, work=Work.LIGHT_REVIEW, domain=None, resource=None, minutes=20)
    light = replace(PLAIN, sits_on=tomorrow, planned=PlannedDay("N10-009", review))
    assert texts.nudge(light).splitlines()[0] == f"**{plan_slots.title(review)}**"
    assert not replace(light, planned=PlannedDay("N10-009")).is_free


def test_a_free_day_is_said_to_be_free_and_what_moved_is_counted() -> None:
    free = replace(PLAIN, planned=PlannedDay("N10-009", None, 0, 3, date(2026, 11, 20)))
    said = texts.nudge(free).splitlines()
    assert said[0] == "**Today is free in your plan**"
    assert said[2] == "-# 3 items of your plan moved since Friday: `/plan week` shows where to."
    assert free.is_free
    assert free.is_due
    more = texts.nudge(replace(PLAIN, planned=PlannedDay("N10-009", ITEM, 2, 1)))
    assert (
        "-# Then 2 more items in your plan today. *Done* means all of them; `/plan today` has each by itself." in more
    )
    assert "-# 1 item of your plan moved: `/plan week` shows where to." in more


def test_every_item_of_every_exam_fits_into_a_nudge(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        for domain in exam.domains:
            item = replace(ITEM, domain=domain.name, topic="*" * 60, name=f"repair:{domain.name}:learn:1")
            said = texts.nudge(replace(PLAIN, planned=PlannedDay(exam.code, item, 3, 12, TODAY)))
            assert len(said) <= MOST_CHARACTERS // 2
            assert "None" not in said


def test_calendars_and_labels_show_a_domain_without_marks() -> None:
    item = replace(ITEM, domain="Scripts [*.ps1] | run_once #1", topic="log_files")
    assert plan_texts.bare(plan_slots.title(item)) == "Repair: Scripts [*.ps1] | run_once #1, 45 min"
    assert "log_files (Scripts [*.ps1] | run_once #1)" in plan_texts.bare(plan_slots.sentence(item))
    assert plan_texts.tick_off(KeptSlot(slot=item)) == "Done in the plan: Repair: Scripts [*.ps1] | run_once #1, 45 min"
