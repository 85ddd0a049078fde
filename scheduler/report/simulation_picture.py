"""A simulation as a picture: answers in time by hour with their band and the target, and every hour of every day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from scheduler.domain.simulation_result import SimulationResult
from scheduler.report.check_arguments import check_arguments
from scheduler.report.dates import title
from scheduler.report.headed_pens import headed_pens
from scheduler.report.legend_below import legend_below
from scheduler.report.pens import Pens
from scheduler.report.service_hours import draw_service_hours
from scheduler.report.service_picture import plot_service
from scheduler.report.service_strip import ServiceStrip
from scheduler.report.without_formulas import without_formulas
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["plot_simulation"]

_WIDTH_INCHES, _LEAST_INCHES, _DAY_INCHES, _MARGIN_INCHES = 13.5, 2.6, 0.2, 1.0
_SHARES = (5, 6)
_SMALL, _HEAD = 7.0, 9.0


def plot_simulation(
    result: SimulationResult,
    *,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    title_text: str | None = None,
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw what buyers get.

    Parameters
    ----------
    result
        What `scheduler.simulate` returned.
    names
        Names of the queues by id.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default the days.
    font
        Family or font file to use before all others.
    ax
        Axes for answers in time by hour alone, of the queue with the most contacts, as `plot_service` draws them; by default
        a new figure with everything.

    Returns
    -------
    matplotlib.axes.Axes
        The first of the figure: for each queue with contacts, at the left the share answered in time by hour of the day with
        its band and the target; at the right every hour of every day, coloured by how far it is above or below the target.

    Raises
    ------
    InputError
        An argument is of the wrong kind.
    """
    check_arguments(
        {"result": (result, SimulationResult)}, language=language, title_text=title_text, font=font, ax=ax, names=names
    )
    if ax is not None:
        return plot_service(result, names=names, language=language, title_text=title_text, font=font, ax=ax)
    rows = [row for row in range(len(result.queues)) if result.day_hours.contacts[row].sum() > 0]
    queues = [(names or {}).get(queue, queue) for queue in result.queues]

    def heading(spoken: str) -> str:
        if title_text is not None:
            return title_text
        return title("simulate_picture_title", result.grid.start, result.grid.days, spoken)

    pens, headed = headed_pens(heading, queues, language, font)
    texts = [pens.text(name, queue) for name, queue in zip(queues, result.queues, strict=True)]
    return without_formulas(_draw(result, rows, texts, pens, headed).axes[0], own=True)


def _draw(result: SimulationResult, rows: list[int], queues: list[str], pens: Pens, headed: str) -> Figure:
    """A row of two panels per queue."""
    from matplotlib.figure import Figure

    each = max(_LEAST_INCHES, result.grid.days * _DAY_INCHES + 0.6)
    figure = Figure(figsize=(_WIDTH_INCHES, max(1, len(rows)) * each + _MARGIN_INCHES), layout="constrained")
    grid = figure.add_gridspec(max(1, len(rows)), 2, width_ratios=_SHARES)
    strip = ServiceStrip(result, pens)
    handles: dict[str, Artist] = {}
    for place, row in enumerate(rows or [0]):
        by_hour, by_day = figure.add_subplot(grid[place, 0]), figure.add_subplot(grid[place, 1])
        draw_service_hours(by_hour, result, row, pens)
        head = pens.word("picture_of").format(name=queues[row], what=pens.word("simulate_picture_by_hour"))
        by_hour.set_title(head, loc="left", fontproperties=pens.font(_HEAD), color=palette.INK)
        strip.draw(by_day, row)
        drawn, words = by_hour.get_legend_handles_labels()
        handles.update(zip(words, drawn, strict=True))
    handles.update(strip.legend())
    figure.suptitle(headed, x=0.01, ha="left", fontproperties=pens.font(11.0), color=palette.INK)
    legend_below(figure, [*handles.values()], [*handles], columns=6, font=pens.font(_SMALL))
    return figure
