"""The stages of a solve: musts as constraints first; only where that fails are they given up, one turn after the other."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from ortools.sat.python import cp_model

from scheduler.domain.outcome import Progress, Stage
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.terms import Term
from scheduler.solver.begun import begun
from scheduler.solver.model.build import build
from scheduler.solver.model.draft import Draft
from scheduler.solver.nearby import far_cells
from scheduler.solver.quality import search_quality
from scheduler.solver.search import Found, SearchEvent, search

__all__ = ["Stages"]

_FIRST_ROSTER_SHARE = 0.35
_REACHES = (0, 3)
"""Days before and after one that has to change on which others may have to change with it, step by step."""
_FIRST_ROSTER_SECONDS = 10.0
"""On a busy machine, a first roster near the known one may take more than its share of a short limit."""
_TURN_SHARE = 0.25


class Stages:
    """One solve, stage by stage.

    Parameters
    ----------
    problem, terms, settings
        What to solve.
    on_progress
        Called with each new roster or bound.
    start
        A roster to begin with, which nothing holds the search to; None for none.

    Attributes
    ----------
    draft
        The model that the last stage used.
    found
        Result of the last stage that has a roster, None so far.
    history
        The stages that ran.
    musts_proven
        Whether what was given up is proven to be the least.
    interrupted
        Whether the user stopped the search.
    begun
        Whether the model allowed the start as it is; None without start.
    full
        Whether a search ended because the process took as much memory as it may.
    progress
        Each better roster and bound, as they were passed on.
    """

    def __init__(
        self,
        problem: Problem,
        terms: Sequence[Term],
        settings: SolverSettings,
        on_progress: Callable[[Progress], None] | None,
        start: Roster | None = None,
    ) -> None:
        self._problem = problem
        self._terms = terms
        self._settings = settings
        self._on_progress = on_progress
        self._start = start
        self._began = time.monotonic()
        self._best: tuple[float | None, float | None] = (None, None)
        self.draft: Draft | None = None
        self.found: Found | None = None
        self.history: list[Stage] = []
        self.musts_proven = True
        self.interrupted = False
        self.proven_infeasible = False
        self.begun: bool | None = None
        self.full = False
        self.progress: list[Progress] = []

    @property
    def seconds_left(self) -> float:
        """Wall-clock seconds until the limit."""
        return self._settings.time_limit_seconds - (time.monotonic() - self._began)

    def run(self) -> None:
        """Run every stage that is needed; Ctrl-C between two searches keeps a roster that is known by then."""
        try:
            self._run()
        except KeyboardInterrupt:
            if self.found is None:
                raise
            self.interrupted = True

    def _run(self) -> None:
        """Run every stage that is needed."""
        relaxable = any(_can_give_up(term) for term in self._terms)
        self.draft = build(self._problem, self._terms, relaxed=False)
        if not self._near(self.draft):
            return
        self._begin(self.draft, self.draft.costs)
        patience = self.seconds_left * _FIRST_ROSTER_SHARE if relaxable and self.found is None else None
        found = self._quality(self.draft, first_solution_seconds=patience)
        if not found.solved and not self.interrupted and relaxable and self.found is None:
            self.draft = build(self._problem, self._terms, relaxed=True)
            self._begin(self.draft, [pair for pairs in self.draft.given_up.values() for pair in pairs])
            if not self._give_up(self.draft) or self.interrupted:
                return
            if not self._near(self.draft):
                return
            self._begin(self.draft, self.draft.costs)
            found = self._quality(self.draft)
        self.proven_infeasible = self.found is None and found.status == "INFEASIBLE"

    def _begin(self, draft: Draft, weights: Sequence[tuple[cp_model.IntVar, int]]) -> None:
        """Take the start for a roster that is known, where the draft allows it and none is known that is as good."""
        if self._start is None:
            return
        given = begun(draft, self._start, weights, self._settings.memory_megabytes)
        self.begun = given is not None or (self.begun is True and self.found is not None)
        if given is not None and (self.found is None or _value(weights, given) < _value(weights, self.found)):
            self.found = given

    def _near(self, draft: Draft) -> bool:
        """A good roster at once where one is known already: days far from all that has to change stay as they are.

        At first all other days stay, then those around them are free, too. These are no stages, as they prove nothing about
        the whole. Without them, a search that runs out of time might end with many changes that it had no time to take back:
        where the time is up without such a roster, none is known, and False is returned. True where the search goes on.
        """
        nearby: Found | None = None
        for reach in _REACHES:
            far = far_cells(draft, reach)
            if not far:
                continue
            found = self._search_near(draft, far, nearby)
            nearby = found if found.solved else nearby
            if found.interrupted or (nearby is None and found.status == "UNKNOWN" and self.seconds_left <= 0):
                self.interrupted |= found.interrupted
                self.found = nearby or (self.found if self.interrupted else None)
                return False
        self.found = nearby or self.found
        return True

    def _search_near(self, draft: Draft, far: Sequence[tuple[cp_model.IntVar, int]], before: Found | None) -> Found:
        """The best roster with some cells held."""
        share = self.seconds_left * _FIRST_ROSTER_SHARE
        _hint(draft, before)
        near = draft.model.clone()
        for cell, value in far:
            near.add(cell == value)
        near.minimize(_weighted(draft.costs))
        return search(
            near,
            self._settings,
            time_limit_seconds=max(share, min(self.seconds_left, _FIRST_ROSTER_SECONDS)) if before is None else share,
            gap=self._settings.gap,
            enough_seconds=share,
            on_event=lambda event: self._report("quality", replace(event, bound=None), COST_UNITS_PER_PRICE),
        )

    def _give_up(self, draft: Draft) -> bool:
        """Least sizes to give up, the dearest group first; True where a roster is known."""
        for group in self._turns(draft):
            breaches = [pair for limit in group for pair in draft.given_up.get(limit, ())]
            total = _weighted(breaches)
            if self.found is not None and _value(breaches, self.found) == 0:
                draft.model.add(total <= 0)
                continue
            draft.model.minimize(total)
            _hint(draft, self.found or self._start)
            name = "+".join(group)
            found = self._search(draft, name, self.seconds_left * _TURN_SHARE, gap=0.0, per=1)
            if not found.solved:
                self.proven_infeasible = found.status == "INFEASIBLE" and self.found is None
                self.musts_proven = False
                if self.found is None:
                    return False
            else:
                self.found = found
                self.musts_proven &= found.status == "OPTIMAL"
            assert self.found is not None
            draft.model.add(total <= _value(breaches, self.found))
            if self.interrupted:
                self.musts_proven = False
                return True
        return True

    def _turns(self, draft: Draft) -> list[tuple[str, ...]]:
        """Groups of limits with breaches, dearest first; limits that the order does not name come last."""
        named = {limit for group in self._problem.give_up_order for limit in group}
        unnamed = tuple(sorted(limit for limit in draft.given_up if limit not in named))
        order = (unnamed, *self._problem.give_up_order)
        return [group for group in reversed(order) if any(limit in draft.given_up for limit in group)]

    def _quality(self, draft: Draft, first_solution_seconds: float | None = None) -> Found:
        """Least cost of wishes."""
        draft.model.minimize(_weighted(draft.costs))
        _hint(draft, self.found or self._start)
        self._best = (None, None)
        known = self.found
        if known is not None:  # it may have been found for another objective
            known = replace(known, objective=float(_value(draft.costs, known)), bound=None, status="FEASIBLE")
        found = search_quality(
            draft,
            self._terms,
            self._settings,
            start=known,
            seconds=self.seconds_left,
            first_solution_seconds=first_solution_seconds,
            on_event=lambda event: self._report("quality", event, COST_UNITS_PER_PRICE),
        )
        self._note("quality", found, COST_UNITS_PER_PRICE)
        if found.solved:
            self.found = found
            self._end(found)
        return found

    def _end(self, found: Found) -> None:
        """Report what a search of quality came to, where its last step was no event: its own proof, for example."""
        objective, bound = self._best
        lower = found.objective is not None and (objective is None or found.objective / COST_UNITS_PER_PRICE < objective)
        higher = found.bound is not None and (bound is None or found.bound / COST_UNITS_PER_PRICE > bound)
        if lower or higher:
            self._report("quality", SearchEvent(found.objective, found.bound), COST_UNITS_PER_PRICE)

    def _search(
        self,
        draft: Draft,
        name: str,
        limit: float,
        *,
        gap: float,
        per: int,
    ) -> Found:
        """One search, noted as a stage and reported as it goes; `per` units of the model are one of the stage."""
        self._best = (None, None)
        found = search(
            draft.model,
            self._settings,
            time_limit_seconds=limit,
            gap=gap,
            on_event=lambda event: self._report(name, event, per),
        )
        self._note(name, found, per)
        return found

    def _note(self, name: str, found: Found, per: int) -> None:
        """Keep what a search came to as a stage."""
        self.interrupted |= found.interrupted
        self.full |= found.full
        objective = None if found.objective is None else found.objective / per
        bound = None if found.bound is None else found.bound / per
        proven = found.status in ("OPTIMAL", "INFEASIBLE")
        if not found.solved and name == "quality" and self.found is None:
            name = "musts"  # it only told that they cannot all hold, or not found that they can
        self.history.append(Stage(name, objective, bound, proven, found.seconds))

    def _report(self, name: str, event: SearchEvent, per: int) -> None:
        """Pass an event on as progress."""
        objective, bound = self._best
        if event.objective is not None and (objective is None or event.objective / per < objective):
            objective = event.objective / per
        if event.bound is not None and (bound is None or event.bound / per > bound):
            bound = event.bound / per
        self._best = (objective, bound)
        gap = None
        if objective is not None and bound is not None and name == "quality" and self.musts_proven:
            gap = max(0.0, objective - bound) / max(1.0, objective)
        progress = Progress(time.monotonic() - self._began, name, objective, bound, gap)
        self.progress.append(progress)
        if self._on_progress is not None:
            self._on_progress(progress)

    def tightened(self) -> tuple[int, dict[str, int]]:
        """Cost units and sizes given up of the roster found, every auxiliary value as small as it can be."""
        assert self.draft is not None
        assert self.found is not None
        draft, values = self.draft, self.found.values
        for cell in draft.cells.values():
            draft.model.add(cell == values[cell.index])
        breaches = [pair for pairs in draft.given_up.values() for pair in pairs]
        draft.model.minimize(_weighted([*draft.costs, *breaches]))
        draft.model.clear_hints()  # type: ignore[no-untyped-call]
        settings = replace(self._settings, workers=1, deterministic_limit=None)
        tight = search(draft.model, settings, time_limit_seconds=60.0)
        if tight.interrupted:
            self.interrupted = True
            tight = tight if tight.solved else search(draft.model, settings, time_limit_seconds=60.0)
        exact = tight if tight.solved else self.found
        given_up = {limit: _value(pairs, exact) for limit, pairs in draft.given_up.items()}
        return _value(draft.costs, exact), {limit: size for limit, size in given_up.items() if size > 0}


def _can_give_up(term: Term) -> bool:
    """Whether a term is a must that has a turn."""
    strength = getattr(term, "strength", None)
    return strength is not None and strength.give_up is not None


def _weighted(pairs: Sequence[tuple[cp_model.IntVar, int]]) -> cp_model.LinearExprT:
    """Sum of weight times variable."""
    return cp_model.LinearExpr.weighted_sum([variable for variable, _ in pairs], [weight for _, weight in pairs])


def _value(pairs: Sequence[tuple[cp_model.IntVar, int]], found: Found) -> int:
    """Value of `_weighted` in a result."""
    return sum(weight * found.values[variable.index] for variable, weight in pairs)


def _hint(draft: Draft, found: Found | Roster | None) -> None:
    """Start from the solution found before, where the model is the same one, or a roster, or else the one people know."""
    draft.model.clear_hints()  # type: ignore[no-untyped-call]
    grid, known = draft.problem.grid, draft.problem.reference if found is None else found
    if isinstance(known, Found):
        for index, value in enumerate(known.values):
            draft.model.add_hint(draft.model.get_int_var_from_proto_index(index), value)
    elif known is not None:
        given = {(item.agent, grid.day_of(item.date), item.duty) for item in known.assignments}
        people, days = set(known.agents), {grid.day_of(when) for when in known.dates}
        for key, cell in draft.cells.items():
            if key[0] in people and key[1] in days:
                draft.model.add_hint(cell, key in given)
