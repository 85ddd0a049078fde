from __future__ import annotations

import numpy as np
import pytest

from scheduler.simulation.estimate import change_of_ratio, ratio_figures, share_figures


def binomial(seed: int, *, batches: int, trials: int, share: float) -> tuple[np.ndarray, np.ndarray]:
    draws = np.random.default_rng(seed).binomial(trials, share, size=(batches, 400)).astype(float)
    return draws, np.full(draws.shape, float(trials))


@pytest.mark.parametrize(("batches", "trials", "share"), [(20, 50, 0.8), (200, 10, 0.97), (20, 200, 0.5)])
def test_the_range_of_a_share_holds_it_95_times_of_100(batches: int, trials: int, share: float) -> None:
    figures = share_figures(*binomial(1, batches=batches, trials=trials, share=share))
    held = ((figures.low <= share) & (share <= figures.high)).mean()
    assert 0.92 <= held <= 0.98


def test_the_range_of_a_ratio_holds_it_95_times_of_100() -> None:
    generator = np.random.default_rng(2)
    contacts = generator.poisson(30, size=(40, 500)).astype(float)
    waited = generator.gamma(contacts, 12.0)
    figures = ratio_figures(waited, contacts)
    assert 0.92 <= ((figures.low <= 12) & (figures.high >= 12)).mean() <= 0.98


def test_contacts_that_err_together_widen_the_range() -> None:
    together = np.repeat([[100.0], [0.0]], 10, axis=0)
    apart = np.full((20, 1), 50.0)
    trials = np.full((20, 1), 100.0)
    wide, narrow = share_figures(together, trials), share_figures(apart + np.tile([[1.0], [-1.0]], (10, 1)), trials)
    assert wide.value[0] == narrow.value[0] == 0.5
    assert wide.high[0] - wide.low[0] > 10 * (narrow.high[0] - narrow.low[0])


def test_a_share_of_everything_is_not_certain() -> None:
    hits = np.full((100, 1), 7.0)
    figures = share_figures(hits, hits)
    assert figures.value[0] == figures.high[0] == 1.0
    assert 0.95 < figures.low[0] < 1.0


def test_many_looks_make_a_share_of_everything_surer() -> None:
    hits = np.full((100, 1), 700.0)
    few, many = share_figures(hits, hits), share_figures(hits, hits, np.full((100, 1), 112.0))
    assert few.low[0] < 0.97 < 0.999 < many.low[0] < 1.0


def test_nothing_to_measure_is_no_number() -> None:
    nothing = np.zeros((5, 2))
    for figures in (share_figures(nothing, nothing), ratio_figures(nothing, nothing)):
        assert np.isnan(figures.value).all()
        assert np.isnan(figures.low).all()


def test_one_batch_tells_no_range() -> None:
    figures = share_figures(np.array([[3.0]]), np.array([[4.0]]))
    assert figures.value[0] == 0.75
    assert np.isnan(figures.low[0])
    assert np.isnan(figures.high[0])


def test_a_wait_is_not_below_nothing() -> None:
    figures = ratio_figures(np.array([[0.0], [0.0], [9.0]]), np.ones((3, 1)))
    assert 0.0 <= figures.low[0] < 0.1


def test_the_range_of_a_wait_that_few_bad_days_make_holds_it_nearly_as_often() -> None:
    generator = np.random.default_rng(4)
    bad = generator.random((100, 2000)) < 0.06
    waited = np.where(bad, generator.exponential(50.0, size=bad.shape), 0.2)
    figures = ratio_figures(waited, np.ones(bad.shape))
    truth = 0.06 * 50 + 0.94 * 0.2
    assert ((figures.low <= truth) & (truth <= figures.high)).mean() >= 0.88  # 0.83 with errors to each side


def test_who_never_waited_did_so_exactly() -> None:
    figures = ratio_figures(np.zeros((3, 1)), np.ones((3, 1)))
    assert figures.low[0] == figures.value[0] == figures.high[0] == 0.0


def test_what_two_have_in_common_cancels_out() -> None:
    generator = np.random.default_rng(3)
    contacts = generator.poisson(200, size=(50, 1)).astype(float)
    before = np.round(contacts * generator.uniform(0.2, 0.9, size=(50, 1)))
    change = change_of_ratio((before, contacts), (before + 2, contacts))
    alone = share_figures(before, contacts)
    assert change.value[0] == pytest.approx(0.01, rel=0.02)
    assert change.high[0] - change.low[0] < 0.02 * (alone.high[0] - alone.low[0])


def test_no_change_is_exactly_none() -> None:
    counts = np.arange(6.0).reshape(3, 2)
    change = change_of_ratio((counts, counts + 1), (counts, counts + 1))
    assert change.low.tolist() == change.value.tolist() == change.high.tolist() == [0.0, 0.0]
