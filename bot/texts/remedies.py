"""What helps against what got in the way, in a sentence or two."""

from bot.rules.remedies import Drill

_NAMES = {
    Drill.PACING: "timed practice",
    Drill.SLOW_READING: "slow reading",
    Drill.FIRST_ANSWER: "first answer stands",
    Drill.CALM: "calm routine",
    Drill.LABS: "hands-on labs",
    Drill.SECOND_RESOURCE: "a second kind of resource",
    Drill.COVERAGE: "coverage checklist",
    Drill.SMALL_PROMISE: "a smaller weekly promise",
}
_REMEDIES = {
    Drill.PACING: (
        "Practise on the clock: so many minutes for so many questions, as in the exam. If one takes too long, guess, "
        "mark it, and go on; come back at the end."
    ),
    Drill.SLOW_READING: (
        "Read the last line of the question first, say in your own words what it asks, and only then look at the "
        "answers. Slow at first; it gets quick with practice."
    ),
    Drill.FIRST_ANSWER: (
        "Your first answer stands unless you can say why another one is right. In practice, note each change and "
        "whether it helped: your own count tells you more than any rule."
    ),
    Drill.CALM: (
        "Two minutes of slow breathing before every timed set, so that it is a habit by the exam. `/calm breathe` "
        "guides you."
    ),
    Drill.LABS: (
        "Do it once by hand for each topic: set it up, break it, repair it. Exams ask for what you have done, "
        "not only for what you have read."
    ),
    Drill.SECOND_RESOURCE: (
        "Take the same topic from another kind of resource: after videos a lab, after a question bank the "
        "documentation, or teach it to somebody. What only looked familiar shows at once."
    ),
    Drill.COVERAGE: (
        "Print the exam objectives and tick a line only when you could explain it without looking. What stays unticked "
        "is where you begin."
    ),
    Drill.SMALL_PROMISE: (
        "Promise yourself less a week, and keep it: three times 25 minutes that happen are worth more than a weekend "
        "that does not."
    ),
}


def drill_name(drill: Drill) -> str:
    """In a few words, to stand within a sentence."""
    return _NAMES[drill]


def remedy(drill: Drill) -> str:
    """What to do, in a sentence or two."""
    return _REMEDIES[drill]
