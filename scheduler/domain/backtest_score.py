"""How good a method was on the past, in numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

__all__ = ["BacktestScore"]


@dataclass(frozen=True, slots=True)
class BacktestScore:
    """Scores over all windows and queues; errors and shares are fractions, NaN where there is nothing to divide by.

    Parameters
    ----------
    wape
        Sum of absolute errors over sum of actual contacts.
    wape_naive
        The same of the seasonal naive forecast.
    bias
        Sum of (forecast - actual) over sum of actual contacts.
    mase
        Mean absolute error over that of the training at a lag of one week, mean over the windows; windows whose training
        repeats itself exactly are passed over.
    coverage_80, coverage_90
        Share of hours inside the central 80 % and 90 %, over hours with forecast or actual above 0.
    daily_coverage_80
        Share of daily totals inside the central 80 %, days apart that lack hours in which contacts were expected.
    seconds
        CPU seconds per origin, intervals included.
    """

    wape: float
    wape_naive: float
    bias: float
    mase: float
    coverage_80: float
    coverage_90: float
    daily_coverage_80: float
    seconds: float

    @property
    def ratio(self) -> float:
        """Error relative to seasonal naive; below 1 is better."""
        return self.wape / self.wape_naive if self.wape_naive > 0 else math.nan

    def record(self) -> dict[str, float | None]:
        """The scores by name, as JSON takes them: None where there is no number."""
        values = {
            "wape": self.wape,
            "wape_naive": self.wape_naive,
            "ratio": self.ratio,
            "mase": self.mase,
            "bias": self.bias,
            "coverage_80": self.coverage_80,
            "coverage_90": self.coverage_90,
            "daily_coverage_80": self.daily_coverage_80,
            "seconds_per_origin": self.seconds,
        }
        return {name: value if math.isfinite(value) else None for name, value in values.items()}
