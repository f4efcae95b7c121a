"""What the coaching costs: a plan for six months, a verdict, a result, pictures for many at once, a report as a PDF."""

import asyncio
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from bench.bots import ROOT
from bench.figures import Row, Section, at_most, middle, percentile
from bench.learning import Class, bare_milliseconds, classroom, longest_stall
from bench.notes import NOTES
from bot.score_files import ScoreFiles
from tests.pdfs import of_pages

_PEOPLE: Final = 30
_PICTURES: Final = 20
_RESULTS: Final = (72, 84, 93)
"""In percent: so many sets of questions has each person done when the verdict is asked for."""
_PAGES: Final = 3
_COUNTED: Final = """
import re, runpy, sys
from pathlib import Path
try:
    runpy.run_module("bot.pdf_text", run_name="__main__")
finally:
    sys.stderr.write(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
"""
_A_SECOND: Final = 1000.0
_LONGEST_STALL: Final = 50.0


async def measure(*, quick: bool) -> Section:
    """A PDF in its process; then everybody does the same things, and Comeback's event loop is watched."""
    times = 3 if quick else 9
    read, megabytes = await _pdf(times)
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        bare = percentile(await bare_milliseconds(100 if quick else 300, Path(first)), 50)
        async with classroom(_PEOPLE, Path(second)) as of:
            rows = await _rows(of, bare, times)
    rows += [
        Row("a PDF of three pages, read in its own process", read, None, "ms"),
        Row("that process's memory", megabytes, None, "MB"),
    ]
    return Section("coaching", f"{_PEOPLE} people, each with a plan for six months", "bare `/pong`, p50", rows)


async def _rows(of: Class, bare: float, times: int) -> list[Row]:
    plans = await of.make_plans()
    logged = [each for percent in _RESULTS for each in await of.log_practice(percent)]
    verdicts = await of.run("ready")
    cold = await longest_stall(of.bot, lambda: of.charts(_PICTURES))
    charts = [await longest_stall(of.bot, lambda: of.charts(_PICTURES)) for _ in range(times)]
    domains = [await longest_stall(of.bot, lambda: of.reports(_PICTURES)) for _ in range(times)]
    together = middle([max(await of.charts(_PICTURES)) for _ in range(times)])
    at_once, stall = f"{_PICTURES} at once", at_most(_LONGEST_STALL)
    return [
        Row("`/plan make`, form sent to plan, p50", percentile(plans, 50), bare, "ms"),
        Row("`/plan make`, form sent to plan, p99", percentile(plans, 99), bare, "ms", at_most(_A_SECOND)),
        Row("`/practice log`, form sent to answer, p50", percentile(logged, 50), bare, "ms", None, NOTES["logging"]),
        Row("`/ready`, p50", percentile(verdicts, 50), bare, "ms"),
        Row("`/ready`, p99", percentile(verdicts, 99), bare, "ms"),
        Row(f"the first charts, {at_once}: longest stall", cold, None, "ms", stall, NOTES["first pictures"]),
        Row(f"charts, {at_once}: longest stall, median", middle(charts), None, "ms", stall, NOTES["pictures"]),
        Row(f"charts, {at_once}: longest stall, worst", max(charts), None, "ms", stall),
        Row(f"score reports, {at_once}: longest stall, median", middle(domains), None, "ms", stall),
        Row(f"score reports, {at_once}: longest stall, worst", max(domains), None, "ms", stall),
        Row(f"charts, {at_once}: the last one is there", together, None, "ms"),
    ]


async def _pdf(times: int) -> tuple[float, float]:
    """Milliseconds to read one, and the most memory that its process had, in megabytes."""
    lines = [f"{number}.0 A domain of the exam {40 + number} %" for number in range(1, 41)]
    pdf, files, costs = of_pages(*[lines] * _PAGES), ScoreFiles(), []
    for _ in range(times):
        began = time.perf_counter()
        await files.text_of(pdf)
        costs.append((time.perf_counter() - began) * 1000)
    return middle(costs), await _megabytes(pdf)


async def _megabytes(pdf: bytes) -> float:
    """What the system counts at the end of that process; what counts children counts their parent's memory, too."""
    reading = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", _COUNTED), cwd=ROOT, stdin=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    _, told = await reading.communicate(pdf)
    return int(told) / 1024
