from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.simulation.repair.service import Service
from scheduler.simulation.repair.settle import lower, settle
from scheduler.simulation.repair.stage import Heads, Stage


def needing(need: list[float], played: list[Heads] | None = None, *, carried: bool = False, spread: float = 1.0) -> Stage:
    """One team whose promise holds with so many heads per interval; where work is carried on, short ones leave it behind."""

    def play(heads: Heads) -> Service:
        if played is not None:
            played.append(heads.copy())
        slack = np.zeros((1, len(need)))
        left = 0.0
        for interval, asked in enumerate(need):
            slack[0, interval] = heads[0, interval] - asked - left
            left = max(-slack[0, interval], 0.0) if carried else 0.0
        return Service(np.full(slack.shape, 0.5), slack, slack < 0)

    return Stage(((0,),), play, np.full((1, len(need)), spread))


def whole(*values: int) -> Heads:
    return np.array([values], dtype=np.int64)


NOW = whole(0, 0, 0, 0)


def test_heads_go_up_until_nothing_is_missed() -> None:
    assert settle(needing([2, 5, 1, 30]), whole(1, 1, 1, 1), NOW, 20).tolist() == [[2, 5, 1, 30]]


def test_heads_that_keep_the_promise_stay() -> None:
    played: list[Heads] = []
    assert settle(needing([2, 5, 1, 3], played), whole(2, 6, 1, 9), NOW, 20).tolist() == [[2, 6, 1, 9]]
    assert len(played) == 1


def test_heads_on_the_way_up_go_too_far_and_come_back() -> None:
    played: list[Heads] = []
    stage = needing([12, 1, 1, 1], played, spread=3.0)
    assert settle(stage, whole(10, 1, 1, 1), NOW, 20)[0, 0] in (12, 13)
    assert max(heads[0, 0] for heads in played) == 15


def test_after_a_step_down_that_was_too_long_shorter_ones_are_tried() -> None:
    assert lower(needing([9, 0, 0, 0], spread=3.0), whole(20, 0, 0, 0), NOW, NOW, 9)[0, 0] == 9


def test_rounds_end_a_way_up_without_end() -> None:
    played: list[Heads] = []
    settle(needing([1e9, 0, 0, 0], played), whole(1, 1, 1, 1), NOW, 5)
    assert len(played) <= 8


def test_heads_come_down_to_what_is_needed() -> None:
    assert lower(needing([2, 5, 1, 3]), whole(9, 6, 1, 9), whole(0, 0, 0, 0), NOW, 9).tolist() == [[2, 5, 1, 3]]


def test_heads_never_go_below_what_else_asks_for_them() -> None:
    assert lower(needing([2, 5, 1, 3]), whole(9, 6, 1, 9), whole(4, 6, 0, 0), NOW, 9).tolist() == [[4, 6, 1, 3]]


def test_a_step_down_that_a_later_interval_pays_for_is_taken_back() -> None:
    stage = needing([3, 3, 3, 3], carried=True)
    stage_that_hides = Stage(stage.teams, _without_first_slack(stage), stage.spread)
    down = lower(stage_that_hides, whole(4, 3, 3, 3), whole(2, 0, 0, 0), whole(0, 0, 0, 0), 9)
    assert down[0, 0] >= 3


def _without_first_slack(stage: Stage):
    """The first interval never looks bad by itself; only the next one does."""

    def play(heads: Heads) -> Service:
        seen = stage.play(heads)
        slack = seen.slack.copy()
        slack[0, 0] = 5.0
        return Service(seen.in_time, slack, slack < 0)

    return play


def test_a_miss_that_its_own_heads_do_not_mend_brings_heads_before_it() -> None:
    def play(heads: Heads) -> Service:
        # The third interval is served by whom the second one has: contacts that came there are still in service.
        slack = np.array([[1.0, 1.0, heads[0, 1] - 5.0, 1.0]])
        return Service(np.full(slack.shape, 0.5), slack, slack < 0)

    stage = Stage(((0,),), play, np.ones((1, 4)))
    assert settle(stage, whole(1, 1, 1, 1), whole(0, 0, 1, 0), 20)[0, 1] >= 5
    assert settle(stage, whole(1, 1, 1, 1), NOW, 20)[0, 1] == 1


def test_intervals_that_are_not_judged_stay() -> None:
    stage = needing([np.nan, 5, np.nan, 1])
    assert settle(stage, whole(0, 1, 7, 1), NOW, 20).tolist() == [[0, 5, 7, 1]]
    assert lower(stage, whole(0, 9, 7, 1), NOW, NOW, 9).tolist() == [[0, 5, 7, 1]]


def test_a_pool_is_judged_by_its_queue_that_does_worst() -> None:
    def play(heads: Heads) -> Service:
        slack = np.array([[heads[0, 0] - 2.0], [heads[0, 0] - 4.0], [np.nan]])
        return Service(np.full(slack.shape, 0.5), slack, slack < 0)

    stage = Stage(((0, 1, 2),), play, np.ones((1, 1)))
    assert settle(stage, whole(1), whole(0), 20).tolist() == [[4]]


def test_the_same_heads_are_not_played_twice_in_a_row() -> None:
    played: list[Heads] = []
    stage = needing([2.0], played)
    stage.slack(whole(2))
    stage.slack(whole(2))
    assert len(played) == 1


@settings(max_examples=60)
@given(
    st.lists(st.integers(0, 40), min_size=4, max_size=4),
    st.lists(st.integers(0, 40), min_size=4, max_size=4),
    st.booleans(),
)
def test_what_is_settled_misses_nothing_and_settles_no_further(need: list[int], begin: list[int], carried: bool) -> None:
    stage = needing([float(value) for value in need], carried=carried)
    heads = settle(stage, whole(*begin), whole(1, 1, 1, 1), 60)
    assert not (stage.slack(heads) < 0).any()
    assert (heads >= whole(*begin)).all()
    assert settle(stage, heads, whole(1, 1, 1, 1), 60).tolist() == heads.tolist()


@pytest.mark.parametrize("rounds", [1, 2, 5])
def test_coming_down_never_breaks_what_held(rounds: int) -> None:
    stage = needing([4, 9, 2, 6], carried=True)
    down = lower(stage, whole(20, 20, 20, 20), NOW, whole(1, 1, 1, 1), rounds)
    assert not (stage.slack(down) < 0).any()


def test_what_is_kept_but_never_surely_gets_one_head_more_and_no_further_ones() -> None:
    def play(heads: Heads) -> Service:
        kept = heads >= 2  # so few come that chance never rules a miss out
        return Service(np.full(heads.shape, 0.5), np.where(kept, -0.1, -3.0), ~kept)

    stage = Stage(((0,),), play, np.ones((1, 4)))
    raised = settle(stage, whole(1, 2, 3, 1), NOW, 20)
    assert raised[0, 1:3].tolist() == [3, 4]
    assert (raised <= 5).all()
