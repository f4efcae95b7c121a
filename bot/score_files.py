"""Score reports that are dropped in as files: read where they lie in memory, and never written anywhere."""

import asyncio
import sys
from pathlib import Path

from bot.pdf_text import LARGEST_BYTES, MOST_CHARACTERS, Outcome
from bot.rules.report_refusals import FileFault, FileRefused

LONGEST_SECONDS = 10.0
_AT_A_TIME = 2
_ROOT = Path(__file__).parents[1]
_FAULTS = {
    Outcome.BROKEN: FileFault.BROKEN,
    Outcome.LOCKED: FileFault.LOCKED,
    Outcome.TOO_MANY_PAGES: FileFault.TOO_MANY_PAGES,
    Outcome.TOO_LONG: FileFault.TOO_LONG,
    Outcome.NO_TEXT: FileFault.NO_TEXT,
}
_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_MOST_CONTROLS = 0.02
"""So large a share of control characters at most; what has more is no text."""


class ScoreFiles:
    """Reads files, few at a time; the bot has one."""

    def __init__(self, longest_seconds: float = LONGEST_SECONDS) -> None:
        self._turns = asyncio.Semaphore(_AT_A_TIME)
        self._longest_seconds = longest_seconds

    async def text_of(self, file: bytes) -> str:
        """The text of a PDF or text file, told apart by what is in it. Raises FileRefused."""
        if len(file) > LARGEST_BYTES:
            raise FileRefused(FileFault.TOO_LARGE)
        if b"%PDF-" not in file[:1024]:
            return _plain_text(file)
        async with self._turns:
            return await self._pdf_text(file)

    async def _pdf_text(self, pdf: bytes) -> str:
        reading = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.pdf_text",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
            cwd=_ROOT, env={},
        )  # fmt: skip
        try:
            text, _ = await asyncio.wait_for(reading.communicate(pdf), self._longest_seconds)
        except TimeoutError:
            raise FileRefused(FileFault.TOO_HEAVY) from None
        finally:
            if reading.returncode is None:
                reading.kill()
                await reading.wait()
        if reading.returncode != Outcome.READ:
            raise FileRefused(_fault(reading.returncode))
        return text.decode(errors="ignore")


def _fault(status: int | None) -> FileFault:
    ended = {int(outcome): fault for outcome, fault in _FAULTS.items()}
    return ended.get(status or 0, FileFault.TOO_HEAVY)


def _plain_text(file: bytes) -> str:
    mark = next((mark for mark in _BYTE_ORDER_MARKS if file.startswith(mark)), b"")
    try:
        text = file.decode(_BYTE_ORDER_MARKS.get(mark, "utf-8"))
    except UnicodeDecodeError:
        text = file.decode("cp1252", errors="replace")
    controls = sum(letter < " " and letter not in "\t\n\r\f" for letter in text)
    if not text.strip() or "\0" in text or controls > _MOST_CONTROLS * len(text):
        raise FileRefused(FileFault.NEITHER)
    if len(text) > MOST_CHARACTERS:
        raise FileRefused(FileFault.TOO_LONG)
    return text
