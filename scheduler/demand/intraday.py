"""The rest of a day, given what came so far."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_evidence import DayEvidence
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.forecast import Forecast

__all__ = ["intraday"]

_LEAST_FACTOR = 0.1


def intraday(forecast: Forecast, day: int, counted: NDArray[np.float64]) -> Forecast:
    """Put the counts of a day into its forecast and let the rest of the day follow as far as they tell anything.

    With ``N`` contacts where ``M`` were expected, the rest is expected at ``1 + w (N / M - 1)`` times the forecast. The
    weight ``w`` is 0 where days differ by chance alone and near 1 where they go well or badly as a whole. It is the
    regression of the rest of a day on its begin over the forecast's paths; a forecast without paths takes the Gamma-Poisson
    mean, ``w = M / (M + a)`` with ``1 / a`` the variance of a day's factor.

    Parameters
    ----------
    forecast
        The forecast of before.
    day
        Index of the day on its grid.
    counted
        Contacts of the hours that are over, shape (queues, 24); NaN where not over or unknown.

    Returns
    -------
    Forecast
        Hours that are over hold their counts, without uncertainty. The quantiles and paths of the others are moved and
        narrowed. Other days stay as they are. One finding per queue with counts.

    Source
    ------
    Linear credibility: Buehlmann and Gisler, A Course in Credibility Theory, chapter 3. Updates in a day: Shen and Huang,
    Interday forecasting and intraday updating of call center arrivals, MSOM 10 (2008).
    """
    of_day = slice(day * forecast.grid.intervals_per_day, (day + 1) * forecast.grid.intervals_per_day)
    mean, quantiles = forecast.mean.copy(), forecast.quantiles.copy()
    paths = None if forecast.paths is None else forecast.paths.copy()
    daily = None if forecast.daily_quantiles is None else forecast.daily_quantiles.copy()
    findings: list[Finding] = []
    for row, queue in enumerate(forecast.queues):
        known = ~np.isnan(counted[row])
        if not known.any():
            continue
        before = _by_hour(forecast.mean[row, of_day], forecast).sum(axis=-1)
        evidence = _evidence(forecast, row, day, known)
        came, expected = float(counted[row, known].sum()), float(before[known].sum())
        factor = _factor(evidence.weight, came, expected)
        share = np.repeat(counted[row], _per_hour(forecast)) / _per_hour(forecast)
        over = np.repeat(known, _per_hour(forecast))
        ahead = forecast.mean[row, of_day]
        mean[row, of_day] = np.where(over, share, factor * ahead)
        quantiles[:, row, of_day] = np.where(
            over, share, _narrowed(forecast.quantiles[:, row, of_day], ahead, factor, evidence.hour_spread)
        )
        if paths is not None:
            paths[:, row, of_day] = _followed(paths[:, row, of_day], over, share, evidence.weight)
        if daily is not None:
            rest = factor * float(before[~known].sum())
            distance = daily[:, row, day] - before.sum()
            daily[:, row, day] = came + np.maximum(rest + factor * evidence.day_spread * distance, 0.0)
        findings.append(_said(forecast, queue, day, known, (came, expected, factor)))
    return replace(
        forecast,
        mean=mean,
        quantiles=quantiles,
        paths=paths,
        daily_quantiles=daily,
        findings=(*forecast.findings, *findings),
    )


def _per_hour(forecast: Forecast) -> int:
    """Intervals in an hour."""
    return 60 // forecast.grid.interval_minutes


def _by_hour(intervals: NDArray[np.float64], forecast: Forecast) -> NDArray[np.float64]:
    """The last axis, of the intervals of a day, as two: hours, and intervals within the hour."""
    return intervals.reshape(*intervals.shape[:-1], 24, _per_hour(forecast))


def _factor(weight: float, came: float, expected: float) -> float:
    """Factor on the rest of the day; 1 where nothing was expected so far."""
    return 1 + weight * (came / expected - 1) if expected > 0 else 1.0


def _evidence(forecast: Forecast, row: int, day: int, known: NDArray[np.bool_]) -> DayEvidence:
    """What the hours that are over tell, from the forecast's paths or else from its quantiles."""
    of_day = slice(day * forecast.grid.intervals_per_day, (day + 1) * forecast.grid.intervals_per_day)
    if forecast.paths is not None:
        courses = _by_hour(forecast.paths[:, row, of_day].astype(np.float64), forecast).sum(axis=-1)
        return DayEvidence.from_paths(courses, known)
    daily = None if forecast.daily_quantiles is None else forecast.daily_quantiles[:, row, day]
    hours = _by_hour(forecast.mean[row, of_day], forecast).sum(axis=-1)
    quantiles = _by_hour(forecast.quantiles[:, row, of_day], forecast).sum(axis=-1)
    return DayEvidence.from_spread(hours, quantiles, daily, forecast.levels, known)


def _narrowed(
    quantiles: NDArray[np.float64], mean: NDArray[np.float64], factor: float, spread: float
) -> NDArray[np.float64]:
    """Quantiles moved and narrowed; shape (levels, intervals).

    One of 0 says that an hour without anybody is as likely as that. What is known of the day does not change that much, and
    a little above 0 such hours would be outside.
    """
    return np.where(quantiles > 0, np.maximum(factor * (mean + spread * (quantiles - mean)), 0.0), 0.0)


def _followed(
    paths: NDArray[np.float32], over: NDArray[np.bool_], share: NDArray[np.float64], weight: float
) -> NDArray[np.float32]:
    """Paths with what was counted; the rest of each is freed from its own begin and follows the counts.

    The counts are compared with the begins of the paths, not with the expected mean: where few past errors make paths that
    stand higher or lower as a whole, the counts set them right.
    """
    begin = paths[:, over].sum(axis=1, dtype=np.float64)
    usual = float(begin.mean())
    followed = paths.astype(np.float64)
    if usual > 0:
        own = np.maximum(1 + weight * (begin / usual - 1), _LEAST_FACTOR)
        followed *= (_factor(weight, float(share[over].sum()), usual) / own)[:, None]
    return np.where(over, np.where(over, share, 0.0), followed).astype(np.float32)


def _said(forecast: Forecast, queue: str, day: int, known: NDArray[np.bool_], counts: tuple[float, float, float]) -> Finding:
    """What came, what was expected, and what becomes of the rest."""
    came, expected, factor = counts
    when = forecast.grid.date_of(day)
    facts: dict[str, str | int | float] = {
        "queue": queue,
        "date": when.isoformat(),
        "time": f"{int(np.flatnonzero(known)[-1]) + 1:02d}:00",
        "contacts": round(came),
        "expected": round(expected),
        "percent": round(100 * factor),
    }
    return Finding("day_so_far_used", Severity.INFO, facts, date=when)
