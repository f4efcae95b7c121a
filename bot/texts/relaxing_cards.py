"""What is said around muscle relaxation: before it begins, and between its steps."""

from datetime import timedelta

from bot.rules.relaxing import BodyPart, steps, total_seconds

BY_TAP, BY_TIME = "At my own pace", "By time, with a picture"
NEXT, SKIP_PART = "Next", "Skip this part"

TITLE = "## Muscle relaxation"
LEAVE_OUT = "**Leave something out?** A tap leaves a part out, another takes it in again."
NOTHING_LEFT = "Every part is left out now. Take at least one in again to begin."
DONE = "**That was all of it.** Stay like this for as long as you like."


def what(skipped: frozenset[BodyPart]) -> str:
    """What it is, and how long it takes."""
    if not steps(skipped):
        return NOTHING_LEFT
    return (
        f"You tense one part of your body after another, and let go of each. It takes about {_minutes(skipped)} "
        "minutes: a tap leads from step to step, or a picture does, in its own time."
    )


def part(name: str, *, left_out: bool) -> str:
    """The label of a button."""
    return f"{name}: left out" if left_out else name


def step(place: int, parts: int) -> str:
    """Where one is."""
    if place == 0:
        return "## Settle in"
    return f"## Part {place} of {parts}" if place <= parts else "## Come back"


def by_time(takes: timedelta) -> str:
    """How long, and what comes when that is over."""
    return (
        f"The picture leads through, in about {round(takes / timedelta(minutes=1))} minutes; here are the same steps "
        "in words. When the time is up I ask you in a direct message how tense you are."
    )


def _minutes(skipped: frozenset[BodyPart]) -> int:
    return round(total_seconds(skipped) / 60)
