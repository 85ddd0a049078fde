"""A simulation as CSV: what buyers get, hour by hour.

Columns: ``date``, ``start``, ``end``, ``queue``, ``contacts``, and with their ranges (``_low``, ``_high``)
``service_level``, ``mean_wait_seconds``, ``wait_90_seconds`` and ``gave_up``; ``scored`` and ``met`` (1 or 0); of all queues
together ``people``, ``occupancy`` and ``concurrent`` contacts. Hours in which a queue is closed or that another roster
answers for are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np

from scheduler.domain.figures import Figures
from scheduler.domain.simulation_result import SimulationResult
from scheduler.tables.csv_text import csv_bytes
from scheduler.tables.interval_rows import interval_heads
from scheduler.tables.write_beside import write_beside

__all__ = ["simulation_csv_bytes", "write_simulation_csv"]

_SHARES: Final = ("service_level", "mean_wait_seconds", "wait_90_seconds", "gave_up")
_ALL_QUEUES: Final = ("people", "occupancy", "concurrent")
_DIGITS: Final = 4

_COLUMNS: Final = (
    "date",
    "start",
    "end",
    "queue",
    "contacts",
    *(f"{name}{end}" for name in _SHARES for end in ("", "_low", "_high")),
    "scored",
    "met",
    *(f"{name}{end}" for name in _ALL_QUEUES for end in ("", "_low", "_high")),
)


def simulation_csv_bytes(result: SimulationResult) -> bytes:
    """A simulation as a CSV file, in order of time and then of queue; a cell is empty where nothing is to be measured."""
    return csv_bytes(_COLUMNS, _rows(result))


def write_simulation_csv(path: Path | str, result: SimulationResult) -> None:
    """Write what `scheduler.simulate` returned, hour by hour.

    Parameters
    ----------
    path
        The file.
    result
        The simulation.

    Raises
    ------
    DataError
        The file cannot be written.
    """
    write_beside(Path(path), simulation_csv_bytes(result))


def _rows(result: SimulationResult) -> Iterator[tuple[str | float | None, ...]]:
    """The rows."""
    shown = result.scored | (result.hours.contacts > 0)
    of_queue = [getattr(result.hours, name) for name in _SHARES]
    of_all = [result.present, result.occupancy, result.concurrent]
    for hour, row in np.argwhere(shown.T).tolist():
        yield (
            *interval_heads(result.grid, hour),
            result.queues[row],
            round(float(result.hours.contacts[row, hour]), 2),
            *(number for figures in of_queue for number in _cells(figures, row, hour)),
            int(result.scored[row, hour]),
            int(result.met[row, hour]),
            *(number for figures in of_all for number in _cells(figures, hour)),
        )


def _cells(figures: Figures, *where: int) -> tuple[float | None, ...]:
    """A figure and its range."""
    return tuple(round(number, _DIGITS) if np.isfinite(number) else None for number in figures.at(*where))
