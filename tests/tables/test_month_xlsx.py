from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from scheduler.tables.month_book import BookColumn, BookSheet, MonthBook
from scheduler.tables.month_xlsx import month_xlsx_bytes

STRANGE = ("=1+1", "http://x", "+86", "0042", "-", "@me", "1", "<b>&", "{=A1}")


def book() -> MonthBook:
    people = BookSheet(
        "人员",
        "说明：每人一行",
        (
            BookColumn("name", "姓名", "必填", needed=True),
            BookColumn("skills", "技能", choices="skills", strict=False),
            BookColumn("hours", "周工时", kind="number"),
        ),
        tuple({"name": text, "hours": 40} for text in STRANGE),
    )
    leave = BookSheet(
        "李娜's 假",
        "说明",
        (BookColumn("person", "姓名", choices="people"), BookColumn("from", "开始", kind="date")),
        ({"person": "0042", "from": date(2026, 12, 5)},),
    )
    return MonthBook(
        "Calibri", ("说明", ("# 标题", "一行")), (people, leave), (0, "name"), {"skills": ("售前", "售后")}, "选项"
    )


@pytest.fixture(scope="module")
def written() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(month_xlsx_bytes(book())))


def test_every_text_is_written_as_text(written: openpyxl.Workbook) -> None:
    cells = [written["人员"].cell(3 + row, 1) for row in range(len(STRANGE))]
    assert [(cell.value, cell.data_type) for cell in cells] == [(text, "s") for text in STRANGE]
    assert not any(cell.hyperlink for cell in cells)


def test_dates_and_numbers_are_what_they_are(written: openpyxl.Workbook) -> None:
    cell = written["李娜's 假"]["B3"]
    assert cell.is_date
    assert cell.number_format == "yyyy-mm-dd"
    assert written["人员"]["C3"].value == 40


def test_empty_cells_below_the_example_have_the_look_of_their_column(written: openpyxl.Workbook) -> None:
    assert written["人员"]["A20"].number_format == "@"
    assert written["李娜's 假"].column_dimensions["B"].width == pytest.approx(12.7, abs=1)


def test_there_are_lists_to_choose_from(written: openpyxl.Workbook) -> None:
    rules = {
        (sheet.title, str(rule.sqref)): rule
        for sheet in written.worksheets
        for rule in sheet.data_validations.dataValidation
    }
    assert set(rules) == {("人员", "B3:B502"), ("李娜's 假", "A3:A502")}
    assert rules["人员", "B3:B502"].formula1 == "'选项'!$A$1:$A$2"
    assert not rules["人员", "B3:B502"].showErrorMessage
    people = rules["李娜's 假", "A3:A502"]
    assert people.formula1 == "OFFSET('人员'!$A$3,0,0,MAX(1,COUNTA('人员'!$A$3:$A$502)),1)"
    assert people.errorStyle == "warning"
    assert [cell.value for cell in written["选项"]["A"]] == ["售前", "售后"]
    assert written["选项"].sheet_state == "hidden"


def test_headers_are_explained_and_stay_in_sight(written: openpyxl.Workbook) -> None:
    sheet = written["人员"]
    assert sheet["A2"].comment.text == "必填"
    assert sheet["B2"].comment is None
    assert sheet.freeze_panes == "B3"


def test_the_same_book_gives_the_same_bytes() -> None:
    assert month_xlsx_bytes(book()) == month_xlsx_bytes(book())
