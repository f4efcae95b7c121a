"""What time it is in the simulation: the real time, ahead of it by what was jumped; and no moment twice."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.errors import BadFile
from bot.texts import playground as texts

_RESERVED = timedelta(seconds=20)


def real_time() -> datetime:
    """Now, outside the simulation."""
    return datetime.now(UTC)


class SavedMoment:
    """A file with a moment that the simulation has not reached: the next run begins there, or later."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def exists(self) -> bool:
        return self.path.exists()

    def read(self) -> datetime | None:
        """The moment, if there is one. Raises BadFile."""
        try:
            moment = datetime.fromisoformat(self.path.read_text("ascii").strip())
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise BadFile(texts.bad_clock(self.path)) from error
        if moment.tzinfo is None:
            raise BadFile(texts.bad_clock(self.path))
        return moment

    def write(self, moment: datetime) -> None:
        """Replace the moment; whatever happens, the file holds the old or the new one. Raises BadFile."""
        draft = self.path.with_name(f"{self.path.name}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with draft.open("w", encoding="ascii") as file:
                file.write(f"{moment.isoformat()}\n")
                file.flush()
                os.fsync(file.fileno())
            draft.replace(self.path)
        except OSError as error:
            raise BadFile(texts.clock_not_written(self.path, error.strerror)) from error


class Timekeeper:
    """Tells how far the simulation's clock should be, and keeps a moment beyond that on disk.

    Ids of interactions are made of the simulation's time, and what is logged is stored under them: had two runs one
    moment in common, the second one's first entry could pass for a repetition of the first one's. So the clock never
    reaches the saved moment before a later one is saved, and a run begins at it even after a crash.
    """

    def __init__(self, saved: SavedMoment, earliest: datetime, real: Clock = real_time) -> None:
        self._saved, self._real = saved, real
        start = max(real(), saved.read() or earliest, earliest)
        self._ahead = start - real()
        self._limit = start
        self._reserve(start)

    def target(self) -> datetime:
        """Where the simulation's clock should be by now."""
        target = self._real() + self._ahead
        self._reserve(target)
        return target

    def go_on_to(self, moment: datetime) -> None:
        """Let the clock be at `moment` by now, unless it should be beyond."""
        self._ahead = max(self._ahead, moment - self._real())
        self._reserve(moment)

    def leave(self, last: datetime) -> None:
        """Save where the simulation ended, so that the next run loses no more than a second."""
        self._saved.write(last.replace(microsecond=0) + timedelta(seconds=1))

    def _reserve(self, moment: datetime) -> None:
        if moment + _RESERVED / 2 >= self._limit:
            self._limit = moment + _RESERVED
            self._saved.write(self._limit)
