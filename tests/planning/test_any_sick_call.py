"""Whatever the roster and whoever is absent, there is a roster that the check agrees with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_assignment, make_problem
from solver.solving import EXACT

from scheduler.auditing.agreement import agree
from scheduler.auditing.audit import audit
from scheduler.domain.absence import Absence
from scheduler.domain.kept_cells import kept_cells
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin, Request
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.planning.with_absences import with_absences
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules
from scheduler.solver.solve import solve_terms

SETTINGS = {
    "heads_per_shift": {"minimum": {"early": 1}},
    "longest_run": {"days": 4, "absolute_days": 5},
    "weekly_hours": {"maximum_hours": 40},
    "reserve": {"ratio": 1.5},
}


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def random_call(dice: Random) -> tuple[Problem, Roster, Absence, datetime]:
    """A small store with a random roster, good or bad, and a sick call at a random time."""
    agents = [
        make_agent("a", weekly_minutes=2400, leave=frozenset({day(dice.randrange(8))})),
        make_agent("b"),
        make_agent("c", skills=("presales",)),
        make_agent("p", pool=True),
    ]
    problem = make_problem(
        days=8,
        agents=agents,
        shifts=(EARLY, LATE, NIGHT),
        leads=("a", "b"),
        standby_agents=("c", "p"),
        give_up_order=GIVE_UP_ORDER,
        requests=[Request(dice.choice("abc"), day(dice.randrange(8)))],
    )
    decided = dice.choice([None, *problem.work_duties])
    if day(3) not in agents[0].leave and day(4) not in agents[0].leave:
        problem = replace(problem, pins=(Pin("a", day(3), decided),))
    items = []
    for agent in agents:
        for number in range(8):
            shift = dice.choice(("early", "late", "night", None, None))
            if shift is None:
                continue
            standby = agent.pool != (dice.random() < 0.1) or (agent.id == "c" and dice.random() < 0.3)
            item = make_assignment(problem, agent.id, number, shift, standby=standby)
            items.append(replace(item, called=agent.pool and item.works and dice.random() < 0.8))
    roster = Roster(MONDAY, 8, tuple(agent.id for agent in agents), tuple(items))
    first = dice.randrange(8)
    absence = Absence(dice.choice("abcp"), day(first), day(min(7, first + dice.randrange(3))))
    return problem, roster, absence, problem.grid.clock(dice.randrange(-2, 8), dice.randrange(0, 1440, 30))


@pytest.mark.parametrize("seed", range(30))
def test_any_sick_call_has_a_roster_in_which_facts_stay_and_the_absent_are_off(seed: int) -> None:
    before, known, absence, told = random_call(Random(seed))
    problem = with_absences(before, known, [absence], told)
    rules = build_rules(SETTINGS)  # type: ignore[arg-type]
    solution = solve_terms(problem, [term for rule in rules for term in rule.terms(problem)], EXACT)
    roster = solution.roster
    assert roster is not None, solution.status
    checked = audit(problem, roster, rules)
    assert agree(solution, checked, problem) == ()
    assert checked.cost / 1200 == solution.objective
    kept = kept_cells(problem, roster)
    absent = {(absence.agent, when) for when in absence.dates}
    assert not [cell for cell in absent if kept.on(*cell)]
    for cell in problem.settled - absent:
        assert kept.on(*cell) == known.on(*cell)
    cells = {(agent, when) for agent in known.agents for when in known.dates}
    changed = {cell for cell in cells - problem.settled if _duties(kept, cell) != _duties(known, cell)}
    assert changed == {(f.agent, f.date) for f in checked.findings if f.rule == "stability"}
    for item in kept.assignments:
        cell = (item.agent, item.date)
        if cell in changed and item.start < told:
            assert not known.on(*cell)[0].works, "new work that has begun is that of somebody who stood by"
            assert item.called or not item.works
        if item.agent == "p" and item.kind is DutyKind.WORK and cell not in problem.settled:
            assert item.called
            assert known.on(*cell)[0].called or not known.on(*cell)[0].works


def _duties(roster: Roster, cell: tuple[str, date]) -> set[object]:
    return {item.duty for item in roster.on(*cell)}
