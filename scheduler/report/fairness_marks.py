"""Bars and lines of a picture of fairness, and the legend that explains them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scheduler.report.fairness_table import FairnessPart, FairnessRow
from scheduler.report.pens import Pens
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

__all__ = ["FairnessMarks"]

_TOP, _HEIGHT = 0.2, 0.6
_MARK_TOP, _MARK_BOTTOM = 0.08, 0.92
_HATCH = "//////"
_BRIM = 1.04
"""Room to the right of the longest bar, as a factor."""


class FairnessMarks:
    """Draws blocks of bars.

    Parameters
    ----------
    axes
        With a row 1 high, growing downwards.
    pens
        Words and fonts.
    tops
        Where each row begins.
    width
        Of a block, in the unit of the axes.
    """

    def __init__(self, axes: Axes, pens: Pens, tops: Sequence[float], width: float) -> None:
        self.axes, self.pens, self.tops, self.width = axes, pens, tops, width
        self._words: dict[str, Artist] = {}

    def hours(self, left: float, rows: Sequence[FairnessRow]) -> None:
        """Hours worked, and those of the contract as a line."""
        longest = max((max(row.hours, row.contract or 0.0) for row in rows), default=0.0)
        scale = self.width / max(longest * _BRIM, 1.0)
        for top, row in zip(self.tops, rows, strict=True):
            self._bar(left, top, row.hours * scale, "fairness_own")
            if row.contract is not None:
                self._line(left + row.contract * scale, top, "fairness_contract", dashed=True)
        self._base(left)

    def shifts(self, left: float, parts: Sequence[FairnessPart], apart: Sequence[bool]) -> None:
        """Shifts worked, what was brought from before and the fair share as a line."""
        lowest = min((min(part.carried, 0) for part in parts), default=0)
        furthest = max((max(part.share, part.own + max(part.carried, 0)) for part in parts), default=0)
        scale = self.width / max((furthest - lowest) * _BRIM, 1.0)
        zero = left - lowest * scale
        for top, part, leads in zip(self.tops, parts, apart, strict=True):
            begin = zero + part.carried * scale
            self._bar(begin if part.carried < 0 else zero + part.carried * scale, top, part.own * scale, "fairness_own")
            if part.carried:
                word = "fairness_carried" if part.carried > 0 else "fairness_made_up"
                self._bar(min(zero, begin), top, abs(part.carried) * scale, word)
            if not leads:
                self._line(zero + part.share * scale, top, "fairness_share", dashed=False)
        self._base(zero)

    def legend(self) -> list[Artist]:
        """What bars and lines mean, of those that are there, and what the balance is."""
        from matplotlib.lines import Line2D

        order = ("fairness_own", "fairness_contract", "fairness_share", "fairness_carried", "fairness_made_up")
        there = [self._words[word] for word in order if word in self._words]
        if "fairness_share" in self._words:
            there.append(Line2D([], [], lw=0, label=self.pens.word("fairness_goes_on")))
        return there

    def _bar(self, left: float, top: float, width: float, word: str) -> None:
        """A bar of a kind."""
        from matplotlib.patches import Rectangle

        if width <= 0:
            return
        own = word == "fairness_own"
        fill = {"fairness_own": palette.SURPLUS[1], "fairness_carried": palette.SHORT[0]}.get(word, "none")
        bar = Rectangle(
            (left, top + _TOP),
            width,
            _HEIGHT,
            facecolor=fill,
            edgecolor=palette.SURPLUS[2] if own else palette.INK,
            hatch=None if own else _HATCH,
            lw=0.4,
            zorder=2 if own else 3,
            label=self.pens.word(word),
        )
        self.axes.add_patch(bar)
        self._words.setdefault(word, bar)

    def _line(self, x: float, top: float, word: str, *, dashed: bool) -> None:
        """An upright line across a row."""
        style = (0, (2, 1)) if dashed else "-"
        (line,) = self.axes.plot(
            [x, x],
            [top + _MARK_TOP, top + _MARK_BOTTOM],
            color=palette.INK,
            lw=1.6,
            ls=style,
            zorder=4,
            label=self.pens.word(word),
        )
        self._words.setdefault(word, line)

    def _base(self, x: float) -> None:
        """The line at which bars begin."""
        if self.tops:
            bottom = self.tops[-1] + 1
            self.axes.plot([x, x], [self.tops[0], bottom], color=palette.MUTED, lw=0.8, zorder=1)
