"""Whatever breaks while somebody is coached, the log tells where it broke, and nothing of what they wrote."""

import logging
from typing import Any

import pytest
import simcord

from bot.actions.resources import Resources
from bot.texts import report as report_texts
from bot.texts import stories as story_texts
from tests.people import Person, Seen

TABLES = ("stories", "own_topics", "misses", "recalls", "practice_domains", "practices", "plan_slots", "plans")
WRITTEN = "Thylacine"


async def test_nothing_that_was_written_is_in_the_log(
    env: simcord.Env, resources: Resources, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    caplog.set_level(logging.INFO)
    ada = Person(env, "ada")
    await ada.log("CCNA", "1 nov")
    passed = await ada.log("CCNA", "21 nov", result="passed")
    await ada.log("sec+", "1 nov")
    report = await ada.fill(await ada.type("report", exam="sec+"), domains="Security Operations: 40")
    forms: list[tuple[Seen, dict[str, Any]]] = [
        (await ada.type("practice miss", exam="sec+"), {"words": WRITTEN, "root": WRITTEN, "reason": "misread"}),
        (await ada.type("practice log", exam="My Thylacine exam"), {"right": "30/50", "domains": f"{WRITTEN}: 40"}),
        (await ada.type("plan make", exam="My Thylacine exam"), {"hours": "5", "times": "weekdays 19:00"}),
        (await ada.press(report, report_texts.OWN_TOPICS), {"topics:Security Operations": WRITTEN}),
        (await ada.press(passed, story_texts.LEAVE), {"story": WRITTEN}),
        (await ada.type("report", exam="My Thylacine exam"), {"file": (f"{WRITTEN}.txt", f"{WRITTEN}: 40 %".encode())}),
    ]
    async with resources.database.transaction() as tx:
        for table in TABLES:
            await tx.run(f"DROP TABLE {table}")
    for form, typed in forms:
        refused = await ada.fill(form, **typed)
        assert "number" in refused.text
    faults = [record for record in caplog.records if record.getMessage().startswith("fault ")]
    assert len(faults) == len(forms)
    assert WRITTEN.casefold() not in caplog.text.casefold()
