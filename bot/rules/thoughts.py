"""Thoughts that scare, what speaks for and against them, and a fairer sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.errors import Field, FormRefused, NotReadable, Refusal, TooLong

LONGEST = 600
"""Characters a field holds; four of them fit on one card."""
GIVE_BACK = "give_back"
"""The one value of the box that is ticked."""


@dataclass(frozen=True, slots=True)
class Reframe:
    """What is written of a thought; all but the thought may be empty. `give_back`: on the exam's morning."""

    thought: str
    evidence_for: str = ""
    evidence_against: str = ""
    fairer: str = ""
    give_back: bool = False


@dataclass(frozen=True, slots=True)
class Thought:
    """A thought of one person, as it was written at `written_at`."""

    thought_id: int
    learner_id: int
    reframe: Reframe
    written_at: datetime


TEXT_FIELDS = (Field.THOUGHT, Field.EVIDENCE_FOR, Field.EVIDENCE_AGAINST, Field.FAIRER)


def read_reframe(typed: Mapping[str, str | tuple[str, ...]]) -> Reframe:
    """What the fields of the form hold. Raises FormRefused with NotReadable for no thought, TooLong."""
    texts = {field: str(typed.get(field.value, "")).strip() for field in TEXT_FIELDS}
    problems: list[Refusal] = [TooLong(field, LONGEST) for field, text in texts.items() if len(text) > LONGEST]
    if not texts[Field.THOUGHT]:
        problems.append(NotReadable(Field.THOUGHT, ""))
    if problems:
        raise FormRefused(tuple(problems))
    return Reframe(
        texts[Field.THOUGHT],
        texts[Field.EVIDENCE_FOR],
        texts[Field.EVIDENCE_AGAINST],
        texts[Field.FAIRER],
        give_back=GIVE_BACK in typed.get("box", ()),
    )


def as_typed(reframe: Reframe) -> dict[str, str | tuple[str, ...]]:
    """The fields of the form that `read_reframe` reads back."""
    return {
        Field.THOUGHT.value: reframe.thought,
        Field.EVIDENCE_FOR.value: reframe.evidence_for,
        Field.EVIDENCE_AGAINST.value: reframe.evidence_against,
        Field.FAIRER.value: reframe.fairer,
        "box": (GIVE_BACK,) if reframe.give_back else (),
    }
