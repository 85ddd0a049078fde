"""A roster as a picture: people by days, with the shift codes that hang on the wall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.report.banner import Banner
from scheduler.report.banners import banners
from scheduler.report.check_arguments import check_arguments
from scheduler.report.dates import title
from scheduler.report.fitted_names import fitted
from scheduler.report.name_room import name_room
from scheduler.report.pens import Pens, pens
from scheduler.report.roster_marks import cell_code, cell_ink, draw_boxes, draw_legend
from scheduler.report.width_of import width_of
from scheduler.report.without_formulas import without_formulas
from scheduler.tables import palette
from scheduler.tables.roster_table import PersonRow, RosterTable, roster_table
from scheduler.words.text_width import text_width

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["plot_roster"]

_CELL_INCHES = (0.31, 0.27)
_SUM_CELLS = 1.55
"""Width of a column of sums, in cells."""
_LEAST_CELLS = 17.0
"""Of a picture of few days, which still has a title and a legend."""
_MARGIN_INCHES = (0.35, 1.9)
"""Room for headings and legend."""
_NAMES_MOST = 2.0
_CELLS_PER_COLUMN = 0.21
"""Width of a Latin letter of a banner, in cells."""
_TITLE_COLUMN_INCHES = 0.095
"""Width of a Latin letter of the title."""
_FONT = 8.0
_SMALL = 7.0


def plot_roster(
    roster: Roster,
    problem: Problem,
    *,
    names: Mapping[str, str] | None = None,
    language: str = "en",
    title_text: str | None = None,
    font: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw a roster.

    Parameters
    ----------
    roster
        The roster.
    problem
        Gives names, shifts and the calendar.
    names
        Names of people by id, in place of the problem's.
    language
        Language of the words; English where no font of this machine can draw them.
    title_text
        Heading, by default the store and the days.
    font
        Family or font file to use before all others.
    ax
        Axes to draw on; a new figure of a fitting size by default.

    Returns
    -------
    matplotlib.axes.Axes
        One row per person, the reserve pool below, then the people on duty per shift; columns are days, weekends shaded,
        holidays and campaigns named above, sums at the right. A standby has a dashed border and a star; who was called in
        has a red border.

    Warns
    -----
    MissingFontWarning
        Once, where no font draws the names; ids are shown in their place.

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
    table = roster_table(roster, problem)
    if names is not None:
        table = _renamed(table, names)
    store = problem.store_name or problem.store
    wanted = title("roster_title", roster.start, roster.days, language, store=store) if title_text is None else title_text
    chosen = pens(_texts(table, wanted), language, font)
    drawing = _Drawing(table, chosen)
    named = chosen.text(store, problem.store)
    heading = drawing.title(named) if title_text is None else chosen.text(title_text, title_text)
    axes = ax if ax is not None else drawing.new_axes()
    drawing.draw(axes, heading, own=ax is None)
    return without_formulas(axes, own=ax is None)


def _renamed(table: RosterTable, names: Mapping[str, str]) -> RosterTable:
    """The same with other names of people."""
    team, pool = (
        tuple(replace(row, name=names.get(row.agent, row.name)) for row in rows) for rows in (table.team, table.pool)
    )
    return replace(table, team=team, pool=pool)


def _texts(table: RosterTable, heading: str) -> Iterator[str]:
    """All text from the store that the picture shows."""
    yield heading
    for row in (*table.team, *table.pool):
        yield row.name
    for shift in table.shifts:
        yield shift.name + shift.code
    for head in table.days:
        yield head.name
        yield from head.campaigns


class _Drawing:
    """Where everything goes: a cell is 1 by 1, the first person's first day at (0, 0), y grows downwards."""

    def __init__(self, table: RosterTable, pens: Pens) -> None:
        self.table, self.pens = table, pens
        self.days = len(table.days)
        self.banners = banners(table.days, pens)
        self.lanes = 1 + max((banner.lane for banner in self.banners), default=-1)
        self.sums = self._sum_heads()
        self.sums_right = self.days + 0.4 + len(self.sums) * _SUM_CELLS
        self.right = max(self.sums_right, _LEAST_CELLS)
        self.pool_top = len(table.team) + 1.0 if table.pool else float(len(table.team))
        self.counts_top = self.pool_top + len(table.pool) + 0.5
        self.counts = [(pens.text(shift.name, shift.id), table.on_duty[shift.id]) for shift in table.shifts]
        if table.has_standby:
            self.counts.append((pens.word("on_standby"), table.standby))
        self.bottom = self.counts_top + len(self.counts)
        self.top = -self.lanes - (0.15 if self.lanes else 0.0)
        people = (*table.team, *table.pool)
        names = [pens.person(row.name, row.agent, number) for number, row in enumerate(people, start=1)]
        self.names, self.names_inches = name_room([*names, *(name for name, _ in self.counts)], _FONT, _NAMES_MOST)

    def title(self, store: str) -> str:
        """Store and days, the store's name cut where it is too long for the picture."""
        start, language = self.table.days[0].date, self.pens.language
        around = text_width(title("roster_title", start, self.days, language, store=""))
        room = self.right * _CELL_INCHES[0] / _TITLE_COLUMN_INCHES - around
        return title("roster_title", start, self.days, language, store=fitted(store, room, text_width))

    def new_axes(self) -> Axes:
        """Axes on a new figure in which every code is legible."""
        from matplotlib.figure import Figure

        width = self.right * _CELL_INCHES[0] + self.names_inches + _MARGIN_INCHES[0]
        height = (self.bottom - self.top) * _CELL_INCHES[1] + _MARGIN_INCHES[1]
        return Figure(figsize=(width, height), layout="constrained").add_subplot()

    def draw(self, axes: Axes, heading: str, *, own: bool) -> None:
        """Draw everything."""
        axes.set_xlim(-0.1, self.right)
        axes.set_ylim(self.bottom, self.top)
        for spine in axes.spines.values():
            spine.set_visible(False)
        self._days(axes)
        for top, rows in ((0.0, self.table.team), (self.pool_top, self.table.pool)):
            self._people(axes, top, rows)
        self._counts(axes)
        for inside in (*axes.texts, *axes.patches, *axes.lines, *axes.collections):
            inside.set_in_layout(False)  # all of it lies within the axes; measuring it would take as long as drawing it
        self._names(axes)
        inches = self.right * _CELL_INCHES[0] if own else width_of(axes)
        draw_legend(axes, table=self.table, pens=self.pens, inches=inches)
        axes.set_title(heading, loc="left", pad=10, fontproperties=self.pens.font(11.0), color=palette.INK)

    def _sum_heads(self) -> list[str]:
        """Headings of the sums."""
        keys = [f"kind_{kind.value}" for kind in self.table.kinds]
        keys += ["standby"] if self.table.has_standby else []
        return [self.pens.word(key) for key in (*keys, "total_off", "total_weekend", "total_hours")]

    def _sum_values(self, row: PersonRow) -> list[str]:
        """The sums of a person; of the pool the days on standby, and what it was called in for."""
        totals = row.totals
        shifts = [str(totals.shifts[kind]) for kind in self.table.kinds]
        standby = [str(totals.standby)] if self.table.has_standby else []
        others = [str(totals.off), str(totals.weekend), f"{totals.hours:g}"]
        if row.pool:
            others[0] = ""
            shifts, others = (["" if text == "0" else text for text in texts] for texts in (shifts, others))
        return [*shifts, *standby, *others]

    def _days(self, axes: Axes) -> None:
        """Shades and lines of the days, and the banners of holidays and campaigns."""
        from matplotlib.patches import Rectangle

        for day, head in enumerate(self.table.days):
            if head.weekend or head.holiday:
                shade = palette.HOLIDAY if head.holiday else palette.WEEKEND
                alpha = 0.45 if head.holiday else 1.0
                axes.add_patch(Rectangle((day, 0), 1, self.bottom, color=shade, alpha=alpha, lw=0, zorder=0))
            if head.week_start and day:
                axes.plot([day, day], [0, self.bottom], color=palette.MUTED, lw=0.8, zorder=1)
        for banner in self.banners:
            self._banner(axes, banner)

    def _banner(self, axes: Axes, banner: Banner) -> None:
        """A holiday or campaign above its days."""
        from matplotlib.patches import Rectangle

        y = -banner.lane - 1.0
        colour = {"holiday": palette.HOLIDAY, "campaign": palette.CAMPAIGN}.get(banner.kind, palette.GRID)
        box = (banner.first + 0.04, y + 0.08)
        axes.add_patch(Rectangle(box, banner.days - 0.08, 0.84, facecolor=colour, edgecolor="none", zorder=2))
        axes.text(
            banner.first + 0.15,
            y + 0.52,
            fitted(banner.text, (self.right - banner.first) / _CELLS_PER_COLUMN, text_width),
            ha="left",
            va="center",
            color=palette.INK,
            fontproperties=self.pens.font(_SMALL),
            zorder=5,
        )

    def _people(self, axes: Axes, top: float, rows: Sequence[PersonRow]) -> None:
        """Cells and sums of some people."""
        axes.hlines(top + 1 + np.arange(len(rows)), 0, self.sums_right, color=palette.GRID, lw=0.5, zorder=1)
        filled = [(cell, day, top + index) for index, row in enumerate(rows) for day, cell in enumerate(row.cells)]
        filled = [item for item in filled if item[0].mark != "off"]
        draw_boxes(axes, filled)
        for cell, day, y in filled:
            code = cell_code(cell, self.pens)
            axes.text(
                day + 0.5,
                y + 0.53,
                code,
                ha="center",
                va="center",
                color=cell_ink(cell),
                fontproperties=self.pens.font(_FONT if len(code) < 3 else _SMALL, code),
                zorder=4,
            )
        for index, row in enumerate(rows):
            y = top + index
            for position, text in enumerate(self._sum_values(row)):
                font = self.pens.font(_FONT, text)
                x = self._sum_x(position)
                axes.text(x, y + 0.53, text, ha="center", va="center", color=palette.INK, fontproperties=font)

    def _counts(self, axes: Axes) -> None:
        """People on duty per shift and day."""
        font = self.pens.font(_SMALL, "0123456789")
        axes.plot([0, self.days], [self.counts_top, self.counts_top], color=palette.MUTED, lw=0.8, zorder=1)
        for index, (_, numbers) in enumerate(self.counts):
            for day, number in enumerate(numbers):
                colour = palette.INK if number else palette.MUTED
                y = self.counts_top + index + 0.53
                axes.text(day + 0.5, y, str(number), ha="center", va="center", color=colour, fontproperties=font)

    def _names(self, axes: Axes) -> None:
        """Names of people at the left, days and headings of sums above."""
        table = self.table
        tops = [
            top + index for top, people in ((0.0, table.team), (self.pool_top, table.pool)) for index in range(len(people))
        ]
        tops += [self.counts_top + index for index in range(len(self.counts))]
        axes.set_yticks([top + 0.5 for top in tops], self.names)
        heads = [(day + 0.5, self._day_name(day)) for day in range(self.days)]
        heads += [(self._sum_x(position), name) for position, name in enumerate(self.sums)]
        axes.set_xticks([x for x, _ in heads], [name for _, name in heads])
        axes.tick_params(length=0, top=False, bottom=False, labeltop=True, labelbottom=False, labelcolor=palette.INK, pad=3)
        for text in axes.get_yticklabels():
            text.set_fontproperties(self.pens.font(_FONT))
        for text in axes.get_xticklabels():
            text.set_fontproperties(self.pens.font(_SMALL))
        if table.pool:
            font = self.pens.font(_SMALL)
            word = self.pens.word("reserve_pool")
            axes.text(0.1, self.pool_top - 0.45, word, ha="left", va="center", color=palette.MUTED, fontproperties=font)

    def _day_name(self, day: int) -> str:
        """Weekday above the day of the month, and the month where it begins."""
        when = self.table.days[day].date
        month = f"{self.pens.word(f'month_{when.month}')}\n" if day == 0 or when.day == 1 else ""
        return f"{month}{self.pens.word(f'weekday_short_{when.weekday()}')}\n{when.day}"

    def _sum_x(self, position: int) -> float:
        """Middle of a column of sums."""
        return self.days + 0.4 + (position + 0.5) * _SUM_CELLS
