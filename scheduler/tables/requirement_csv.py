"""A requirement as CSV, with the trace of each number; own heads per hour come in the same way.

Columns: ``date``, ``start``, ``end``, ``queue``, ``contacts``, ``backlog``, one ``load_...`` per load bound (heads before
shrinkage), ``shrinkage``, ``binding``, ``heads``, and ``reserve_heads`` (people on duty and on standby together) where the
reserve follows from the contacts. Reading needs ``date``, ``start``, ``queue`` and ``heads`` only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.csv_text import CsvTable, csv_bytes, read_csv
from scheduler.tables.interval_rows import PlacedRow, interval_heads, number_of, place_rows, placing_findings
from scheduler.tables.write_beside import write_beside

__all__ = ["read_requirement_csv", "requirement_csv_bytes", "write_requirement_csv"]

_NEEDED = ("date", "start", "queue", "heads")
_LOAD = "load_"
_RESERVE = "reserve_heads"
_WHOLE = ("heads", _RESERVE)


def requirement_csv_bytes(requirement: Requirement) -> bytes:
    """A requirement as a CSV file, in order of time and then of queue."""
    loads = tuple(f"{_LOAD}{name}" for name in requirement.bounds)
    binding = () if requirement.binding is None else ("binding",)
    reserve = () if requirement.reserve_heads is None else (_RESERVE,)
    columns = ("date", "start", "end", "queue", "contacts", "backlog", *loads, "shrinkage", *binding, "heads", *reserve)
    return csv_bytes(columns, _rows(requirement))


def write_requirement_csv(path: Path, requirement: Requirement) -> None:
    """Write `requirement_csv_bytes` to a file; DataError where it cannot be written."""
    write_beside(Path(path), requirement_csv_bytes(requirement))


def read_requirement_csv(path: Path, grid: TimeGrid, queues: Sequence[Queue]) -> Requirement:
    """Read heads per queue and interval.

    Parameters
    ----------
    path
        The file: this tool's own, or anybody's with the columns ``date``, ``start``, ``queue``, ``heads``. A row may cover
        several intervals of the grid (an hour on a grid of 15 minutes); each of them needs the heads of the row.
    grid, queues
        Those of the store. Rows outside the grid are passed over, intervals without row need nobody.

    Returns
    -------
    Requirement
        With the trace where the file has it; without it contacts and backlog are 0 and nothing was binding.

    Raises
    ------
    DataError
        With every fault by file, row and column.
    """
    table = read_csv(Path(path), required=_NEEDED)
    faults: list[Fault] = []
    ids = tuple(queue.id for queue in queues)
    placed = place_rows(table, grid, ids, faults)
    shape = (len(ids), grid.interval_count)
    loads = tuple(name for name in table.columns if name.startswith(_LOAD))
    values = {name: np.zeros(shape) for name in ("heads", _RESERVE, "contacts", "backlog", *loads)}
    binding = np.full(shape, "none", dtype=object)
    for item in placed.rows:
        cells = (item.queue, slice(item.intervals.start, item.intervals.stop))
        for name, array in values.items():
            if name in table.columns:
                array[cells] = number_of(table, item, name, _what(name), faults, whole=name in _WHOLE)
        binding[cells] = item.row["binding"] or "none"
    shrinkage = _shrinkage(table, placed.rows, faults)
    if faults:
        raise DataError(sorted(faults, key=lambda fault: fault.line or 0))
    return Requirement(
        grid=grid,
        queues=ids,
        heads=values["heads"].astype(np.int64),
        contacts=values["contacts"],
        backlog=values["backlog"],
        bounds={name.removeprefix(_LOAD): values[name] for name in loads},
        binding=binding.astype(np.str_) if "binding" in table.columns else None,
        shrinkage=shrinkage,
        findings=placing_findings(placed, table, grid),
        reserve_heads=values[_RESERVE].astype(np.int64) if _RESERVE in table.columns else None,
    )


def _rows(requirement: Requirement) -> Iterator[tuple[str | int | float, ...]]:
    """The rows."""
    for interval in range(requirement.grid.interval_count):
        for row, queue in enumerate(requirement.queues):
            cell = (row, interval)
            yield (
                *interval_heads(requirement.grid, interval),
                queue,
                float(requirement.contacts[cell]),
                float(requirement.backlog[cell]),
                *(float(bound[cell]) for bound in requirement.bounds.values()),
                requirement.shrinkage,
                *(() if requirement.binding is None else (str(requirement.binding[cell]),)),
                int(requirement.heads[cell]),
                *(() if requirement.reserve_heads is None else (int(requirement.reserve_heads[cell]),)),
            )


def _what(column: str) -> Phrase:
    """What a column counts."""
    return Phrase("contacts") if column in ("contacts", "backlog") else Phrase("heads")


def _shrinkage(table: CsvTable, rows: Sequence[PlacedRow], faults: list[Fault]) -> float:
    """The one shrinkage of a file, 0 where it names none."""
    if "shrinkage" not in table.columns:
        return 0.0
    found: set[float] = set()
    for item in rows:
        value = number_of(table, item, "shrinkage", Phrase("one, such as 0.1"), faults)
        if value >= 1 or (found and value not in found):
            message = "{value:g} is not allowed; shrinkage is one fraction below 1, the same in every row"
            faults.append(table.fault(item.row, "shrinkage", Phrase(message, value=value)))
        found.add(value)
    return next(iter(found), 0.0)
