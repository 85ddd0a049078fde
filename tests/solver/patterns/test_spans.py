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


def limits(term: Spread, *reached: Reached) -> list[tuple[int | None, int | None]]:
    return [(count.at_least, count.at_most) for count in span(term, reached)]


def test_everybody_is_held_near_the_mixture() -> None:
    term = spread_of(*members(3))
    assert limits(term, Reached(0, 20, 7.2), Reached(0, 20, 7.9), Reached(0, 20, 7.6)) == [(7, 8)] * 3


def test_half_a_contract_owes_half_as_much_and_a_balance_is_taken_off() -> None:
    term = spread_of(SpreadMember("full", 1), SpreadMember("half", 2), SpreadMember("owes", 1, base=-2))
    assert limits(term, Reached(0, 20, 8.0), Reached(0, 20, 4.0), Reached(0, 20, 10.5)) == [(8, 9), (4, 4), (10, 11)]


def test_who_has_no_value_in_the_span_gets_the_one_next_to_it_and_the_others_the_room_that_this_costs() -> None:
    """167 for each of a part-time person: 835 or 1002, where 900 to 950 is asked for."""
    term = spread_of(SpreadMember("full", 100), SpreadMember("part", 167), unit=100, tolerance=0)
    assert limits(term, Reached(0, 20, 9.0), Reached(0, 20, 5.4)) == [(9, 9), (5, 5)]


def test_somebody_who_cannot_come_near_leaves_room_to_the_others() -> None:
    term = spread_of(*members(3))
    found = limits(term, Reached(0, 4, 4.0), Reached(0, 20, 9.0), Reached(0, 20, 9.0))
    assert found[0] == (4, 4)
    for least, most in found[1:]:
        assert (least, most) in ((8, 9), (9, 10), (4, 9), (4, 5))


def test_what_counts_by_its_weight_keeps_its_weights() -> None:
    weights = {(0, EARLY_WORK): 8, (0, LATE_WORK): 6, (1, EARLY_WORK): 8}
    term = spread_of(SpreadMember("a0", weights=weights), SpreadMember("a1", weights=weights))
    first, _ = span(term, [Reached(0, 16, 8.0), Reached(0, 16, 8.4)])
    assert (first.who, first.days, first.duties) == (("a0",), (0, 1), frozenset((EARLY_WORK, LATE_WORK)))
    assert first.weights == {**weights, (1, LATE_WORK): 0}
    assert (first.at_least, first.at_most) == (8, 8)
    assert first.strength.is_hard


def cost_of(term: Spread, counts: tuple[int, ...]) -> int:
    values = [member.base + member.scale * count for member, count in zip(term.members, counts, strict=True)]
    return -(-max(0, max(values) - min(values) - term.tolerance * term.unit) // term.unit)


@pytest.mark.parametrize("seed", range(60))
def test_no_counts_near_the_mixture_cost_less_than_the_most_that_the_span_leaves_to_pay(seed: int) -> None:
    dice = Random(seed)
    unit = dice.choice((1, 3, 10))
    scales = [dice.choice((unit, unit, dice.randint(1, 2 * unit))) for _ in range(3)]
    people = [SpreadMember(f"a{number}", scale, dice.randint(-3, 3)) for number, scale in enumerate(scales)]
    term = spread_of(*people, unit=unit, tolerance=dice.randint(0, 2))
    reached = []
    for _ in people:
        least = dice.randint(0, 3)
        most = least + dice.randint(0, 5)
        reached.append(Reached(least, most, dice.uniform(least, most)))
    found = [(count.at_least or 0, count.at_most or 0) for count in span(term, reached)]
    for (least, most), item in zip(found, reached, strict=True):
        assert item.least <= least <= most <= item.most
    worst = max(cost_of(term, counts) for counts in product(*(range(least, most + 1) for least, most in found)))
    mixed = [member.base + member.scale * item.mixed for member, item in zip(people, reached, strict=True)]
    room = term.tolerance * unit
    near = [
        counts
        for counts in product(*(range(item.least, item.most + 1) for item in reached))
        if all(
            min(mixed) - room <= member.base + member.scale * count <= max(mixed) + room
            for member, count in zip(people, counts, strict=True)
        )
    ]
    assert worst <= min((cost_of(term, counts) for counts in near), default=worst)


def test_names_tell_the_spread_and_the_person() -> None:
    first, second = span(spread_of(*members(2)), [Reached(0, 9, 3.0), Reached(0, 9, 3.0)])
    assert (first.name, second.name) == ("lates/span/a0", "lates/span/a1")
    assert first.duties == frozenset[Duty](LATE)
