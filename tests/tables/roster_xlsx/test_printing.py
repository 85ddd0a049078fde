"""What comes out of the printer, and what a spreadsheet computes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_roster
from libreoffice import convert, convert_all, needs_libreoffice, page_count
from rosters_in_workbooks import written

from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

A3, A4 = "8", "9"
CALENDAR = Calendar(
    holidays={
        MONDAY: Holiday(MONDAY, "A holiday of a very long name"),
        MONDAY + timedelta(days=5): Holiday(MONDAY + timedelta(days=5), "补班", make_up_workday=True),
    },
    campaigns=(Campaign("双12", MONDAY, MONDAY + timedelta(days=2)), Campaign("Sale", MONDAY, MONDAY)),
)


def a_team(people: int, days: int, **settings: object) -> tuple[Roster, Problem]:
    """A roster of so many people, of whom two are of the pool."""
    names = [f"person{number}" for number in range(people)]
    agents = [*(make_agent(name) for name in names), make_agent("p1", pool=True), make_agent("p2", pool=True)]
    shifts = (EARLY, LATE, NIGHT)
    problem = make_problem(days=days, agents=agents, shifts=shifts, standby_agents=["person0", "p1", "p2"], **settings)  # type: ignore[arg-type]
    rows = {name: ("EELL.NN.." * 9)[number % 9 :][:days] for number, name in enumerate(names)}
    return make_roster(problem, **rows, p1=("el." * 30)[:days]), problem


PAGES = {
    (5, MONDAY, 7): 1,
    (20, MONDAY, 31): 1,
    (43, MONDAY, 31): 1,
    (10, date(2026, 11, 20), 60): 3,
    (90, MONDAY, 28): 2,
}
"""Pages of so many people from a day on for so many days."""


def to_print(folder: Path, people: int, start: date, days: int) -> Path:
    """A workbook of which only the sheets of the roster are printed."""
    roster, problem = a_team(people, days, start=start, calendar=CALENDAR)
    path = written(folder / f"{people}.xlsx", roster, problem, "zh" if people % 2 else "en")
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        if sheet["A1"].value != "#":
            sheet.sheet_state = "hidden"
    book.save(path)
    return path


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[int, date, int], Path]:
    """All of them as PDF."""
    folder = tmp_path_factory.mktemp("printed")
    files = convert_all([to_print(folder, *case) for case in PAGES], "pdf", folder)
    return dict(zip(PAGES, files, strict=True))


@needs_libreoffice
@pytest.mark.parametrize("case", PAGES, ids=str)
def test_a_roster_is_one_page_a_month_and_only_large_teams_need_more(
    printed: dict[tuple[int, date, int], Path], case: tuple[int, date, int]
) -> None:
    assert page_count(printed[case]) == PAGES[case]


@needs_libreoffice
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_total_is_what_a_spreadsheet_computes(tmp_path: Path, language: str) -> None:
    roster, problem = a_team(7, 20, calendar=CALENDAR)
    cells = [(f"person{number}", when) for number in range(3) for when in roster.dates]
    away = frozenset(cell for cell in cells if not roster.on(*cell))
    roster = replace(roster, leave=away, credited=frozenset(sorted(away)[:3]))
    path = written(tmp_path / "r.xlsx", roster, problem, language)
    formulas = openpyxl.load_workbook(path).worksheets[0]
    ours = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    blank = openpyxl.load_workbook(path)  # openpyxl keeps formulas without their values, so that they must be computed
    blank.save(tmp_path / "blank.xlsx")
    theirs = openpyxl.load_workbook(convert(tmp_path / "blank.xlsx", "xlsx", tmp_path), data_only=True).worksheets[0]
    cells = [cell.coordinate for row in formulas.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(cells) > 100
    assert {cell: theirs[cell].value for cell in cells} == {cell: ours[cell].value for cell in cells}
    assert any(ours[cell].value for cell in cells)


@pytest.mark.parametrize(("people", "paper", "tall"), [(8, A4, 1), (24, A4, 1), (43, A3, 1), (60, A3, 0)])
def test_the_paper_fits_the_team(tmp_path: Path, people: int, paper: str, tall: int) -> None:
    roster, problem = a_team(people, 31)
    sheet = openpyxl.load_workbook(written(tmp_path / "r.xlsx", roster, problem)).worksheets[0]
    setup = sheet.page_setup
    assert (setup.orientation, str(setup.paperSize)) == ("landscape", paper)
    assert setup.fitToHeight in ((1, None) if tall else (0,))
    assert sheet.print_title_rows == "$1:$6"
    assert sheet.freeze_panes == "C7"


def test_lists_offer_what_each_person_can_be_given(tmp_path: Path) -> None:
    roster, problem = a_team(2, 7)
    sheet = openpyxl.load_workbook(written(tmp_path / "r.xlsx", roster, problem)).worksheets[0]
    offered = {
        cell: rule.formula1.strip('"').split(",")
        for rule in sheet.data_validations.dataValidation
        for cell in ("C7", "C8", "C10")
        if cell in rule.sqref
    }
    assert offered["C7"] == ["E", "L", "N", "E*", "L*", "N*", ".", "lv"]
    assert offered["C8"] == ["E", "L", "N", ".", "lv"]
    assert offered["C10"] == ["E*", "L*", "N*", "-", "lv"]


def test_a_shift_is_not_offered_on_a_weekday_on_which_there_is_none(tmp_path: Path) -> None:
    weekdays = replace(LATE, weekdays=frozenset(range(5)))
    problem = make_problem(agents=1, shifts=[EARLY, weekdays])
    sheet = openpyxl.load_workbook(written(tmp_path / "r.xlsx", make_roster(problem), problem)).worksheets[0]
    rules = sheet.data_validations.dataValidation
    lists = {cell: rule.formula1 for rule in rules for cell in ("C7", "H7") if cell in rule.sqref}
    assert lists == {"C7": '"E,L,.,lv"', "H7": '"E,.,lv"'}


def test_holidays_campaigns_and_weekends_are_marked(tmp_path: Path) -> None:
    roster, problem = a_team(2, 7, calendar=CALENDAR)
    sheet = openpyxl.load_workbook(written(tmp_path / "r.xlsx", roster, problem)).worksheets[0]
    names = [sheet[cell].value for cell in ("C2", "H2", "C3")]
    assert names == ["A holiday of a very long name", "补班", "双12 + Sale"]
    fills = {cell: sheet[cell].fill.fgColor.rgb for cell in ("C5", "D5", "H5", "I5")}
    assert len({fills["C5"], fills["D5"], fills["I5"]}) == 3
    assert fills["H5"] == fills["D5"], "a make-up workday is no weekend"


def test_a_long_name_of_a_store_and_signs_in_it_do_no_harm(tmp_path: Path) -> None:
    roster, problem = a_team(2, 7)
    named = replace(problem, store_name="A&B 旗舰店 " * 30)
    sheet = openpyxl.load_workbook(written(tmp_path / "r.xlsx", roster, named)).worksheets[0]
    assert "A&B" in str(sheet.oddFooter.left.text).replace("&&", "&")


def test_shifts_that_are_written_like_signs_keep_their_codes(tmp_path: Path) -> None:
    from rosters_in_workbooks import read

    problem = make_problem(shifts=[replace(EARLY, code="休"), replace(LATE, code=".")], standby_agents=["a1"])
    roster = make_roster(problem, a1="休.休.", a2="..休休")
    for language in ("en", "zh"):
        back = read(written(tmp_path / "r.xlsx", roster, problem, language), problem)
        assert (back.roster, back.changed) == (roster, ())
