"""Who was erased: a file beside the database, so that a backup that is restored does not bring anybody back.

Each erasure is one line: a keyed hash (HMAC-SHA256) of the person's id, and the second at which they were erased. The
key is random, made once, and stands in a file of its own beside it. Both are readable by their owner alone, and neither
is copied into `backups`: a backup that is given away tells nothing of those who left.

The file alone names nobody: ids are short enough to try them all, but not without the key. It does not protect against
whoever can read the key as well: they can ask of any id whether it was erased, and when. Nor does it help where it is
lost: after that, only those are erased again who left since.

An entry is on the disk before the transaction that erases is committed. Where that commit then fails, the erasure is
carried out at the next start: its person had asked for it.
"""

import asyncio
import fcntl
import hmac
import logging
import os
import re
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.clock import from_epoch, to_epoch
from bot.database.core import DatabaseUnusable

log = logging.getLogger(__name__)

_ENTRY = re.compile(rb"([0-9a-f]{64}) (\d{10})\n")
_ENTRY_LENGTH = 64 + 1 + 10 + 1
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Erased:
    """What the file holds: for each hash, when that person was erased last."""

    key: bytes
    last_at: dict[str, datetime]

    @property
    def latest(self) -> datetime | None:
        """When somebody was last erased."""
        return max(self.last_at.values(), default=None)

    def at(self, learner_id: int) -> datetime | None:
        """When they were erased last; None for somebody who never was."""
        return self.last_at.get(_hash(self.key, learner_id))


class ErasedBook:
    """The file at `path`, and its key beside it. Neither is there before the first erasure."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.key_path = path.with_name(f"{path.name}-key")

    async def entries(self) -> int:
        """How many erasures it holds, for the price of looking at its size."""
        try:
            found = await asyncio.to_thread(self.path.stat)
        except FileNotFoundError:
            return 0
        return found.st_size // _ENTRY_LENGTH  # the beginning of one that a power cut tore off counts for nothing

    async def name(self) -> str:
        """What sets it apart from other books, without a hint at what is in it. Makes the key, if there is none."""
        return _hash(await asyncio.to_thread(self._key), 0)[:16]

    async def write(self, learner_id: int, at: datetime) -> None:
        """Add an erasure. It is on the disk when this returns; until then, it may be or not."""
        await asyncio.to_thread(self._write, learner_id, at)

    async def read(self, seen: int) -> Erased:
        """All of it but for the first `seen` entries. Raises DatabaseUnusable where the key is none."""
        return await asyncio.to_thread(self._read, seen)

    def _write(self, learner_id: int, at: datetime) -> None:
        entry = f"{_hash(self._key(), learner_id)} {to_epoch(at):010}\n".encode()
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)  # several processes may share it; given back with the handle
            size = os.fstat(handle).st_size
            end = size - size % _ENTRY_LENGTH
            os.ftruncate(handle, end)
            if os.pwrite(handle, entry, end) < len(entry):
                raise OSError(f"there is no room for an entry in {self.path}")
            os.fsync(handle)
        finally:
            os.close(handle)
        if end == 0:
            _write_out(self.path.parent)

    def _read(self, seen: int) -> Erased:
        with self.path.open("rb") as book:
            book.seek(seen * _ENTRY_LENGTH)
            entries = _ENTRY.findall(book.read())
        return Erased(self._key(), {digest.decode(): from_epoch(int(at)) for digest, at in entries})

    def _key(self) -> bytes:
        """The key; a new one, where there is none. Raises DatabaseUnusable."""
        if not self.key_path.exists():
            if self.path.exists():
                log.warning("%s is gone: nobody whom %s names can be known from it any more", self.key_path, self.path)
            self._make_key()
        try:
            key = bytes.fromhex(self.key_path.read_text("ascii").strip())
        except ValueError:
            key = b""
        if len(key) != _KEY_BYTES:
            raise DatabaseUnusable(
                f"{self.key_path} holds no key. Put back the one that belongs to {self.path}; if it is lost, move both "
                "files away, and restore no backup that is older than now."
            )
        return key

    def _make_key(self) -> None:
        """Whole or not at all; of several processes that make one, the first wins."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        part = self.key_path.with_name(f"{self.key_path.name}.{secrets.token_hex(4)}.part")
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(handle, f"{secrets.token_hex(_KEY_BYTES)}\n".encode())
            os.fsync(handle)
            os.link(part, self.key_path)
        except FileExistsError:
            pass
        finally:
            os.close(handle)
            part.unlink()
        _write_out(self.path.parent)


def _hash(key: bytes, learner_id: int) -> str:
    return hmac.digest(key, str(learner_id).encode(), "sha256").hex()


def _write_out(folder: Path) -> None:
    """Have the disk itself hold which files there are."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
