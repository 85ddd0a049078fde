"""The search of the fewest."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.queueing.fewest_agents import Holds, fewest_agents
from scheduler.queueing.numbers import MOST_AGENTS

Ints = npt.NDArray[np.int64]


def from_on(answers: list[int], asked: list[Ints] | None = None) -> Holds:
    """Each cell holds from its answer on."""

    def holds(cells: Ints, agents: Ints) -> npt.NDArray[np.bool_]:
        if asked is not None:
            asked.append(agents)
        return agents >= np.array(answers)[cells]

    return holds


@given(st.lists(st.tuples(st.integers(0, 3000), st.floats(0, 1)), min_size=1, max_size=9), st.booleans())
def test_every_cell_gets_its_first(cells: list[tuple[int, float]], more_never_hurts: bool) -> None:
    answers = [answer for answer, _ in cells]
    least = np.array([max(answer - 40, answer * part) for answer, part in cells]).clip(0)
    assert fewest_agents(from_on(answers), least, more_never_hurts=more_never_hurts).tolist() == answers


def test_long_steps_ask_seldom() -> None:
    asked: list[Ints] = []
    assert fewest_agents(from_on([5000], asked), np.zeros(1), more_never_hurts=True) == 5000
    assert len(asked) < 30


def test_one_by_one_finds_a_number_that_holds_between_two_that_do_not() -> None:
    def holds(cells: Ints, agents: Ints) -> npt.NDArray[np.bool_]:
        return (agents == 2) | (agents >= 9)

    assert fewest_agents(holds, np.zeros(1), more_never_hurts=False) == 2


def test_a_least_that_is_off_by_what_a_float_is_off_is_asked_below() -> None:
    assert fewest_agents(from_on([14]), np.array([14.000000000000002]), more_never_hurts=True) == 14


@pytest.mark.parametrize("more_never_hurts", [True, False])
def test_what_never_holds_ends_above_the_most(more_never_hurts: bool) -> None:
    found = fewest_agents(
        from_on([MOST_AGENTS + 1, 3]), np.array([MOST_AGENTS - 9.0, 0.0]), more_never_hurts=more_never_hurts
    )
    assert found.tolist() == [MOST_AGENTS + 1, 3]
