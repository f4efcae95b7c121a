"""Many rounds at once, many people in one of them, and a killed process: each opens once, and nothing is lost."""

import time
from pathlib import Path

from bench.checking_in import Meeting, missing
from bench.opening_rounds import Rounds
from bot.rules.promises import EDITS_APART
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Channel, World

_UNEVEN = 0.1
"""Seconds by which two requests may arrive closer together than they were sent."""


def sent_to(server: LoopbackDiscord, channel: Channel) -> tuple[int, float]:
    """The id of the only message that the bot sent there by itself, and when it came."""
    [sent] = [each for each in server.messages.sent if each.channel_id == channel.id]
    return sent.message_id, sent.at


async def test_40_rounds_open_once_through_a_kill_and_60_people_check_in_for_one_with_few_edits_and_no_loss(
    tmp_path: Path,
) -> None:
    async with LoopbackDiscord(World(more_people=60, more_guilds=39)) as server:
        guilds = [server.world.study_group, *server.world.campuses]
        rounds = Rounds(server, tmp_path, guilds, int(time.time()) - 5, pace=100)
        await rounds.seed()
        await rounds.begin_and_be_killed(after=32)
        async with rounds.opening() as process:
            message_id, sent_at = sent_to(server, guilds[0].channels[0])
            group = Meeting(server, rounds.ledger, process, message_id)
            waited = await group.check_in_within(1.5, 0, server.world.crowd)
            await group.until_right()
        opened, kept = await rounds.outcome(), await group.kept()
    assert (opened.never, opened.twice, len(opened.late)) == (0, 0, 40)
    assert opened.found > 0
    assert server.messages.repeated == []
    assert all(each.answer is not None for each in waited)
    assert (len(kept), missing(kept, 0, server.world.crowd)) == (60, [])
    assert group.edits[0].at - sent_at >= EDITS_APART.total_seconds() - _UNEVEN
    assert group.closest_edits >= EDITS_APART.total_seconds() - _UNEVEN
