"""What a workbook remembers of the roster that it was written from, on a sheet that nobody sees.

Every row is text; its first cell says what it is: ``format``, ``language``, ``store``, ``config``, ``start``, ``days``,
``agent`` (id), ``shown`` (id, then the text of each day), ``work``, ``called`` and ``standby`` (agent, date, shift, start,
end) followed by their ``activity`` rows (kind, start, end, queue), ``leave``, ``credited`` and ``decided`` (agent, date),
``balance`` (agent, name, count).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from scheduler.domain.assignment import Activity, ActivityKind, Assignment
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.sheet import Sheet
from scheduler.tables.shown_text import shown_text

__all__ = ["MEMORY_SHEET", "Memory", "is_memory", "memory_rows", "read_memory"]

MEMORY_SHEET: Final = "_shiftwright"
"""Name of the sheet as it is written."""
_FORMAT: Final = "shiftwright roster"
_VERSION: Final = "1"

Cell = tuple[str, date]
Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Memory:
    """A roster as it was written.

    Parameters
    ----------
    roster
        The roster.
    shown
        Text of each cell as it was written.
    language
        Language of the codes.
    store
        Id of the store.
    config
        Where the store file was: the ways to it by name.
    """

    roster: Roster
    shown: Mapping[Cell, str] = field(default_factory=dict)
    language: str = "en"
    store: str = ""
    config: Mapping[str, str] = field(default_factory=dict)


def memory_rows(memory: Memory) -> Iterator[Row]:
    """The rows of the sheet."""
    roster = memory.roster
    yield "format", _FORMAT, _VERSION
    yield "language", memory.language
    yield "store", memory.store
    for name, way in memory.config.items():
        yield "config", name, way
    yield "start", roster.start.isoformat()
    yield "days", str(roster.days)
    for agent in roster.agents:
        yield "agent", agent
    people = dict.fromkeys(agent for agent, _ in memory.shown)
    for agent in people:
        yield "shown", agent, *(memory.shown.get((agent, when), "") for when in roster.dates)
    for item in roster.assignments:
        kind = "called" if item.called else item.kind.value
        yield kind, item.agent, item.date.isoformat(), item.shift, item.start.isoformat(), item.end.isoformat()
        for part in item.activities:
            yield "activity", part.kind.value, part.start.isoformat(), part.end.isoformat(), part.queue or ""
    for name, cells in (("leave", roster.leave), ("credited", roster.credited), ("decided", roster.decided)):
        yield from ((name, agent, when.isoformat()) for agent, when in sorted(cells, key=lambda cell: (cell[1], cell[0])))
    for agent, counts in roster.balances.items():
        yield from (("balance", agent, name, str(count)) for name, count in counts.items())


def is_memory(sheet: Sheet) -> bool:
    """Whether a sheet is one that remembers."""
    return (sheet.cell(0, 0), sheet.cell(0, 1)) == ("format", _FORMAT)


def read_memory(sheet: Sheet) -> Memory:
    """What a sheet remembers.

    Raises
    ------
    DataError
        It was written by another version, or somebody has edited it.
    """
    rows = [tuple(shown_text(value) for value in row) for row in sheet.rows]
    if rows[0][2:3] != (_VERSION,):
        message = "this workbook was written by another version of the tool; read the roster.json beside it instead"
        raise DataError(Fault(message, file=sheet.source))
    reader = _Reader()
    try:
        for row in rows:
            reader.read(row)
        return reader.memory()
    except (ValueError, IndexError, KeyError) as error:
        message = "the hidden sheet {name} was changed; delete it, then the roster is read as it is shown"
        raise DataError(Fault(Phrase(message, name=sheet.name), file=sheet.source)) from error


class _Reader:
    """Puts rows together."""

    def __init__(self) -> None:
        self._facts: dict[str, str] = {}
        self._config: dict[str, str] = {}
        self._agents: list[str] = []
        self._shown: list[Row] = []
        self._duties: list[Row] = []
        self._activities: dict[int, list[Activity]] = {}
        self._cells: dict[str, set[Cell]] = {"leave": set(), "credited": set(), "decided": set()}
        self._balances: dict[str, dict[str, int]] = {}

    def read(self, row: Row) -> None:
        """Take a row in."""
        kind = row[0] if row else ""
        if kind in ("language", "store", "start", "days"):
            self._facts[kind] = row[1] if len(row) > 1 else ""
        elif kind == "config":
            self._config[row[1]] = row[2]
        elif kind == "agent":
            self._agents.append(row[1])
        elif kind == "shown":
            self._shown.append(row)
        elif kind in ("work", "called", "standby"):
            self._duties.append(row)
        elif kind == "activity":
            times = datetime.fromisoformat(row[2]), datetime.fromisoformat(row[3])
            queue = row[4] if len(row) > 4 and row[4] else None
            self._activities.setdefault(len(self._duties) - 1, []).append(Activity(*times, ActivityKind(row[1]), queue))
        elif kind in self._cells:
            self._cells[kind].add((row[1], date.fromisoformat(row[2])))
        elif kind == "balance":
            self._balances.setdefault(row[1], {})[row[2]] = int(row[3])

    def memory(self) -> Memory:
        """Everything that was read."""
        roster = Roster(
            start=date.fromisoformat(self._facts["start"]),
            days=int(self._facts["days"]),
            agents=tuple(self._agents),
            assignments=tuple(self._assignment(number) for number in range(len(self._duties))),
            leave=frozenset(self._cells["leave"]),
            credited=frozenset(self._cells["credited"]),
            balances=self._balances,
            decided=frozenset(self._cells["decided"]),
        )
        shown = {(row[1], when): text for row in self._shown for when, text in zip(roster.dates, row[2:], strict=False)}
        return Memory(roster, shown, self._facts["language"], self._facts["store"], self._config)

    def _assignment(self, number: int) -> Assignment:
        """An assignment with its activities."""
        kind, agent, when, shift, start, end = self._duties[number][:6]
        return Assignment(
            agent=agent,
            date=date.fromisoformat(when),
            shift=shift,
            start=datetime.fromisoformat(start),
            end=datetime.fromisoformat(end),
            kind=DutyKind.STANDBY if kind == "standby" else DutyKind.WORK,
            activities=tuple(self._activities.get(number, ())),
            called=kind == "called",
        )
