"""Fifty random edits: every one is found, the legal ones are taken over, the illegal ones are named by cell."""

from __future__ import annotations

import random
from pathlib import Path

import openpyxl
import pytest
from factories import EARLY, LATE, make_agent, make_problem, make_roster
from openpyxl.worksheet.worksheet import Worksheet
from rosters_in_workbooks import edit, read, written

from scheduler.domain.day_of import Cell
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.errors import DataError
from scheduler.rules.eligibility import Eligibility

LEGAL = {
    "E": ("work", "early"),
    "l": ("work", "late"),
    "Ｌ": ("work", "late"),
    " early ": ("work", "early"),
    "早班": ("work", "early"),
    "晚": ("work", "late"),
    "E*": ("standby", "early"),
    "备晚": ("standby", "late"),
    "standby late": ("standby", "late"),
    ".": ("off", None),
    "off": ("off", None),
    "休息": ("off", None),
    None: ("off", None),
    "年假": ("leave", None),
    "lv": ("leave", None),
    "调休": ("credited", None),
}
ILLEGAL = ("earyl", "E/L", "早/晚", "EL", "备", "???", "E?", 8, 1.5, "=1+1", "E L", "Li Na", True)

PROBLEM = make_problem(
    days=14,
    agents=[*(make_agent(f"a{number}") for number in range(1, 7)), make_agent("p1", pool=True), make_agent("p2", pool=True)],
    standby_agents=["a1", "p1", "p2"],
)


def some_roster(draw: random.Random) -> Roster:
    team = {f"a{number}": "".join(draw.choice("EL..E") for _ in range(14)) for number in range(1, 7)}
    pool = {name: "".join(draw.choice("el...") for _ in range(14)) for name in ("p1", "p2")}
    return make_roster(PROBLEM, **team, **pool)


def said(roster: Roster, cell: Cell) -> tuple[str, str | None]:
    """A cell of a roster in a word, and its shift."""
    given = roster.on(*cell)
    if given:
        return given[0].kind.value, given[0].shift
    return ("credited" if cell in roster.credited else "leave" if cell in roster.leave else "off"), None


@pytest.mark.parametrize("seed", range(4))
def test_fifty_legal_edits_are_found_and_taken_over(tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    roster = some_roster(draw)
    path = written(tmp_path / "r.xlsx", roster, PROBLEM)
    places = dict(draw.sample(sorted(read(path, PROBLEM).places.items()), 50))
    wanted = {cell: draw.choice(list(LEGAL)) for cell in places}

    def change(sheet: Worksheet) -> None:
        for cell, text in wanted.items():
            sheet[places[cell].split("!")[1]] = text

    back = read(edit(path, change), PROBLEM)
    for cell, text in wanted.items():
        assert said(back.roster, cell) == LEGAL[text], (cell, text)
    assert set(back.changed) == {cell for cell, text in wanted.items() if said(roster, cell) != LEGAL[text]}
    assert back.written == roster
    assert back.blank == {cell for cell, text in wanted.items() if text is None}


@pytest.mark.parametrize("seed", range(4))
def test_of_fifty_edits_exactly_the_illegal_ones_are_named_by_cell(tmp_path: Path, seed: int) -> None:
    draw = random.Random(100 + seed)
    roster = some_roster(draw)
    path = written(tmp_path / "r.xlsx", roster, PROBLEM)
    places = dict(draw.sample(sorted(read(path, PROBLEM).places.items()), 50))
    wrong = {cell for cell in places if draw.random() < 0.5}
    # A lone sign of standby is understood where a standby was written, and is wrong everywhere else.
    on_standby = {cell for cell in wrong if said(roster, cell)[0] == "standby"}

    def change(sheet: Worksheet) -> None:
        for cell, place in places.items():
            usable = [text for text in ILLEGAL if text != "备" or cell not in on_standby]
            sheet[place.split("!")[1]] = draw.choice(usable if cell in wrong else list(LEGAL))

    with pytest.raises(DataError) as caught:
        read(edit(path, change), PROBLEM)
    assert {fault.column for fault in caught.value.faults} == {places[cell] for cell in wrong}
    assert len(caught.value.faults) == len(wrong)


@pytest.fixture(scope="module")
def a_book(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, str]:
    """A workbook, and the cell of somebody's first day."""
    path = written(tmp_path_factory.mktemp("book") / "r.xlsx", make_roster(PROBLEM, a2="EEEE"), PROBLEM)
    return path.read_bytes(), read(path, PROBLEM).places["a2", PROBLEM.grid.start]


@pytest.mark.parametrize("text", ILLEGAL)
def test_an_illegal_text_is_told_with_what_is_allowed(tmp_path: Path, a_book: tuple[bytes, str], text: object) -> None:
    book, place = a_book
    path = tmp_path / "r.xlsx"
    path.write_bytes(book)
    with pytest.raises(DataError) as caught:
        read(edit(path, lambda sheet: sheet.__setitem__(place.split("!")[1], text)), PROBLEM)
    (fault,) = caught.value.faults
    assert fault.column == place
    assert fault.file == str(path)
    if not (isinstance(text, str) and text.startswith("=")):
        assert "E, L" in fault.message
        assert "A2" in fault.message


def test_the_nearest_code_is_named(tmp_path: Path) -> None:
    path = written(tmp_path / "r.xlsx", make_roster(PROBLEM), PROBLEM, "zh")
    with pytest.raises(DataError, match="did you mean"):
        read(edit(path, lambda sheet: sheet.__setitem__("C7", "休息日")), PROBLEM)


@pytest.mark.parametrize(("before", "called"), [("e", True), (".", False)])
def test_a_shift_of_the_pool_is_a_call_from_standby_or_a_breach(tmp_path: Path, before: str, called: bool) -> None:
    path = written(tmp_path / "r.xlsx", make_roster(PROBLEM, p1=before), PROBLEM)
    cell = ("p1", PROBLEM.grid.start)
    place = read(path, PROBLEM).places[cell].split("!")[1]
    back = read(edit(path, lambda sheet: sheet.__setitem__(place, "E")), PROBLEM)
    assert back.changed == (cell,)
    (item,) = back.roster.on(*cell)
    assert (item.kind, item.called) == (DutyKind.WORK, called)
    told = [finding.code for finding in Eligibility("eligibility").check(PROBLEM, back.roster)]
    assert told == ([] if called else ["eligibility_pool"])


def test_standby_alone_is_understood_where_it_can_be_told(tmp_path: Path) -> None:
    path = written(tmp_path / "r.xlsx", make_roster(PROBLEM, a1="l"), PROBLEM)
    back = read(edit(path, lambda sheet: sheet.__setitem__("C7", "备班")), PROBLEM)
    assert back.changed == ()
    single = make_problem(shifts=[EARLY], standby_agents=["a1"])
    path = written(tmp_path / "s.xlsx", make_roster(single), single)
    back = read(edit(path, lambda sheet: sheet.__setitem__("C7", "备")), single)
    assert said(back.roster, ("a1", single.grid.start)) == ("standby", "early")


def test_a_cell_that_says_the_same_in_other_words_keeps_its_clock_times(tmp_path: Path) -> None:
    from dataclasses import replace
    from datetime import timedelta

    roster = make_roster(PROBLEM, a1="E")
    (item,) = roster.assignments
    roster = replace(roster, assignments=(replace(item, start=item.start + timedelta(hours=1)),))
    path = written(tmp_path / "r.xlsx", roster, PROBLEM)
    assert read(edit(path, lambda sheet: sheet.__setitem__("C7", "Early")), PROBLEM).changed == ()
    changed = read(edit(path, lambda sheet: sheet.__setitem__("C7", "L")), PROBLEM).roster
    assert changed.on("a1", PROBLEM.grid.start)[0].start.hour == LATE.start_minute // 60


def test_all_faults_of_a_workbook_are_told_at_once(tmp_path: Path) -> None:
    path = written(tmp_path / "r.xlsx", make_roster(PROBLEM), PROBLEM)

    def change(sheet: Worksheet) -> None:
        sheet["C7"] = "oops"
        sheet["D5"] = "not a date"
        sheet["A9"], sheet["B9"] = None, "Nobody"

    with pytest.raises(DataError) as caught:
        read(edit(path, change), PROBLEM)
    told = "\n".join(str(fault) for fault in caught.value.faults)
    for part in ("Roster!C7", "Roster!D5", "Nobody", "2026-12-08", "the row of A3 is gone"):
        assert part in told


def test_totals_go_on_counting_after_an_edit(tmp_path: Path) -> None:
    path = written(tmp_path / "r.xlsx", make_roster(PROBLEM, a1="EEL"), PROBLEM)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert str(sheet["Q7"].value).startswith("=SUMPRODUCT(")
    assert openpyxl.load_workbook(path, data_only=True).worksheets[0]["Q7"].value == 2
