"""Retake policies as data: what a certification body says, how it counts, and how we know.

The records mirror `config/vendors/*.toml` field by field. `bot.rules.retake` applies them.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class SourceKind(StrEnum):
    """Who speaks in a source; the values are the words that people read."""

    VENDOR = "vendor"
    VENDOR_OLDER = "older vendor page"
    VENDOR_TRANSLATED = "translated vendor page"
    VENDOR_STAFF = "vendor staff or forum"
    VENDOR_COPY = "copy of vendor text"
    PARTNER = "training partner"
    PRESS = "trade press"
    THIRD_PARTY = "third party"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule was read. Without `url` it is a dated transcription that has no stable address."""

    kind: SourceKind
    url: str | None = None
    dated: str | None = None
    """The date that the page itself bears, as it bears it."""


class Counting(StrEnum):
    """From which day a wait in days, weeks or months is counted. The day of the exam is D."""

    FROM_EXAM_DAY = "from exam day"
    """D is day 0: a wait of 7 days opens on D+7 (VMware's own example; LPI's same weekday next week)."""
    FROM_DAY_AFTER = "from the day after"
    """Strictly the wait is D+1 … D+n and opens on D+n+1 (Cisco, Juniper, Fortinet); leniently on D+n."""
    TEST_FREE_DAYS = "test-free days"
    """D has a test, so it does not count: strictly D+n+1, leniently D+n (ISC2)."""
    NOT_SAID = "not said"
    """The text does not say which day is the first: strictly D+n+1, leniently D+n (Oracle)."""


class WaitFrom(StrEnum):
    """What a wait starts from."""

    LAST_ATTEMPT = "last attempt"
    FIRST_ATTEMPT = "first attempt"
    FORM_APPROVAL = "form approval"
    """A form that the vendor must approve first: no date without its approval (F5's third failure)."""
    NEXT_ADMINISTRATION = "next administration"
    """The vendor's next scheduled sitting, of which no list is known: no date (Cisco CCDE practical)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """How long one waits after the failure numbered `after` (and after all later ones, with `and_later`).

    At most one of `hours`, `days`, `weeks`, `months` is given; none means 0 days. `lenient_days` is a second,
    shorter reading in days, counted from the exam day, where the vendor's text allows two.
    """

    after: int
    and_later: bool = False
    hours: int | None = None
    days: int | None = None
    weeks: int | None = None
    months: int | None = None
    lenient_days: int | None = None
    counting: Counting = Counting.FROM_EXAM_DAY
    starts: WaitFrom = WaitFrom.LAST_ATTEMPT


class Anchor(StrEnum):
    """Where the period of a cap on attempts begins."""

    FIRST_ATTEMPT = "first attempt"
    """A fixed period from the first attempt in it; the next attempt after its end begins a new one."""
    ROLLING = "rolling"
    """Any period of that length: an attempt stops counting when it is as old as the period."""
    NOT_SAID = "not said"
    """The vendor does not say: the later date of the two readings above is the strict one."""
    APPROVAL = "approval"
    """The approval of the application (PMI); its date is not known here, so attempts that could share a period do."""
    PURCHASE = "purchase"
    """What was bought: no period in time. A further attempt takes a new purchase."""
    VERSION = "version"
    """The exam's version: no further attempt until the next one is published."""
    TRAINING = "training"
    """Further training is required before another attempt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """At most `attempts` in a period of `days` or `months` (neither where the anchor is no period in time).

    `then_months`: once it is reached, one waits that long from the *last* attempt, not for the period to end.
    """

    attempts: int
    anchor: Anchor
    days: int | None = None
    months: int | None = None
    then_months: int | None = None


class PassBlocks(StrEnum):
    """What a pass does to a further sitting of the same exam."""

    FOR_GOOD = "for good"
    """Not again, or only by consent, with a new version, or for renewal: no date."""
    FOR_A_TIME = "for a time"
    NOT = "not"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterPass:
    """`days` or `months` (from the pass) where it blocks for a time; `says` is the rule in one sentence."""

    blocks: PassBlocks = PassBlocks.NOT_KNOWN
    days: int | None = None
    months: int | None = None
    says: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedAttempts:
    """Which attempts make up the number of a failure.

    Without any of these: the failures since the last pass. `within_months`: only those so recent at the time of
    the last one (ISC2). `cleared_after_months`: a gap that long starts the count anew (LPI). `passes_too`: every
    attempt for ever, passes included (Juniper).
    """

    within_months: int | None = None
    cleared_after_months: int | None = None
    passes_too: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """A policy that depends on what was bought, or on who one is: `id` is what people choose, `name` what they read.

    `waits` (and `cap`) stand in place of the policy's own. `known=False`: there is a rule, but it is not known.
    """

    id: str
    name: str
    known: bool = True
    says: str | None = None
    waits: tuple[Wait, ...] = ()
    cap: Cap | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One retake policy of one body, and how sure we are of it.

    `codes` name exams exactly; `patterns` are regular expressions for codes without spaces and hyphens, in upper
    case, matched whole. A pattern's group named `family`, where it has one, is what attempts are counted by:
    exams of one family count as one. `says` is the rule in one plain sentence, for people. `known=False`: the
    body has a rule, or may have one, but it is not known; then there are no `waits`. `silent`: no wait was found
    in what the vendor publishes; its zero is an inference, not a rule.
    """

    id: str
    scope: str
    says: str
    confidence: Confidence
    checked_on: date
    known: bool = True
    silent: bool = False
    codes: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    waits: tuple[Wait, ...] = ()
    cap: Cap | None = None
    counts: CountedAttempts = field(default_factory=CountedAttempts)
    after_pass: AfterPass = field(default_factory=AfterPass)
    purchase_question: str | None = None
    purchases: tuple[Purchase, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    overridden_by: str | None = None
    """Who replaced the policy that Comeback ships; set by the reader of the files, never written in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What a delivery provider's own rules add to a body's, each in one sentence where it is known."""

    retakes: str
    booking: str | None = None
    rescheduling: str | None = None
    identity: str | None = None
    confidence: Confidence
    checked_on: date
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveredBy:
    """That the provider with the id `provider` delivers a body's exams, and whether it blocks booking too early."""

    provider: str
    early_booking: str | None = None
    """One sentence: whether its scheduler refuses a date that the body's rule forbids, where that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor:
    """A certification body (or, with `delivery`, a provider that delivers others' exams): one file each."""

    id: str
    name: str
    page: str
    """The page to look at where no rule is known, and to book from."""
    also: tuple[str, ...] = ()
    """Other names that people use for it."""
    delivered_by: tuple[DeliveredBy, ...] = ()
    policies: tuple[Policy, ...] = ()
    delivery: Delivery | None = None
