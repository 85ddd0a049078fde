"""What is written in the cells of a roster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind, ShiftTemplate
from scheduler.words.catalogue import label
from scheduler.words.plain_text import bare_text

__all__ = ["Codes", "DayContent"]

_BETWEEN: Final = "/"
"""Between two codes of one day, which only a roster made by hand has."""


@dataclass(frozen=True, slots=True)
class DayContent:
    """What one code says of a person's day.

    Parameters
    ----------
    duty
        Work or standby on a shift, None for leave and days off.
    leave, credited
        Whether it is a day of leave, and one out of the credited days off.
    """

    duty: Duty | None = None
    leave: bool = False
    credited: bool = False


class Codes:
    """The codes of a store in a language.

    A shift has the code of the store file, standby the same with a sign. Signs for days without a shift give way to a shift
    of the store that is written alike.

    Parameters
    ----------
    shifts
        Those of the store.
    language
        ``en`` or ``zh``.
    """

    def __init__(self, shifts: Sequence[ShiftTemplate], language: str) -> None:
        taken = {bare_text(text) for shift in shifts for text in (shift.code, shift.id, shift.name)}
        self.shifts = tuple(shifts)
        self.work = {shift.id: shift.code for shift in shifts}
        sign = label("sheet_code_standby", language)
        self.standby = {shift.id: sign.format(code=shift.code) for shift in shifts}
        taken |= {bare_text(code) for code in self.standby.values()}
        self.off, self.leave, self.credited, self.idle = (
            _free(label(f"sheet_code_{name}", language), taken) for name in ("off", "leave", "credited", "idle")
        )

    def of(self, duty: Duty) -> str:
        """The code of a duty; its shift's id where the store has no such shift."""
        codes = self.work if duty.kind is DutyKind.WORK else self.standby
        return codes.get(duty.shift, duty.shift)

    def cell(self, given: Sequence[Assignment], *, leave: bool, credited: bool, pool: bool) -> str:
        """The text of a person's day.

        Parameters
        ----------
        given
            Assignments that start on the day.
        leave, credited
            As in `DayContent`.
        pool
            Whether the person is of the reserve pool, for whom a day without standby is no day off.
        """
        parts = [self.of(item.duty) for item in given]
        if leave:
            parts.append(self.credited if credited else self.leave)
        return _BETWEEN.join(parts) or (self.idle if pool else self.off)

    def of_cell(self, roster: Roster, agent: str, when: date, *, pool: bool) -> str:
        """The text of a cell of a roster."""
        cell = (agent, when)
        return self.cell(roster.on(*cell), leave=cell in roster.leave, credited=cell in roster.credited, pool=pool)

    def allowed(self, agent: Agent, when: date, *, standby: bool, credited: bool) -> tuple[str, ...]:
        """The codes that a person can be given on a day.

        Parameters
        ----------
        agent
            The person; those of the reserve pool are given no shifts but standby.
        when
            The day; a shift is left out on weekdays on which the store does not have it.
        standby
            Whether the person may stand by.
        credited
            Whether the store knows credited days off.
        """
        there = [shift.id for shift in self.shifts if when.weekday() in shift.weekdays]
        work = [] if agent.pool else [self.work[shift] for shift in there]
        stand_by = [self.standby[shift] for shift in there] if standby or agent.pool else []
        away = [self.idle if agent.pool else self.off, self.leave]
        return (*work, *stand_by, *away, *([self.credited] if credited and not agent.pool else []))


def _free(wishes: str, taken: set[str]) -> str:
    """The first of some codes that means nothing else yet; it is taken from then on."""
    words = wishes.split(" ")
    chosen = next((word for word in words if bare_text(word) not in taken), words[0])
    taken.add(bare_text(chosen))
    return chosen
