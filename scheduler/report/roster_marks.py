"""How a cell of a roster looks in a picture, and the legend that explains it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from scheduler.report.clocks import shift_hours
from scheduler.report.legend_under import legend_under
from scheduler.report.pens import Pens
from scheduler.tables import palette
from scheduler.tables.roster_table import DayCell, RosterTable

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["cell_code", "cell_ink", "draw_boxes", "draw_legend"]

_INSET, _ROUNDING = 0.16, 0.1
_STANDBY = "*"
_DASHES = (0, (2, 1.2))
_HATCH = "/////"
_CALLED_WIDTH = 1.6
_FONT = 8.0
_LEGEND_POINTS = 8.0


def cell_code(cell: DayCell, pens: Pens) -> str:
    """What is written in a cell: the code of the shift, with a star for standby, or the sign of leave or a credited day."""
    if cell.mark in ("leave", "credited"):
        return pens.word(f"code_{cell.mark}")
    codes = "".join(pens.text(shift.code, shift.id[:2].upper()) for shift in cell.shifts)
    return codes + (_STANDBY if cell.mark == "standby" else "")


def cell_ink(cell: DayCell) -> str:
    """Colour of the text in a cell."""
    return _look(cell)[2]


def draw_boxes(axes: Axes, cells: Iterable[tuple[DayCell, float, float]]) -> None:
    """Draw the boxes of cells, each given with its upper left corner, where a cell is 1 by 1.

    All boxes that look alike are drawn at once: thousands of single ones would take seconds.
    """
    from matplotlib.collections import PathCollection
    from matplotlib.patches import FancyBboxPatch
    from matplotlib.path import Path

    side = 1 - 2 * _INSET
    shape = f"round,pad={_ROUNDING},rounding_size={_ROUNDING * 1.4}"
    box = FancyBboxPatch((_INSET, _INSET), side, side, boxstyle=shape).get_path()
    alike: dict[tuple[Any, ...], list[Path]] = {}
    for cell, x, y in cells:
        fill, edge, _ = _look(cell)
        width = _CALLED_WIDTH if cell.called else 1.1 if edge else 0.0
        look = (fill, edge or "none", _DASHES if cell.mark == "standby" else "-", width, cell.mark == "leave")
        alike.setdefault(look, []).append(Path(np.add(box.vertices, (x, y)), box.codes))
    for (fill, edge, style, width, hatched), paths in alike.items():
        boxes = PathCollection(
            paths,
            facecolors=fill,
            edgecolors=edge,
            linestyles=[style],
            linewidths=width,
            hatch=_HATCH if hatched else None,
            zorder=3,
        )
        boxes.set_in_layout(False)
        axes.add_collection(boxes, autolim=False)


def draw_legend(axes: Axes, *, table: RosterTable, pens: Pens, inches: float) -> None:
    """Explain colours and codes below a roster, on as few lines as `inches` have room for."""
    from matplotlib.patches import Patch

    handles = []
    for shift in table.shifts:
        cell = DayCell("work", (shift,))
        text = f"{cell_code(cell, pens)}  {pens.text(shift.name, shift.id)} {shift_hours(shift)}"
        handles.append(Patch(facecolor=_look(cell)[0], label=text))
    if table.has_standby:
        text = f"{cell_code(DayCell('standby', table.shifts[:1]), pens)}  {pens.word('standby')}"
        handles.append(Patch(facecolor="white", edgecolor=palette.INK, linestyle=_DASHES, label=text))
    if table.has_called:
        fill, edge, _ = _look(DayCell("work", table.shifts[:1], called=True))
        handles.append(Patch(facecolor=fill, edgecolor=edge, lw=_CALLED_WIDTH, label=pens.word("called")))
    if table.has_credited:
        text = f"{cell_code(DayCell('credited'), pens)}  {pens.word('credited')}"
        handles.append(Patch(facecolor=palette.LEAVE, edgecolor=palette.LEAVE_EDGE, label=text))
    if table.has_leave:
        fill, edge, _ = _look(DayCell("leave"))
        handles.append(Patch(facecolor=fill, edgecolor=edge, hatch=_HATCH, lw=0, label=pens.word("leave")))
    days = table.days
    for kind, there, colour in (
        ("weekend", any(day.weekend for day in days), palette.WEEKEND),
        ("holiday", any(day.holiday for day in days), palette.HOLIDAY),
        ("campaign", any(day.campaigns for day in days), palette.CAMPAIGN),
    ):
        if there:
            handles.append(Patch(facecolor=colour, label=pens.word(kind)))
    words = [str(handle.get_label()) for handle in handles]
    legend_under(axes, handles, words, pens=pens, size=_FONT, inches=inches, points=_LEGEND_POINTS)


def _look(cell: DayCell) -> tuple[str, str | None, str]:
    """Fill, border and text colour of a cell."""
    if cell.kind is None:
        return palette.LEAVE, palette.LEAVE_EDGE, palette.INK
    if cell.mark == "standby":
        return "white", palette.SHIFT_EDGE[cell.kind], palette.INK
    if cell.called:
        return palette.SHIFT_FILL[cell.kind], palette.CALLED, palette.SHIFT_INK[cell.kind]
    return palette.SHIFT_FILL[cell.kind], None, palette.SHIFT_INK[cell.kind]
