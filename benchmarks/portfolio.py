"""Which of CP-SAT's strategies to run side by side: time to proof of one store, with ours and with the solver's own choice.

    python -m benchmarks.portfolio [STORE] [--seeds 3] [--copies 1] [--time-limit 60]

With ``--copies N`` everybody is there N times and N times the heads are needed.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from dataclasses import replace

from ortools.sat.python import cp_model

from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.solver_settings import SolverSettings
from scheduler.jobs.staff import staff
from scheduler.solver.model.build import build
from scheduler.solver.search import configured

__all__ = ["copied", "main"]


def copied(store: Store, copies: int) -> Problem:
    """The store's problem with everybody and every head needed `copies` times."""
    needed = staff(store)
    problem = store.problem(needed)
    people = tuple(
        replace(agent, id=agent.id if copy == 0 else f"{agent.id}/{copy}")
        for copy in range(copies)
        for agent in store.agents
    )
    kin = {agent.id: agent.id.split("/")[0] for agent in people}
    return replace(
        problem,
        agents=people,
        leads=frozenset(agent for agent, origin in kin.items() if origin in store.leads),
        standby_agents=frozenset(agent for agent, origin in kin.items() if origin in store.standby_agents),
        requirement=replace(needed, heads=needed.heads * copies),
    )


def _solvers(settings: SolverSettings, limit: float) -> Iterator[tuple[str, cp_model.CpSolver]]:
    """Our choice and the solver's own, with our number of workers and with 8."""
    yield "ours", configured(settings, limit, settings.gap)
    for workers in sorted({settings.workers, 8}):
        solver = configured(replace(settings, workers=workers), limit, settings.gap)
        solver.parameters.ignore_subsolvers.clear()
        yield f"{workers} of the solver's own", solver


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", nargs="?", default="configs/store.yaml")
    parser.add_argument("--history", default=None)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--time-limit", type=float, default=60.0)
    args = parser.parse_args()
    store = load_store(args.store, history=args.history)
    problem = copied(store, args.copies)
    terms = [term for rule in store.rules for term in rule.terms(problem)]
    print(f"{'strategies':24} {'seed':>4} {'objective':>10} {'bound':>10} {'seconds':>8}")
    for seed in range(1, args.seeds + 1):
        for name, solver in _solvers(replace(store.solver, seed=seed), args.time_limit):
            draft = build(problem, terms, relaxed=False)
            draft.model.minimize(sum(variable * cost for variable, cost in draft.costs))
            began = time.perf_counter()
            solver.solve(draft.model)
            spent = time.perf_counter() - began
            objective = solver.objective_value / COST_UNITS_PER_PRICE
            bound = solver.best_objective_bound / COST_UNITS_PER_PRICE
            print(f"{name:24} {seed:4} {objective:10.1f} {bound:10.1f} {spent:8.1f}", flush=True)


if __name__ == "__main__":
    main()
