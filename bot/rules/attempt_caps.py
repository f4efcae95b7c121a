"""From when a cap on attempts lets one sit again."""

from collections.abc import Sequence

from dateutil.relativedelta import relativedelta

from bot.rules.openings import Opening, Readings, Sitting
from bot.rules.policies import Anchor, Cap

WITHOUT_A_PERIOD = (Anchor.PURCHASE, Anchor.VERSION, Anchor.TRAINING)


def release(cap: Cap, sittings: Sequence[Sitting]) -> Readings | None:
    """When the next attempt fits under `cap`; None where it fits now, or where the cap is no period in time.

    `sittings` holds every attempt, passes included, oldest first. A moment in the past binds nobody.
    """
    if cap.anchor in WITHOUT_A_PERIOD or len(sittings) < cap.attempts:
        return None
    period = relativedelta(days=cap.days or 0, months=cap.months or 0)
    rolling = Opening(sittings[-cap.attempts].on + period)
    if cap.then_months is not None:
        if rolling.on <= sittings[-1].on:  # the attempts are too far apart to share a period
            return None
        penalty = Opening(sittings[-1].on + relativedelta(months=cap.then_months))
        return Readings(penalty, rolling if cap.anchor is Anchor.NOT_SAID else penalty)
    if cap.anchor is Anchor.ROLLING:
        return Readings(rolling, rolling)
    fixed = _end_of_fixed_period(cap, sittings, period)
    if cap.anchor is Anchor.FIRST_ATTEMPT:
        return Readings(fixed, fixed) if fixed else None
    if fixed is None:  # by that reading there is nothing to wait for but the last attempt's own day
        return Readings(rolling, Opening(sittings[-1].on))
    earlier, later = sorted((rolling, fixed), key=lambda opening: opening.on)
    return Readings(strict=later, lenient=earlier)


def _end_of_fixed_period(cap: Cap, sittings: Sequence[Sitting], period: relativedelta) -> Opening | None:
    """The end of the period that the last attempt lies in, where its attempts are used up."""
    begun, used = sittings[0].on, 0
    for sitting in sittings:
        if sitting.on >= begun + period:
            begun, used = sitting.on, 0
        used += 1
    return Opening(begun + period) if used >= cap.attempts else None
