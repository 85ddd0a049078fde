from __future__ import annotations

from pathlib import Path

from attendance_forms import NAMES, TEAM, days, expected, filled, monthly, said_by, save
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet


def test_numbers_across_with_the_month_in_the_title(tmp_path: Path) -> None:
    book, remarks = filled(save(tmp_path, monthly))
    sheet = book["Sheet"]
    for row, agent in enumerate(TEAM, start=4):
        shown = [sheet.cell(row, 2 + day).value for day in range(1, 32)]
        assert shown == [expected(agent, day) for day in range(1, 32)]
        assert sheet.cell(row, 34).value == f'=COUNTIF(C{row}:AG{row},"早班")'
    assert remarks.pop("template_filled") == {"file": "考勤表.xlsx", "cells": 93, "people": 3, "days": 31}
    assert remarks.pop("template_missing")["names"] == "何静"
    assert remarks == {}


def test_real_dates_across_names_with_blanks_and_duties_and_serial_numbers_beside(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["序号", "姓名", "岗位", *days()])
        for number, name in enumerate(["李 娜（组长）", "王伟 客服", "张燕-售前"], start=1):
            sheet.append([number, name, "客服"])
        sheet.append([None, "合计"])

    sheet = filled(save(tmp_path, draw))[0]["Sheet"]
    for row, agent in enumerate(TEAM, start=2):
        assert [sheet.cell(row, 3 + day).value for day in range(1, 32)] == [expected(agent, day) for day in range(1, 32)]
    assert sheet["D5"].value is None


def test_dates_down_and_names_across(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["日期", "星期", *(NAMES[agent] for agent in TEAM), "备注"])
        for day in days():
            sheet.append([f"12月{day.day}日", "一二三四五六日"[day.weekday()]])

    sheet = filled(save(tmp_path, draw))[0]["Sheet"]
    for column, agent in enumerate(TEAM, start=3):
        shown = [sheet.cell(1 + day, column).value for day in range(1, 32)]
        assert shown == [expected(agent, day) for day in range(1, 32)]


def test_two_halves_of_a_month_below_each_other(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        for half in (days()[:15], days()[15:]):
            sheet.append(["姓名", *(f"{day.month}/{day.day}" for day in half)])
            for agent in TEAM:
                sheet.append([NAMES[agent]])
            sheet.append([])

    sheet = filled(save(tmp_path, draw))[0]["Sheet"]
    for row, agent in enumerate(TEAM, start=2):
        assert [sheet.cell(row, 1 + day).value for day in range(1, 16)] == [expected(agent, day) for day in range(1, 16)]
        shown = [sheet.cell(row + 5, day - 14).value for day in range(16, 32)]
        assert shown == [expected(agent, day) for day in range(16, 32)]


def test_several_sheets_with_the_month_in_the_name_of_each(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        for name in ("11月", "12月"):
            sheet = book.create_sheet(name)
            sheet.append(["姓名", *range(1, 31 if name == "11月" else 32)])
            for agent in TEAM:
                sheet.append([NAMES[agent]])

    book, remarks = filled(save(tmp_path, draw))
    assert [book["12月"].cell(2, 1 + day).value for day in range(1, 32)] == [expected("1001", day) for day in range(1, 32)]
    assert {cell.value for row in book["11月"].iter_rows(min_row=2, min_col=2) for cell in row} == {None}
    assert "template_days_outside" not in remarks


def halves(book: Workbook, sheet: Worksheet) -> None:
    """Two rows a person, for the morning and the afternoon, the name merged over both."""
    sheet.append(["姓名", "时段", *(f"{day.day}日" for day in days())])
    for agent in TEAM:
        sheet.append([NAMES[agent], "上午"])
        sheet.append([None, "下午"])
        sheet.merge_cells(start_row=sheet.max_row - 1, end_row=sheet.max_row, start_column=1, end_column=1)


def test_morning_and_afternoon_of_a_day_are_both_filled(tmp_path: Path) -> None:
    sheet = filled(save(tmp_path, halves, "2026-12.xlsx"))[0]["Sheet"]
    for row, agent in zip((2, 4, 6), TEAM, strict=True):
        for line in (row, row + 1):
            assert [sheet.cell(line, 2 + day).value for day in range(1, 32)] == [
                expected(agent, day) for day in range(1, 32)
            ]


def test_a_row_for_overtime_stays_as_it_is(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", "", *(f"12-{day.day:02d}" for day in days())])
        for agent in TEAM:
            sheet.append([NAMES[agent], "出勤"])
            sheet.append([None, "加班"])

    sheet = filled(save(tmp_path, draw))[0]["Sheet"]
    assert [sheet.cell(4, 2 + day).value for day in range(1, 32)] == [expected("1002", day) for day in range(1, 32)]
    assert {sheet.cell(5, 2 + day).value for day in range(1, 32)} == {None}


def test_two_columns_a_day_under_a_merged_date(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", *(day if half == 0 else None for day in days(7) for half in (0, 1))])
        sheet.append([None, *("上午", "下午") * 7])
        for column in range(2, 16, 2):
            sheet.merge_cells(start_row=1, end_row=1, start_column=column, end_column=column + 1)
        for agent in TEAM:
            sheet.append([NAMES[agent]])

    sheet = filled(save(tmp_path, draw))[0]["Sheet"]
    assert [sheet.cell(3, column).value for column in range(2, 16)] == [
        expected("1001", day) for day in range(1, 8) for _ in range(2)
    ]


def test_two_unlabelled_rows_a_person_are_told_and_left(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        halves(book, sheet)
        for row in range(4, 8):
            sheet.cell(row, 2).value = None

    book, remarks = filled(save(tmp_path, draw, "2026-12.xlsx"))
    assert (remarks["template_lines_unclear"]["count"], remarks["template_lines_unclear"]["names"]) == (2, "王伟、张燕")
    assert remarks["template_lines_unclear"]["cells"] == "Sheet!C4、Sheet!C6"
    assert (book["Sheet"]["C2"].value, book["Sheet"]["C4"].value) == ("早班", None)


def test_a_form_of_which_nothing_can_be_told_is_an_error(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        halves(book, sheet)
        for row in range(2, 8):
            sheet.cell(row, 2).value = None

    assert "Sheet!A2: each person has several cells a day here" in said_by(save(tmp_path, draw, "2026-12.xlsx"))


def test_an_attendance_month_from_the_26th_to_the_25th(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["2026年12月考勤（11月26日至12月25日）"])
        sheet.append(["姓名", *range(26, 31), *range(1, 26)])
        sheet.append(["李娜"])

    book, remarks = filled(save(tmp_path, draw))
    sheet = book["Sheet"]
    assert [sheet.cell(3, column).value for column in range(2, 8)] == [None] * 5 + [expected("1001", 1)]
    assert (remarks["template_days_outside"]["days"], remarks["template_days_missing"]["days"]) == (5, 6)


def test_weeks_below_each_other_the_first_and_last_with_few_days(tmp_path: Path) -> None:
    weeks = [[*range(1, 7)], [*range(7, 14)], [*range(14, 21)], [*range(21, 28)], [*range(28, 32)]]

    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["2026年12月排班"])
        for week in weeks:
            sheet.append(["姓名", *([None] * (7 - len(week) if week[0] == 1 else 0)), *week])
            for agent in TEAM:
                sheet.append([NAMES[agent]])

    book, remarks = filled(save(tmp_path, draw))
    sheet = book["Sheet"]
    assert [sheet.cell(19, column).value for column in range(2, 6)] == [expected("1001", day) for day in range(28, 32)]
    assert [sheet.cell(4, column).value for column in range(2, 9)] == [None, *(expected("1002", day) for day in range(1, 7))]
    assert (remarks["template_filled"]["days"], "template_repeated" in remarks) == (31, False)


def test_a_sheet_for_each_person(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        for agent in TEAM:
            own = book.create_sheet(NAMES[agent])
            own.append([f"姓名：{NAMES[agent]}" if agent == "1001" else "2026年12月考勤"])
            own.append(["日期", "星期", "班次", "加班", "备注"])
            for day in days():
                own.append([f"{day.month}月{day.day}日", "一二三四五六日"[day.weekday()]])

    book, remarks = filled(save(tmp_path, draw))
    for agent in TEAM:
        shown = [book[NAMES[agent]].cell(2 + day, 3).value for day in range(1, 32)]
        assert shown == [expected(agent, day) for day in range(1, 32)]
        assert {book[NAMES[agent]].cell(2 + day, 4).value for day in range(1, 32)} == {None}
    assert remarks["template_filled"]["people"] == 3


def test_a_lone_number_among_the_shifts_is_no_day(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        monthly(book, sheet)
        sheet["D4"] = 1

    book, remarks = filled(save(tmp_path, draw))
    assert remarks["template_kept"]["cells"] == "Sheet!D4"
    assert book["Sheet"]["C5"].value == expected("1002", 1)


def test_days_that_are_computed_without_remembered_values(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", "=DATE(2026,12,1)", *(f"={get_column_letter(day)}1+1" for day in range(2, 32))])
        sheet.append(["李娜"])

    sheet = filled(save(tmp_path, draw))[0]["Sheet"]
    assert [sheet.cell(2, 1 + day).value for day in range(1, 32)] == [expected("1001", day) for day in range(1, 32)]
    assert sheet["C1"].value == "=B1+1"


def test_dates_and_weekdays_in_one_cell_in_english(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["Name", *(f"{day:%a} {day.day} Dec" for day in days())])
        sheet.append(["1001"])

    sheet = filled(save(tmp_path, draw), language="en")[0]["Sheet"]
    assert [sheet.cell(2, column).value for column in (2, 4, 6)] == ["早班", "Off", "Leave"]


def test_codes_on_request(tmp_path: Path) -> None:
    sheet = filled(save(tmp_path, monthly), codes=True)[0]["Sheet"]
    assert [sheet.cell(5, 2 + day).value for day in range(1, 6)] == ["L", "休", "E", "E", "备L"]


def test_a_form_that_only_allows_other_words_gets_those(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", *days()])
        sheet.append(["王伟"])
        check = DataValidation(type="list", formula1='"E,晚班,休,备班"')
        check.add("B2:AF2")
        sheet.add_data_validation(check)

    sheet = filled(save(tmp_path, draw, "f.xlsx"))[0]["Sheet"]
    assert [sheet.cell(2, 1 + day).value for day in range(1, 6)] == ["晚班", "休", "E", "E", "备班"]


def test_a_drop_down_whose_words_stand_on_another_sheet(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", *days()])
        sheet.append(["王伟"])
        words = book.create_sheet("选项")
        for word in ("E", "L", "公休"):
            words.append([word])
        check = DataValidation(type="list", formula1="选项!$A$1:$A$3")
        check.add("B2:AF2")
        sheet.add_data_validation(check)

    book, remarks = filled(save(tmp_path, draw))
    assert [book["Sheet"].cell(2, 1 + day).value for day in range(1, 6)] == ["L", "公休", "E", "E", None]
    assert remarks["template_refused"]["cells"].startswith("Sheet!F2 备班(L)")


def test_a_second_row_of_the_same_person_is_left_and_told(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", *days()])
        sheet.append(["王伟"])
        sheet.append(["王伟"])

    book, remarks = filled(save(tmp_path, draw))
    assert [book["Sheet"]["B2"].value, book["Sheet"]["B3"].value] == ["晚班", None]
    assert remarks["template_repeated"]["count"] == 31
