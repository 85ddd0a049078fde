"""How work is shared as a picture: hours against the contract, and late, night and weekend shifts with their balances."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shared_work import SharedWork
from scheduler.report.check_arguments import check_arguments
from scheduler.report.dates import title
from scheduler.report.fairness_marks import FairnessMarks
from scheduler.report.fairness_table import FairnessRow, fairness_rows
from scheduler.report.headed_pens import headed_pens
from scheduler.report.legend_under import legend_under
from scheduler.report.name_room import name_room
from scheduler.report.pens import Pens
from scheduler.report.without_formulas import without_formulas
from scheduler.tables import palette

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_fairness"]

_ROW_INCHES, _MARGIN_INCHES, _SIDES, _NAMES_MOST = 0.24, 1.7, 0.35, 2.0
_BARS, _NUMBER, _GAP = 1.5, 0.62, 0.3
"""Widths of a block's bars, of each of its two columns of numbers and of the space to the next block, in inches."""
_FONT, _SMALL, _HEAD, _COLUMN = 8.0, 7.0, 9.0, 6.5
_APART = 1.2
"""Room above the people who lead, in rows."""
_LEGEND_POINTS = 6.0


def plot_fairness(
    roster: Roster,
    problem: Problem,
    *,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    title_text: str | None = None,
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw how hours, late, night and weekend shifts are shared.

    Parameters
    ----------
    roster
        The roster, with the balances that people brought into it.
    problem
        Gives names, contracts, shifts and the calendar.
    names
        Names of people by id, in place of the problem's.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default the days.
    font
        Family or font file to use before all others.
    ax
        Axes to draw on; a new figure of a fitting size by default.

    Returns
    -------
    matplotlib.axes.Axes
        One row per person of the team, those with the most above a fair share on top, people who lead apart. The first block
        has hours worked as bars and the contract as an upright line; the others have shifts, what was brought from before
        hatched, and the fair share as a line. The balance at the right of each is what goes on to the next roster.

    Raises
    ------
    InputError
        An argument is of the wrong kind.
    """
    check_arguments(
        {"roster": (roster, Roster), "problem": (problem, Problem)},
        language=language,
        title_text=title_text,
        font=font,
        ax=ax,
        names=names,
    )
    rows = fairness_rows(roster, problem)
    named = [(names or {}).get(row.agent, row.name) for row in rows]

    def heading(spoken: str) -> str:
        return title("fairness_title", roster.start, roster.days, spoken) if title_text is None else title_text

    pens, headed = headed_pens(heading, named, language, font)
    texts = [pens.person(name, row.agent, place) for place, (name, row) in enumerate(zip(named, rows, strict=True), start=1)]
    drawing = _Drawing(rows, texts, pens)
    axes = drawing.new_axes() if ax is None else ax
    drawing.draw(axes, headed, own=ax is None)
    return without_formulas(axes, own=ax is None)


class _Drawing:
    """Where everything goes: a row is 1 high and grows downwards, widths are in inches."""

    def __init__(self, rows: Sequence[FairnessRow], names: Sequence[str], pens: Pens) -> None:
        self.rows, self.pens = rows, pens
        self.names, self.names_inches = name_room(names, _FONT, _NAMES_MOST)
        team = sum(not row.apart for row in rows)
        self.tops = [place + (_APART if row.apart and team else 0.0) for place, row in enumerate(rows)]
        self.heading = team + _APART / 2 if team and team < len(rows) else None
        self.bottom = (self.tops[-1] if rows else 0.0) + 1.0
        self.sorts = tuple(rows[0].parts) if rows else ()
        self.block = _BARS + 2 * _NUMBER + _GAP
        self.right = (1 + len(self.sorts)) * self.block - _GAP

    def new_axes(self) -> Axes:
        """Axes on a new figure in which everything is legible."""
        from matplotlib.figure import Figure

        size = (self.right + self.names_inches + _SIDES, self.bottom * _ROW_INCHES + _MARGIN_INCHES)
        return Figure(figsize=size, layout="constrained").add_subplot()

    def draw(self, axes: Axes, heading: str, *, own: bool) -> None:
        """Everything."""
        axes.set_xlim(0, self.right)
        axes.set_ylim(self.bottom, 0)
        for spine in axes.spines.values():
            spine.set_visible(False)
        marks = FairnessMarks(axes, self.pens, self.tops, _BARS)
        marks.hours(0.0, self.rows)
        for place, sort in enumerate(self.sorts, start=1):
            marks.shifts(place * self.block, [row.parts[sort] for row in self.rows], [row.apart for row in self.rows])
        for top in (*self.tops, self.bottom):
            axes.plot([0, self.right], [top, top], color=palette.GRID, lw=0.5, zorder=0)
        self._numbers(axes)
        if self.heading is not None:
            axes.text(
                0,
                self.heading + 0.2,
                self.pens.word("fairness_apart"),
                ha="left",
                va="center",
                color=palette.MUTED,
                fontproperties=self.pens.font(_SMALL),
            )
        for inside in (*axes.texts, *axes.patches):
            inside.set_in_layout(False)  # all of it lies within the axes; measuring it would take as long as drawing it
        self._name(axes)
        axes.set_title(heading, loc="left", pad=38, fontproperties=self.pens.font(11.0), color=palette.INK)
        handles = marks.legend()
        words = [str(handle.get_label()) for handle in handles]
        legend_under(
            axes, handles, words, pens=self.pens, size=_SMALL, inches=self.right if own else None, points=_LEGEND_POINTS
        )

    def _numbers(self, axes: Axes) -> None:
        """What was worked and the balance, at the right of each block."""
        for block in range(1 + len(self.sorts)):
            left = block * self.block + _BARS
            for top, row in zip(self.tops, self.rows, strict=True):
                own, beyond = self._told(row, block)
                self._number(axes, left + _NUMBER, top, own, strong=True)
                self._number(axes, left + 2 * _NUMBER, top, beyond, strong=False)

    def _told(self, row: FairnessRow, block: int) -> tuple[str, str]:
        """The two numbers of a person in a block."""
        if block == 0:
            beyond = "" if row.contract is None else f"{row.hours - row.contract:+.1f}".removesuffix(".0")
            return f"{row.hours:.1f}".removesuffix(".0"), "0" if beyond in ("+0", "-0") else beyond
        part = row.parts[self.sorts[block - 1]]
        return str(part.own), "" if row.apart else f"{part.balance:+d}" if part.balance else "0"

    def _number(self, axes: Axes, right: float, top: float, text: str, *, strong: bool) -> None:
        """A number that ends at a place."""
        colour = palette.INK if strong or text not in ("", "0") else palette.MUTED
        axes.text(right, top + 0.53, text, ha="right", va="center", color=colour, fontproperties=self.pens.font(_FONT, text))

    def _name(self, axes: Axes) -> None:
        """Names at the left, headings of blocks and of their numbers above."""
        axes.set_yticks([top + 0.5 for top in self.tops], self.names)
        for block in range(1 + len(self.sorts)):
            left = block * self.block
            beyond = "fairness_column_balance" if block else "fairness_column_contract"
            self._head(axes, left, self.pens.word(_head_key(self.sorts, block)), "left", _HEAD, 16)
            self._head(axes, left + _BARS + _NUMBER, self.pens.word("fairness_column_own"), "right", _COLUMN, 3)
            self._head(axes, left + _BARS + 2 * _NUMBER, self.pens.word(beyond), "right", _COLUMN, 3)
        axes.set_xticks([])
        axes.tick_params(length=0, pad=5, labelcolor=palette.INK)
        for text in axes.get_yticklabels():
            text.set_fontproperties(self.pens.font(_FONT))

    def _head(self, axes: Axes, x: float, text: str, side: Literal["left", "right"], size: float, points: float) -> None:
        """A heading above the rows."""
        axes.annotate(
            text,
            (x, 1.0),
            xycoords=("data", "axes fraction"),
            xytext=(0, points),
            textcoords="offset points",
            ha=side,
            va="bottom",
            color=palette.INK,
            fontproperties=self.pens.font(size),
            annotation_clip=False,
        )


def _head_key(sorts: tuple[SharedWork, ...], block: int) -> str:
    """Label of the heading of a block."""
    if block == 0:
        return "fairness_head_hours"
    if sorts[block - 1] == "late":
        return "fairness_head_late_night" if "night" in sorts else "fairness_head_late"
    return "fairness_head_night" if sorts[block - 1] == "night" else "fairness_head_weekend"
