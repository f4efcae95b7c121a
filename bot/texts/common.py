"""Words that every feature shares."""

import re
from datetime import timedelta

OPEN_AGAIN = "Correct what you typed"
UNDO = "Undo"
SET_ZONE = "Set my time zone"
ZONE_NOT_SET = "-# You have not set a time zone yet, so days and times are read in UTC for now."
FILE_NOT_KEPT = "Only the file cannot be put back, since I never store it: please choose it again in the form."
PASTE_NOT_KEPT = (
    "-# What you pasted was not kept. Everything else that you filled in is: the button opens the form with it."
)
TRY_AGAIN = "Please try again; if it happens again, tell whoever runs this bot the number."


_FORMATS = re.compile(r"[\\*_~`|\[\]<>#@]")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that have what follows run in the other direction."""


def plain(typed: str) -> str:
    """What a person typed, unable to format, link or mention anything, or to turn round what stands behind it."""
    return _FORMATS.sub(r"\\\g<0>", _TURNS.sub("", typed))


def fault(number: str) -> str:
    """When something broke on our side."""
    return f"I am sorry, something broke on my side, not on yours. It is noted under **{number}**. {TRY_AGAIN}"


def kept(kept_for: timedelta) -> str:
    """That nothing typed is lost."""
    hours = round(kept_for / timedelta(hours=1))
    return f"Everything you typed is kept for {hours} hours: the button opens the form again with all of it."
