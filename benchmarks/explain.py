"""How long explanations take, start-up included: ``python -m benchmarks.explain [STORE] [--roster FOLDER]``.

Each question of `schedule explain` is asked in a program of its own, several times, about a roster of the store that is made
first, or about one that is there already. Wall-clock and processor seconds are those of the whole program; the least of the
runs counts, as whatever else the machine does only adds to them.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from scheduler import load_store, open_roster, save, solve
from scheduler.domain.roster import Roster

__all__ = ["Run", "main"]


@dataclass(frozen=True, slots=True)
class Run:
    """One question, at its quickest.

    Parameters
    ----------
    question
        What was asked.
    seconds, processor_seconds
        Of the whole program, the least of the runs.
    said
        The range of costs of a day, in points; None for other questions.
    """

    question: str
    seconds: float
    processor_seconds: float
    said: str | None


def questions(roster: Roster) -> Iterator[tuple[str, list[str]]]:
    """A few questions about the middle of a roster, each with its options."""
    middle = roster.dates[len(roster.dates) // 2]
    working = next(item for item in roster.assignments if item.date == middle and item.works)
    free = next(agent for agent in roster.agents if not roster.on(agent, middle) and (agent, middle) not in roster.leave)
    other = next(item.shift for item in roster.assignments if item.works and item.shift != working.shift)
    day = ["--date", middle.isoformat()]
    yield "why this shift", ["--agent", working.agent, *day]
    yield "why not off", ["--agent", working.agent, *day, "--shift", "off"]
    yield "why not another shift", ["--agent", working.agent, *day, "--shift", other]
    yield "why not at work", ["--agent", free, *day, "--shift", working.shift]
    yield "who could fill a gap", ["--gap", f"{working.start:%Y-%m-%dT%H:%M}"]
    yield "ledger", ["--ledger"]


def measure(folder: Path, store: Path, question: str, options: list[str], runs: int) -> Run:
    """Ask a question several times."""
    command = [sys.executable, "-m", "scheduler.cli.main", "explain", str(folder), "--config", str(store), "--json"]
    wall, processor, said = [], [], None
    for _ in range(runs):
        spent, began = _processor_seconds(), time.perf_counter()
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
        result = subprocess.run([*command, *options], capture_output=True, encoding="utf-8", check=True, env=environment)
        wall.append(time.perf_counter() - began)
        processor.append(_processor_seconds() - spent)
        free = json.loads(result.stdout).get("free")
        said = None if free is None else f"{free['low']} to {free['high']}, near {free['near']}, {free['status']}"
    return Run(question, round(min(wall), 2), round(min(processor), 2), said)


def _processor_seconds() -> float:
    """Processor time of the programs that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "store", nargs="?", type=Path, default=Path("configs/store.yaml"), metavar="STORE", help="store file"
    )
    parser.add_argument("--roster", type=Path, metavar="FOLDER", help="folder of a solve of the store, instead of a new one")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="times that each question is asked")
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = args.roster
        if folder is None:
            folder = Path(place) / "solved"
            store = load_store(args.store)
            save(store, solve(store), folder, pictures=False)
        _, edited = open_roster(folder / "roster.json", config=args.store)
        found = [measure(folder, args.store, *question, args.runs) for question in questions(edited.roster)]
    if args.json:
        print(json.dumps([asdict(run) for run in found], indent=2))
        return
    print(f"{'question':24} {'seconds':>7} {'processor':>9}  points")
    for run in found:
        print(f"{run.question:24} {run.seconds:7.2f} {run.processor_seconds:9.2f}  {run.said or ''}")


if __name__ == "__main__":
    main()
