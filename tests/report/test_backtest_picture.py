from __future__ import annotations

import numpy as np
import pytest
from demand.histories import make_history

from scheduler.domain.backtest import Backtest
from scheduler.jobs.backtest import backtest
from scheduler.report.backtest_errors import error_share
from scheduler.report.backtest_picture import plot_backtest
from scheduler.report.save_picture import picture_bytes


@pytest.fixture(scope="module")
def found() -> Backtest:
    return backtest(make_history(126, queues=("presales", "aftersales"), seed=1), origins=2, country="CN")


def test_a_queue_has_its_days_and_three_panels_of_errors(found: Backtest) -> None:
    figure = plot_backtest(found, names={"presales": "Pre"}).figure
    assert len(figure.axes) == 2 * 4
    assert figure.axes[0].get_title(loc="left").startswith("Pre: error ")
    assert [len(axes.patches) for axes in figure.axes[1:4]] == [24, 7, len(set(found.day_types))]


def test_a_bar_is_the_error_of_its_hour(found: Backtest) -> None:
    hours = plot_backtest(found).figure.axes[1]
    error = 100 * error_share(found.actual[0, :, 20], found.methods[found.default].mean[0, :, 20])
    assert hours.patches[20].get_height() == pytest.approx(error)
    assert hours.texts[20].get_text() == f"{error:.0f}"


def test_another_method_can_be_shown(found: Backtest) -> None:
    naive = plot_backtest(found, method="seasonal_naive").figure.axes[1]
    error = 100 * error_share(found.actual[0, :, 20], found.naive[0, :, 20])
    assert naive.patches[20].get_height() == pytest.approx(error)


def test_every_kind_of_day_has_its_number_of_days(found: Backtest) -> None:
    kinds = plot_backtest(found).figure.axes[3]
    told = [text.get_text() for text in kinds.get_xticklabels()]
    assert f"holiday\n({found.day_types.count('holiday')})" in told


def test_four_queues_and_hours_without_contacts_can_be_drawn() -> None:
    many = backtest(make_history(30, queues=("a", "b", "c", "d"), seed=2), origins=1, horizon=14)
    many.actual[1] = np.nan
    many.actual[2] = 0.0
    assert picture_bytes(plot_backtest(many, language="zh"), dpi=40).startswith(b"\x89PNG")


def test_an_error_of_nothing_is_no_number() -> None:
    assert np.isnan(error_share(np.zeros(3), np.ones(3)))


def test_the_only_queue_of_a_history_goes_without_a_name() -> None:
    told = plot_backtest(backtest(make_history(30, seed=2), origins=1, horizon=7)).get_title(loc="left")
    assert told.startswith("error ")
