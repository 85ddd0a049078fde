"""A table of days with a column per queue."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from scheduler.cli.text_table import text_table
from scheduler.domain.time_grid import TimeGrid
from scheduler.words.catalogue import label
from scheduler.words.dates import full_day

__all__ = ["day_table"]


def day_table(
    values: NDArray[np.float64],
    grid: TimeGrid,
    queues: tuple[str, ...],
    cell: Callable[[NDArray[np.float64]], str],
    language: str,
    names: Mapping[str, str],
) -> str:
    """Days of the horizon as lines.

    Parameters
    ----------
    values
        float, shape (queues, intervals of `grid`).
    grid, queues
        What the columns and rows of `values` are.
    cell
        Turns the values of one queue, or the sum of all, on one day, shape (intervals per day,), into a cell.
    language, names
        Words, and names of the queues by id.

    Returns
    -------
    str
        A heading and a line per day; a total column where there are several queues.
    """
    heading = [label("heading_day", language), *(names.get(queue, queue) for queue in queues)]
    if len(queues) > 1:
        heading.append(label("heading_total", language))
    rows = [heading]
    for number, when in enumerate(grid.dates):
        inside = slice(number * grid.intervals_per_day, (number + 1) * grid.intervals_per_day)
        columns = [values[row, inside] for row in range(len(queues))]
        if len(queues) > 1:
            columns.append(values[:, inside].sum(axis=0))
        rows.append([full_day(when, language), *(cell(column) for column in columns)])
    return text_table(rows)
