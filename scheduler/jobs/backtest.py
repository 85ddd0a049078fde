"""How good the forecast would have been on a history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from scheduler.demand.backtest_method import backtest_method
from scheduler.demand.choose_method import AUTO
from scheduler.demand.history_calendar import history_calendar
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.methods.seasonal_naive import SeasonalNaive
from scheduler.demand.past_windows import past_windows
from scheduler.demand.public_holidays import public_holidays
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.backtest import Backtest
from scheduler.domain.calendar import Calendar
from scheduler.domain.day_type import day_type
from scheduler.domain.history import History
from scheduler.errors import ConfigError, DataError, Fault, InputError, Phrase
from scheduler.tables.history_csv import read_history

__all__ = ["backtest"]

_ALL = "all"
_ANY_YEAR = (2000,)


def backtest(
    history: History | Path | str,
    *,
    country: str | None = None,
    horizon: int = 14,
    origins: int = 8,
    methods: Sequence[str] | str | None = None,
    calendar: Calendar | None = None,
) -> Backtest:
    """Forecast the last windows of a history from what was known before each, and compare with what came.

    Parameters
    ----------
    history
        A CSV file of hourly contacts, with a column ``queue`` or without, or such a history in memory. At most the 364 days
        before each window are learned from; only hours that it has are scored.
    country
        ISO code of two letters such as ``CN``, whose public holidays are known in advance; none where None.
    horizon, origins
        Days of a window and number of windows; they follow one another and end with the history.
    methods
        Names of methods, maybe ``"auto"``, which chooses anew before each window; ``"all"`` or None. The default method
        and ``seasonal_naive`` are always added.
    calendar
        Days known better than by their country: they win over it.

    Returns
    -------
    Backtest
        With forecasts, ranges and scores of each method; `Backtest.record` gives the scores as JSON takes them.

    Raises
    ------
    InputError
        The file cannot be read, the history is too short, or country or method is unknown.
    """
    settings = ForecastSettings()
    faults: list[Fault] = []
    past = history if isinstance(history, History) else _read(Path(history), faults)
    names = _methods(settings.method, methods, faults)
    days = _calendar(past, country, calendar, faults)
    if faults or past is None:
        raise InputError(faults)
    windows = past_windows(past, windows=origins, horizon=horizon, train_days=settings.train_days)
    found = Backtest(
        series=Path(past.source).stem if past.source else "history",
        queues=past.queues,
        start=windows.start,
        horizon=horizon,
        origins=origins,
        actual=windows.actual,
        naive=windows.naive,
        day_types=(),
        methods={name: backtest_method(windows, days, replace(settings, method=name)) for name in names},
        default=names[0],
        findings=past.findings,
    )
    return replace(found, day_types=tuple(day_type(days, when) for when in found.dates))


def _read(path: Path, faults: list[Fault]) -> History | None:
    """The history, or what is wrong with it."""
    try:
        return read_history(path, queues=())
    except DataError as error:
        faults += error.faults
        return None


def _methods(default: str, asked: Sequence[str] | str | None, faults: list[Fault]) -> tuple[str, ...]:
    """The methods to run, the default first."""
    wanted = (asked,) if isinstance(asked, str) else tuple(asked or ())
    if _ALL in wanted:
        wanted = tuple(METHODS)
    allowed = (*METHODS, AUTO)
    message = "method {method!r} is unknown; there are {known}"
    known = (*allowed, _ALL)
    faults += [Fault(Phrase(message, method=name, known=known), column="--method") for name in wanted if name not in allowed]
    return tuple(dict.fromkeys((default, *wanted, SeasonalNaive().name)))


def _calendar(history: History | None, country: str | None, known: Calendar | None, faults: list[Fault]) -> Calendar:
    """The calendar, or what is wrong with the country, told also where the history cannot be read."""
    try:
        if history is not None:
            return history_calendar(history, country, known)
        if country is not None:
            public_holidays(country, _ANY_YEAR)
        return Calendar()
    except ConfigError as error:
        faults += [replace(fault, column="--country") for fault in error.faults]
        return Calendar()
