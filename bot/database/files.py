"""What is done to a SQLite file beside the bot's own connection: it is checked, and copied for a backup.

Both run in a thread on a connection that cannot write. WAL keeps what it reads as it was when it began, and neither
writers nor the event loop wait for it.
"""

import asyncio
import fcntl
import glob
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from bot.database.core import Backup, BackupFailed, DatabaseDamaged, DatabaseUnusable

BACKUPS_KEPT = 7
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_CHECK_AGAIN = 0.05

Found = TypeVar("Found")


def read_only(path: Path, *, unchanging: bool = False) -> str:
    """The address under which SQLite opens the file at `path` for reading alone.

    `unchanging`: nobody writes to it, so that it can be read without the files that readers and writers share.
    """
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if unchanging else ''}"


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is broken, not merely out of reach."""
    # The second byte of a code only says more about the first.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


def damaged(path: Path, fault: str) -> DatabaseDamaged:
    """The sentence for the operator whose file is broken."""
    return DatabaseDamaged(
        f"The database {path} is damaged ({fault}); stop the bot, move the file away together with those named "
        f"{path.name}-wal and {path.name}-shm, copy the newest sound file from {_folder(path)} to its place, "
        "and start again."
    )


async def check(path: Path, *, unchanging: bool = False) -> None:
    """Read the file at `path` to its end. Raises DatabaseDamaged, DatabaseUnusable."""
    try:
        fault = await _beside(read_only(path, unchanging=unchanging), _fault)
    except sqlite3.Error as error:
        raise DatabaseUnusable(f"The database {path} cannot be checked: {error}.") from error
    if fault:
        raise damaged(path, fault)


async def back_up(path: Path, today: date) -> Backup:
    """Copy the file at `path` as it is now into the folder `backups` beside it. Raises BackupFailed.

    The copy takes the place of one from earlier today, and ends the time of the oldest; it does so only once it is
    complete, sound and on the disk.
    """
    try:
        return await _beside(read_only(path), lambda connection: _back_up(connection, path, today))
    except (OSError, sqlite3.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise BackupFailed(f"{path} could not be copied to {_folder(path)}: {reason}.") from error


def newest_backup(path: Path) -> Backup | None:
    """The backup of the file at `path` that was made last."""
    made = [_as_backup(copy) for copy in _backups(path)]
    return max(made, key=lambda backup: backup.made_at, default=None)


def is_held(path: Path) -> bool | None:
    """Whether a process has the file at `path` open; None where that may not be asked.

    To ask is to try the lock, for some microseconds: a bot that starts just then would be kept off once.
    """
    try:
        handle = os.open(lock_file(path), os.O_RDONLY)
    except FileNotFoundError:
        return False
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)  # given back at once, with the handle
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def lock_file(path: Path) -> Path:
    """The file that is locked by whoever has the one at `path` open."""
    return path.with_name(f"{path.name}.lock")


def erased_file(path: Path) -> Path:
    """The file that holds who was erased from the one at `path`. It is in no backup."""
    return path.with_name(f"{_name(path)}.erased")


def write_ahead_log(path: Path) -> Path:
    """The file that holds what was committed and is not yet in the one at `path`."""
    return path.with_name(f"{path.name}-wal")


async def _beside(address: str, work: Callable[[sqlite3.Connection], Found]) -> Found:
    """Do `work` in a thread with a connection of its own; where this is cancelled, the work is interrupted."""
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    working = asyncio.get_running_loop().run_in_executor(None, work, connection)
    try:
        return await asyncio.shield(working)
    finally:
        while not working.done():  # between two statements there is nothing to interrupt yet
            connection.interrupt()
            await asyncio.wait({working}, timeout=_CHECK_AGAIN)
        working.exception()  # nobody else asks for it, once this is cancelled
        connection.close()


def _fault(connection: sqlite3.Connection, schema: str = "main") -> str | None:
    """The first thing that is broken. SQLite names places in the file, never what stands there."""
    try:
        [[said]] = connection.execute(f"PRAGMA {schema}.quick_check(1)").fetchall()
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        return str(error)
    return None if said == "ok" else " ".join(str(said).split())


def _back_up(connection: sqlite3.Connection, path: Path, today: date) -> Backup:
    folder, name = _folder(path), _name(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    for left in folder.glob(f"{glob.escape(name)}-*.part"):  # of a process that was killed
        left.unlink()
    _check_room(connection, folder)
    part, target = folder / f"{name}-{today}.part", folder / f"{name}-{today}.db"
    try:
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        connection.execute("VACUUM INTO ?", (str(part),))
        connection.execute("ATTACH ? AS copy", (read_only(part, unchanging=True),))
        if fault := _fault(connection, "copy"):
            raise BackupFailed(f"The copy of {path} was damaged ({fault}) and is not kept.")
        _write_out(part)
        part.replace(target)
        _write_out(folder)
    finally:
        part.unlink(missing_ok=True)
    others = sorted(set(_backups(path)) - {target}, reverse=True)
    for old in others[BACKUPS_KEPT - 1 :]:
        old.unlink()
    return _as_backup(target)


def _check_room(connection: sqlite3.Connection, folder: Path) -> None:
    """A backup must not take the room that the bot itself needs. Raises BackupFailed."""
    [[pages]], [[page]] = (connection.execute(f"PRAGMA page_{what}").fetchall() for what in ("count", "size"))
    needed, free = 2 * pages * page, shutil.disk_usage(folder).free
    if free < needed:
        raise BackupFailed(
            f"There is no room for a backup in {folder}: {free / 1e6:.1f} MB are free, {needed / 1e6:.1f} MB needed, "
            "of which half are left free; make room, or move older backups elsewhere."
        )


def _write_out(path: Path) -> None:
    """Have the disk itself hold what was written."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _folder(path: Path) -> Path:
    return path.parent / "backups"


def _name(path: Path) -> str:
    return path.stem if path.suffix == ".db" else path.name


def _backups(path: Path) -> list[Path]:
    dated = re.compile(rf"{re.escape(_name(path))}-\d{{4}}-\d\d-\d\d\.db")
    return [copy for copy in _folder(path).glob("*.db") if dated.fullmatch(copy.name)]


def _as_backup(copy: Path) -> Backup:
    found = copy.stat()
    return Backup(copy, datetime.fromtimestamp(found.st_mtime, UTC), found.st_size)
