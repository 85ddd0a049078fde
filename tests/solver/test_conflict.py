"""Musts in pieces, small conflicts among them, and the cheapest ways out."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from factories import EARLY, LATE, MONDAY, make_agent, make_assignment, make_problem, make_roster
from solver.solving import EARLY_WORK, LATE_WORK, one_shift_a_day
from term_evaluator import TermEvaluator

from scheduler.domain.group_terms import Needs, Total
from scheduler.domain.pattern_terms import Free, Kinds, ShortRun
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Fix, Follow, Forbid, Run, Spread, SpreadMember, Term
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules
from scheduler.solver.conflict.atom import Atom
from scheduler.solver.conflict.can_hold import can_hold
from scheduler.solver.conflict.core import CoreFinder
from scheduler.solver.conflict.loosened import loosened
from scheduler.solver.conflict.split_musts import split_musts
from scheduler.solver.conflict.ways_out import Price, ways_out

MUST = Strength.must("it")
BOTH = frozenset({EARLY_WORK, LATE_WORK})


def problem_of(days: int = 7) -> Problem:
    return replace(make_problem(agents=3, days=days), give_up_order=GIVE_UP_ORDER)


def count(name: str, who: tuple[str, ...], days: tuple[int, ...], **limits: int) -> Count:
    return Count(name=name, limit=name, who=who, days=days, duties=BOTH, strength=Strength.must(name), **limits)  # type: ignore[arg-type]


def at_random(problem: Problem, seed: int) -> Roster:
    draw = random.Random(seed)
    return make_roster(problem, **{agent.id: "".join(draw.choices("EEL.", k=problem.grid.days)) for agent in problem.agents})


TERMS: dict[str, Term] = {
    "count": count("count", ("a1", "a2"), (0, 1, 2), at_least=3, at_most=4),
    "run": Run(name="run", limit="run", agent="a1", duties=BOTH, at_most=2, carried=1, strength=MUST),
    "follow": Follow(
        name="f", limit="f", agent="a1", days=(0, 1, 2, 6), pairs=((LATE_WORK, EARLY_WORK, 180),), strength=MUST
    ),
    "forbid": Forbid(name="b", limit="b", agent="a1", days=(1, 3), duties=BOTH, size=2, strength=MUST),
    "fix": Fix(name="x", limit="pins", agent="a1", day=2, duty=EARLY_WORK),
    "fix off": Fix(name="o", limit="pins", agent="a1", day=2, duty=None),
    "needs": Needs(name="n", limit="n", who=("a1",), others=("a2",), days=(0, 1, 2), duties=BOTH, strength=MUST),
    "short": ShortRun(name="s", limit="s", agent="a1", duties=BOTH, at_least=3, strength=MUST),
    "free": Free(name="w", limit="w", agent="a1", windows=((0, 1), (5, 6)), duties=BOTH, at_least=2, strength=MUST),
    "kinds": Kinds(
        name="k",
        limit="k",
        who=("a1",),
        days=(0, 1, 2),
        groups=(frozenset({EARLY_WORK}), frozenset({LATE_WORK})),
        strength=MUST,
    ),
    "spread": Spread(
        name="p",
        limit="p",
        members=(SpreadMember("a1"), SpreadMember("a2")),
        days=tuple(range(7)),
        duties=BOTH,
        strength=MUST,
    ),
    "total": Total(name="t", limit="t", weights={("a1", day, EARLY_WORK): 3 for day in range(7)}, at_most=5, strength=MUST),
}


@pytest.mark.parametrize("name", TERMS)
def test_all_pieces_hold_exactly_where_the_must_does(name: str) -> None:
    problem, term = problem_of(), TERMS[name]
    pieces = split_musts(problem, [term]).atoms
    assert len({atom.id for atom in pieces}) == len(pieces)
    broken = 0
    for seed in range(60):
        evaluator = TermEvaluator(problem, at_random(problem, seed))
        whole = sum(evaluator.sizes(term))
        in_pieces = sum(sum(evaluator.sizes(atom.term)) for atom in pieces)
        assert bool(whole) == bool(in_pieces)
        if not name.startswith("fix"):  # another duty in place of the decided one is one breach, and so is none
            assert whole == in_pieces
        broken += bool(whole)
    assert broken


@pytest.mark.parametrize("name", TERMS)
def test_a_piece_that_may_be_broken_so_far_holds_where_it_is_broken_no_further(name: str) -> None:
    problem = problem_of()
    for atom in split_musts(problem, [TERMS[name]]).atoms:
        for seed in range(40):
            evaluator = TermEvaluator(problem, at_random(problem, seed))
            size = sum(evaluator.sizes(atom.term))
            if size:
                kinder = loosened(atom, size)
                assert kinder is None or not evaluator.sizes(kinder.term)
                if isinstance(atom.term, Count) and size > 1:
                    less = loosened(atom, size - 1)
                    assert less is not None
                    assert evaluator.sizes(less.term)


def test_wishes_are_left_out_and_what_a_roster_is_stays() -> None:
    problem = problem_of(2)
    terms = [term for rule in build_rules({}) for term in rule.terms(problem)]
    musts = split_musts(problem, terms)
    assert {term.limit for term in musts.given} <= {"one_shift_a_day", "eligibility"}
    assert "cover" not in {atom.limit for atom in musts.atoms}
    assert {"rest", "scored_window", "longest_run"} >= {atom.limit for atom in musts.atoms if atom.hard}


class TestCore:
    def asked(self) -> list[Term]:
        """Three on the first day, and two of three people decided to be off; nothing else matters."""
        return [
            count("all", ("a1", "a2", "a3"), (0,), at_least=3),
            Fix(name="off 1", limit="pins", agent="a1", day=0, duty=None),
            Fix(name="off 2", limit="pins", agent="a2", day=1, duty=None),
            count("few", ("a2",), tuple(range(7)), at_most=6),
        ]

    def find(self, terms: list[Term], without: tuple[str, ...] = ()) -> set[str] | None:
        problem = problem_of()
        musts = split_musts(problem, [*one_shift_a_day(problem), *terms])
        core = CoreFinder(problem, musts.given, musts.atoms, lambda atom: 0).find(without, 20)
        if core is None:
            return None
        assert core.minimal
        kept = list(core.atoms)
        assert can_hold(problem, musts.given, kept, seconds=20) is False
        for atom in kept:
            assert can_hold(problem, musts.given, [other for other in kept if other is not atom], seconds=20)
        return {atom.limit for atom in kept}

    def test_only_what_contradicts_itself_is_named(self) -> None:
        assert self.find(self.asked()) == {"all", "pins"}

    def test_musts_that_can_hold_have_no_core(self) -> None:
        assert self.find(self.asked()[1:]) is None

    def test_pieces_that_need_not_hold_are_not_named(self) -> None:
        assert self.find(self.asked(), without=("off 1/off",)) is None

    def test_counting_over_a_week_is_understood(self) -> None:
        week = tuple(range(7))
        terms = [count(f"day {day}", ("a1", "a2"), (day,), at_least=2) for day in week]
        terms += [count(f"off {agent}", (agent,), week, at_most=6) for agent in ("a1", "a2")]
        assert len(self.find(list(terms)) or ()) == 8


class TestWaysOut:
    def ways(self, prices: dict[str, int], most: int = 9) -> list[tuple[dict[str, int], int]]:
        problem = problem_of(2)
        terms = [
            count("all", ("a1", "a2", "a3"), (0,), at_least=3),
            Fix(name="one", limit="pins", agent="a1", day=0, duty=None),
            Fix(name="two", limit="pins", agent="a2", day=0, duty=None),
        ]
        musts = split_musts(problem, [*one_shift_a_day(problem), *terms])

        def price(atom: Atom) -> Price | None:
            units = prices.get(atom.id)
            return None if units is None else Price(units, atom.id, atom.limit)

        found = ways_out(problem, musts.given, musts.atoms, price=price, helper=lambda *_: None, seconds=lambda: 20.0)
        return [(dict(way.sizes), way.cost) for way, _ in zip(found, range(most), strict=False)]

    def test_the_cheapest_comes_first_and_nothing_comes_twice(self) -> None:
        found = self.ways({"all/least": 10, "one/off": 3, "two/off": 3})
        assert found[0][0] == {"one/off": 1, "two/off": 1}
        assert {"all/least": 2} in [sizes for sizes, _ in found]
        costs = [cost for _, cost in found]
        assert costs == sorted(costs)
        assert len({frozenset(sizes) for sizes, _ in found}) == len(found)

    def test_what_is_never_given_stays(self) -> None:
        assert [sizes for sizes, _ in self.ways({"all/least": 10})] == [{"all/least": 2}]
        assert self.ways({"one/off": 3}) == []

    def test_people_from_outside_have_their_price(self) -> None:
        problem = make_problem(agents=[make_agent("a1"), make_agent("new")], days=1)
        musts = split_musts(problem, [*one_shift_a_day(problem), count("all", ("a1", "new"), (0,), at_least=2)])

        def helper(agent: str, _duty: Duty) -> Price | None:
            return Price(5, "one more", "one more") if agent == "new" else None

        way = next(ways_out(problem, musts.given, musts.atoms, price=lambda _: None, helper=helper, seconds=lambda: 20.0))
        assert [(agent, day) for agent, day, _ in way.helpers] == [("new", 0)]


def test_a_run_is_cut_into_stretches_that_reach_back_before_the_start() -> None:
    problem = make_problem(agents=1, days=3, shifts=(EARLY, LATE))
    worked = tuple(make_assignment(problem, "a1", day, "early") for day in (-2, -1))
    problem = replace(problem, carry_in=worked, carry_in_from=MONDAY - timedelta(days=7))
    rule = build_rules({"longest_run": {"days": 3, "absolute_days": 3, "level": "must"}})
    terms = [term for item in rule if item.limit == "longest_run" for term in item.terms(problem)]
    atoms = [atom for atom in split_musts(problem, terms).atoms if not atom.hard]
    assert [(atom.days, atom.term.base) for atom in atoms if isinstance(atom.term, Count)] == [((0, 1), 2), ((0, 1, 2), 1)]


def test_a_decided_shift_and_a_decided_day_off_are_pieces() -> None:
    pins = [Pin("a1", MONDAY, Duty(DutyKind.WORK, "late")), Pin("a2", MONDAY, None)]
    problem = make_problem(agents=3, days=1, pins=pins)
    terms = [term for item in build_rules({}) if item.limit == "pins" for term in item.terms(problem)]
    assert {(atom.who, atom.hard) for atom in split_musts(problem, terms).atoms} == {(("a1",), True), (("a2",), True)}
