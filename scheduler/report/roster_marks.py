"""How a cell of a roster looks in a picture, and the legend that explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.report.clocks import shift_hours
from scheduler.report.pens import Pens
from scheduler.tables import palette
from scheduler.tables.roster_table import DayCell, RosterTable
from scheduler.words.text_width import text_width

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.patches import FancyBboxPatch

__all__ = ["cell_box", "cell_code", "draw_legend"]

_INSET, _ROUNDING = 0.16, 0.1
_STANDBY = "*"
_DASHES = (0, (2, 1.2))
_HATCH = "/////"
_CALLED_WIDTH = 1.6
_FONT = 8.0
_INCHES_PER_COLUMN, _INCHES_PER_HANDLE = 0.065, 0.55
"""Width of a Latin letter of the legend, and of what stands around a text."""


def cell_code(cell: DayCell, pens: Pens) -> str:
    """What is written in a cell: the code of the shift, with a star for standby, or the sign of leave or a credited day."""
    if cell.mark in ("leave", "credited"):
        return pens.word(f"code_{cell.mark}")
    codes = "".join(pens.text(shift.code, shift.id[:2].upper()) for shift in cell.shifts)
    return codes + (_STANDBY if cell.mark == "standby" else "")


def cell_box(cell: DayCell, x: float, y: float) -> tuple[FancyBboxPatch, str]:
    """The box of a cell whose upper left corner is at (x, y), and the colour of its text."""
    from matplotlib.patches import FancyBboxPatch

    fill, edge, ink = _look(cell)
    side = 1 - 2 * _INSET
    box = FancyBboxPatch(
        (x + _INSET, y + _INSET),
        side,
        side,
        boxstyle=f"round,pad={_ROUNDING},rounding_size={_ROUNDING * 1.4}",
        facecolor=fill,
        edgecolor=edge or "none",
        linestyle=_DASHES if cell.mark == "standby" else "-",
        linewidth=_CALLED_WIDTH if cell.called else 1.1 if edge else 0.0,
        hatch=_HATCH if cell.mark == "leave" else None,
        zorder=3,
    )
    return box, ink


def draw_legend(axes: Axes, *, table: RosterTable, pens: Pens, inches: float) -> None:
    """Explain colours and codes below a roster, on one line if `inches` have room for it, else on two."""
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
    needed = sum(text_width(str(handle.get_label())) * _INCHES_PER_COLUMN + _INCHES_PER_HANDLE for handle in handles)
    columns = len(handles) if needed < inches else -(-len(handles) // 2)
    axes.legend(
        handles=[handle for column in range(columns) for handle in handles[column::columns]],
        loc="upper left",
        bbox_to_anchor=(0.0, -0.01),
        ncols=columns,
        frameon=False,
        prop=pens.font(_FONT),
        handlelength=1.4,
        columnspacing=1.6,
        borderaxespad=0.2,
    )


def _look(cell: DayCell) -> tuple[str, str | None, str]:
    """Fill, border and text colour of a cell."""
    if cell.kind is None:
        return palette.LEAVE, palette.LEAVE_EDGE, palette.INK
    if cell.mark == "standby":
        return "white", palette.SHIFT_EDGE[cell.kind], palette.INK
    if cell.called:
        return palette.SHIFT_FILL[cell.kind], palette.CALLED, palette.SHIFT_INK[cell.kind]
    return palette.SHIFT_FILL[cell.kind], None, palette.SHIFT_INK[cell.kind]
