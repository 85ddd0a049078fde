from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from demand.histories import make_history, make_series

from scheduler.demand import settle_method as module
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.settings import ForecastSettings
from scheduler.demand.settle_method import settle_method
from scheduler.domain.method_choice import MethodChoice
from scheduler.errors import ConfigError
from scheduler.words.catalogue import sentence

SERIES = make_series(make_history(70, seed=1))
AUTO = ForecastSettings(method="auto")
DEFAULT = ForecastSettings().method


def test_a_named_method_is_taken_without_a_word() -> None:
    for name in METHODS:
        method, findings = settle_method(SERIES, 14, replace(AUTO, method=name))
        assert (method.name, findings) == (name, ())


def test_an_unknown_method_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(ConfigError, match=r"method 'oracle' is unknown; there are auto, .*profile"):
        settle_method(SERIES, 14, replace(AUTO, method="oracle"))


def test_an_open_choice_ends_in_a_method_with_a_name() -> None:
    method, findings = settle_method(SERIES, 14, AUTO)
    assert method.name in METHODS
    assert len(findings) == 1


def test_a_choice_is_made_once_per_history(monkeypatch: pytest.MonkeyPatch) -> None:
    choices: dict[str, MethodChoice] = {}
    first = settle_method(SERIES, 14, AUTO, choices)
    assert len(choices) == 1
    monkeypatch.setattr(module, "choose_method", None)
    assert settle_method(make_series(make_history(70, seed=1)), 14, AUTO, choices)[1] == first[1]


def test_another_history_is_a_choice_of_its_own() -> None:
    choices: dict[str, MethodChoice] = {}
    settle_method(SERIES, 14, AUTO, choices)
    settle_method(make_series(make_history(70, seed=2)), 14, AUTO, choices)
    settle_method(SERIES, 14, replace(AUTO, level_days=13), choices)
    assert len(choices) == 3


def test_a_kept_method_that_is_gone_is_chosen_anew() -> None:
    choices: dict[str, MethodChoice] = {}
    settle_method(SERIES, 14, AUTO, choices)
    (key,) = choices
    choices[key] = MethodChoice("gone", "gone", 12, 14)
    assert settle_method(SERIES, 14, AUTO, choices)[0].name in METHODS
    assert choices[key].method in METHODS


@pytest.mark.parametrize(
    ("choice", "code", "said"),
    [
        (
            MethodChoice("seasonal_naive", DEFAULT, 12, 14, "seasonal_naive", 0.0823, 10),
            "method_chosen",
            "over the last 12 stretches of 14 days its errors would have been 8.2 % smaller, and smaller in 10 of these",
        ),
        (
            MethodChoice(DEFAULT, DEFAULT, 12, 14, "seasonal_naive", 0.021, 7),
            "method_kept_narrowly",
            '"same hour last week" would have been 2.1 % smaller, and smaller in 7 of these stretches: too little',
        ),
        (MethodChoice(DEFAULT, DEFAULT, 12, 14, "seasonal_naive", -0.02, 9), "method_kept", "no other way"),
        (MethodChoice(DEFAULT, DEFAULT, 12, 14), "method_kept", "over the last 12 stretches of 14 days"),
        (MethodChoice(DEFAULT, DEFAULT), "method_not_compared", "too short"),
    ],
)
def test_what_was_chosen_is_said(monkeypatch: pytest.MonkeyPatch, choice: MethodChoice, code: str, said: str) -> None:
    monkeypatch.setattr(module, "choose_method", lambda series, days, settings: choice)
    _, (finding,) = settle_method(SERIES, 14, AUTO)
    assert finding.code == code
    assert said in sentence(finding, "en")
    assert "{" not in sentence(finding, "zh")


def test_the_choice_does_not_depend_on_what_comes_after_the_history() -> None:
    longer = replace(SERIES, effects=np.concatenate([SERIES.effects, np.zeros(5, dtype=np.int64)]))
    assert settle_method(SERIES, 14, AUTO)[1] == settle_method(longer, 14, AUTO)[1]
