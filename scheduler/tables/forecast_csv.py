"""A forecast as CSV: the mean and the quantiles per queue and interval.

Columns: ``date``, ``start``, ``end``, ``queue``, ``mean`` (contacts in the interval), and one per quantile: ``p80`` is the
number of contacts that 8 of 10 such intervals do not exceed. A column ``aht_seconds`` holds the handle time expected of a
contact where it is known. Reading needs ``date``, ``start``, ``queue`` and ``mean`` only.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.forecast import Forecast
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.csv_text import CsvTable, csv_bytes, read_csv
from scheduler.tables.interval_rows import PlacedRow, interval_heads, number_of, place_rows, placing_findings
from scheduler.tables.write_beside import write_beside

__all__ = ["forecast_csv_bytes", "read_forecast_csv", "write_forecast_csv"]

_NEEDED = ("date", "start", "queue", "mean")
_HANDLE_TIME = "aht_seconds"
_QUANTILE = re.compile(r"p(\d{1,2}(?:\.\d+)?)")
_FLAT_LEVELS = (0.001, 0.999)
"""Levels of a forecast that has no spread: any level asked for lies between them and gives the mean."""


def forecast_csv_bytes(forecast: Forecast) -> bytes:
    """A forecast as a CSV file, in order of time and then of queue."""
    handled = () if forecast.aht_seconds is None else (_HANDLE_TIME,)
    columns = ("date", "start", "end", "queue", "mean", *(f"p{_percent(level)}" for level in forecast.levels), *handled)
    return csv_bytes(columns, _rows(forecast))


def write_forecast_csv(path: Path, forecast: Forecast) -> None:
    """Write `forecast_csv_bytes` to a file; DataError where it cannot be written."""
    write_beside(Path(path), forecast_csv_bytes(forecast))


def read_forecast_csv(path: Path, grid: TimeGrid, queues: Sequence[Queue]) -> Forecast:
    """Read a forecast.

    Parameters
    ----------
    path
        The file: this tool's own, or anybody's with the columns ``date``, ``start``, ``queue``, ``mean``. The contacts of a
        row that covers several intervals of the grid are divided equally among them.
    grid, queues
        Those of the store. Rows outside the grid are passed over, intervals without row expect no contacts.

    Returns
    -------
    Forecast
        Without quantiles in the file every level gives the mean, and a finding says so.

    Raises
    ------
    DataError
        With every fault by file, row and column.
    """
    table = read_csv(Path(path), required=_NEEDED)
    faults: list[Fault] = []
    ids = tuple(queue.id for queue in queues)
    placed = place_rows(table, grid, ids, faults)
    found = sorted((float(match[1]) / 100, name) for name in table.columns if (match := _QUANTILE.fullmatch(name)))
    columns = ("mean", *(name for _, name in found))
    values = np.zeros((len(columns), len(ids), grid.interval_count))
    handled = np.full(values.shape[1:], np.nan)
    for item in placed.rows:
        row = [number_of(table, item, name, Phrase("contacts"), faults) for name in columns]
        _check_ascending(table, item, columns, row, faults)
        cells = slice(item.intervals.start, item.intervals.stop)
        values[:, item.queue, cells] = np.array(row)[:, None] / item.whole
        if item.row[_HANDLE_TIME]:
            seconds = number_of(table, item, _HANDLE_TIME, Phrase("seconds"), faults)
            handled[item.queue, cells] = seconds or math.nan  # no contact takes no time: 0 stands for unknown
    if faults:
        raise DataError(sorted(faults, key=lambda fault: fault.line or 0))
    findings = placing_findings(placed, table, grid)
    levels, quantiles = tuple(level for level, _ in found), values[1:]
    if not levels:
        levels, quantiles = _FLAT_LEVELS, np.repeat(values[:1], len(_FLAT_LEVELS), axis=0)
        findings += (Finding("forecast_without_spread", Severity.INFO, {"file": table.source}),)
    known = None if np.isnan(handled).all() else handled
    return Forecast(grid, ids, values[0], levels, quantiles, "file", findings, aht_seconds=known)


def _rows(forecast: Forecast) -> Iterator[tuple[str | float | None, ...]]:
    """The rows."""
    for interval in range(forecast.grid.interval_count):
        for row, queue in enumerate(forecast.queues):
            quantiles = (float(value) for value in forecast.quantiles[:, row, interval])
            heads = interval_heads(forecast.grid, interval)
            yield (*heads, queue, float(forecast.mean[row, interval]), *quantiles, *_handled(forecast, row, interval))


def _handled(forecast: Forecast, row: int, interval: int) -> tuple[float | None, ...]:
    """The cell of the handle time, none where the forecast has no such column, an empty one where it is not known."""
    if forecast.aht_seconds is None:
        return ()
    seconds = float(forecast.aht_seconds[row, interval])
    return (None if math.isnan(seconds) else seconds,)


def _percent(level: float) -> str:
    """A level in percent without the noise of binary fractions."""
    return f"{level * 100:.10g}"


def _check_ascending(
    table: CsvTable, item: PlacedRow, columns: Sequence[str], row: Sequence[float], faults: list[Fault]
) -> None:
    """Refuse a row whose quantiles fall."""
    for position in range(2, len(row)):
        if row[position] < row[position - 1]:
            before, name = columns[position - 1], columns[position]
            message = "{value:g} is below {before} of the row ({lower:g}); quantiles must not fall"
            said = Phrase(message, value=row[position], before=before, lower=row[position - 1])
            faults.append(table.fault(item.row, name, said))
