from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest
from demand.histories import MONDAY, SHAPE, WEEKDAYS, make_history, make_series
from numpy.typing import NDArray

from scheduler.demand.choose_method import choose_method
from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.settings import ForecastSettings

SETTINGS = ForecastSettings(method="auto")
DEFAULT = ForecastSettings().method


@dataclass
class Off:
    """Misses every hour by the same count, which may differ from window to window."""

    name: str
    by: tuple[float, ...]
    calls: int = 0

    def predict(self, series: DaySeries, days: int) -> NDArray[np.float64]:
        self.calls += 1
        missed = self.by[min(self.calls, len(self.by)) - 1]
        return np.full((series.contacts.shape[0], days, 24), 10.0 + missed)


def chosen(
    days: int = 364, ahead: int = 14, queues: int = 1, settings: ForecastSettings = SETTINGS, **missed: float | tuple
):
    """Choice among methods that miss a flat history of ten an hour by known counts, and the methods."""
    methods = {name: Off(name, by if isinstance(by, tuple) else (by,)) for name, by in missed.items()}
    series = DaySeries(MONDAY, np.full((queues, days, 24), 10.0), np.zeros(days + ahead, dtype=np.int64))
    makers = {name: lambda settings, method=method: method for name, method in methods.items()}
    return choose_method(series, ahead, settings, makers), methods


def default_and(rival: float | tuple, usual: float | tuple = 1.0, **more):
    return chosen(**{DEFAULT: usual, "rival": rival}, **more)


def test_a_method_that_wins_clearly_replaces_the_default() -> None:
    choice, _ = default_and(0.9)
    assert (choice.method, choice.default, choice.rival) == ("rival", DEFAULT, "rival")
    assert (choice.windows, choice.window_days, choice.wins) == (12, 14, 12)
    assert choice.gain == pytest.approx(0.1)


def test_a_small_gain_is_not_enough() -> None:
    choice, _ = default_and(0.96)
    assert (choice.method, choice.rival) == (DEFAULT, "rival")
    assert choice.gain == pytest.approx(0.04)


def test_the_margin_is_a_setting() -> None:
    choice, _ = default_and(0.96, settings=replace(SETTINGS, choice_margin=0.03))
    assert choice.method == "rival"


def test_a_gain_from_few_windows_is_not_enough() -> None:
    choice, _ = default_and((0.1,) * 8 + (1.01,) * 4)
    assert choice.method == DEFAULT


def test_a_gain_of_the_past_only_is_not_enough() -> None:
    choice, _ = default_and((0.1,) * 6 + (0.99,) * 6)
    assert choice.method == DEFAULT
    choice, _ = default_and((0.99,) * 6 + (0.1,) * 6)
    assert choice.method == "rival"


def test_there_is_nothing_to_win_where_the_default_hardly_misses() -> None:
    choice, _ = default_and(0.0, usual=0.004)
    assert (choice.method, choice.rival) == (DEFAULT, "rival")
    assert choice.gain == pytest.approx(0.04)


def test_the_best_of_several_winners_is_taken() -> None:
    choice, _ = chosen(**{DEFAULT: 1.0, "good": 0.8, "best": 0.7, "better": 0.75})
    assert choice.method == "best"


def test_a_clear_winner_goes_before_a_larger_gain_that_is_not_clear() -> None:
    fading = (0.1,) * 6 + (0.99,) * 6
    for names in (("fading", "steady"), ("steady", "fading")):
        methods = {"fading": fading, "steady": 0.9}
        choice, _ = chosen(**{DEFAULT: 1.0, **{name: methods[name] for name in names}})
        assert choice.method == "steady"


def test_a_method_that_can_no_longer_win_is_dropped() -> None:
    _, methods = default_and(2.0)
    assert methods[DEFAULT].calls == 12
    assert methods["rival"].calls == 4


def test_a_draw_is_no_win() -> None:
    choice, methods = default_and(1.0)
    assert (choice.method, choice.rival, methods["rival"].calls) == (DEFAULT, "", 4)


def test_a_short_history_keeps_the_default() -> None:
    choice, methods = default_and(0.1, days=28 + 6 * 7 - 1)
    assert (choice.method, choice.windows) == (DEFAULT, 0)
    assert methods["rival"].calls == 0


@pytest.mark.parametrize(
    ("days", "ahead", "windows", "length"),
    [
        (70, 14, 6, 7),
        (111, 14, 11, 7),
        (112, 14, 6, 14),
        (364, 31, 12, 28),
        (364, 9, 12, 14),
        (364, 3, 12, 7),
        (195, 28, 7, 21),
    ],
)
def test_windows_are_as_long_as_the_horizon_where_the_history_allows(
    days: int, ahead: int, windows: int, length: int
) -> None:
    choice, _ = default_and(0.1, days=days, ahead=ahead)
    assert (choice.windows, choice.window_days) == (windows, length)


def test_days_before_the_first_contact_are_no_history() -> None:
    contacts = np.full((1, 364, 24), np.nan)
    contacts[:, -60:] = 10.0
    series = DaySeries(MONDAY, contacts, np.zeros(378, dtype=np.int64))
    assert choose_method(series, 14, SETTINGS).windows == 0


def test_a_large_history_is_compared_on_fewer_windows() -> None:
    choice, _ = default_and(0.1, days=728, queues=10)
    assert choice.windows == 12
    choice, methods = default_and(0.1, days=728, queues=50)
    assert (choice.windows, methods[DEFAULT].calls) == (8, 8)
    choice, _ = default_and(0.1, days=728, queues=200)
    assert choice.windows == 6


def test_unknown_hours_are_not_scored() -> None:
    contacts = np.full((1, 364, 24), 10.0)
    contacts[0, -40:, 8:] = np.nan
    makers = {name: lambda settings, name=name, by=by: Off(name, (by,)) for name, by in ((DEFAULT, 1.0), ("rival", 0.5))}
    choice = choose_method(DaySeries(MONDAY, contacts, np.zeros(378, dtype=np.int64)), 14, SETTINGS, makers)
    assert choice.gain == pytest.approx(0.5)


def test_no_contacts_at_all_keep_the_default() -> None:
    series = DaySeries(MONDAY, np.zeros((1, 364, 24)), np.zeros(378, dtype=np.int64))
    assert choose_method(series, 14, SETTINGS).method == DEFAULT


@pytest.mark.parametrize("seed", range(4))
def test_where_weeks_are_alike_but_for_chance_the_default_stays(seed: int) -> None:
    growth = np.exp(0.001 * np.arange(364))
    for factors in (1.0, growth):
        assert choose_method(make_series(make_history(364, factors=factors, seed=seed)), 14, SETTINGS).method == DEFAULT


@pytest.mark.parametrize("seed", range(4))
def test_where_each_week_starts_from_the_last_one_the_simple_method_is_found(seed: int) -> None:
    series = wandering(seed, 364)
    choice = choose_method(series, 14, SETTINGS)
    assert choice.method != DEFAULT
    assert choice.gain > 0.1


@pytest.mark.parametrize("seed", range(4))
def test_what_was_chosen_is_better_on_the_days_that_the_choice_did_not_see(seed: int) -> None:
    series = wandering(seed, 364 + 56)
    choice = choose_method(series.until(364), 14, SETTINGS)
    missed = {}
    for name in (DEFAULT, choice.method):
        method = METHODS[name](SETTINGS)
        origins = range(364, 420, 14)
        forecast = np.concatenate([method.predict(series.until(origin), 14) for origin in origins], axis=1)
        missed[name] = np.abs(forecast - series.contacts[:, 364:]).sum()
    assert missed[choice.method] < 0.95 * missed[DEFAULT]


def wandering(seed: int, days: int) -> DaySeries:
    """Every hour of the week walks at random from week to week, on its own."""
    random = np.random.default_rng(seed)
    walk = np.cumsum(random.normal(0, 0.18, (days // 7, 7, 24)), axis=0).reshape(-1, 24)
    means = WEEKDAYS[np.arange(days) % 7, None] * SHAPE * np.exp(walk)
    return DaySeries(MONDAY, random.poisson(means).astype(float)[None], np.zeros(days + 14, dtype=np.int64))
