"""A database as a failing disk leaves it."""

import os
from pathlib import Path

from bot.database import connect


async def make_damaged(path: Path) -> None:
    """A database that opens, and has lost what stood in the middle of its file."""
    database = await connect(str(path))
    async with database.transaction() as tx:
        await tx.run("CREATE TABLE filling (number BIGINT PRIMARY KEY, content TEXT)")
        for number in range(400):
            content = "x" * 1_000
            await tx.run(
                "INSERT INTO filling (number, content) VALUES (:number, :content)", number=number, content=content
            )
    await database.close()
    handle = os.open(path, os.O_WRONLY)
    os.pwrite(handle, b"\xff" * 100_000, path.stat().st_size - 200_000)
    os.close(handle)
