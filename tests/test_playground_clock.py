"""The playground's clock: real time and jumps, and never the same moment in two runs."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import BadFile
from playground.timekeeper import SavedMoment, Timekeeper

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def test_no_moment_happens_in_two_runs(tmp_path: Path) -> None:
    saved = SavedMoment(tmp_path / "playground.clock")
    machine = [NOON]
    reached = NOON - timedelta(days=300)
    for _ in range(3):
        timekeeper = Timekeeper(saved, earliest=reached, real=lambda: machine[0])
        assert timekeeper.target() > reached
        for step in (0, 3, 11, 700):
            machine[0] += timedelta(seconds=step)
            reached = timekeeper.target()
            next_begins = saved.read()
            assert next_begins is not None
            assert reached < next_begins <= reached + timedelta(seconds=30)
        timekeeper.go_on_to(timekeeper.target() + timedelta(days=1))
        reached = timekeeper.target()
        assert reached >= machine[0] + timedelta(days=1)
        machine[0] -= timedelta(hours=1)  # it is killed, and the machine's clock is set back


def test_a_run_that_ended_well_goes_on_where_it_was(tmp_path: Path) -> None:
    saved = SavedMoment(tmp_path / "playground.clock")
    timekeeper = Timekeeper(saved, earliest=NOON, real=lambda: NOON)
    timekeeper.go_on_to(NOON + timedelta(days=3))
    timekeeper.leave(timekeeper.target())
    again = Timekeeper(saved, earliest=NOON, real=lambda: NOON)
    assert again.target() == NOON + timedelta(days=3, seconds=1)


@pytest.mark.parametrize("text", ["", "soon", "2026-11-22T12:00:00"])
def test_a_clock_file_that_holds_no_moment_is_named(text: str, tmp_path: Path) -> None:
    saved = SavedMoment(tmp_path / "playground.clock")
    saved.path.write_text(text)
    with pytest.raises(BadFile, match="does not hold a moment"):
        saved.read()
