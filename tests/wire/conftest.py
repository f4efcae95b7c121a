"""What the tests on the wire share."""

from collections.abc import AsyncIterator

import pytest

from tests.wire.server import LoopbackDiscord


@pytest.fixture
async def server() -> AsyncIterator[LoopbackDiscord]:
    """A loopback Discord in its first state; afterwards it asserts that it knew every address it was asked for."""
    async with LoopbackDiscord() as running:
        yield running
    assert running.unknown_requests == []
