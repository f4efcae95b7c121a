"""The text of a PDF: bytes in on standard input, text out on standard output, in a process of its own.

A PDF can be made to eat all memory or to go round in circles, and a thread cannot be stopped. So it is read here,
within limits that the system enforces, by `bot.score_files`; whatever happens, only this process ends. It is told
nothing and writes nothing but the text.
"""

import logging
import resource
import sys
from contextlib import suppress
from enum import IntEnum
from io import BytesIO

LARGEST_BYTES = 2 * 1024 * 1024
MOST_PAGES = 10
MOST_CHARACTERS = 200_000
_MOST_MEMORY = 768 * 1024 * 1024
_MOST_SECONDS = 8


class Outcome(IntEnum):
    """How this process ends; anything else is a process that was stopped."""

    READ = 0
    BROKEN = 10
    LOCKED = 11
    TOO_MANY_PAGES = 12
    TOO_LONG = 13
    TOO_HEAVY = 14
    NO_TEXT = 15


_OUTCOMES = {"LimitReachedError": Outcome.TOO_HEAVY, "DependencyError": Outcome.LOCKED}
"""What faults of pypdf mean, by name: it is loaded within the limits only. The second: a cipher that it lacks."""


class _Ended(Exception):
    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome


def _limit() -> None:
    for kind, most in ((resource.RLIMIT_AS, _MOST_MEMORY), (resource.RLIMIT_CPU, _MOST_SECONDS)):
        with suppress(ValueError, OSError):  # not every system has both
            resource.setrlimit(kind, (most, most))


def _text(pdf: bytes) -> str:
    """The text in the order of the file and then once more in rows, since reports come as tables."""
    from pypdf import PdfReader  # noqa: PLC0415 - within the limits

    reader = PdfReader(BytesIO(pdf))
    if reader.is_encrypted and not reader.decrypt(""):  # many reports only forbid changes, and open for everybody
        raise _Ended(Outcome.LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise _Ended(Outcome.TOO_MANY_PAGES)
    as_written, in_rows = [], []
    for page in reader.pages:
        as_written.append(page.extract_text())
        if sum(map(len, as_written)) > MOST_CHARACTERS:
            raise _Ended(Outcome.TOO_LONG)
        with suppress(ValueError, KeyError, TypeError, AttributeError, IndexError, ZeroDivisionError):
            in_rows.append(page.extract_text(extraction_mode="layout"))
    if not "".join(as_written).strip():
        raise _Ended(Outcome.NO_TEXT)
    return "\n".join([*as_written, *in_rows])[: 2 * MOST_CHARACTERS]


def main() -> Outcome:
    """Read, write, and say how it went by the exit status."""
    _limit()
    logging.disable(logging.CRITICAL)
    try:
        text = _text(sys.stdin.buffer.read(LARGEST_BYTES + 1))
        sys.stdout.buffer.write(text.encode(errors="ignore"))
    except _Ended as ended:
        return ended.outcome
    except (MemoryError, RecursionError):
        return Outcome.TOO_HEAVY
    except Exception as error:  # noqa: BLE001 - whatever is wrong with it, it cannot be read
        return _OUTCOMES.get(type(error).__name__, Outcome.BROKEN)
    return Outcome.READ


if __name__ == "__main__":
    sys.exit(main())
