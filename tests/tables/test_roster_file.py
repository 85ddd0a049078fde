from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from factories import EARLY, MONDAY, make_agent, make_problem, make_roster
from rosters_in_workbooks import written

from scheduler.errors import DataError
from scheduler.tables.output_folder import OutputFolder
from scheduler.tables.roster_csv import roster_csv_bytes, write_roster_csv
from scheduler.tables.roster_file import read_edited_roster, read_roster
from scheduler.tables.roster_json import roster_json_bytes, write_roster_json


def test_the_suffix_decides_in_any_case(tmp_path: Path) -> None:
    from datetime import date

    from scheduler.domain.roster import Roster

    roster = Roster(date(2026, 12, 1), 2, ("wang",), ())
    write_roster_csv(tmp_path / "a.CSV", roster)
    write_roster_json(tmp_path / "a.json", roster)
    for name in ("a.CSV", "a.json"):
        assert read_roster(tmp_path / name, agents=[make_agent("wang")], shifts=[EARLY]) == roster


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"ends in \.xlsx, \.csv or \.json; this one ends in \.txt"):
        read_roster(tmp_path / "a.txt", agents=[], shifts=[])


def test_a_workbook_is_told_by_its_contents(tmp_path: Path) -> None:
    problem = make_problem()
    roster = make_roster(problem, a1="EELL...")
    for name in ("a.xlsx", "a.csv", "a"):
        path = written(tmp_path / name, roster, problem)
        edited = read_edited_roster(path, agents=problem.agents, shifts=problem.shifts)
        assert (edited.roster, edited.written) == (roster, roster)
        assert read_roster(path, agents=problem.agents, shifts=problem.shifts) == roster


def test_an_old_workbook_is_told_to_be_saved_anew(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    with pytest.raises(DataError, match="this is an old"):
        read_roster(tmp_path / "a.xls", agents=[], shifts=[])


def test_a_workbook_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="there is no such file"):
        read_edited_roster(tmp_path / "a.xlsx", agents=[], shifts=[])


@pytest.mark.parametrize("name", ["roster.csv", "roster.json"])
def test_what_was_written_is_known_from_the_file_beside_that_nobody_edited(tmp_path: Path, name: str) -> None:
    problem = make_problem()
    before, after = make_roster(problem, a1="EELL..."), make_roster(problem, a1=".ELL...")
    folder = OutputFolder(tmp_path / "out", explicit=True).prepare()
    folder.write_bytes("roster.json", roster_json_bytes(before))
    folder.write_bytes("roster.csv", roster_csv_bytes(before))
    folder.finish({})
    settings = {"agents": problem.agents, "shifts": problem.shifts}
    write = write_roster_csv if name.endswith("csv") else write_roster_json
    write(tmp_path / "out" / name, after)
    edited = read_edited_roster(tmp_path / "out" / name, **settings)
    assert edited.roster == after
    known = name == "roster.csv"  # an edited roster.json cannot tell what it was
    assert edited.written == (before if known else None)
    assert edited.changed == ((("a1", MONDAY),) if known else ())


def saved_as_csv(path: Path, workbook: Path) -> Path:
    """The first sheet of a workbook as a spreadsheet saves it: what is seen, with days alone in the row of dates."""
    rows = [
        [str(value.day) if isinstance(value, datetime) else value for value in row]
        for row in openpyxl.load_workbook(workbook, data_only=True).worksheets[0].iter_rows(values_only=True)
    ]
    with path.open("w", encoding="gb18030", newline="") as stream:
        csv.writer(stream).writerows(rows)
    return path


def test_a_sheet_saved_as_csv_is_read_with_what_was_written_beside(tmp_path: Path) -> None:
    problem = make_problem()
    before, after = make_roster(problem, a1="EELL..."), make_roster(problem, a1=".ELL...")
    folder = OutputFolder(tmp_path / "out", explicit=True).prepare()
    folder.write_bytes("roster.json", roster_json_bytes(before))
    folder.finish({})
    path = saved_as_csv(tmp_path / "out" / "sheet.csv", written(tmp_path / "after.xlsx", after, problem))
    edited = read_edited_roster(path, agents=problem.agents, shifts=problem.shifts)
    assert (edited.roster, edited.written, edited.changed) == (after, before, (("a1", MONDAY),))
    assert edited.places["a1", MONDAY] == "C7"
    assert read_roster(path, agents=problem.agents, shifts=problem.shifts) == after


def test_a_sheet_saved_as_csv_elsewhere_is_a_roster_made_by_hand(tmp_path: Path) -> None:
    problem = make_problem()
    roster = make_roster(problem, a1="EELL...")
    path = saved_as_csv(tmp_path / "sheet.csv", written(tmp_path / "a.xlsx", roster, problem))
    edited = read_edited_roster(path, agents=problem.agents, shifts=problem.shifts)
    assert (edited.roster, edited.written) == (roster, None)


def test_a_fault_of_a_sheet_saved_as_csv_is_told_by_cell(tmp_path: Path) -> None:
    problem = make_problem()
    path = saved_as_csv(tmp_path / "sheet.csv", written(tmp_path / "a.xlsx", make_roster(problem, a1="EELL..."), problem))
    path.write_text(path.read_text("gb18030").replace(",E,E,", ",E,E/L,", 1), "gb18030")
    with pytest.raises(DataError, match=r"sheet\.csv: D7: 'E/L' holds more than one code"):
        read_roster(path, agents=problem.agents, shifts=problem.shifts)
