"""The worker: takes on what is due, hands it to its feature to be put in words, says it, and finishes it."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

import discord

from bot.actions import promising, reaching
from bot.actions.duties import Duty
from bot.actions.resources import Resources
from bot.delivery.sender import NotSaid, Sender
from bot.rules.addressees import Reach
from bot.rules.failures import Failure
from bot.rules.promises import Promise
from bot.texts import sending as texts
from bot.ui.answers import note_fault
from bot.ui.spoken import Spoken

log = logging.getLogger(__name__)

_AT_ONCE = 24
"""So many messages are on their way at the same time."""
_CLAIMED_SECONDS = 15
_MOST_CLAIMED = 1_000
_REQUESTS = 3
"""A message may take so many: looking for it, opening direct messages, and saying it. All of them fit into a lease."""
_SPARE = 0.8
"""Of a lease, the part within which a message must have been said: then nobody else has begun to say it."""
_FAULTY_WAITS = timedelta(hours=1)
_STOPS_WITHIN = 5.0
_LOOKS_EVERY = 30.0
_AFTER_A_FAULT = 1.0
_NOBODY = 0
"""In the queue, tells a speaker to stop."""

View = TypeVar("View")


@dataclass(frozen=True, slots=True)
class _Claimed:
    """`until`: the reading of the performance counter by which it must have been said."""

    promise: Promise
    until: float


class Delivery:
    """Says everything that the bot owes. It knows no feature: those register how each kind is put in words."""

    def __init__(
        self, client: discord.Client, resources: Resources, *, per_second: float, lease_seconds: float
    ) -> None:
        self._resources = resources
        self._sender = Sender(client, per_second)
        self._lease = timedelta(seconds=lease_seconds)
        claimed_seconds = min(_CLAIMED_SECONDS, lease_seconds * _SPARE / _REQUESTS)
        self._claims = min(int(per_second * claimed_seconds) + 1, _MOST_CLAIMED)
        self._duties: dict[str, tuple[Duty[Any], Callable[[Any], Spoken]]] = {}
        self._woken = asyncio.Event()
        self._queue: asyncio.PriorityQueue[tuple[bool, int, int]] = asyncio.PriorityQueue()
        self._in_hand: dict[int, deque[_Claimed]] = {}
        self._asked = 0

    def register(self, duty: Duty[View], show: Callable[[View], Spoken]) -> None:
        """Let `show` put the promises of this kind in words."""
        self._duties[duty.kind.name] = (duty, show)

    def wake(self) -> None:
        """Look for what is due, soon. Cheap, and callable at any time."""
        self._woken.set()

    async def run(self) -> None:
        """Say what is due whenever woken, until cancelled; then what is being said is finished, and the rest let go."""
        freed = await promising.take_over(self._resources)
        log.info("took over %s promises that were being kept when their process ended", freed)
        speaking = [asyncio.create_task(self._speak()) for _ in range(_AT_ONCE)]
        try:
            while True:
                with suppress(TimeoutError):  # a clock that is set back stops the beat for as long
                    await asyncio.wait_for(self._woken.wait(), _LOOKS_EVERY)
                self._woken.clear()
                await self._take_on_safely()
        finally:
            await self._stop(speaking)

    async def say_due(self) -> None:
        """Say everything that is due now, and return when it is said, or put off."""
        await self._take_on()
        while not self._queue.empty():
            await self._speak_once()
            await self._take_on()

    async def reach(self, learner_id: int, spoken: Spoken, identity: str) -> Reach:
        """Write to somebody who has just asked for it, and see whether that works. What was held back follows soon."""
        try:
            channel_id = await self._sender.open(learner_id)
            await self._sender.say(channel_id, spoken, identity)
        except NotSaid as error:
            if error.failure is not Failure.PERSON_UNREACHABLE:
                return Reach.UNKNOWN
            await reaching.closed(self._resources, learner_id)
            return Reach.CLOSED
        await reaching.opened(self._resources, learner_id, channel_id)
        return Reach.OPEN

    async def _take_on_safely(self) -> None:
        """Claim what is due; a database that is gone for a while ends nothing."""
        try:
            await self._take_on()
        except Exception as error:  # noqa: BLE001 - what is owed stands in the table, and is looked for again
            note_fault(error)
            await asyncio.sleep(_AFTER_A_FAULT)

    async def _take_on(self) -> None:
        """Claim what is due, as much as can be said soon."""
        if self._sender.breaker.rests_for:
            return
        room = self._claims - sum(map(len, self._in_hand.values()))
        until = time.perf_counter() + self._lease.total_seconds() * _SPARE
        most = room if room >= self._claims / 2 else 0
        for promise in await promising.claim(self._resources, most, self._lease):
            claimed = _Claimed(promise, until)
            if promise.whom in self._in_hand:
                self._in_hand[promise.whom].append(claimed)  # one after another: a message may tell of what was missed
                continue
            self._in_hand[promise.whom] = deque([claimed])
            self._asked += 1
            duty = self._duties.get(promise.kind)
            self._queue.put_nowait((not (duty and duty[0].kind.urgent), self._asked, promise.whom))

    async def _speak(self) -> None:
        """Speak until told to stop."""
        going_on = True
        while going_on:
            try:
                going_on = await self._speak_once()
            except Exception as error:  # noqa: BLE001 - the lease brings back what was not finished
                note_fault(error)
                await asyncio.sleep(_AFTER_A_FAULT)
            if self._queue.qsize() < self._claims / 2:
                self.wake()

    async def _speak_once(self) -> bool:
        """Keep everything that was claimed for one person or channel, one after another; False when told to stop."""
        _, _, whom = await self._queue.get()
        if whom == _NOBODY:
            return False
        try:
            while claimed := self._in_hand[whom]:
                await self._keep(claimed.popleft())
        finally:
            del self._in_hand[whom]
        return True

    async def _keep(self, claimed: _Claimed) -> None:
        """Keep one promise. Whatever goes wrong, it stays owed."""
        promise = claimed.promise
        if rest := self._sender.breaker.rests_for:
            await asyncio.sleep(rest)
        left = claimed.until - time.perf_counter()
        if left <= 0 or promise.kind not in self._duties:
            return  # the lease brings it back
        duty, show = self._duties[promise.kind]
        try:
            async with asyncio.timeout(left):
                await self._say(promise, duty, show)
        except TimeoutError:
            self._sender.given_up()
            log.warning("a %s took longer than its lease; it is looked for and tried again", promise.kind)
        except NotSaid as error:
            await self._put_off(promise, duty, error.failure)
        except Exception as error:  # noqa: BLE001 - one message's fault must not stop all others
            note_fault(error)
            await promising.try_later(self._resources, promise, _FAULTY_WAITS)

    async def _say(self, promise: Promise, duty: Duty[View], show: Callable[[View], Spoken]) -> None:
        begun_in = await promising.begun_in(self._resources, duty, promise)
        if begun_in is not None and (said := await self._sender.find(begun_in, promise.identity)) is not None:
            await promising.found(self._resources, duty, promise, said)
            return
        prepared = await promising.prepare(self._resources, duty, promise)
        if prepared is None:
            return
        channel_id = prepared.channel_id
        if channel_id is None:
            channel_id = await self._sender.open(promise.whom)
            await reaching.opened(self._resources, promise.whom, channel_id)
        spoken = show(prepared.view)
        spoken = Spoken(texts.with_occasion(spoken.content, prepared.due.occasion), spoken.buttons)
        message_id = await self._sender.say(channel_id, spoken, promise.identity)
        await promising.finish(self._resources, duty, prepared, message_id)

    async def _put_off(self, promise: Promise, duty: Duty[Any], failure: Failure) -> None:
        if failure in (Failure.PERSON_UNREACHABLE, Failure.CHANNEL_GONE, Failure.NO_ACCESS, Failure.NO_PERMISSION):
            if duty.kind.to_channel:
                await promising.channel_lost(self._resources, duty, promise, failure)
            else:
                await promising.person_lost(self._resources, promise)
            return
        log.warning("a %s could not be sent: %s", promise.kind, failure.value)
        at_least = timedelta(0) if failure is Failure.PASSING else _FAULTY_WAITS
        await promising.try_later(self._resources, promise, at_least)

    async def _stop(self, speaking: list[asyncio.Task[None]]) -> None:
        """Finish what is being said, as far as that goes quickly, and give back the rest."""
        while not self._queue.empty():
            _, _, whom = self._queue.get_nowait()
            del self._in_hand[whom]
        for _ in speaking:
            self._queue.put_nowait((True, 0, _NOBODY))
        await asyncio.wait(speaking, timeout=_STOPS_WITHIN)
        for task in speaking:
            task.cancel()
        await asyncio.gather(*speaking, return_exceptions=True)
        await promising.let_go(self._resources)
