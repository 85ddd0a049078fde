"""A requirement as CSV, with the trace of each number; own heads per hour come in the same way.

Columns: ``date``, ``start``, ``end``, ``queue``, ``contacts``, ``backlog``, ``aht_seconds`` where handle times are known,
one ``load_...`` per load bound (heads before shrinkage), ``shrinkage``, ``binding``, ``repair`` (heads that a simulation
added or, below 0, took away; they are in ``heads``), ``heads``, ``reserve_heads`` (people on duty and on standby together)
where the reserve follows from the contacts, and ``shared_heads`` where the same people serve several queues: what a roster
has to bring. Queues that are pooled have a row more, whose queue is their ids joined by ``+`` and whose heads are those of
all of them together. Reading needs ``date``, ``start``, ``queue`` and ``heads`` only.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.queue import Queue
from scheduler.domain.requirement import PoolHeads, Requirement
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import DataError, Fault
from scheduler.tables.changed_heads import changed_heads
from scheduler.tables.csv_text import Cell, csv_bytes, read_csv
from scheduler.tables.interval_rows import interval_heads, place_rows, placing_findings
from scheduler.tables.requirement_columns import LOAD, RequirementColumns
from scheduler.tables.write_beside import write_beside

__all__ = ["read_requirement_csv", "requirement_csv_bytes", "write_requirement_csv"]

_NEEDED = ("date", "start", "queue", "heads")


def requirement_csv_bytes(requirement: Requirement) -> bytes:
    """A requirement as a CSV file, in order of time, then of queue, then of pool."""
    traced: tuple[Requirement | PoolHeads, ...] = (requirement, *requirement.pools)
    loads = dict.fromkeys(name for item in traced for name in item.bounds)
    optional = {
        "aht_seconds": requirement.aht_seconds is not None,
        **{f"{LOAD}{name}": True for name in loads},
        "shrinkage": True,
        "binding": any(item.binding is not None for item in traced),
        "repair": any(item.repair is not None for item in traced),
        "heads": True,
        "reserve_heads": requirement.reserve_heads is not None,
        "shared_heads": requirement.shared_heads is not None,
    }
    columns = ("date", "start", "end", "queue", "contacts", "backlog", *(name for name, there in optional.items() if there))
    return csv_bytes(columns, ([row.get(name) for name in columns] for row in _rows(requirement)))


def write_requirement_csv(path: Path, requirement: Requirement) -> None:
    """Write `requirement_csv_bytes` to a file; DataError where it cannot be written."""
    write_beside(Path(path), requirement_csv_bytes(requirement))


def read_requirement_csv(path: Path, grid: TimeGrid, queues: Sequence[Queue]) -> Requirement:
    """Read heads per queue and interval.

    Parameters
    ----------
    path
        The file: this tool's own, or anybody's with the columns ``date``, ``start``, ``queue``, ``heads``. A row may cover
        several intervals of the grid (an hour on a grid of 15 minutes); each of them needs the heads of the row and has its
        part of the contacts.
    grid, queues
        Those of the store. Rows outside the grid are passed over, intervals without row need nobody.

    Returns
    -------
    Requirement
        With the trace where the file has it; without it contacts and backlog are 0 and nothing was binding. A finding tells
        heads that somebody changed beside others that count.

    Raises
    ------
    DataError
        With every fault by file, row and column.
    """
    table = read_csv(Path(path), required=_NEEDED)
    faults: list[Fault] = []
    ids = tuple(queue.id for queue in queues)
    texts = dict.fromkeys(row["queue"] for row in table.rows)
    pools = {text: parts for text in texts if len(parts := _queues_of(text, ids)) > 1}
    placed = place_rows(table, grid, (*ids, *pools), faults)
    columns = RequirementColumns(table, placed.rows, (len(ids) + len(pools), grid.interval_count), faults)
    of_queues = range(len(ids))
    shrinkage = columns.shrinkage()
    heads = columns.whole("heads", of_queues, must=True)
    contacts, backlog = (columns.numbers(name, of_queues, spread=True) for name in ("contacts", "backlog"))
    none = np.zeros(heads.shape)
    requirement = Requirement(
        grid=grid,
        queues=ids,
        heads=heads,
        contacts=none if contacts is None else contacts,
        backlog=none.copy() if backlog is None else backlog,
        bounds=columns.bounds(of_queues),
        binding=columns.texts("binding", of_queues),
        shrinkage=shrinkage,
        findings=placing_findings(placed, table, grid),
        reserve_heads=columns.whole("reserve_heads", of_queues),
        pools=tuple(_pool(columns, place, parts) for place, parts in enumerate(pools.values(), start=len(ids))),
        shared_heads=columns.whole("shared_heads", of_queues),
        aht_seconds=columns.numbers("aht_seconds", of_queues, unknown=True),
        repair=columns.whole("repair", of_queues, signed=True),
    )
    if faults:
        raise DataError(sorted(faults, key=lambda fault: fault.line or 0))
    return changed_heads(requirement, queues, table.source)


def _queues_of(text: str, ids: Sequence[str]) -> tuple[str, ...]:
    """The queues whose ids a text joins by ``+``: one where it is the id of one, none where it is anything else."""
    if text in ids:
        return (text,)
    for queue in ids:
        if text.startswith(f"{queue}+") and (rest := _queues_of(text[len(queue) + 1 :], ids)) and queue not in rest:
            return (queue, *rest)
    return ()


def _pool(columns: RequirementColumns, place: int, queues: tuple[str, ...]) -> PoolHeads:
    """The rows of a pool."""
    rows = range(place, place + 1)
    binding, repair = columns.texts("binding", rows), columns.whole("repair", rows, signed=True)
    return PoolHeads(
        queues=queues,
        heads=columns.whole("heads", rows, must=True)[0],
        bounds={name: bound[0] for name, bound in columns.bounds(rows).items()},
        binding=None if binding is None else binding[0],
        repair=None if repair is None else repair[0],
    )


def _rows(requirement: Requirement) -> Iterator[dict[str, Cell]]:
    """The rows by column; what a row does not have is left out."""
    place = {queue: row for row, queue in enumerate(requirement.queues)}
    for interval in range(requirement.grid.interval_count):
        date, start, end = interval_heads(requirement.grid, interval)
        when: dict[str, Cell] = {"date": date, "start": start, "end": end, "shrinkage": requirement.shrinkage}
        for row, queue in enumerate(requirement.queues):
            cell = (row, interval)
            seconds = math.nan if requirement.aht_seconds is None else float(requirement.aht_seconds[cell])
            yield {
                **when,
                "queue": queue,
                "contacts": float(requirement.contacts[cell]),
                "backlog": float(requirement.backlog[cell]),
                "aht_seconds": None if math.isnan(seconds) else seconds,
                **{f"{LOAD}{name}": float(bound[cell]) for name, bound in requirement.bounds.items()},
                "binding": None if requirement.binding is None else str(requirement.binding[cell]),
                "heads": int(requirement.heads[cell]),
                **_where_known(
                    cell,
                    repair=requirement.repair,
                    reserve_heads=requirement.reserve_heads,
                    shared_heads=requirement.shared_heads,
                ),
            }
        for pool in requirement.pools:
            rows = [place[queue] for queue in pool.queues]
            yield {
                **when,
                "queue": pool.id,
                "contacts": float(requirement.contacts[rows, interval].sum()),
                "backlog": float(requirement.backlog[rows, interval].sum()),
                **{f"{LOAD}{name}": float(bound[interval]) for name, bound in pool.bounds.items()},
                "binding": None if pool.binding is None else str(pool.binding[interval]),
                "heads": int(pool.heads[interval]),
                **_where_known(interval, repair=pool.repair),
            }


def _where_known(cell: int | tuple[int, int], **columns: NDArray[np.int64] | None) -> Mapping[str, Cell]:
    """Whole numbers of a cell, without those of columns that there are not."""
    return {name: int(values[cell]) for name, values in columns.items() if values is not None}
