"""Breathing: what each way is called, how it goes, how well it is known to help, and how to stay safe."""

from bot.rules.breathing import Movement, Pattern, Phase, cycle_seconds, has_holds, phases

NAMES = {
    Pattern.SIGHING: "Cyclic sighing",
    Pattern.BOX: "Box breathing",
    Pattern.FOUR_SEVEN_EIGHT: "4-7-8 breathing",
    Pattern.COHERENT: "Coherent breathing",
}
WORDS = {
    Movement.INHALE: "Breathe in",
    Movement.INHALE_MORE: "And a little more",
    Movement.HOLD: "Hold",
    Movement.EXHALE: "Breathe out",
    Movement.HOLD_EMPTY: "Stay empty",
}
"""As they stand in the pictures."""

SAFETY = (
    "-# Stop whenever you like. If you were told not to hold your breath, choose the way without holds. If you get "
    "dizzy, breathe normally. This is not treatment."
)
_EVIDENCE = {
    Pattern.SIGHING: (
        "One small study: about 114 people, five minutes a day for a month. Mood rose more with sighing than with "
        "mindfulness, and all groups became less anxious. Mood, not exam scores: "
        "[Balban 2023](https://doi.org/10.1016/j.xcrm.2022.100895)."
    ),
    Pattern.BOX: (
        "It was one of the ways in a small study of about 114 people: those who did it felt better, though it did not "
        "come out best. Mood, not exam scores: [Balban 2023](https://doi.org/10.1016/j.xcrm.2022.100895)."
    ),
    Pattern.FOUR_SEVEN_EIGHT: (
        "In a study of 43 people heart rate and blood pressure fell right after it. It did not look at exams: "
        "Vierra 2022, Physiological Reports 10:e15389."
    ),
    Pattern.COHERENT: (
        "400 people breathed so or at twelve breaths a minute, and both groups felt better, one as much as the "
        "other. So take it because you like it: [Fincham 2023](https://doi.org/10.1038/s41598-023-49279-8)."
    ),
}
_NOSE, _MOUTH = "through the nose", "through the mouth"
_HOW = {
    (Pattern.SIGHING, Movement.INHALE): f"slowly, {_NOSE}",
    (Pattern.SIGHING, Movement.INHALE_MORE): f"a short one on top, {_NOSE}",
    (Pattern.SIGHING, Movement.EXHALE): f"long and slow, {_MOUTH}",
    (Pattern.BOX, Movement.INHALE): _NOSE,
    (Pattern.BOX, Movement.HOLD): "shoulders loose",
    (Pattern.BOX, Movement.HOLD_EMPTY): "before the next breath",
    (Pattern.FOUR_SEVEN_EIGHT, Movement.INHALE): f"quietly, {_NOSE}",
    (Pattern.FOUR_SEVEN_EIGHT, Movement.HOLD): "shoulders loose",
    (Pattern.FOUR_SEVEN_EIGHT, Movement.EXHALE): f"all of it, {_MOUTH}",
    (Pattern.COHERENT, Movement.INHALE): f"softly, {_NOSE}",
    (Pattern.COHERENT, Movement.EXHALE): "just as softly",
}


def guidance(pattern: Pattern, hold_free: bool) -> str:
    """What the picture shows, in words that stand alone: a line for each movement, and what comes then."""
    breath = phases(pattern, hold_free=hold_free)
    lines = [f"{place}. {_line(pattern, phase)}" for place, phase in enumerate(breath, start=1)]
    a_minute = round(120 / cycle_seconds(pattern, hold_free=hold_free)) / 2
    return "\n".join([*lines, f"Then again from 1, about {_halves(a_minute)} breaths a minute."])


def _line(pattern: Pattern, phase: Phase) -> str:
    how = _HOW.get((pattern, phase.movement))
    return f"**{WORDS[phase.movement]}**{f' {how}' if how else ''}: {_seconds(phase)}"


def _seconds(phase: Phase) -> str:
    if phase.seconds == round(phase.seconds):
        return f"{phase.seconds:.0f} second{'' if phase.seconds == 1 else 's'}"
    return f"about {_halves(round(phase.seconds * 2) / 2)} seconds"


def _halves(number: float) -> str:
    """6, 5½."""
    return f"{int(number)}{'½' if number % 1 else ''}"


def alt_text(pattern: Pattern, hold_free: bool) -> str:
    """What the picture shows, for those who do not see it."""
    breath = phases(pattern, hold_free=hold_free)
    shown = ", ".join(f"“{WORDS[phase.movement]}” for {_seconds(phase)}" for phase in breath)
    shrinks, still = "shrinks while you breathe out", "rests while you hold"
    moves = f", {shrinks} and {still}" if any(phase.movement.holds for phase in breath) else f" and {shrinks}"
    left_out = ", without holding the breath" if hold_free and has_holds(pattern) else ""
    return (
        f"{NAMES[pattern]}{left_out}, as an animation that repeats: a circle grows while you breathe "
        f"in{moves}. In it stands what to do: {shown}. Below it the seconds are counted down, and a "
        "dot goes round the circle once a breath."
    )


def evidence(pattern: Pattern) -> str:
    """How well it is known to help."""
    return f"-# {_EVIDENCE[pattern]}"
