"""The roster: people by days, with what the filters and the notes need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from scheduler.report.coverage_table import coverage_table
from scheduler.report.page.cell_notes import CellNotes
from scheduler.report.page.content import PageContent
from scheduler.report.page.day_columns import DayColumn, EventLane, day_columns, event_lanes
from scheduler.report.page.groups import Group, groups
from scheduler.report.page.legend import STANDBY_SIGN, LegendItem, legend
from scheduler.report.page.shift_choices import CREDITED, LEAVE, OFF, STANDBY, ShiftChoice, shift_choices, shift_value
from scheduler.report.page.speech import Speech
from scheduler.tables.roster_table import DayCell, PersonRow, RosterTable
from scheduler.words.text_width import text_width

__all__ = ["RosterPart", "roster_part"]

_LONG_NAME: Final = 20
_POOL_SIGN: Final = 7
"""Letters for which a printed line has room, and those that the reserve pool's sign takes of them."""
_LONG_CODE: Final = 2
_ON_ONE_PAGE: Final = 50
"""Lines that are legible on one landscape page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A person's day as it is shown.

    Parameters
    ----------
    code
        Text in the cell.
    look
        Classes of its colours and marks.
    choice
        Value of the shift filter that finds it.
    notes
        Indices of its lines in `RosterPart.notes`.
    """

    code: str
    look: str
    choice: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A person: name, cells, totals, and by what the filters find the person."""

    agent: str
    name: str
    pool: bool
    groups: str
    cells: tuple[Cell, ...]
    totals: tuple[str, ...]

    @property
    def is_long(self) -> bool:
        """Whether the name needs smaller letters on a printed page."""
        return text_width(self.name) > (_LONG_NAME - _POOL_SIGN if self.pool else _LONG_NAME)


@dataclass(frozen=True, slots=True)
class RosterPart:
    """The roster as the page shows it.

    Parameters
    ----------
    days, lanes
        Columns, and the holidays and campaigns above them.
    rows
        The team, then the reserve pool.
    total_heads
        Headings of the totals.
    counts
        Name and numbers per day of each line below.
    groups, choices, legend
        Filters and explanations.
    notes
        Every line that any cell shows when pointed at, once.
    """

    days: tuple[DayColumn, ...]
    lanes: tuple[EventLane, ...]
    rows: tuple[Row, ...]
    total_heads: tuple[str, ...]
    counts: tuple[tuple[str, tuple[str, ...], str], ...]
    groups: tuple[Group, ...]
    choices: tuple[ShiftChoice, ...]
    legend: tuple[LegendItem, ...]
    notes: tuple[str, ...]

    @property
    def is_long(self) -> bool:
        """Whether one printed page would be too small to read, so that it goes on more of them."""
        return len(self.rows) + len(self.counts) > _ON_ONE_PAGE

    @property
    def has_long_names(self) -> bool:
        """Whether some name needs more room."""
        return any(row.is_long for row in self.rows)


def roster_part(content: PageContent, table: RosterTable, speech: Speech) -> RosterPart:
    """Lay the roster out for the page.

    Parameters
    ----------
    content
        What the page shows.
    table
        Its roster, as people by days.
    speech
        Its words.
    """
    made = groups(content, speech)
    sheet = _Sheet(content, speech, table)
    rows = tuple(sheet.row(row, made) for row in (*table.team, *table.pool))
    return RosterPart(
        days=day_columns(table.days, speech),
        lanes=event_lanes(table.days, speech),
        rows=rows,
        total_heads=tuple(sheet.total_heads()),
        counts=tuple(sheet.counts()),
        groups=made,
        choices=tuple(shift_choices(table, speech)),
        legend=tuple(legend(table, sheet.marks, speech)),
        notes=tuple(sheet.notes),
    )


class _Sheet:
    """Turns the table into what is shown."""

    def __init__(self, content: PageContent, speech: Speech, table: RosterTable) -> None:
        self.content, self.speech, self.table = content, speech, table
        self.cell_notes = CellNotes(content, speech)
        self.notes: dict[str, int] = {}
        self.marks: set[str] = set()
        self.kinds = table.kinds

    def row(self, row: PersonRow, made: tuple[Group, ...]) -> Row:
        """A person."""
        heads = self.content.roster.dates
        cells = tuple(self._cell(row, cell, heads[day]) for day, cell in enumerate(row.cells))
        mine = " ".join(group.value for group in made if row.agent in group.people)
        return Row(row.agent, row.name, row.pool, mine, cells, tuple(self._totals(row)))

    def total_heads(self) -> Iterator[str]:
        """Headings of the sums."""
        yield self.speech.say("total_hours")
        yield from (self.speech.say(f"kind_{kind.value}") for kind in self.kinds)
        if self.table.has_standby:
            yield self.speech.say("standby")
        yield self.speech.say("total_off")
        yield self.speech.say("total_weekend")

    def counts(self) -> Iterator[tuple[str, tuple[str, ...], str]]:
        """Lines below the people: heads per shift, standby, and hours short."""
        for shift in self.table.shifts:
            yield shift.name, tuple(str(number) for number in self.table.on_duty[shift.id]), ""
        if self.table.has_standby:
            yield self.speech.say("on_standby"), tuple(str(number) for number in self.table.standby), ""
        cover = coverage_table(self.content.audit.coverage)
        short = dict(zip(cover.dates, cover.hours_short.tolist(), strict=True))
        hours = [short.get(head.date, 0.0) for head in self.table.days]
        if any(value >= 0.05 for value in hours):
            texts = tuple(self.speech.number(value) if value >= 0.05 else "" for value in hours)
            yield self.speech.say("hours_short"), texts, "lack"

    def _totals(self, row: PersonRow) -> Iterator[str]:
        """Sums of a person; of the reserve pool only what it did."""
        totals = row.totals
        numbers: list[float] = [totals.hours, *(totals.shifts[kind] for kind in self.kinds)]
        numbers += [totals.standby] if self.table.has_standby else []
        texts = [self.speech.number(number) for number in (*numbers, totals.off, totals.weekend)]
        if row.pool:
            texts[-2] = ""
            texts = ["" if text == "0" else text for text in texts]
        yield from texts

    def _cell(self, row: PersonRow, cell: DayCell, when: date) -> Cell:
        """A person's day."""
        key = (row.agent, when)
        marks = [
            name
            for name, there in (
                ("decided", key in self.content.roster.decided),
                ("noted", self.cell_notes.is_noted(key)),
                ("refused", self.cell_notes.is_refused(key)),
            )
            if there
        ]
        self.marks.update(marks)
        code, look, choice = self._face(row, cell)
        lines = () if row.pool and cell.mark == "off" and not marks else self.cell_notes.lines(key)
        indices = tuple(self.notes.setdefault(line, len(self.notes)) for line in lines)
        looks = [look, *(f"m-{mark}" for mark in marks), *_smaller(code)]
        return Cell(code, " ".join(looks), choice, indices)

    def _face(self, row: PersonRow, cell: DayCell) -> tuple[str, str, str]:
        """Code, colours and the filter's value of a day."""
        if cell.kind is None:
            if cell.mark == "off":
                return "", "k-pool" if row.pool else "k-off", "" if row.pool else OFF
            return self.speech.say(f"code_{cell.mark}"), f"k-{cell.mark}", LEAVE if cell.mark == "leave" else CREDITED
        code = "".join(shift.code for shift in cell.shifts)
        if cell.mark == "standby":
            return code + STANDBY_SIGN, f"k-standby k-{cell.kind.value}", STANDBY
        choice = " ".join(shift_value(self.table.shifts.index(shift)) for shift in cell.shifts)
        return code, f"k-{cell.kind.value}" + (" k-called" if cell.called else ""), choice


def _smaller(code: str) -> Iterator[str]:
    """Class of a code that is too wide for a cell in letters of the usual size."""
    wide = text_width(code)
    if wide > _LONG_CODE:
        yield "c-long" if wide <= 2 * _LONG_CODE else "c-longest"
