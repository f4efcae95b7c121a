"""What people type where a day is asked for."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

BERLIN = ZoneInfo("Europe/Berlin")
WEDNESDAY = datetime(2026, 11, 18, 15, 20, tzinfo=BERLIN)

NONSENSE = [
    "", " ", "😭", ".", "/", ":", "@", "at", "asdf", "sec+ 720", "az-104", "13", "720", "2026", "1234567890", "may",
    "march", "nov 2026", "the 3rd", "last week", "next month", "monday tuesday", "yesterday today",
    "yesterday 3 nov", "3 nov 2026 2026", "3 4 nov", "1.5 days ago", "-3 days", "9999 years ago", "100000 days ago",
    "yesterday EST", "2026-11-03T14:30Z", "yesterday 25:00", "yesterday 12:60", "yesterday 9:00 10:00",
    "last night at 1", "26-11-03", "3 nov мама", "вчера", "yesterday" * 20, "'; drop table attempts; --",
]  # fmt: skip

IMPOSSIBLE = [
    "31 Feb", "feb 30", "31 april 2026", "0 nov", "32 december", "2026-02-30", "2025-02-29", "29 Feb 2025",
    "2026-13-01", "2026-00-10", "31/4", "13/13/2026", "31.11.2026", "30.02.",
]  # fmt: skip

places = st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati"])
seconds = st.integers(946_684_800, 4_102_444_800)  # from 2000 to 2100
nows = st.builds(lambda second, place: datetime.fromtimestamp(second, ZoneInfo(place)), seconds, places)
PIECES = (
    "a 3 12 31 99 2026 0 next last this in ago on at am pm of the st days weeks month hour monday fri november 29 feb "
    "may today yesterday tomorrow noon night morning now - / . : , T 14:30 9 2pm 2026-02-29 3/4 5.6."
)
pieces = st.lists(st.sampled_from(PIECES.split()), max_size=7)
typings = st.one_of(st.text(max_size=70), pieces.map(" ".join), pieces.map("".join))
