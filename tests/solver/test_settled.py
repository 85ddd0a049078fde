"""Facts that broke rules."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_roster
from solver.solving import EARLY_WORK, EXACT, LATE_WORK

from scheduler.auditing.agreement import agree
from scheduler.auditing.audit import audit
from scheduler.domain.outcome import Solution, Status
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Follow, Forbid, Run, Term
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules
from scheduler.solver.settled import without_settled_breaches
from scheduler.solver.solve import solve_terms

HARD = Strength.hard()


def settled(problem: Problem, days: int, **rows: str) -> Problem:
    """The first days of a roster as facts."""
    known = make_roster(problem, **rows)
    cells = [(agent.id, when) for agent in problem.agents for when in problem.grid.dates[:days]]
    facts = tuple(Pin(*cell, next((item.duty for item in known.on(*cell)), None)) for cell in cells)
    return replace(problem, reference=known, settled=frozenset(cells), pins=facts)


def loosened(problem: Problem, *terms: Term) -> tuple[Term, ...]:
    return without_settled_breaches(problem, terms).terms


def count(**settings: object) -> Count:
    usual = {"who": ("a1",), "days": tuple(range(7)), "duties": frozenset({EARLY_WORK}), "strength": Strength.must("limit")}
    return Count(name="count", limit="limit", **{**usual, **settings})  # type: ignore[arg-type]


def test_without_facts_the_terms_stay_as_they_are() -> None:
    term = count(at_most=1)
    assert loosened(make_problem(agents=1), term) == (term,)


@pytest.mark.parametrize(("at_most", "loose"), [(1, 3), (2, 3), (3, 3), (4, 4)])
def test_a_count_is_loosened_to_what_facts_have_already(at_most: int, loose: int) -> None:
    problem = settled(make_problem(agents=1), 4, a1="EEEL...")
    excused = without_settled_breaches(problem, [count(at_most=at_most, unit_size=60)])
    assert excused.terms == (count(at_most=loose, unit_size=60),)
    assert excused.sizes == ({"limit": 60 * (loose - at_most)} if loose > at_most else {})


def test_weights_and_what_was_before_the_horizon_count_among_the_facts() -> None:
    problem = settled(make_problem(agents=1), 2, a1="EE.....")
    term = count(at_most=10, base=5, weights={(0, EARLY_WORK): 8, (1, EARLY_WORK): 2})
    assert loosened(problem, term) == (replace(term, at_most=15),)


def test_too_few_is_excused_only_where_nothing_can_be_given_any_more() -> None:
    problem = settled(make_problem(agents=2), 1, a1=".......")
    over, coming = count(days=(0,), at_least=1, unit_size=480), count(days=(0, 1), at_least=1)
    excused = without_settled_breaches(problem, [over, coming])
    assert excused.terms == (replace(over, at_least=0), coming)
    assert excused.sizes == {"limit": 480}
    barred = Forbid(name="b", limit="b", agent="a1", days=(1,), duties=frozenset({EARLY_WORK}), strength=HARD)
    assert loosened(problem, coming, barred)[0] == replace(coming, at_least=0)


def test_wishes_stay_as_they_are() -> None:
    from solver.solving import should

    problem = settled(make_problem(agents=1), 3, a1="EEE....")
    term = count(at_most=0, strength=should(10))
    assert loosened(problem, term) == (term,)


def test_facts_that_follow_too_closely_are_passed_over_and_the_day_after_is_not() -> None:
    problem = settled(make_problem(agents=1), 2, a1="LE.....")
    pairs = ((LATE_WORK, EARLY_WORK, 180),)
    term = Follow(name="f", limit="rest", agent="a1", days=(0, 1, 2), pairs=pairs, strength=HARD)
    excused = without_settled_breaches(problem, [term])
    assert excused.terms == (replace(term, days=(1, 2)),)
    assert excused.sizes == {"rest": 180}


def test_a_forbidden_fact_is_passed_over_and_its_other_duties_are_not() -> None:
    problem = settled(make_problem(agents=1), 1, a1="E......")
    both = frozenset({EARLY_WORK, LATE_WORK})
    term = Forbid(name="f", limit="x", agent="a1", days=(0, 1), duties=both, strength=HARD)
    excused = without_settled_breaches(problem, [term])
    assert [(part.days, part.duties) for part in excused.terms if isinstance(part, Forbid)] == [
        ((1,), both),
        ((0,), frozenset({LATE_WORK})),
    ]
    assert excused.sizes == {"x": 1}


def test_a_run_that_is_too_long_already_ends() -> None:
    problem = settled(make_problem(agents=1), 4, a1="EEEE...")
    term = Run(name="r", limit="run", agent="a1", duties=frozenset({EARLY_WORK}), at_most=2, carried=1, strength=HARD)
    excused = without_settled_breaches(problem, [term])
    assert excused.sizes == {"run": 3}
    windows = [part for part in excused.terms if isinstance(part, Count)]
    assert [part.days for part in windows] == [(2, 3, 4), (3, 4, 5), (4, 5, 6)]
    assert {part.at_most for part in windows} == {2}
    short = settled(make_problem(agents=1), 2, a1="E......")
    assert loosened(short, term) == (term,)


def test_every_must_of_the_days_to_come_is_asked_after_a_past_that_broke_them_all() -> None:
    problem = make_problem(
        agents=[make_agent("a1"), make_agent("a2"), make_agent("a3", leave=frozenset({MONDAY}))],
        days=9,
        start=MONDAY,
        give_up_order=GIVE_UP_ORDER,
        leads=("a1",),
    )
    problem = settled(problem, 5, a1="LELEL....", a2="EEEEE....", a3="E........")
    solution, findings = _solved(problem, {"longest_run": {"days": 4, "absolute_days": 4}, "days_off": {"per_week": 2}})
    assert solution.status is not Status.INFEASIBLE
    assert solution.excused["rest"] == 360
    assert solution.excused["longest_run"] == 4
    assert solution.roster is not None
    kept = [(item.agent, item.date, item.duty) for item in solution.roster.assignments if item.date < MONDAY + timedelta(5)]
    assert len(kept) == 11
    for agent in ("a1", "a2"):
        assert not solution.roster.on(agent, MONDAY + timedelta(5)), "a run of five is too long already"
    assert {finding.rule for finding in findings} >= {"rest", "longest_run"}


@pytest.mark.parametrize("seed", range(25))
def test_a_random_past_never_makes_the_days_to_come_impossible_and_solver_and_check_agree(seed: int) -> None:
    dice = random.Random(seed)
    agents = [
        make_agent("a1", leave=frozenset({date(2026, 12, 8)}), weekly_minutes=1200),
        make_agent("a2", skills=("presales",)),
        make_agent("p", pool=True),
    ]
    problem = make_problem(
        days=6,
        agents=agents,
        shifts=(EARLY, LATE, NIGHT),
        standby_agents=("a2", "p"),
        leads=("a1",),
        give_up_order=GIVE_UP_ORDER,
    )
    letters = ".EELLNNeln"
    past = dice.randint(1, 5)
    rows = {agent.id: "".join(dice.choice(letters) for _ in range(past)).ljust(6, ".") for agent in agents}
    problem = replace(settled(problem, past, **rows), told_at=datetime.combine(MONDAY, datetime.min.time()))
    problem = replace(problem, told_at=problem.grid.clock(past, 0))
    settings = {
        "heads_per_shift": {"minimum": {"early": 1}, "maximum": {"late": 1}},
        "longest_run": {"days": 2, "absolute_days": 3},
        "weekly_hours": {"maximum_hours": 20},
        "reserve": {"ratio": 1.5, "level": "must"},
        "standby_limit": {"team_per_week": 1, "pool_per_week": 2},
        "horizon_hours": {"minimum_hours": 8, "maximum_hours": 24},
    }
    solution, _ = _solved(problem, settings)
    assert solution.roster is not None
    known = problem.reference
    assert known is not None
    for agent, when in problem.settled:
        assert [item.duty for item in solution.roster.on(agent, when)] == [item.duty for item in known.on(agent, when)]
    _nothing_more_is_broken_than_without_the_past(problem, settings, solution)


def _nothing_more_is_broken_than_without_the_past(problem: Problem, settings: object, solution: Solution) -> None:
    """The pool works only in the past, where it was a fact."""
    assert solution.roster is not None
    pool = [item for item in solution.roster.of("p") if item.kind is DutyKind.WORK]
    assert all((item.agent, item.date) in problem.settled for item in pool)


def _solved(problem: Problem, settings: object) -> tuple[Solution, tuple]:  # type: ignore[type-arg]
    rules = build_rules(settings)  # type: ignore[arg-type]
    solution = solve_terms(problem, [term for rule in rules for term in rule.terms(problem)], EXACT)
    assert isinstance(solution.roster, Roster), solution.status
    checked = audit(problem, solution.roster, rules)
    assert agree(solution, checked, problem) == ()
    assert checked.cost / 1200 == solution.objective
    return solution, checked.broken_musts
