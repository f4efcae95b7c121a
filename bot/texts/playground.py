"""What the playground says: its pages, its rooms, and the operator's terminal."""

from datetime import datetime
from pathlib import Path

BOT_NAME = "Comeback"
SERVER_NAME = "Cert Study Group"
CHANNEL_NAME = "study-group"
ROLE_NAME = "studying"
CHANNEL_TOPIC = "Everybody sees this channel, but what Comeback answers here only the person who asked."

PAGE_TITLE = "Comeback playground"
PAGE_INTRO = (
    "This is the real Comeback, with a real database, in a simulated Discord. Nothing leaves this computer: "
    "no account, no token. Try whatever you like; you can always start over."
)
TIME_LABEL = "Time in the simulation"
ROOM_LABEL = "Open room"
NO_ROOM = "none yet: open one below"
STOPPED = "The playground does not answer. If it was stopped, start it again: what you logged is still there."
ROOMS_HEADING = "Open a room"
ROOMS_HINT = "You become that person. The room opens in a tab of its own; opening another one takes its place."
DIRECT_MESSAGES = "Direct messages"
TIME_HEADING = "Move time"
TIME_HINT = (
    "The clock runs by itself and never goes back. Move it on to see what waiting does: whatever the bot has promised "
    "on the way comes at its own time."
)
ONE_HOUR = "+1 hour"
ONE_DAY = "+1 day"
NEXT_PROMISE = "Jump to the next thing the bot has promised"
PROMISED_LABEL = "It comes on"
NOTHING_PROMISED = "Nothing is promised yet: try /nudge set in a room."
TRY_HEADING = "What to try"
TRY = (
    "Open Ada’s direct messages.",
    "Type /attempt log, choose it from the list, type “Security+” as the exam and take the suggestion. Press Enter.",
    "In the form, say when (“last sunday” will do) and the score, 720. Leave out whatever you like. Submit.",
    "Read when the retake is legal and who says so. Then try Edit, Undo and Set my time zone.",
    "Type /report and submit the form with “49 %” after some of its lines, or with a whole report pasted in. Press "
    "“Make my plan”. Then try /practice log, /simulate start and /ready.",
    "Ask /retake when and /help. Move time by a day, and ask again.",
    "Type /nudge set, choose it, and type 7:30 as the time. If I ask for your time zone, tell me. Then press "
    "“Jump to the next thing …” above: the nudge is in Ada’s direct messages. Press “In 20 min” below it; jump again.",
    "Look at #study-group as Ben: nobody sees what Ada logged.",
    "There, as Ada, type /group setup, choose it, and type a name. Then say “daily”, “19:00”, your city, “2 hours”.",
    "As Ben, type /group join there, and jump to the next promise: a round opens. Check in below it, as Ben and as "
    "Chi. Share it, or be only counted; say that you need help; change your mind.",
    "Let two rounds pass without Chi, then look at Chi’s direct messages. Try /group status as two of them, and press "
    "“Find me a partner”.",
)
OVER_HEADING = "Start over"
OVER_HINT = "Deletes everything that was logged in this playground and begins a new world, at the real time."
OVER_ASK = "Start over …"
OVER_SURE = "Really delete all of it? This cannot be undone."
OVER_YES = "Yes, delete everything"


def direct_messages_of(name: str) -> str:
    return f"{name}’s direct messages with {BOT_NAME}"


def in_the_channel(name: str) -> str:
    return f"{name} in #{CHANNEL_NAME}"


def channel_label() -> str:
    return f"#{CHANNEL_NAME}"


def moment(at: datetime) -> str:
    """A moment in UTC, to the minute, for people."""
    return f"{at:%A}, {at.day} {at:%B %Y, %H:%M} UTC"


def welcome(address: str) -> str:
    """The first message of a room in a new world."""
    return (
        "**Welcome to the playground.** Nothing here leaves your computer.\n"
        "Did an exam go badly? Type `/attempt log`, choose it from the list, and type `Security+` as the exam. "
        "I will tell you when you may retake it, and what to do until then.\n"
        "Then try `/retake when`, `/nudge set`, `/settings` and `/help`. "
        f"In #{CHANNEL_NAME}, Ada can begin a study group: `/group setup`.\n"
        f"-# Other people, other rooms, and a clock that you can move: {address}"
    )


def welcome_back(address: str) -> str:
    """The first message of a room after a restart."""
    return (
        "**Welcome back.** The room starts empty, but what you logged is still there: try `/attempt list`, or "
        f"`/group status` in #{CHANNEL_NAME}.\n"
        f"-# Other people, other rooms, and a clock that you can move: {address}"
    )


def running(address: str) -> str:
    return f"The playground is open: {address} (Ctrl-C ends it; what you log there stays)."


def foreign(address: str) -> str:
    """Why a request from another site is refused."""
    return f"This request did not come from the playground’s own page, so nothing was done. Open {address} instead."


def ports_busy(port: int) -> str:
    other = port + 10 if port < 65000 else port - 10
    return (
        f"The ports {port} and {port + 1} on 127.0.0.1 (the playground's page, and its room) are not both free; "
        f"set COMEBACK_PLAYGROUND_PORT to the first of two free ones, such as {other}."
    )


def room_port_lost(port: int) -> str:
    return f"Port {port}, where rooms open, was taken by another program meanwhile. Stop that one and try again."


def not_a_playground(database: Path, clock: Path) -> str:
    return (
        f"COMEBACK_PLAYGROUND_DATABASE names {database}, which the playground did not make (there is no {clock} "
        "beside it), and starting over there would delete it; accepted: a file that does not exist yet, "
        "such as data/playground.db."
    )


def same_database(database: Path) -> str:
    return (
        f"COMEBACK_PLAYGROUND_DATABASE names {database}, which is COMEBACK_DATABASE too, the bot's own; "
        "accepted: another file, such as data/playground.db."
    )


def bad_clock(path: Path) -> str:
    return f"{path} does not hold a moment; write one into it, such as 2026-11-22T12:00:00+00:00."


def clock_not_written(path: Path, reason: str | None) -> str:
    return f"The playground cannot keep its time in {path}: {reason}. COMEBACK_PLAYGROUND_DATABASE names the folder."
