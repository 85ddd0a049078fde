"""What the supervisor of docs/a_month.md does by hand: her exports, her edits, her forms."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook, load_workbook

__all__ = ["HANDS"]

_ROOT: Final = Path(__file__).resolve().parents[1]
_MONTHS: Final = (date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1))
_SHIFTED: Final = timedelta(weeks=6)
"""The shipped history ends in November; six weeks later the weekdays are the same."""
_SMALLER: Final = 0.42
"""A shop of eight people has about this part of the contacts of the shipped one."""
_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "file": "inquiries {:%Y-%m}.xlsx",
        "title": "Inquiries by hour, {:%B %Y}",
        "presales": "Presales",
        "aftersales": "Aftersales",
        "date": "Date",
        "total": "Total",
        "form": "attendance.xlsx",
        "form_title": "Attendance January 2027",
        "name": "Name",
        "month": "month",
        "last": "last roster",
    },
    "zh": {
        "file": "分时咨询 {:%Y-%m}.xlsx",
        "title": "分时咨询人数 {0.year}年{0.month}月",
        "presales": "售前",
        "aftersales": "售后",
        "date": "日期",
        "total": "合计",
        "form": "考勤表.xlsx",
        "form_title": "2027年1月考勤表",
        "name": "姓名",
        "month": "月份",
        "last": "上月班表",
    },
}


def _export(folder: Path, language: str) -> None:
    """One workbook per month as a platform exports it: a sheet per queue, dates down, hours across, totals."""
    words = _WORDS[language]
    counts: dict[tuple[str, date, int], int] = {}
    with (_ROOT / "configs" / "history" / "flagship.csv").open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            when = datetime.fromisoformat(row["timestamp"]) + _SHIFTED
            counts[row["queue"], when.date(), when.hour] = round(int(row["inquiries"]) * _SMALLER)
    for first, after in pairwise(_MONTHS):
        book = Workbook()
        book.remove(book.worksheets[0])
        for queue in ("presales", "aftersales"):
            sheet: Any = book.create_sheet(words[queue])
            sheet.append([words["title"].format(first)])
            sheet.merge_cells("A1:Z1")
            sheet.append([words["date"], *(f"{hour}:00-{hour + 1}:00" for hour in range(24)), words["total"]])
            for day in range((after - first).days):
                date_of = first + timedelta(days=day)
                hours = [counts[queue, date_of, hour] for hour in range(24)]
                shown = f"{date_of.month}月{date_of.day}日" if language == "zh" else date_of
                sheet.append([shown, *hours, sum(hours)])
        book.save(folder / words["file"].format(first))


def _reserve(folder: Path, language: str) -> None:  # noqa: ARG001
    """A rule of the store file that was an example is taken over, with another number."""
    path = folder / "store.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("# reserve: {ratio: 1.5}", "reserve: {ratio: 1.1}"), encoding="utf-8")


def _roster(folder: Path) -> Path:
    """The first roster of the month."""
    return folder / "out" / "my_store" / "2027-01-01" / "roster.xlsx"


def _edit(folder: Path, language: str) -> None:
    """Two cells of the printed roster changed: somebody works late in place of early, and somebody gets a day off."""
    path = _roster(folder)
    book = load_workbook(path)
    sheet: Any = book.worksheets[0]
    early, late, off = {"en": ("E", "L", "o"), "zh": ("早", "晚", "休")}[language]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == early and cell.row > 3 and cell.column > 8]
    cells[0].value, cells[-1].value = late, off
    book.save(path)


def _form(folder: Path, language: str) -> None:
    """The attendance form of the company: names down, days across, empty."""
    words = _WORDS[language]
    book = Workbook()
    sheet: Any = book.worksheets[0]
    sheet.append([words["form_title"]])
    sheet.merge_cells("A1:AF1")
    sheet.append([words["name"], *range(1, 32)])
    roster: Any = load_workbook(folder / "month.xlsx").worksheets[2]
    for row in roster.iter_rows(min_row=3, max_col=2, values_only=True):
        if row[1]:
            sheet.append([row[1]])
    book.save(folder / words["form"])


def _next_month(folder: Path, language: str) -> None:
    """The month's workbook for February: month, no wishes of January, last roster by its file name."""
    words = _WORDS[language]
    path = folder / "month.xlsx"
    book = load_workbook(path)
    sheets: Any = book
    sheets[words["month"]].cell(3, 1).value = "2027-02"
    for name in book.sheetnames[3:6]:
        for row in sheets[name].iter_rows(min_row=3):
            for cell in row:
                cell.value = None
    sheets[words["last"]].cell(3, 1).value = "out/my_store/2027-01-01-2/roster.xlsx"
    book.save(path)


HANDS: Final[Mapping[str, Callable[[Path, str], None]]] = {
    "export": _export,
    "reserve": _reserve,
    "edit": _edit,
    "form": _form,
    "next month": _next_month,
}
