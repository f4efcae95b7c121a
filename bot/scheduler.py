"""The heartbeat: the few fixed jobs that APScheduler runs. What people are promised stands in tables, never here."""

import logging

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from bot.actions import tidying
from bot.actions.resources import Resources

log = logging.getLogger(__name__)


def start_scheduler(resources: Resources) -> AsyncIOScheduler:
    """Start the fixed jobs on the running loop. Late ones are made up for, once; none overlaps itself."""
    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    )
    scheduler.add_job(_tidy, CronTrigger(hour=3, minute=30, timezone="UTC"), (resources,), id="tidying")
    scheduler.start()
    return scheduler


async def _tidy(resources: Resources) -> None:
    tidied = await tidying.tidy(resources)
    log.info("tidied: %s drafts, %s removed attempts", tidied.drafts, tidied.attempts)
