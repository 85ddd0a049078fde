"""Which chooser comes next and how much it frees."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from numpy.typing import NDArray
from solver.neighbourhoods.models import make_view

from scheduler.solver.neighbourhoods.choice import Choice
from scheduler.solver.neighbourhoods.view import View


class _Known:
    """Frees so many person-days as it is asked for, or helps never."""

    def __init__(self, name: str, *, helps: bool = True) -> None:
        self.name = name
        self.helps = helps
        self.asked: list[int] = []

    def choose(self, view: View, size: int, rng: np.random.Generator) -> NDArray[np.bool_] | None:
        self.asked.append(size)
        free = np.zeros(view.open.size, dtype=np.bool_)
        free[:size] = True
        return free.reshape(view.open.shape) if self.helps else None


def _choice(*choosers: _Known, size: float = 20.0) -> Choice:
    return Choice(choosers, size, 60.0, np.random.default_rng(1))


def test_each_is_tried_once_before_any_is_tried_again() -> None:
    choice = _choice(*(_Known(name) for name in "abcd"))
    assert sorted(choice.next(make_view())[1].name for _ in range(4)) == list("abcd")


def test_what_helps_comes_more_often_and_nothing_is_forgotten() -> None:
    choice = _choice(_Known("good"), _Known("bad"))
    seen: Counter[str] = Counter()
    for _ in range(200):
        position, around = choice.next(make_view())
        seen[around.name] += 1
        choice.learn(position, gain=5 if around.name == "good" else 0, effort=1.0, used=0.7, proven=True)
    assert seen["good"] > 140
    assert seen["bad"] > 10


def test_the_same_gain_in_less_time_counts_more() -> None:
    choice = _choice(_Known("fast"), _Known("slow"))
    seen: Counter[str] = Counter()
    for _ in range(200):
        position, around = choice.next(make_view())
        seen[around.name] += 1
        choice.learn(position, gain=5, effort=1.0 if around.name == "fast" else 9.0, used=0.7, proven=True)
    assert seen["fast"] > seen["slow"]


def test_who_cannot_help_is_passed_over() -> None:
    choice = _choice(_Known("none", helps=False), _Known("some"))
    assert {choice.next(make_view())[1].name for _ in range(20)} == {"some"}


def test_where_nobody_can_help_it_says_so() -> None:
    with pytest.raises(ValueError, match="nothing can be freed"):
        _choice(_Known("none", helps=False)).next(make_view())


def _size_after(*trials: tuple[bool, float]) -> int:
    known = _Known("one")
    choice = _choice(known)
    for proven, used in trials:
        position, _ = choice.next(make_view())
        choice.learn(position, gain=0, effort=1.0, used=used, proven=proven)
    choice.next(make_view())
    return known.asked[-1]


def test_easily_proven_it_frees_more_up_to_everything() -> None:
    assert _size_after((True, 0.1)) > 20
    assert _size_after(*[(True, 0.1)] * 50) == 60


def test_unproven_it_frees_less_down_to_a_pair() -> None:
    assert _size_after((False, 1.0)) < 20
    assert _size_after(*[(False, 1.0)] * 50) == 2


def test_proven_with_effort_it_frees_as_much_again() -> None:
    assert _size_after((True, 0.8)) == 20
