"""Every picture of a roster."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypedDict

from scheduler.report.coverage_picture import plot_coverage
from scheduler.report.fairness_picture import plot_fairness
from scheduler.report.forecast_picture import plot_forecast
from scheduler.report.net_staffing_picture import plot_net_staffing
from scheduler.report.page.content import PageContent
from scheduler.report.progress_picture import plot_progress
from scheduler.report.roster_picture import plot_roster
from scheduler.report.save_picture import picture_bytes
from scheduler.report.service_picture import plot_service

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["PICTURES", "drawn_pictures"]

PICTURES: Final = ("roster", "coverage", "net_staffing", "forecast", "service", "fairness", "progress")
"""Names of the files without their ending."""


class _Words(TypedDict):
    """Arguments that every plotting function takes."""

    language: str
    font: str | None


def drawn_pictures(
    content: PageContent,
    formats: Sequence[str],
    *,
    language: str,
    font: str | None = None,
    names: Collection[str] = PICTURES,
) -> Iterator[tuple[str, bytes]]:
    """Draw each picture that there is something to draw for.

    Parameters
    ----------
    content
        The roster and what is known of it.
    formats
        ``png``, ``svg`` or both.
    language
        Language of the words.
    font
        Family or font file to use before all others.
    names
        Which pictures; all of them by default.

    Yields
    ------
    tuple
        Name of the file and its contents. They come one by one: each leaves the memory that it takes to the next.
    """
    for name, draw in _pictures(content, language, font).items():
        if name not in names:
            continue
        drawn = draw()
        for form in formats:
            yield f"{name}.{form}", picture_bytes(drawn, format=form)
            figure = drawn.get_figure(root=True)
            assert figure is not None
            # Everything has its place by now, and finding it takes as long as drawing; so the formats look alike, too.
            figure.set_layout_engine("none")


def _pictures(content: PageContent, language: str, font: str | None) -> Mapping[str, Callable[[], Axes]]:
    """What draws each picture, by the name of its file without ending."""
    problem, names, audit = content.problem, content.names, content.audit
    words: _Words = {"language": language, "font": font}
    drawn: dict[str, Callable[[], Axes]] = {
        "roster": lambda: plot_roster(content.roster, problem, **words),
        "coverage": lambda: plot_coverage(audit.coverage, names=names, **words),
        "net_staffing": lambda: plot_net_staffing(audit.coverage, names=names, **words),
    }
    expected, played = content.forecast, content.simulation
    if expected is not None:
        drawn["forecast"] = lambda: plot_forecast(expected, calendar=problem.calendar, names=names, **words)
    if played is not None:
        drawn["service"] = lambda: plot_service(played, names=names, **words)
    drawn["fairness"] = lambda: plot_fairness(content.roster, problem, names=names, **words)
    if content.proof is not None and content.proof.progress:
        progress, seconds = content.proof.progress, content.proof.seconds
        drawn["progress"] = lambda: plot_progress(progress, seconds=seconds, **words)
    return drawn
