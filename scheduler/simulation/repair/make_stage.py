"""Teams on the days that may come, and on the day that was staffed for."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.requirement import PoolHeads, Requirement
from scheduler.simulation.repair.service import Service
from scheduler.simulation.repair.stage import Heads, Stage, Teams
from scheduler.simulation.workload import Workload

__all__ = ["Draws", "make_stage", "staffed_day"]


@dataclass(frozen=True, slots=True)
class Draws:
    """How often and with which random numbers to simulate.

    Parameters
    ----------
    replications
        How many times.
    seed
        Of the random numbers.
    absence_rate
        Share of people who are absent unplanned.
    fast
        As for `simulate_crew`.
    """

    replications: int
    seed: int
    absence_rate: float
    fast: bool | None = None

    def fewer(self) -> Draws:
        """Half as many simulations."""
        return replace(self, replications=-(-self.replications // 2))


def make_stage(workload: Workload, teams: Teams, draws: Draws) -> Stage:
    """A stage that the real simulation plays.

    Parameters
    ----------
    workload
        What comes.
    teams
        Rows of the queues that each team serves.
    draws
        How often.
    """
    from scheduler.simulation.crew_of_heads import crew_of_heads
    from scheduler.simulation.simulate_crew import simulate_crew

    ids = [queue.id for queue in workload.queues]

    def play(heads: Heads) -> Service:
        alone = np.zeros(workload.opened.shape, dtype=np.int64)
        pools = []
        for team, row in zip(teams, heads, strict=True):
            if len(team) == 1:
                alone[team[0]] = row
            else:
                pools.append(PoolHeads(tuple(ids[queue] for queue in team), row))
        crew = crew_of_heads(workload.grid, workload.queues, alone, pools=tuple(pools))
        tally = simulate_crew(
            workload,
            crew,
            replications=draws.replications,
            seed=draws.seed,
            absence_rate=draws.absence_rate,
            fast=draws.fast,
        )
        return Service.of(tally, workload)

    return Stage(teams, play, _spread(workload, teams))


def staffed_day(workload: Workload, requirement: Requirement) -> Workload:
    """The same store on the day that the requirement was made for: its contacts as a rate, everywhere at once.

    Nobody helps another queue out: heads are what a queue needs by itself.
    """
    return replace(
        workload,
        queues=tuple(replace(queue, overflow_to=()) for queue in workload.queues),
        paths=requirement.contacts[None].astype(np.float32),
        poisson=True,
        waiting=workload.waiting.mean(axis=0, keepdims=True),
    )


def _spread(workload: Workload, teams: Teams) -> NDArray[np.float64]:
    """By how many heads the need goes up and down.

    By chance like the root of the people whom the contacts keep busy (the square-root rule), and from day to day with the
    contacts.
    """
    hours = workload.grid.interval_hours
    rows = []
    for team in teams:
        work = [
            workload.paths[:, row] * workload.aht_seconds[row] / (3600 * hours) / _at_full(workload, row) for row in team
        ]
        busy = np.sum(work, axis=0)
        rows.append(np.sqrt(np.maximum(busy.mean(axis=0), 1.0) + busy.var(axis=0)))
    return np.array(rows, dtype=np.float64)


def _at_full(workload: Workload, row: int) -> float:
    """How many times as fast a person with all contacts at once is as one with a single contact."""
    queue = workload.queues[row]
    return queue.concurrency * queue.speeds[-1]
