"""The cheapest ways in which all musts could hold: what is given, to whom and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from ortools.sat.python import cp_model

from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty
from scheduler.domain.terms import Term
from scheduler.solver.conflict.atom import Atom
from scheduler.solver.conflict.one_worker import one_worker
from scheduler.solver.model.build import build

__all__ = ["Price", "WayOut", "ways_out"]

Cell = tuple[str, int, Duty]
_TENTHS: Final = 10
_MINUTES: Final = 60
_SAME_FAMILY: Final = 2
"""Ways out of one and the same sort that are offered, before only others are looked for."""


@dataclass(frozen=True, slots=True)
class Price:
    """What it takes to give something.

    Parameters
    ----------
    units
        Cost of one piece given, 1 or more.
    kind
        What is given: two ways out differ where they give something else.
    family
        The sort of it: a store wants to see several sorts.
    """

    units: int
    kind: str
    family: str


@dataclass(frozen=True, slots=True)
class WayOut:
    """What to give so that every must holds.

    Parameters
    ----------
    sizes
        By how much each piece is broken, by id; only broken ones.
    helpers
        Cells of people who are not of the team.
    cells
        A roster in which the rest holds.
    cost
        In units.
    """

    sizes: Mapping[str, int]
    helpers: tuple[Cell, ...]
    cells: tuple[Cell, ...]
    cost: int


def ways_out(
    problem: Problem,
    given: Sequence[Term],
    atoms: Sequence[Atom],
    *,
    price: Callable[[Atom], Price | None],
    helper: Callable[[str, Duty], Price | None],
    seconds: Callable[[], float],
) -> Iterator[WayOut]:
    """Look for the cheapest, then for the cheapest that is not the same and more, and so on.

    Parameters
    ----------
    problem, given, atoms
        The musts, with people from outside as agents of the problem.
    price
        What giving a piece costs; None where it is never given.
    helper
        What a duty of an agent costs; None where the agent is of the team.
    seconds
        Wall-clock seconds that are left, asked before each.

    Yields
    ------
    WayOut
        Cheapest first as far as proven.
    """
    model = _Model(problem, given, atoms, price, helper)
    families: defaultdict[frozenset[str], int] = defaultdict(int)
    while (left := seconds()) > 0:
        found = model.cheapest(left)
        if found is None:
            return
        way, kinds = found
        yield way
        if not kinds:
            return
        together = frozenset(model.family[kind] for kind in kinds)
        families[together] += 1
        if families[together] >= _SAME_FAMILY:
            model.bar_families(together)
        else:
            model.bar_kinds(kinds)


class _Model:
    """All musts, each of which may be broken at its price."""

    def __init__(
        self,
        problem: Problem,
        given: Sequence[Term],
        atoms: Sequence[Atom],
        price: Callable[[Atom], Price | None],
        helper: Callable[[str, Duty], Price | None],
    ) -> None:
        self._draft = build(problem, [*given, *(atom.term for atom in atoms)], relaxed=True)
        self._model = self._draft.model
        self._uses: dict[str, cp_model.IntVar] = {}
        self._used_by: defaultdict[str, list[cp_model.IntVar]] = defaultdict(list)
        self._in_family: defaultdict[str, list[cp_model.IntVar]] = defaultdict(list)
        self._costs: list[tuple[cp_model.IntVar, int]] = []
        self._atoms = atoms
        self._helpers: list[tuple[Cell, cp_model.IntVar]] = []
        self.family: dict[str, str] = {}
        for atom in atoms:
            self._add(atom, price(atom))
        for key, cell in self._draft.cells.items():
            if (cost := helper(key[0], key[2])) is not None:
                self._helpers.append((key, cell))
                self._charge(cell, cost, cost.units * _TENTHS)
        self._model.minimize(_weighted(self._costs))

    def _add(self, atom: Atom, cost: Price | None) -> None:
        """Bar what is never given; price the rest by piece and, much less, by size."""
        for breach, size in self._draft.given_up.get(atom.id, ()):
            if cost is None:
                self._model.add(breach == 0)
                continue
            given = self._model.new_bool_var(f"{breach.name}/any")
            self._model.add(breach == 0).only_enforce_if(~given)
            self._charge(given, cost, cost.units * _TENTHS)
            self._charge_size(breach, cost, size / _scale(atom, size))

    def _charge_size(self, breach: cp_model.IntVar, cost: Price, natural: float) -> None:
        """Half a piece for each shift or hour of the breach; units that cost next to nothing, such as cents, in lots."""
        half = cost.units * _TENTHS * natural / 2
        if half >= 1:
            self._costs.append((breach, int(half)))
            return
        lot = ceil(1 / half)
        most = breach.proto.domain[len(breach.proto.domain) - 1]
        lots = self._model.new_int_var(0, ceil(most / lot), f"{breach.name}/lots")
        self._model.add(lots * lot >= breach)
        self._costs.append((lots, 1))

    def _charge(self, variable: cp_model.IntVar, cost: Price, units: int) -> None:
        """Note what is used, at a price per unit."""
        if cost.kind not in self._uses:
            self._uses[cost.kind] = self._model.new_bool_var(f"uses/{cost.kind}")
            self.family[cost.kind] = cost.family
            self._costs.append((self._uses[cost.kind], cost.units))  # rather one person asked often than many once
            self._in_family[cost.family].append(self._uses[cost.kind])
        self._model.add_implication(variable, self._uses[cost.kind])
        self._used_by[cost.kind].append(variable)
        self._costs.append((variable, units))

    def cheapest(self, seconds: float) -> tuple[WayOut, frozenset[str]] | None:
        """The cheapest way out and its kinds."""
        solver = one_worker(seconds)
        status = solver.solve(self._model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        sizes = {}
        for atom in self._atoms:
            size = sum(solver.value(breach) * unit for breach, unit in self._draft.given_up.get(atom.id, ()))
            if size:
                sizes[atom.id] = size
        cells = tuple(key for key, cell in self._draft.cells.items() if solver.value(cell))
        helpers = tuple(key for key, cell in self._helpers if solver.value(cell))
        kinds = frozenset(kind for kind, used in self._used_by.items() if any(map(solver.value, used)))
        return WayOut(sizes, helpers, cells, round(solver.objective_value)), kinds

    def bar_kinds(self, kinds: frozenset[str]) -> None:
        """Nothing that gives all of these again."""
        self._model.add(sum(self._uses[kind] for kind in kinds) <= len(kinds) - 1)

    def bar_families(self, families: frozenset[str]) -> None:
        """Nothing that gives something of each of these sorts again."""
        used: list[cp_model.IntVar] = []
        for family in sorted(families):
            some = self._model.new_bool_var(f"some/{family}/{len(used)}")
            for variable in self._in_family[family]:
                self._model.add_implication(variable, some)
            used.append(some)
        self._model.add(sum(used) <= len(used) - 1)


def _scale(atom: Atom, size: int) -> int:
    """Size of a breach that counts as one: what the largest cell counts, a shift's minutes or wage, or an hour, or one."""
    term = atom.term
    weights = [*getattr(term, "weights", {}).values()]
    weights += [weight * item.rate for item in getattr(term, "excesses", ()) for weight in item.weights.values()]
    largest = max(map(abs, weights), default=0)
    if largest > 1:
        return largest
    return _MINUTES if size > 1 else 1


def _weighted(pairs: Sequence[tuple[cp_model.IntVar, int]]) -> cp_model.LinearExprT:
    """Sum of weight times variable."""
    return cp_model.LinearExpr.weighted_sum([variable for variable, _ in pairs], [weight for _, weight in pairs])
