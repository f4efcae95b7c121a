"""Files that people drop into the form, kind and unkind."""

import asyncio
import io
import logging
from collections.abc import Callable
from datetime import date

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from bot.rules.catalogue import Catalogue
from bot.rules.exams import Exam
from bot.rules.report_paste import results_in, score_in
from bot.rules.report_refusals import FileFault, FileRefused
from bot.score_files import ScoreFiles
from tests.pdfs import bomb, of_objects, of_pages

LINES = ["CompTIA Security+", "Candidate: Ada Lovelace", "Your score: 720  Passing score: 750",
         "1.0 General Security Concepts 63 %", "4.0 Security Operations", "49 %"]  # fmt: skip


@pytest.fixture
def exam(catalogue: Catalogue) -> Exam:
    found = catalogue.exam("SY0-701", date(2026, 11, 22))
    assert found is not None
    return found


async def refused(file: bytes, seconds: float = 10) -> FileFault:
    with pytest.raises(FileRefused) as refusal:
        await ScoreFiles(seconds).text_of(file)
    return refusal.value.fault


def locked(password: str) -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(of_pages(LINES))))
    writer.encrypt(password, "the owner's", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def png() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (40, 40)).save(stream, "png")
    return stream.getvalue()


async def test_a_pdf_is_read_and_what_it_says_is_found(caplog: pytest.LogCaptureFixture, exam: Exam) -> None:
    caplog.set_level(logging.DEBUG)
    text = await ScoreFiles().text_of(of_pages(LINES, ["3.0 Security Architecture      71 %"]))
    found = {result.domain: result.percent for result in results_in(text, exam)}
    assert found == {"General Security Concepts": 63, "Security Operations": 49, "Security Architecture": 71}
    assert score_in(text, exam) == 720
    assert "Security Operations" in await ScoreFiles().text_of(locked(""))  # open for reading, closed for changes
    assert not any("Ada" in record.getMessage() or "General" in record.getMessage() for record in caplog.records)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
async def test_a_text_file_is_read_in_whatever_way_it_is_written(encoding: str, exam: Exam) -> None:
    text = await ScoreFiles().text_of("\r\n".join([*LINES, "café"]).encode(encoding))
    assert {result.percent for result in results_in(text, exam)} == {63, 49}


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        (png, FileFault.NEITHER),
        (lambda: b"", FileFault.NEITHER),
        (lambda: b"\0" * 900, FileFault.NEITHER),
        (lambda: b"MZ\x90\0\x03" + bytes(range(256)), FileFault.NEITHER),
        (lambda: b"a" * 200_001, FileFault.TOO_LONG),
        (lambda: b"%PDF-1.4" + b"a" * 2 * 1024 * 1024, FileFault.TOO_LARGE),
    ],
)
async def test_what_is_no_report_is_refused_at_once(file: Callable[[], bytes], fault: FileFault) -> None:
    assert await refused(file()) is fault


async def test_a_pdf_that_cannot_be_read_is_refused_with_the_reason() -> None:
    whole = of_pages(LINES)
    files = {
        b"%PDF-1.7\nnothing": {FileFault.BROKEN},
        whole[: len(whole) // 3]: {FileFault.BROKEN, FileFault.NO_TEXT},
        locked("secret"): {FileFault.LOCKED},
        of_pages(*[LINES] * 11): {FileFault.TOO_MANY_PAGES},
        of_pages([]): {FileFault.NO_TEXT},
        of_pages(["a" * 5000] * 45): {FileFault.TOO_LONG},
    }
    faults = await asyncio.gather(*map(refused, files))
    for fault, expected in zip(faults, files.values(), strict=True):
        assert fault in expected


async def test_bombs_and_endless_rings_only_cost_their_own_process() -> None:
    ring = of_objects({1: "<</Type/Catalog/Pages 2 0 R>>", 2: "<</Type/Pages/Count 1/Kids[2 0 R]>>"})
    nested = of_objects({1: "[" * 50_000 + "]" * 50_000})
    packed = bomb()
    assert len(packed) < 100_000
    faults = await asyncio.gather(refused(packed), refused(ring), refused(nested))
    assert set(faults) <= {FileFault.TOO_HEAVY, FileFault.BROKEN, FileFault.NO_TEXT, FileFault.TOO_LONG}


async def test_reading_ends_when_its_time_is_over() -> None:
    assert await refused(of_pages(LINES), seconds=0.01) is FileFault.TOO_HEAVY
