"""The patterns that a person's graph holds are the rosters of that person that every check passes, at the same cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from random import Random

import numpy as np
import pytest
from random_people import people_rules
from rules.test_terms_equal_checks import choices_of, random_problem, random_rules
from solver.patterns.layered_paths import paths_of
from solver.patterns.one_person import SHAPES, Row, cost_of, every_row, problem_of, random_term, roster_of_row
from term_evaluator import TermEvaluator

from scheduler.domain.finding import Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Fix, Forbid, Run, Term
from scheduler.rules.rule import Rule
from scheduler.solver.model.draft import Draft
from scheduler.solver.patterns.people import MOST_ARCS, People, Person, people_of
from scheduler.solver.patterns.walk_of import walk_of

MOST_ROWS = 300
OF_THE_TEAM = {*people_rules(Random(0), ["early", "late"], "must"), "heads_per_shift", "lead_on_duty"}
"""Limits that find nothing about one person, even where only one comes into question."""
KINDS = [shape for shape in SHAPES if shape is not Fix]


def patterns_of(people: People, person: Person) -> dict[Row, int]:
    """Every pattern of a person, with its cost units."""
    graph = people.graphs[person.graph]
    begun = replace(graph, starts=(person.start,), offsets=(person.offset,))
    found = {}
    for path, cost in paths_of(begun, 0).items():
        price = person.prices[np.arange(len(path)), path].sum()
        if np.isfinite(price):
            found[tuple(people.choices[choice] for choice in path)] = cost + int(price)
    return found


def carried(problem: Problem, terms: Sequence[Term], most_arcs: int = MOST_ARCS) -> People:
    return people_of(problem, terms, Draft.of(problem, terms, relaxed=False).cells, most_arcs)


def person_of(term: Term) -> str | None:
    """Who answers to a term alone."""
    if isinstance(term, Forbid | Fix):
        return term.agent
    begun = walk_of(term)
    return None if begun is None else begun[0]


def small_problems(seeds: range) -> Iterator[tuple[Problem, tuple[Rule, ...]]]:
    """Random problems whose people can be given few enough things to try them all."""
    for seed in seeds:
        dice = Random(seed)
        problem = random_problem(dice)
        if (1 + len(problem.duties)) ** problem.grid.days <= MOST_ROWS:
            yield problem, random_rules(dice, problem)


@pytest.mark.parametrize("first", range(0, 100, 10))
def test_the_patterns_are_the_rows_that_all_checks_pass(first: int) -> None:
    """Held to the checks of all rules that look at one person at a time, one rule after the other and all together."""
    for number, (problem, rules) in enumerate(small_problems(range(first, first + 10))):
        terms = {rule.limit: tuple(rule.terms(problem)) for rule in rules}
        alone = [rule for rule in rules if all(map(person_of, terms[rule.limit])) and rule.limit not in OF_THE_TEAM]
        place = number % len(problem.agents)
        rows = list(_rows(problem, place))
        chosen = Random(first + number).sample(alone, min(len(alone), 8))
        by_rule = {rule.limit: _passing(problem, rule, place, rows) for rule in chosen}
        for limit, passing in by_rule.items():
            found = patterns_of(people := carried(problem, terms[limit]), people.persons[place])
            assert not people.rest
            assert {row: cost for row, cost in found.items() if row in rows} == passing, limit
        people = carried(problem, [term for rule in chosen for term in terms[rule.limit]])
        found = patterns_of(people, people.persons[place])
        assert {row: cost for row, cost in found.items() if row in rows} == {
            row: sum(passing[row] for passing in by_rule.values())
            for row in rows
            if all(row in passing for passing in by_rule.values())
        }


def _rows(problem: Problem, place: int) -> Iterator[Row]:
    """What one person can be given."""
    days = problem.grid.days
    choices = choices_of(problem)[place * days : (place + 1) * days]
    return product(*([None if item is None else item.duty for item in cell] for cell in choices))


def _passing(problem: Problem, rule: Rule, place: int, rows: Sequence[Row]) -> dict[Row, int]:
    """Rows of one person in which a rule finds no broken must of that person, with the cost units that it finds."""
    agent = problem.agents[place].id
    passing = {}
    for row in rows:
        findings = [item for item in rule.check(problem, _row(problem, agent, row)) if item.agent == agent]
        if all(finding.severity is not Severity.MUST for finding in findings):
            passing[row] = sum(finding.cost for finding in findings)
    return passing


def _row(problem: Problem, agent: str, row: Row) -> Roster:
    return roster_of_row(problem, **{agent: row})


@pytest.mark.parametrize("first", range(0, 200, 20))
def test_the_patterns_are_the_rows_that_all_terms_of_a_person_pass(first: int) -> None:
    for problem, rules in small_problems(range(first, first + 20)):
        terms = [term for rule in rules for term in rule.terms(problem)]
        dice = Random(first)
        chosen = [term for term in terms if dice.random() < dice.choice((0.05, 0.3))]
        people = carried(problem, chosen)
        for person in people.persons:
            own = [term for term in chosen if person_of(term) == person.agent]
            wanted = {}
            for row in product((None, *problem.duties), repeat=problem.grid.days):
                must, _, cost = TermEvaluator(problem, _row(problem, person.agent, row)).totals(own)
                if not must:
                    wanted[row] = cost
            assert patterns_of(people, person) == wanted


@pytest.mark.parametrize("seed", range(60))
def test_random_terms_of_all_shapes_are_carried_together(seed: int) -> None:
    """Twice the same term, too, and terms of one day."""
    dice = Random(seed)
    days = dice.randint(1, 4)
    problem = problem_of(days)
    terms = [random_term(dice.choice(list(SHAPES)), dice, days) for _ in range(dice.randint(0, 4))]
    terms += dice.sample(terms, min(len(terms), dice.choice((0, 0, 1))))
    people = carried(problem, terms)
    wanted = {row: cost_of(problem, terms, row) for row in every_row(problem)}
    assert not people.rest
    assert patterns_of(people, people.persons[0]) == {row: cost for row, cost in wanted.items() if cost is not None}


@pytest.mark.parametrize("seed", range(40))
def test_what_is_too_large_is_left_to_the_rest(seed: int) -> None:
    """Patterns and rest together are what all terms are."""
    dice = Random(seed)
    days = 4
    problem = problem_of(days)
    terms = [random_term(dice.choice(KINDS), dice, days) for _ in range(4)]
    people = carried(problem, terms, most_arcs=dice.choice((0, 12, 20, 40)))
    kept = [term for term in terms if not any(term is left for left in people.rest)]
    assert len(kept) + len(people.rest) == len(terms)
    wanted = {row: cost_of(problem, kept, row) for row in every_row(problem)}
    assert patterns_of(people, people.persons[0]) == {row: cost for row, cost in wanted.items() if cost is not None}


def test_the_largest_walk_is_the_one_left_out() -> None:
    dice = Random(2)
    problem = problem_of(14)
    weights = {(day, duty): dice.randint(300, 600) for day in range(14) for duty in problem.duties}
    small = [random_term(Run, Random(seed), 14) for seed in range(2)]
    large = replace(
        random_term(Count, dice, 14),
        days=tuple(range(14)),
        duties=frozenset(problem.duties),
        weights=weights,
        at_least=None,
        at_most=3000,
    )
    people = carried(problem, [large, *small], most_arcs=3000)
    assert people.rest == (large,)


def test_people_who_begin_differently_share_a_graph() -> None:
    problem = problem_of(5, agents=3)
    run = random_term(Run, Random(4), 5)
    terms = [replace(run, agent=f"a{number}", carried=number, at_most=2) for number in (1, 2, 3)]
    people = carried(problem, terms)
    assert len(people.graphs) == 1
    for person, term in zip(people.persons, terms, strict=True):
        own = replace(term, agent="a1")
        wanted = {row: cost_of(problem, [own], row) for row in every_row(problem)}
        assert patterns_of(people, person) == {row: cost for row, cost in wanted.items() if cost is not None}


def test_terms_about_duties_that_do_not_exist_cost_nothing() -> None:
    problem = problem_of(2)
    nowhere = frozenset({Duty(next(iter(problem.duties)).kind, "nowhere")})
    forbid = replace(random_term(Forbid, Random(1), 2), days=(0, 1), duties=nowhere)
    people = carried(problem, [forbid])
    assert len(patterns_of(people, people.persons[0])) == 9


def test_somebody_who_can_be_given_nothing_has_no_pattern() -> None:
    problem = problem_of(2)
    contrary = [
        Fix(name="on", limit="pins", agent="a1", day=1, duty=problem.duties[0]),
        Fix(name="off", limit="pins", agent="a1", day=1, duty=None),
    ]
    people = carried(problem, contrary)
    assert people.persons[0].start == -1
    assert patterns_of(people, people.persons[0]) == {}


def test_a_day_that_is_named_twice_counts_twice() -> None:
    problem = problem_of(2)
    term = random_term(Count, Random(1), 2)
    twice = replace(
        term,
        days=(1, 1),
        duties=frozenset(problem.duties),
        weights={(1, problem.duties[0]): 2},
        base=0,
        at_least=None,
        at_most=3,
        strength=Strength.hard(),
    )
    people = carried(problem, [twice])
    wanted = {row for row in every_row(problem) if cost_of(problem, [twice], row) is not None}
    assert set(patterns_of(people, people.persons[0])) == wanted
    assert len(wanted) == 6
