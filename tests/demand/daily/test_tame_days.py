from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.daily.tame_days import tame_days
from scheduler.demand.daily.whole_days import WholeDays


def days(totals: np.ndarray) -> WholeDays:
    return WholeDays(totals[None], np.ones((1, totals.size)), np.arange(totals.size) % 7)


def restless(number: int) -> np.ndarray:
    return 100.0 * np.exp(np.random.default_rng(1).normal(0.0, 0.05, number))


@pytest.mark.parametrize("times", [0.1, 5.0])
def test_a_wild_day_is_brought_back(times: float) -> None:
    totals = restless(60)
    totals[30] *= times
    tame, typical = tame_days(days(totals), np.ones((1, 60)), 3.0)
    assert tame.totals[0, 30] == pytest.approx(100.0, rel=0.35)
    assert typical[0, 30] < 0.3


def test_ordinary_days_stay_exactly_as_they_are() -> None:
    totals = restless(60)
    tame, typical = tame_days(days(totals), np.ones((1, 60)), 4.0)
    np.testing.assert_array_equal(tame.totals[0], totals)
    assert (typical == 1).all()


def test_a_level_that_lasts_is_not_taken_for_wild_days() -> None:
    totals = restless(100)
    totals[80:] *= 1.5
    tame, _ = tame_days(days(totals), np.ones((1, 100)), 3.0)
    assert tame.totals[0, 85:].mean() == pytest.approx(totals[85:].mean(), rel=0.02)


def test_days_that_are_usually_closed_are_left_alone() -> None:
    totals, usual = restless(60), np.ones((1, 60))
    totals[6::7], usual[:, 6::7] = 0.0, 0.0
    tame, _ = tame_days(days(totals), usual, 3.0)
    assert (tame.totals[0, 6::7] == 0).all()


def test_every_queue_is_judged_by_its_own_spread() -> None:
    calm = restless(60)
    calm[30] *= 1.6
    wild = 100.0 * np.exp(np.random.default_rng(2).normal(0.0, 0.5, 60))
    wild[30] = 160.0
    both = WholeDays(np.stack([calm, wild]), np.ones((2, 60)), np.arange(60) % 7)
    _, typical = tame_days(both, np.ones((2, 60)), 3.0)
    assert typical[0, 30] < 1.0 == typical[1, 30]


def test_a_weekday_that_is_always_busy_is_not_wild() -> None:
    usual = np.where(np.arange(60) % 7 == 5, 4.0, 1.0)[None]
    totals = restless(60) * usual[0]
    totals[32] *= 5.0
    tame, typical = tame_days(days(totals), usual, 3.0)
    assert tame.totals[0, 32] == pytest.approx(100.0 * usual[0, 32], rel=0.35)
    np.testing.assert_array_equal(tame.totals[0, :20], totals[:20])
    assert typical[0, 32] < 0.5


@pytest.mark.parametrize("times", [0.6, 1.5])
def test_a_week_of_a_new_level_at_the_end_is_not_cut_back(times: float) -> None:
    totals = restless(60)
    totals[53:] *= times
    tame, typical = tame_days(days(totals), np.ones((1, 60)), 3.0)
    np.testing.assert_array_equal(tame.totals[0, 53:], totals[53:])
    assert (typical[0, 53:] == 1).all()


def test_days_that_tell_nothing_do_not_interrupt_a_new_level() -> None:
    totals = restless(60)
    totals[53:] *= 0.6
    totals[55:57] = 0.0
    tame, _ = tame_days(days(totals), np.where(totals > 0, 1.0, 0.0)[None], 3.0)
    np.testing.assert_array_equal(tame.totals[0, 53:], totals[53:])


def test_an_event_of_four_days_at_the_end_is_still_cut_back() -> None:
    totals = restless(60)
    totals[56:] *= 1.6
    tame, _ = tame_days(days(totals), np.ones((1, 60)), 3.0)
    assert tame.totals[0, 56:].mean() < 140.0
