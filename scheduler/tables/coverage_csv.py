"""Cover as CSV: what was expected, needed and there, per queue and interval."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.coverage import Coverage
from scheduler.tables.csv_text import csv_bytes
from scheduler.tables.interval_rows import interval_heads
from scheduler.tables.write_beside import write_beside

__all__ = ["coverage_csv_bytes", "write_coverage_csv"]

_COLUMNS = ("date", "start", "end", "queue", "forecast", "required", "on_duty", "net")


def coverage_csv_bytes(coverage: Coverage, contacts: NDArray[np.float64] | None = None) -> bytes:
    """Cover as a CSV file, in order of time and then of queue.

    Parameters
    ----------
    coverage
        Heads on duty after the split. Intervals that another roster answers for are left out, so that sums over the file
        are the roster's own.
    contacts
        Contacts expected per interval (`Forecast.mean`), shape (queues, intervals); the column is empty without it.
    """
    return csv_bytes(_COLUMNS, _rows(coverage, contacts))


def write_coverage_csv(path: Path, coverage: Coverage, contacts: NDArray[np.float64] | None = None) -> None:
    """Write `coverage_csv_bytes` to a file; DataError where it cannot be written."""
    write_beside(Path(path), coverage_csv_bytes(coverage, contacts))


def _rows(coverage: Coverage, contacts: NDArray[np.float64] | None) -> Iterator[tuple[str | float | None, ...]]:
    """The rows."""
    for interval in np.flatnonzero(coverage.owned).tolist():
        for row, queue in enumerate(coverage.queues):
            required, on_duty = int(coverage.required[row, interval]), float(coverage.on_duty[row, interval])
            expected = None if contacts is None else round(float(contacts[row, interval]), 2)
            net = round(on_duty - required, 10)
            yield (*interval_heads(coverage.grid, interval), queue, expected, required, on_duty, net)
