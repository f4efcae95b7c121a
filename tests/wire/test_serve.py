"""The loopback server in a process of its own, driven as a bench drives it, with the bare bot."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.wire.process import BARE_BOT


@asynccontextmanager
async def running(*words: str, **env: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process of this Python's, ended by SIGTERM with the block."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, *words, env={**os.environ, **env}, stdout=asyncio.subprocess.PIPE
    )
    try:
        yield process
    finally:
        process.terminate()
        assert await process.wait() == 0


@dataclass(frozen=True, slots=True)
class Remote:
    """Asks the server for things."""

    session: aiohttp.ClientSession
    told: dict[str, Any]

    async def get(self, what: str) -> Any:
        """Read something."""
        async with self.session.get(f"{self.told['control_url']}/{what}") as response:
            return await response.json()

    async def post(self, what: str, **asked: Any) -> Any:
        """Have something done."""
        async with self.session.post(f"{self.told['control_url']}/{what}", json=asked) as response:
            return await response.json()

    async def send(self, person: int) -> int:
        """Post a message to a person as the bot would, and give the status."""
        headers = {"Authorization": f"Bot {self.told['token']}"}
        api = self.told["api_url"]
        recipient = {"recipient_id": str(self.told["first_person_id"] + person * self.told["person_id_step"])}
        async with self.session.post(f"{api}/users/@me/channels", json=recipient, headers=headers) as response:
            channel = await response.json()
        path = f"{api}/channels/{channel.get('id', 0)}/messages"
        async with self.session.post(path, json={"content": "hello"}, headers=headers) as response:
            return response.status


async def test_a_bench_drives_the_server_by_remote_control() -> None:
    async with (
        running("-m", "tests.wire.serve", "--people", "30", "--guilds", "2") as serving,
        aiohttp.ClientSession() as session,
    ):
        assert serving.stdout is not None
        remote = Remote(session, json.loads(await serving.stdout.readline()))
        env = {"DISCORD_API_URL": remote.told["api_url"], "DISCORD_TOKEN": remote.told["token"]}
        async with running(*BARE_BOT, **env):
            async with asyncio.timeout(10):
                while (await remote.get("counts"))["identified"] == 0:
                    await asyncio.sleep(0.05)
            await remote.post("count-anew")

            ran = await remote.post("run", person=3, command="pong", options={"word": "hello"})
            assert (ran["kind"], ran["text"]) == ("MESSAGE", "hello")
            assert 0 < ran["milliseconds"] < 3000
            storm = await remote.post("storm-of-interactions", count=40, at_once=10, command="seen")
            assert (len(storm["latencies"]), storm["failed"]) == (40, 0)
            assert all(0 < milliseconds < 3000 for milliseconds in storm["latencies"])
            form = {"command": "form", "form": {"Score": "700", "Why": "Misread"}, "in": 1}
            ran = await remote.post("run", person=4, **form)
            assert (ran["kind"], ran["text"]) == ("MESSAGE", "700: Misread")
            storm = await remote.post("storm-of-interactions", count=10, at_once=10, seconds=0.1, **form)
            assert (len(storm["latencies"]), storm["failed"]) == (10, 0)
            assert "is not registered" in (await remote.post("run", person=3, command="nothing"))["error"]
            assert "nothing is called" in (await remote.post("run", person=3, press="nothing"))["error"]

            assert [await remote.send(person) for person in (1, 2, 1)] == [200, 200, 200]
            await remote.post("doors", closed=[2])
            assert await remote.send(2) == 403
            assert (await remote.post("limits", per_second=2))["per_second"] == 2
            assert [await remote.send(person) for person in (1, 1)] == [200, 429]
            assert (await remote.post("limits", per_second=None))["per_second"] is None
            await remote.post("fail", status=503, where="message posts")
            assert await remote.send(1) == 503
            await remote.post("fail")
            assert await remote.send(1) == 200
            counts = await remote.get("counts")
    assert (counts["messages"], counts["channels"], counts["most_to_one_channel"]) == (5, 2, 4)
    assert counts["first_message_at"] < counts["last_message_at"]
    assert (counts["refused_429"], counts["by_status"]["403"], counts["by_status"]["503"]) == (2, 1, 1)
    assert (counts["edits"], counts["closest_edits_seconds"]) == (0, None)
    assert 0 < counts["busiest_second"] <= 16
