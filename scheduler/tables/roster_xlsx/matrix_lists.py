"""The drop-down lists of a roster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from scheduler.tables.roster_xlsx.canvas import Canvas, place
from scheduler.tables.roster_xlsx.matrix import FIRST_DAY

__all__ = ["write_lists"]

_LONGEST_LIST: Final = 255
"""Characters of a drop-down list that a workbook can hold."""


def write_lists(canvas: Canvas) -> None:
    """The drop-down list of every cell: what its person can be given on its day."""
    agents = {agent.id: agent for agent in canvas.matrix.problem.agents}
    cells: dict[tuple[bool, tuple[str, ...]], list[tuple[int, int]]] = {}
    for at, row in canvas.rows():
        agent = agents.get(row.agent)
        if agent is None:
            continue
        standby = row.agent in canvas.matrix.problem.standby_agents
        for column, day in enumerate(canvas.days, FIRST_DAY):
            allowed = canvas.matrix.codes.allowed(agent, day.date, standby=standby, credited=canvas.matrix.has_credited)
            cells.setdefault((row.pool, allowed), []).append((at, column))
    for (pool, allowed), places in cells.items():
        if len(",".join(allowed)) > _LONGEST_LIST or any("," in code for code in allowed):
            continue  # a workbook holds no such list; what is typed is checked on reading
        ranges = [(first, column, last, column) for column, first, last in _columns_of(places)]
        message = canvas.matrix.word("sheet_allowed", codes=" ".join(allowed))
        options = {
            "validate": "list",
            "source": list(allowed),
            "error_type": "warning" if pool else "stop",
            "error_title": canvas.matrix.word("sheet_not_allowed"),
            "error_message": (canvas.matrix.word("sheet_call_in") + " " + message if pool else message)[:_LONGEST_LIST],
            "multi_range": " ".join(f"{place(top, left)}:{place(bottom, right)}" for top, left, bottom, right in ranges),
        }
        canvas.sheet.data_validation(*ranges[0], options)


def _columns_of(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Cells put together down the columns, as (column, first row, last row)."""
    current: tuple[int, int, int] | None = None
    for row, column in sorted(places, key=lambda place: (place[1], place[0])):
        if current is not None and current[0] == column and row == current[2] + 1:
            current = (column, current[1], row)
            continue
        if current is not None:
            yield current
        current = (column, row, row)
    if current is not None:
        yield current
