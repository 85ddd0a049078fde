"""The model while it is being built: cells, breaches, costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from ortools.sat.python import cp_model

from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Forbid, Term

__all__ = ["Cell", "Compared", "Draft"]

Cell = tuple[str, int, Duty]

_SHARED_FROM = 3


@dataclass(frozen=True, slots=True)
class Compared:
    """Sums that are to be close to each other.

    Parameters
    ----------
    unit, room
        Size of one step apart, and what may be between the largest and the smallest for nothing.
    values
        The sums, each as cells, weights and a constant.
    """

    unit: int
    room: int
    values: tuple[tuple[tuple[int, ...], tuple[int, ...], int], ...]


@dataclass(slots=True)
class Draft:
    """A CP-SAT model with what is needed to price it and to read it back.

    Parameters
    ----------
    problem
        The problem.
    relaxed
        False: every must is a constraint. True: a must has a breach, summed per limit, so that it can be given up.
    model
        The CP-SAT model.
    cells
        One Boolean per cell that can be given.
    costs
        (variable, cost units per unit) of every wish.
    given_up
        (variable, size per unit) of every breach of a must, by name of the limit; empty unless `relaxed`.
    sums
        Weighted sums of people that several constraints share.
    days_on
        By the cells of one person and day, whether one of them is given.
    free
        By (agent id, days, duties), a Boolean that can be 1 only where none of these days has one of these duties.
    compared
        What is to be shared alike.
    """

    problem: Problem
    relaxed: bool
    model: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    cells: dict[Cell, cp_model.IntVar] = field(default_factory=dict)
    costs: list[tuple[cp_model.IntVar, int]] = field(default_factory=list)
    given_up: dict[str, list[tuple[cp_model.IntVar, int]]] = field(default_factory=dict)
    sums: dict[tuple[tuple[int, ...], tuple[int, ...]], cp_model.IntVar] = field(default_factory=dict)
    days_on: dict[tuple[int, ...], cp_model.IntVar] = field(default_factory=dict)
    free: dict[tuple[str, tuple[int, ...], frozenset[Duty]], cp_model.IntVar] = field(default_factory=dict)
    compared: list[Compared] = field(default_factory=list)

    @classmethod
    def of(cls, problem: Problem, terms: Iterable[Term], *, relaxed: bool) -> Draft:
        """A draft with a Boolean for each cell that no hard `Forbid` takes away."""
        draft = cls(problem=problem, relaxed=relaxed)
        gone: set[Cell] = set()
        for term in terms:
            if isinstance(term, Forbid) and term.strength.is_hard:
                gone.update(product((term.agent,), term.days, term.duties))
        days = range(problem.grid.days)
        for agent, day, duty in product(problem.agents, days, problem.duties):
            cell = (agent.id, day, duty)
            if cell not in gone:
                draft.cells[cell] = draft.model.new_bool_var(f"{agent.id}/{day}/{duty.kind}/{duty.shift}")
        return draft

    def present(self, who: Iterable[str], days: Iterable[int], duties: Iterable[Duty]) -> list[cp_model.IntVar]:
        """Variables of the cells that exist among all combinations, in a fixed order."""
        ordered = sorted(duties)
        keys = ((agent, day, duty) for agent in who for day in days for duty in ordered)
        return [self.cells[key] for key in keys if key in self.cells]

    def on(self, agent: str, day: int, duties: Iterable[Duty]) -> list[cp_model.IntVar]:
        """One Boolean, shared by all who ask: whether a person has one of some duties on a day; none where that cannot be.

        Duties of one day exclude each other. What looks at the pattern of a person's days then deals with one literal a day
        and not with sums of cells, which makes for clauses and a tight relaxation.
        """
        cells = self.present((agent,), (day,), duties)
        if len(cells) <= 1:
            return cells
        key = tuple(cell.index for cell in cells)
        if key not in self.days_on:
            self.days_on[key] = self.model.new_bool_var(f"on/{len(self.days_on)}")
            self.model.add_exactly_one([*cells, self.days_on[key].negated()])
        return [self.days_on[key]]

    def sum_of(self, cells: Sequence[cp_model.IntVar], weights: Sequence[int]) -> cp_model.LinearExprT:
        """Weighted sum of cells; of three and more a variable that later calls share, which keeps the model thin."""
        key = (tuple(cell.index for cell in cells), tuple(weights))
        if len(cells) < _SHARED_FROM:
            return cp_model.LinearExpr.weighted_sum(list(cells), list(weights))
        if key not in self.sums:
            total = self.model.new_int_var(0, sum(weights), f"sum/{len(self.sums)}")
            self.model.add(total == cp_model.LinearExpr.weighted_sum(list(cells), list(weights)))
            self.sums[key] = total
        return self.sums[key]

    def is_free(self, agent: str, days: tuple[int, ...], duties: frozenset[Duty]) -> cp_model.IntVar:
        """A Boolean, shared by all who ask, that can be 1 only where a person has none of some duties on some days."""
        key = (agent, days, duties)
        if key not in self.free:
            self.free[key] = self.model.new_bool_var(f"free/{len(self.free)}")
            for day in days:
                for on in self.on(agent, day, duties):
                    self.model.add_implication(self.free[key], on.negated())
        return self.free[key]

    def breach(
        self, name: str, limit: str, strength: Strength, most: int, unit_size: int = 1, first_size: int | None = None
    ) -> list[cp_model.IntVar]:
        """Variables whose sum is the breach of a limit, priced or listed as given up.

        Parameters
        ----------
        name
            Unique name of the term.
        limit
            Name of the limit.
        strength
            How strongly it is meant.
        most
            Largest possible breach in units; nothing is made for 0.
        unit_size
            Size of one unit.
        first_size
            Size of the first unit, at most `unit_size`; None where it is like the others.

        Returns
        -------
        list of variables
            Empty for a constraint that must hold as it stands.
        """
        if most <= 0 or strength.is_hard:
            return []
        first = unit_size if first_size is None else first_size
        if strength.give_up is not None:
            if not self.relaxed:
                return []
            sizes = [(most, unit_size)] if first == unit_size else [(1, first), (most - 1, unit_size)]
            pieces = [
                (self.model.new_int_var(0, length, f"{name}/given up {position}"), size)
                for position, (length, size) in enumerate(sizes)
                if length
            ]
            self.given_up.setdefault(limit, []).extend(pieces)
            return [variable for variable, _ in pieces]
        priced = [
            (self.model.new_int_var(0, length, f"{name}/breach {position}"), cost)
            for position, (length, cost) in enumerate(_pieces(strength, most, unit_size, first))
        ]
        self.costs.extend(priced)
        return [variable for variable, _ in priced]

    def forbid_together(self, variables: Sequence[cp_model.IntVar]) -> None:
        """At most one of some Booleans."""
        if len(variables) > 1:
            self.model.add_at_most_one(variables)


def _pieces(strength: Strength, most: int, unit_size: int, first_size: int) -> list[tuple[int, int]]:
    """Convex cost of 1, 2, ... units as (number of units, cost of each), equal neighbours joined."""
    curve = strength.price
    if curve is None:
        raise ValueError("only a wish has a price")
    if first_size == unit_size and curve.step % unit_size == 0:
        return [(length // unit_size, slope * unit_size) for length, slope in curve.segments(most * unit_size)]
    pieces: list[tuple[int, int]] = []
    # The first unit may be short of the first bend, and the one that passes the last bend costs less than those after it.
    bends = -(-(len(curve.marginals) - 1) * curve.step // unit_size) + 2
    before = 0
    for unit in range(min(most, bends)):
        so_far = curve.cost(first_size + unit * unit_size)
        cost, before = so_far - before, so_far
        if pieces and pieces[-1][1] == cost:
            pieces[-1] = (pieces[-1][0] + 1, cost)
        else:
            pieces.append((1, cost))
    if most > bends:
        pieces[-1] = (pieces[-1][0] + most - bends, pieces[-1][1])
    return pieces
