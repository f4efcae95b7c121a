"""Whether writing suggests that somebody is in danger, from themselves or from others.

It is asked before anything else is done with what a person wrote. Where writing is about a person and about death or
harm, it is met, even if it may have been meant lightly: the answer is short and says so. Where it is plainly the
trade's own talk or a saying, it is not: who is answered with a help line for "kill -9" will not read it the day it
counts. On that line, on purpose not met: hating oneself or one's life without a word of death or harm (mostly said
of a skipped evening; calm answers it), "kill me now", and "my parents will kill me", unless somebody says or fears
that they will.
"""

from functools import cache
from itertools import chain
from re import Pattern

from bot.rules.safety.dangers import DANGERS
from bot.rules.safety.despair import DESPAIR
from bot.rules.safety.farewells import FAREWELLS
from bot.rules.safety.hurting import HURTING_ONESELF
from bot.rules.safety.idioms import IDIOMS
from bot.rules.safety.languages import LANGUAGES
from bot.rules.safety.others import HARM
from bot.rules.safety.reading import plain, without_fillers
from bot.rules.safety.roundabout import ROUNDABOUT
from bot.rules.safety.violence import VIOLENCE
from bot.rules.safety.words import expression

_MOST_CHARACTERS = 4000


def is_crisis(text: str) -> bool:
    """Whether `text` suggests that somebody harms themselves, means to, or is harmed by others."""
    idioms, dangers = _expressions()
    words = idioms.sub("_", plain(text[:_MOST_CHARACTERS]))
    return any(dangers.search(read) for read in dict.fromkeys((words, without_fillers(words))))


@cache
def _expressions() -> tuple[Pattern[str], Pattern[str]]:
    dangers = chain.from_iterable(
        (*DANGERS, *DESPAIR, *ROUNDABOUT, *FAREWELLS, *HURTING_ONESELF, *HARM, *VIOLENCE, *LANGUAGES)
    )
    return expression(chain.from_iterable(IDIOMS), across_stops=False), expression(dangers, across_stops=True)
