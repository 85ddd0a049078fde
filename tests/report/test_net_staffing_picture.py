from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from coverages import make_coverage
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba

from scheduler.domain.coverage import Coverage
from scheduler.report.net_staffing_picture import plot_net_staffing
from scheduler.report.net_staffing_table import net_staffing
from scheduler.report.save_picture import picture_bytes
from scheduler.tables import palette

OPEN = range(8, 24)


def cover(days: int = 14, **settings: object) -> Coverage:
    on_duty = {**dict.fromkeys(OPEN, 2.0), 20: 0.5, 12: 5.0}
    return make_coverage(days=days, required=dict.fromkeys(OPEN, 2), on_duty=on_duty, **settings)  # type: ignore[arg-type]


def changed(coverage: Coverage, day: int, hour: int, heads: float) -> Coverage:
    """One hour with other people on duty."""
    on_duty = coverage.on_duty.copy()
    on_duty[0, day * 24 + hour] = heads
    return replace(coverage, on_duty=on_duty)


def ticks(axes: Axes) -> tuple[list[str], list[str]]:
    return [text.get_text() for text in axes.get_yticklabels()], [text.get_text() for text in axes.get_xticklabels()]


def test_rows_are_weekdays_and_columns_the_open_hours() -> None:
    days, hours = ticks(plot_net_staffing(cover()))
    assert days == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert hours == [str(hour) for hour in OPEN]


def test_a_short_horizon_has_its_weekdays_only() -> None:
    assert ticks(plot_net_staffing(cover(days=2)))[0] == ["Mon", "Tue"]


def test_a_cell_is_the_mean_of_its_weekday_and_hour() -> None:
    found = net_staffing(changed(cover(), 7, 12, 2.0))
    assert found.net[0, 0, 12 - 8] == pytest.approx((3 + 0) / 2)
    assert found.net[0, 1, 12 - 8] == 3


def test_quarters_of_an_hour_are_taken_together() -> None:
    found = net_staffing(cover(interval_minutes=15))
    assert found.hours == tuple(OPEN)
    assert found.net[0, 0, 12 - 8] == 3


def test_numbers_have_a_sign_and_cells_the_colour_of_how_far_they_are_off() -> None:
    axes = plot_net_staffing(cover(days=7))
    told = [text.get_text() for text in axes.texts]
    assert (told.count("-1.5"), told.count("+3")) == (7, 7)
    colours = np.asarray(axes.images[0].get_array())
    assert tuple(colours[0, 20 - 8]) == to_rgba(palette.SHORT[1])
    assert tuple(colours[0, 12 - 8]) == to_rgba(palette.SURPLUS[2])
    assert tuple(colours[0, 0]) == to_rgba(palette.EXACT)


def test_hours_that_are_short_on_some_days_only_have_a_corner() -> None:
    hidden = changed(changed(cover(), 0, 9, 1.0), 7, 9, 4.0)
    axes = plot_net_staffing(hidden)
    assert [tuple(corner.get_xy()[1]) for corner in axes.patches] == [(2.0, 0.0)]  # type: ignore[attr-defined]
    assert axes.get_legend().get_texts()[-1].get_text() == "enough on average, short on some of these days"
    assert not plot_net_staffing(cover()).patches


def test_hours_at_which_nobody_is_needed_are_hatched() -> None:
    coverage = cover(days=7)
    required, on_duty = coverage.required.copy(), coverage.on_duty.copy()
    required[0, 23], on_duty[0, 23] = 0, 0.0
    axes = plot_net_staffing(replace(coverage, required=required, on_duty=on_duty))
    assert [boxes.get_hatch() for boxes in axes.collections if boxes.get_hatch()] == ["////"]
    assert not [boxes for boxes in plot_net_staffing(coverage).collections if boxes.get_hatch()]


def test_hours_that_another_roster_answers_for_are_left_out() -> None:
    coverage = cover(days=7)
    owned = coverage.owned.copy()
    owned[:24] = False
    assert np.isnan(net_staffing(replace(coverage, owned=owned)).net[0, 0]).all()


def test_queues_stand_one_below_the_other_under_their_names() -> None:
    axes = plot_net_staffing(cover(queues=("a", "b", "c")), names={"b": "Second"})
    assert {"a", "Second", "c"} <= {text.get_text() for text in axes.texts}
    assert len(axes.images) == 3
    assert len(ticks(axes)[0]) == 21


def test_a_store_that_never_opens_can_be_drawn() -> None:
    nothing = make_coverage(days=1, required={}, on_duty={})
    assert picture_bytes(plot_net_staffing(nothing), dpi=40).startswith(b"\x89PNG")
