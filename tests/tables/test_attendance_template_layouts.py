"""Forms whose people, days or lines do not stand in one plain table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from attendance_forms import NAMES, PROBLEM, TEAM, days, expected, filled, said_by, save
from factories import make_problem, make_roster
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.tables.attendance_template.fill_template import fill_template


def row_of(sheet: Worksheet, row: int, before: int, count: int = 31) -> list[object]:
    """The cells of some days, which begin behind a column."""
    return [sheet.cell(row, before + day).value for day in range(1, count + 1)]


def december(agent: str) -> list[str | None]:
    """What the cells of a person hold when they are filled."""
    return [expected(agent, day) for day in range(1, 32)]


def test_teams_side_by_side_each_with_days_of_its_own(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet["A1"] = "2026年12月"
        sheet.append(["姓名", *range(1, 32), None, "姓名", *range(1, 32)])
        sheet.append(["李娜", *[None] * 32, "王伟"])
        sheet.append([None, *[None] * 32, "张燕"])

    book, remarks = filled(save(tmp_path, draw))
    sheet = book["Sheet"]
    assert (row_of(sheet, 3, 1), row_of(sheet, 3, 34), row_of(sheet, 4, 34)) == tuple(map(december, TEAM))
    assert set(row_of(sheet, 4, 1)) == {None}
    assert "template_days_outside" not in remarks


def test_teams_side_by_side_under_real_dates(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["序号", "姓名", *days(), "合计", "序号", "姓名", *days()])
        sheet.append([1, "李娜", *[None] * 32, 1, "王伟"])
        sheet.append([2, "外援", *[None] * 32, 2, "张燕"])

    book, remarks = filled(save(tmp_path, draw))
    sheet = book["Sheet"]
    assert (row_of(sheet, 2, 2), row_of(sheet, 2, 36), row_of(sheet, 3, 36)) == tuple(map(december, TEAM))
    assert set(row_of(sheet, 3, 2)) == {None}
    assert remarks["template_stranger"]["names"] == "外援"


def test_teams_below_each_other_with_the_days_down(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        for team in (TEAM[:2], TEAM[2:]):
            sheet.append(["日期", *(NAMES[agent] for agent in team)])
            for day in days():
                sheet.append([day])

    sheet = filled(save(tmp_path, draw))[0]["Sheet"]
    assert [sheet.cell(1 + day, 3).value for day in range(1, 32)] == december("1002")
    assert [sheet.cell(33 + day, 2).value for day in range(1, 32)] == december("1003")


def test_two_months_in_one_line_are_no_two_teams(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", "12月", *[None] * 30, "1月"])
        sheet.append([None, *range(1, 32), *range(1, 6)])
        sheet.append(["李娜"])

    book, remarks = filled(save(tmp_path, draw))
    assert row_of(book["Sheet"], 3, 1) == december("1001")
    assert remarks["template_days_outside"]["first"] == "2027-01-01"


@pytest.mark.parametrize(
    ("first", "count", "title"),
    [
        (date(2026, 11, 1), 30, "2026年11月考勤表"),
        (date(2026, 11, 1), 30, "考勤表"),
        (date(2027, 2, 1), 28, "二〇二七年二月考勤表"),
    ],
)
def test_a_form_with_31_columns_for_every_month(tmp_path: Path, first: date, count: int, title: str) -> None:
    problem = make_problem(start=first, days=count, shifts=PROBLEM.shifts, agents=[PROBLEM.agents[0]])
    roster = make_roster(problem, **{"1001": "E" * count})

    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append([title])
        sheet.append(["姓名", *range(1, 32)])
        sheet.append(["李娜"])

    path = save(tmp_path, draw)
    form = fill_template(path, roster, agents=problem.agents, shifts=problem.shifts, language="zh")
    path.write_bytes(form.data)
    assert row_of(load_workbook(path)["Sheet"], 3, 1) == ["早班"] * count + [None] * (31 - count)
    assert [finding.code for finding in form.findings] == ["template_filled"]


@pytest.mark.parametrize(
    ("labels", "meant"),
    [(("加班", "正班"), [1]), (("上午", "下午"), [0, 1]), (("上", "下"), [0, 1]), (("签到", "班次", "签退"), [1])],
)
def test_a_name_in_each_of_several_labelled_rows(tmp_path: Path, labels: Sequence[str], meant: Sequence[int]) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", "项目", *days()])
        for agent in TEAM:
            for label in labels:
                sheet.append([NAMES[agent], label])

    book, remarks = filled(save(tmp_path, draw))
    for position, agent in enumerate(TEAM):
        for lane in range(len(labels)):
            wanted = december(agent) if lane in meant else [None] * 31
            assert row_of(book["Sheet"], 2 + position * len(labels) + lane, 2) == wanted
    assert "template_repeated" not in remarks


@pytest.mark.parametrize("title", ["2025年12月考勤表", "二〇二五年十二月考勤表"])
def test_a_form_of_another_year_is_not_filled(tmp_path: Path, title: str) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append([title])
        sheet.append(["姓名", *range(1, 32)])
        sheet.append(["李娜"])

    assert "the days from 2025-12-01 to 2025-12-31 of this sheet are none of the roster's" in said_by(save(tmp_path, draw))


def test_a_month_in_chinese_numerals_tells_one_sheet_from_another(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        for name in ("十一月", "十二月"):
            sheet = book.create_sheet(name)
            sheet.append(["姓名", *range(1, 31)])
            sheet.append(["李娜"])

    book = filled(save(tmp_path, draw))[0]
    assert row_of(book["十二月"], 2, 1, 30) == december("1001")[:30]
    assert set(row_of(book["十一月"], 2, 1, 30)) == {None}


def test_days_that_are_computed_from_a_year_and_a_month_in_cells(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append([2026, "年", 12, "月考勤"])
        sheet.append(["姓名", "=DATE($A$1,$C$1,1)", *(f"={get_column_letter(day)}2+1" for day in range(2, 32))])
        sheet.append(["李娜"])

    assert row_of(filled(save(tmp_path, draw))[0]["Sheet"], 3, 1) == december("1001")


def test_a_number_and_a_name_in_one_word(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", *days()])
        for text in ("1001李娜", "王伟1002", "张燕2"):
            sheet.append([text])

    sheet = filled(save(tmp_path, draw))[0]["Sheet"]
    assert (row_of(sheet, 2, 1), row_of(sheet, 3, 1)) == (december("1001"), december("1002"))
    assert set(row_of(sheet, 4, 1)) == {None}


def test_dates_in_cells_without_the_format_of_a_date(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", *((day - date(1899, 12, 30)).days for day in days())])
        sheet.append(["李娜"])

    assert row_of(filled(save(tmp_path, draw))[0]["Sheet"], 2, 1) == december("1001")


def test_sums_that_look_like_staff_numbers_are_no_names(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", *days()[:15], "小计", *days()[15:]])
        sheet.append(["李娜", *[None] * 15, 1003])

    sheet = filled(save(tmp_path, draw))[0]["Sheet"]
    shown = [sheet.cell(2, column).value for column in (*range(2, 17), *range(18, 34))]
    assert shown == december("1001")
