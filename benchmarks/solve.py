"""Time, distance from the best possible and memory of `schedule solve`, each store file from a cold start.

    python -m benchmarks.solve                     the shipped store files
    python -m benchmarks.solve configs/store.yaml --json

Each run is a process of its own that writes all files into a folder that is thrown away.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

__all__ = ["Run", "main", "measure"]

_ROOT = Path(__file__).resolve().parents[1]
_STORES = ("configs/store.yaml", "configs/minimal.yaml", "configs/night_centre.yaml")
_LAUNCH = """\
import sys
from scheduler.cli.main import main
code = main(sys.argv[1:])
try:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak * (1 if sys.platform == "darwin" else 1024), file=sys.stderr)
except ImportError:
    print(-1, file=sys.stderr)
sys.exit(code)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run.

    Parameters
    ----------
    store
        Path of the store file.
    total_seconds
        Wall clock of the whole process, start of Python and all files included.
    steps
        Wall-clock seconds per step, as the summary has them.
    status, proven, objective, bound, gap
        Of the solve.
    shortage_share
        Part of the objective that is shortage of people; None where the objective is 0.
    uncovered_scored_minutes, broken_musts
        Both 0 in a good roster.
    peak_megabytes
        Peak memory of the process; None where the system does not tell (Windows).
    """

    store: str
    total_seconds: float
    steps: dict[str, float]
    status: str
    proven: bool
    objective: float | None
    bound: float | None
    gap: float | None
    shortage_share: float | None
    uncovered_scored_minutes: int
    broken_musts: int
    peak_megabytes: float | None


def measure(store: str, extra: tuple[str, ...] = ()) -> Run:
    """Solve one store file in a process of its own.

    Parameters
    ----------
    store
        Path of the store file, from the root of the project.
    extra
        Further arguments of ``schedule solve``.

    Returns
    -------
    Run

    Raises
    ------
    RuntimeError
        The command did not end with a roster.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", _LAUNCH, "solve", store, "--json", "--quiet", "--out", folder, *extra]
        began = time.perf_counter()
        done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
        total = time.perf_counter() - began
    if done.returncode != 0:
        raise RuntimeError(f"{store}: exit code {done.returncode}: {done.stderr.strip()}")
    summary = json.loads(done.stdout)
    peak = int(done.stderr.strip().splitlines()[-1])
    findings = summary["findings"]
    short = sum(finding["price"] for finding in findings if finding["rule"] == "cover")
    return Run(
        store=store,
        total_seconds=round(total, 2),
        steps=summary["seconds"],
        status=summary["status"],
        proven=summary["proven"],
        objective=summary["objective"],
        bound=summary["bound"],
        gap=summary["gap"],
        shortage_share=round(short / summary["objective"], 3) if summary["objective"] else None,
        uncovered_scored_minutes=summary["kpis"]["uncovered_scored_minutes"],
        broken_musts=sum(finding["severity"] == "must" for finding in findings),
        peak_megabytes=round(peak / 2**20, 1) if peak > 0 else None,
    )


def main() -> None:
    """Measure the store files asked for and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "stores", nargs="*", default=_STORES, metavar="STORE", help="store files (default: the shipped ones)"
    )
    parser.add_argument("--time-limit", metavar="SECONDS", help="of the search, instead of the store file's")
    parser.add_argument("--gap", metavar="SHARE", help="of the search, instead of the store file's")
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    args = parser.parse_args()
    extra = tuple(
        part
        for option, value in (("--time-limit", args.time_limit), ("--gap", args.gap))
        if value is not None
        for part in (option, value)
    )
    runs = [measure(store, extra) for store in args.stores]
    if args.json:
        print(json.dumps([asdict(run) for run in runs], indent=2))
        return
    for run in runs:
        print(_text(run))


def _text(run: Run) -> str:
    """One run as lines."""
    gap = "unknown" if run.gap is None else f"{run.gap:.3%}"
    share = "-" if run.shortage_share is None else f"{run.shortage_share:.0%}"
    memory = "unknown" if run.peak_megabytes is None else f"{run.peak_megabytes:,.0f} MB"
    steps = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in run.steps.items())
    return (
        f"{run.store}: {run.total_seconds:.1f} s in all, {run.status}, proven {run.proven}\n"
        f"  objective {run.objective}, bound {run.bound}, gap {gap}, of which shortage {share}\n"
        f"  uncovered scored minutes {run.uncovered_scored_minutes}, broken musts {run.broken_musts}, memory {memory}\n"
        f"  {steps}"
    )


if __name__ == "__main__":
    main()
