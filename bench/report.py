"""How figures are shown: a table in the terminal, and RESULTS.md, section by section."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bench import machine
from bench.figures import Row, Section, written

RESULTS: Final = Path(__file__).parent / "RESULTS.md"
_INTRODUCTION: Final = """# What Comeback costs

Written by `make bench`. The loopback Discord, the bot and the bench share the cores named below; so only the ratios say
anything about other machines. Figures are medians of repetitions that alternate between Comeback and its yardstick.
"""
_REACHED: Final = {True: "reached", False: "**missed**", None: ""}


def _cells(row: Row) -> tuple[str, ...]:
    ratio = "" if row.ratio is None else written(row.ratio)
    aim = "" if row.aim is None else row.aim.words(row.unit)
    return (row.what, *_figures(row), ratio, aim, _REACHED[row.reached])


def _figures(row: Row) -> tuple[str, str]:
    both = [f"{written(figure)} {row.unit}" if figure is not None else "" for figure in (row.comeback, row.beside)]
    return both[0], both[1]


def _head(section: Section) -> tuple[str, ...]:
    return ("", "Comeback", section.beside, "ratio", "aim", "")


def terminal_table(section: Section) -> str:
    """The section as aligned columns."""
    lines = [_head(section), *map(_cells, section.rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    table = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([f"{section.name}: {section.about}", *table, *(f"  {note}" for note in _notes(section))])


def _notes(section: Section) -> list[str]:
    return [f"{row.what}: {row.note}" for row in section.rows if row.note]


def _markdown(section: Section) -> str:
    lines = [_head(section), ("---",) * 6, *map(_cells, section.rows)]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    notes = "".join(f"\n- {note}" for note in _notes(section))
    when = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {machine.load()}"
    return f"## {section.name}\n\n{section.about} ({when})\n\n{table}\n{notes}".rstrip() + "\n"


def keep(sections: Sequence[Section]) -> None:
    """Write these sections into RESULTS.md, in place of their former selves, and the machine above all."""
    known = _kept()
    known |= {section.name: _markdown(section) for section in sections}
    about = "".join(f"- {name}: {value}\n" for name, value in machine.description())
    RESULTS.write_text("\n".join([_INTRODUCTION, about, *known.values()]), "utf-8")


def _kept() -> dict[str, str]:
    if not RESULTS.exists():
        return {}
    parts = re.split(r"^(?=## )", RESULTS.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return {part.partition("\n")[0].removeprefix("## "): f"{part.strip()}\n" for part in parts}
