"""Facts that broke rules on the pattern of a person's days, on company and on sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from random import Random

import pytest
from factories import make_problem, make_roster
from solver.solving import EARLY_WORK, LATE_WORK
from solver.test_settled import settled
from term_evaluator import TermEvaluator

from scheduler.domain.group_terms import Excess, Needs, Total
from scheduler.domain.pattern_terms import Free, Kinds, ShortRun, Step, Whole
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Follow, Forbid, Run, Term
from scheduler.solver.settled import without_settled_breaches

MUST = Strength.must("limit")
WORK = frozenset({EARLY_WORK, LATE_WORK})
SORTS = (frozenset({EARLY_WORK}), frozenset({LATE_WORK}))
HOURS = {(day, duty): 8 for day in range(7) for duty in WORK}
OF_ONE = {"name": "term", "limit": "limit", "agent": "a1", "strength": MUST}


def short_run(**settings: object) -> ShortRun:
    return ShortRun(**{**OF_ONE, "duties": WORK, "at_least": 3, **settings})  # type: ignore[arg-type]


def step(**settings: object) -> Step:
    steps = frozenset({(0, 1), (1, 0)})
    return Step(**{**OF_ONE, "groups": SORTS, "steps": steps, **settings})  # type: ignore[arg-type]


def total(**settings: object) -> Total:
    return Total(name="term", limit="limit", strength=MUST, **settings)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "term", "size"),
    [
        (".E.E...", short_run(), 2),
        ("EE.....", short_run(), 1),
        ("E.EEE..", short_run(carried=1), 1),
        ("E.EEE..", short_run(carried=None), 0),
        ("EE.E...", short_run(absent=True, carried=2), 3),
        (".E.E...", short_run(excused=frozenset({3})), 2),
        (".E.E...", short_run(excused=frozenset({2})), 0),
        ("ELEL...", step(), 3),
        ("E.LL...", step(), 0),
        ("E.LL...", step(within_days=2), 1),
        ("E.EL...", step(carried=(1, 1)), 2),
        ("E.EL...", step(carried=(1, 1), excused=frozenset({3})), 1),
        ("EEEE...", Free(**OF_ONE, windows=((0, 1), (2, 3)), duties=WORK, at_least=2), 2),  # type: ignore[arg-type]
        ("E..E...", Free(**OF_ONE, windows=((0, 1), (4, 5)), duties=WORK, at_least=1), 0),  # type: ignore[arg-type]
        ("E.E....", Whole(**OF_ONE, days=(0, 1, 2, 5), duties=WORK), 1),  # type: ignore[arg-type]
        ("....E..", Whole(**OF_ONE, days=(0, 1, 5), duties=WORK), 0),  # type: ignore[arg-type]
        ("....E..", Whole(**OF_ONE, days=(0, 1, 5), duties=WORK, worked_before=1, off_before=1), 3),  # type: ignore[arg-type]
        (
            "EL.....",
            Kinds(name="term", limit="limit", who=("a1",), days=(0, 1, 6), groups=SORTS, at_most=1, strength=MUST),
            1,
        ),
        ("EE.....", Needs(name="term", limit="limit", who=("a1",), others=(), days=(0, 6), duties=WORK, strength=MUST), 1),
        ("EE.....", total(weights={("a1", day, EARLY_WORK): 3 for day in range(7)}, at_most=4), 2),
        ("EE.....", total(excesses=(Excess(agent="a1", weights=HOURS, above=10, rate=3),), at_most=5), 13),
    ],
)
def test_what_four_days_of_facts_break_alone_is_excused(facts: str, term: Term, size: int) -> None:
    problem = settled(make_problem(agents=1), 4, a1=facts)
    excused = without_settled_breaches(problem, [term])
    assert excused.sizes == ({"limit": size} if size else {})
    rest_can_hold = [
        sum(sum(TermEvaluator(problem, roster).sizes(part)) for part in excused.terms)
        for roster in rosters_with(problem, facts[:4])
    ]
    assert min(rest_can_hold) == 0


def rosters_with(problem: Problem, facts: str) -> Iterator[Roster]:
    """Every roster of one person that begins with some facts."""
    for rest in product(".EL", repeat=problem.grid.days - len(facts)):
        yield make_roster(problem, a1=facts + "".join(rest))


def _random_term(dice: Random) -> Term:
    days = tuple(sorted(dice.sample(range(6), dice.randint(1, 6))))
    duties = dice.choice((WORK, frozenset({EARLY_WORK})))
    weights = {(day, duty): dice.randint(-1, 3) for day in days for duty in duties}
    whole = {key: abs(weight) for key, weight in weights.items()}
    carried = dice.randint(0, 2)
    group = {"name": "term", "limit": "limit", "strength": MUST}
    return dice.choice(
        (
            short_run(duties=duties, absent=dice.random() < 0.5, at_least=dice.randint(2, 4), carried=carried),
            step(within_days=dice.randint(1, 2), carried=(0, carried) if carried else None),
            Free(**OF_ONE, windows=(days[:2], days[1:3], days[-1:]), duties=duties, at_least=dice.randint(1, 3)),  # type: ignore[arg-type]
            Whole(**OF_ONE, days=days, duties=duties, worked_before=carried, off_before=dice.randint(0, 1)),  # type: ignore[arg-type]
            Kinds(**group, who=("a1",), days=days, groups=SORTS, at_most=1, used_before=frozenset(range(carried))),  # type: ignore[arg-type]
            Needs(**group, who=("a1",), others=(), days=days, duties=duties),  # type: ignore[arg-type]
            total(
                weights={("a1", *cell): weight for cell, weight in whole.items()},
                excesses=(Excess(agent="a1", weights=whole, above=dice.randint(0, 4), base=carried),),
                at_most=dice.randint(0, 6),
                unit_size=2,
            ),
            Run(**OF_ONE, duties=duties, at_most=dice.randint(1, 2), carried=carried),  # type: ignore[arg-type]
            Follow(**OF_ONE, days=days, pairs=((EARLY_WORK, LATE_WORK, 3), (LATE_WORK, EARLY_WORK, 2)), gap=1),  # type: ignore[arg-type]
            Forbid(**OF_ONE, days=days, duties=duties, size=2),  # type: ignore[arg-type]
            Count(**group, who=("a1",), days=days, duties=duties, weights=weights, at_most=1),  # type: ignore[arg-type]
            Count(**group, who=("a1",), days=days, duties=duties, weights=whole, at_least=dice.randint(1, 5)),  # type: ignore[arg-type]
        )
    )


@pytest.mark.parametrize("seed", range(80))
def test_what_is_excused_and_what_is_still_asked_add_up_to_the_whole_on_every_roster(seed: int) -> None:
    dice = Random(seed)
    past = "".join(dice.choice(".EEL") for _ in range(dice.randint(1, 3)))
    problem = settled(make_problem(agents=1, days=6), len(past), a1=past)
    absent = problem.grid.date_of(4)
    if dice.random() < 0.3:
        problem = replace(problem, settled=problem.settled | {("a1", absent)})
    term = _random_term(dice)
    excused = without_settled_breaches(problem, [term])
    assert len({part.name for part in excused.terms}) == len(excused.terms)
    for roster in rosters_with(problem, past):
        if ("a1", absent) in problem.settled and roster.on("a1", absent):
            continue
        evaluator = TermEvaluator(problem, roster)
        asked = sum(sum(evaluator.sizes(part)) for part in excused.terms)
        assert excused.sizes.get("limit", 0) + asked == sum(evaluator.sizes(term)), (term, excused, roster)


def test_company_that_can_still_come_is_asked_for() -> None:
    problem = make_problem(agents=2)
    problem = settled(problem, 1, a1="E......")
    open_cell = replace(problem, settled=frozenset(cell for cell in problem.settled if cell[0] == "a1"))
    term = Needs(name="needs", limit="limit", who=("a1",), others=("a2",), days=(0, 1), duties=WORK, strength=MUST)
    assert without_settled_breaches(open_cell, [term]).terms == (term,)
    excused = without_settled_breaches(problem, [term])
    assert excused.sizes == {"limit": 1}
    assert [(part.days, part.duties) for part in excused.terms if isinstance(part, Needs)] == [
        ((1,), WORK),
        ((0,), frozenset({LATE_WORK})),
    ]
