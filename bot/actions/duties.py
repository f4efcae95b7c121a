"""What a feature does about the promises of its kind; how it is said in words is the cog's."""

from abc import ABC, abstractmethod
from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.failures import Failure
from bot.rules.promises import Kind, Occasion, Promise

View = TypeVar("View")


class Duty(ABC, Generic[View]):
    """One kind of promise. Everything happens within the caller's transaction."""

    kind: ClassVar[Kind]

    @abstractmethod
    async def look(self, tx: Transaction, resources: Resources, promise: Promise, occasion: Occasion) -> View | None:
        """What there is to say; None where there is nothing to say any more."""

    async def following(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        """When it is due again after `promise.due_at`; None: never."""
        return None

    async def settled(self, tx: Transaction, resources: Resources, promise: Promise, *, said: bool) -> None:
        """Remember that it was said, or missed."""

    async def lost(self, tx: Transaction, resources: Resources, promise: Promise, failure: Failure) -> None:
        """Plan what is to be said to whoever can mend it: its channel cannot be written to."""
