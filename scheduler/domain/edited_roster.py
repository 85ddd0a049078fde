"""A roster as it came back from the person who edited it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from scheduler.domain.roster import Roster

__all__ = ["EditedRoster"]

Cell = tuple[str, date]


@dataclass(frozen=True, slots=True)
class EditedRoster:
    """A roster read from a file, and what is known of how it was before.

    Parameters
    ----------
    roster
        The roster as the file says now; a blank cell is a day off.
    written
        The same roster as this tool wrote it, None where nothing tells.
    blank
        Cells (agent id, date) with nothing in them.
    places
        Where each cell stands, such as ``Roster!F7``; empty for files that are not sheets.
    """

    roster: Roster
    written: Roster | None = None
    blank: frozenset[Cell] = frozenset()
    places: Mapping[Cell, str] = field(default_factory=dict)

    @property
    def changed(self) -> tuple[Cell, ...]:
        """Cells that are not what was written, by date and then in the order of people; none where nothing tells."""
        if self.written is None:
            return ()
        dates = dict.fromkeys(when for roster in (self.written, self.roster) for when in roster.dates)
        people = dict.fromkeys((*self.roster.agents, *self.written.agents))
        cells = ((agent, when) for when in sorted(dates) for agent in people)
        return tuple(cell for cell in cells if self.roster.cell(*cell) != self.written.cell(*cell))

    @property
    def decided(self) -> frozenset[Cell]:
        """Cells that somebody set by hand, in this edit or an earlier one, and has not cleared since."""
        earlier = frozenset() if self.written is None else self.written.decided
        return (self.roster.decided | earlier | set(self.changed)) - self.blank
