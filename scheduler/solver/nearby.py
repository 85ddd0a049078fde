"""The days of a known roster that are far from everything that has to change."""

from __future__ import annotations

from ortools.sat.python import cp_model

from scheduler.solver.model.draft import Draft

__all__ = ["far_cells"]


def far_cells(draft: Draft, reach: int) -> list[tuple[cp_model.IntVar, int]]:
    """Cells to hold while the first roster is looked for, each with its value in the known roster.

    What has to change is a day that somebody was given and cannot have any more, one that is decided otherwise, and one
    that is free to change. All else is as good as it was, so near these days there is a good roster that is found at once.

    Parameters
    ----------
    draft
        Of a problem with a reference.
    reach
        Days before and after a day that has to change on which others may have to change with it.

    Returns
    -------
    list of (cell, 0 or 1)
        Empty where there is no reference, and where nothing is far.
    """
    problem = draft.problem
    known = problem.reference
    if known is None:
        return []
    grid = problem.grid
    given = {(item.agent, grid.day_of(item.date), item.duty) for item in known.assignments}
    touched = {grid.day_of(when) for _, when in problem.released}
    touched |= {day for agent, day, duty in given if (agent, day, duty) not in draft.cells}
    for pin in problem.pins:
        before = {item.duty for item in known.on(pin.agent, pin.date)}
        if before != (set() if pin.duty is None else {pin.duty}):
            touched.add(grid.day_of(pin.date))
    near = {day + offset for day in touched for offset in range(-reach, reach + 1)}
    return [(cell, int(key in given)) for key, cell in draft.cells.items() if key[1] not in near]
