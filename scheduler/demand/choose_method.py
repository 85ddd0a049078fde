"""Which method forecasts a history best, judged by its own past."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.method import Method
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.method_choice import MethodChoice

__all__ = ["AUTO", "choose_method"]

AUTO: Final = "auto"
"""Value of the setting `method` that leaves the choice to the history."""

_LEAST_TRAINING_DAYS = 28
_LEAST_WINDOWS = 6
_LONGEST_WEEKS = 4
_WANTED_SHARE = 0.75
_QUEUE_DAYS = 300_000
_TRIFLE = 0.01


def choose_method(
    series: DaySeries,
    days: int,
    settings: ForecastSettings,
    methods: Mapping[str, Callable[[ForecastSettings], Method]] = METHODS,
) -> MethodChoice:
    """Compare all methods on the last windows of a history, and keep the default unless one beats it clearly.

    Every method forecasts the same windows, which follow one another up to the end of the history, from the days before
    each. Errors are absolute, by the hour, summed over the queues: what an hour's error costs in heads does not depend on
    its queue, and one choice from all queues is surer than one choice each. A method replaces the default where, against the
    default,

    - its error is smaller by at least `choice_margin` over all windows,
    - and over the newer half of them, so that it is not a win of the past only,
    - and smaller in at least three quarters of the windows, of which there must be six.

    A default that misses less than one contact in a hundred is measured as if it missed that many: there is nothing to win.
    The best of several such methods is taken. A method that has lost more windows than that allows is dropped at once,
    which changes nothing but the time; the number of windows falls with the size of the history, never with the clock, so
    that the same history always gets the same method.

    Parameters
    ----------
    series
        The history, cleaned.
    days
        Days to be forecast from its end: windows are as long in whole weeks, 4 at most, and shorter where the history would
        not hold six of them after 28 days to learn from.
    settings
        `choice_margin`, `choice_windows` and the settings of the methods. The default is that of the class, because
        `method` itself says ``auto``.
    methods
        Makers by name.

    Source: house rule; measured by ``benchmarks/forecast.py --method auto``.
    """
    default = ForecastSettings().method
    length, count = _windows(series, days, settings)
    if count < _LEAST_WINDOWS:
        return MethodChoice(default, default)
    origins = range(series.days - length * count, series.days, length)
    made = {name: maker(settings) for name, maker in methods.items()}
    usual = np.array(list(_errors(made.pop(default), series, origins)))
    least = _TRIFLE * np.array([np.nansum(series.contacts[:, origin : origin + length]) for origin in origins])
    allowed = count - int(np.ceil(_WANTED_SHARE * count))
    best = MethodChoice(default, default, count, length)
    found = -np.inf
    for name, method in made.items():
        errors = _until_beaten(_errors(method, series, origins), usual, allowed)
        if errors is None:
            continue
        gain, newer = (_gain(errors[part], usual[part], least[part]) for part in (slice(0, None), slice(count // 2, None)))
        clear = min(gain, newer) >= settings.choice_margin
        if (clear, gain) <= (best.method != default, found):
            continue
        wins, found = int((errors < usual).sum()), gain
        best = MethodChoice(name if clear else default, default, count, length, rival=name, gain=gain, wins=wins)
    return best


def _windows(series: DaySeries, days: int, settings: ForecastSettings) -> tuple[int, int]:
    """Length in days and number of the windows to compare on."""
    has_data = series.known.any(axis=(0, 2))
    begun = int(np.argmax(has_data)) if has_data.any() else series.days
    usable = series.days - begun - _LEAST_TRAINING_DAYS
    affordable = max(_LEAST_WINDOWS, min(settings.choice_windows, _QUEUE_DAYS // max(1, series.known[:, :, 0].size)))
    weeks = min(max(-(-days // 7), 1), _LONGEST_WEEKS)
    while weeks > 1 and usable // (7 * weeks) < _LEAST_WINDOWS:
        weeks -= 1
    return 7 * weeks, max(0, min(affordable, usable // (7 * weeks)))


def _errors(method: Method, series: DaySeries, origins: range) -> Iterator[float]:
    """Sum of absolute errors of each window in turn, over the hours that are known."""
    for origin in origins:
        forecast = method.predict(series.until(origin), origins.step)
        yield float(np.nansum(np.abs(forecast - series.contacts[:, origin : origin + origins.step])))


def _until_beaten(errors: Iterator[float], usual: NDArray[np.float64], allowed: int) -> NDArray[np.float64] | None:
    """All errors, or None as soon as more windows are lost than allowed; a draw is no win."""
    seen: list[float] = []
    lost = 0
    for error, other in zip(errors, usual, strict=True):
        seen.append(error)
        lost += error >= other
        if lost > allowed:
            return None
    return np.array(seen)


def _gain(errors: NDArray[np.float64], usual: NDArray[np.float64], least: NDArray[np.float64]) -> float:
    """Share by which the errors are smaller; 0 where there is nothing to gain."""
    whole = float(np.maximum(usual, least).sum())
    return float(usual.sum() - errors.sum()) / whole if whole > 0 else 0.0
