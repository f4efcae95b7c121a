"""The worker: takes on what is due, hands it to its feature to be put in words, says it, and finishes it."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

import discord

from bot.actions import promising, reaching
from bot.actions.duties import Duty
from bot.actions.promising import Prepared
from bot.actions.resources import Resources
from bot.delivery.features import Before, Claimed, Feature
from bot.delivery.pace import Spacing
from bot.delivery.sender import LOST, NotSaid, Sender
from bot.delivery.together import Together
from bot.rules.addressees import Reach
from bot.rules.failures import FAULTY_WAITS, Failure, pause_after_fault
from bot.rules.promises import Promise
from bot.texts import sending as texts
from bot.ui.answers import note_fault
from bot.ui.spoken import Edited, Spoken, Utterance

log = logging.getLogger(__name__)

_AT_ONCE = 32
"""So many messages are on their way at the same time."""
_OPENING_AT_ONCE = 8
"""Of them, so many may wait for direct messages to be opened, which is slow; the others are not kept waiting by it."""
_OPENS_LATER = timedelta(seconds=5)
_TOGETHER = 16
"""Of so many, and no more, the database is told at once, as everybody else waits for it meanwhile."""
_CLAIMED_SECONDS = 15
_MOST_CLAIMED = 1_000
_REQUESTS = 3
"""A message may take so many: looking for it, opening direct messages, and saying it. All of them fit into a lease."""
_TO_ASK_BEFORE = 0.5
"""Of the time that is left for a message, the part that a feature may take to ask Discord something before it."""
_SPARE = 0.8
"""Of a lease, the part within which a message must have been said: then nobody else has begun to say it."""
_A_SECOND = timedelta(seconds=1)
"""In the database moments are whole seconds, which must not make a pause shorter."""
_STALE_AFTER = 0.1
"""Seconds of waiting in line after which an edit is looked at once more."""
_STOPS_WITHIN = 3.0
_LOOKS_EVERY = 30.0
_AFTER_A_FAULT = 1.0
_NOBODY = 0
"""In the queue, tells a speaker to stop."""

View = TypeVar("View")


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
        self._features: dict[str, Feature[Any]] = {}
        self._woken = asyncio.Event()
        self._queue: asyncio.PriorityQueue[tuple[bool, int, int]] = asyncio.PriorityQueue()
        self._in_hand: dict[int, deque[Claimed]] = {}
        self._asked = self._opening = 0
        self._edits = Spacing()
        self._more = False
        """Whether more may be due than was claimed."""

    def register(self, duty: Duty[View], show: Callable[[View], Utterance], before: Before | None = None) -> None:
        """Let `show` put the promises of this kind in words.

        `before` may ask Discord something first, within no transaction; where Discord does not answer, or not soon, it
        goes on without.
        """
        prepare = Together(partial(promising.prepare, self._resources, duty), _TOGETHER)
        finish = Together(partial(promising.finish, self._resources, duty), _TOGETHER)
        self._features[duty.kind.name] = Feature(duty, show, before, prepare, finish)

    def wake(self) -> None:
        """Look for what is due, soon. Cheap, and callable at any time."""
        self._woken.set()

    async def run(self) -> None:
        """Say what is due whenever woken, until cancelled; then what is being said is finished, and the rest let go."""
        freed = await promising.take_over(self._resources)
        log.info("took over %s promises that were being kept when their process ended", freed)
        speaking = [asyncio.create_task(self._speak()) for _ in range(_AT_ONCE)]
        self.wake()
        try:
            while True:
                with suppress(TimeoutError):  # a clock that is set back stops the beat for as long
                    async with asyncio.timeout(_LOOKS_EVERY):  # wait_for would lose a cancellation at that moment
                        await self._woken.wait()
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
            await self._sender.turn()
            await self._sender.say(channel_id, spoken, identity)
        except NotSaid as error:
            if error.failure is not Failure.PERSON_UNREACHABLE:
                return Reach.UNKNOWN
            await reaching.closed(self._resources, learner_id)
            return Reach.CLOSED
        await reaching.opened(self._resources, learner_id, channel_id)
        return Reach.OPEN

    async def in_server(self, guild_id: int, learner_id: int) -> bool | None:
        """Whether somebody is in a server; None where Discord does not say."""
        return await self._sender.in_server(guild_id, learner_id)

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
        claimed = await promising.claim(self._resources, most, self._lease)
        self._more = len(claimed) >= most if most else self._more
        for promise in claimed:
            in_time = Claimed(promise, until)
            if promise.whom in self._in_hand:
                self._in_hand[promise.whom].append(in_time)  # one after another: a message may tell of what was missed
                continue
            self._in_hand[promise.whom] = deque([in_time])
            self._asked += 1
            feature = self._features.get(promise.kind)
            self._queue.put_nowait((not (feature and feature.duty.kind.urgent), self._asked, promise.whom))

    async def _speak(self) -> None:
        """Speak until told to stop."""
        going_on = True
        while going_on:
            try:
                going_on = await self._speak_once()
            except Exception as error:  # noqa: BLE001 - the lease brings back what was not finished
                note_fault(error)
                await asyncio.sleep(_AFTER_A_FAULT)
            if self._more and self._queue.qsize() + _AT_ONCE <= self._claims / 2:
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

    async def _keep(self, claimed: Claimed) -> None:
        """Keep one promise. Whatever goes wrong, it stays owed."""
        promise = claimed.promise
        await self._sender.breaker.rested()
        left = claimed.until - time.perf_counter()
        if left <= 0 or promise.kind not in self._features:
            return  # the lease brings it back
        feature = self._features[promise.kind]
        try:
            async with asyncio.timeout(left):
                with self._sender.breaker.trying():
                    await self._say(promise, feature, left)
        except TimeoutError:
            self._sender.given_up()
            log.warning("a %s took longer than its lease; it is looked for and tried again", promise.kind)
        except NotSaid as error:
            await self._put_off(promise, feature.duty, error.failure)
        except Exception as error:  # noqa: BLE001 - one message's fault must not stop all others
            note_fault(error)
            await promising.try_later(self._resources, promise, pause_after_fault(promise.tries))

    async def _say(self, promise: Promise, feature: Feature[Any], left: float) -> None:
        begun_in = await promising.begun_in(self._resources, feature.duty, promise)
        if begun_in is not None and (said := await self._sender.find(begun_in, promise.identity)) is not None:
            await promising.found(self._resources, feature.duty, promise, said)
            return
        if feature.before is not None:
            await self._ask_before(promise, feature.before, left * _TO_ASK_BEFORE)
        prepared = await self._in_turn(promise, feature)
        if prepared is None:
            return
        channel_id = prepared.channel_id or await self._open(promise)
        if channel_id is None:
            return
        utterance = feature.show(prepared.view)
        if isinstance(utterance, Spoken):
            utterance = replace(utterance, content=texts.with_occasion(utterance.content, prepared.due.occasion))
        try:
            message_id = await self._sender.utter(channel_id, utterance, promise.identity)
        finally:
            if isinstance(utterance, Edited):
                self._edits.note(utterance.message_id, self._resources.clock())
        await feature.finish((prepared, message_id))

    async def _in_turn(self, promise: Promise, feature: Feature[Any]) -> Prepared[Any] | None:
        """What there is to do when it is its turn: what is called off, or changes, while it waits in line is seen.

        Much of what can be repeated only changes what is written down, and takes nobody's turn.
        """
        if not feature.duty.kind.repeatable:
            await self._sender.turn()
            return await feature.prepare(promise)
        prepared = await feature.prepare(promise)
        if prepared is None:
            return None
        utterance = feature.show(prepared.view)
        if isinstance(utterance, Edited) and (rest := self._edits.rest(utterance.message_id, self._resources.clock())):
            await promising.try_at(self._resources, promise, rest + _A_SECOND)
            return None
        waited = await self._sender.turn()
        return await feature.prepare(promise) if waited > _STALE_AFTER else prepared

    async def _ask_before(self, promise: Promise, before: Before, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await before(promise)
        except (NotSaid, *LOST) as error:
            log.info("a %s is kept though Discord did not answer before it (%s)", promise.kind, type(error).__name__)
            if isinstance(error, TimeoutError):
                self._sender.given_up()

    async def _open(self, promise: Promise) -> int | None:
        """Open the direct messages of whom it is owed to; None where it has to wait for others."""
        if self._opening >= _OPENING_AT_ONCE:
            await promising.try_at(self._resources, promise, _OPENS_LATER)
            return None
        self._opening += 1
        try:
            channel_id = await self._sender.open(promise.whom)
        finally:
            self._opening -= 1
        await reaching.opened(self._resources, promise.whom, channel_id)
        return channel_id

    async def _put_off(self, promise: Promise, duty: Duty[Any], failure: Failure) -> None:
        if failure is Failure.MESSAGE_GONE:
            await promising.message_lost(self._resources, duty, promise)
            return
        if failure in (Failure.PERSON_UNREACHABLE, Failure.CHANNEL_GONE, Failure.NO_ACCESS, Failure.NO_PERMISSION):
            if duty.kind.to_channel:
                await promising.channel_lost(self._resources, duty, promise, failure)
            else:
                await promising.person_lost(self._resources, promise)
            return
        log.warning("a %s could not be sent: %s", promise.kind, failure.value)
        at_least = FAULTY_WAITS if failure is Failure.FAULTY else timedelta(0)
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
        for feature in self._features.values():
            await feature.prepare.done()
            await feature.finish.done()
        await promising.let_go(self._resources)
