"""Whether rosters keep what is promised: heads planned, roster solved, and played through contact by contact.

    python -m benchmarks.service                    store.yaml, night_centre.yaml, and the bank with its real calls
    python -m benchmarks.service configs/store.yaml --repair --json

An hour of a queue is met when its contact-weighted service level over all replications reaches the target. The bank's series
is not part of this project; it is looked for in ``$SCHEDULER_DATA/history`` (``../shared/data`` where not set) and left out
where it is not there. Contacts come as the forecast says they may, in its sample paths.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from scheduler import forecast, load_store, simulate, solve, staff
from scheduler.domain.simulation_result import SimulationResult

__all__ = ["Row", "Run", "main", "measure"]

_ROOT = Path(__file__).resolve().parents[1]
_DATA = Path(os.environ.get("SCHEDULER_DATA", _ROOT.parent / "shared" / "data"))
_BANK = _DATA / "history" / "anonymous_bank_1999_hourly.csv"
_STORES = ("configs/store.yaml", "configs/night_centre.yaml", "configs/bank_centre.yaml")


@dataclass(frozen=True, slots=True)
class Row:
    """One queue.

    Parameters
    ----------
    queue
        Its id.
    scored_hours, met
        Hours that count, and those that meet the target.
    service_level, low, high
        Share of all contacts answered in time, with its range.
    worst_hour
        Lowest service level of a scored hour.
    median_day
        Probability that a day's scored hours together meet the target, the middle one of the days.
    """

    queue: str
    scored_hours: int
    met: int
    service_level: float
    low: float
    high: float
    worst_hour: float
    median_day: float


@dataclass(frozen=True, slots=True)
class Run:
    """One store.

    Parameters
    ----------
    store
        Path of the store file.
    repaired
        Whether the heads were repaired by simulation first.
    head_hours
        Hours of work that the requirement asks for, pooled queues together.
    gap
        Of the roster.
    share_met
        Scored hours met, of all queues.
    rows
        By queue.
    reasons
        Number of missed hours by what decided them.
    simulate_seconds
        Processor time of the simulation.
    """

    store: str
    repaired: bool
    head_hours: float
    gap: float | None
    share_met: float
    rows: tuple[Row, ...]
    reasons: dict[str, int]
    simulate_seconds: float


def measure(path: str, *, repair: bool, replications: int, seed: int, time_limit: float | None) -> Run | None:
    """Plan, roster and simulate one store.

    Parameters
    ----------
    path
        The store file, from the root of the project.
    repair
        Whether to repair the heads before the roster is made.
    replications, seed
        Of the simulation.
    time_limit
        Of the search, in seconds; the store's own where None.

    Returns
    -------
    Run or None
        None where the store has no history and its series is not there.
    """
    store = load_store(_ROOT / path)
    if store.history is None:
        if not _BANK.is_file():
            return None
        store = load_store(_ROOT / path, history=_BANK)
    expected = forecast(store)
    needed = staff(store, expected, repair=repair)
    outcome = solve(store, needed, time_limit_seconds=time_limit)
    if outcome.solution.roster is None:
        raise RuntimeError(f"{path}: no roster was found")
    began = time.process_time()
    result = simulate(
        store,
        outcome.solution.roster,
        forecast=expected,
        requirement=needed,
        replications=replications,
        seed=seed,
        gains=False,
    )
    seconds = time.process_time() - began
    rows = tuple(_row(result, row) for row in range(len(result.queues)))
    return Run(
        store=path,
        repaired=repair,
        head_hours=float(needed.to_cover.sum()) * needed.grid.interval_minutes / 60,
        gap=outcome.solution.gap,
        share_met=sum(row.met for row in rows) / sum(row.scored_hours for row in rows),
        rows=rows,
        reasons=dict(Counter(hour.reason.value for hour in result.missed).most_common()),
        simulate_seconds=round(seconds, 1),
    )


def _row(result: SimulationResult, row: int) -> Row:
    """One queue of a result."""
    scored = result.scored[row]
    level, low, high = result.total.service_level.at(row)
    holds = result.day_holds.value[row]
    return Row(
        queue=result.queues[row],
        scored_hours=int(scored.sum()),
        met=int((scored & result.met[row]).sum()),
        service_level=round(level, 4),
        low=round(low, 4),
        high=round(high, 4),
        worst_hour=round(float(np.nanmin(result.hours.service_level.value[row, scored])), 3),
        median_day=round(float(np.nanmedian(holds)), 3),
    )


def main() -> None:
    """Measure the stores asked for and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "stores", nargs="*", default=_STORES, metavar="STORE", help="store files (default: the shipped ones)"
    )
    parser.add_argument("--repair", action="store_true", help="repair the heads by simulation first")
    parser.add_argument("--replications", type=int, default=400, metavar="N", help="of the simulation (default: 400)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the simulation (default: 1)")
    parser.add_argument("--time-limit", type=float, metavar="SECONDS", help="of the search, instead of the store file's")
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    args = parser.parse_args()
    options = {
        "repair": args.repair,
        "replications": args.replications,
        "seed": args.seed,
        "time_limit": args.time_limit,
    }
    runs = [run for path in args.stores if (run := measure(path, **options)) is not None]
    if args.json:
        print(json.dumps([asdict(run) for run in runs], indent=2))
        return
    for run in runs:
        print(_text(run))


def _text(run: Run) -> str:
    """One run as lines."""
    gap = "unknown" if run.gap is None else f"{run.gap:.2%}"
    heads = "repaired heads" if run.repaired else "heads as planned"
    planned = f"{run.store}, {heads}: {run.head_hours:,.0f} hours of work, gap {gap}"
    lines = [f"{planned}; {run.share_met:.1%} of the scored hours met; simulated in {run.simulate_seconds} s"]
    lines += [
        f"  {row.queue:<12} {row.met:>4} of {row.scored_hours:>4} hours met ({row.met / row.scored_hours:.1%}), "
        f"in time {row.service_level:.1%} ({row.low:.1%} to {row.high:.1%}), worst hour {row.worst_hour:.0%}, "
        f"a day holds {row.median_day:.0%}"
        for row in run.rows
    ]
    if run.reasons:
        lines.append("  missed: " + ", ".join(f"{reason} {count}" for reason, count in run.reasons.items()))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
