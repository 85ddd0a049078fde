from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from simulated import make_result

from scheduler.report.save_picture import picture_bytes
from scheduler.report.simulation_picture import plot_simulation
from scheduler.words.catalogue import label


def test_a_queue_has_its_hours_and_its_days() -> None:
    figure = plot_simulation(make_result(), names={"presales": "Pre"}).figure
    assert len(figure.axes) == 2 * 2
    assert figure.axes[0].get_title(loc="left") == "Pre: by hour of the day"


def test_the_target_is_drawn_in() -> None:
    axes = plot_simulation(make_result())
    assert [line.get_ydata()[0] for line in axes.lines] == [80.0]


def test_the_band_lies_around_the_share_in_time() -> None:
    result = make_result()
    axes = plot_simulation(result)
    band = next(patch for patch in axes.patches if patch.get_label() == label("simulate_picture_band", "en"))
    values, _, baseline = band.get_data()
    share = 100 * result.day_hours.service_level.value[0]
    assert (np.asarray(baseline)[8:] <= share[8:]).all()
    assert (share[8:] <= np.asarray(values)[8:]).all()


def test_an_hour_of_a_day_has_its_number() -> None:
    strip = plot_simulation(make_result()).figure.axes[1]
    told = {text.get_position(): text.get_text() for text in strip.texts}
    assert told[14.5, 0.53] == "15"
    assert len(told) == 2 * 16


def test_a_missed_hour_has_another_colour_than_a_kept_one() -> None:
    cells = plot_simulation(make_result()).figure.axes[1].images[0].get_array()
    assert not np.allclose(cells[0, 6], cells[1, 6])
    assert np.allclose(cells[0, 7], cells[1, 7])
    assert cells[0, 6][0] > cells[0, 6][2] + 0.2  # orange
    assert cells[0, 7][2] > cells[0, 7][0]  # blue


def test_a_missed_hour_is_never_shown_as_if_it_reached_the_target() -> None:
    result = make_result()
    level = result.hours.service_level
    value = level.value.copy()
    hour = np.flatnonzero(~result.met[0] & (result.hours.contacts[0] > 0))[0]
    value[0, hour] = 0.7996
    rounded = replace(result, hours=replace(result.hours, service_level=replace(level, value=value)))
    strip = plot_simulation(rounded).figure.axes[1]
    told = {text.get_position(): text.get_text() for text in strip.texts}
    assert told[hour % 24 + 0.5, hour // 24 + 0.53] == "79"


def test_a_queue_without_contacts_is_left_out() -> None:
    result = make_result()
    contacts = result.day_hours.contacts.copy()
    contacts[1] = 0
    quiet = replace(result, day_hours=replace(result.day_hours, contacts=contacts))
    assert len(plot_simulation(quiet).figure.axes) == 2


@pytest.mark.parametrize("days", [1, 40])
def test_short_and_long_horizons_can_be_drawn_in_chinese(days: int) -> None:
    figure = plot_simulation(make_result(days=days), names={"presales": "售前", "aftersales": "售后"}, language="zh")
    assert picture_bytes(figure, dpi=40).startswith(b"\x89PNG")
