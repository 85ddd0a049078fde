"""Write an imported history as the file that forecasts read."""

from __future__ import annotations

from pathlib import Path

from scheduler.errors import DataError, Fault
from scheduler.tables.csv_text import csv_bytes
from scheduler.tables.exports.imported import Imported
from scheduler.tables.write_beside import write_beside

__all__ = ["write_history"]


def write_history(path: Path | str, imported: Imported, *, replace: bool = False) -> Path:
    """Write ``timestamp,queue,inquiries``, or ``timestamp,inquiries`` where nothing tells the queue.

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
    if imported.queues:
        data = csv_bytes(("timestamp", "queue", "inquiries"), imported.rows)
    else:
        data = csv_bytes(("timestamp", "inquiries"), ((stamp, value) for stamp, _, value in imported.rows))
    write_beside(target, data)
    return target
