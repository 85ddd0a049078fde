from __future__ import annotations

from dataclasses import replace

import pytest
from matplotlib.figure import Figure
from simulated import make_result

from scheduler.domain.response_target import ResponseTarget
from scheduler.report.save_picture import picture_bytes
from scheduler.report.service_picture import plot_service


def test_every_queue_with_contacts_has_a_panel() -> None:
    result = make_result()
    contacts = result.day_hours.contacts.copy()
    contacts[1] = 0
    quiet = replace(result, day_hours=replace(result.day_hours, contacts=contacts))
    for found, panels in ((result, 2), (quiet, 1)):
        figure = plot_service(found).get_figure(root=True)
        assert isinstance(figure, Figure)
        assert len(figure.axes) == panels


def test_axes_of_ones_own_get_the_queue_with_the_most_contacts_and_its_name() -> None:
    result = make_result()
    contacts = result.day_hours.contacts.copy()
    contacts[1] *= 5
    busy = replace(result, day_hours=replace(result.day_hours, contacts=contacts))
    axes = plot_service(busy, ax=Figure().add_subplot(), names={"aftersales": "After"})
    assert axes.get_title(loc="left").startswith("After: ")


def test_what_is_promised_is_drawn_where_it_is_a_share() -> None:
    result = make_result()
    waiting = replace(result, targets=(ResponseTarget(asa_seconds=20.0),) * 2)
    assert [line.get_ydata()[0] for line in plot_service(result, queue="presales").lines] == [80.0]
    assert not plot_service(waiting, queue="presales").lines


def test_the_hours_are_those_with_contacts() -> None:
    axes = plot_service(make_result(), queue="presales")
    assert axes.get_xlim() == (8, 24)
    assert [text.get_text() for text in axes.get_xticklabels()] == [str(hour) for hour in range(8, 25)]


@pytest.mark.parametrize("days", [1, 40])
def test_short_and_long_horizons_can_be_drawn_in_chinese(days: int) -> None:
    axes = plot_service(make_result(days=days), names={"presales": "售前"}, language="zh")
    assert picture_bytes(axes, dpi=40).startswith(b"\x89PNG")
