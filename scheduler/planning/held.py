"""An edited roster: what its editor decided stays, the rest is held or completed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from scheduler.domain.as_recorded import as_recorded
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin
from scheduler.domain.shift import DutyKind
from scheduler.errors import Fault, Phrase, ProblemError
from scheduler.planning.contradictions import contradictions
from scheduler.staffing.aside.blocks_of import blocks_of

__all__ = ["held"]

Cell = tuple[str, date]


def held(problem: Problem, edited: EditedRoster, *, fill: bool) -> Problem:
    """The problem of solving around a roster that somebody edited.

    Leave that the edited roster records counts as well. Whom the editor put to work from standby was called in, and on the
    days of new leave whoever stands by may be.

    Parameters
    ----------
    problem
        Of the store, on the days of the roster.
    edited
        The roster as it came back.
    fill
        False: cells that were changed are pinned, a cell that was cleared is open, and all others are held by the price of
        a change to the roster as it was written. True: every filled cell is pinned and the blank ones are open.

    Returns
    -------
    Problem
        With pins, reference, released and on_call set; the store's own pins give way to those of the roster.

    Raises
    ------
    ProblemError
        With every fault: a roster of other days, cells with two shifts, nothing that tells what was changed; then every
        decided cell that contradicts leave, skills and whatever else is never given up, by its place in the file.
    """
    faults = list(_faults(problem, edited, fill=fill))
    if faults:
        raise ProblemError(faults)
    decided = _decided(problem, edited, fill=fill)
    own = tuple(Pin(*cell, next((item.duty for item in edited.roster.on(*cell)), None)) for cell in decided)
    taken = set(decided)
    recorded = as_recorded(problem, replace(edited.roster, balances={}))  # balances are the store's, which is solved now
    around = replace(
        recorded,
        pins=(*(pin for pin in recorded.pins if (pin.agent, pin.date) not in taken), *own),
        reference=edited.written,
        released=frozenset((*edited.changed, *edited.blank)),
        on_call=frozenset(_on_call(edited)),
        blocks=blocks_of(problem, edited.roster),
    )
    faults = contradictions(around, edited)
    if faults:
        raise ProblemError(faults)
    return around


def _faults(problem: Problem, edited: EditedRoster, *, fill: bool) -> Iterator[Fault]:
    """What of an edited roster cannot be worked with."""
    grid, roster = problem.grid, edited.roster
    if (roster.start, roster.days) != (grid.start, grid.days):
        message = "the roster has {days} days from {start}; the store's are {own} from {first}"
        yield Fault(Phrase(message, days=roster.days, start=roster.start, own=grid.days, first=grid.start))
    if edited.written is None and not fill:
        yield Fault(
            Phrase(
                "nothing tells which cells of this roster were changed; clear the cells that are to be found anew and use "
                "--fill, or edit the roster.xlsx that this tool wrote"
            )
        )
    known = {agent.id for agent in problem.agents}
    for agent in sorted({*roster.agents, *(item.agent for item in roster.assignments)} - known):
        yield Fault(Phrase("{agent!r} is on the roster and not in the store", agent=agent))
    names = {agent.id: agent.name for agent in problem.agents}
    for cell in _decided(problem, edited, fill=fill):
        if len(roster.on(*cell)) > 1:
            message = "{agent} has more than one shift on {date}; keep one of them"
            said = Phrase(message, agent=names.get(cell[0], cell[0]), date=cell[1])
            yield Fault(said, column=edited.places.get(cell))


def _decided(problem: Problem, edited: EditedRoster, *, fill: bool) -> list[Cell]:
    """Cells that stay as the editor has them."""
    if not fill:
        return sorted(edited.decided, key=lambda cell: (cell[1], cell[0]))
    people = [agent.id for agent in problem.agents if agent.id in edited.roster.agents]
    cells = ((agent, when) for when in edited.roster.dates for agent in people)
    return [cell for cell in cells if cell not in edited.blank]


def _on_call(edited: EditedRoster) -> Iterator[Cell]:
    """Cells on which somebody is called in, or may be."""
    roster, written = edited.roster, edited.written
    if written is None:
        yield from ((item.agent, item.date) for item in roster.assignments if item.called)
        return
    changed = set(edited.changed)
    fallen_out = {when for _, when in roster.leave - written.leave}
    for item in written.assignments:
        cell = (item.agent, item.date)
        if item.called or (item.kind is DutyKind.STANDBY and (cell in changed or item.date in fallen_out)):
            yield cell
