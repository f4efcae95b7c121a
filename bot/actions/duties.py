"""What a feature does about the promises of its kind; how it is said in words is the cog's."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.failures import Failure
from bot.rules.promises import Kind, Promise

View = TypeVar("View")


@dataclass(frozen=True, slots=True)
class Settled(Generic[View]):
    """A promise that was seen to: with what there was to say, and the message in which it was said or changed.

    Without a message it was missed. With a message and no view it was said by a process that ended before it could
    remember that, and by now there is nothing to say any more.
    """

    due: Due
    view: View | None
    message_id: int | None


class Duty(ABC, Generic[View]):
    """One kind of promise, several at a time. Everything happens within the caller's transaction."""

    kind: ClassVar[Kind]

    @abstractmethod
    async def look(self, tx: Transaction, resources: Resources, dues: Sequence[Due]) -> Sequence[View | None]:
        """For each, what there is to say; None where there is nothing to say any more."""

    async def following(
        self, tx: Transaction, resources: Resources, promises: Sequence[Promise]
    ) -> Sequence[datetime | None]:
        """For each, when it is due again after its `due_at`; None: never."""
        return [None] * len(promises)

    async def settled(self, tx: Transaction, resources: Resources, settled: Sequence[Settled[View]]) -> None:
        """Remember that each was said, or missed."""

    async def lost(self, tx: Transaction, resources: Resources, promise: Promise, failure: Failure) -> None:
        """Plan what is to be said to whoever can mend it: its channel cannot be written to, or its message is gone.

        What is owed to such a channel is held until it is taken up; of a message that is gone nothing is owed any more.
        """


class SingleDuty(Duty[View]):
    """A kind whose promises are seen to one by one."""

    @abstractmethod
    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> View | None:
        """What there is to say; None where there is nothing to say any more."""

    async def next_of(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        """When it is due again after `promise.due_at`; None: never."""
        return None

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[View]) -> None:
        """Remember that it was said, or missed."""

    async def look(self, tx: Transaction, resources: Resources, dues: Sequence[Due]) -> Sequence[View | None]:
        return [await self.look_at(tx, resources, due) for due in dues]

    async def following(
        self, tx: Transaction, resources: Resources, promises: Sequence[Promise]
    ) -> Sequence[datetime | None]:
        return [await self.next_of(tx, resources, promise) for promise in promises]

    async def settled(self, tx: Transaction, resources: Resources, settled: Sequence[Settled[View]]) -> None:
        for each in settled:
            await self.settle(tx, resources, each)
