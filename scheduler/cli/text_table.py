"""A table for a console of fixed width, Chinese text included."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.words.text_width import text_width

__all__ = ["text_table"]


def text_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as aligned lines: the first column to the left, the others to the right.

    Parameters
    ----------
    rows
        Cells, equally many in each row; the first row is the heading.

    Returns
    -------
    str
        Lines without blanks at their ends.

    Examples
    --------
    >>> print(text_table([("day", "售前"), ("Mon", "7")]))
    day  售前
    Mon     7
    """
    widths = [max(text_width(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    """One row, padded."""
    first = row[0] + " " * (widths[0] - text_width(row[0]))
    others = (" " * (width - text_width(cell)) + cell for cell, width in zip(row[1:], widths[1:], strict=True))
    return "  ".join((first, *others)).rstrip()
