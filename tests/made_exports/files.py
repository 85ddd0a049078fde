"""What the shapes of exports are made with: one known truth, and workbooks and text files of rows.

Each shape is a function that writes files into a folder and says what reading them must give: contacts by queue (None where
the files tell none) and hour.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl

Truth = dict[tuple[str | None, datetime], float]
Rows = list[list[object]]

PRE, AFTER = "presales", "aftersales"
NAMES = {PRE: "售前", AFTER: "售后"}
HOURS = range(8, 24)
WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True)
class Case:
    """Files of one shape, what reading them must give, and the options it takes."""

    files: list[Path]
    truth: Truth
    options: dict[str, object] = field(default_factory=dict)
    findings: tuple[str, ...] = ()


def days(first: date = date(2026, 11, 1), count: int = 14) -> list[date]:
    return [first + timedelta(days=day) for day in range(count)]


def series(
    queues: Sequence[str | None] = (None,),
    *,
    when: Sequence[date] | None = None,
    hours: Iterable[int] = HOURS,
    seed: int = 7,
    scale: int = 60,
) -> Truth:
    """Contacts that look like a shop's: more in the evening, never all alike."""
    chance = random.Random(seed)
    hours = list(hours)
    return {
        (queue, datetime.combine(day, time(hour))): chance.randrange(scale // 4, scale) + hour % 7
        for queue in queues
        for day in (when or days())
        for hour in hours
    }


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour))


def book(
    path: Path, sheets: dict[str, Rows], *, merged: dict[str, list[str]] | None = None, hidden: Sequence[str] = ()
) -> Path:
    """A workbook with these sheets."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None and value != "":
                    sheet.cell(number, column, value)
        for area in (merged or {}).get(name, []):
            sheet.merge_cells(area)
        if name in hidden:
            sheet.sheet_state = "hidden"
    workbook.save(path)
    return path


def text(path: Path, rows: Rows, *, encoding: str = "utf-8", delimiter: str = ",") -> Path:
    """A text file with these rows."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    path.write_bytes(stream.getvalue().encode(encoding))
    return path


def wide(truth: Truth, queue: str | None, show_day: Callable[[date], object], hours: Iterable[int] = HOURS) -> Rows:
    """Days down and hours across, without header."""
    found = sorted({stamp.date() for key, stamp in truth if key == queue})
    return [[show_day(day), *(truth.get((queue, at(day, hour))) for hour in hours)] for day in found]


def chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


FEW = days(count=4)


def header(first: str = "日期", show: str = "{}:00") -> list[object]:
    return [first, *(show.format(hour) for hour in HOURS)]
