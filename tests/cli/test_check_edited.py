"""`schedule check` on a workbook that somebody edited."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl


def change(path: Path, **cells: str) -> None:
    """Somebody edits the roster in another program."""
    book = openpyxl.load_workbook(path)
    for cell, text in cells.items():
        book.worksheets[0][cell] = text
    book.save(path)


def other(path: Path, cell: str) -> str:
    """Another code than the one in a cell."""
    return "E" if openpyxl.load_workbook(path).worksheets[0][cell].value == "L" else "L"


def test_a_workbook_needs_no_store_named_and_says_that_nothing_was_changed(solved, schedule) -> None:
    result = schedule("check", "made/roster.xlsx")
    assert result.returncode == 0, result.stderr
    assert "Nothing was changed by hand since the roster was written." in result.stdout


def test_a_workbook_alone_finds_its_store(solved, schedule) -> None:
    alone = solved / "mail"
    alone.mkdir()
    (solved / "made" / "roster.xlsx").rename(alone / "班表 改.xlsx")
    (solved / "other.yaml").write_text("store: {}", encoding="utf-8")
    result = schedule("check", "mail/班表 改.xlsx", "--json")
    assert result.returncode == 0, result.stdout + result.stderr
    assert json.loads(result.stdout)["changed"] == []


def test_an_edit_is_told_with_its_cell_and_cost(solved, schedule) -> None:
    path = solved / "made" / "roster.xlsx"
    change(path, C7=other(path, "C7"))
    result = schedule("check", "made/roster.xlsx", "--json")
    assert result.returncode == 0, result.stderr
    data = json.loads(result.stdout)
    (changed,) = data["changed"]
    assert changed["cell"] == "Roster!C7"
    assert changed["agent"] == "li_na"
    assert data["cost_after"] == data["objective"]
    assert set(changed) == {"cell", "agent", "date", "before", "after", "broken", "cost"}
    told = schedule("check", "made/roster.xlsx", "--lang", "zh").stdout
    assert "手工改动：1 处" in told
    assert "Roster!C7" in told


def test_illegal_cells_are_all_named_and_nothing_is_lost(solved, schedule) -> None:
    path = solved / "made" / "roster.xlsx"
    change(path, C7="earyl", D8="E/L", E9="?")
    before = path.read_bytes()
    result = schedule("check", "made/roster.xlsx")
    assert result.returncode == 2
    for cell in ("C7", "D8", "E9"):
        assert f"Roster!{cell}" in result.stderr
    assert "Traceback" not in result.stderr
    assert path.read_bytes() == before
    chinese = schedule("check", "made/roster.xlsx", "--lang", "zh")
    assert "可填" in chinese.stderr


def test_an_edited_workbook_is_never_overwritten(solved, schedule) -> None:
    path = solved / "made" / "roster.xlsx"
    change(path, C7="L")
    kept = path.read_bytes()
    result = schedule("solve", "store.yaml", "--out", "made", "--quiet")
    assert result.returncode == 0, result.stderr
    assert path.read_bytes() == kept
    assert (solved / "made-2" / "roster.xlsx").is_file()
