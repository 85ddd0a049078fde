"""Heads whose own simulation keeps what was promised."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.requirement import Requirement
from scheduler.simulation.repair.is_promised import is_promised
from scheduler.simulation.repair.make_stage import Draws, make_stage, staffed_day
from scheduler.simulation.repair.settle import lower, settle
from scheduler.simulation.repair.share_out import share_out
from scheduler.simulation.repair.stage import Heads, Stage
from scheduler.simulation.repair.teams_of import TeamHeads, queues_alone, teams_to_cover
from scheduler.simulation.repair.tell_repair import tell_repair
from scheduler.simulation.workload import Workload
from scheduler.staffing.with_heads_findings import with_heads_findings

__all__ = ["repair_heads"]

_DOWN: Final = 6
"""Most steps down."""
_CONTACTS: Final = 8_000_000
"""Contacts that are played in some seconds."""
_PATIENCE: Final = 5
"""So many times as long is waited, rather than leaving courses out."""
_TIMES: Final = (50, 1000)
"""Fewest times to play, where contacts are so many that a few days tell enough; and most, where they are few."""


def repair_heads(
    requirement: Requirement,
    workload: Workload,
    *,
    absence_rate: float,
    replications: int | None = None,
    seed: int = 2,
    rounds: int = 12,
    fast: bool | None = None,
) -> Requirement:
    """Simulate heads, and move them where the promise is missed or kept far too well.

    Formulas look at every interval by itself; the simulation carries what waits and what is in service from one to the next,
    lets people be absent, and takes days as they may come. Two questions are asked, of each queue by itself and of those
    that the same people serve together:

    - Down: on the day that was staffed for, at whose contacts the formulas looked too, are fewer heads enough? Never fewer
      than another bound than waiting asks for (saturation, backlog, minimum, occupancy, a day's work), so that the day
      staffed for stays the planner's choice.
    - Up: over all days that may come, is every limit of the promise held in every interval? Where not, heads are raised, and
      those within one handle time before it too where that alone does not help.

    First down, then up, then down again at most to where the way up began: heads cannot go to and fro. Work that can wait,
    queues without promise and closed intervals stay as they are. All is decided by the same random numbers.

    Parameters
    ----------
    requirement
        Heads with their bounds, on the grid and for the queues of `workload`.
    workload
        What may come.
    absence_rate
        Share of people who are absent unplanned; as a rule `requirement.shrinkage`.
    replications
        Simulations behind every look, rounded up so that each course is played equally often. None takes as many as are
        quick to play, 50 to 1,000. The single day that was staffed for is played half as often.
    seed
        Of the random numbers; not that of `scheduler.simulate`, so that looking again is another look.
    rounds
        Most looks on the way up.
    fast
        As for `simulate_crew`.

    Returns
    -------
    Requirement
        With `repair` in it and in its pools, and with findings that sum the changes up, name the worst, and the intervals
        that still miss the promise.

    Raises
    ------
    ValueError
        A number is outside its range, as in `simulate_crew`.
    """
    draws = Draws(_times(workload, replications), seed, absence_rate, fast)
    alone = queues_alone(requirement, workload)
    if not any(is_promised(queue) for queue in workload.queues):
        return replace(requirement, findings=(*requirement.findings, Finding("repair_without_promise", Severity.INFO)))
    if requirement.pools:
        stage = make_stage(workload, alone.teams, draws)
        alone = replace(alone, heads=_repaired(stage, alone, workload, requirement, draws, rounds))
    cover = teams_to_cover(requirement, workload, alone)
    stage = make_stage(workload, cover.teams, draws)
    begin = _begin(requirement, cover)
    before = stage.service(begin)
    heads = _repaired(stage, cover, workload, requirement, draws, rounds)
    told = tell_repair(workload, cover.teams, (begin, before), (heads, stage.service(heads)), draws.replications)
    changed = with_heads_findings(_with_heads(requirement, workload, alone, cover, heads))
    return replace(changed, findings=(*_still_true(changed, workload), *told))


def _still_true(changed: Requirement, workload: Workload) -> tuple[Finding, ...]:
    """Findings from before, without the advice to do what has been done now."""
    played = {queue.id for queue in workload.queues if is_promised(queue)}
    return tuple(
        finding
        for finding in changed.findings
        if finding.code != "handle_time_long" or finding.facts.get("queue") not in played
    )


def _times(workload: Workload, replications: int | None) -> int:
    """How often to play: a multiple of the courses, since busy courses that are left out would be missed everywhere."""
    courses = len(workload.paths)
    if replications is not None:
        return replications if courses > replications else -(-replications // courses) * courses
    quick = _CONTACTS * courses / max(float(workload.paths.sum(dtype=np.float64)), 1.0)
    if quick * _PATIENCE < courses:
        return max(int(quick), _TIMES[0])
    return max(round(min(quick, _TIMES[1]) / courses), 1) * courses


def _repaired(
    stage: Stage, part: TeamHeads, workload: Workload, requirement: Requirement, draws: Draws, rounds: int
) -> Heads:
    """Heads of teams after going down and up."""
    reach = _reach(workload, part)
    day = make_stage(staffed_day(workload, requirement), part.teams, draws.fewer())
    heads = settle(stage, lower(day, part.heads, part.floor, reach, _DOWN), reach, rounds)
    return np.minimum(heads, part.ceiling)


def _reach(workload: Workload, part: TeamHeads) -> Heads:
    """Intervals within one handle time before each, int, shape (teams, intervals); people with all contacts are slower."""
    slowest = np.array([[queue.speeds[-1]] for queue in workload.queues])
    longest = workload.aht_seconds / slowest / (60 * workload.grid.interval_minutes)
    rows = np.array([longest[list(team)].max(axis=0) for team in part.teams])
    return np.floor(rows + 0.5).astype(np.int64)


def _begin(requirement: Requirement, cover: TeamHeads) -> Heads:
    """Heads of the teams before all repair, int, shape (teams, intervals)."""
    singles = [requirement.heads[team[0]] for team in cover.teams if len(team) == 1]
    return np.array(singles + [pool.heads for pool in requirement.pools])


def _with_heads(
    requirement: Requirement, workload: Workload, alone: TeamHeads, cover: TeamHeads, heads: Heads
) -> Requirement:
    """The requirement with the repaired heads of queues and pools."""
    rows = alone.heads.copy()
    for team, row in zip(cover.teams, heads, strict=True):
        if len(team) == 1:
            rows[team[0]] = row
    repaired = zip(requirement.pools, heads[len(heads) - len(requirement.pools) :], strict=True)
    pools = tuple(replace(pool, heads=row, repair=row - pool.heads) for pool, row in repaired)
    changed = replace(requirement, heads=rows, repair=rows - requirement.heads, pools=pools)
    changed = replace(changed, shared_heads=share_out(changed, workload) if pools else None)
    if changed.reserve_heads is None:
        return changed
    return replace(changed, reserve_heads=np.maximum(changed.reserve_heads, changed.to_cover))
