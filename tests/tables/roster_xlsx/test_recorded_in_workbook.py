"""The store file of a workbook."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import make_problem, make_roster

from scheduler.tables.roster_xlsx.recorded_in_workbook import recorded_in_workbook
from scheduler.tables.roster_xlsx.roster_xlsx_bytes import roster_xlsx_bytes


def workbook(path: Path, **config: str) -> Path:
    problem = make_problem()
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(roster_xlsx_bytes(make_roster(problem), problem, language="en", config=config))
    return path


def test_the_way_from_the_workbook_comes_first(tmp_path: Path) -> None:
    (tmp_path / "店.yaml").touch()
    path = workbook(tmp_path / "out" / "r.xlsx", given="elsewhere.yaml", beside="../店.yaml")
    assert recorded_in_workbook(path) == tmp_path / "店.yaml"


def test_then_the_path_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "store.yaml").touch()
    monkeypatch.chdir(tmp_path)
    assert recorded_in_workbook(workbook(tmp_path / "r.xlsx", given="store.yaml", beside="../gone.yaml")) == Path(
        "store.yaml"
    )


def test_anything_else_names_none(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("date", encoding="utf-8")
    (tmp_path / "r.xlsx").write_bytes(b"PK")
    assert recorded_in_workbook(tmp_path / "r.csv") is None
    assert recorded_in_workbook(tmp_path / "r.xlsx") is None
    assert recorded_in_workbook(tmp_path / "absent.xlsx") is None
    assert recorded_in_workbook(workbook(tmp_path / "s.xlsx", given="/nowhere/store.yaml")) is None
