"""Tables with a value per queue and interval: rows laid out on the grid, and the grid laid out as rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.clock_text import format_clock, parse_clock, parse_date
from scheduler.tables.csv_text import CsvRow, CsvTable
from scheduler.tables.nearest import not_in_store

__all__ = ["PlacedRow", "PlacedRows", "interval_heads", "number_of", "place_rows", "placing_findings"]

_WIDEST = 60
_MOST = 1_000_000
"""Heads or contacts in one interval; more is a slip of the pen, and whole numbers have an end."""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with its place.

    Parameters
    ----------
    row
        The row.
    queue
        Index of its queue.
    intervals
        Intervals that it covers, cut at the ends of the grid.
    whole
        How many it covers uncut.
    """

    row: CsvRow
    queue: int
    intervals: range
    whole: int


@dataclass(frozen=True, slots=True)
class PlacedRows:
    """Rows on the grid.

    Parameters
    ----------
    rows
        Those that touch the grid, cut at its ends.
    outside
        How many lie outside it.
    missing
        Days of the horizon without any row.
    """

    rows: tuple[PlacedRow, ...]
    outside: int
    missing: tuple[date, ...]


def interval_heads(grid: TimeGrid, interval: int) -> tuple[str, str, str]:
    """Date, start and end of an interval, the end of a day as the next day's 00:00."""
    start = grid.start_of(interval)
    end = start + timedelta(minutes=grid.interval_minutes)
    return start.date().isoformat(), format_clock(start), format_clock(end)


def place_rows(table: CsvTable, grid: TimeGrid, queues: tuple[str, ...], faults: list[Fault]) -> PlacedRows:
    """Lay the rows of a table out on a grid.

    Parameters
    ----------
    table
        With the columns ``date``, ``start``, ``queue`` and maybe ``end``. Without ``end`` a row lasts as long as the
        smallest step between two starts of the file, at most an hour.
    grid, queues
        What the rows must fit: a row may cover several intervals and must begin and end on their edges.
    faults
        Receives what is wrong: unreadable times, unknown queues, edges off the grid, two rows for one interval.

    Raises
    ------
    DataError
        No row touches the grid and there is no other fault that would say why.
    """
    spans = [(row, *_span(table, row, faults)) for row in table.rows]
    step = _step([start for _, start, _ in spans if start is not None and _is_edge(start, grid)])
    index = {queue: position for position, queue in enumerate(queues)}
    seen: dict[tuple[int, int], int] = {}
    placed: list[PlacedRow] = []
    outside = 0
    for row, start, end in spans:
        queue = index.get(row["queue"])
        if queue is None:
            said = Phrase("{said}; there are {known}", said=not_in_store("queue", row["queue"], queues), known=queues)
            faults.append(table.fault(row, "queue", said))
        if start is None or queue is None:
            continue
        intervals = _intervals(table, row, start, end or start + step, grid, faults)
        if intervals is None:
            continue
        inside = range(max(intervals.start, 0), min(intervals.stop, grid.interval_count))
        if not inside:
            outside += 1
            continue
        twice = next((seen[queue, interval] for interval in inside if (queue, interval) in seen), None)
        if twice is not None:
            message = "{queue} at {start} was given in line {line} already; leave one of the two"
            said = Phrase(message, queue=row["queue"], start=format_clock(start), line=twice)
            faults.append(table.fault(row, "start", said))
        seen.update({(queue, interval): row.line for interval in inside})
        placed.append(PlacedRow(row, queue, inside, len(intervals)))
    if not placed and not faults:
        message = "no row lies in the days asked for, {start} to {end}"
        said = Phrase(message, start=grid.start, end=grid.date_of(grid.days - 1))
        raise DataError(Fault(said, file=table.source, column="date"))
    present = {grid.day_of_interval(interval) for item in placed for interval in item.intervals}
    missing = tuple(grid.date_of(day) for day in range(grid.days) if day not in present)
    return PlacedRows(tuple(placed), outside, missing)


def placing_findings(placed: PlacedRows, table: CsvTable, grid: TimeGrid) -> tuple[Finding, ...]:
    """What laying out had to do: rows passed over, days that the file leaves out."""
    found = []
    facts: dict[str, Fact]
    if placed.outside:
        facts = {
            "file": table.source,
            "rows": placed.outside,
            "start": str(grid.start),
            "end": str(grid.date_of(grid.days - 1)),
        }
        found.append(Finding("rows_outside_horizon", Severity.INFO, facts))
    if placed.missing:
        facts = {"file": table.source, "days": len(placed.missing), "first": str(placed.missing[0])}
        found.append(Finding("days_without_rows", Severity.WARNING, facts, date=placed.missing[0]))
    return tuple(found)


def _span(table: CsvTable, row: CsvRow, faults: list[Fault]) -> tuple[datetime | None, datetime | None]:
    """Start and end of a row, None where absent or unreadable."""
    column = "date"
    try:
        when = parse_date(row["date"])
        column = "start"
        start = parse_clock(row["start"], when)
        column = "end"
        end = parse_clock(row["end"], when) if row["end"] else None
    except ValueError as error:
        faults.append(table.fault(row, column, str(error)))
        return None, None
    if start.date() != when:
        said = Phrase("the start {start} is not on the row's date {when}", start=format_clock(start), when=when)
        faults.append(table.fault(row, "start", said))
        return None, None
    if end is not None and end <= start and not row["end"][:4].isdigit():
        end += timedelta(days=1)  # 23:00 to 00:00: a time alone that is not after the start is the next day's
    if end is not None and end <= start:
        said = Phrase("the end {end} is not after the start {start}", end=format_clock(end), start=format_clock(start))
        faults.append(table.fault(row, "end", said))
        return None, None
    return start, end


def _step(starts: list[datetime]) -> timedelta:
    """How long a row without end lasts, from the starts that lie on edges."""
    ordered = sorted(set(starts))
    steps = (after - before for before, after in pairwise(ordered))
    return min((*steps, timedelta(minutes=_WIDEST)))


def _is_edge(when: datetime, grid: TimeGrid) -> bool:
    """Whether an interval starts at a clock time."""
    return grid.start_of(grid.interval_at(when)) == when


def _intervals(
    table: CsvTable, row: CsvRow, start: datetime, end: datetime, grid: TimeGrid, faults: list[Fault]
) -> range | None:
    """Intervals that a stretch covers; None and a fault where its edges are not those of intervals."""
    for column, edge in (("start", start), ("end", end)):
        if not _is_edge(edge, grid):
            before = grid.start_of(grid.interval_at(edge))
            after = before + timedelta(minutes=grid.interval_minutes)
            message = (
                "{edge} is not the edge of an interval of {interval} minutes; nearest are {before:%H:%M} and {after:%H:%M}"
            )
            said = Phrase(message, edge=format_clock(edge), interval=grid.interval_minutes, before=before, after=after)
            faults.append(table.fault(row, column, said))
            return None
    return range(grid.interval_at(start), grid.interval_at(end))


def number_of(
    table: CsvTable, item: PlacedRow, column: str, what: Phrase, faults: list[Fault], *, whole: bool = False
) -> float:
    """A number of 0 or more in a row; 0 and a fault where the cell holds anything else."""
    try:
        return _number(item.row[column], what, whole)
    except ValueError as error:
        faults.append(table.fault(item.row, column, str(error)))
        return 0.0


def _number(text: str, what: Phrase, whole: bool) -> float:
    """A number of 0 or more; ValueError says what is wrong and what is allowed."""
    try:
        value = float(text)
    except ValueError as error:
        seen = Phrase("{text!r} is not a number", text=text) if text else Phrase("the cell is empty")
        raise ValueError(Phrase.chain((seen, _allowed(what, whole)))) from error
    if not 0 <= value <= _MOST or (whole and not value.is_integer()):
        raise ValueError(Phrase("{text} is not allowed; {allowed}", text=text, allowed=_allowed(what, whole)))
    return value


def _allowed(what: Phrase, whole: bool) -> Phrase:
    """What may stand there; made only for a cell that is wrong, since tables have tens of thousands of cells."""
    number = Phrase("a whole number") if whole else Phrase("a number")
    return Phrase("write {number} of {what}, 0 to {most:,}", number=number, what=what, most=_MOST)
