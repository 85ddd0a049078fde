"""Write an imported history as the file that forecasts read."""

from __future__ import annotations

from pathlib import Path

from scheduler.errors import DataError, Fault
from scheduler.tables.csv_text import csv_bytes
from scheduler.tables.exports.imported import Imported
from scheduler.tables.write_beside import write_beside

__all__ = ["write_history"]


def write_history(path: Path | str, imported: Imported, *, replace: bool = False) -> Path:
    """Write ``timestamp,queue,inquiries``, without ``queue`` where nothing tells it, with ``aht_seconds`` where some do.

    Parameters
    ----------
    path
        The file.
    imported
        The history.
    replace
        Whether a file of this name may be replaced.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    DataError
        There is such a file already, or it cannot be written.
    """
    target = Path(path)
    if target.exists() and not replace:
        message = "there is a file of this name already; give --replace to write over it, or --out another name"
        raise DataError(Fault(message, file=str(target)))
    queue, handled = ("queue",) * bool(imported.queues), ("aht_seconds",) * bool(imported.handle_seconds)
    seconds = imported.handle_seconds or (None,) * len(imported.rows)
    rows = (
        (stamp, *(name for _ in queue), value, *(told for _ in handled))
        for (stamp, name, value), told in zip(imported.rows, seconds, strict=True)
    )
    write_beside(target, csv_bytes(("timestamp", *queue, "inquiries", *handled), rows))
    return target
