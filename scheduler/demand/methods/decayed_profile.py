"""What an hour of the week usually brings, times a level factor."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_series import DaySeries
from scheduler.demand.same_weekday import same_weekday
from scheduler.demand.settings import ForecastSettings

__all__ = ["DecayedProfile"]

_ENOUGH_WEEKS = 4
_STALE_LEVEL = 3
_PLAIN_PRIORS = 2.5
_PLAIN_SHARE = 0.1
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class DecayedProfile:
    """Weekday x hour Poisson profile, decayed and shrunk, with a level factor.

    For each half-life ``t`` a day of age ``a`` weighs ``2 ** (-a / t)``. With ``S`` the weighted counts of an hour of the
    week and ``N`` its weighted number of weeks, the profile is the Gamma-Poisson mean ``(S + k) / (N + k / p)``: it leans by
    ``k`` contacts on ``p``, the product of a weekday effect and an hour effect, so that two weeks of history suffice.
    The level factor is ``(actual / fitted) ** exponent`` over the latest days. The forecasts of all half-lives are averaged.

    Source: house rule; measured by ``benchmarks/forecast.py``. Gamma-Poisson shrinkage: Gelman et al., Bayesian Data
    Analysis, 3rd ed., section 2.6.
    """

    settings: ForecastSettings

    @property
    def name(self) -> str:
        """Name in the registry."""
        return "profile"

    def predict(self, series: DaySeries, days: int) -> NDArray[np.float64]:
        """Expected contacts of the days after the series; see `Method.predict`."""
        known = series.known
        counts = np.where(known, series.contacts, 0.0)
        weekdays = series.weekdays(series.days + days)
        past, ahead = weekdays[: series.days], weekdays[series.days :]
        profile = self._profile(counts, known, past)
        level = self._level(counts, profile[:, :, past] * known, known)
        mean: NDArray[np.float64] = (profile[:, :, ahead] * level[:, :, None, None]).mean(axis=0)
        return mean

    def _profile(
        self, counts: NDArray[np.float64], known: NDArray[np.bool_], weekdays: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """Contacts of each hour of the week; shape (half-lives, queues, 7, 24)."""
        queues, days, _ = counts.shape
        same = same_weekday(weekdays)
        ages = days - 1 - np.arange(days)
        decay = 0.5 ** (ages / np.array(self.settings.half_lives_days)[:, None])
        weights = (decay[:, None, :] * same).reshape(-1, days)
        shape = (len(self.settings.half_lives_days), 7, queues, 24)
        per_day = counts.transpose(1, 0, 2).reshape(days, -1)
        seen = known.transpose(1, 0, 2).reshape(days, -1).astype(np.float64)
        total = (weights @ per_day).reshape(shape).transpose(0, 2, 1, 3)
        weeks = (weights @ seen).reshape(shape).transpose(0, 2, 1, 3)
        prior = _prior(total, weeks)
        # Where the counts plainly contradict the product (a weekday that closes at noon) it teaches nothing.
        usual = weeks * prior
        lean = self.settings.profile_prior_contacts
        strength = np.where((usual >= _PLAIN_PRIORS * lean) & (total < _PLAIN_SHARE * usual), 0.0, lean)
        profile = (total + strength) / np.maximum(weeks + strength / np.maximum(prior, _TINY), _TINY)
        # An hour that many weeks of the file never mention is closed, and not merely missing.
        mentioned = (same @ seen).reshape(7, queues, 24).transpose(1, 0, 2)
        weekday_seen = (same @ np.asarray(known.any(axis=2), dtype=np.float64).T).T
        closed = np.logical_and(mentioned == 0, weekday_seen[:, :, None] >= _ENOUGH_WEEKS)
        return np.where(closed | (prior <= _TINY), 0.0, profile)

    def _level(
        self, counts: NDArray[np.float64], fitted: NDArray[np.float64], known: NDArray[np.bool_]
    ) -> NDArray[np.float64]:
        """Level factor; shape (half-lives, queues)."""
        days = counts.shape[1]
        has_data = np.asarray(known.any(axis=2), dtype=np.bool_)
        rank = np.cumsum(has_data[:, ::-1], axis=1)[:, ::-1]
        recent = np.arange(days) >= days - _STALE_LEVEL * self.settings.level_days
        latest = has_data & (rank <= self.settings.level_days) & recent
        actual = (counts.sum(axis=2) * latest).sum(axis=1)
        usual = (fitted.sum(axis=3) * latest).sum(axis=2)
        ratio = np.where(usual > _TINY, actual / np.maximum(usual, _TINY), 1.0)
        level: NDArray[np.float64] = ratio**self.settings.level_exponent
        return level


def _prior(total: NDArray[np.float64], weeks: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weekday effect times hour effect; shape (half-lives, queues, 7, 24)."""
    by_hour = total.sum(axis=2) / np.maximum(weeks.sum(axis=2), _TINY)
    usual = (weeks * by_hour[:, :, None, :]).sum(axis=3)
    # One mean hour keeps a weekday that was never seen at the mean of the others.
    hour = total.sum(axis=(2, 3)) / np.maximum(weeks.sum(axis=(2, 3)), _TINY)
    weekday = (total.sum(axis=3) + hour[..., None]) / np.maximum(usual + hour[..., None], _TINY)
    prior: NDArray[np.float64] = weekday[..., None] * by_hour[:, :, None, :]
    return prior
