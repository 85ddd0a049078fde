"""Sick calls on a roster of a store: seconds in all, days of others that change, and what is left open.

    python -m benchmarks.replan [STORE] [--roster FILE] [--time-limit SECONDS] [--seed N] [--json]

Makes the roster once (``--roster FILE`` reads it instead) and then calls in sick, each time from that roster, one person of
each kind: somebody of the team for a day and for three, a lead, somebody ten minutes before the shift, a lead half way
through the day, somebody on standby, and somebody of the reserve pool. Seconds are those of `scheduler.replan`; the
requirement is read from its file first, as ``schedule replan`` does, and that counts too.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from scheduler import Absence, load_store, read_requirement_csv, read_roster, replan, solve, staff, write_requirement_csv
from scheduler.config.store import Store
from scheduler.domain.assignment import Assignment
from scheduler.domain.day_of import DayOf
from scheduler.domain.roster import Roster

__all__ = ["Call", "Run", "calls", "main", "measure"]


@dataclass(frozen=True, slots=True)
class Call:
    """A sick call: what kind it is, who is absent when, and when people are told (the midnight before where None)."""

    kind: str
    absence: Absence
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One measured call.

    Parameters
    ----------
    kind, agent, first, last
        The call.
    seconds
        Requirement from its file, model, search and check.
    status, gap
        Of the search.
    changed
        Days of others that are not as they were; breaks that are placed anew do not count.
    uncovered_minutes
        Scored minutes without anybody.
    short_hours
        Head-hours short.
    broken_musts
        Findings on musts that do not hold.
    """

    kind: str
    agent: str
    first: str
    last: str
    seconds: float
    status: str
    gap: float | None
    changed: int
    uncovered_minutes: int
    short_hours: float
    broken_musts: int


def calls(store: Store, roster: Roster) -> Iterator[Call]:
    """One call of each kind, as far as the roster has such people; days around its middle."""
    middle = roster.start + timedelta(days=roster.days // 3)
    team = {agent.id for agent in store.agents if not agent.pool} - store.leads
    pool = {agent.id for agent in store.agents if agent.pool}

    def first(people: set[str] | frozenset[str], *, works: bool, days: int = 1, after: int = 0) -> Assignment | None:
        since = middle + timedelta(days=after)
        found = (item for item in roster.assignments if item.date >= since and item.agent in people and item.works == works)
        return next((item for item in found if (roster.dates[-1] - item.date).days >= days - 1), None)

    for kind, item, days in (
        ("a day", first(team, works=True), 1),
        ("three days", first(team, works=True, days=3, after=1), 3),
        ("a lead", first(store.leads, works=True), 1),
        ("a lead, three days", first(store.leads, works=True, days=3, after=2), 3),
        ("on standby", first(team, works=False), 1),
        ("of the pool", first(pool, works=False), 1),
    ):
        if item is not None:
            yield Call(kind, Absence(item.agent, item.date, item.date + timedelta(days=days - 1)))
    late = first(team, works=True, after=3)
    if late is not None:
        told = late.start - timedelta(minutes=10)
        yield Call("ten minutes before", Absence(late.agent, late.date, late.date), told)
    lead = first(store.leads, works=True, after=3)
    if lead is not None:
        yield Call("a lead, two hours on", Absence(lead.agent, lead.date, lead.date), lead.start + timedelta(hours=2))
    planned = first(team, works=True, days=7, after=4)
    if planned is not None:
        told = datetime.combine(roster.start, datetime.min.time())
        week = Absence(planned.agent, planned.date, planned.date + timedelta(days=6))
        yield Call("a week, told long before", week, told)


def measure(store: Store, roster: Roster, needed: Path, call: Call, limit: float | None, seed: int | None) -> Run:
    """Replan one call; `needed` is the file of the requirement."""
    began = time.perf_counter()
    requirement = read_requirement_csv(needed, store.grid, store.queues)
    outcome = replan(
        store,
        roster,
        [call.absence],
        told_at=call.told_at,
        requirement=requirement,
        time_limit_seconds=limit,
        seed=seed,
    )
    seconds = time.perf_counter() - began
    after, audit = outcome.solution.roster, outcome.audit
    assert after is not None
    assert audit is not None
    absent = {(call.absence.agent, when) for when in call.absence.dates}
    others = ((agent, when) for agent in after.agents for when in after.dates if (agent, when) not in absent)
    changed = [cell for cell in others if not DayOf.on(after, cell).same_as(DayOf.on(roster, cell))]
    return Run(
        kind=call.kind,
        agent=call.absence.agent,
        first=call.absence.first.isoformat(),
        last=call.absence.last.isoformat(),
        seconds=round(seconds, 2),
        status=str(outcome.solution.status),
        gap=outcome.solution.gap,
        changed=len(changed),
        uncovered_minutes=audit.kpis.uncovered_scored_minutes,
        short_hours=audit.kpis.shortfall_agent_hours,
        broken_musts=len(audit.broken_musts),
    )


def main() -> None:
    """Print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", nargs="?", default="configs/store.yaml", metavar="STORE", help="store file")
    parser.add_argument("--roster", type=Path, metavar="FILE", help="the roster that people know, instead of a new one")
    parser.add_argument("--time-limit", type=float, metavar="SECONDS", help="of each search, instead of the store file's")
    parser.add_argument("--seed", type=int, metavar="N", help="of each search, instead of the store file's")
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    args = parser.parse_args()
    store = load_store(args.store)
    requirement = staff(store)
    if args.roster is None:
        roster = solve(store, requirement).solution.roster
        assert roster is not None
    else:
        roster = read_roster(args.roster, agents=store.agents, shifts=store.shifts)
    with tempfile.TemporaryDirectory() as folder:
        needed = Path(folder) / "requirement.csv"
        write_requirement_csv(needed, requirement)
        runs = [measure(store, roster, needed, call, args.time_limit, args.seed) for call in calls(store, roster)]
    if args.json:
        print(json.dumps([asdict(run) for run in runs], indent=2))
        return
    print(f"{'call':26} {'who':12} {'days':12} {'seconds':>7} {'changed':>7} {'empty':>6} {'short':>6} {'musts':>5}  status")
    for run in runs:
        days = run.first[5:] if run.first == run.last else f"{run.first[5:]}..{run.last[8:]}"
        gap = "gap unknown" if run.gap is None else f"gap {run.gap:.2%}"
        print(
            f"{run.kind:26} {run.agent:12} {days:12} {run.seconds:7.2f} {run.changed:7} {run.uncovered_minutes:6} "
            f"{run.short_hours:6.1f} {run.broken_musts:5}  {run.status}, {gap}"
        )


if __name__ == "__main__":
    main()
