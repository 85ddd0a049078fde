from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter
from attendance_forms import PROBLEM, ROSTER, TEAM, days, expected, fill, filled, monthly, said_by, save
from libreoffice import convert, needs_libreoffice
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.tables.attendance_template.fill_template import fill_template

# -- what is not touched -----------------------------------------------------------------------------------------------


def test_nothing_but_the_cells_changes(tmp_path: Path) -> None:
    path = save(tmp_path, monthly)
    before = path.read_bytes()
    form = fill(path)
    target = tmp_path / "filled.xlsx"
    target.write_bytes(form.data)
    assert path.read_bytes() == before
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target) as new:
        assert old.namelist() == new.namelist()
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
    # The second sheet loses the value that the file remembers for its formula, which is computed anew.
    assert set(changed) == {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/workbook.xml"}
    for was, now in zip(load_workbook(path), load_workbook(target), strict=True):
        assert was.merged_cells.ranges == now.merged_cells.ranges
        assert was.print_title_rows == now.print_title_rows
        assert was.page_setup.orientation == now.page_setup.orientation
        assert was.freeze_panes == now.freeze_panes
        assert [str(check.sqref) for check in was.data_validations.dataValidation] == [
            str(check.sqref) for check in now.data_validations.dataValidation
        ]
        for row in was.iter_rows():
            for cell in row:
                twin = now[cell.coordinate]
                assert (cell.font.name, cell.fill.fgColor.rgb, cell.border.left.style) == (
                    twin.font.name,
                    twin.fill.fgColor.rgb,
                    twin.border.left.style,
                )
                assert twin.value == cell.value or (cell.value is None and cell.row in (4, 5, 6))


def test_formulas_are_computed_when_the_filled_form_is_opened(tmp_path: Path) -> None:
    form = fill(save(tmp_path, monthly))
    (tmp_path / "f.xlsx").write_bytes(form.data)
    assert load_workbook(tmp_path / "f.xlsx").calculation.fullCalcOnLoad is True


def test_a_cell_with_a_formula_or_a_remark_stays_and_is_named(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        monthly(book, sheet)
        sheet["C4"], sheet["D4"], sheet["E4"], sheet["F4"], sheet["G4"] = "=1+1", "病假", "晚班", "'=SUM(A1)", 8

    book, remarks = filled(save(tmp_path, draw))
    sheet = book["Sheet"]
    assert [sheet[f"{letter}4"].value for letter in "CDEFG"] == ["=1+1", "病假", "休息", "'=SUM(A1)", 8]
    assert remarks["template_kept"]["cells"] == "Sheet!C4、Sheet!D4、Sheet!F4、Sheet!G4"


def test_cells_merged_over_several_days_stay(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        monthly(book, sheet)
        sheet.merge_cells("C4:E4")

    book, remarks = filled(save(tmp_path, draw))
    assert book["Sheet"]["C4"].value is None
    assert remarks["template_locked"]["count"] == 3


def test_an_old_shift_of_somebody_with_nothing_to_do_is_taken_away(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", *days()])
        sheet.append(["何静", "晚班", "晚班"])

    sheet = filled(save(tmp_path, draw))[0]["Sheet"]
    assert [sheet["B2"].value, sheet["C2"].value] == ["备班(E)", None]


def test_a_shift_named_like_a_formula_stays_text(tmp_path: Path) -> None:
    shifts = [replace(shift, name="=1+1 <&>") for shift in PROBLEM.shifts]
    form = fill_template(save(tmp_path, monthly), ROSTER, agents=PROBLEM.agents, shifts=shifts, language="zh")
    (tmp_path / "f.xlsx").write_bytes(form.data)
    cell = load_workbook(tmp_path / "f.xlsx")["Sheet"]["C4"]
    assert (cell.value, cell.data_type) == ("=1+1 <&>", "s")


def test_hidden_sheets_are_left_alone(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        monthly(book, sheet)
        hidden = book.copy_worksheet(sheet)
        hidden.sheet_state = "hidden"
        hidden.title = "old"

    assert filled(save(tmp_path, draw))[0]["old"]["C4"].value is None


# -- people and days that do not fit -----------------------------------------------------------------------------------


def test_names_that_the_roster_lacks_and_people_that_the_form_lacks_are_told(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", *days()])
        for name in ("李娜", "陌生人", "王伟", "合计", "审核人签字"):
            sheet.append([name])

    remarks = filled(save(tmp_path, draw))[1]
    assert remarks["template_stranger"]["names"] == "陌生人"
    assert remarks["template_missing"]["names"] == "张燕、何静"


def test_two_people_of_one_name_need_an_id(tmp_path: Path) -> None:
    agents = [replace(agent, name="李娜") for agent in PROBLEM.agents]

    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["工号", "姓名", *days()])
        sheet.append(["1002", "李娜"])
        sheet.append([None, "李娜"])

    path = save(tmp_path, draw)
    form = fill_template(path, ROSTER, agents=agents, shifts=PROBLEM.shifts, language="zh")
    (tmp_path / "f.xlsx").write_bytes(form.data)
    sheet = load_workbook(tmp_path / "f.xlsx")["Sheet"]
    assert [sheet["C2"].value, sheet["C3"].value] == [expected("1002", 1), None]
    assert any(finding.code == "template_namesake" for finding in form.findings)


def test_without_names_the_message_says_what_was_looked_for(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", *days()])
        sheet.append(["陌生人"])

    said = said_by(save(tmp_path, draw))
    assert "Sheet!B1: no name of the roster is on this sheet; names such as 李娜, 王伟, 张燕" in said


def test_without_days_the_message_points_at_a_name(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["姓名", "电话"])
        sheet.append(["王伟", "123"])

    said = said_by(save(tmp_path, draw))
    assert "Sheet!A2: this is a name of the roster, but no days stand above" in said
    assert "2026-12-01, 12/1 or 1 to 31" in said


def test_days_of_another_month_are_an_error(tmp_path: Path) -> None:
    def draw(book: Workbook, sheet: Worksheet) -> None:
        sheet.append(["2026年10月"])
        sheet.append(["姓名", *range(1, 32)])
        sheet.append(["李娜"])

    said = said_by(save(tmp_path, draw))
    assert "the days from 2026-10-01 to 2026-10-31 of this sheet are none of the roster's" in said


@pytest.mark.parametrize("name", ["form.csv", "form.xlsx"])
def test_a_text_file_is_no_template(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("姓名,1,2\n李娜,,\n", encoding="utf-8")
    assert "this is a text file" in said_by(path)


def test_a_formula_that_shows_a_shift_stays(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    with xlsxwriter.Workbook(path) as drawn:
        sheet = drawn.add_worksheet("12月")
        sheet.write_row(0, 0, ["姓名", *range(1, 32)])
        sheet.write(1, 0, "李娜")
        sheet.write_formula(1, 1, '="晚"&"班"', None, "晚班")
    book, remarks = filled(path)
    assert remarks["template_kept"]["cells"] == "12月!B2"
    assert [book["12月"]["B2"].value, book["12月"]["C2"].value] == ['="晚"&"班"', "早班"]


@needs_libreoffice
def test_libreoffice_opens_a_filled_form_and_counts_anew(tmp_path: Path) -> None:
    """Also one that LibreOffice itself has written, whose XML differs from openpyxl's."""
    path = convert(save(tmp_path, monthly, "form.xlsx"), "xlsx", tmp_path)
    (tmp_path / "filled.xlsx").write_bytes(fill(path).data)
    sheet = load_workbook(convert(tmp_path / "filled.xlsx", "xlsx", tmp_path), data_only=True)["Sheet"]
    for row, agent in enumerate(TEAM, start=4):
        assert [sheet.cell(row, 2 + day).value for day in range(1, 32)] == [expected(agent, day) for day in range(1, 32)]
        assert sheet.cell(row, 34).value == sum(expected(agent, day) == "早班" for day in range(1, 32))
