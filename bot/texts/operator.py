"""What the operator's commands say."""

from collections.abc import Sequence
from datetime import date

NO_TOKEN = "There is no DISCORD_TOKEN, so this is the playground: the real bot in a simulated Discord."
TOKEN_REFUSED = (
    "Discord refused the token in DISCORD_TOKEN. "
    "Get a new one at https://discord.com/developers/applications (your application, then Bot, then Reset Token)."
)


INTENTS_REFUSED = (
    "Discord refused the intents that the bot asked for; it needs no privileged one, "
    "so this is a fault of Comeback's: please report it."
)
DISCORD_LOST = "Discord stopped answering during the start; start again in a moment."


def no_such_day(typed: str) -> str:
    return f"--attempt {typed}: there is no such day; accepted: 2026-11-15:fail or 2026-11-15T14:30:fail."


def not_an_attempt(typed: str) -> str:
    return (
        f"--attempt {typed}: not an attempt; accepted: a day or a day with a time, a colon, and fail or pass, "
        "such as 2026-11-15:fail or 2026-11-15T14:30:fail."
    )


def attempt_in_the_future(typed: str, today: date) -> str:
    return f"--attempt {typed}: that is after now ({today}); accepted: an attempt that has happened."


def not_a_zone(typed: str) -> str:
    return f"--zone {typed}: not a time zone; accepted: a name such as Europe/Berlin or UTC."


def not_a_moment(option: str, typed: str) -> str:
    return f"{option} {typed}: not a day or time; accepted: 2026-11-16, 2026-11-16T09:00 or 2026-11-16T09:00+01:00."


def not_a_past_day(option: str, typed: str) -> str:
    return f"{option} {typed}: not a day up to today; accepted: a day such as 2026-11-16."


def not_a_purchase(typed: str, known: tuple[str, ...]) -> str:
    accepted = ", ".join(known) if known else "none, since for this exam the purchase makes no difference"
    return f"--purchase {typed}: not one of this exam's purchases; accepted: {accepted}."


def not_a_clock(typed: str) -> str:
    return f"--time {typed}: not a time of day; accepted: 00:00 to 23:59."


def not_days(typed: str) -> str:
    return f"--days {typed}: not days of the week; accepted: mon,wed,fri, mon-fri, weekdays, weekend or daily."


def not_a_day(option: str, typed: str, first_year: int, last_year: int) -> str:
    return f"{option} {typed}: not a day; accepted: a day such as 2027-03-10, from {first_year} to {last_year}."


def not_a_count(typed: str, most: int) -> str:
    return f"--count {typed}: not a number of moments; accepted: 1 to {most}."


_RESULT_ACCEPTED = (
    "accepted: a day, a colon, full, mixed or targeted, a colon and the result, such as 2026-11-01:full:82, "
    "2026-11-01:full:74/90 or 2026-11-01:full:82:relaxed:Security Operations=70"
)


def no_full_one(typed: str) -> str:
    return f"--result {typed}: counts as mixed, since the exam is far longer."


def not_a_result(typed: str) -> str:
    return f"--result {typed}: not a result; {_RESULT_ACCEPTED}."


def not_a_result_day(typed: str) -> str:
    return f"--result {typed}: there is no such day; {_RESULT_ACCEPTED}."


def result_in_the_future(typed: str, today: date) -> str:
    return f"--result {typed}: that is after now ({today}); accepted: a result that is there."


def not_a_value(typed: str, lowest: int | None, highest: int | None) -> str:
    scale = f", or a score from {lowest} to {highest}" if lowest is not None and highest is not None else ""
    return f"--result {typed}: not a result; accepted: right of asked such as 41/50, a percentage{scale}."


def not_domains(option: str, typed: str) -> str:
    return f"{option} {typed}: not results per domain; accepted: Name=70, several with commas between them."


def not_an_own_line(typed: str) -> str:
    return f"--own-line {typed}: not a pass mark; accepted: a percentage from 50 to 100."


def api_unreachable(address: str) -> str:
    return f"Nothing answers as Discord's REST interface at {address}, the address in DISCORD_API_URL."


def discord_unreachable(seconds: int) -> str:
    return f"Discord does not answer; trying again in {seconds} s. If this goes on, check this machine's network."


def discord_refused(status: int, code: int) -> str:
    return f"Discord refused the start with HTTP status {status}, code {code}; start again in a moment."


def gateway_closed(code: int) -> str:
    return (
        f"Discord closed the connection for good, with code {code}; if shards are set, check COMEBACK_SHARD_IDS "
        "and COMEBACK_SHARD_COUNT."
    )


WOULD_WRITE = "Acting on it would change something."


def confidence(sure: float) -> str:
    return f"confidence {sure:.2f}"


def suggestions(intents: Sequence[str]) -> str:
    return f"Not sure enough; it may be: {', '.join(intents)}."
