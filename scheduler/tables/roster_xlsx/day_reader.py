"""Makes days of persons out of the cells of a roster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.shift import DutyKind, ShiftTemplate
from scheduler.errors import Phrase
from scheduler.tables.nearest import nearest
from scheduler.tables.roster_xlsx.codes import Codes, DayContent
from scheduler.tables.roster_xlsx.memory import Memory
from scheduler.tables.roster_xlsx.vocabulary import Vocabulary
from scheduler.tables.sheet import CellValue, Formula
from scheduler.tables.shown_text import shown_text

__all__ = ["DayReader"]

Cell = tuple[str, date]


class DayReader:
    """Reads cells; what was not changed keeps everything that it was when it was written.

    Parameters
    ----------
    agents
        The people of the store by id.
    shifts
        Those of the store.
    vocabulary
        What words mean.
    memory
        What was written, None where nothing tells.
    codes
        The codes that messages name.
    """

    def __init__(
        self,
        agents: Mapping[str, Agent],
        shifts: Sequence[ShiftTemplate],
        vocabulary: Vocabulary,
        memory: Memory | None,
        codes: Codes,
    ) -> None:
        self._agents, self._vocabulary, self._memory, self._codes = agents, vocabulary, memory, codes
        self._shifts = {shift.id: shift for shift in shifts}
        self.assignments: list[Assignment] = []
        self.leave: set[Cell] = set()
        self.credited: set[Cell] = set()

    def read(self, cell: Cell, value: CellValue) -> str | None:
        """Take a cell in.

        Parameters
        ----------
        cell
            Person and day.
        value
            What stands there; nothing is a day off.

        Returns
        -------
        str or None
            What is wrong with it.
        """
        if isinstance(value, Formula):
            return Phrase("the cell holds a formula without a value; write the code itself")
        text = shown_text(value)
        memory = self._memory
        if memory is not None and text and text == memory.shown.get(cell):
            return self._keep(cell, text)
        content = self._content(cell, text)
        if content is None:
            return self._complaint(cell, text)
        written = self._written(cell)
        if written is not None and len(written) <= 1 and content == self._content_of(cell, written):
            return self._keep(cell, text)
        self._take(cell, content)
        return None

    def _keep(self, cell: Cell, text: str) -> str | None:
        """What was written stays, unless the store no longer has its shift."""
        memory, written = self._memory, self._written(cell)
        if memory is None or written is None:
            return self._complaint(cell, text)
        self.assignments += written
        self.leave |= {cell} & memory.roster.leave
        self.credited |= {cell} & memory.roster.credited
        return None

    def _written(self, cell: Cell) -> tuple[Assignment, ...] | None:
        """What was written, None where nothing tells or the store no longer has a shift of it."""
        if self._memory is None or cell not in self._memory.shown:
            return None
        given = self._memory.roster.on(*cell)
        return given if all(item.shift in self._shifts for item in given) else None

    def _content_of(self, cell: Cell, written: Sequence[Assignment]) -> DayContent | None:
        """What was written as one code, None where it took two."""
        roster = self._memory.roster if self._memory is not None else None
        leave = roster is not None and cell in roster.leave
        credited = roster is not None and cell in roster.credited
        if written and leave:
            return None
        return DayContent(written[0].duty if written else None, leave, credited)

    def _content(self, cell: Cell, text: str) -> DayContent | None:
        """What a text means for this person and day."""
        if not text:
            return DayContent()
        content = self._vocabulary.read(text)
        if content is None and self._vocabulary.is_standby(text):
            written = self._written(cell) or ()
            if len(written) == 1 and not written[0].works:
                return DayContent(written[0].duty)
        return content

    def _take(self, cell: Cell, content: DayContent) -> None:
        """A day as its code says, at the usual times of the shift."""
        agent, when = cell
        if content.leave:
            self.leave.add(cell)
        if content.credited:
            self.credited.add(cell)
        if content.duty is None:
            return
        shift = self._shifts[content.duty.shift]
        midnight = datetime.combine(when, datetime.min.time())
        start, end = (midnight + timedelta(minutes=minute) for minute in (shift.start_minute, shift.end_minute))
        called = content.duty.kind is DutyKind.WORK and self._agents[agent].pool and self._stood_by(cell)
        self.assignments.append(Assignment(agent, when, shift.id, start, end, content.duty.kind, called=called))

    def _stood_by(self, cell: Cell) -> bool:
        """Whether a person can have been called in: from a standby that was written, or where nothing tells."""
        written = self._written(cell)
        return written is None or any(item.called or not item.works for item in written)

    def _complaint(self, cell: Cell, text: str) -> str:
        """Why a text cannot be read."""
        person = self._agents[cell[0]]
        allowed = self._codes.allowed(person, cell[1], standby=True, credited=True)
        if self._vocabulary.is_standby(text):
            message = "{value!r} does not say for which shift; {name} can have {allowed} on this day"
            return Phrase(message, value=text, name=person.name, allowed=allowed)
        if self._vocabulary.several(text):
            message = "{value!r} holds more than one code; a day has one. {name} can have {allowed} on this day"
            return Phrase(message, value=text, name=person.name, allowed=allowed)
        message = "{value!r} is not a code of the roster{near}; {name} can have {allowed} on this day"
        return Phrase(message, value=text, near=nearest(text, allowed), name=person.name, allowed=allowed)
