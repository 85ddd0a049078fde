"""What ``python -m benchmarks.stores`` prints and how runs become a table of growth."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from corner_shop import make_shop

from benchmarks import run_store as measured
from benchmarks import stores
from benchmarks.run_store import StoreRun
from scheduler import NoRosterFound, Outcome, load_store, staff
from scheduler.domain.outcome import Progress


def run(agents: int, seed: int = 1, **figures: float | None) -> StoreRun:
    return StoreRun(agents, seed, "search", **figures)  # type: ignore[arg-type]


def test_growth_takes_the_median_of_the_seeds() -> None:
    runs = [run(30, seed, seconds=seconds) for seed, seconds in enumerate((9.0, 1.0, 2.0))]
    assert stores.growth(runs, "search", "seconds") == {30: 2.0}


def test_growth_knows_nothing_where_most_seeds_came_to_nothing() -> None:
    runs = [run(30, 1, gap=0.1), run(30, 2, gap=None), run(30, 3, gap=None), run(60, 1, gap=0.2)]
    assert stores.growth(runs, "search", "gap") == {30: None, 60: 0.2}


def test_growth_leaves_out_other_means() -> None:
    assert stores.growth([StoreRun(30, 1, "one-shot", seconds=3.0)], "search", "seconds") == {}


def test_growth_is_told_as_a_power_of_the_number_of_people() -> None:
    runs = [run(size, first_seconds=0.01 * size**1.5, seconds=20.0) for size in (10, 40, 160)]
    lines = list(stores.growth_lines(runs, "search"))
    assert next(line for line in lines if line.startswith("first roster")).endswith("1.50")
    assert not next(line for line in lines if line.startswith("in all")).endswith("0.00")


def test_a_run_without_roster_is_a_line_of_dashes() -> None:
    assert stores.run_line(run(30)).split()[:6] == ["30", "1", "search", "-", "-", "-"]


def test_milestones_are_those_of_the_quality_of_rosters_alone() -> None:
    watch = measured._Watch()
    watch.see(Progress(0.0, "shortest_run", 5.0, 0.0, None))
    assert watch.first is None
    watch.see(Progress(0.0, "quality", 100.0, 10.0, 0.9))
    first = watch.first
    assert first is not None
    watch.see(Progress(0.0, "quality", 80.0, 79.5, 0.00625))
    watch.see(Progress(0.0, "quality", 80.0, 80.0, 0.0))
    assert watch.first == first
    assert watch.within == watch.last
    assert watch.last is not None
    assert watch.last >= first


def test_a_store_is_searched_solved_in_one_shot_and_replanned(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    store = load_store(make_shop(tmp_path / "shop", "") / "store.yaml")
    monkeypatch.setattr(measured, "made_store", lambda agents, seed, use: (store, staff(store)))
    found: list[StoreRun] = []
    for means in ("replan", "one-shot"):
        monkeypatch.setattr(sys, "argv", ["run_store", "--agents", "4", "--time-limit", "30", "--means", means])
        measured.main()
        found += [StoreRun(**item) for item in json.loads(capsys.readouterr().out)]
    assert [item.means for item in found] == ["search", "replan", "one-shot"]
    searched, replanned, plain = found
    assert searched.objective == pytest.approx(plain.objective, rel=0.01)
    assert searched.broken_musts == plain.broken_musts == 0
    assert all(item.gap is not None and item.gap <= 0.005 for item in (searched, plain))
    assert all(item.first_seconds is not None and item.first_seconds <= item.seconds for item in found)
    assert replanned.changed is not None
    assert plain.changed is None


def test_a_store_without_any_roster_in_time_is_a_run_without_figures(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def nothing(*_: object, **__: object) -> Outcome:
        raise NoRosterFound("no roster was found in the time")

    store = load_store(make_shop(tmp_path / "shop", "") / "store.yaml")
    monkeypatch.setattr(measured, "made_store", lambda agents, seed, use: (store, staff(store)))
    monkeypatch.setattr(measured, "solve", nothing)
    found = list(measured.run_store(4, 1, 1.0, "replan"))
    assert [(item.means, item.objective) for item in found] == [("search", None)]


def test_a_table_has_a_line_per_run_and_the_growth_of_each_means(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[tuple[int, int, float, str]] = []

    def measure(agents: int, seed: int, limit: float, means: str, use: float | None) -> list[StoreRun]:
        asked.append((agents, seed, limit, means))
        return [StoreRun(agents, seed, means, seconds=limit, first_seconds=1.0)]

    monkeypatch.setattr(stores, "measure", measure)
    monkeypatch.setattr(sys, "argv", ["stores", "--agents", "30", "200", "--seeds", "2", "--one-shot"])
    stores.main()
    printed = capsys.readouterr().out
    assert asked[:3] == [(30, 1, 20.0, "search"), (30, 1, 20.0, "one-shot"), (30, 2, 20.0, "search")]
    assert {limit for agents, _, limit, _ in asked if agents == 200} == {120.0}
    assert printed.count("one-shot") == 5
    assert "search, median" in printed
