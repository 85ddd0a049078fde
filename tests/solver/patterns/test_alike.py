"""People who are called alike can swap their days in any roster."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from factories import make_agent, make_problem
from rules.test_terms_equal_checks import random_problem, random_rosters, random_rules
from solver.patterns.one_person import SHAPES, WORK, random_strength, random_term
from term_evaluator import TermEvaluator

from scheduler.domain.group_terms import Excess, Needs, Total
from scheduler.domain.pattern_terms import Kinds
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Cover, Spread, SpreadMember, Term
from scheduler.rules.registry import build_rules
from scheduler.solver.patterns.alike import alike

DAYS = 3
IDS = ("a1", "a2", "a3", "a4")
CELLS = [(day, duty) for day in range(DAYS) for duty in sorted(WORK)]


def swapped(roster: Roster, first: str, second: str) -> Roster:
    """The roster in which two people have each other's days."""
    ids = {first: second, second: first}
    return replace(
        roster, assignments=tuple(replace(item, agent=ids.get(item.agent, item.agent)) for item in roster.assignments)
    )


def assert_can_swap(problem: Problem, terms: list[Term], dice: Random, rosters: int = 15) -> None:
    for group in alike(problem, terms):
        for first, second in combinations(group, 2):
            for roster in random_rosters(dice, problem, rosters):
                found = TermEvaluator(problem, roster).totals(terms)
                assert TermEvaluator(problem, swapped(roster, first, second)).totals(terms) == found, (group, terms)


def own_terms(dice: Random, who: tuple[str, ...]) -> list[Term]:
    """The same term for each of some people."""
    term = random_term(dice.choice([shape for shape in SHAPES if shape is not Total]), dice, DAYS)
    return [
        replace(term, name=f"{term.name}/{agent}", **({"who": (agent,)} if hasattr(term, "who") else {"agent": agent}))
        for agent in who
    ]


def team_term(dice: Random, who: tuple[str, ...]) -> Term:
    """A term of several people; some have another part in it now and then."""
    common = {"name": f"team/{dice.random()}", "limit": "team", "strength": random_strength(dice)}
    others = tuple(dice.sample(IDS, 2))
    weights = {(agent, *cell): 1 for agent in who for cell in CELLS}
    if dice.random() < 0.3:
        weights[who[0], 1, sorted(WORK)[0]] = 3
    members = tuple(SpreadMember(agent, scale=dice.choice((1, 1, 1, 2))) for agent in dict.fromkeys((*who, "a1", "a2")))
    curve = Strength.should(PriceCurve.head_hours((100,), 60))
    return dice.choice(
        (
            Count(**common, who=who, days=(0, 1), duties=WORK, at_least=1, at_most=2),
            Kinds(**common, who=who, days=(0, 1), groups=(WORK,), at_most=0),
            Needs(**common, who=who, others=others, days=(0, 2), duties=WORK),
            Total(**common, weights=weights, at_most=4),
            Total(
                **common, excesses=tuple(Excess(agent=a, weights=dict.fromkeys(CELLS, 1), above=1) for a in who), at_most=1
            ),
            Spread(**common, members=members, days=(0, 1, 2), duties=WORK),
            Cover(**{**common, "strength": curve}, interval=34, heads=(("presales", 1), ("aftersales", 1))),
        )
    )


def four_people(dice: Random) -> Problem:
    skills = [dice.choice((("presales",), ("presales", "aftersales"))) for _ in IDS]
    worths = [dice.choice((100, 100, 50)) for _ in IDS]
    agents = [make_agent(*(name,), skills=some, worth_percent=w) for name, some, w in zip(IDS, skills, worths, strict=True)]
    return make_problem(agents=agents, days=DAYS)


def some_of(dice: Random, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dice.sample(ids, dice.choice((1, 2, 3, 4, 4, 4))))


def test_people_called_alike_can_swap_their_days() -> None:
    groups = 0
    for seed in range(250):
        dice = Random(seed)
        problem = four_people(dice)
        terms = [term for _ in range(2) for term in own_terms(dice, some_of(dice, IDS))]
        terms += [team_term(dice, some_of(dice, IDS)) for _ in range(2)]
        groups += len(alike(problem, terms))
        assert_can_swap(problem, terms, dice, rosters=5)
    assert groups > 100, "hardly anybody was alike: nothing was tried"


@pytest.mark.parametrize("seed", range(10))
def test_people_called_alike_can_swap_their_days_under_all_rules(seed: int) -> None:
    dice = Random(seed)
    problem = random_problem(dice)
    twin = replace(problem.agents[0], id="b")
    problem = replace(problem, agents=(problem.agents[0], twin, problem.agents[2]), requests=(), pins=(), carry_in=())
    terms = [term for rule in random_rules(dice, problem) for term in rule.terms(problem)]
    assert_can_swap(problem, terms, dice)


def test_all_are_alike_whom_nothing_tells_apart() -> None:
    problem = make_problem(agents=4, days=7, leads=("a4",))
    rules = build_rules({"longest_run": {"days": 5}, "days_off": {"per_week": 2}, "lead_on_duty": {"people": 1}})
    terms = [term for rule in rules for term in rule.terms(problem)]
    assert alike(problem, terms) == [("a1", "a2", "a3")]


def test_where_a_term_of_one_person_has_no_like_the_person_is_like_nobody() -> None:
    problem = make_problem(agents=3, days=DAYS)
    term = random_term(Count, Random(1), DAYS)
    assert alike(problem, [term]) == [("a2", "a3")]
    assert alike(problem, [term, replace(term, name="other", who=("a3",))]) == [("a1", "a3")]
    twice = [term, replace(term, name="again"), replace(term, name="other", who=("a3",))]
    assert alike(problem, twice) == []


def test_learners_with_the_same_mentors_are_alike() -> None:
    problem = make_problem(agents=4, days=DAYS)
    common = {"limit": "mentor", "others": ("a3", "a4"), "days": (0, 1), "duties": WORK, "strength": Strength.hard()}
    terms = [Needs(name=agent, who=(agent,), **common) for agent in ("a1", "a2")]
    assert alike(problem, terms) == [("a1", "a2"), ("a3", "a4")]


def test_skills_and_worth_tell_people_apart_only_where_cover_is_asked_for() -> None:
    agents = [make_agent("a1", worth_percent=50), make_agent("a2"), make_agent("a3", skills=("presales",))]
    problem = make_problem(agents=agents, days=DAYS)
    cover = Cover(
        name="cover",
        limit="cover",
        interval=34,
        heads=(("presales", 1),),
        strength=Strength.should(PriceCurve.head_hours((100,), 60)),
    )
    assert alike(problem, [cover]) == []
    assert alike(problem, []) == [("a1", "a2", "a3")]
