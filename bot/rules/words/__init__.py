"""Plain words: what a direct message asks for."""

from bot.rules.words.answers import read_answer
from bot.rules.words.known import Known, Understood
from bot.rules.words.understanding import understand, wish_in

__all__ = ["Known", "Understood", "read_answer", "understand", "wish_in"]
