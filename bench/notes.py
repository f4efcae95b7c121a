"""What was found out about single figures, shown below their tables: above all, why an aim is missed."""

from typing import Final

NOTES: Final[dict[str, str]] = {
    "answers": (
        "Most of the work of an answer is ways to SQLite's thread and back, one for each of its statements. With the "
        "reading statements run on the event loop's own thread, the same answer took 1.3 ms of work in place of 3.2, "
        "and 420 came in a second in place of 254."
    ),
    "sending": (
        "Most of what is missing are the eight buttons below a nudge, which discord.py reads again in Discord's answer "
        "and in its event: see the rows beside a bare bot that sends the same buttons. The rest keeps it from "
        "being lost."
    ),
    "sending at 50": (
        "Fifty a second are exactly what the limit lets through. After a delay two or three go out together: one is "
        "the 51st of its second, and so it stays from second to second, as there is no room to catch up in."
    ),
    "lateness": ("Nudges are due at full seconds, and looked for at full seconds."),
    "storm": "",
    "storm without pace": (
        "No aim, as Discord would not let it through: what happens if nudges go out as fast as the machine can."
    ),
    "idle": "",
    "beside sqlalchemy": "Each of its jobs is pickled and written in a transaction of its own, on the event loop.",
    "beside memory": "The next moments of all its jobs are worked out in one turn of the event loop.",
    "beside start": "Comeback reads no schedule at its start: what stands here is how much its starts differ anyway.",
    "logging": "A result lays the plan anew, and the answer tells what moves in it.",
    "first pictures": "The very first one after a start loads matplotlib, in its thread.",
    "pictures": (
        "Before, charts: 175 ms, worst 200; score reports: 47 ms, worst 95. What helped: each figure is thrown away by "
        "itself, and matplotlib is never searched for garbage."
    ),
    "gathering killed": (
        "What the killed process had put in words, at most 32 messages, may stand there already: it is looked for in "
        "its channel first, and that takes a turn of the pace as well."
    ),
}
