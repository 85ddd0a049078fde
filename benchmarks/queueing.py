"""Fewest people for a month of hours of several queues: seconds of processor time, per kind of queue and promise.

    python -m benchmarks.queueing [--days N] [--queues N] [--rounds N] [--seed N] [--json]

Every hour has a load of its own: contacts evenly between 0 and 500 an hour, handle times between 2 and 10 minutes. Each case
is worked out several times and the shortest counts; ``large`` and ``tiny`` are single hours of 10,000 and of 0.01 contacts.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import product

import numpy as np
import numpy.typing as npt

from scheduler.domain.response_target import ResponseTarget
from scheduler.queueing.required_agents import required_agents
from scheduler.queueing.speeds import usual_speeds

__all__ = ["Run", "main", "measure"]

TARGETS = {
    "80 % in 30 s": ResponseTarget(target_seconds=30, service_level=0.8),
    "10 s on average": ResponseTarget(asa_seconds=10),
    "85 % busy": ResponseTarget(occupancy=0.85),
}
CONCURRENCIES = (1, 3, 5)
PATIENCES = (None, 120.0, 600.0)


@dataclass(frozen=True, slots=True)
class Run:
    """One measured case.

    Parameters
    ----------
    hours
        Hours times queues; ``large`` and ``tiny`` are 1.
    target
        What is promised.
    concurrency
        Contacts at once.
    patience
        Mean patience in seconds; None where nobody gives up.
    seconds
        Processor time of the shortest round.
    agents
        People in all, as a check that rounds and versions agree.
    """

    hours: int
    target: str
    concurrency: int
    patience: float | None
    seconds: float
    agents: int


def measure(contacts: npt.ArrayLike, aht: npt.ArrayLike, rounds: int) -> list[Run]:
    """Each promise with each kind of queue."""
    runs = []
    for (name, target), concurrency, patience in product(TARGETS.items(), CONCURRENCIES, PATIENCES):
        shortest = float("inf")
        for _ in range(rounds):
            started = time.process_time()
            found = required_agents(contacts, aht, target, speeds=usual_speeds(concurrency), patience_seconds=patience)
            shortest = min(shortest, time.process_time() - started)
        runs.append(Run(found.size, name, concurrency, patience, shortest, int(found.sum())))
    return runs


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--days", type=int, default=28)
    parser.add_argument("--queues", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of the table")
    options = parser.parse_args(arguments)
    random = np.random.default_rng(options.seed)
    shape = (options.queues, options.days * 24)
    cases: dict[str, tuple[npt.ArrayLike, npt.ArrayLike]] = {
        "month": (random.uniform(0, 500, shape), random.uniform(120, 600, shape)),
        "large": (10_000.0, 300.0),
        "tiny": (0.01, 300.0),
    }
    found = {case: measure(contacts, aht, options.rounds) for case, (contacts, aht) in cases.items()}
    if options.json:
        print(json.dumps({case: [asdict(run) for run in runs] for case, runs in found.items()}))
        return 0
    for case, runs in found.items():
        for run in runs:
            patience = "none gives up" if run.patience is None else f"patience {run.patience:g} s"
            kind = f"{run.target:16} {run.concurrency} at once  {patience:15}"
            print(f"{case:6} {run.hours:5} hours  {kind}  {run.seconds:7.3f} s  {run.agents:7} people")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
