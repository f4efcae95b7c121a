"""The zip file with everything that is kept about somebody."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from bot.actions.exporting import BookedExam, Export
from bot.rules.exam_week import Venue
from bot.rules.personal import Record, Told, defused
from bot.rules.practice_chart import chart
from bot.texts import mydata as texts
from bot.ui.calendar import Event, calendar_file
from bot.ui.plan_calendar import plan_events

_FOR_SPREADSHEETS = "utf-8-sig"
"""Without its mark, some read a table of UTF-8 as something else."""
_A_DAY = timedelta(days=1)
MOST_DRAWN = 4
"""For so many exams practice is drawn, for those practised last; of the others there are the figures."""


def archive(export: Export, pictures: Mapping[str, bytes]) -> bytes:
    """The file, with these pictures by their names. It takes a moment, so that it is made in a thread."""
    counts = {table: len(rows) for table, rows in export.tables.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr("README.txt", texts.readme(export.learner_id, export.made_at, export.zone, counts))
        folder.writestr("everything.json", _as_json(export))
        for table, rows in export.tables.items():
            folder.writestr(f"tables/{table}.csv", _as_table(rows))
        events = calendar_file(export.learner_id, texts.CALENDAR_NAME, _events(export), export.made_at)
        folder.writestr("calendar.ics", events)
        if export.rated:
            folder.writestr("pictures/tension.csv", _as_table(_rated(export)))
        if drawn := _practised(export):
            folder.writestr("pictures/practice.csv", _as_table(drawn))
        for name, picture in pictures.items():
            folder.writestr(f"pictures/{name}", picture)
    return stream.getvalue()


def _as_json(export: Export) -> str:
    everything = {
        "learner_id": str(export.learner_id),
        "made_at": export.made_at.isoformat(timespec="seconds"),
        "zone": export.zone,
        "tables": export.tables,
    }
    return json.dumps(everything, ensure_ascii=False, indent=1)


def _as_table(rows: Sequence[Record]) -> bytes:
    stream = io.StringIO(newline="")
    table = csv.DictWriter(stream, list(rows[0]))
    table.writeheader()
    table.writerows({column: _cell(value) for column, value in row.items()} for row in rows)
    return stream.getvalue().encode(_FOR_SPREADSHEETS)


def _cell(value: Told) -> Told:
    return ("no", "yes")[value] if isinstance(value, bool) else defused(value)


def _rated(export: Export) -> list[Record]:
    return [
        {
            "began_at": each.began_at.isoformat(),
            "technique": each.technique,
            "tension_before": each.tension_before,
            "tension_after": each.tension_after,
        }
        for each in export.rated
    ]


def practice_picture(place: int) -> str:
    """The name of the picture of practice for one of the exams."""
    return f"practice-{place}.png"


def _practised(export: Export) -> list[Record]:
    """What the pictures of practice are drawn from, one result a line; a domain is empty for the exam as a whole."""
    charts = [(of, chart(of.practices, of.line)) for of in export.practised]
    return [
        {
            "picture": practice_picture(place) if place <= MOST_DRAWN else None,
            "exam": of.name,
            "domain": panel.domain,
            "taken_on": f"{point.on}",
            "kind": point.kind.value,
            "percent": point.percent,
            "passing_line_percent": drawn.line.percent if drawn.line else None,
        }
        for place, (of, drawn) in enumerate(charts, 1)
        if drawn is not None
        for panel in (*drawn.panels, *drawn.rest)
        for point in panel.points
    ]


def _events(export: Export) -> Iterable[Event]:
    """Exam days, the days that are aimed for, what is planned, and what is still to be sent."""
    for booked in export.booked:
        yield _exam(booked)
    for target in export.targets:
        yield Event(f"target:{target.exam}", texts.target_entry(target.name), target.on, _A_DAY)
    for view in export.plans:
        yield from plan_events(view)
    for owed in export.owed:
        due_at = owed.due_at.astimezone(export.made_at.tzinfo)
        yield Event(f"promise:{owed.kind}:{owed.subject}", texts.owed_entry(owed.kind), due_at)


def _exam(booked: BookedExam) -> Event:
    day = booked.exam_day
    travels = day.venue is Venue.CENTRE and day.travel_minutes
    note = texts.travel_note(day.travel_minutes) if travels else ""
    starts_at = day.starts_at.astimezone(day.tzinfo)
    return Event(f"exam:{day.exam}", texts.exam_entry(booked.name), starts_at, booked.lasts, note)
