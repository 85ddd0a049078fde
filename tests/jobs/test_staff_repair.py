"""Heads that are simulated and moved, from the store file to the screen."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from corner_shop import STORE, make_shop

from scheduler import InputError, load_store, read_requirement_csv, solve, staff, write_requirement_csv
from scheduler.cli.main import main

PROMISE = STORE.replace(
    "contacts_per_hour: 30}", "contacts_per_hour: 30, channel: phone, aht_seconds: 200, response: {target_seconds: 30}}"
)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shop for two days that promises answers in time and is simulated a few times only."""
    monkeypatch.setattr("scheduler.simulation.repair.repair_heads._CONTACTS", 0)
    path = make_shop(tmp_path / "shop", "") / "store.yaml"
    absent = "staffing: {staff_for: typical, shrinkage: 0.3}\n"
    path.write_text(PROMISE.replace("days: 7", "days: 2") + absent, encoding="utf-8")
    return path


def test_heads_are_moved_and_say_by_how_much(config: Path) -> None:
    store = load_store(config)
    plain, moved = staff(store), staff(store, repair=True)
    assert plain.repair is None
    assert moved.repair is not None
    assert np.array_equal(moved.heads, plain.heads + moved.repair)
    assert moved.repair.any()
    assert "repair_changed" in {finding.code for finding in moved.findings}


def test_more_contacts_than_can_be_played_are_an_error_of_the_input(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scheduler.simulation.simulate_crew._MOST_CONTACTS", 10)
    with pytest.raises(InputError, match="can be simulated"):
        staff(load_store(config), repair=True)


def test_what_was_moved_survives_the_file(config: Path, tmp_path: Path) -> None:
    store = load_store(config)
    moved = staff(store, repair=True)
    write_requirement_csv(tmp_path / "heads.csv", moved)
    back = read_requirement_csv(tmp_path / "heads.csv", store.grid, store.queues)
    assert moved.repair is not None
    assert back.repair is not None
    assert np.array_equal(back.repair, moved.repair)
    assert np.array_equal(back.to_cover, moved.to_cover)


def test_the_verb_prints_what_was_moved(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["staff", str(config), "--repair"]) == 0
    printed = capsys.readouterr()
    assert "Played through" in printed.out
    assert "Playing the days through" in printed.err


def test_the_verb_gives_it_as_data(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["staff", str(config), "--repair", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert {"queue", "date", "added", "removed"} == set(said["repair"][0])


@pytest.mark.parametrize("verb", ["staff", "solve"])
def test_heads_of_a_file_are_not_moved(verb: str, config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([verb, str(config), "--repair", "--requirement", "heads.csv"]) == 2
    assert "leave out --requirement" in capsys.readouterr().err


def test_a_roster_can_be_made_for_moved_heads(config: Path) -> None:
    outcome = solve(load_store(config), repair=True, time_limit_seconds=10, workers=1, gap=0.9)
    assert outcome.problem.requirement.repair is not None
    assert "repair_changed" in {finding.code for finding in outcome.findings}
    assert outcome.forecast is not None
