"""The greedy split against every split there is."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.split import split_heads

QUEUES = ("a", "b", "c")
SKILLS = [
    frozenset(queue for queue, chosen in zip(QUEUES, bits, strict=True) if chosen) for bits in product((0, 1), repeat=3)
]


def cost_of(required: dict[str, int], split: dict[str, int], prices: PriceCurve) -> int:
    return sum(prices.cost(max(0, need - split[queue])) for queue, need in required.items())


def cheapest(required: dict[str, int], supply: dict[frozenset[str], int], prices: PriceCurve) -> int:
    """Cost of the best split: every way in which each group can divide itself is tried."""
    splits = {(0,) * len(required)}
    for skills, units in supply.items():
        for _ in range(units):
            splits |= {
                tuple(have + (queue == chosen) for queue, have in zip(required, split, strict=True))
                for split in splits
                for chosen in required
                if chosen in skills
            }
    return min(cost_of(required, dict(zip(required, split, strict=True)), prices) for split in splits)


@given(
    required=st.fixed_dictionaries({queue: st.integers(0, 5) for queue in QUEUES}),
    supply=st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 3), max_size=4),
    marginals=st.lists(st.integers(0, 4), min_size=1, max_size=4).map(lambda prices: tuple(sorted(prices))),
    step=st.integers(1, 3),
)
@settings(max_examples=150, deadline=None)
def test_no_split_is_cheaper(required, supply, marginals, step):
    prices = PriceCurve(marginals, step=step)
    assert cost_of(required, split_heads(required, supply, prices), prices) == cheapest(required, supply, prices)


@given(
    required=st.fixed_dictionaries({queue: st.integers(0, 500) for queue in QUEUES}),
    supply=st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 700), max_size=5),
)
@settings(max_examples=150, deadline=None)
def test_everybody_who_can_serve_an_open_queue_serves_one_and_nobody_twice(required, supply):
    split = split_heads(required, supply, PriceCurve.head_hours((100, 150, 200), 60))
    assert sum(split.values()) == sum(units for skills, units in supply.items() if skills)
    for chosen in SKILLS:
        able = sum(units for skills, units in supply.items() if skills & chosen)
        assert sum(split[queue] for queue in chosen) <= able


def test_shortage_is_shared_where_the_price_rises():
    both = frozenset({"a", "b"})
    assert split_heads({"a": 200, "b": 200}, {both: 200}, PriceCurve.head_hours((100, 150), 60)) == {"a": 100, "b": 100}


def test_a_skill_for_a_closed_queue_is_passed_over():
    prices = PriceCurve.head_hours((100,), 60)
    assert split_heads({"a": 100}, {frozenset({"a", "c"}): 100, frozenset({"c"}): 100}, prices) == {"a": 100}


def test_surplus_goes_to_the_queue_with_the_least_of_it_for_its_size():
    both = frozenset({"a", "b"})
    assert split_heads({"a": 300, "b": 100}, {both: 600}, PriceCurve.head_hours((100,), 60)) == {"a": 400, "b": 200}


@pytest.mark.parametrize("supply", [{}, {frozenset({"c"}): 100}])
def test_nobody_able_leaves_all_short(supply):
    assert split_heads({"a": 100, "b": 0}, supply, PriceCurve.head_hours((100,), 60)) == {"a": 0, "b": 0}
