from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from matplotlib.axes import Axes
from page_contents import make_content

from scheduler.report import drawn_pictures as module
from scheduler.report.drawn_pictures import drawn_pictures
from scheduler.report.progress_picture import plot_progress


def test_the_picture_of_the_search_goes_to_its_end_as_the_page_does(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Axes] = []

    def kept(*given: Any, **settings: Any) -> Axes:
        drawn.append(plot_progress(*given, **settings))
        return drawn[-1]

    monkeypatch.setattr(module, "plot_progress", kept)
    content = make_content()
    assert content.proof is not None
    content = replace(content, proof=replace(content.proof, seconds=40.0))
    assert [name for name, _ in drawn_pictures(content, ("png",), language="en", names=("progress",))] == ["progress.png"]
    assert drawn[0].get_xlim()[1] > 40
