"""Runs a module as `python -m` would, with its event loop under watch: `python -m bench.watched REPORT MODULE …`.

On SIGUSR1 it writes what it has seen to the file REPORT, as JSON, and begins anew.
"""

import asyncio
import json
import runpy
import signal
import sys
from pathlib import Path

from bench.stalls import StallSampler


class WatchingPolicy(asyncio.DefaultEventLoopPolicy):
    """Gives every new loop a sampler, and the signal that asks for its report."""

    def __init__(self, report: Path) -> None:
        super().__init__()
        self._report = report

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        """A loop that is watched from its first turn."""
        loop = super().new_event_loop()
        sampler = StallSampler(loop)
        loop.add_signal_handler(signal.SIGUSR1, self._write, sampler)
        return loop

    def _write(self, sampler: StallSampler) -> None:
        unfinished = self._report.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(sampler.report()), "utf-8")
        unfinished.rename(self._report)
        sampler.begin_anew()


def main() -> None:
    """Watch and run."""
    report, module, *arguments = sys.argv[1:]
    asyncio.set_event_loop_policy(WatchingPolicy(Path(report)))
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
