"""Progressive muscle relaxation: what to do with each part of the body, and what is said around it."""

from bot.rules.relaxing import (
    COMING_BACK_SECONDS,
    SETTLING_IN_SECONDS,
    BodyPart,
    Step,
    steps,
    total_seconds,
)
from bot.texts.days import listed

NAMES = {
    BodyPart.FEET: "Feet",
    BodyPart.CALVES: "Calves",
    BodyPart.THIGHS: "Thighs",
    BodyPart.BELLY: "Belly",
    BodyPart.HANDS: "Hands",
    BodyPart.ARMS: "Upper arms",
    BodyPart.SHOULDERS: "Shoulders",
    BodyPart.FOREHEAD: "Forehead, eyes",
    BodyPart.JAW: "Jaw, mouth",
}
TENSE = {
    BodyPart.FEET: "Curl your toes under.",
    BodyPart.CALVES: "Pull the tips of your feet up towards your shins.",
    BodyPart.THIGHS: "Press your thighs and your seat together.",
    BodyPart.BELLY: "Draw your belly in and make it firm. Keep breathing.",
    BodyPart.HANDS: "Close both hands into fists.",
    BodyPart.ARMS: "Bend your elbows and make your upper arms hard.",
    BodyPart.SHOULDERS: "Lift your shoulders towards your ears.",
    BodyPart.FOREHEAD: "Raise your eyebrows, then squeeze your eyes shut.",
    BodyPart.JAW: "Press your lips together, with your teeth just touching.",
}
RELEASE = {
    BodyPart.FEET: "Let your toes go. Feel the floor carry your feet.",
    BodyPart.CALVES: "Let your feet sink. Your lower legs grow heavy.",
    BodyPart.THIGHS: "Let go. Let the chair or the bed hold your legs.",
    BodyPart.BELLY: "Let your belly be soft. It rises and falls by itself.",
    BodyPart.HANDS: "Open your hands. Let your fingers lie as they fall.",
    BodyPart.ARMS: "Let your arms sink beside you, as heavy as they are.",
    BodyPart.SHOULDERS: "Let your shoulders drop, and a little further still.",
    BodyPart.FOREHEAD: "Let your forehead be smooth and your eyes at rest.",
    BodyPart.JAW: "Let your jaw hang a little and your tongue lie loose.",
}
CUES = {
    BodyPart.FEET: "curl your toes",
    BodyPart.CALVES: "toes towards shins",
    BodyPart.THIGHS: "press them together",
    BodyPart.BELLY: "draw it in, breathe on",
    BodyPart.HANDS: "make fists",
    BodyPart.ARMS: "bend and harden them",
    BodyPart.SHOULDERS: "lift to your ears",
    BodyPart.FOREHEAD: "squeeze your eyes shut",
    BodyPart.JAW: "press your lips",
}
"""How to tense each, in the few words that a picture has room for."""

TENSE_WORD, RELEASE_WORD = "Tense", "Release"
LETTING_GO = "let it all go"
SETTLING_IN_WORDS = ("Settle in", "Breathe easily", "let yourself be carried")
COMING_BACK_WORDS = ("Come back", "Breathe deeper", "move fingers and toes")
DONE_WORDS = ("That was all", "Done", "take your time")
"""What the picture shows before, after and at its end: the heading, the word, the cue."""

SETTLING_IN = (
    "Sit or lie so that nothing presses. Close your eyes if you like. Breathe out slowly a few times, and let the "
    "chair or the bed carry your weight."
)
COMING_BACK = (
    "Breathe a little deeper. Move your fingers and toes, stretch, and open your eyes when you are ready. Stand up "
    "slowly."
)
HOW = "Tense each part about three quarters as hard as you could, never until it hurts, then let it go all at once."
SKIPPING = "Leave out every part that is injured or hurts. Its time goes to the others. You can stop whenever you like."
EVIDENCE = (
    "-# Over 27 studies, people who were taught to relax became less anxious, a medium effect: Manzoni 2008, BMC "
    "Psychiatry 8:41. It takes some practice, so begin before exam week. It is not treatment."
)


def place(number: int, of: int) -> str:
    """3 of 9."""
    return f"{number} of {of}"


def step_text(step: Step) -> str:
    """One step in words that stand alone."""
    return (
        f"**{NAMES[step.part]}**\nTense for {step.tense_seconds} seconds: {TENSE[step.part]}\n"
        f"Release for {step.release_seconds} seconds: {RELEASE[step.part]}"
    )


def guidance(skipped: frozenset[BodyPart]) -> str:
    """What the picture shows, in words that stand alone: a line for each part."""
    lines = [f"**Settle in** ({SETTLING_IN_SECONDS} seconds). {SETTLING_IN}"]
    if parts := steps(skipped):
        lines.append(HOW)
    lines += [
        f"{number}. **{NAMES[step.part]}**: {TENSE[step.part]} After {step.tense_seconds} seconds, release for "
        f"{step.release_seconds}: {RELEASE[step.part]}"
        for number, step in enumerate(parts, start=1)
    ]
    return "\n".join([*lines, f"**Come back** ({COMING_BACK_SECONDS} seconds). {COMING_BACK}"])


def alt_text(skipped: frozenset[BodyPart]) -> str:
    """What the picture shows, for those who do not see it."""
    minutes = round(total_seconds(skipped) / 60)
    parts = tuple(NAMES[step.part].partition(",")[0].lower() for step in steps(skipped))
    order = (
        f" It goes through {listed(parts)}: each is tensed for a few seconds and released for longer." if parts else ""
    )
    return (
        f"Muscle relaxation as an animation of {minutes} minutes that plays once: the part of the body, whether to "
        f"tense or release it, and a ring that runs down with the seconds left.{order} At the end it comes to rest."
    )
