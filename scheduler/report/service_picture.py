"""Answers in time by hour of the day as a picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from scheduler.domain.simulation_result import SimulationResult
from scheduler.report.check_arguments import check_arguments
from scheduler.report.dates import title
from scheduler.report.headed_pens import headed_pens
from scheduler.report.legend_below import legend_below
from scheduler.report.legend_under import legend_under
from scheduler.report.pens import Pens
from scheduler.report.service_hours import draw_service_hours
from scheduler.report.without_formulas import without_formulas
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

__all__ = ["plot_service"]

_WIDTH_INCHES, _ROW_INCHES, _MARGIN_INCHES = 8.0, 2.5, 1.0
_SMALL, _HEAD = 7.0, 9.0
_BELOW_POINTS = 18.0


def plot_service(
    result: SimulationResult,
    *,
    queue: str | None = None,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    title_text: str | None = None,
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw how many buyers are answered in time at which hour.

    Parameters
    ----------
    result
        What `scheduler.simulate` returned.
    queue
        Id of the one to draw; every queue with contacts where None, on `ax` that with the most of them.
    names
        Names of the queues by id.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default the days.
    font
        Family or font file to use before all others.
    ax
        Axes to draw one queue on; a new figure with a panel per queue by default.

    Returns
    -------
    matplotlib.axes.Axes
        The axes given, or the first of the figure: share answered in time by hour of the day, where it truly lies, its worst
        and best day, and what is promised.

    Raises
    ------
    InputError
        An argument is of the wrong kind, or there is no such queue.
    """
    check_arguments(
        {"result": (result, SimulationResult)},
        language=language,
        title_text=title_text,
        font=font,
        ax=ax,
        names=names,
        queue=queue,
        queues=getattr(result, "queues", ()),
    )
    contacts = result.day_hours.contacts.sum(axis=1)
    rows = np.flatnonzero(contacts > 0).tolist() or [0]
    if queue is not None:
        rows = [result.queues.index(queue)]
    elif ax is not None:
        rows = [int(np.argmax(contacts))]
    named = [(names or {}).get(result.queues[row], result.queues[row]) for row in rows]

    def heading(spoken: str) -> str:
        if title_text is not None:
            return title_text
        return title("simulate_picture_title", result.grid.start, result.grid.days, spoken)

    pens, headed = headed_pens(heading, named, language, font)
    texts = [pens.text(name, result.queues[row]) for name, row in zip(named, rows, strict=True)]
    if ax is None:
        return without_formulas(_draw_figure(result, rows, texts, pens, headed), own=True)
    draw_service_hours(ax, result, rows[0], pens)
    if title_text is None:
        headed = pens.word("picture_of").format(name=texts[0], what=headed)
    ax.set_title(headed, loc="left", fontproperties=pens.font(_HEAD), color=palette.INK)
    legend_under(ax, *ax.get_legend_handles_labels(), pens=pens, size=_SMALL, points=_BELOW_POINTS)
    return without_formulas(ax, own=False)


def _draw_figure(result: SimulationResult, rows: list[int], queues: list[str], pens: Pens, headed: str) -> Axes:
    """A panel per queue."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(_WIDTH_INCHES, len(rows) * _ROW_INCHES + _MARGIN_INCHES), layout="constrained")
    panels = figure.subplots(len(rows), 1, squeeze=False)[:, 0]
    handles: dict[str, Artist] = {}
    for axes, row, name in zip(panels, rows, queues, strict=True):
        draw_service_hours(axes, result, row, pens)
        axes.set_title(name, loc="left", fontproperties=pens.font(_HEAD), color=palette.INK)
        drawn, words = axes.get_legend_handles_labels()
        handles.update(zip(words, drawn, strict=True))
    figure.suptitle(headed, x=0.01, ha="left", fontproperties=pens.font(11.0), color=palette.INK)
    legend_below(figure, [*handles.values()], [*handles], columns=4, font=pens.font(_SMALL))
    first: Axes = panels[0]
    return first
