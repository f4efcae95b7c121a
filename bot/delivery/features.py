"""What the worker knows of the features that it keeps promises for."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from bot.actions.duties import Duty
from bot.actions.promising import Prepared
from bot.delivery.together import Together
from bot.rules.promises import Promise
from bot.ui.spoken import Utterance

View = TypeVar("View")
Before = Callable[[Promise], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Claimed:
    """`until`: the reading of the performance counter by which it must have been said."""

    promise: Promise
    until: float


@dataclass(frozen=True, slots=True)
class Feature(Generic[View]):
    """How the promises of one kind are kept, and put in words; `before`: what is asked of Discord first."""

    duty: Duty[View]
    show: Callable[[View], Utterance]
    before: Before | None
    prepare: Together[Promise, Prepared[View] | None]
    finish: Together[tuple[Prepared[View], int], datetime | None]
