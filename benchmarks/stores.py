"""Time to a roster, distance from the best possible and memory as stores grow, each store from a cold start.

    python -m benchmarks.stores                                        12 to 500 people, three stores of each size
    python -m benchmarks.stores --agents 30 100 --seeds 1 --one-shot   beside CP-SAT on the whole model, at equal time
    python -m benchmarks.stores --agents 30 --replan                   two sick calls on the roster of each search
    python -m benchmarks.stores --agents 30 --use 0.95                 stores that are short of people nearly everywhere

Stores are invented (`benchmarks.store_maker` writes them as files): two queues hour by hour, three shifts, 28 days. They
need 70 to 80 % of the hours that people can work, or as much as is asked for; `python -m benchmarks.store_use` says what a
store of yours needs. Each run is a process of its own, one after the other. The time limit is of the search; by default 20 s
up to 30 people, 60 s up to 100, 120 s up to 200, 300 s beyond.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import linear_regression, median

from benchmarks.run_store import StoreRun

__all__ = ["growth", "growth_lines", "main", "measure", "run_line"]

_ROOT = Path(__file__).resolve().parents[1]
_SIZES = (12, 30, 60, 100, 200, 500)
_LIMITS = ((30, 20.0), (100, 60.0), (200, 120.0))
_LONGEST = 300.0
_PATIENCE = 600.0
_HEADER = (
    f"{'agents':>6} {'seed':>4} {'means':9} {'objective':>11} {'bound':>11} {'gap':>8} {'load':>6} {'first':>6} {'best':>6} "
    f"{'total':>6} {'cpu':>6} {'MB':>6} {'empty':>6} {'short':>7} {'musts':>5}"
)
_GROWING = {
    "first_seconds": "first roster, s",
    "within_seconds": "within 1 %, s",
    "best_seconds": "best roster, s",
    "seconds": "in all, s",
    "processor_seconds": "processor, s",
    "peak_megabytes": "memory, MB",
    "gap": "gap",
}
_UNLIMITED = ("first_seconds", "within_seconds", "peak_megabytes")
"""What says how it grows; the other figures end at the time limit."""


def measure(agents: int, seed: int, limit: float, means: str, use: float | None = None) -> list[StoreRun]:
    """Solve one store in a process of its own.

    Parameters
    ----------
    agents, seed, use
        Which store.
    limit
        Seconds of the search.
    means
        ``search``, ``one-shot`` or ``replan``, as in `benchmarks.run_store`.

    Returns
    -------
    list of StoreRun
        One without figures where the process failed or did not end; what it said goes to standard error.
    """
    command = [sys.executable, "-m", "benchmarks.run_store", "--agents", str(agents), "--seed", str(seed)]
    command += ["--time-limit", str(limit), "--means", means, *(() if use is None else ("--use", str(use)))]
    try:
        done = subprocess.run(
            command, cwd=_ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=3 * limit + _PATIENCE
        )
    except subprocess.TimeoutExpired:
        print(f"{agents} agents, seed {seed}, {means}: did not end", file=sys.stderr)
        return [StoreRun(agents, seed, means)]
    if done.returncode != 0:
        print(f"{agents} agents, seed {seed}, {means}: exit code {done.returncode}: {done.stderr.strip()}", file=sys.stderr)
        return [StoreRun(agents, seed, means)]
    if done.stderr:
        print(f"{agents} agents, seed {seed}, {means}: {done.stderr.strip()}", file=sys.stderr)
    return [StoreRun(**run) for run in json.loads(done.stdout)]


def run_line(run: StoreRun) -> str:
    """One run as a line of the table."""
    return (
        f"{run.agents:6} {run.seed:4} {run.means:9} {_number(run.objective, 11, 1)} {_number(run.bound, 11, 1)} "
        f"{_share(run.gap, 8)} {_number(run.load_seconds, 6, 1)} {_number(run.first_seconds, 6, 1)} "
        f"{_number(run.best_seconds, 6, 1)} {_number(run.seconds, 6, 1)} {_number(run.processor_seconds, 6, 1)} "
        f"{_number(run.peak_megabytes, 6, 0)} {_number(run.uncovered_minutes, 6, 0)} {_number(run.short_hours, 7, 1)} "
        f"{_number(run.broken_musts, 5, 0)}" + ("" if run.changed is None else f"  {run.changed} days changed")
    )


def growth(runs: Sequence[StoreRun], means: str, figure: str) -> dict[int, float | None]:
    """Median of a figure by size, where most runs of a size have it; None where they do not."""
    found: dict[int, float | None] = {}
    for agents in sorted({run.agents for run in runs if run.means == means}):
        values = [getattr(run, figure) for run in runs if run.means == means and run.agents == agents]
        known = sorted(math.inf if value is None else float(value) for value in values)
        middle = median(known)
        found[agents] = middle if math.isfinite(middle) else None
    return found


def growth_lines(runs: Sequence[StoreRun], means: str) -> Iterator[str]:
    """Medians by size, and the power of the number of people with which a figure grows."""
    sizes = list(growth(runs, means, "seconds"))
    yield f"{means + ', median':18}" + "".join(f"{size:>9}" for size in sizes) + "   grows with agents to the power of"
    for figure, words in _GROWING.items():
        values = growth(runs, means, figure)
        cells = (_share(values[size], 9) if figure == "gap" else _number(values[size], 9, 1) for size in sizes)
        power = _power({size: value for size, value in values.items() if value}) if figure in _UNLIMITED else None
        yield f"{words:18}" + "".join(cells) + ("" if power is None else f"   {power:.2f}")


def _power(values: dict[int, float]) -> float | None:
    """Slope of the logarithms, by least squares; None for fewer than two sizes."""
    if len(values) < 2:
        return None
    sizes, figures = [math.log(size) for size in values], [math.log(value) for value in values.values()]
    return linear_regression(sizes, figures).slope


def _number(value: float | None, width: int, digits: int) -> str:
    """A number, or a dash."""
    return f"{'-':>{width}}" if value is None else f"{value:{width},.{digits}f}"


def _share(value: float | None, width: int) -> str:
    """A fraction in percent, or a dash."""
    return f"{'-':>{width}}" if value is None else f"{value:{width}.2%}"


def _limit(agents: int) -> float:
    """Seconds that a store of this size has by default."""
    return next((seconds for most, seconds in _LIMITS if agents <= most), _LONGEST)


def main() -> None:
    """Measure and print tables or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--agents", type=int, nargs="+", default=_SIZES, metavar="N", help="sizes of the team")
    parser.add_argument("--seeds", type=int, default=3, metavar="N", help="stores of each size: seeds 1 to N")
    parser.add_argument("--time-limit", type=float, metavar="SECONDS", help="of each search, instead of one by size")
    parser.add_argument("--use", type=float, metavar="SHARE", help="of people's hours that is needed, 0.7 to 0.8 usually")
    parser.add_argument("--one-shot", action="store_true", help="besides CP-SAT on the whole model, at equal time")
    parser.add_argument("--replan", action="store_true", help="besides two sick calls on the roster of each search")
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    args = parser.parse_args()
    every = ["replan" if args.replan else "search", *(["one-shot"] if args.one_shot else [])]
    runs: list[StoreRun] = []
    if not args.json:
        print(_HEADER, flush=True)
    for agents in args.agents:
        limit = _limit(agents) if args.time_limit is None else args.time_limit
        for seed in range(1, args.seeds + 1):
            for means in every:
                measured = measure(agents, seed, limit, means, args.use)
                runs += measured
                if not args.json:
                    print(*map(run_line, measured), sep="\n", flush=True)
    if args.json:
        print(json.dumps([asdict(run) for run in runs], indent=2))
        return
    for means in dict.fromkeys(run.means for run in runs):
        print("", *growth_lines(runs, means), sep="\n")


if __name__ == "__main__":
    main()
