"""Column generation: the best mixture of patterns, and a bound that holds at every step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.solver.board import slack
from scheduler.solver.patterns.master import Column, Master, Mixture
from scheduler.solver.patterns.pricing import Priced, Pricer

__all__ = ["Generated", "Generation"]

_SMOOTHED = 0.7
"""Share of the best prices so far in those that are tried (Wentges 1997; Pessoa et al. 2018)."""
_CHEAPER = 1e-6 * COST_UNITS_PER_PRICE
_NEARLY = 1e-6
_ROUNDING = 1e-14
"""What each number in a bound may be off, as a part of it: prices of rows that must hold are high, and nearly cancel out."""
_WORK_PER_ARC = 3e-9
_WORK_PER_ROW = 5e-8
"""A step of pricing, and one of the linear programme (rows by iteration), as deterministic time: about a second."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Generated:
    """How a run ended.

    Parameters
    ----------
    value
        Cost units of the best mixture.
    bound
        Cost units that no roster of this node can be below.
    converged
        Whether no pattern could make the mixture better by more than the tolerance.
    missing
        What is missing in rows that must hold.
    """

    value: float
    bound: float
    converged: bool
    missing: float


class Generation:
    """Adds the patterns that the master asks for, until it needs no more.

    Parameters
    ----------
    master, pricer
        The programme and who prices for it.

    Attributes
    ----------
    possible
        Cells that may be used now, shape (persons, days, choices).
    prices
        Prices of the rows that gave the best bound of the last run, shape (rows,).
    work
        Steps of pricing and of the linear programme so far, a clock that runs alike on every machine.
    """

    def __init__(self, master: Master, pricer: Pricer) -> None:
        self.master = master
        self.pricer = pricer
        self.possible = np.isfinite(pricer.own)
        self.prices: Floats | None = None
        self.work = 0.0

    def run(
        self,
        *,
        tolerance: float,
        relative: float = 0.0,
        floor: float = -np.inf,
        unit: float = 0.0,
        cutoff: float = np.inf,
        most_solves: int | None = None,
        smoothed: float = _SMOOTHED,
        stopped: Callable[[], bool] = lambda: False,
        on_bound: Callable[[float], None] | None = None,
        on_mixture: Callable[[float], None] | None = None,
    ) -> Generated:
        """Generate until the mixture is within a tolerance of the bound.

        Parameters
        ----------
        tolerance
            Cost units between mixture and bound that are as good as none.
        relative
            The same as a part of the mixture's cost; the larger one counts.
        floor
            Bound that is known: that of more than what is possible now. Where the mixture costs no more, the work is done.
        unit
            Every cost of a roster is a multiple of so many cost units: a bound is as good as any up to the next one. 0 for
            none.
        cutoff
            Bound from which on nobody is interested any more.
        most_solves
            Solutions of the programme after which it is good enough; None for no limit.
        smoothed
            Share of the best prices so far in those that are tried.
        stopped
            Asked between two steps.
        on_bound
            Told each better bound.
        on_mixture
            Told the cost of each mixture, while the master still has it.
        """
        bound, reached, best, mixture = floor, -np.inf, None, None
        solves = 0
        while True:
            solves += 1
            solved = self.master.solve()
            if solved is None:
                return Generated(np.inf if mixture is None else mixture.value, bound, converged=False, missing=np.inf)
            mixture = solved
            if on_mixture is not None:
                on_mixture(mixture.value)
            self.work += self.master.steps * _WORK_PER_ROW
            near, added = max(tolerance, relative * abs(mixture.value)), 0
            for tried in () if _is_near(mixture.value, bound, near, unit) else self._tried(mixture.duals, best, smoothed):
                priced, found = self._price(tried)
                if found > reached:
                    reached, best = found, tried
                if found > bound:
                    bound = found
                    if on_bound is not None:
                        on_bound(bound)
                added += self._add(priced, mixture)
            self.prices = best
            if not added or bound >= cutoff or _is_near(mixture.value, bound, near, unit):
                if mixture.missing > _NEARLY and bound < cutoff and not stopped() and self.master.make_dearer():
                    continue
                return Generated(mixture.value, bound, converged=True, missing=mixture.missing)
            if stopped() or (most_solves is not None and solves >= most_solves):
                return Generated(mixture.value, bound, converged=False, missing=mixture.missing)

    def tried(self, possible: NDArray[np.bool_], lower: Floats, upper: Floats) -> float:
        """Cost units of the best mixture of the patterns so far within a part of all rosters; infinite where it has none."""
        self.master.restrict(possible, lower, upper)
        mixture = self.master.solve()
        self.work += self.master.steps * _WORK_PER_ROW
        return np.inf if mixture is None else mixture.value

    def has_pattern(self, person: int) -> bool:
        """Whether a person can be given anything at all in the possible cells."""
        priced = self.pricer.cheapest(np.zeros(self.possible.shape), self.possible, np.array([person]))
        return bool(np.isfinite(priced.values[person]))

    def least_with(self) -> Floats | None:
        """Cost units that no roster with a cell can be below, at the prices of the best bound; None where there are none.

        Returns
        -------
        ndarray, shape (persons, days, choices)
        """
        if self.prices is None:
            return None
        paid = self.master.cell_prices(self.prices)
        bound = float(self.pricer.cheapest(paid).values.sum()) + self.master.rest_bound(self.prices)
        return bound - _ROUNDING * self.master.weight(self.prices) + self.pricer.through(paid)

    def _tried(self, duals: Floats, best: Floats | None, smoothed: float) -> list[Floats]:
        """Prices between the best so far and the master's, and the master's own; more patterns make fewer programmes."""
        if best is None or smoothed <= 0.0:
            return [duals]
        return [smoothed * best + (1.0 - smoothed) * duals, duals]

    def _price(self, duals: Floats) -> tuple[Priced, float]:
        """The cheapest patterns at some prices, and the bound that these make (Lagrange)."""
        priced = self.pricer.cheapest(self.master.cell_prices(duals), self.possible)
        self.work += self.pricer.steps * _WORK_PER_ARC
        found = float(priced.values.sum()) + self.master.rest_bound(duals)
        return priced, found - _ROUNDING * self.master.weight(duals)

    def _add(self, priced: Priced, mixture: Mixture) -> int:
        """Add the patterns that make the mixture better; how many."""
        paid = self.master.cell_prices(mixture.duals)
        persons, days = priced.paths.shape
        rows = np.arange(persons)[:, None]
        reduced = priced.costs - paid[rows, np.arange(days), priced.paths].sum(axis=1) - mixture.convexity
        added = 0
        for person in np.flatnonzero((reduced < -_CHEAPER) & np.isfinite(priced.values)).tolist():
            added += self.master.add(Column(person, priced.paths[person].copy(), float(priced.costs[person])))
        return added


def _is_near(value: float, bound: float, near: float, unit: float) -> bool:
    """Whether a mixture costs hardly more than the bound, or no roster can cost what lies between them."""
    if value - bound <= near:
        return True
    return unit > 0 and np.ceil(value / unit) <= np.ceil((bound - slack(bound)) / unit)
