"""What a run writes, and what it does not leave behind."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from scheduler import Outcome, Store, open_roster, replan, requirement_of, save
from scheduler.domain.absence import Absence


@pytest.fixture
def replanned(made: Path) -> tuple[Store, Outcome]:
    """A sick call on the second day."""
    path = made / "made" / "roster.csv"
    store, edited = open_roster(path)
    when = store.grid.date_of(1)
    absent = next(item.agent for item in edited.roster.assignments if item.date == when and item.works)
    told = datetime.combine(when, datetime.min.time())
    requirement = requirement_of(store, path)
    outcome = replan(store, edited.roster, [Absence(absent, when, when)], told_at=told, requirement=requirement, workers=1)
    return store, outcome


def test_changes_and_calls_are_written_where_people_knew_a_roster(replanned: tuple[Store, Outcome], tmp_path: Path) -> None:
    store, outcome = replanned
    files = save(store, outcome, tmp_path / "new", pictures=False)
    assert {"changes.csv", "calls.txt"} <= set(files)
    assert not {"roster.png", "coverage.png"} & set(files)
    summary = json.loads(files["summary.json"].read_text(encoding="utf-8"))
    assert len(summary["changes"]) == len(outcome.moves) > 1
    assert len(summary["calls"]) == len(outcome.calls) > 0


def test_messages_are_in_the_language_of_the_store(replanned: tuple[Store, Outcome], tmp_path: Path) -> None:
    store, outcome = replanned
    files = save(store, outcome, tmp_path / "new", language="zh", pictures=False)
    text = files["calls.txt"].read_text(encoding="utf-8-sig")
    assert text.startswith("请按顺序询问：")
    assert "Hello " in text


def test_files_of_another_roster_are_not_left_beside_this_one(
    made: Path, replanned: tuple[Store, Outcome], tmp_path: Path
) -> None:
    store, outcome = replanned
    folder = made / "made"
    assert (folder / "roster.png").is_file()
    assert save(store, outcome, folder, pictures=False)["roster.csv"].parent == folder
    assert not (folder / "roster.png").is_file()
    plain = replace(outcome, problem=replace(outcome.problem, reference=None))
    save(store, plain, folder, pictures=False)
    assert not (folder / "changes.csv").exists()
