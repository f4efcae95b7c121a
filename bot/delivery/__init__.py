"""Delivery: says what is due, exactly once, at a pace that Discord allows."""

from bot.delivery.worker import Delivery

__all__ = ["Delivery"]
