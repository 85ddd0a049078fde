from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import numpy as np
import pytest
from demand.histories import make_history
from matplotlib.figure import Figure

from scheduler.demand.forecast import make_forecast
from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.domain.forecast import Forecast
from scheduler.domain.history import History
from scheduler.domain.time_grid import TimeGrid
from scheduler.report.forecast_picture import plot_forecast
from scheduler.report.save_picture import picture_bytes, save_picture

START = date(2026, 12, 7)
QUEUES = ("presales", "aftersales", "phone", "members")
CALENDAR = Calendar(
    holidays={START + timedelta(days=2): Holiday(START + timedelta(days=2), "Founders' day")},
    campaigns=(
        Campaign("Double 12", date(2026, 12, 11), date(2026, 12, 13), dict.fromkeys(QUEUES, 2.0)),
        Campaign("Double 11", date(2026, 11, 9), date(2026, 11, 11), dict.fromkeys(QUEUES, 2.0)),
    ),
)


@cache
def made(queues: int, days: int = 14, minutes: int = 60) -> tuple[Forecast, History]:
    history = make_history(112, start=START - timedelta(days=112), queues=QUEUES[:queues], seed=1)
    return make_forecast(history, TimeGrid(START, days, minutes, tail_days=1), CALENDAR), history


def drawn(figure: Figure) -> list[str]:
    return [text.get_text() for axes in figure.axes for text in axes.texts]


@pytest.mark.parametrize(("queues", "days", "minutes"), [(1, 14, 60), (2, 31, 15), (4, 31, 60)])
def test_a_queue_has_a_panel_of_days_and_one_of_hours(queues: int, days: int, minutes: int) -> None:
    forecast, history = made(queues, days, minutes)
    figure = plot_forecast(forecast, history=history, calendar=CALENDAR).figure
    assert len(figure.axes) == 2 * queues
    assert figure.axes[0].get_xlim() == (0, 28 + days)
    assert picture_bytes(figure, dpi=40).startswith(b"\x89PNG")


def test_the_line_of_days_is_the_forecast() -> None:
    forecast, history = made(1)
    axes = plot_forecast(forecast, history=history)
    lines = {line.get_label(): np.asarray(line.get_ydata()) for line in axes.lines}
    expected = forecast.mean[0, : 14 * 24].reshape(14, 24).sum(axis=1)
    np.testing.assert_allclose(lines["expected"], expected)
    np.testing.assert_allclose(lines["so far"], history.contacts[0, -28 * 24 :].reshape(28, 24).sum(axis=1))


def test_events_are_named_once_above_the_days() -> None:
    forecast, history = made(2)
    assert drawn(plot_forecast(forecast, history=history, calendar=CALENDAR).figure) == [
        "Double 11",
        "Founders' day",
        "Double 12",
    ]


def test_words_are_chinese_where_asked() -> None:
    from scheduler.report.pens import pens

    if pens((), "zh").language != "zh":
        pytest.skip("no font with Chinese characters on this machine")
    forecast, history = made(1)
    figure = plot_forecast(forecast, history=history, calendar=CALENDAR, language="zh", names={"presales": "售前"}).figure
    assert figure.axes[0].get_title(loc="left") == "售前"
    assert "大促" in [text.get_text() for text in figure.legends[0].get_texts()]


def test_without_history_range_or_calendar_there_is_still_a_picture() -> None:
    forecast, _ = made(1)
    figure = plot_forecast(replace(forecast, daily_quantiles=None, paths=None)).figure
    assert figure.axes[0].get_xlim() == (0, 14)
    assert picture_bytes(figure).startswith(b"\x89PNG")


def test_a_history_that_ended_long_ago_is_left_out() -> None:
    forecast, history = made(1)
    old = replace(history, start=history.start - timedelta(days=90))
    assert plot_forecast(forecast, history=old).get_xlim() == (0, 14)


def test_a_picture_is_saved_in_a_new_folder(tmp_path) -> None:
    save_picture(tmp_path / "new" / "p.png", plot_forecast(made(1)[0]))
    assert (tmp_path / "new" / "p.png").read_bytes().startswith(b"\x89PNG")
