from __future__ import annotations

import struct

import numpy as np
from coverages import make_coverage
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure

from scheduler.domain.coverage import Coverage
from scheduler.report.coverage_picture import plot_coverage
from scheduler.report.save_picture import picture_bytes
from scheduler.tables import palette

OPEN = range(8, 24)


def cover(days: int = 7, interval_minutes: int = 60) -> Coverage:
    return make_coverage(
        days=days,
        interval_minutes=interval_minutes,
        queues=("presales", "aftersales"),
        required=dict.fromkeys(OPEN, 2),
        on_duty={**dict.fromkeys(OPEN, 2), 20: 0.5, 12: 5},
    )


def texts(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts]


def test_rows_are_days_and_columns_are_the_open_hours_of_each_queue() -> None:
    axes = plot_coverage(cover())
    assert [label.get_text() for label in axes.get_yticklabels()][:2] == ["Dec  Mo  7", "Tu  8"]
    assert [label.get_text() for label in axes.get_xticklabels()] == [str(hour) for hour in OPEN] * 2


def test_a_cell_says_by_how_many_it_is_off_and_is_coloured_by_it() -> None:
    axes = plot_coverage(cover(days=1))
    assert [texts(axes).count(number) for number in ("-1.5", "+3", "+0", "0")] == [2, 2, 0, 0]
    colours = np.asarray(axes.images[0].get_array())
    assert tuple(colours[0, 12]) == to_rgba(palette.SHORT[1])
    assert tuple(colours[0, 4]) == to_rgba(palette.SURPLUS[2])
    assert tuple(colours[0, 0]) == to_rgba(palette.EXACT)


def test_hours_short_of_all_queues_stand_at_the_right() -> None:
    axes = plot_coverage(cover(days=1), language="zh", names={"presales": "Presales"})
    assert "3.0" in texts(axes)


def test_the_queues_are_named_above_their_blocks() -> None:
    axes = plot_coverage(cover(), names={"presales": "Pre", "aftersales": "After"})
    figure = axes.get_figure()
    assert isinstance(figure, Figure)
    assert texts(figure.axes[0]) == ["Pre", "After"]


def test_it_draws_the_days_on_the_axes_given() -> None:
    axes = Figure().add_subplot()
    assert plot_coverage(cover(), ax=axes) is axes
    assert len(axes.images) == 2


def test_the_picture_is_large_enough_for_28_days() -> None:
    width, height = struct.unpack(">II", picture_bytes(plot_coverage(cover(28)))[16:24])
    assert width > 33 * 35
    assert height > 28 * 30


def test_quarter_hours_are_drawn_without_numbers() -> None:
    axes = plot_coverage(cover(28, 15))
    assert "+3" not in texts(axes)
    assert np.asarray(axes.images[0].get_array()).shape[:2] == (28, 64)


def test_a_store_that_never_opens_can_be_drawn() -> None:
    assert picture_bytes(plot_coverage(make_coverage(days=1, required={}, on_duty={}))).startswith(b"\x89PNG")
