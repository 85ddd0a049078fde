"""The sheet of wishes as the section ``requests``."""

from __future__ import annotations

from scheduler.config.document import KeyPath
from scheduler.config.month.dates import Dates
from scheduler.config.month.names import Names
from scheduler.config.month.person import read_person
from scheduler.config.month.reading import Reading
from scheduler.config.month.table import Row
from scheduler.config.month.values import to_text, to_whole
from scheduler.config.month.wishes import Wishes
from scheduler.errors import Phrase

__all__ = ["read_requests_sheet"]


def read_requests_sheet(rows: tuple[Row, ...], people: Names, shifts: Names, dates: Dates, reading: Reading) -> None:
    """Enter the section ``requests``.

    Parameters
    ----------
    rows
        Of the sheet.
    people, shifts
        By id, name and code.
    dates
        Reads dates.
    reading
        Where to enter and to note what is wrong.
    """
    wishes = Wishes(shifts)
    entries: list[dict[str, object]] = []
    for row in rows:
        person = read_person(row, people, reading)
        cells = {key: row.get(key) for key in ("date", "to", "want", "weight")}
        if cells["date"] is None:
            reading.fault(row.first, "there is no day; write it in the column 日期 (date)")
        if cells["want"] is None:
            reading.fault(row.first, "there is no wish; write it in the column 需求 (wish), for example 休 or off")
        spans = reading.take(cells["date"], dates.ranges)
        end = reading.take(cells["to"], dates.day)
        want = reading.take(cells["want"], lambda value: wishes.find(to_text(value)))
        weight = reading.take(cells["weight"], to_whole)
        if person is None or want is None or not spans or (cells["to"] is not None and end is None):
            continue
        if cells["to"] is not None and end is not None:
            if len(spans) > 1 or spans[0][0] != spans[0][1]:
                reading.fault(cells["to"], "the first day holds a range already; leave this cell empty")
                continue
            if end < spans[0][0]:
                message = "is {last}, before the first day {first}; swap the two"
                reading.fault(cells["to"], Phrase(message, last=end, first=spans[0][0]))
                continue
        for begin, until in spans:
            path: KeyPath = ("requests", len(entries))
            last = end or until
            days = begin.isoformat() if last == begin else f"{begin.isoformat()}..{last.isoformat()}"
            entry: dict[str, object] = {"agent": person, "date": days, "want": want}
            if weight is not None:
                entry["weight"] = weight
            entries.append(entry)
            reading.places[path] = row.first.place
            reading.places.update({(*path, key): cell.place for key, cell in cells.items() if cell is not None})
    if entries:
        reading.values["requests"] = entries
