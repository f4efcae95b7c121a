"""The operator's commands: `python -m bot` runs the bot; `playground`, `when`, `doctor` and others stand beside it."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from typing import IO, Any, NoReturn

import click

from bot import doctor_command, next_command, plan_command, ready_command, understand_command, when_command
from bot.catalogue_files import read_catalogue
from bot.clock import use_own_zones
from bot.database import DatabaseUnusable
from bot.errors import OperatorError
from bot.rules import words
from bot.rules.days import Week, moments
from bot.rules.exam_search import ExamIndex
from bot.rules.identity import identify
from bot.rules.plan.laying_out import lay_out
from bot.rules.readiness import Grounds, Legal, readiness
from bot.rules.retake_clock import retake_clock
from bot.settings import Settings, read_settings
from bot.shell_options import read_zone
from bot.texts import operator
from bot.zone_files import read_zones


class Said(click.ClickException):
    """What is wrong, in one line on standard error; exit status 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.format_message(), file=file, err=file is None)


@contextmanager
def one_sentence() -> Iterator[None]:
    """Whatever the operator can mend is said in one sentence: no traceback, no usage page."""
    try:
        yield
    except (OperatorError, DatabaseUnusable) as error:
        raise Said(str(error)) from error
    except click.UsageError as error:
        raise Said(error.format_message()) from error


class Commands(click.Group):
    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with one_sentence():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        with one_sentence():
            return super().invoke(ctx)


@click.group(cls=Commands, invoke_without_command=True)
@click.pass_context
def main(context: click.Context) -> None:
    """Comeback, a Discord coach for the second attempt. Without a command: run."""
    use_own_zones()
    if context.invoked_subcommand is None:
        context.invoke(run)


@main.command()
def run() -> None:
    """Run the bot; without DISCORD_TOKEN, open the playground."""
    settings = read_settings()
    if settings.token is None:
        click.echo(operator.NO_TOKEN)
        _open_playground(settings)
    else:
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, _leave)  # until the bot listens for them itself
        from bot.running import run_bot  # the shell's other commands need no Discord

        asyncio.run(run_bot(settings))


def _leave(*_: object) -> NoReturn:
    raise SystemExit(0)


@main.command()
def playground() -> None:
    """The real bot in a simulated Discord, in the browser."""
    _open_playground(read_settings())


def _open_playground(settings: Settings) -> None:
    from playground.serving import serve

    asyncio.run(serve(settings))


@main.command()
@click.option("--exam", "typed", required=True, help="The exam's code or name, such as sy0-701.")
@click.option("--attempt", "attempts", multiple=True, help="2026-11-15:fail or 2026-11-15T14:30:fail; repeatable.")
@click.option("--zone", "zone_name", default="UTC", show_default=True, help="The person's time zone.")
@click.option("--now", "now_typed", help="The day or time to answer for; now, if left out.")
@click.option("--purchase", "purchase_typed", help="What was bought, where that decides (such as learn-one).")
@click.option("--approved-on", "approved_typed", help="The day a retake form was approved, where that decides.")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON.")
def when(
    typed: str,
    attempts: tuple[str, ...],
    zone_name: str,
    now_typed: str | None,
    purchase_typed: str | None,
    approved_typed: str | None,
    wants_json: bool,
) -> None:
    """When a retake is legal, with receipts."""
    zone = read_zone(zone_name)
    now = when_command.read_now(now_typed, zone)
    sittings = [when_command.read_sitting(attempt, zone, now) for attempt in attempts]
    catalogue = read_catalogue(read_settings().config)
    exam = identify(catalogue, ExamIndex.of(catalogue), typed, now.date())
    clock = retake_clock(
        catalogue,
        exam,
        sittings,
        now,
        purchase=when_command.read_purchase(purchase_typed, exam.ruling.policy if exam.ruling else None),
        approved_on=when_command.read_approval(approved_typed, now),
    )
    click.echo(when_command.as_json(clock) if wants_json else when_command.as_text(clock))


@main.command("next")
@click.option("--time", "clock_typed", required=True, help="The time of day that is promised, such as 00:30.")
@click.option("--zone", "zone_name", default="UTC", show_default=True, help="The person's time zone.")
@click.option("--days", "days_typed", default="daily", show_default=True, help="Days of the week, such as mon,tue.")
@click.option("--from", "from_typed", help="The first local day, such as 2027-03-10; today, if left out.")
@click.option("--count", "count_typed", default="10", show_default=True, help="How many moments, up to 1000.")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON.")
def next_moments(
    clock_typed: str, zone_name: str, days_typed: str, from_typed: str | None, count_typed: str, wants_json: bool
) -> None:
    """When a promise for a time of day is kept."""
    zone = read_zone(zone_name)
    week = Week.of(next_command.read_clock(clock_typed), next_command.read_weekdays(days_typed))
    first_day = next_command.read_first_day(from_typed, zone)
    coming = list(islice(moments(first_day, week, zone), next_command.read_count(count_typed)))
    click.echo(next_command.as_json(coming) if wants_json else next_command.as_text(coming))


@main.command()
@click.option("--exam", "typed", required=True, help="The exam's code or name, such as sy0-701.")
@click.option("--result", "results", multiple=True, help="DAY:KIND:VALUE[:real|relaxed][:Domain=NN,…]; repeatable.")
@click.option("--domain", "domains", multiple=True, help="A domain on the score report: Name=70; repeatable.")
@click.option("--own-line", "line_typed", help="An own pass mark in percent, where none is published.")
@click.option("--legal-on", "legal_typed", help="The first day on which the exam may be sat; now, if left out.")
@click.option("--now", "now_typed", help="The day or time to answer for; now, if left out.")
@click.option("--zone", "zone_name", default="UTC", show_default=True, help="The person's time zone.")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON.")
def ready(
    typed: str,
    results: tuple[str, ...],
    domains: tuple[str, ...],
    line_typed: str | None,
    legal_typed: str | None,
    now_typed: str | None,
    zone_name: str,
    wants_json: bool,
) -> None:
    """Whether to book: not yet, nearly, or book it, with the evidence."""
    now = when_command.read_now(now_typed, read_zone(zone_name))
    catalogue = read_catalogue(read_settings().config)
    exam = identify(catalogue, ExamIndex.of(catalogue), typed, now.date()).version(now.date())
    practices = [ready_command.read_practice(each, exam, now, number) for number, each in enumerate(results, 1)]
    verdict = readiness(
        Grounds(
            exam=exam,
            practices=practices,
            today=now.date(),
            report=[domain for each in domains for domain in ready_command.read_domain(each, exam)],
            own_line_percent=ready_command.read_line(line_typed),
            legal=Legal(ready_command.read_legal_day(legal_typed)),
        )
    )
    click.echo(ready_command.as_json(verdict, exam) if wants_json else ready_command.as_text(verdict, exam))
    for short in ready_command.too_short(results, practices):
        click.echo(operator.no_full_one(short), err=True)


@main.command()
@click.option("--exam", "typed", required=True, help="The exam's code or name, such as sy0-701.")
@click.option("--domains", multiple=True, help="Security Operations=63, =below, or the name of a weak one; repeatable.")
@click.option("--hours-per-week", required=True, help="Hours of study a week, such as 6 or 4.5.")
@click.option("--days", required=True, help="Days with times if you like: tue,thu 19:00 or weekdays 6am, sat 10-13.")
@click.option("--at", help="The time for days without one; 19:00, if left out.")
@click.option("--from", "from_on", help="The first day, such as 2026-11-23; today, if left out.")
@click.option("--until", help="The day of the exam; if left out, the first that makes sense.")
@click.option("--zone", "zone_name", default="UTC", show_default=True, help="The zone that days and times are in.")
@click.option("--legal-on", help="The first day on which the exam may be taken.")
@click.option("--cause", "causes", multiple=True, help="What got in the way, such as anxiety; repeatable.")
@click.option("--leaned-on", help="The kind of resource that was relied on too much, such as video.")
@click.option("--minutes", help="How long the exam is, where it is not known.")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON.")
def plan(typed: str, zone_name: str, wants_json: bool, **options: Any) -> None:
    """A plan of study up to the exam."""
    zone = read_zone(zone_name)
    catalogue = read_catalogue(read_settings().config)
    exam = identify(catalogue, ExamIndex.of(catalogue), typed, datetime.now(UTC).date())
    laid_out = lay_out(plan_command.read_request(plan_command.Options(**options), exam, zone))
    click.echo(plan_command.as_json(laid_out) if wants_json else plan_command.as_text(laid_out))


@main.command()
@click.option("--text", "typed", required=True, help="The message.")
@click.option("--zone", "zone_name", default="UTC", show_default=True, help="The person's time zone.")
@click.option("--now", "now_typed", help="The day or time at which it was written; now, if left out.")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON.")
def understand(typed: str, zone_name: str, now_typed: str | None, wants_json: bool) -> None:
    """What a message in plain words asks for; nothing is kept of it."""
    zone = read_zone(zone_name)
    now = when_command.read_now(now_typed, zone)
    catalogue = read_catalogue(read_settings().config)
    known = words.Known(catalogue=catalogue, exams=ExamIndex.of(catalogue), zones=read_zones())
    understood = words.understand(typed, known, now)
    show = understand_command.as_json if wants_json else understand_command.as_text
    click.echo(show(understood, zone))


@main.command()
@click.option("--json", "wants_json", is_flag=True, help="Print JSON.")
@click.pass_context
def doctor(context: click.Context, wants_json: bool) -> None:
    """Whether all is well, and what to mend.

    Works while the bot runs and while it does not, and changes nothing. Exit status 0: all is well; 1: something is
    wrong; 2: it could not look.
    """
    settings = read_settings()
    seen = asyncio.run(doctor_command.look_over(settings.database, settings.config, datetime.now(UTC)))
    click.echo(doctor_command.as_json(seen) if wants_json else doctor_command.as_text(seen))
    context.exit(0 if doctor_command.is_well(seen) else 1)


if __name__ == "__main__":
    main(prog_name="python -m bot")
