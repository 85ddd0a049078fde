"""Which store file a workbook was written from, as the workbook itself says."""

from __future__ import annotations

from pathlib import Path

from scheduler.tables.recorded_store import named_store
from scheduler.tables.roster_xlsx.memory import MEMORY_SHEET

__all__ = ["recorded_in_workbook"]

_ROWS = 20


def recorded_in_workbook(path: Path, *, there: bool = True) -> Path | None:
    """The store file of a workbook with a roster.

    Parameters
    ----------
    path
        A file; anything but a workbook names no store.
    there
        Whether only a file that is there counts; otherwise it may be gone.

    Returns
    -------
    Path or None
        The way from the workbook's folder comes first, then the path as the user gave it.
    """
    from openpyxl import load_workbook

    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return None
    try:
        book = load_workbook(path, read_only=True)
        rows = list(book[MEMORY_SHEET].iter_rows(max_row=_ROWS, max_col=3, values_only=True))
        book.close()
    except Exception:  # openpyxl raises whatever the XML makes it stumble over, and the reading proper will tell
        return None
    named = {str(row[1]): str(row[2]) for row in rows if row[0] == "config" and len(row) > 2}
    return named_store(named, path.parent, there=there)
