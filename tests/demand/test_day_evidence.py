from __future__ import annotations

import numpy as np
import pytest
from demand.histories import SHAPE
from numpy.typing import NDArray

from scheduler.demand.day_evidence import DayEvidence

LEVELS = (0.1, 0.5, 0.9)
MORNING = np.arange(24) < 14
Z = 1.2816


def courses(factor_spread: float, count: int = 4000) -> NDArray[np.float64]:
    random = np.random.default_rng(1)
    factors = np.exp(random.normal(0, factor_spread, (count, 1)))
    return random.poisson(SHAPE * factors).astype(float)


def spread_of(day_variance: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Hourly and daily quantiles of days with a factor of their own."""
    hours = np.sqrt(SHAPE + day_variance * SHAPE**2)
    total = SHAPE.sum()
    day = np.sqrt(total + day_variance * total**2)
    steps = np.array([-Z, 0.0, Z])
    return SHAPE + np.multiply.outer(steps, hours), total + steps * day


def test_days_that_differ_by_chance_alone_tell_hardly_anything() -> None:
    assert DayEvidence.from_paths(courses(0.0), MORNING).weight < 0.06


def test_days_that_go_well_or_badly_as_a_whole_tell_much() -> None:
    evidence = DayEvidence.from_paths(courses(0.3), MORNING)
    assert evidence.weight > 0.85
    assert evidence.hour_spread < 0.8
    assert evidence.day_spread < 0.3


def test_the_weight_is_that_of_gamma_and_poisson() -> None:
    so_far = SHAPE[MORNING].sum()
    variance = np.exp(0.1**2) - 1
    expected = so_far * variance / (1 + so_far * variance)
    assert DayEvidence.from_paths(courses(0.1, 20_000), MORNING).weight == pytest.approx(expected, abs=0.05)
    hours, day = spread_of(variance)
    assert DayEvidence.from_spread(SHAPE, hours, day, LEVELS, MORNING).weight == pytest.approx(expected, abs=0.01)


def test_without_paths_days_no_wilder_than_chance_tell_nothing() -> None:
    hours, day = spread_of(0.0)
    evidence = DayEvidence.from_spread(SHAPE, hours, day, LEVELS, MORNING)
    assert evidence.weight == pytest.approx(0, abs=1e-3)
    assert evidence.hour_spread == pytest.approx(1, abs=1e-3)


def test_without_daily_quantiles_the_hours_tell_how_days_differ() -> None:
    hours, _ = spread_of(0.09)
    evidence = DayEvidence.from_spread(SHAPE, hours, None, LEVELS, MORNING)
    assert 0.8 < evidence.weight < 1
    assert evidence.hour_spread < 1


def test_the_more_of_the_day_is_over_the_less_is_unsure() -> None:
    paths = courses(0.3)
    spreads = [DayEvidence.from_paths(paths, np.arange(24) < hour).day_spread for hour in (9, 14, 20)]
    assert spreads[0] > spreads[1] > spreads[2]


def test_nothing_so_far_tells_nothing() -> None:
    closed = courses(0.3)
    closed[:, :8] = 0
    evidence = DayEvidence.from_paths(closed, np.arange(24) < 8)
    assert (evidence.weight, evidence.hour_spread) == (0, 1)
    assert evidence.day_spread == pytest.approx(1)


def test_a_day_that_is_over_has_nothing_left() -> None:
    whole = np.ones(24, dtype=bool)
    hours, day = spread_of(0.09)
    for evidence in (DayEvidence.from_paths(courses(0.3), whole), DayEvidence.from_spread(SHAPE, hours, day, LEVELS, whole)):
        assert evidence.day_spread == 0
