"""Finds the cells of a roster on a sheet, whoever laid it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Final

from scheduler.errors import Fault, Phrase
from scheduler.tables.nearest import nearest
from scheduler.tables.roster_xlsx.header import Header, find_headers
from scheduler.tables.roster_xlsx.people import People
from scheduler.tables.roster_xlsx.vocabulary import Vocabulary
from scheduler.tables.sheet import CellValue, Formula, Sheet
from scheduler.tables.shown_text import shown_text
from scheduler.words.plain_text import plain_text

__all__ = ["Grid", "find_grid", "is_marked"]

_MARK: Final = "#"
"""In the first column of rows that are no people, of sheets that this tool wrote."""
_MOST: Final = 0.6
"""Part of the filled cells of a row or column that are codes where it belongs to the roster."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a roster on a sheet.

    Parameters
    ----------
    sheet
        The sheet.
    values
        Value of each cell (agent id, date).
    places
        Row and column of each cell.
    rows
        Row in which each person comes first.
    dates
        The dates, in order.
    faults
        What is wrong with the layout.
    """

    sheet: Sheet
    values: Mapping[tuple[str, date], CellValue] = field(default_factory=dict)
    places: Mapping[tuple[str, date], tuple[int, int]] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)
    dates: tuple[date, ...] = ()
    faults: tuple[Fault, ...] = ()


def is_marked(sheet: Sheet) -> bool:
    """Whether a sheet is a roster that this tool wrote."""
    return sheet.cell(0, 0) == _MARK


def find_grid(sheet: Sheet, people: People, vocabulary: Vocabulary, *, near: date | None, skip_unknown: bool) -> Grid:
    """The cells of a roster.

    Parameters
    ----------
    sheet
        The sheet: people down, dates across, with whatever else around them.
    people, vocabulary
        Of the store.
    near
        A day near those of the roster, for dates without year or month.
    skip_unknown
        Pass over people whom the store does not know.
    """
    headers, faults = find_headers(sheet, near, fewest=1 if is_marked(sheet) else 2)
    finder = _Finder(sheet, people, vocabulary, skip_unknown)
    finder.faults += faults
    for number, header in enumerate(headers):
        following = headers[number + 1 : number + 2]
        finder.block(header, following[0].row if following else len(sheet.rows))
    dates = tuple(sorted({when for header in headers for when in header.dates.values()}))
    return Grid(sheet, finder.values, finder.places, finder.rows, dates, tuple(finder.faults))


class _Finder:
    """Gathers cells and faults."""

    def __init__(self, sheet: Sheet, people: People, vocabulary: Vocabulary, skip_unknown: bool) -> None:
        self.sheet, self.people, self.vocabulary, self.skip = sheet, people, vocabulary, skip_unknown
        self.values: dict[tuple[str, date], CellValue] = {}
        self.places: dict[tuple[str, date], tuple[int, int]] = {}
        self.rows: dict[str, int] = {}
        self.faults: list[Fault] = []
        self._areas = {(row, column): area for area in sheet.merged for row, column in _inside(area)}

    def block(self, header: Header, end: int) -> None:
        """The rows below a row of dates."""
        matched = {row: self._named(header, row) for row in range(header.row + 1, end)}
        known = [row for row, agents in matched.items() if len(agents) == 1]
        for row, agents in matched.items():
            if len(agents) == 1:
                self._person(header, row, next(iter(agents)))
            elif agents:
                self._ambiguous(header, row, agents)
            elif not self.skip and self._is_person(header, row, last=max(known, default=-1)):
                self._unknown(header, row)
        self._undated(header, known)

    def _named(self, header: Header, row: int) -> set[str]:
        """Everybody whom a row may be about."""
        heads = [shown_text(self.sheet.cell(row, column)) for column in range(header.first)]
        if heads[:1] == [_MARK]:
            return set()
        if not is_marked(self.sheet):
            return self.people.named(heads)
        # Whoever sorts or swaps names leaves the hidden ids behind: they tell only what the name that is seen does not. A
        # name with a remark is still one; any other is nobody's, except in last month's sheet: it may be how it was then.
        seen = self.people.named(heads[1:])
        if seen or self.skip or not any(heads[1:]):
            return seen if len(seen) == 1 else self.people.named(heads)
        hidden = self.people.named(heads[:1])
        said = plain_text(" ".join(heads[1:]))
        return {agent for agent in hidden if plain_text(self.people.agents[agent].name) in said}

    def _person(self, header: Header, row: int, agent: str) -> None:
        """Take the cells of a person."""
        twice = next((when for when in header.dates.values() if (agent, when) in self.values), None)
        if twice is not None:
            other = self.sheet.place(self.places[agent, twice][0], 0)
            said = Phrase(
                "{name} has two rows, also the one of {other}; keep one", name=self.people.agents[agent].name, other=other
            )
            self.faults.append(self.sheet.fault(row, self._name_column(header, row), said))
            return
        self.rows.setdefault(agent, row)
        for column, when in header.dates.items():
            value = self.sheet.cell(row, column)
            area = self._areas.get((row, column))
            if area is not None:
                if area[0] != area[2]:
                    message = "this cell is merged with others above or below; split them and give each person a code"
                    self.faults.append(self.sheet.fault(row, column, message))
                    continue
                value = self.sheet.cell(area[0], area[1]) if area[1] >= header.first else value
            self.values[agent, when] = value
            self.places[agent, when] = (row, column)

    def _is_person(self, header: Header, row: int, *, last: int) -> bool:
        """Whether a row without known name is one of a person: of codes, and where it has no name, among other people."""
        heads = [shown_text(self.sheet.cell(row, column)) for column in range(header.first)]
        if heads[:1] == [_MARK] or any(self.people.is_sum(text) for text in heads):
            return False
        if not any(heads) and row > last:
            return False
        return self._is_codes([self.sheet.cell(row, column) for column in header.dates])

    def _is_codes(self, values: Sequence[CellValue]) -> bool:
        """Whether most of the filled cells are codes; numbers may be sums, so they do not count as codes."""
        filled = [value for value in values if value is not None and not isinstance(value, Formula)]
        codes = sum(isinstance(value, str) and self.vocabulary.read(value) is not None for value in filled)
        return bool(filled) and codes >= _MOST * len(filled)

    def _unknown(self, header: Header, row: int) -> None:
        """A row of somebody whom the store does not know, or of nobody."""
        column = self._name_column(header, row)
        name = shown_text(self.sheet.cell(row, column))
        names = tuple(agent.name for agent in self.people.agents.values())
        if not name:
            message = "the row has codes and no name; write whose it is, or delete it"
            self.faults.append(self.sheet.fault(row, column, message))
            return
        message = "the store has nobody named {name!r}{near}; correct the name, or delete the row"
        self.faults.append(self.sheet.fault(row, column, Phrase(message, name=name, near=nearest(name, names))))

    def _ambiguous(self, header: Header, row: int, agents: set[str]) -> None:
        """A row that may be about several people."""
        column = self._name_column(header, row)
        message = "the row may be that of {people}; write the id of one of them as the name"
        self.faults.append(self.sheet.fault(row, column, Phrase(message, people=tuple(sorted(agents)))))

    def _name_column(self, header: Header, row: int) -> int:
        """The column in which a row says whose it is: the first filled one, without the hidden ids."""
        first = 1 if is_marked(self.sheet) else 0
        filled = (column for column in range(first, header.first) if self.sheet.cell(row, column) is not None)
        return next(filled, max(header.first - 1, 0))

    def _undated(self, header: Header, rows: Sequence[int]) -> None:
        """Columns of codes between or beside the dates over which there is no date."""
        columns = sorted(header.dates)
        for before, after in pairwise((columns[0] - 2, *columns, columns[-1] + 2)):
            for column in range(max(before + 1, 0), after):
                if self._is_codes([self.sheet.cell(row, column) for row in rows]):
                    value = shown_text(self.sheet.cell(header.row, column))
                    said = Phrase("{value!r} is not a date, and the column below has codes; write its date", value=value)
                    self.faults.append(self.sheet.fault(header.row, column, said))


def _inside(area: tuple[int, int, int, int]) -> Iterator[tuple[int, int]]:
    """Cells of a range."""
    top, left, bottom, right = area
    return ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))
