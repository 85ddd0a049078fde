"""Workbooks that people moved things about in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from factories import MONDAY, make_agent, make_problem, make_roster
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from rosters_in_workbooks import edit, hand_made, read, written

from scheduler.domain.edited_roster import EditedRoster
from scheduler.errors import DataError
from scheduler.tables.roster_csv import roster_csv_bytes
from scheduler.tables.roster_xlsx.memory import MEMORY_SHEET

AGENTS = [make_agent("a1"), make_agent("a2"), make_agent("a3")]
PROBLEM = make_problem(agents=AGENTS)
ROSTER = make_roster(PROBLEM, a1="EELL...", a2="LL...EE", a3="..EELL.")
DATES = PROBLEM.grid.dates


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "roster.xlsx", ROSTER, PROBLEM)


def swap_rows(sheet: Worksheet, first: int, second: int) -> None:
    """Two rows change places, as sorting does it."""
    for column in range(1, sheet.max_column + 1):
        one, other = (sheet.cell(row, column) for row in (first, second))
        one.value, other.value = other.value, one.value


def unmerged(sheet: Worksheet) -> Worksheet:
    """The sheet without merged cells: openpyxl leaves them where they were when it inserts, other programs do not."""
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))
    return sheet


def equal(back: EditedRoster) -> bool:
    return back.roster == ROSTER and back.changed == ()


@pytest.mark.parametrize(
    "change",
    [
        lambda sheet: swap_rows(sheet, 7, 9),
        lambda sheet: sheet.insert_rows(8, 2),
        lambda sheet: unmerged(sheet).insert_cols(4),
        lambda sheet: unmerged(sheet).insert_cols(3, 2),
        lambda sheet: unmerged(sheet).insert_rows(1, 3),
        lambda sheet: sheet.delete_cols(10, 12),
        lambda sheet: sheet.delete_rows(10, 12),
        lambda sheet: setattr(sheet.row_dimensions[8], "hidden", True),
        lambda sheet: setattr(sheet, "title", "December"),
        lambda sheet: sheet.__setitem__("B8", "A2 (on probation)"),
        lambda sheet: sheet.__setitem__("AB7", "a note"),
        lambda sheet: [sheet.cell(row, 1, None) for row in range(7, 10)],
    ],
    ids=[
        "sorted",
        "blank rows",
        "a note column among the days",
        "columns before the days",
        "rows above",
        "no totals",
        "no counts and legend",
        "a hidden row",
        "another name of the sheet",
        "a nickname",
        "a note",
        "no ids",
    ],
)
def test_it_is_read_equal_with(path: Path, change: object) -> None:
    assert equal(read(edit(path, change), PROBLEM))  # type: ignore[arg-type]


def test_places_are_those_of_the_sheet_as_it_is(path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        unmerged(sheet).insert_rows(1, 3)
        sheet.title = "十二月"

    assert read(edit(path, change), PROBLEM).places["a1", MONDAY] == "十二月!C10"


def test_a_date_that_is_gone_is_told(path: Path) -> None:
    with pytest.raises(DataError) as caught:
        read(edit(path, lambda sheet: sheet.__setitem__("E5", "oops")), PROBLEM)
    told = [str(fault) for fault in caught.value.faults]
    assert any("Roster!E5" in text and "'oops' is not a date" in text for text in told)
    assert any("2026-12-09" in text for text in told)


def test_a_date_that_is_there_twice_is_told(path: Path) -> None:
    with pytest.raises(DataError, match=r"Roster!E5: 2026-12-08 stands over two columns, also over Roster!D5"):
        read(edit(path, lambda sheet: sheet.__setitem__("E5", datetime(2026, 12, 8))), PROBLEM)


def test_a_row_that_is_gone_is_told(path: Path) -> None:
    with pytest.raises(DataError, match="the row of A2 is gone"):
        read(edit(path, lambda sheet: sheet.delete_rows(8)), PROBLEM)


def test_a_person_with_two_rows_is_told(path: Path) -> None:
    with pytest.raises(DataError, match=r"Roster!B8: A1 has two rows, also the one of Roster!A7"):
        read(edit(path, lambda sheet: [sheet.cell(8, 1, "a1"), sheet.cell(8, 2, "A1")]), PROBLEM)


def test_the_name_that_is_seen_decides_against_the_hidden_id(path: Path) -> None:
    def sorted_without_the_hidden_column(sheet: Worksheet) -> None:
        ids = [sheet.cell(row, 1).value for row in (7, 9)]
        swap_rows(sheet, 7, 9)
        for row, agent in zip((7, 9), ids, strict=True):
            sheet.cell(row, 1).value = agent

    assert equal(read(edit(path, sorted_without_the_hidden_column), PROBLEM))


def test_a_name_that_nobody_has_is_told_in_spite_of_the_hidden_id(path: Path) -> None:
    edit(path, lambda sheet: sheet.__setitem__("B8", "Somebody else"))
    with pytest.raises(DataError, match=r"B8: the store has nobody named 'Somebody else'"):
        read(path, PROBLEM)


def test_names_that_change_places_take_the_rows_of_each_other(path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["B7"].value, sheet["B8"].value = sheet["B8"].value, sheet["B7"].value

    back = read(edit(path, change), PROBLEM).roster
    assert [item.shift for item in back.on("a2", MONDAY)] == [item.shift for item in ROSTER.on("a1", MONDAY)]
    assert back.on("a1", MONDAY) != ROSTER.on("a1", MONDAY)


def test_two_people_of_one_name_are_told_apart_by_the_hidden_id(tmp_path: Path) -> None:
    problem = make_problem(agents=[replace(agent, name="Li Na") for agent in AGENTS])
    path = written(tmp_path / "roster.xlsx", ROSTER, problem)
    assert equal(read(edit(path, lambda sheet: swap_rows(sheet, 7, 8)), problem))


def test_a_name_that_may_be_that_of_two_people_is_told(tmp_path: Path) -> None:
    problem = make_problem(agents=[replace(agent, name="Li Na") for agent in AGENTS])
    path = written(tmp_path / "roster.xlsx", ROSTER, problem)
    with pytest.raises(DataError, match=r"Roster!B8: the row may be that of a1, a2, a3"):
        read(edit(path, lambda sheet: sheet.cell(8, 1).__setattr__("value", None)), problem)


def test_somebody_whom_the_store_does_not_know_is_told_with_the_nearest_name(path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["A8"], sheet["B8"] = None, "A22"

    with pytest.raises(DataError, match=r"Roster!B8: the store has nobody named 'A22' \(did you mean 'A2'\?\)"):
        read(edit(path, change), PROBLEM)


def test_people_who_left_are_passed_over_in_a_last_roster(tmp_path: Path) -> None:
    path = hand_made(tmp_path / "x.xlsx", [["", *DATES], ["Gone", *"EEEEEEE"], ["A1", *"EELL..."]])
    assert codes_of(read(path, PROBLEM, skip_unknown_agents=True), "a1") == "eell..."
    with pytest.raises(DataError, match="nobody named 'Gone'"):
        read(path, PROBLEM)


def test_a_row_of_codes_without_name_is_told(path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.insert_rows(8)
        for column in range(3, 10):
            sheet.cell(8, column, "E")

    with pytest.raises(DataError, match=r"the row has codes and no name"):
        read(edit(path, change), PROBLEM)


def test_somebody_of_the_store_may_be_added(path: Path) -> None:
    more = make_problem(agents=[*AGENTS, make_agent("a4")])

    def change(sheet: Worksheet) -> None:
        sheet.insert_rows(10)
        sheet["B10"], sheet["C10"] = "A4", "E"

    back = read(edit(path, change), more)
    assert back.roster.agents == ("a1", "a2", "a3", "a4")
    assert back.changed == (("a4", MONDAY),)


def test_somebody_who_left_the_store_may_be_deleted(path: Path) -> None:
    fewer = make_problem(agents=AGENTS[:2])
    back = read(edit(path, lambda sheet: sheet.delete_rows(9)), fewer)
    assert back.roster.agents == ("a1", "a2")
    assert back.changed == ()


def test_days_merged_side_by_side_all_have_the_code(path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.merge_cells("C7:E7")
        sheet["C7"] = "年假"

    back = read(edit(path, change), PROBLEM)
    assert {when for agent, when in back.roster.leave if agent == "a1"} == set(DATES[:3])


def test_people_merged_one_above_the_other_are_told(path: Path) -> None:
    with pytest.raises(DataError, match=r"Roster!C7: this cell is merged"):
        read(edit(path, lambda sheet: sheet.merge_cells("C7:C8")), PROBLEM)


def test_a_formula_without_value_is_told(path: Path) -> None:
    with pytest.raises(DataError, match=r"Roster!C7: the cell holds a formula without a value"):
        read(edit(path, lambda sheet: sheet.__setitem__("C7", '=IF(1,"E","L")')), PROBLEM)


def test_a_memory_that_somebody_edited_is_told(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    book[MEMORY_SHEET]["B5"] = "someday"
    book.save(path)
    with pytest.raises(DataError, match="the hidden sheet _shiftwright was changed"):
        read(path, PROBLEM)


def test_shifts_that_the_store_no_longer_has_are_told_by_cell(path: Path) -> None:
    from factories import EARLY

    fewer = make_problem(agents=AGENTS, shifts=[EARLY])
    with pytest.raises(DataError, match=r"Roster!E7: 'L' is not a code"):
        read(path, fewer)


def codes_of(back: EditedRoster, agent: str) -> str:
    """A person's week in letters."""
    days = (back.roster.on(agent, when) for when in DATES)
    return "".join(given[0].shift[0] if given else "." for given in days)


HEADS = {
    "real dates": ([*DATES], None, "x"),
    "text": ([f"{when:%Y/%m/%d}" for when in DATES], None, "x"),
    "month and day": ([f"{when.month}/{when.day}" for when in DATES], date(2026, 12, 1), "x"),
    "Chinese": ([f"{when.month}月{when.day}日" for when in DATES], date(2027, 1, 15), "x"),
    "days and a sheet name": ([when.day for when in DATES], None, "2026年12月"),
    "days and a day near": ([float(when.day) for when in DATES], date(2026, 12, 20), "x"),
    "days as text": ([f"{when.day}日" for when in DATES], date(2026, 12, 20), "x"),
}


@pytest.mark.parametrize("name", HEADS)
def test_a_roster_made_by_hand_is_read_with_dates_as(tmp_path: Path, name: str) -> None:
    head, near, title = HEADS[name]
    rows = [
        ["客服班表"],
        ["组", "姓名", *head, "备注", "合计"],
        ["", "", *"一二三四五六日"],
        ["甲", "A1", "早", "早", "晚", "晚班", "休", None, "off", "新人", 4],
        ["甲", "a2", "L", "late", "", "", "年假", "E", "e"],
        ["早班人数", None, 1, 1, 0, 0, 0, 1, 1],
        ["说明：早班 8:00-16:00"],
    ]
    back = read(hand_made(tmp_path / "x.xlsx", rows, title), PROBLEM, near=near)
    assert (back.roster.start, back.roster.days) == (MONDAY, 7)
    assert [codes_of(back, agent) for agent in ("a1", "a2", "a3")] == ["eell...", "ll...ee", "......."]
    assert back.roster.leave == {("a2", DATES[4])}
    assert back.roster.agents == ("a1", "a2", "a3")
    assert ("a1", DATES[5]) in back.blank
    assert ("a1", DATES[4]) not in back.blank
    assert {("a3", when) for when in DATES} <= back.blank
    assert back.written is None


def test_days_without_month_are_told(tmp_path: Path) -> None:
    path = hand_made(tmp_path / "x.xlsx", [["", *range(1, 8)], ["A1", *"EEEEEEE"]])
    with pytest.raises(DataError, match="the days have no month"):
        read(path, PROBLEM)


def test_dates_in_blocks_below_each_other_are_one_roster(tmp_path: Path) -> None:
    rows = [["", *DATES[:4]], ["A1", *"EELL"], ["A2", *"LL.."], [], ["", *DATES[4:]], ["A1", *"..."], ["A2", *".EE"]]
    back = read(hand_made(tmp_path / "x.xlsx", rows), PROBLEM)
    assert [codes_of(back, agent) for agent in ("a1", "a2")] == ["eell...", "ll...ee"]


def test_a_sheet_can_be_chosen_by_name(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    hand_made(tmp_path / "x.xlsx", [["人员"], ["A1"]], "人员", book)
    path = hand_made(tmp_path / "x.xlsx", [["", *DATES], ["A1", *"EELL..."]], "上月班表", book)
    assert codes_of(read(path, PROBLEM, sheet="上月班表"), "a1") == "eell..."
    with pytest.raises(DataError, match="there is no sheet '班表'; there are"):
        read(path, PROBLEM, sheet="班表")


def test_two_rosters_in_one_workbook_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    rows = [["", *DATES], ["A1", *"EELL..."]]
    hand_made(tmp_path / "x.xlsx", rows, "one", book)
    with pytest.raises(DataError, match="there are several rosters, on the sheets one, two"):
        read(hand_made(tmp_path / "x.xlsx", rows, "two", book), PROBLEM)


def test_a_table_with_the_columns_of_roster_csv_is_read(tmp_path: Path) -> None:
    import csv
    import io

    rows = list(csv.reader(io.StringIO(roster_csv_bytes(ROSTER).decode("utf-8-sig"))))
    assert read(hand_made(tmp_path / "x.xlsx", rows), PROBLEM).roster == ROSTER


def test_a_workbook_without_roster_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="there is no roster on the sheets Sheet1"):
        read(hand_made(tmp_path / "x.xlsx", [["hello"]]), PROBLEM)


def test_a_column_of_codes_without_date_is_told_in_a_roster_made_by_hand(tmp_path: Path) -> None:
    rows = [["", *DATES[:3], "?", *DATES[4:]], ["A1", *"EELL..."], ["A2", *"LLEE..."]]
    with pytest.raises(DataError, match=r"Sheet1!E1: '\?' is not a date, and the column below has codes"):
        read(hand_made(tmp_path / "x.xlsx", rows), PROBLEM)


def test_columns_may_be_anywhere(tmp_path: Path) -> None:
    rows = [[None] * 30 + ["", *DATES], [None] * 30 + ["A1", *"EELL..."]]
    back = read(hand_made(tmp_path / "x.xlsx", rows), PROBLEM)
    assert back.places["a1", MONDAY] == f"Sheet1!{get_column_letter(32)}2"
