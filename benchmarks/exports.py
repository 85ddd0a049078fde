"""Time, processor time and memory of `schedule export`, everything at once, from a cold start.

    python -m benchmarks.exports                        the roster of configs/store.yaml, which is solved first
    python -m benchmarks.exports STORE --roster FOLDER  a roster that was solved before
    python -m benchmarks.exports --agents 200           an invented store of 200 people, 28 days, a roster without a search
    python -m benchmarks.exports --each                 each kind of export by itself besides

Each run is a process of its own that writes into a folder that is thrown away.
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
from typing import Final

from benchmarks.made_roster import made_forecast, made_roster
from benchmarks.store_maker import write_store
from scheduler import load_store, read_requirement_csv, write_forecast_csv
from scheduler.tables.roster_csv import roster_csv_bytes

__all__ = ["Run", "main", "measure"]

_ROOT: Final = Path(__file__).resolve().parents[1]
_KINDS: Final = ("html", "pictures", "svg", "xlsx", "csv", "handout")
_LAUNCH: Final = """\
import sys
from scheduler.cli.main import main
code = main(sys.argv[1:])
try:
    import resource
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    peak = sum(each.ru_maxrss for each in used) * (1 if sys.platform == "darwin" else 1024)
    print(sum(each.ru_utime + each.ru_stime for each in used), peak, file=sys.stderr)
except ImportError:
    import time
    print(time.process_time(), -1, file=sys.stderr)
sys.exit(code)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run.

    Parameters
    ----------
    kinds
        What was written.
    seconds
        Wall clock of the whole process, start of Python included.
    processor_seconds
        Of all its threads, and of the process that it begins to draw pictures.
    peak_megabytes
        Peak memory, of both processes together at the most; None where the system does not tell (Windows).
    files, megabytes
        How many files, and their size in all.
    page_megabytes
        Size of report.html; None where it was not written.
    """

    kinds: str
    seconds: float
    processor_seconds: float
    peak_megabytes: float | None
    files: int
    megabytes: float
    page_megabytes: float | None


def measure(arguments: list[str], kinds: tuple[str, ...] = ()) -> Run:
    """Export a roster in a process of its own.

    Parameters
    ----------
    arguments
        Roster and options of ``schedule export``.
    kinds
        What to write; everything where empty.

    Returns
    -------
    Run

    Raises
    ------
    RuntimeError
        The command failed.
    """
    asked = [f"--{kind}" for kind in kinds]
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", _LAUNCH, "export", *arguments, *asked, "--json", "--out", folder]
        began = time.perf_counter()
        done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
        seconds = time.perf_counter() - began
        if done.returncode != 0:
            raise RuntimeError(f"exit code {done.returncode}: {done.stderr.strip()}")
        sizes = {name: Path(path).stat().st_size for name, path in json.loads(done.stdout)["files"].items()}
    used, peak = map(float, done.stderr.strip().splitlines()[-1].split())
    page = sizes.get("report.html")
    return Run(
        kinds=", ".join(kinds) or "everything",
        seconds=round(seconds, 2),
        processor_seconds=round(used, 2),
        peak_megabytes=round(peak / 2**20, 1) if peak > 0 else None,
        files=len(sizes),
        megabytes=round(sum(sizes.values()) / 1e6, 2),
        page_megabytes=None if page is None else round(page / 1e6, 3),
    )


def _invented(agents: int, folder: Path) -> list[str]:
    """Files of a store of so many people with a roster, as arguments of the command."""
    store = load_store(write_store(folder, agents, seed=1))
    needed = folder / "requirement.csv"
    requirement = read_requirement_csv(needed, store.grid, store.queues)
    write_forecast_csv(folder / "forecast.csv", made_forecast(store, requirement))
    roster = folder / "roster.csv"
    roster.write_bytes(roster_csv_bytes(made_roster(store), names=store.names))
    named = {"--config": store.path, "--requirement": needed, "--forecast": folder / "forecast.csv"}
    return [str(roster), *(part for option, path in named.items() for part in (option, str(path)))]


def _solved(store: str, folder: Path) -> list[str]:
    """The folder of a solve, as argument of the command."""
    command = [sys.executable, "-m", "scheduler.cli.main", "solve", store, "--quiet", "--out", str(folder)]
    subprocess.run(command, cwd=_ROOT, capture_output=True, check=True)
    return [str(folder)]


def main() -> None:
    """Print what was measured, as text or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", nargs="?", default="configs/store.yaml", metavar="STORE", help="store file")
    parser.add_argument("--roster", type=Path, metavar="FOLDER", help="folder of a solve, instead of a new one")
    parser.add_argument("--agents", type=int, metavar="N", help="people of an invented store, instead of a store file")
    parser.add_argument("--each", action="store_true", help="each kind of export by itself besides")
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "made"
        if args.agents is not None:
            arguments = _invented(args.agents, folder)
        elif args.roster is not None:
            arguments = [str(args.roster.resolve())]
        else:
            arguments = _solved(args.store, folder)
        asked: list[tuple[str, ...]] = [(), *((kind,) for kind in _KINDS if args.each)]
        runs = [measure(arguments, kinds) for kinds in asked]
    if args.json:
        print(json.dumps([asdict(run) for run in runs], indent=2))
        return
    for run in runs:
        memory = "unknown" if run.peak_megabytes is None else f"{run.peak_megabytes:,.0f} MB"
        page = "" if run.page_megabytes is None else f", the page {run.page_megabytes} MB"
        print(
            f"{run.kinds:12} {run.seconds:6.2f} s, of the processor {run.processor_seconds:6.2f} s, memory {memory}, "
            f"{run.files} files of {run.megabytes} MB{page}"
        )


if __name__ == "__main__":
    main()
