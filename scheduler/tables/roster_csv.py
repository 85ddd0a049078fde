"""A roster as CSV: one row per person and stretch, made to be read and edited in Excel and read back.

Columns: ``date``, ``agent``, ``name``, ``kind`` (work; called, which is work of somebody who was called in; standby; leave;
credited, which is leave out of the credited days off; off), ``shift``, ``start``, ``end``, ``activity``, ``queue``. Every
person has at least one row per day. A shift without activities is one row. A shift with activities has one row for each, and
rows without activity for the time between them, so that the rows of a shift always add up to it. Where anybody brought
balances into the roster there is a column ``balances``, such as ``late 1; day_off 2``, filled on each person's last row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Activity, Assignment
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftTemplate
from scheduler.errors import DataError, Fault
from scheduler.tables.balances_text import balances_text
from scheduler.tables.clock_text import format_clock
from scheduler.tables.csv_text import CsvTable, csv_bytes, read_csv
from scheduler.tables.roster_rows import RosterRow, parse_roster_rows
from scheduler.tables.write_beside import write_beside

__all__ = ["read_roster_csv", "roster_csv_bytes", "roster_of_table", "write_roster_csv"]

COLUMNS = ("date", "agent", "name", "kind", "shift", "start", "end", "activity", "queue")
_NEEDED = ("date", "agent", "kind", "shift", "start", "end")
_BALANCES = "balances"


def roster_csv_bytes(roster: Roster, *, names: Mapping[str, str] | None = None) -> bytes:
    """A roster as a CSV file.

    Parameters
    ----------
    roster
        The roster; days of leave outside its horizon are not written, and neither are balances of people not on it.
    names
        Names on the screen by agent id.

    Returns
    -------
    bytes
        See the module for the columns.
    """
    rows = list(_rows(roster, names or {}))
    held = {agent: text for agent in roster.agents if (text := balances_text(roster.balances.get(agent, {})))}
    if not held:
        return csv_bytes(COLUMNS, rows)
    last = {row[1]: number for number, row in enumerate(rows)}
    filled = ((*row, held.get(row[1] or "") if last[row[1]] == number else None) for number, row in enumerate(rows))
    return csv_bytes((*COLUMNS, _BALANCES), filled)


def write_roster_csv(path: Path, roster: Roster, *, names: Mapping[str, str] | None = None) -> None:
    """Write `roster_csv_bytes` to a file; DataError where it cannot be written."""
    write_beside(path, roster_csv_bytes(roster, names=names))


def read_roster_csv(
    path: Path, *, agents: Sequence[Agent], shifts: Sequence[ShiftTemplate], skip_unknown_agents: bool = False
) -> Roster:
    """Read a roster that this tool wrote or that somebody edited or made by hand.

    Parameters
    ----------
    path
        The file. Columns ``name``, ``activity``, ``queue`` and ``balances`` may be absent. Days off need no row. ``start``
        and ``end`` may be left empty (the shift's own times), be times alone (``16:00``, ``24:00``) or have their date.
    agents, shifts
        Those of the store; others are faults.
    skip_unknown_agents
        Pass over people whom the store does not know, for a carry-in that names somebody who has left.

    Returns
    -------
    Roster
        From the first to the last date of the file. If some person has no row on some day the file is taken to have
        been made by hand: the absent rows are days off, and everybody of the store is on it.

    Raises
    ------
    DataError
        With every fault by file, row and column.
    """
    optional = tuple(name for name in (*COLUMNS, _BALANCES) if name not in _NEEDED)
    table = read_csv(path, required=_NEEDED, optional=optional)
    return roster_of_table(table, agents=agents, shifts=shifts, skip_unknown_agents=skip_unknown_agents)


def roster_of_table(
    table: CsvTable, *, agents: Sequence[Agent], shifts: Sequence[ShiftTemplate], skip_unknown_agents: bool = False
) -> Roster:
    """The roster in a table with the columns of the module, as `read_roster_csv` reads it from a file."""
    if not table.rows:
        raise DataError(Fault("the file has a header and no rows; a roster has at least one", file=table.source))
    rows, faults = parse_roster_rows(table, agents, shifts, skip_unknown_agents)
    if not faults and not rows:
        faults = [Fault("none of the people in the file are known to the store", file=table.source, column="agent")]
    if faults:
        raise DataError(faults)
    return _roster(rows, agents)


def _rows(roster: Roster, names: Mapping[str, str]) -> Iterator[tuple[str | None, ...]]:
    """The rows, by date and then by person."""
    present = set(roster.agents)
    others = {item.agent for item in roster.assignments} | {agent for agent, _ in roster.leave}
    people = (*roster.agents, *sorted(others - present))
    horizon = (roster.start + timedelta(days=day) for day in range(roster.days))
    days = sorted({*horizon, *(item.date for item in roster.assignments)})
    for when in days:
        for agent in people:
            head = (when.isoformat(), agent, names.get(agent, agent))
            given = roster.on(agent, when)
            for item in given:
                for start, end, activity in _stretches(item):
                    times = (format_clock(start), format_clock(end))
                    extra = (activity.kind.value, activity.queue) if activity else (None, None)
                    yield (*head, "called" if item.called else item.kind.value, item.shift, *times, *extra)
            on_leave = (agent, when) in roster.leave
            if on_leave or (agent in present and not given):
                kind = "credited" if (agent, when) in roster.credited else "leave" if on_leave else "off"
                yield (*head, kind, None, None, None, None, None)


def _stretches(item: Assignment) -> Iterator[tuple[datetime, datetime, Activity | None]]:
    """The stretches of a shift: its activities and what lies between them."""
    reached = item.start
    for activity in item.activities:
        if activity.start > reached:
            yield reached, activity.start, None
        yield activity.start, activity.end, activity
        reached = activity.end
    if reached < item.end:
        yield reached, item.end, None


def _roster(rows: Sequence[RosterRow], agents: Sequence[Agent]) -> Roster:
    """The roster that the rows describe."""
    start, last = min(row.date for row in rows), max(row.date for row in rows)
    days = (last - start).days + 1
    mentioned = dict.fromkeys(row.agent for row in sorted(rows, key=lambda row: row.date))
    complete = len({(row.agent, row.date) for row in rows}) == days * len(mentioned)
    people = tuple(mentioned) if complete else tuple(agent.id for agent in agents)
    leave = frozenset((row.agent, row.date) for row in rows if row.kind in ("leave", "credited"))
    credited = frozenset((row.agent, row.date) for row in rows if row.kind == "credited")
    balances = {row.agent: row.balances for row in rows if row.balances}
    return Roster(start, days, people, tuple(_assignments(rows)), leave, credited, balances)


def _assignments(rows: Sequence[RosterRow]) -> Iterator[Assignment]:
    """Stretches put together: those of one person, day, shift and kind that follow on each other are one assignment."""
    stretches = [row for row in rows if row.duty is not None]
    stretches.sort(key=lambda row: (row.agent, row.date, row.shift, row.kind, row.start, row.end))
    chain: list[RosterRow] = []
    for row in stretches:
        if chain and not _continues(chain[-1], row):
            yield _assignment(chain)
            chain = []
        chain.append(row)
    if chain:
        yield _assignment(chain)


def _continues(before: RosterRow, row: RosterRow) -> bool:
    """Whether a stretch goes on where the one before it ended."""
    same = (before.agent, before.date, before.shift, before.kind) == (row.agent, row.date, row.shift, row.kind)
    return same and before.end == row.start


def _assignment(chain: Sequence[RosterRow]) -> Assignment:
    """One assignment of stretches that follow on each other."""
    first, last = chain[0], chain[-1]
    activities = tuple(
        Activity(row.start, row.end, row.activity, row.queue or None) for row in chain if row.activity is not None
    )
    if first.duty is None:
        raise ValueError("a day off is no assignment")
    called = first.kind == "called"
    return Assignment(first.agent, first.date, first.shift, first.start, last.end, first.duty, activities, called)
