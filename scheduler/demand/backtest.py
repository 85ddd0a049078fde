"""How good a method would have been on the past."""

from __future__ import annotations

from scheduler.demand.backtest_method import backtest_method
from scheduler.demand.past_windows import past_windows
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.backtest_score import BacktestScore
from scheduler.domain.calendar import Calendar
from scheduler.domain.history import History

__all__ = ["BacktestScore", "backtest"]


def backtest(
    history: History,
    calendar: Calendar,
    settings: ForecastSettings | None = None,
    *,
    windows: int = 8,
    horizon_days: int = 14,
) -> BacktestScore:
    """Forecast the last windows of a history from what was known before each.

    The origins are the starts of the last non-overlapping windows that end with the history. Only hours that the history
    has are scored.

    Parameters
    ----------
    history, calendar
        Contacts and days.
    settings
        Method and settings; the defaults where None. `train_days` bounds the training before each origin. The levels
        must hold 0.05, 0.1, 0.9 and 0.95.
    windows, horizon_days
        Number and length of the windows.

    Raises
    ------
    DataError
        The history is too short for the windows.
    ValueError
        A level that is scored is missing.
    """
    settings = settings or ForecastSettings()
    past = past_windows(history, windows=windows, horizon=horizon_days, train_days=settings.train_days)
    return backtest_method(past, calendar, settings).score
