"""One solve of an invented store, measured in the process that runs this: ``python -m benchmarks.run_store --help``.

Three means: ``search`` is ``scheduler.solve``; ``one-shot`` hands the whole model to CP-SAT with 8 workers and the solver's
own choice of strategies, and judges its roster with the same check; ``replan`` calls two people in sick on the roster of a
search. Prints a JSON list of runs.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import timedelta

from benchmarks.nrp_one_shot import solve_in_one_shot
from benchmarks.store_maker import made_store
from scheduler import Absence, NoRosterFound, Outcome, Requirement, Roster, Store, replan, solve
from scheduler.auditing.audit import audit
from scheduler.domain.day_of import DayOf
from scheduler.domain.outcome import Progress
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE

__all__ = ["StoreRun", "main", "run_store"]

_WITHIN = 0.01
_ONE_SHOT_WORKERS = 8
_REPLAN_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class StoreRun:
    """One measured solve.

    Parameters
    ----------
    agents, seed, means
        Which store, and ``search``, ``one-shot`` or ``replan``.
    objective, bound, gap
        Of the roster; None where there is no roster or nothing is proven. The objective is the one that the check counts.
    load_seconds
        To make and read the files.
    first_seconds, within_seconds, best_seconds
        From the start of the solve to the first roster in which all musts hold that can, to a gap of 1 %, and to the best
        roster; None where it did not come to that.
    seconds, processor_seconds
        Of the solve, all files read before, checks included; processor time of all cores.
    peak_megabytes
        Peak memory of the process up to then; None where the system does not tell (Windows).
    uncovered_minutes, short_hours, broken_musts
        Of the roster: scored minutes without anybody, head-hours short, and findings on musts; None without a roster.
    changed
        Days of others that a replanned roster changes; None for other means.
    """

    agents: int
    seed: int
    means: str
    objective: float | None = None
    bound: float | None = None
    gap: float | None = None
    load_seconds: float = 0.0
    first_seconds: float | None = None
    within_seconds: float | None = None
    best_seconds: float | None = None
    seconds: float = 0.0
    processor_seconds: float = 0.0
    peak_megabytes: float | None = None
    uncovered_minutes: int | None = None
    short_hours: float | None = None
    broken_musts: int | None = None
    changed: int | None = None


class _Watch:
    """Clock and milestones of one solve."""

    def __init__(self) -> None:
        self._began, self._worked = time.perf_counter(), time.process_time()
        self._best: float | None = None
        self.first: float | None = None
        self.within: float | None = None
        self.last: float | None = None

    @property
    def spent(self) -> float:
        """Seconds so far."""
        return time.perf_counter() - self._began

    def see(self, progress: Progress) -> None:
        """Note what a line of progress tells."""
        if progress.stage == "quality":
            self.note(progress.objective, progress.gap)

    def note(self, objective: float | None, gap: float | None) -> None:
        """Note an objective and a gap."""
        if objective is None:
            return
        now = self.spent
        self.first = now if self.first is None else self.first
        if self._best is None or objective < self._best:
            self._best, self.last = objective, now
        if gap is not None and gap <= _WITHIN and self.within is None:
            self.within = now

    def timed(self, run: StoreRun) -> StoreRun:
        """A run with what the clock says now."""
        return replace(
            run,
            first_seconds=_rounded(self.first),
            within_seconds=_rounded(self.within),
            best_seconds=_rounded(self.last),
            seconds=round(self.spent, 2),
            processor_seconds=round(time.process_time() - self._worked, 2),
            peak_megabytes=_peak_megabytes(),
        )


def run_store(agents: int, seed: int, limit: float, means: str, *, use: float | None = None) -> Iterator[StoreRun]:
    """Make a store and solve it.

    Parameters
    ----------
    agents, seed, use
        Which store, see `made_store`.
    limit
        Seconds of the search.
    means
        ``search``, ``one-shot``, or ``replan`` for a search and then two sick calls on its roster.
    """
    began = time.perf_counter()
    store, requirement = made_store(agents, seed, use=use)
    loaded = round(time.perf_counter() - began, 2)
    if means == "one-shot":
        yield _one_shot(StoreRun(agents, seed, means, load_seconds=loaded), store, requirement, limit)
        return
    watch = _Watch()
    outcome = None
    try:
        outcome = solve(store, requirement, time_limit_seconds=limit, on_progress=watch.see)
    except NoRosterFound as error:
        print(error, file=sys.stderr)
    yield _measured(StoreRun(agents, seed, "search", load_seconds=loaded), watch, outcome)
    if means == "replan" and outcome is not None and outcome.solution.roster is not None:
        yield _replanned(StoreRun(agents, seed, means, load_seconds=loaded), store, requirement, outcome.solution.roster)


def _measured(run: StoreRun, watch: _Watch, outcome: Outcome | None) -> StoreRun:
    """The run with what a search came to."""
    if outcome is None or outcome.audit is None:
        return watch.timed(run)
    found = outcome.solution
    if watch.first is None:
        watch.note(found.objective, found.gap)
    kpis = outcome.audit.kpis
    return replace(
        watch.timed(run),
        objective=found.objective,
        bound=found.bound,
        gap=found.gap,
        uncovered_minutes=kpis.uncovered_scored_minutes,
        short_hours=kpis.shortfall_agent_hours,
        broken_musts=len(outcome.audit.broken_musts),
    )


def _one_shot(run: StoreRun, store: Store, requirement: Requirement, limit: float) -> StoreRun:
    """The run of the whole model at once; its roster is judged by the check that judges every roster."""
    watch = _Watch()
    problem = store.problem(requirement)
    settings = store.solver.changed(time_limit_seconds=limit, workers=_ONE_SHOT_WORKERS)
    found = solve_in_one_shot(problem, store.rules, settings, on_progress=watch.see)
    if found.roster is None or found.bound is None:
        return watch.timed(run)
    checked = audit(problem, found.roster, store.rules)
    objective = checked.cost / COST_UNITS_PER_PRICE
    gap = (objective - found.bound) / max(1.0, objective)
    return replace(
        watch.timed(run),
        objective=objective,
        bound=found.bound,
        gap=gap,
        uncovered_minutes=checked.kpis.uncovered_scored_minutes,
        short_hours=checked.kpis.shortfall_agent_hours,
        broken_musts=len(checked.broken_musts),
    )


def _replanned(run: StoreRun, store: Store, requirement: Requirement, roster: Roster) -> StoreRun:
    """The run of two sick calls on one day in the middle of a roster: of a person on the early shift and one on the late."""
    middle = roster.start + timedelta(days=roster.days // 2)
    working = [item for item in roster.assignments if item.date == middle and item.works and item.agent not in store.leads]
    absent = {working[0].agent, working[-1].agent}
    absences = [Absence(agent, middle, middle + timedelta(days=1)) for agent in sorted(absent)]
    watch = _Watch()
    outcome = replan(
        store, roster, absences, requirement=requirement, time_limit_seconds=_REPLAN_SECONDS, on_progress=watch.see
    )
    after = outcome.solution.roster
    assert after is not None
    others = [(agent, when) for agent in after.agents if agent not in absent for when in after.dates]
    changed = sum(not DayOf.on(after, cell).same_as(DayOf.on(roster, cell)) for cell in others)
    return replace(_measured(run, watch, outcome), changed=changed)


def _rounded(seconds: float | None) -> float | None:
    """Hundredths of a second."""
    return None if seconds is None else round(seconds, 2)


def _peak_megabytes() -> float | None:
    """Peak memory of this process, None where the system does not tell."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return round(peak / 2**20, 1)


def main() -> None:
    """Measure one store and print JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--agents", type=int, default=30, metavar="N", help="people of the team")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which store of that size")
    parser.add_argument("--time-limit", type=float, default=20.0, metavar="SECONDS", help="of the search")
    parser.add_argument("--means", choices=("search", "one-shot", "replan"), default="search", help="how to solve")
    parser.add_argument("--use", type=float, metavar="SHARE", help="of the hours that people can work, as needed")
    args = parser.parse_args()
    runs = run_store(args.agents, args.seed, args.time_limit, args.means, use=args.use)
    print(json.dumps([asdict(run) for run in runs], indent=2))


if __name__ == "__main__":
    main()
