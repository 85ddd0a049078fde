"""What a way out means for the store: leave, pins, people from outside, and what is put up with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.conflict import Accept, NewLeave, OneMore, Step, Unpin
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.finding_codes import FINDING_CODES
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.terms import Forbid
from scheduler.explaining.conflict.free_ids import free_ids
from scheduler.explaining.conflict.leave_days import leave_days
from scheduler.explaining.conflict.repaired import repaired
from scheduler.rules.rule import Rule
from scheduler.solver.conflict.atom import Atom
from scheduler.solver.conflict.ways_out import WayOut

__all__ = ["steps"]

Profile = tuple[frozenset[str], bool]
"""Skills of somebody from outside, and whether it has to be a lead."""


def steps(
    problem: Problem, helped: Problem, rules: Sequence[Rule], atoms: Sequence[Atom], way: WayOut, *, anybody: bool
) -> tuple[Step, ...]:
    """Steps of a way out.

    Parameters
    ----------
    problem, rules
        The store.
    helped
        The problem with the people from outside whom the way out speaks of.
    atoms
        The pieces that it speaks of.
    way
        What is given.
    anybody
        Whether people from outside may be anybody, whatever they are trained for.
    """
    given = [atom for atom in atoms if atom.id in way.sizes]
    edits = (
        *_one_more(problem, helped, way, anybody=anybody),
        *_unpinned(problem, given),
        *_leave(problem, given),
    )
    rest = [atom for atom in given if atom.limit not in ("availability", "pins")]
    return (*edits, *_accepted(problem, rules, way, edits, rest))


def _one_more(problem: Problem, helped: Problem, way: WayOut, *, anybody: bool) -> Iterator[Step]:
    """People from outside, those for the same shift on several days together in words."""
    everything = frozenset(queue.id for queue in problem.queues)
    cells: Counter[tuple[Duty, Profile, int]] = Counter()
    for name, day, duty in way.helpers:
        skills = everything if anybody else helped.agent(name).skills
        cells[duty, (skills, name in helped.leads), day] += 1
    alike: defaultdict[tuple[Duty, Profile, int], list[date]] = defaultdict(list)
    for (duty, profile, day), number in sorted(cells.items(), key=lambda item: (item[0][0], item[0][2])):
        alike[duty, profile, number].append(problem.grid.date_of(day))
    ids = free_ids(problem)
    for (duty, (skills, lead), number), dates in alike.items():
        said = _wanted(problem, duty, (skills, lead), number, dates)
        for turn, when in enumerate(when for when in dates for _ in range(number)):
            name = next(ids)
            agent = Agent(id=name, name=name, skills=skills, pool=True, leave=frozenset(problem.grid.dates) - {when})
            yield Step(OneMore(agent, when, duty, lead), replace(said, size=int(turn == 0)))


def _wanted(problem: Problem, duty: Duty, profile: Profile, number: int, dates: Sequence[date]) -> Finding:
    """Who is wanted, to read."""
    skills, lead = profile
    facts: dict[str, Fact] = {"dates": _joined(dates), "shift": duty.shift, "count": number}
    code = "repair_one_more"
    if duty.kind is DutyKind.STANDBY:
        code = "repair_one_more_standby"
    elif lead:
        code = "repair_one_more_lead"
    elif len(skills) < len(problem.queues):
        code, facts = "repair_one_more_queue", facts | {"queue": "+".join(sorted(skills))}
    return _said(code, facts, dates[0], None)


def _unpinned(problem: Problem, given: Sequence[Atom]) -> Iterator[Step]:
    """Decided cells that are open again."""
    days = {(atom.who[0], problem.grid.date_of(atom.days[0])) for atom in given if atom.limit == "pins"}
    for agent, when in sorted(days, key=lambda cell: (cell[1], cell[0])):
        duty: Duty | None = next((pin.duty for pin in problem.pins if (pin.agent, pin.date) == (agent, when)), None)
        facts: dict[str, Fact] = {"agent": agent, "date": when.isoformat()}
        if duty is None:
            yield Step(Unpin(agent, when), _said("repair_unpin_off", facts, when, agent))
        else:
            code = "repair_unpin_work" if duty.kind is DutyKind.WORK else "repair_unpin_standby"
            yield Step(Unpin(agent, when), _said(code, facts | {"shift": duty.shift}, when, agent))


def _leave(problem: Problem, given: Sequence[Atom]) -> Iterator[Step]:
    """Days of leave on which people work after all, one step per person."""
    days: dict[str, set[date]] = {}
    for atom in given:
        if atom.limit == "availability" and isinstance(atom.term, Forbid):
            days.setdefault(atom.term.agent, set()).update(leave_days(problem, atom.term))
    for agent, off in days.items():
        kept = frozenset(problem.agent(agent).leave - off)
        said = _said("repair_leave_given", {"agent": agent, "dates": _joined(sorted(off))}, min(off), agent)
        yield Step(NewLeave(agent, kept), said)


def _joined(dates: Sequence[date]) -> str:
    """Dates as one fact."""
    return "+".join(when.isoformat() for when in dates)


def _accepted(
    problem: Problem, rules: Sequence[Rule], way: WayOut, edits: Sequence[Step], rest: Sequence[Atom]
) -> Iterator[Step]:
    """What the check would find in the roster of the way out: that is what is put up with."""
    if not rest:
        return
    other, _, _ = repaired(problem, rules, edits)
    roster = _roster(other, way, edits)
    for limit in dict.fromkeys(atom.limit for atom in rest):
        own = [rule for rule in rules if rule.limit == limit]
        broken = [finding for rule in own for finding in rule.check(other, roster) if finding.severity is Severity.MUST]
        sizes = {atom.id: way.sizes[atom.id] for atom in rest if atom.limit == limit}
        for turn, finding in enumerate(broken):
            yield Step(Accept(sizes if turn == 0 else {}), _put_up_with(finding), accepts=_spoken(finding) is None)
        if not broken:
            days = [day for atom in rest if atom.limit == limit for day in atom.days]
            first, last = problem.grid.date_of(min(days)), problem.grid.date_of(max(days))
            facts: dict[str, Fact] = {"limit": limit, "date": first.isoformat(), "until": last.isoformat()}
            yield Step(Accept(sizes), _said("clash_team", facts, first, None), accepts=True)


def _spoken(finding: Finding) -> str | None:
    """Code of the sentence on what to do, None where the finding itself has to say it."""
    code = f"repair_{finding.code}"
    return code if code in FINDING_CODES and set(FINDING_CODES[code]) == set(finding.facts) else None


def _put_up_with(finding: Finding) -> Finding:
    """The finding as something that the store decides."""
    code = _spoken(finding)
    return finding if code is None else replace(finding, code=code, severity=Severity.WARNING)


def _roster(problem: Problem, way: WayOut, edits: Sequence[Step]) -> Roster:
    """The roster of a way out, people from outside under the names that its steps gave them."""
    added: defaultdict[tuple[int, Duty], list[str]] = defaultdict(list)
    for step in edits:
        if isinstance(step.edit, OneMore):
            added[problem.grid.day_of(step.edit.date), step.edit.duty].append(step.edit.agent.id)
    helpers = {agent for agent, _, _ in way.helpers}
    items = []
    for agent, day, duty in way.cells:
        who = agent
        if agent in helpers:
            who = added[day, duty].pop()
        start, end = problem.clock_times(problem.shift(duty.shift), day)
        called = duty.kind is DutyKind.WORK and problem.agent(who).pool
        items.append(Assignment(who, problem.grid.date_of(day), duty.shift, start, end, duty.kind, called=called))
    leave = frozenset((agent.id, when) for agent in problem.agents for when in agent.leave if when in problem.grid.dates)
    people = tuple(agent.id for agent in problem.agents)
    return Roster(problem.grid.start, problem.grid.days, people, tuple(items), leave=leave)


def _said(code: str, facts: dict[str, Fact], when: date, agent: str | None) -> Finding:
    """A sentence on what to do."""
    return Finding(code, Severity.WARNING, facts, size=1, agent=agent, date=when)
