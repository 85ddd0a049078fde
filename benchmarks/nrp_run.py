"""One search of one public instance, measured from the inside; `benchmarks.nrp` starts it in a process of its own.

    python -m benchmarks.nrp_run FILE --time-limit SECONDS [--seed N] [--workers N] [--one-shot]

Prints JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from benchmarks.nrp_instance import load_instance
from scheduler import AuditError, solve_problem
from scheduler.domain.outcome import Progress, Solution
from scheduler.domain.roster import Roster
from scheduler.domain.solver_settings import SolverSettings

__all__ = ["SearchRun", "main"]

_PLAIN_WORKERS = 8
"""Workers of plain CP-SAT, with fewer it has no bound to speak of."""


@dataclass(frozen=True, slots=True)
class SearchRun:
    """One search.

    Parameters
    ----------
    status
        Of the solution, or ``disagreement`` where check and search tell different stories.
    message
        What they disagree on.
    objective, bound
        As the search says; None where unknown.
    seconds
        Wall clock from reading the file to the checked roster.
    processor_seconds
        Of the process and its helpers, start of Python included.
    seconds_to_best
        After which the roster was known, reading and building included.
    peak_megabytes
        Peak memory of the process plus that of its largest helper; None where the system does not tell (Windows).
    rows
        The roster: person, day from 0, shift.
    """

    status: str
    message: str
    objective: float | None
    bound: float | None
    seconds: float
    processor_seconds: float
    seconds_to_best: float | None
    peak_megabytes: float | None
    rows: list[tuple[str, int, str]]


class _Best:
    """Notes when the objective last became better."""

    def __init__(self) -> None:
        self._began = time.perf_counter()
        self._objective = float("inf")
        self.seconds: float | None = None

    def __call__(self, progress: Progress) -> None:
        """Hear of progress."""
        if progress.objective is not None and progress.objective < self._objective:
            self._objective = progress.objective
            self.seconds = self.elapsed

    @property
    def elapsed(self) -> float:
        """Seconds so far."""
        return time.perf_counter() - self._began


def _searched(path: str, settings: SolverSettings, *, plain: bool) -> SearchRun:
    """Read, solve and check one instance."""
    best = _Best()
    problem, rule = load_instance(path)
    message, solution = "", None
    try:
        if plain:
            from benchmarks.nrp_one_shot import solve_in_one_shot

            solution = solve_in_one_shot(problem, [rule], settings, on_progress=best)
        else:
            solution = solve_problem(problem, [rule], settings, on_progress=best)
    except AuditError as error:
        message = str(error)
    seconds = best.elapsed
    processor, peak = _spent()
    return SearchRun(
        status="disagreement" if solution is None else str(solution.status),
        message=message,
        objective=solution.objective if solution is not None else None,
        bound=solution.bound if solution is not None else None,
        seconds=round(seconds, 2),
        processor_seconds=round(processor, 2),
        seconds_to_best=None if best.seconds is None else round(best.seconds, 2),
        peak_megabytes=peak,
        rows=_rows(solution),
    )


def _rows(solution: Solution | None) -> list[tuple[str, int, str]]:
    """The roster by person and day."""
    roster: Roster | None = None if solution is None else solution.roster
    if roster is None:
        return []
    place = {agent: position for position, agent in enumerate(roster.agents)}
    rows = [(item.agent, (item.date - roster.start).days, item.shift) for item in roster.assignments]
    return sorted(rows, key=lambda row: (place[row[0]], row[1]))


def _spent() -> tuple[float, float | None]:
    """Processor seconds and peak megabytes."""
    try:
        import resource
    except ImportError:
        return time.process_time(), None
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    unit = 1 if sys.platform == "darwin" else 1024
    return sum(one.ru_utime + one.ru_stime for one in used), round(sum(one.ru_maxrss for one in used) * unit / 2**20, 1)


def main(argv: Sequence[str] | None = None) -> int:
    """Print one run as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--time-limit", type=float, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--one-shot", action="store_true")
    args = parser.parse_args(argv)
    workers = _PLAIN_WORKERS if args.one_shot and args.workers is None else args.workers
    settings = SolverSettings(gap=0.0).changed(args.time_limit, None, workers, args.seed)
    print(json.dumps(asdict(_searched(args.file, settings, plain=args.one_shot))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
