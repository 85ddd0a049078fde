"""Public staff-rostering instances (Curtois and Qu): what the search reaches, bound and time, re-costed by an evaluator.

    python -m benchmarks.nrp FILES --time-limit 120 --seeds 3
    python -m benchmarks.nrp FOLDER --time-limit 120 --one-shot

FILES are instances in the public text format, FOLDER stands for every Instance*.txt in it. Each search is a process of its
own, one after the other. Objective, and whether every limit holds, are the evaluator's; bound, seconds and time to best are
the search's. `best_known.csv` beside an instance, where there is one, has the best known objective in its column ub_2026.

With --out each roster is written as DIR/InstanceN.csv, the best one of several seeds: person, day from 0, shift, with commas
between them; days off are left out, and there is no line of headings.

Exit codes: 0 every instance has a roster; 2 a file is wrong, nothing was solved; 3 an instance has no roster; 4 none was
found in the time; 5 a roster is not what the search says of it.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Final

from benchmarks.nrp_measure import IMPOSSIBLE, NOT_FOUND, Run, measure
from benchmarks.nrp_reader import read_instance
from scheduler import InputError

__all__ = ["main"]

_BAD_FILE: Final = 2


def _files(given: Sequence[str]) -> Iterator[Path]:
    """The files, those of a folder in order of their numbers."""
    for path in map(Path, given):
        if path.is_dir():
            yield from sorted(path.glob("Instance*.txt"), key=lambda one: (len(one.stem), one.stem))
        else:
            yield path


def _median(runs: Sequence[Run]) -> Run:
    """The run in the middle by objective, no roster the worst; of an even number the worse of the two."""
    ranked = sorted(runs, key=lambda run: (math.inf if run.objective is None else run.objective, run.seconds))
    return replace(ranked[len(ranked) // 2], seed=None)


def _write(folder: Path, name: str, rows: Sequence[tuple[str, int, str]]) -> None:
    """One roster as a file."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def _line(run: Run) -> str:
    """One run as a line."""
    seed = "median" if run.seed is None else str(run.seed)
    return (
        f"{run.instance:12} {seed:>6} {_figure(run.objective, ',d'):>9} {_figure(run.bound, ',.1f'):>10} "
        f"{_figure(run.gap, '.2%'):>8} {_figure(run.best_known, ',d'):>9} {_figure(run.above_best_known, '.2%'):>8} "
        f"{run.seconds:7.1f} {_figure(run.processor_seconds, '.1f'):>9} {_figure(run.seconds_to_best, '.1f'):>7} "
        f"{_figure(run.peak_megabytes, ',.0f'):>7}  {run.status}"
    )


def _figure(value: float | None, form: str) -> str:
    """A figure, or a dash where there is none."""
    return "-" if value is None else format(value, form)


_HEADING: Final = (
    f"{'instance':12} {'seed':>6} {'objective':>9} {'bound':>10} {'gap':>8} {'best':>9} {'above':>8} "
    f"{'seconds':>7} {'processor':>9} {'to best':>7} {'MB':>7}  status"
)


def _parser() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="DIR_OR_FILES", help="instances, or a folder of Instance*.txt")
    parser.add_argument("--time-limit", type=float, required=True, metavar="SECONDS", help="of each search")
    parser.add_argument("--seeds", type=int, default=1, metavar="N", help="search with the seeds 1 to N (default: 1)")
    parser.add_argument("--workers", type=int, metavar="N", help="workers of the search, instead of its own choice")
    parser.add_argument("--json", action="store_true", help="print JSON: runs, and medians where there are several seeds")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write each roster as DIR/InstanceN.csv, without headings")
    parser.add_argument("--one-shot", action="store_true", help="plain CP-SAT with 8 workers instead, for comparison")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Solve the instances and print a table or JSON."""
    parser = _parser()
    args = parser.parse_args(argv)
    if not args.time_limit > 0 or args.seeds < 1 or (args.workers is not None and args.workers < 1):
        parser.error("--time-limit, --seeds and --workers must be above 0")
    files = list(_files(args.files))
    faults = [fault for path in files for fault in _faults(path)]
    if not files or faults:
        print("\n".join(faults or ["there is no Instance*.txt in the folder"]), file=sys.stderr)
        return _BAD_FILE
    extra = [*(["--workers", str(args.workers)] if args.workers else []), *(["--one-shot"] if args.one_shot else [])]
    runs: list[Run] = []
    medians: list[Run] = []
    if not args.json:
        print(_HEADING)
    for path in files:
        own = _seeds(path, args, extra)
        runs += own
        medians += [_median(own)] if args.seeds > 1 else []
        if args.seeds > 1 and not args.json:
            print(_line(medians[-1]), flush=True)
    if args.json:
        print(json.dumps({"runs": [asdict(run) for run in runs], "medians": [asdict(run) for run in medians]}, indent=2))
    return max(run.exit_code for run in runs)


def _seeds(path: Path, args: argparse.Namespace, extra: Sequence[str]) -> list[Run]:
    """All searches of one instance, printed and written as they end."""
    runs: list[Run] = []
    for seed in range(1, args.seeds + 1):
        run, rows = measure(path, args.time_limit, seed, extra)
        sound = run.objective is not None and not run.message
        best = min((one.objective for one in runs if one.objective is not None and not one.message), default=math.inf)
        if args.out is not None and sound and run.objective is not None and run.objective < best:
            _write(args.out, path.stem, rows)
        runs.append(run)
        if not args.json:
            print(_line(run), flush=True)
        said = {0: "", IMPOSSIBLE: "no roster exists", NOT_FOUND: "no roster was found in the time"}
        if run.exit_code:
            print(f"{path}: {said.get(run.exit_code) or run.message}", file=sys.stderr, flush=True)
    return runs


def _faults(path: Path) -> list[str]:
    """What is wrong with a file."""
    try:
        read_instance(path)
    except InputError as error:
        return [str(fault) for fault in error.faults]
    return []


if __name__ == "__main__":
    raise SystemExit(main())
