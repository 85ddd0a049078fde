from __future__ import annotations

import numpy as np
import pytest
from matplotlib.axes import Axes

from scheduler.domain.outcome import Progress
from scheduler.report.progress_picture import plot_progress
from scheduler.report.save_picture import picture_bytes


def step(seconds: float, objective: float | None, bound: float | None, stage: str = "quality") -> Progress:
    known = objective is not None and bound is not None
    gap = (objective - bound) / max(1.0, objective) if known else None  # type: ignore[operator]
    return Progress(seconds, stage, objective, bound, gap)


FAR = (step(1, None, 0), step(2, 72_000, 0), step(5, 900, 100), step(9, 300, 240))
NEAR = (step(1, 500, 100), step(2, 400, 300))


def line(axes: Axes, word: str) -> tuple[list[float], list[float]]:
    found = next(item for item in axes.lines if item.get_label() == word)
    return np.asarray(found.get_xdata()).tolist(), np.asarray(found.get_ydata()).tolist()


def words(axes: Axes) -> set[str]:
    legend = axes.get_legend()
    return set() if legend is None else {text.get_text() for text in legend.get_texts()}


def test_the_best_roster_and_what_none_can_be_below_are_held_to_the_end() -> None:
    axes = plot_progress(NEAR)
    assert line(axes, "best roster so far") == ([1, 2, 2], [500, 400, 400])
    assert line(axes, "no roster can be below this") == ([1, 2, 2], [100, 300, 300])


def test_the_heading_says_what_was_reached_in_plain_words() -> None:
    told = plot_progress(FAR).get_title(loc="left")
    assert told.startswith("How the search got there\n")
    assert told.endswith("300 points: at most 20 % from the best possible")


@pytest.mark.parametrize(
    ("last", "told"),
    [(step(3, 200, 200), "the best possible"), (step(3, 200, 20), "how far from the best possible is not known")],
)
def test_the_best_possible_and_what_is_not_known_are_said(last: Progress, told: str) -> None:
    assert plot_progress([last]).get_title(loc="left").endswith(told)


def test_a_scale_by_tens_is_used_only_where_the_first_rosters_are_far_worse() -> None:
    far, near = plot_progress(FAR), plot_progress(NEAR)
    assert (far.get_yscale(), near.get_yscale()) == ("log", "linear")
    assert near.get_ylim()[0] == 0
    figure = far.figure
    figure.canvas.draw()
    assert [text.get_text() for text in far.get_yticklabels()] == ["100", "1,000", "10,000", "100,000"]


def test_a_floor_of_nothing_lies_on_the_bottom_of_a_scale_by_tens() -> None:
    axes = plot_progress(FAR)
    assert line(axes, "no roster can be below this")[1][1] == axes.get_ylim()[0]


def test_the_time_before_the_first_roster_is_shaded_and_explained() -> None:
    assert "looking for a roster that keeps every must" in words(plot_progress(FAR))
    assert "looking for a roster that keeps every must" not in words(plot_progress([step(0, 5, 5), step(1, 4, 4)]))


def test_sizes_of_musts_are_no_points() -> None:
    axes = plot_progress([step(1, 99_999, 0, stage="musts"), *NEAR])
    assert line(axes, "best roster so far")[1] == [500, 400, 400]


@pytest.mark.filterwarnings("error:Glyph")
@pytest.mark.parametrize("progress", [(), (step(1, None, None),), (step(1, 3, 0, stage="musts"),), (step(1, 0, 0),)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_search_that_found_little_can_be_drawn(progress: tuple[Progress, ...], language: str) -> None:
    assert picture_bytes(plot_progress(progress, language=language), dpi=40).startswith(b"\x89PNG")


def test_the_picture_goes_on_to_the_end_of_the_search() -> None:
    axes = plot_progress(NEAR, seconds=30)
    assert line(axes, "best roster so far") == ([1, 2, 30], [500, 400, 400])
    assert axes.get_xlim()[1] > 30


def test_nothing_found_is_said() -> None:
    assert "nothing was found yet" in [text.get_text() for text in plot_progress(()).texts]
