"""What `python -m bot plan` says of its options."""

import re
from collections.abc import Sequence

import bot.texts.plan_refusals  # noqa: F401 - gives the refusals of plans their sentences
from bot.errors import FormRefused, NotReadable, Refusal
from bot.texts.fields import ACCEPTED
from bot.texts.refusals import sentence

_LONGEST = 60
_HEAD = re.compile(r"^\*\*[^*]+\*\*: ")

ACCEPTED_DOMAINS = "a name and a result, such as “Security Operations=63”, “=below”, or the name alone of a weak one"


def refused(option: str, typed: str, refusal: Refusal) -> str:
    """A refusal in one line that names the option."""
    if isinstance(refusal, FormRefused):
        refusal = refusal.problems[0]
    if type(refusal) is NotReadable:
        return not_accepted(option, typed, "not readable", ACCEPTED[refusal.field])
    said = _HEAD.sub("", sentence(refusal)).replace("`", "").replace("*", "").replace(". Accepted: ", "; accepted: ")
    return f"{option} {shown(typed)}: {' '.join(said.split())}"


def not_accepted(option: str, typed: str, why: str, accepted: str) -> str:
    return f"{option} {shown(typed)}".rstrip() + f": {why}; accepted: {accepted}."


def one_of(option: str, typed: str, choices: Sequence[str]) -> str:
    return not_accepted(option, typed, "none of those that I know", ", ".join(choices))


def shown(typed: str) -> str:
    """What was typed, in one line that is not too long."""
    flat = " ".join(typed.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"
