"""A backtest as CSV: what came and what would have been forecast, hour by hour.

Columns: ``date``, ``start`` (the hour), ``queue``, ``day_type``, ``method``, ``actual``, ``forecast``, ``error`` (forecast -
actual), and the ranges that were meant to hold the actual contacts in 8 and in 9 of 10 hours. Hours that the history does
not have are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np

from scheduler.domain.backtest import Backtest
from scheduler.tables.csv_text import csv_bytes
from scheduler.tables.write_beside import write_beside

__all__ = ["backtest_csv_bytes", "write_backtest_csv"]

_COLUMNS: Final = (
    "date",
    "start",
    "queue",
    "day_type",
    "method",
    "actual",
    "forecast",
    "error",
    "from_80",
    "to_80",
    "from_90",
    "to_90",
)
_DIGITS: Final = 3


def backtest_csv_bytes(backtest: Backtest) -> bytes:
    """A backtest as a CSV file, in order of method, time and queue."""
    return csv_bytes(_COLUMNS, _rows(backtest))


def write_backtest_csv(path: Path, backtest: Backtest) -> None:
    """Write `backtest_csv_bytes` to a file; DataError where it cannot be written."""
    write_beside(Path(path), backtest_csv_bytes(backtest))


def _rows(backtest: Backtest) -> Iterator[tuple[str | float, ...]]:
    """The rows."""
    dates = [when.isoformat() for when in backtest.dates]
    known = np.argwhere(~np.isnan(backtest.actual.transpose(1, 2, 0))).tolist()
    for name, method in backtest.methods.items():
        from_90, from_80, to_80, to_90 = method.quantiles
        columns = (method.mean, method.mean - backtest.actual, from_80, to_80, from_90, to_90)
        numbers = np.round(np.stack(columns, axis=-1), _DIGITS) + 0.0  # no negative nought
        for day, hour, queue in known:
            yield (
                dates[day],
                f"{hour:02d}:00",
                backtest.queues[queue],
                backtest.day_types[day],
                name,
                float(backtest.actual[queue, day, hour]),
                *numbers[queue, day, hour].tolist(),
            )
