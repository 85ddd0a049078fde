"""One search of one public instance in a process of its own, with its roster evaluated."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.nrp_evaluator import evaluate

__all__ = ["DISAGREEMENT", "IMPOSSIBLE", "NOT_FOUND", "Run", "measure"]

_ROOT: Final = Path(__file__).resolve().parents[1]
IMPOSSIBLE, NOT_FOUND, DISAGREEMENT = 3, 4, 5
"""Exit codes of runs without a roster that can be trusted."""
_PATIENCE: Final = (2.0, 300.0)
"""A search that has not ended after its limit times the first plus the second number of seconds is ended."""


@dataclass(frozen=True, slots=True)
class Run:
    """One search of one instance.

    Parameters
    ----------
    instance, seed
        What was solved; the seed is None for the median of several.
    objective
        By the evaluator; None where there is no roster.
    bound, gap
        Of the search, and ``(objective - bound) / max(1, objective)``; None where unknown.
    best_known, above_best_known
        From `best_known.csv`, and the objective beyond it as a share of it.
    seconds, processor_seconds, seconds_to_best, peak_megabytes
        As `SearchRun` has them.
    status
        The search's word.
    message
        What is wrong with the roster; empty where nothing is.
    """

    instance: str
    seed: int | None
    objective: int | None
    bound: float | None
    gap: float | None
    best_known: int | None
    above_best_known: float | None
    seconds: float
    processor_seconds: float | None
    seconds_to_best: float | None
    peak_megabytes: float | None
    status: str
    message: str = ""

    @property
    def exit_code(self) -> int:
        """What it means for the command."""
        if self.message:
            return DISAGREEMENT
        if self.objective is None:
            return IMPOSSIBLE if self.status == "infeasible" else NOT_FOUND
        return 0


def measure(path: Path, limit: float, seed: int, extra: Sequence[str] = ()) -> tuple[Run, list[tuple[str, int, str]]]:
    """Solve one instance in a process of its own and evaluate the roster.

    Parameters
    ----------
    path
        File of the instance.
    limit
        Seconds for the search.
    seed
        Of the search.
    extra
        Further arguments of `benchmarks.nrp_run`.

    Returns
    -------
    tuple
        The run, and the roster as person, day from 0, shift.

    Raises
    ------
    RuntimeError
        The process failed.
    """
    command = [sys.executable, "-m", "benchmarks.nrp_run", str(path.resolve()), "--time-limit", str(limit)]
    patience = limit * _PATIENCE[0] + _PATIENCE[1]
    try:
        done = subprocess.run(
            [*command, "--seed", str(seed), *extra],
            cwd=_ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=patience,
        )
    except subprocess.TimeoutExpired:
        return Run(path.stem, seed, None, None, None, _best_known(path), None, patience, None, None, None, "overran"), []
    if done.returncode != 0:
        raise RuntimeError(f"{path}: exit code {done.returncode}: {done.stderr.strip()}")
    found = json.loads(done.stdout.splitlines()[-1])
    rows = [(person, day, shift) for person, day, shift in found["rows"]]
    return _evaluated(path, seed, found, rows), rows


def _evaluated(path: Path, seed: int, found: dict[str, Any], rows: list[tuple[str, int, str]]) -> Run:
    """A run with the evaluator's objective."""
    objective: int | None = None
    message, bound, best = found["message"], found["bound"], _best_known(path)
    if found["objective"] is not None:
        evaluation = evaluate(path, rows)
        objective = evaluation.objective
        wrong = [] if objective == found["objective"] else [f"it costs {objective}, not {found['objective']:g}"]
        wrong += [f"the bound {bound:g} is above it"] if bound is not None and bound > objective + 1e-6 else []
        message = "; ".join([*wrong, *evaluation.violations])
    return Run(
        instance=path.stem,
        seed=seed,
        objective=objective,
        bound=bound,
        gap=None if objective is None or bound is None else (objective - bound) / max(1, objective),
        best_known=best,
        above_best_known=objective / best - 1 if objective is not None and best else None,
        seconds=found["seconds"],
        processor_seconds=found["processor_seconds"],
        seconds_to_best=found["seconds_to_best"],
        peak_megabytes=found["peak_megabytes"],
        status=found["status"],
        message=message,
    )


def _best_known(path: Path) -> int | None:
    """Best known objective of an instance, from the table beside its file."""
    table = path.parent / "best_known.csv"
    if not table.is_file():
        return None
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = {row.get("instance"): row.get("ub_2026") for row in csv.DictReader(file)}
    number = re.search(r"\d+$", path.stem)
    best = rows.get(path.stem) or rows.get(number[0] if number else None)
    return int(best) if best and best.isdigit() else None
