"""Workbooks and text files, cell by cell."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from scheduler.errors import DataError
from scheduler.tables.sheet import Formula, Sheet, read_sheets


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Two sheets: text that looks like other things, dates, a merged title, a formula without value."""
    workbook = Workbook()
    first = workbook.active
    assert first is not None
    first.title = "班表"
    first["A1"] = " 标题　"
    first.merge_cells("A1:C1")
    first["A2"] = datetime(2026, 12, 5)
    first["B2"] = "0042"
    first["C2"] = 7
    first["C3"] = "=SUM(C2:C2)"
    first["A4"].value = "=1+1"
    first["A4"].data_type = "s"
    hidden = workbook.create_sheet("hidden")
    hidden.sheet_state = "veryHidden"
    path = tmp_path / "book.csv"  # the name does not matter
    workbook.save(path)
    return path


def test_a_workbook_is_read_cell_by_cell(book: Path) -> None:
    first, hidden = read_sheets(book)
    assert (first.name, first.hidden, hidden.hidden) == ("班表", False, True)
    assert first.cell(0, 0) == "标题"
    assert first.merged == ((0, 0, 0, 2),)
    assert first.rows[1] == (datetime(2026, 12, 5), "0042", 7)
    assert first.place(1, 2) == "班表!C2"


def test_a_text_that_looks_like_a_formula_is_text_and_a_formula_without_value_is_one(book: Path) -> None:
    first = read_sheets(book)[0]
    assert first.cell(3, 0) == "=1+1"
    assert not isinstance(first.cell(3, 0), Formula)
    assert isinstance(first.cell(2, 2), Formula)


def test_beyond_the_end_there_is_nothing(book: Path) -> None:
    first = read_sheets(book)[0]
    assert first.cell(99, 0) is None
    assert first.cell(0, 99) is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_text_file_in_any_encoding_with_any_separator(tmp_path: Path, encoding: str, separator: str) -> None:
    path = tmp_path / "text.xlsx"
    rows = [["十一月咨询报表"], ["日期", "咨询人数"], ["2026年11月1日", "1 200"]]
    path.write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))
    (sheet,) = read_sheets(path)
    assert sheet.rows == tuple(map(tuple, rows))
    assert sheet.name is None
    assert sheet.place(2, 1) == "B3"


def test_the_line_of_a_row_counts_line_ends_within_cells(tmp_path: Path) -> None:
    path = tmp_path / "text.csv"
    path.write_text('a,"two\nlines"\nb,c\n', encoding="utf-8")
    (sheet,) = read_sheets(path)
    assert sheet.place(1, 0) == "A3"


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old .xls"),
        (b"PK\x03\x04 cut short", "damaged or cut short; copy it here"),
        (b"<html><table></table></html>", "web page"),
        (b"a\0b", "neither a workbook"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, contents: bytes, said: str) -> None:
    path = tmp_path / "export.xlsx"
    path.write_bytes(contents)
    with pytest.raises(DataError, match=said):
        read_sheets(path)


def test_a_sheet_knows_no_cell_outside_of_it() -> None:
    assert Sheet("a.csv", None, (("x",),)).cell(-1, 0) is None
