"""The variables of a draft as people by days."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.model.draft import Draft
from scheduler.solver.neighbourhoods.linear_rows import LinearRows
from scheduler.solver.neighbourhoods.say import Say
from scheduler.solver.neighbourhoods.view import View

__all__ = ["PeopleByDays"]


class PeopleByDays:
    """Where the cells of a draft stand.

    Parameters
    ----------
    draft
        The draft.
    rows
        Its model.

    Attributes
    ----------
    is_cell
        Whether a variable is a cell, shape (variables,).
    open
        Whether a person has a cell on a day, shape (people, days).
    """

    def __init__(self, draft: Draft, rows: LinearRows) -> None:
        agents = draft.problem.agents
        number = {agent.id: position for position, agent in enumerate(agents)}
        days = draft.problem.grid.days
        choice = {duty: position for position, duty in enumerate(draft.problem.duties, start=1)}
        self._choice_of = np.zeros(len(rows.lower), dtype=np.int64)
        self._pair_of = np.full(len(rows.lower), -1, dtype=np.int64)
        for (agent, day, duty), cell in draft.cells.items():
            self._choice_of[cell.index] = choice[duty]
            self._pair_of[cell.index] = number[agent] * days + day
        self.is_cell = self._pair_of >= 0
        self.open = np.zeros((len(agents), days), dtype=np.bool_)
        self.open.reshape(-1)[self._pair_of[self.is_cell]] = True
        self._alike = _alike(draft)
        self._say = Say(rows, self._pair_of)

    def cells(self, free: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Whether a variable is a cell of one of some person-days, shape (variables,), from shape (people, days)."""
        found: NDArray[np.bool_] = self.is_cell & free.reshape(-1)[self._pair_of]
        return found

    def by_variable(self, least: NDArray[np.float64]) -> NDArray[np.float64]:
        """What is told of each choice, shape (people, days, choices), by variable; minus infinity where it is no cell."""
        found = np.full(len(self.is_cell), -np.inf)
        choices = least.reshape(self.open.size, -1)
        found[self.is_cell] = choices[self._pair_of[self.is_cell], self._choice_of[self.is_cell]]
        return found

    def view(self, values: NDArray[np.int64], weights: NDArray[np.int64], guide: NDArray[np.float64] | None) -> View:
        """What choosers see of a solution; values and weights have shape (variables,)."""
        blame = np.zeros(self.open.size)
        troubles = []
        for variable in np.flatnonzero(weights * values > 0).tolist():
            pairs = self._say.in_cost(variable)
            if len(pairs):
                cost = int(weights[variable] * values[variable])
                troubles.append((cost, pairs))
                blame[pairs] += cost / len(pairs)
        return View(self.open, self._alike, tuple(troubles), blame.reshape(self.open.shape), guide)


def _alike(draft: Draft) -> NDArray[np.bool_]:
    """Whether two people serve the same queues and can be given the same duties, shape (people, people)."""
    duties: dict[str, set[object]] = {agent.id: set() for agent in draft.problem.agents}
    for agent_id, _, duty in draft.cells:
        duties[agent_id].add(duty)
    kinds: dict[object, int] = {}
    kind = np.array(
        [kinds.setdefault((agent.skills, frozenset(duties[agent.id])), len(kinds)) for agent in draft.problem.agents],
        dtype=np.int64,
    )
    found: NDArray[np.bool_] = kind[:, None] == kind[None, :]
    return found
