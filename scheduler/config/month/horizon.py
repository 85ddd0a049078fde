"""The sheet of the month as the section ``horizon``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from scheduler.config.day_text import parse_day, parse_month
from scheduler.config.document import KeyPath
from scheduler.config.horizon_section import HorizonArguments
from scheduler.config.month.dates import Dates, to_month
from scheduler.config.month.reading import Reading
from scheduler.config.month.table import Row
from scheduler.config.month.values import to_whole

__all__ = ["dates_for", "read_month_sheet"]


def read_month_sheet(rows: tuple[Row, ...], reading: Reading) -> None:
    """Enter the section ``horizon``: the month, or a first day and the number of days."""
    for row in rows[1:]:
        reading.fault(row.first, "there is a second row; one roster is of one month, so leave one row")
    dates = Dates(None, None)
    for row in rows[:1]:
        found = {
            "month": reading.take(row.get("month"), to_month),
            "start": reading.take(row.get("start"), lambda value: dates.day(value).isoformat()),
            "days": reading.take(row.get("days"), to_whole),
        }
        reading.values["horizon"] = {key: value for key, value in found.items() if value is not None}
        reading.places[("horizon",)] = row.first.place
        for key in found:
            path: KeyPath = ("horizon", key)
            reading.places[path] = cell.place if (cell := row.get(key)) is not None else row.first.place
        if any(found[key] is None and row.get(key) is not None for key in found):
            reading.silenced.add(("horizon",))


def dates_for(arguments: HorizonArguments, section: object) -> Dates:
    """Reads dates for the horizon that arguments ask for, else for that of a section that nobody has checked yet."""
    own = section if isinstance(section, Mapping) else {}
    given = {"start": arguments.start, "days": arguments.days, "month": arguments.month}
    asked = {key: value for key, value in given.items() if value is not None}
    start, days = _start_and_days(asked) if "month" in asked else _start_and_days({**_expanded(own), **asked})
    if start is None:
        return Dates(None, None)
    return Dates(start, start + timedelta(days=max(days or 1, 1) - 1))


def _expanded(section: Mapping[str, object]) -> dict[str, object]:
    """A section with start and days in place of a month."""
    start, days = _start_and_days(section)
    return {"start": start, "days": days}


def _start_and_days(section: Mapping[str, object]) -> tuple[date | None, int | None]:
    """First day and number of days, None for what is not there or wrong: that is told elsewhere."""
    start, days = section.get("start"), section.get("days")
    try:
        if section.get("month") is not None:
            return parse_month(section["month"])
        first = start if isinstance(start, date) else parse_day(start) if start is not None else None
    except ValueError:
        return None, None
    return first, days if isinstance(days, int) and 0 < days < 1000 else None
