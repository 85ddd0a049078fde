"""What is written is read back equal, whatever the people are called and whatever the roster holds."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from factories import MONDAY, make_agent, make_problem, make_roster
from libreoffice import convert, needs_libreoffice
from random_rosters import SHIFTS, random_roster
from rosters_in_workbooks import edit, problem_of, read, renamed, written

from scheduler.domain.roster import Roster
from scheduler.tables.roster_xlsx.memory import MEMORY_SHEET
from scheduler.tables.roster_xlsx.roster_xlsx_bytes import roster_xlsx_bytes

AWKWARD = ("=1+1", "http://x.cn", "@li", "0042", "1/2", "🙂 王芳")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("seed", range(25))
def test_a_random_roster_is_read_back_equal_and_unchanged(tmp_path: Path, seed: int, language: str) -> None:
    roster, agents = random_roster(seed)
    roster = replace(roster, decided=frozenset({(roster.agents[0], roster.dates[-1])}))
    problem = problem_of(roster, agents, SHIFTS)
    back = read(written(tmp_path / "r.xlsx", roster, problem, language), problem)
    assert (back.roster, back.roster.decided) == (roster, roster.decided)
    assert back.written == roster
    assert back.changed == ()
    assert set(back.places) == {(agent, when) for agent in roster.agents for when in roster.dates}


@pytest.mark.parametrize("seed", range(6))
def test_text_that_looks_like_something_else_stays_text(tmp_path: Path, seed: int) -> None:
    roster, agents = renamed(*random_roster(seed), AWKWARD)
    problem = problem_of(roster, agents, SHIFTS)
    path = written(tmp_path / "r.xlsx", roster, problem)
    assert read(path, problem).roster == roster
    sheet = openpyxl.load_workbook(path).worksheets[0]
    ids = {row[0].value: row[0] for row in sheet.iter_rows(min_row=7) if row[0].value in AWKWARD}
    assert set(ids) == set(roster.agents)
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in ids.values())


@pytest.mark.parametrize("name", ["x" * 300, "李娜" * 60, "a_x0041_b", "E", "off", "合计", "2026-12-07", 'a"b,c'])
def test_a_person_may_have_any_name(tmp_path: Path, name: str) -> None:
    problem = make_problem(agents=[make_agent(name), make_agent("other")])
    roster = make_roster(problem, other="ELELEL.", **{name: "LLL..EE"})
    back = read(written(tmp_path / "r.xlsx", roster, problem), problem)
    assert (back.roster, back.changed) == (roster, ())


def test_saved_again_by_another_program_it_is_still_equal(tmp_path: Path) -> None:
    roster, agents = random_roster(3)
    problem = problem_of(roster, agents, SHIFTS)
    path = edit(written(tmp_path / "r.xlsx", roster, problem), lambda sheet: None)
    assert (read(path, problem).roster, read(path, problem).changed) == (roster, ())


@needs_libreoffice
@pytest.mark.parametrize("language", ["en", "zh"])
def test_saved_again_by_libreoffice_it_is_still_equal(tmp_path: Path, language: str) -> None:
    roster, agents = renamed(*random_roster(5), AWKWARD)
    problem = problem_of(roster, agents, SHIFTS)
    again = convert(written(tmp_path / "r.xlsx", roster, problem, language), "xlsx", tmp_path)
    back = read(again, problem)
    assert (back.roster, back.changed) == (roster, ())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_without_its_memory_a_workbook_is_read_as_it_is_shown(tmp_path: Path, language: str) -> None:
    agents = [make_agent("a1"), make_agent("a2", leave=frozenset({MONDAY})), make_agent("p1", pool=True)]
    problem = make_problem(agents=agents, standby_agents=["a1", "p1"])
    roster = make_roster(problem, a1="EeL.lL.", a2=".EE.LL.", p1="..e.l..")
    path = written(tmp_path / "r.xlsx", roster, problem, language)
    book = openpyxl.load_workbook(path)
    del book[MEMORY_SHEET]
    book.save(path)
    back = read(path, problem)
    assert back.roster == roster
    assert back.written is None
    assert back.changed == ()


def test_a_roster_of_one_day_and_one_person(tmp_path: Path) -> None:
    problem = make_problem(days=1, agents=1)
    roster = make_roster(problem, a1="E")
    assert read(written(tmp_path / "r.xlsx", roster, problem), problem).roster == roster


def test_more_than_a_month_has_a_sheet_per_month_and_is_read_back_equal(tmp_path: Path) -> None:
    problem = make_problem(start=date(2026, 11, 20), days=60)
    roster = make_roster(problem, a1="EEL." * 15, a2=".LLE" * 15)
    path = written(tmp_path / "r.xlsx", roster, problem)
    assert openpyxl.load_workbook(path).sheetnames[:3] == ["Roster 2026-11", "Roster 2026-12", "Roster 2027-01"]
    assert (read(path, problem).roster, read(path, problem).changed) == (roster, ())


def test_what_no_cell_shows_is_kept(tmp_path: Path) -> None:
    problem = make_problem(agents=2)
    shown = make_roster(problem, a1="EELL...", a2="LLEE...")
    leave = frozenset({("a1", date(2027, 1, 5))})
    roster = Roster(shown.start, shown.days, ("a2",), shown.assignments, leave)
    assert read(written(tmp_path / "r.xlsx", roster, problem), problem).roster == roster


def test_equal_rosters_give_equal_bytes() -> None:
    problem = make_problem()
    roster = make_roster(problem, a1="EELL...")
    first, second = (roster_xlsx_bytes(roster, problem, language="en") for _ in range(2))
    assert first == second
    assert openpyxl.load_workbook(io.BytesIO(first)).properties.created == datetime(2000, 1, 1)
