"""What it costs to understand a direct message, beside a bare bot's answer to a command."""

import tempfile
import time
import tomllib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from bench.answers import PONG
from bench.bots import BARE_BOT, running
from bench.figures import Row, Section, at_most_ratio, percentile
from bench.loopback import loopback
from bot.catalogue_files import read_catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.words import Known, understand
from bot.zone_files import read_zones

_MESSAGES: Final = Path(__file__).parents[1] / "tests" / "words" / "messages.toml"
_NOW: Final = datetime(2026, 11, 22, 20, tzinfo=ZoneInfo("Europe/Berlin"))
_LONGEST: Final = 4000
"""Characters that Discord lets somebody write."""
_HARDEST: Final = (
    "failed sec+ yesterday 720 and nudge me at 7:30 on monday ",
    "certified information systems security profesional ",
    "10:30 9 pm 3/4 2026-11-03 ",
    "ccna az-104 sy0-701 220-1101 aws solutions architect ",
    "a b c d e f g ",
    "🙏😭💥",
    "試験に落ちました",
    "a\u0301\u0302\u0303",
    "x",
)


async def measure(*, quick: bool) -> Section:
    """Every message of the corpus, then the hardest that fit into one message; each as often as it takes."""
    repetitions, asked = (1, 60) if quick else (5, 300)
    catalogue = read_catalogue()
    known = Known(catalogue=catalogue, exams=ExamIndex.of(catalogue), zones=read_zones())
    messages = [message["text"] for message in tomllib.loads(_MESSAGES.read_text("utf-8"))["message"]]
    _milliseconds(messages, known)  # nobody pays for what is loaded at the first use
    usual = [cost for _ in range(repetitions) for cost in _milliseconds(messages, known)]
    hardest = [(text * _LONGEST)[:_LONGEST] for text in _HARDEST]
    worst = [cost for _ in range(repetitions) for cost in _milliseconds(hardest, known)]
    with tempfile.TemporaryDirectory() as folder:
        async with loopback(1) as server, running(server, BARE_BOT, Path(folder)):
            await server.ask(*PONG, times=30)
            bare = percentile((await server.ask(*PONG, times=asked)).milliseconds, 50)
    rows = [
        Row("p50", percentile(usual, 50), bare, "ms", at_most_ratio(3)),
        Row("p99", percentile(usual, 99), bare, "ms"),
        Row("the worst of 4,000 characters", max(worst), bare, "ms"),
    ]
    return Section("words", f"understanding a message, {len(messages)} different ones", "bare `/pong`, p50", rows)


def _milliseconds(messages: Iterable[str], known: Known) -> list[float]:
    costs = []
    for text in messages:
        begun = time.perf_counter()
        understand(text, known, _NOW)
        costs.append(1000 * (time.perf_counter() - begun))
    return costs
