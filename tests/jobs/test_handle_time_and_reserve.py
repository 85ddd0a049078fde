"""Handle times and the reserve for busier days, from the store file to the roster."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from corner_shop import make_shop

from scheduler import Store, forecast, load_store, read_forecast_csv, requirement_of, save, solve, staff, write_forecast_csv
from scheduler.staffing.reserve_untold import reserve_untold

TEAM = "reserve_pool:\n  - {id: pia, skills: [presales]}\n  - {id: quin, skills: [presales]}\n"
QUICK = "solver: {time_limit_seconds: 20, workers: 2, gap: 0.5}\n"
BUSIER = f"{TEAM}staffing: {{staff_for: typical, shrinkage: 0.2, reserve_for: busiest}}\n{QUICK}"


def shop(folder: Path, more: str, *, handled: bool = False) -> Store:
    """A shop whose contacts vary by chance, and whose contacts take longer in the evening where `handled`."""
    made = make_shop(folder, more)
    draw = np.random.default_rng(3)
    rows = ["timestamp,queue,inquiries" + ",aht_seconds" * handled]
    for hour in range(70 * 24):
        when = datetime(2026, 9, 28) + timedelta(hours=hour)
        count = draw.poisson(22) if when.hour >= 8 else 0
        seconds = f",{200 if when.hour >= 18 else 100}" if handled else ""
        rows.append(f"{when:%Y-%m-%d %H:%M},presales,{count}{seconds}")
    (made / "history.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return load_store(made / "store.yaml")


def test_handle_times_go_from_the_history_into_the_forecast_and_its_file(tmp_path: Path) -> None:
    store = shop(tmp_path / "shop", QUICK, handled=True)
    expected = forecast(store)
    assert expected.aht_seconds is not None
    assert expected.aht_seconds[0, 10] == pytest.approx(100, abs=5)
    assert expected.aht_seconds[0, 20] == pytest.approx(200, abs=10)
    assert "handle_time_learned" in {finding.code for finding in expected.findings}
    write_forecast_csv(tmp_path / "forecast.csv", expected)
    again = read_forecast_csv(tmp_path / "forecast.csv", store.grid, store.queues)
    np.testing.assert_array_equal(again.aht_seconds, expected.aht_seconds)


def test_without_handle_times_in_the_history_those_of_the_store_file_are_expected(tmp_path: Path) -> None:
    store = shop(tmp_path / "shop", QUICK)
    assert forecast(store).aht_seconds is None
    path = tmp_path / "shop" / "store.yaml"
    path.write_text(path.read_text("utf-8").replace("per_hour: 30", "per_hour: 30, aht_seconds: 95"), "utf-8")
    found = forecast(load_store(path)).aht_seconds
    assert found is not None
    assert set(found[0]) == {95.0}


def test_a_reserve_for_busier_days_is_kept_by_a_real_roster(tmp_path: Path) -> None:
    store = shop(tmp_path / "shop", BUSIER)
    requirement = staff(store)
    assert requirement.reserve_heads is not None
    more = requirement.reserve_heads - requirement.heads
    assert more.min() == 0
    assert 0 < more.max() <= 2
    outcome = solve(store, requirement)
    assert outcome.audit is not None
    assert outcome.solution.roster is not None
    reserve = [finding for finding in outcome.audit.findings if finding.rule == "reserve"]
    assert reserve == []
    standbys = [item for item in outcome.solution.roster.assignments if not item.works]
    assert {item.agent for item in standbys} <= {"pia", "quin"}
    assert len(standbys) >= 7  # somebody stands by on every day, which no ratio has asked for
    save(store, outcome, tmp_path / "out")
    kept = requirement_of(store, tmp_path / "out" / "roster.csv")
    np.testing.assert_array_equal(kept.reserve_heads, requirement.reserve_heads)
    assert [finding.code for finding in kept.findings] == []


def test_without_reserve_for_nobody_stands_by(tmp_path: Path) -> None:
    store = shop(tmp_path / "shop", BUSIER.replace(", reserve_for: busiest", ""))
    outcome = solve(store, staff(store))
    assert outcome.solution.roster is not None
    assert all(item.works for item in outcome.solution.roster.assignments)


def test_heads_from_a_file_without_the_reserve_that_is_asked_for_are_told(tmp_path: Path) -> None:
    store = shop(tmp_path / "shop", BUSIER)
    told = staff(store)
    bare = replace(told, reserve_heads=None)
    assert "reserve_untold" in {finding.code for finding in solve(store, bare).findings}
    assert reserve_untold(told, store.staffing) == ()
    assert reserve_untold(bare, replace(store.staffing, reserve_level=None)) == ()
