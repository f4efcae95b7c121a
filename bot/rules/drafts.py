"""Text that a form could not take, kept so that nothing typed is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

KEPT_FOR = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Draft:
    """`form` and `subject` say which form to open again; `typed` holds its fields by their ids."""

    draft_id: int
    learner_id: int
    form: str
    subject: str
    typed: Mapping[str, str | tuple[str, ...]]
    kept_until: datetime
