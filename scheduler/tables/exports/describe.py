"""Note what was understood of a table, and what was left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from scheduler.tables.exports.blocks import Block
from scheduler.tables.exports.columns import KEYS, Column
from scheduler.tables.exports.found import TableFound
from scheduler.tables.exports.grid import Grid
from scheduler.tables.exports.label_text import is_part, read_label
from scheduler.tables.exports.pick import Picked
from scheduler.tables.exports.queue_names import QueueNames
from scheduler.tables.exports.row_keys import RowKey

__all__ = ["describe"]

_MOST_VALUES = 12


def describe(
    grid: Grid,
    block: Block,
    columns: Sequence[Column],
    keys: Sequence[RowKey],
    picked: Picked,
    *,
    found: TableFound,
    names: QueueNames,
    handled: Collection[Column] = (),
) -> None:
    """Note the columns, the measure, the persons, the layout and the columns left out.

    Parameters
    ----------
    grid, block, columns, keys, picked
        The table.
    found
        Takes the notes.
    names
        The queues.
    handled
        Columns of handle times that are used.
    """
    heads = [text for column in picked.taken for text in column.header]
    one = picked.taken[0].name if len({column.name for column in picked.taken}) == 1 else ""
    found.measure = found.measure or next((text for text in heads if read_label(text, names).rank is not None), one)
    _used(grid, block, columns, picked, found)
    for column in picked.totals:
        found.drop("total_columns", column.name or grid.sheet.place(block.rows[0], column.at))
    for column in picked.dropped:
        found.drop("other_columns", column.name or grid.sheet.place(block.rows[0], column.at))
    for column in columns:
        if column in handled:
            head = column.heads[-1] if column.heads else (block.rows[0], column.at)
            found.columns.append((column.role, column.name, grid.sheet.place(*head)))
        elif column.role not in (*KEYS, "value", "blank") and column.name:
            found.drop("other_columns", column.name)
    people = {key.texts["agent"] for key in keys if key.total is None and key.texts.get("agent")}
    named = {column.label.rest for column in picked.taken if column.label.rest and not is_part(column.label.rest)}
    found.people = max(found.people, len(people), len(named))
    across = any(column.hour is not None for column in picked.taken)
    down = any(key.hour is not None for key in keys)
    found.layout = (
        "wide" if across or (down and any(column.date for column in picked.taken)) else "long" if down else "daily"
    )


def _used(grid: Grid, block: Block, columns: Sequence[Column], picked: Picked, found: TableFound) -> None:
    """The columns and header rows that are used, with their cells."""
    place = grid.sheet.place
    for column in columns:
        if column.role in KEYS:
            head = column.heads[-1] if column.heads else (block.rows[0], column.at)
            found.columns.append((column.role, column.name, place(*head)))
    for role, across in (("date", [each.date for each in picked.taken]), ("hour", [each.hour for each in picked.taken])):
        told = [head for head in across if head is not None]
        if told:
            name = f"{grid.text(*told[0])} … {grid.text(*told[-1])}"
            found.columns.append((role, name, f"{place(*told[0])}:{place(*told[-1]).split('!')[-1]}"))
    if not any(column.hour or column.date for column in picked.taken):
        for column in picked.taken[:_MOST_VALUES]:
            head = column.heads[-1] if column.heads else (block.rows[0], column.at)
            found.columns.append(("value", column.name, place(*head)))
