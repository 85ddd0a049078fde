from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from demand.histories import make_history, real_data

from scheduler import backtest
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.errors import InputError
from scheduler.words.catalogue import LANGUAGES, label


def test_the_default_method_and_the_naive_one_are_always_there() -> None:
    found = backtest(make_history(42, seed=1), origins=1, methods="profile")
    assert list(found.methods) == list(dict.fromkeys([ForecastSettings().method, "profile", "seasonal_naive"]))
    assert found.default == ForecastSettings().method
    assert found.series == "history"


def test_the_naive_row_is_the_reference_even_where_cleaning_would_help_it() -> None:
    history = make_history(56, seed=1)
    history.contacts[0, 41 * 24 : 42 * 24] = 0.0
    naive = backtest(history, origins=1).methods["seasonal_naive"].score
    assert naive.wape == naive.wape_naive
    assert naive.ratio == 1


def test_queues_are_scored_together() -> None:
    history = make_history(70, queues=("presales", "aftersales"), seed=2)
    found = backtest(history, origins=2)
    mean = found.methods[found.default].mean
    assert mean.shape == (2, 28, 24)
    assert found.methods[found.default].score.wape == pytest.approx(np.abs(mean - found.actual).sum() / found.actual.sum())


def test_the_planners_calendar_wins_over_the_country() -> None:
    known = Calendar(
        holidays={date(2026, 5, 2): Holiday(date(2026, 5, 2), "open", make_up_workday=True)},
        campaigns=(Campaign("Sale", date(2026, 5, 8), date(2026, 5, 9)),),
    )
    found = backtest(make_history(126, seed=1), origins=1, country="CN", calendar=known)
    kinds = dict(zip(found.dates, found.day_types, strict=True))
    assert kinds[date(2026, 5, 1)] == "holiday"
    assert kinds[date(2026, 5, 2)] == "make_up_workday"
    assert kinds[date(2026, 5, 8)] == "campaign"


def test_hours_without_a_row_are_not_scored() -> None:
    history = make_history(56, seed=3)
    whole = backtest(history, origins=1)
    history.contacts[0, 49 * 24 :] = np.nan
    half = backtest(history, origins=1)
    first = slice(0, 7)
    mean = whole.methods[whole.default].mean[:, first]
    actual = whole.actual[:, first]
    score = half.methods[half.default].score
    assert score.wape == pytest.approx(np.abs(mean - actual).sum() / actual.sum())


def test_an_unknown_method_and_country_are_told_together() -> None:
    with pytest.raises(InputError) as caught:
        backtest(make_history(42), country="QQ", methods=["guess", "dice"])
    assert [fault.column for fault in caught.value.faults] == ["--method", "--method", "--country"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*METHODS, "auto"])
def test_every_method_has_a_name_in_words(name: str, language: str) -> None:
    assert label(f"method_{name}", language)


def test_a_public_series_scores_as_the_protocol_says() -> None:
    path = real_data() / "anonymous_bank_1999_hourly.csv"
    if not path.is_file():
        pytest.skip(f"{path} is absent; set SCHEDULER_DATA to the folder of the public series")
    score = backtest(path, country="IL").record()["default"]
    assert isinstance(score, dict)
    assert score["wape_naive"] == pytest.approx(0.2956, abs=0.00006)
    assert score["ratio"] < 0.76


def test_a_history_may_be_changed_in_memory_without_a_trace_in_the_result() -> None:
    history = make_history(42, seed=1)
    before = backtest(history, origins=1)
    again = backtest(replace(history, source="x/shop.csv"), origins=1)
    assert again.series == "shop"
    np.testing.assert_array_equal(again.methods[again.default].mean, before.methods[before.default].mean)
