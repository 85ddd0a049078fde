"""Limits for each person in place of what is shared alike."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest
from solver.solving import EARLY_WORK, LATE_WORK, should

from scheduler.domain.shift import Duty
from scheduler.domain.terms import Spread, SpreadMember
from scheduler.solver.patterns.spans import Reached, span

LATE = frozenset((LATE_WORK,))
DAYS = tuple(range(28))


def spread_of(*members: SpreadMember, unit: int = 1, tolerance: int = 1) -> Spread:
    return Spread(
        name="lates",
        limit="late",
        members=members,
        days=DAYS,
        duties=LATE,
        unit=unit,
        tolerance=tolerance,
        strength=should(1),
    )


def members(count: int, scale: int = 1) -> list[SpreadMember]:
    return [SpreadMember(f"a{number}", scale) for number in range(count)]


def limits(term: Spread, *reached: Reached, together: float = 0.0) -> list[tuple[int | None, int | None]]:
    return [(count.at_least, count.at_most) for count in span(term, reached, together)]


def test_everybody_is_held_near_the_mixture() -> None:
    term = spread_of(*members(3))
    assert limits(term, Reached(0, 20, 7.2), Reached(0, 20, 7.9), Reached(0, 20, 7.6)) == [(7, 8)] * 3


def test_half_a_contract_owes_half_as_much_and_a_balance_is_taken_off() -> None:
    term = spread_of(SpreadMember("full", 1), SpreadMember("half", 2), SpreadMember("owes", 1, base=-2))
    assert limits(term, Reached(0, 20, 8.0), Reached(0, 20, 4.0), Reached(0, 20, 10.5)) == [(8, 9), (4, 4), (10, 11)]


def test_who_has_no_value_in_the_span_gets_the_one_next_to_it_and_the_others_the_room_that_this_costs() -> None:
    """167 for each of a part-time person: 835 or 1002, and never 900."""
    term = spread_of(SpreadMember("full", 100), SpreadMember("part", 167), unit=100, tolerance=0)
    assert limits(term, Reached(0, 20, 9.0), Reached(0, 20, 5.0)) == [(9, 9), (5, 5)]


def test_what_counts_by_its_weight_keeps_its_weights() -> None:
    weights = {(0, EARLY_WORK): 8, (0, LATE_WORK): 6, (1, EARLY_WORK): 8}
    term = spread_of(SpreadMember("a0", weights=weights), SpreadMember("a1", weights=weights))
    first, _ = span(term, [Reached(0, 16, 8.0), Reached(0, 16, 8.4)], 0.0)
    assert (first.who, first.days, first.duties) == (("a0",), (0, 1), frozenset((EARLY_WORK, LATE_WORK)))
    assert first.weights == {**weights, (1, LATE_WORK): 0}
    assert (first.at_least, first.at_most) == (8, 8)
    assert first.strength.is_hard


def cost_of(term: Spread, counts: tuple[int, ...]) -> int:
    values = [member.base + member.scale * count for member, count in zip(term.members, counts, strict=True)]
    return -(-max(0, max(values) - min(values) - term.tolerance * term.unit) // term.unit)


@pytest.mark.parametrize("seed", range(60))
def test_counts_that_are_shared_alike_stay_possible_and_no_others_cost_anything(seed: int) -> None:
    dice = Random(seed)
    unit = dice.choice((1, 3, 10))
    scales = [dice.choice((unit, unit, dice.randint(1, 2 * unit))) for _ in range(3)]
    people = [SpreadMember(f"a{number}", scale, dice.randint(-3, 3)) for number, scale in enumerate(scales)]
    term = spread_of(*people, unit=unit, tolerance=dice.randint(0, 2))
    alike = [counts for counts in product(range(9), repeat=3) if cost_of(term, counts) == 0]
    counts = dice.choice(alike or [(0, 0, 0)])
    reached = [Reached(dice.randint(0, count), count + dice.randint(0, 4), count) for count in counts]
    found = [(count.at_least or 0, count.at_most or 0) for count in span(term, reached, dice.choice((0.0, 10.0)))]
    for (least, most), item, count in zip(found, reached, counts, strict=True):
        assert item.least <= least <= most <= item.most
        assert not alike or least <= count <= most
    worst = max(cost_of(term, counts) for counts in product(*(range(least, most + 1) for least, most in found)))
    assert worst == 0 or not alike


def test_somebody_who_cannot_come_near_is_joined_by_the_others() -> None:
    found = limits(spread_of(*members(11)), Reached(0, 4, 4.0), *(Reached(0, 20, 8.0) for _ in range(10)))
    assert found[0] == (4, 4)
    assert set(found[1:]) == {(4, 5)}


def test_where_a_fair_span_is_far_away_a_step_is_paid() -> None:
    """A part-time person has 6 or 9, a full one 7 or 8: 8 and 9 is next to the mixture."""
    term = spread_of(SpreadMember("full", 1), SpreadMember("part", 3), tolerance=0)
    assert limits(term, Reached(7, 8, 7.5), Reached(0, 20, 2.8)) == [(8, 8), (3, 3)]


def test_a_step_is_paid_where_all_together_cannot_come_to_as_many_as_in_the_mixture() -> None:
    """One has 4 at the most, and all others 6: at no cost they would have 5."""
    term = spread_of(*members(11))
    reached = [Reached(0, 20, 6.0) for _ in range(10)]
    assert set(limits(term, Reached(0, 4, 4.0), *reached)[1:]) == {(4, 5)}
    part = spread_of(SpreadMember("part", 3, base=-8), *members(10), tolerance=1)
    assert set(limits(part, Reached(4, 4, 4.0), *reached)[1:]) == {(4, 5)}
    assert set(limits(part, Reached(0, 5, 4.5), *reached, together=10.0)[1:]) == {(6, 7)}


def test_names_tell_the_spread_and_the_person() -> None:
    first, second = span(spread_of(*members(2)), [Reached(0, 9, 3.0), Reached(0, 9, 3.0)], 0.0)
    assert (first.name, second.name) == ("lates/span/a0", "lates/span/a1")
    assert first.duties == frozenset[Duty](LATE)
