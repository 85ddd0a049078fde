from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook

from scheduler.tables.attendance_template.workbook_patch import WorkbookPatch

SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"


def computed() -> bytes:
    """A workbook with a formula whose value the file remembers."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("表")
        sheet.write("A1", "x")
        sheet.write_formula("B1", '=IF(A1="x","早班","")', None, "早班")
        sheet.set_column("D:D", 10, book.add_format({"bg_color": "#FFF2CC"}))
    return stream.getvalue()


def plain(rows: str) -> bytes:
    """A workbook whose only sheet has some XML in place of its rows."""
    book = Workbook()
    stream = io.BytesIO()
    book.save(stream)
    return edited(stream.getvalue(), SHEET, lambda text: re.sub(r"<sheetData\s*/>|<sheetData>.*</sheetData>", rows, text))


def edited(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            contents = old.read(name)
            new.writestr(name, change(contents.decode()).encode() if name == part else contents)
    return stream.getvalue()


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def values(data: bytes) -> list[list[object]]:
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_a_formula_is_found_also_where_its_value_is_a_word_and_forgets_the_value() -> None:
    patch = WorkbookPatch(computed())
    assert patch.formulas("表") == {(0, 1)}
    text = part(patch.patched({}), SHEET)
    assert "早班</v>" not in text
    assert "<f>IF(" in text


def test_a_new_cell_takes_the_format_of_its_column() -> None:
    data = WorkbookPatch(computed()).patched({"表": {(0, 3): "晚班"}})
    cell = load_workbook(io.BytesIO(data))["表"]["D1"]
    assert (cell.value, cell.fill.fgColor.rgb) == ("晚班", "FFFFF2CC")


@pytest.mark.parametrize("settings", ["", '<calcPr calcId="1"/>', '<calcPr calcId="1" fullCalcOnLoad="0"></calcPr>'])
def test_formulas_are_computed_when_the_file_is_opened(settings: str) -> None:
    data = edited(computed(), BOOK, lambda text: re.sub(r"<calcPr[^>]*/>", settings, text))
    assert 'fullCalcOnLoad="1"' in part(WorkbookPatch(data).patched({}), BOOK)
    assert load_workbook(io.BytesIO(WorkbookPatch(data).patched({}))).calculation.fullCalcOnLoad is True


def test_a_workbook_without_formulas_and_changes_is_the_same_in_every_part() -> None:
    data = plain('<sheetData><row r="1"><c r="A1"/></row></sheetData>')
    again = WorkbookPatch(data).patched({})
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(again)) as new:
        assert [(name, old.read(name)) for name in old.namelist()] == [(name, new.read(name)) for name in new.namelist()]


@pytest.mark.parametrize(
    "rows",
    [
        '<sheetData><row r="1" spans="1:1"><c r="A1"/></row><row r="2"/><row r="4"><c r="B4"><v>1</v></c></row></sheetData>',
        '<sheetData><row><c/></row><row spans="1:1"/><row r="4"><c r="B4"/></row></sheetData>',
        "<sheetData></sheetData>",
        '<sheetData><row r="9"><c r="C9" t="inlineStr"><is><t>&gt;</t></is></c></row></sheetData>',
    ],
    ids=["usual", "without references", "empty", "below"],
)
def test_cells_and_rows_that_are_not_there_are_made_in_order(rows: str) -> None:
    texts = {(0, 0): "a", (0, 2): "c", (1, 0): "d", (2, 1): "e", (3, 0): "f", (3, 1): "g"}
    data = WorkbookPatch(plain(rows)).patched({"Sheet": texts})
    shown = values(data)
    assert {spot: shown[spot[0]][spot[1]] for spot in texts} == texts
    references = re.findall(r'<c r="([A-Z]+)(\d+)"', part(data, SHEET))
    ordered = sorted(references, key=lambda reference: (int(reference[1]), reference[0]))
    assert references == ordered
    assert "spans" not in part(data, SHEET)


def test_prefixed_xml_is_patched_in_its_own_prefix() -> None:
    def prefixed(text: str) -> str:
        text = re.sub(r"<(/?)(\w)", r"<\1x:\2", text.replace('xmlns="', 'xmlns:x="'))
        return text.replace("<x:sheetData/>", '<x:sheetData><x:row r="1"><x:c r="A1" /></x:row></x:sheetData>')

    data = WorkbookPatch(edited(plain("<sheetData/>"), SHEET, prefixed)).patched({"Sheet": {(0, 0): "早班", (0, 1): "<b>&"}})
    assert values(data) == [["早班", "<b>&"]]


def test_an_empty_text_empties_a_cell_and_keeps_its_format() -> None:
    data = plain('<sheetData><row r="1"><c r="A1" s="0" t="inlineStr"><is><t>x</t></is></c></row></sheetData>')
    text = part(WorkbookPatch(data).patched({"Sheet": {(0, 0): ""}}), SHEET)
    assert '<row r="1"><c r="A1" s="0"/></row>' in text


def test_what_no_file_may_hold_is_left_out_of_a_text() -> None:
    data = WorkbookPatch(plain('<sheetData><row r="1"/></sheetData>')).patched({"Sheet": {(0, 0): "a\x01\x0bb"}})
    assert values(data) == [["ab"]]
