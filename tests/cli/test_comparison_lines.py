from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from simulated import make_result

from scheduler.cli.comparison_lines import comparison_lines
from scheduler.domain.figures import Figures
from scheduler.domain.simulation_comparison import SimulationComparison


def figures(*values: float, reach: float = 0.01) -> Figures:
    middle = np.array(values)
    return Figures(middle, middle - reach, middle + reach)


@pytest.fixture
def compared() -> SimulationComparison:
    before = make_result()
    after = replace(before, met=np.ones_like(before.met))
    one = np.array([[0.1, -0.1], [0.002, 0.3], [0.0, 0.0]])
    days = Figures(one, one - 0.001, one + 0.001)
    return SimulationComparison(before, after, figures(0.05, 0.0, 0.02), figures(0.0, 0.0, 0.0), figures(-3.0, 0, 0), days)


def text(compared: SimulationComparison, language: str = "en") -> str:
    return "\n".join(comparison_lines(compared, language, {"presales": "售前"}, rosters=("old.csv", "new.csv")))


def test_both_rosters_are_named(compared) -> None:
    assert "new.csv against old.csv, on the same buyers and the same absences" in text(compared)


def test_changes_have_signs_and_ranges(compared) -> None:
    said = text(compared)
    assert "answered in time: +5.0 percentage points (+4.0 to +6.0)" in said
    assert "wait on average: -3.0 s (-3.0 to -3.0 s)" in said
    assert "gave up: 0 percentage points (-1.0 to +1.0)" in said


def test_hours_that_keep_the_promise_are_those_of_both(compared) -> None:
    assert "scored hours that keep the promise: 27 -> 28 of 28" in text(compared)


def test_days_count_where_the_change_is_sure_and_matters(compared) -> None:
    clear = [line.strip() for line in text(compared).splitlines() if "clearly" in line]
    assert clear[0] == "days that clearly gain: 1, that clearly lose: 1, of 2"
    assert clear[1] == "days that clearly gain: 1, that clearly lose: 0, of 2"


def test_it_is_said_in_chinese(compared) -> None:
    assert "及时回复：+5.0 个百分点（+4.0 到 +6.0）" in text(compared, "zh")
