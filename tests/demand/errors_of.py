"""Past errors of histories with a known truth: ``from demand.errors_of import errors_of``."""

from __future__ import annotations

import numpy as np
from demand.histories import make_history, make_series
from numpy.typing import NDArray

from scheduler.demand.intervals.hour_errors import HourErrors
from scheduler.demand.intervals.past_errors import PastErrors, past_errors
from scheduler.demand.methods.decayed_profile import DecayedProfile
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.history import History

__all__ = ["LEVELS", "SETTINGS", "errors_of", "ordinary_week", "poisson_history"]

SETTINGS = ForecastSettings()
LEVELS = SETTINGS.levels


def poisson_history(days: int, seed: int, factors: NDArray[np.float64] | float = 1.0) -> History:
    """Independent buyers around a known mean, and no trend."""
    return make_history(days, factors=factors, seed=seed)


def errors_of(history: History, days: int = 14, **changes: int) -> tuple[PastErrors, tuple[HourErrors | None, ...]]:
    """Past errors of the profile, and the same by queue."""
    past = past_errors(DecayedProfile(SETTINGS), make_series(history), days, SETTINGS, **changes)
    return past, HourErrors.of_queues(past, SETTINGS.calibration_bins)


def ordinary_week(queues: int = 1) -> NDArray[np.float64]:
    """The true means of a week; shape (queues, 7, 24)."""
    return np.repeat(make_history(7).contacts.reshape(1, 7, 24), queues, axis=0)
