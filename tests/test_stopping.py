"""Told to stop at whatever moment, the delivery ends."""

import asyncio

import discord
import pytest

from bot.actions.resources import Resources
from bot.delivery import Delivery


@pytest.mark.parametrize("steps", range(4))
async def test_told_to_stop_while_a_beat_wakes_it_it_ends(resources: Resources, steps: int) -> None:
    delivery = Delivery(discord.Client(intents=discord.Intents.none()), resources, per_second=40.0, lease_seconds=60.0)
    running = asyncio.create_task(delivery.run())
    await asyncio.sleep(0.05)
    delivery.wake()
    for _ in range(steps):
        await asyncio.sleep(0)
    running.cancel()
    ended, _ = await asyncio.wait({running}, timeout=5.0)
    assert ended
