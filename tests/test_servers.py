"""Servers that send the bot away, and take it back."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import simcord
from simcord.backend import serializers

from bot.actions import servers, tidying
from bot.actions.resources import Resources
from bot.coach import Coach
from bot.database import Database
from bot.rules.group_permissions import Permission
from bot.settings import Settings
from bot.stores import groups
from bot.texts import jobs
from tests.conftest import NOON
from tests.group_life import group_of
from tests.organising import Organiser, checks_in, deny, posted
from tests.time_travel import Days


@pytest.fixture
async def olga(env: simcord.Env) -> Organiser:
    olga = Organiser(env, "olga")
    await olga.sets_up()
    return olga


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


async def rows(database: Database, table: str) -> int:
    async with database.transaction() as tx:
        [row] = await tx.all(f"SELECT COUNT(*) AS found FROM {table}")
    found: int = row["found"]
    return found


async def kick(env: simcord.Env, *, while_listening: bool = True) -> Any:
    """Send the bot away; what the server was comes back to `invite` it again."""
    guild = env.backend.guilds[env.guild.id]
    if while_listening:
        env.backend.emit("GUILD_DELETE", {"id": str(env.guild.id)})
        await env.settle()
    del env.backend.guilds[env.guild.id]
    return guild


async def invite(env: simcord.Env, guild: Any) -> None:
    env.backend.guilds[guild.id] = guild
    payload = dict(serializers.guild_create_payload(env.backend, guild))
    del payload["unavailable"]  # as Discord leaves it out of a server that is new
    env.backend.emit("GUILD_CREATE", payload)
    await env.settle()


async def test_a_server_that_sends_it_away_is_owed_nothing_from_then_on(
    env: simcord.Env, olga: Organiser, database: Database, days: Days
) -> None:
    await days.until("2026-11-23 18:30")
    await checks_in(olga, "Lab 4 is done")
    assert await rows(database, "promises") > 0
    await kick(env)
    assert await rows(database, "promises") == 0
    await days.until("2026-11-25 18:30")
    assert len(posted(olga.channel)) == 1
    assert olga.received == []
    assert await rows(database, "checkins") == 1


async def test_invited_again_its_groups_go_on_with_everything_told(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    await days.until("2026-11-23 18:30")
    await checks_in(olga, "Lab 4 is done")
    await days.until("2026-11-23 18:31")
    guild = await kick(env)
    await days.until("2026-11-24 16:00")
    await invite(env, guild)
    await days.until("2026-11-24 18:30")
    before, after = posted(olga.channel)
    assert "Lab 4 is done" in before.content
    assert "how is it going" in after.content
    assert "1 checked in" in before.content
    assert olga.received == []


async def test_early_answers_for_a_round_that_passed_meanwhile_stay_counted(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    await olga.type("group join")
    await checks_in(olga, "Early bird", early=True)
    guild = await kick(env)
    await days.until("2026-11-23 19:00")
    await invite(env, guild)
    await days.say_due()
    [opened] = posted(olga.channel)
    assert "Early bird" in opened.content


async def test_what_is_missing_after_coming_back_is_told_at_once(env: simcord.Env, olga: Organiser, days: Days) -> None:
    guild = await kick(env)
    env.backend.guilds[guild.id] = guild
    deny(env, olga.channel, Permission.SEND)
    await invite(env, guild)
    await days.say_due()
    [message] = olga.received
    assert "“Send Messages”" in message.content


async def test_what_happened_while_nobody_listened_is_found_at_the_next_start(
    env: simcord.Env, olga: Organiser, database: Database, settings: Settings, resources: Resources
) -> None:
    role = env.guild.create_role("learners")
    await olga.type("group edit", role=role)
    del env.backend.guilds[env.guild.id].roles[role.id]
    await env.restart_bot(Coach(settings, resources))
    days = Days(env)
    await days.say_due()
    assert "the role that I mentioned" in olga.received[-1].content
    guild = await kick(env, while_listening=False)
    await env.restart_bot(Coach(settings, resources))
    assert await rows(database, "promises") == 0
    env.backend.guilds[guild.id] = guild
    await env.restart_bot(Coach(settings, resources))
    assert await rows(database, "promises") == 1


async def test_a_server_that_is_down_for_a_while_has_not_sent_it_away(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    env.backend.emit("GUILD_DELETE", {"id": str(env.guild.id), "unavailable": True})
    await env.settle()
    await days.until("2026-11-23 18:30")
    assert len(posted(olga.channel)) == 1


async def test_other_shards_servers_are_left_to_them(
    env: simcord.Env, olga: Organiser, database: Database, days: Days
) -> None:
    assert isinstance(env.bot, Coach)
    async with database.transaction() as tx:
        await tx.run("UPDATE study_groups SET guild_id = :guild_id", guild_id=1 << 22)
    env.bot.shard_count = 2
    env.bot.dispatch("ready")
    await env.settle()
    assert await rows(database, "promises") == 1


async def test_after_thirty_days_everything_told_there_is_erased_and_not_before(
    env: simcord.Env, olga: Organiser, database: Database, resources: Resources, days: Days
) -> None:
    await days.until("2026-11-23 18:30")
    await checks_in(olga, "Lab 4 is done")
    await kick(env)
    await env.advance_time(timedelta(days=29, hours=23).total_seconds())
    with env.time_context():
        assert (await tidying.tidy(resources)).groups == 0
    await env.advance_time(timedelta(hours=2).total_seconds())
    with env.time_context():
        tidied = await tidying.tidy(resources)
    assert jobs.tidied(0, 0, 0, 0, tidied.groups).endswith("1 group")
    for table in ("study_groups", "group_members", "rounds", "checkins", "checkin_answers"):
        assert await rows(database, table) == 0


async def test_roles_that_groups_mention_are_known_and_let_go(either_database: Database) -> None:
    mentions = replace(group_of(), role_id=77)
    async with either_database.transaction() as tx:
        await groups.add(tx, mentions, NOON)
        assert await groups.roles(tx) == [(mentions.guild_id, 77)]
        assert await groups.without_role(tx, 77) == [replace(mentions, role_id=None)]
        assert await groups.roles(tx) == []
        assert await groups.bot_left(tx, mentions.guild_id, NOON) == 1
        assert await servers.forget_left(tx, NOON) == 0
        assert await servers.forget_left(tx, NOON + timedelta(seconds=1)) == 1
