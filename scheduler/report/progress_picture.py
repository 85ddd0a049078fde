"""How the search got there as a picture: the best roster and what no roster can be below, over time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.outcome import Progress
from scheduler.errors import Fault, InputError, Phrase
from scheduler.report.check_arguments import check_arguments
from scheduler.report.headed_pens import headed_pens
from scheduler.report.legend_under import legend_under
from scheduler.report.pens import Pens
from scheduler.report.plain_axes import plain_axes
from scheduler.report.without_formulas import without_formulas
from scheduler.tables import palette
from scheduler.words.catalogue import label
from scheduler.words.number import Number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_progress"]

_SIZE = (8.0, 3.6)
_SMALL, _FONT = 7.0, 8.0
_QUALITY = "quality"
_SPLIT = 20.0
"""Where the first roster is worse than the last by this factor, each further line of the scale is ten times as much."""
_LEAST_POINTS = 1.0
_TICKS_PER_TEN = (1, 2, 5)
_MOST_TICKS = 7
_FAR = 0.5
"""That a roster may be one half from the best possible helps nobody."""
_BELOW_POINTS = 32.0


def plot_progress(
    progress: Sequence[Progress],
    *,
    seconds: float | None = None,
    language: str = "en",
    title_text: str | None = None,
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw how the search got there.

    Parameters
    ----------
    progress
        Each better roster and bound in order of time, such as `Outcome.solution.progress`.
    seconds
        End of the search, to which the picture goes; by default it goes to the last of `progress`.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default what it shows.
    font
        Family or font file to use before all others.
    ax
        Axes to draw on; a new figure by default.

    Returns
    -------
    matplotlib.axes.Axes
        Over the seconds of the search, the points of the best roster as a line with dots, and dashed what no roster can be
        below; between them what may still be won. The time before the first roster that keeps every must is shaded. Where
        the first rosters are far worse than the last, the scale grows by tens and says so by its numbers.

    Raises
    ------
    InputError
        An argument is of the wrong kind.
    """
    given: dict[str, tuple[object, type | tuple[type, ...]]] = {"progress": (progress, (list, tuple))}
    if seconds is not None:
        given["seconds"] = (seconds, (float, int))
    check_arguments(given, language=language, title_text=title_text, font=font, ax=ax)
    wrong = [place for place, item in enumerate(progress) if not isinstance(item, Progress)]
    if wrong:
        kind = type(progress[wrong[0]]).__name__
        message = Phrase("is of type {kind}; allowed is {wanted}", kind=kind, wanted="Progress")
        raise InputError(Fault(message, column=f"progress[{wrong[0]}]"))

    def heading(spoken: str) -> str:
        return label("search_title", spoken) if title_text is None else title_text

    pens, headed = headed_pens(heading, (), language, font)
    axes = _new_axes() if ax is None else ax
    _Drawing(progress, seconds, pens).draw(axes, headed)
    return without_formulas(axes, own=ax is None)


def _new_axes() -> Axes:
    """Axes on a new figure."""
    from matplotlib.figure import Figure

    return Figure(figsize=_SIZE, layout="constrained").add_subplot()


class _Drawing:
    """Points over seconds; what is not known yet is NaN."""

    def __init__(self, progress: Sequence[Progress], seconds: float | None, pens: Pens) -> None:
        self.pens = pens
        quality = [item for item in progress if item.stage == _QUALITY]
        self.seconds = np.array([item.seconds for item in quality])
        self.best = np.array([np.nan if item.objective is None else item.objective for item in quality])
        self.floor = np.array([np.nan if item.bound is None else item.bound for item in quality])
        self.end = max([item.seconds for item in progress] + [seconds or 0.0])
        known = np.flatnonzero(np.isfinite(self.best))
        self.first = self.seconds[known[0]] if known.size else self.end
        least = float(np.nanmin(self.best)) if known.size else 0.0
        most = float(np.nanmax(self.best)) if known.size else 1.0
        self.splits = most > _SPLIT * max(least, _LEAST_POINTS)
        self.top = most
        self.gap = quality[-1].gap if quality else None

    def draw(self, axes: Axes, heading: str) -> None:
        """Everything."""
        pens = self.pens
        plain_axes(axes, pens, pens.word("search_points"))
        lowest = self._scale(axes)
        self._lines(axes, lowest)
        axes.set_xlim(0, max(self.end, 1e-3) * 1.02)
        axes.set_xlabel(pens.word("search_seconds"), fontproperties=pens.font(_SMALL), color=palette.INK)
        axes.tick_params(axis="x", length=2, colors=palette.INK)
        for text in axes.get_xticklabels():
            text.set_fontproperties(pens.font(_SMALL))
        above = "\n".join(filter(None, (heading, self._outcome())))
        axes.set_title(above, loc="left", fontproperties=pens.font(11.0), color=palette.INK)
        legend_under(axes, *axes.get_legend_handles_labels(), pens=pens, size=_SMALL, points=_BELOW_POINTS)

    def _lines(self, axes: Axes, lowest: float) -> None:
        """Best roster, what none can be below, what lies between, and the time before the first roster."""
        seconds, best = np.append(self.seconds, self.end), _held(self.best)
        floor = np.maximum(_held(self.floor), lowest)
        if self.first > 0:
            axes.axvspan(0, self.first, color=palette.WEEKEND, lw=0, zorder=0, label=self.pens.word("search_musts"))
        if seconds.size > 1:
            between = np.isfinite(best) & np.isfinite(floor)
            axes.fill_between(
                seconds,
                floor,
                best,
                where=between.tolist(),
                step="post",
                color=palette.SURPLUS[0],
                lw=0,
                zorder=1,
                label=self.pens.word("search_room"),
            )
            axes.step(seconds, best, where="post", color=palette.INK, lw=1.6, zorder=4, label=self.pens.word("search_best"))
            axes.plot(self.seconds, self.best, "o", color=palette.INK, ms=2.6, zorder=4)
            axes.step(
                seconds,
                floor,
                where="post",
                color=palette.SURPLUS[2],
                lw=1.8,
                ls=(0, (4, 2)),
                zorder=3,
                label=self.pens.word("search_floor"),
                clip_on=False,
            )
        else:
            axes.text(
                0.5,
                0.5,
                self.pens.word("search_nothing"),
                transform=axes.transAxes,
                ha="center",
                color=palette.MUTED,
                fontproperties=self.pens.font(_FONT),
            )

    def _scale(self, axes: Axes) -> float:
        """Heights from 0 on, or by tens where the first rosters are far worse; the lowest height."""
        if not self.splits:
            axes.set_ylim(0, max(self.top * 1.06, _LEAST_POINTS))
            return 0.0
        from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

        known = np.concatenate([self.best, self.floor])
        above = known[np.isfinite(known) & (known >= _LEAST_POINTS)]
        lowest = float(above.min()) / 2
        axes.set_yscale("log")
        axes.set_ylim(lowest, self.top * 1.5)
        axes.yaxis.set_major_locator(FixedLocator(_ticks(lowest, self.top * 1.5)))
        axes.yaxis.set_minor_locator(NullLocator())
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.6g}"))
        for text in axes.get_yticklabels():
            text.set_fontproperties(self.pens.font(_SMALL))
        return lowest

    def _outcome(self) -> str:
        """What was reached in the end, in words."""
        known = self.best[np.isfinite(self.best)]
        if not known.size:
            return ""
        points = self.pens.word("search_end").format(points=Number(round(float(known[-1]), 1)))
        return self.pens.word("picture_of").format(name=points, what=self._distance())

    def _distance(self) -> str:
        """How far the last roster is from the best possible."""
        if self.gap is None or self.gap > _FAR:
            return self.pens.word("search_far")
        if self.gap <= 0:
            return self.pens.word("best_possible")
        tenths = math.ceil(self.gap * 1000 - 1e-9)
        percent = self.pens.word("percent").format(value=f"{tenths / 10:.1f}".removesuffix(".0"))
        return self.pens.word("distance").format(percent=percent)


def _held(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values with the last one held to the end."""
    return np.append(values, values[-1:]) if values.size else np.append(values, np.nan)


def _ticks(low: float, high: float) -> list[float]:
    """Few round numbers between two."""
    powers = range(int(np.floor(np.log10(low))), int(np.ceil(np.log10(high))) + 1)
    for parts in (_TICKS_PER_TEN, (1,)):
        found = [part * 10.0**power for power in powers for part in parts if low <= part * 10.0**power <= high]
        if len(found) <= _MOST_TICKS:
            return found
    return found
