"""What every action works with: the database, the clock, and what is known of exams and zones."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.database import Database, Transaction
from bot.errors import Field, NotReadable
from bot.rules.catalogue import Catalogue
from bot.rules.days import at_clock, calendar_day, local_day
from bot.rules.exam_search import ExamIndex
from bot.rules.identity import IdentifiedExam, identify, stored_exam
from bot.rules.own_day import USUAL, OwnDay
from bot.rules.policies import Vendor
from bot.rules.zone_names import ZoneNames
from bot.stores import learners


@dataclass(frozen=True, slots=True, repr=False)
class Resources:
    """Made once at start, and handed to every action.

    `keeps_left`: how long study groups are kept where the bot was sent away.
    """

    database: Database
    clock: Clock
    catalogue: Catalogue
    exams: ExamIndex
    zones: ZoneNames
    keeps_left: timedelta = timedelta(days=30)

    def exam_meant(self, typed: str) -> IdentifiedExam:
        """The exam that a person means by what they typed. Raises NotReadable where nothing of it is to be seen."""
        exam = self.exam_like(typed)
        if not exam.code:
            raise NotReadable(Field.EXAM, typed)
        return exam

    def exam_like(self, typed: str) -> IdentifiedExam:
        """The same; of nothing, one with an empty code."""
        return identify(self.catalogue, self.exams, typed, self.clock().date())

    def exam(self, code: str) -> IdentifiedExam:
        """The exam that is stored under `code`."""
        return stored_exam(self.catalogue, code)

    def vendor_meant(self, typed: str) -> Vendor | None:
        """The certification body with that id or name, or else the one whose exam was typed."""
        wanted = typed.strip().casefold()
        for vendor in self.catalogue.vendors:
            if vendor.policies and wanted in {name.casefold() for name in (vendor.id, vendor.name, *vendor.also)}:
                return vendor
        ruling = self.exam_like(typed).ruling
        return ruling.vendor if ruling else None


@dataclass(frozen=True, slots=True)
class LocalTime:
    """Now, where a person is. `zone` is None as long as they have not set one; `now` is then in UTC."""

    now: datetime
    zone: str | None
    own_day: OwnDay = USUAL

    @property
    def tzinfo(self) -> tzinfo:
        return self.now.tzinfo or UTC

    @property
    def today(self) -> date:
        """The day that it is for them: before their own day starts, still the one before."""
        return local_day(self.now, self.tzinfo, self.own_day.starts)

    def at(self, own_day: date, clock: time) -> datetime:
        """When it is that time in that day of theirs: before it starts, in the night after."""
        return at_clock(calendar_day(own_day, clock, self.own_day.starts), clock, self.tzinfo)


async def local_time(tx: Transaction, resources: Resources, learner_id: int) -> LocalTime:
    """What time it is for that person."""
    zone, own_day = await learners.time_of(tx, learner_id)
    now = resources.clock().astimezone(ZoneInfo(zone) if zone else UTC)
    return LocalTime(now, zone, own_day)
