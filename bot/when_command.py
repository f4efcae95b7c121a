"""`python -m bot when`: the retake clock from the shell, for scripts and for checking a policy file."""

import json
import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.rules.catalogue import normal_code
from bot.rules.openings import Opening, Sitting, at_wall_time
from bot.rules.policies import Policy
from bot.rules.retake import Answer, Status
from bot.rules.retake_clock import RetakeClock
from bot.shell_options import EARLIEST_YEAR, LATEST_YEAR, NotAccepted
from bot.texts import operator
from bot.texts import retake_notes as texts

_DAY_OR_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?")
_RESULTS = {"fail": False, "failed": False, "pass": True, "passed": True}


def read_now(typed: str | None, zone: ZoneInfo) -> datetime:
    """`--now` in `zone`; without it, the real now. Raises NotAccepted."""
    if typed is None:
        return datetime.now(UTC).astimezone(zone)
    try:
        now = _in_zone(typed, zone)
    except (ValueError, OverflowError) as error:
        raise NotAccepted(operator.not_a_moment("--now", typed)) from error
    if not EARLIEST_YEAR <= now.year <= LATEST_YEAR:
        raise NotAccepted(operator.not_a_moment("--now", typed))
    return now


def read_approval(typed: str | None, now: datetime) -> date | None:
    """`--approved-on`, a day up to today; None if it was left out. Raises NotAccepted."""
    if typed is None:
        return None
    try:
        approved_on = date.fromisoformat(typed)
    except ValueError as error:
        raise NotAccepted(operator.not_a_past_day("--approved-on", typed)) from error
    if approved_on > now.date():
        raise NotAccepted(operator.not_a_past_day("--approved-on", typed))
    return approved_on


def read_sitting(typed: str, zone: ZoneInfo, now: datetime) -> Sitting:
    """`2026-11-15:fail` or `2026-11-15T14:30:fail`, as a sitting in `zone`. Raises NotAccepted."""
    when, _, result = typed.rpartition(":")
    if result.lower() not in _RESULTS or not _DAY_OR_MOMENT.fullmatch(when):
        raise NotAccepted(operator.not_an_attempt(typed))
    passed = _RESULTS[result.lower()]
    try:
        if len(when) == len("2026-11-15"):
            sitting = Sitting(date.fromisoformat(when), passed)
        else:
            at = _in_zone(when, zone)
            sitting = Sitting(at.date(), passed, at)
    except (ValueError, OverflowError) as error:
        raise NotAccepted(operator.no_such_day(typed)) from error
    if not sitting.on.year >= EARLIEST_YEAR:
        raise NotAccepted(operator.no_such_day(typed))
    if sitting.on > now.date() or (sitting.at is not None and sitting.at > now):
        raise NotAccepted(operator.attempt_in_the_future(typed, now.date()))
    return sitting


def read_purchase(typed: str | None, policy: Policy | None) -> str | None:
    """The id of the purchase that was typed, ignoring case, spaces and hyphens. Raises NotAccepted."""
    if typed is None:
        return None
    known = {normal_code(purchase.id): purchase.id for purchase in (policy.purchases if policy else ())}
    if normal_code(typed) not in known:
        raise NotAccepted(operator.not_a_purchase(typed, tuple(known.values())))
    return known[normal_code(typed)]


def as_json(clock: RetakeClock) -> str:
    """Exactly the documented keys; dates for rules in days, times with offset for rules in hours."""
    ruling = clock.exam.ruling
    policy = ruling.policy if ruling else None
    receipt = next(iter(policy.sources), None) if policy else None
    answer = {
        "exam": {
            "code": clock.exam.code,
            "name": clock.exam.name(clock.now.date()),
            "vendor": ruling.vendor.name if ruling else None,
        },
        "status": clock.answer.status,
        "earliest": _iso(clock.answer.earliest),
        "lenient": _iso(clock.answer.lenient),
        "binding": clock.answer.binding,
        "rule": texts.rule(ruling, clock.purchase),
        "source": {
            "url": receipt.url if receipt else (ruling.vendor.page if ruling else None),
            "kind": receipt.kind if receipt else None,
            "checked_on": policy.checked_on.isoformat() if policy else None,
            "confidence": policy.confidence if policy else None,
        },
        "notes": [texts.note(note, ruling) for note in clock.notes],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def as_text(clock: RetakeClock) -> str:
    """The same for a person at the shell."""
    ruling = clock.exam.ruling
    lines = [f"{clock.exam.name(clock.now.date())} ({clock.exam.code})", _headline(clock.answer)]
    lines.append(texts.rule(ruling, clock.purchase))
    if ruling:
        lines += [f"Source: {texts.source(source)}" for source in ruling.policy.sources[:1]]
        lines.append(f"Checked on {ruling.policy.checked_on}, confidence: {ruling.policy.confidence}.")
    return "\n".join([*lines, *(f"- {texts.note(note, ruling)}" for note in clock.notes)])


def _headline(answer: Answer) -> str:
    if answer.status is not Status.WAIT:
        return f"Status: {answer.status}"
    lenient = f" (by the lenient reading {_iso(answer.lenient)})" if answer.lenient else ""
    return f"Status: wait until {_iso(answer.earliest) or 'a date that is not known'}{lenient}"


def _in_zone(typed: str, zone: ZoneInfo) -> datetime:
    """An ISO day or time; without an offset it is wall time in `zone`. Raises ValueError."""
    moment = datetime.fromisoformat(typed)
    return moment.astimezone(zone) if moment.tzinfo else at_wall_time(moment.date(), moment.time(), zone)


def _iso(opening: Opening | None) -> str | None:
    if opening is None:
        return None
    return opening.at.isoformat() if opening.at else opening.on.isoformat()
