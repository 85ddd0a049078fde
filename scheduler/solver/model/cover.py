"""`Cover` as a flow from groups of alike people to queues, written as its cuts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from math import gcd

from ortools.sat.python import cp_model

from scheduler.domain.agent import Agent
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.skills_on import skills_on
from scheduler.domain.terms import Cover
from scheduler.domain.worth import worth_percent
from scheduler.solver.model.draft import Draft

__all__ = ["CoverCompiler"]

Skills = frozenset[str]
Start = tuple[int, Duty]


class CoverCompiler:
    """Adds the covers of a draft; people on duty are summed once per group, day and duty.

    People with the same skills on a day work together. By the max-flow min-cut theorem they can meet what the shortfalls
    leave if and only if, in every set of queues, no more is left than the people with a skill in the set are worth. Sets
    that a larger set with the same people implies are not written.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        grid = draft.problem.grid
        self._groups: dict[Skills, dict[int, list[Agent]]] = defaultdict(lambda: defaultdict(list))
        for agent in draft.problem.agents:
            for day, when in enumerate(grid.dates):
                self._groups[skills_on(agent, when)][day].append(agent)
        agents = {agent.id: agent for agent in draft.problem.agents}
        reaching = (item for item in draft.problem.carry_in if item.works and item.end > grid.start_of(0))
        self._carried_in = [(item, agents[item.agent]) for item in reaching if item.agent in agents]
        for item, agent in self._carried_in:
            self._groups.setdefault(skills_on(agent, item.date), defaultdict(list))
        worths = {worth_percent(agent, when) for agent in agents.values() for when in grid.dates}
        worths.update(worth_percent(agent, item.date) for item, agent in self._carried_in)
        self._unit = gcd(100, *worths)
        self._starts = _starts_by_interval(draft)
        self._supplies: dict[tuple[tuple[Start, ...], Skills], cp_model.LinearExprT] = {}

    def add(self, term: Cover) -> None:
        """Shortfall per queue, priced, and one constraint per cut."""
        needs = {queue: heads * 100 // self._unit for queue, heads in term.heads if heads > 0}
        supplies = {
            skills: cp_model.LinearExpr.sum([self._supply(term.interval, skills), self._carried(term.interval, skills)])
            for skills in self._groups
            if skills & needs.keys()
        }
        short = {
            queue: self._draft.breach(f"{term.name}/{queue}", term.limit, term.strength, need, self._unit)
            for queue, need in needs.items()
        }
        for queues in _cuts(needs, supplies):
            people = cp_model.LinearExpr.sum([supply for skills, supply in supplies.items() if skills & queues])
            missing = cp_model.LinearExpr.sum([variable for queue in sorted(queues) for variable in short[queue]])
            self._draft.model.add(people + missing >= sum(needs[queue] for queue in queues))
        if term.aside:
            self._add_aside(term, needs, short)

    def _add_aside(self, term: Cover, needs: Mapping[str, int], short: Mapping[str, list[cp_model.IntVar]]) -> None:
        """The cut of all queues and of what is needed off chat, which anybody on duty can do."""
        aside = term.aside * 100 // self._unit
        missing = self._draft.breach(f"{term.name}/aside", term.limit, term.strength, aside, self._unit)
        people = [self._supply(term.interval, skills) for skills in self._groups]
        carried = sum(self._carried(term.interval, skills) for skills in self._groups)
        everything = [*people, *missing, *(variable for found in short.values() for variable in found)]
        self._draft.model.add(cp_model.LinearExpr.sum(everything) + carried >= sum(needs.values()) + aside)

    def _supply(self, interval: int, skills: Skills) -> cp_model.LinearExprT:
        """What the people of a group on duty in an interval are worth, in units."""
        key = (self._starts[interval], skills)
        if key not in self._supplies:
            grid = self._draft.problem.grid
            parts = []
            for day, duty in self._starts[interval]:
                there = self._groups[skills].get(day, ())
                group = [agent for agent in there if (agent.id, day, duty) in self._draft.cells]
                worth = [worth_percent(agent, grid.date_of(day)) // self._unit for agent in group]
                parts.append(self._draft.sum_of([self._draft.cells[(agent.id, day, duty)] for agent in group], worth))
            self._supplies[key] = cp_model.LinearExpr.sum(parts)
        return self._supplies[key]

    def _carried(self, interval: int, skills: Skills) -> int:
        """What people of a group whose shift began before the horizon are worth in an interval, in units."""
        grid = self._draft.problem.grid
        begins, ends = grid.start_of(interval), grid.start_of(interval + 1)
        return sum(
            worth_percent(agent, item.date) // self._unit
            for item, agent in self._carried_in
            if item.start <= begins and ends <= item.end and skills_on(agent, item.date) == skills
        )


def _starts_by_interval(draft: Draft) -> list[tuple[Start, ...]]:
    """Day and work duty of every shift that covers each interval."""
    problem = draft.problem
    starts: list[list[Start]] = [[] for _ in range(problem.grid.interval_count)]
    for day in range(problem.grid.days):
        for shift in problem.shifts:
            for interval in problem.intervals_of(shift, day):
                starts[interval].append((day, Duty(DutyKind.WORK, shift.id)))
    return [tuple(found) for found in starts]


def _cuts(needs: Mapping[str, int], supplies: Mapping[Skills, object]) -> list[Skills]:
    """Sets of queues whose cut is not implied: for each set of people the largest set of queues."""
    largest: dict[frozenset[Skills], Skills] = {}
    for size in range(1, len(needs) + 1):
        for chosen in combinations(sorted(needs), size):
            queues = frozenset(chosen)
            people = frozenset(skills for skills in supplies if skills & queues)
            largest[people] = largest.get(people, frozenset()) | queues
    return list(largest.values())
