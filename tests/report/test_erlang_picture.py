from __future__ import annotations

import pytest

from scheduler import erlang
from scheduler.report.erlang_picture import plot_erlang
from scheduler.report.save_picture import picture_bytes


def test_each_panel_is_drawn_by_number_of_people() -> None:
    found = erlang(200, 180, target_seconds=20, agents="11-16", service_level=0.8)
    in_time, wait, busy = plot_erlang(found).figure.axes
    assert in_time.lines[0].get_xdata().tolist() == list(range(11, 17))
    assert in_time.lines[0].get_ydata() == pytest.approx([100 * row.service_level for row in found.rows])
    assert wait.lines[0].get_ydata() == pytest.approx([row.asa_seconds for row in found.rows])
    assert busy.lines[0].get_ydata() == pytest.approx([100 * row.occupancy for row in found.rows])


def test_what_is_promised_and_the_fewest_people_are_drawn_in() -> None:
    figure = plot_erlang(erlang(200, 180, target_seconds=20, service_level=0.8, occupancy=0.9)).figure
    in_time, _, busy = figure.axes
    assert list(in_time.lines[1].get_ydata()) == [80, 80]
    assert list(busy.lines[1].get_ydata()) == [90, 90]
    assert list(in_time.lines[2].get_xdata()) == [14, 14]
    assert in_time.texts[0].get_text() == "88.8 %"
    assert {"promised", "enough: 14"} <= {text.get_text() for text in figure.legends[0].get_texts()}


def test_people_who_can_never_keep_up_are_shaded() -> None:
    figure = plot_erlang(erlang(200, 180, agents="8-12")).figure
    assert [(patch.get_x(), patch.get_x() + patch.get_width()) for patch in figure.axes[0].patches] == [(7.5, 10.5)]
    assert not plot_erlang(erlang(200, 180, agents="8-12", patience_seconds=300)).patches


def test_nothing_is_written_beside_an_answer_that_lies_outside_the_range() -> None:
    figure = plot_erlang(erlang(200, 180, target_seconds=20, agents="8-10", service_level=0.8)).figure
    assert not figure.axes[0].texts


@pytest.mark.parametrize(
    "asked", [{"agents": 0}, {"agents": "0-900"}, {"agents": "1-3"}, {"service_level": 0.8, "asa_seconds": 600}], ids=str
)
@pytest.mark.parametrize("contacts", [0, 200])
def test_the_edges_can_be_drawn(asked: dict[str, float | str], contacts: float) -> None:
    found = erlang(contacts, 180, target_seconds=0, **asked)
    assert picture_bytes(plot_erlang(found, language="zh"), dpi=40).startswith(b"\x89PNG")


def test_a_title_of_ones_own_stands_above() -> None:
    figure = plot_erlang(erlang(200, 180, agents="12-15"), title_text="Mine").figure
    assert figure.get_suptitle() == "Mine"
