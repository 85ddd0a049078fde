"""The sheet of leave as the section ``leave``."""

from __future__ import annotations

from typing import Final

from scheduler.config.document import KeyPath
from scheduler.config.month.dates import Dates
from scheduler.config.month.names import Names
from scheduler.config.month.person import read_person
from scheduler.config.month.reading import NotKnownError, Reading
from scheduler.config.month.table import Row
from scheduler.config.month.values import to_text
from scheduler.config.month.vocabulary import plain
from scheduler.errors import Phrase
from scheduler.tables.sheet import CellValue

__all__ = ["LEAVE_KINDS", "read_leave_sheet"]

LEAVE_KINDS: Final = {"zh": ("年假", "病假", "事假", "调休"), "en": ("annual", "sick", "personal", "credited")}
"""The kinds to choose from in a workbook of the program."""

_CREDITED: Final = frozenset(
    map(
        plain,
        (
            "调休",
            "调休假",
            "补休",
            "换休",
            "存休",
            "credited",
            "credited day off",
            "credited days off",
            "time in lieu",
            "toil",
        ),
    )
)
_LEAVE: Final = frozenset(
    map(
        plain,
        (
            *("假", "请假", "休假", "leave", "annual", "vacation", "holiday", "sick", "sickness", "personal", "unpaid"),
            *("年", "病", "事", "婚", "产", "丧", "陪产", "工伤", "公出", "pto"),
            *("maternity", "paternity", "parental", "marriage", "bereavement", "other"),
        ),
    )
)


def read_leave_sheet(rows: tuple[Row, ...], people: Names, dates: Dates, reading: Reading) -> None:
    """Enter the section ``leave``.

    Parameters
    ----------
    rows
        Of the sheet.
    people
        By id and name.
    dates
        Reads dates.
    reading
        Where to enter and to note what is wrong.
    """
    entries: list[dict[str, object]] = []
    for row in rows:
        person = read_person(row, people, reading)
        first, last = row.get("from"), row.get("to")
        if first is None:
            reading.fault(row.first, "there is no first day; write it in the column 开始 (from)")
        spans = reading.take(first, dates.ranges)
        end = reading.take(last, dates.day)
        kind = reading.take(row.get("kind"), _kind)
        if person is None or not spans or (last is not None and end is None):
            continue
        if last is not None and (len(spans) > 1 or spans[0][0] != spans[0][1]):
            reading.fault(last, "the first day holds a range already; leave this cell empty")
            continue
        for begin, until in spans:
            path: KeyPath = ("leave", len(entries))
            entry: dict[str, object] = {"agent": person, "from": begin.isoformat(), "to": (end or until).isoformat()}
            if kind is not None and kind != "leave":
                entry["kind"] = kind
            entries.append(entry)
            reading.places[path] = row.first.place
            for key, cell in (("from", first), ("to", last or first), ("kind", row.get("kind"))):
                if cell is not None:
                    reading.places[(*path, key)] = cell.place
    if entries:
        reading.values["leave"] = entries


def _kind(value: CellValue) -> str:
    """The kind as a store file writes it."""
    said = plain(to_text(value))
    if said in _CREDITED:
        return "credited"
    if said in _LEAVE or said.endswith(("假", "leave")):
        return "leave"
    message = "there is no kind of leave {name!r}; write 年假, 病假, 事假 (annual, sick, personal), or 调休 (credited)"
    raise NotKnownError(Phrase(message, name=to_text(value)))
