"""`python -m bench` runs all benches, `python -m bench NAME …` some; see `--help`."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Final

import click

from bench import answers, beside, coaching, gathering, lateness, sending, starting, storm, words
from bench.figures import Section
from bench.report import keep, terminal_table

Measure = Callable[..., Coroutine[Any, Any, Section]]
BENCHES: Final[dict[str, Measure]] = {
    "answers": answers.measure,
    "words": words.measure,
    "sending": sending.measure,
    "storm": storm.measure,
    "starting": starting.measure,
    "lateness": lateness.measure,
    "gathering": gathering.measure,
    "coaching": coaching.measure,
    "beside": beside.measure,
}


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(BENCHES)))
@click.option("--quick", is_flag=True, help="Fewer and smaller; printed, and not kept in RESULTS.md.")
def main(names: tuple[str, ...], *, quick: bool) -> None:
    """Measure what Comeback costs. Without names: everything."""
    for name in names or BENCHES:
        click.echo(f"{name} …", err=True)
        section = asyncio.run(BENCHES[name](quick=quick))
        click.echo(f"{terminal_table(section)}\n")
        if not quick:
            keep([section])


if __name__ == "__main__":
    main()
