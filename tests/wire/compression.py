"""How gateway frames are packed: as the client asked for in the query string."""

import zlib
from typing import Protocol

import zstandard


class Packer(Protocol):
    """Packs one frame after another in the same stream."""

    def __call__(self, text: str) -> bytes | str:
        """The frame for `text`: bytes where packed."""


def packer_for(asked: str | None) -> Packer:
    """The packer for a `compress` parameter."""
    match asked:
        case "zlib-stream":
            return _zlib()
        case "zstd-stream":
            return _zstd()
        case _:
            return lambda text: text


def _zlib() -> Packer:
    stream = zlib.compressobj()
    return lambda text: stream.compress(text.encode()) + stream.flush(zlib.Z_SYNC_FLUSH)


def _zstd() -> Packer:
    stream = zstandard.ZstdCompressor().compressobj()
    return lambda text: stream.compress(text.encode()) + stream.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
