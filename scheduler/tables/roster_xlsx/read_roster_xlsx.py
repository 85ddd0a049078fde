"""Read a roster from a workbook, whether this tool wrote it, somebody edited it, or it was made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Final

from scheduler.domain.agent import Agent
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftTemplate
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.roster_csv import roster_of_table
from scheduler.tables.roster_xlsx.codes import Codes
from scheduler.tables.roster_xlsx.day_reader import DayReader
from scheduler.tables.roster_xlsx.grid import Grid, find_grid, is_marked
from scheduler.tables.roster_xlsx.memory import Memory, is_memory, read_memory
from scheduler.tables.roster_xlsx.people import People
from scheduler.tables.roster_xlsx.tidy_table import tidy_table
from scheduler.tables.roster_xlsx.vocabulary import Vocabulary
from scheduler.tables.sheet import CellValue, Sheet, read_sheets
from scheduler.words.plain_text import bare_text

__all__ = ["read_roster_xlsx"]

_DAY: Final = timedelta(days=1)
_CHINESE: Final = range(0x2E80, 0xA000)

Cell = tuple[str, date]


def read_roster_xlsx(
    path: Path,
    *,
    agents: Sequence[Agent],
    shifts: Sequence[ShiftTemplate],
    skip_unknown_agents: bool = False,
    sheet: str | None = None,
    near: date | None = None,
    beside: Roster | None = None,
) -> EditedRoster:
    """Read a roster from a workbook, or from one of its sheets that was saved as CSV.

    Parameters
    ----------
    path
        The workbook: people down and dates across, with whatever else around them, or a table with the columns of
        roster.csv. What the cells show is what counts; of a cell that nobody changed the clock times and activities are
        those that were written.
    agents, shifts
        Those of the store.
    skip_unknown_agents
        Pass over people whom the store does not know, for the last roster, which names somebody who has left.
    sheet
        Name of the sheet; where None, all sheets that hold a roster.
    near
        A day near those of the roster, for dates without year or month.
    beside
        What was written, for a sheet of the same days that does not remember it.

    Returns
    -------
    EditedRoster
        With `written` where the workbook remembers what was written, or `beside` tells.

    Raises
    ------
    DataError
        With every fault by file, sheet and cell.
    """
    sheets = read_sheets(path)
    memory = next((_still_there(read_memory(item), agents, shifts) for item in sheets if is_memory(item)), None)
    chosen = _chosen(sheets, sheet, path)
    people, vocabulary = People(agents), Vocabulary(shifts)
    if memory is not None:
        near = memory.roster.start
    grids = [find_grid(item, people, vocabulary, near=near, skip_unknown=skip_unknown_agents) for item in chosen]
    faulty = [grid for grid in grids if grid.faults]
    grids = [grid for grid in grids if grid.values or (grid.faults and is_marked(grid.sheet))] or faulty
    if not grids:
        return _without_grid(chosen, path, agents, shifts, skip_unknown_agents)
    language = memory.language if memory is not None else _language(shifts, agents)
    if memory is None and beside is not None and {*beside.dates} == {when for grid in grids for when in grid.dates}:
        memory = _still_there(_remembered(beside, agents, Codes(shifts, language), language), agents, shifts)
    reader = DayReader(people.agents, shifts, vocabulary, memory, Codes(shifts, language))
    reading = _Reading(path, grids, memory, tuple(agents), whole=sheet is None)
    return reading.read(reader)


def _chosen(sheets: Sequence[Sheet], name: str | None, path: Path) -> tuple[Sheet, ...]:
    """The sheets to look at."""
    shown = tuple(item for item in sheets if not item.hidden and not is_memory(item))
    if name is not None:
        wanted = tuple(item for item in sheets if bare_text(item.name or "") == bare_text(name))
        if not wanted:
            message = "there is no sheet {name!r}; there are {known}"
            known = tuple(item.name or "" for item in shown)
            raise DataError(Fault(Phrase(message, name=name, known=known), file=str(path)))
        return wanted
    return tuple(item for item in shown if is_marked(item)) or shown


def _without_grid(
    sheets: Sequence[Sheet], path: Path, agents: Sequence[Agent], shifts: Sequence[ShiftTemplate], skip: bool
) -> EditedRoster:
    """A roster that is a table of rows."""
    table = tidy_table(sheets)
    if table is None:
        message = "there is no roster on the sheets {known}: a row of dates, and below it people of the store by name"
        known = tuple(item.name or path.name for item in sheets)
        raise DataError(Fault(Phrase(message, known=known), file=str(path)))
    return EditedRoster(roster_of_table(table, agents=agents, shifts=shifts, skip_unknown_agents=skip))


def _still_there(memory: Memory, agents: Sequence[Agent], shifts: Sequence[ShiftTemplate]) -> Memory:
    """What was written, without people and shifts that the store no longer has."""
    people, there = {agent.id for agent in agents}, {shift.id for shift in shifts}
    roster = memory.roster
    kept = replace(
        roster,
        agents=tuple(agent for agent in roster.agents if agent in people),
        assignments=tuple(item for item in roster.assignments if item.agent in people and item.shift in there),
        leave=frozenset(cell for cell in roster.leave if cell[0] in people),
        credited=frozenset(cell for cell in roster.credited if cell[0] in people),
        balances={agent: counts for agent, counts in roster.balances.items() if agent in people},
        decided=frozenset(cell for cell in roster.decided if cell[0] in people),
    )
    gone = {(item.agent, item.date) for item in roster.assignments if item.shift not in there}
    shown = {cell: text for cell, text in memory.shown.items() if cell not in gone}
    return replace(memory, roster=kept, shown=shown)


def _remembered(roster: Roster, agents: Sequence[Agent], codes: Codes, language: str) -> Memory:
    """What a workbook of a roster would remember."""
    pool = {agent.id for agent in agents if agent.pool}
    cells = ((agent, when) for agent in roster.agents for when in roster.dates)
    return Memory(roster, {cell: codes.of_cell(roster, *cell, pool=cell[0] in pool) for cell in cells}, language)


def _language(shifts: Sequence[ShiftTemplate], agents: Sequence[Agent]) -> str:
    """The language in which a store that names no language is spoken to."""
    texts = [text for shift in shifts for text in (shift.code, shift.name)] + [agent.name for agent in agents]
    return "zh" if any(ord(character) in _CHINESE for text in texts for character in text) else "en"


@dataclass(frozen=True, slots=True)
class _Reading:
    """Puts sheets together.

    Parameters
    ----------
    path
        The workbook.
    grids
        What its sheets hold.
    memory
        What was written.
    agents
        People of the store.
    whole
        Whether the sheets must hold everything that was written.
    """

    path: Path
    grids: Sequence[Grid]
    memory: Memory | None
    agents: tuple[Agent, ...]
    whole: bool

    def read(self, reader: DayReader) -> EditedRoster:
        """The roster."""
        faults = [fault for grid in self.grids for fault in grid.faults]
        faults += self._overlaps() if self.memory is not None else self._gaps()
        faults += self._lost()
        values: dict[Cell, CellValue] = {}
        places: dict[Cell, str] = {}
        for grid in self.grids:
            for cell, value in grid.values.items():
                complaint = reader.read(cell, value)
                if complaint is not None:
                    faults.append(grid.sheet.fault(*grid.places[cell], complaint))
                values[cell], places[cell] = value, grid.sheet.place(*grid.places[cell])
        if faults:
            raise DataError(faults)
        return self._edited(reader, values, places)

    def _edited(self, reader: DayReader, values: Mapping[Cell, CellValue], places: Mapping[Cell, str]) -> EditedRoster:
        """Everything that was read, and what of the written roster has no cell."""
        memory, written = self.memory, None if self.memory is None else self.memory.roster
        dates = {when for grid in self.grids for when in grid.dates}
        people = [agent.id for agent in self.agents]
        assignments, leave, credited = list(reader.assignments), set(reader.leave), set(reader.credited)
        if memory is not None and written is not None:
            dates |= set(written.dates)
            mentioned = {agent for agent, _ in values}
            people = [*written.agents, *(one for one in people if one in mentioned and one not in written.agents)]
            elsewhere = [item for item in written.assignments if (item.agent, item.date) not in values]
            assignments += elsewhere
            leave |= {cell for cell in written.leave if cell not in values}
            credited |= {cell for cell in written.credited if cell not in values}
        start = min(dates)
        roster = Roster(
            start=start,
            days=(max(dates) - start).days + 1,
            agents=tuple(people),
            assignments=tuple(assignments),
            leave=frozenset(leave),
            credited=frozenset(credited),
            balances=written.balances if written is not None else {},
            decided=written.decided if written is not None else frozenset(),
        )
        cells = ((agent, when) for agent in roster.agents for when in roster.dates)
        elsewhere_written = set() if memory is None else memory.shown.keys() - values.keys()
        blank = frozenset(cell for cell in cells if values.get(cell) is None and cell not in elsewhere_written)
        return EditedRoster(roster, written, blank, places)

    def _overlaps(self) -> Iterable[Fault]:
        """Cells that stand on two sheets."""
        seen: dict[Cell, Grid] = {}
        for grid in self.grids:
            twice = next((cell for cell in grid.values if cell in seen), None)
            if twice is not None:
                message = "{date} is on two sheets, also on {other}; keep one"
                said = Phrase(message, date=twice[1], other=seen[twice].sheet.name)
                yield grid.sheet.fault(*grid.places[twice], said)
            seen |= dict.fromkeys(grid.values, grid)

    def _gaps(self) -> Iterable[Fault]:
        """Several rosters that do not follow on each other."""
        ordered = sorted((grid for grid in self.grids if grid.dates), key=lambda grid: grid.dates[0])
        for before, after in pairwise(ordered):
            if after.dates[0] - before.dates[-1] != _DAY:
                names = tuple(grid.sheet.name or "" for grid in ordered)
                message = "there are several rosters, on the sheets {names}; keep the one that is meant in the file"
                yield Fault(Phrase(message, names=names), file=str(self.path))
                return

    def _lost(self) -> Iterable[Fault]:
        """People and days that were written and are no longer there."""
        if self.memory is None or not self.whole or not self.grids:
            return
        written, sheet = self.memory.roster, self.grids[0].sheet
        there = {agent for grid in self.grids for agent in grid.rows}
        shown = {agent for agent, _ in self.memory.shown}
        names = {agent.id: agent.name for agent in self.agents}
        for agent in written.agents:
            if agent in shown and agent not in there:
                message = "the row of {name} is gone; put it back, with days off if the person does not work"
                yield Fault(Phrase(message, name=names[agent]), file=str(self.path), column=sheet.name)
        dates = {when for grid in self.grids for when in grid.dates}
        for when in written.dates:
            if when not in dates:
                message = "no column is dated {date}; write the date over its column, or put the column back"
                yield Fault(Phrase(message, date=when), file=str(self.path), column=sheet.name)
