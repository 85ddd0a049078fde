"""The roster of a store that was written last."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from scheduler.config.store import Store
from scheduler.errors import DataError, Fault, Phrase

__all__ = ["newest_roster"]

_NAMES: Final = ("roster.xlsx", "roster.csv", "roster.json")


def newest_roster(store: Store) -> Path:
    """The roster file in the store's output folder that was written, or edited, last.

    Parameters
    ----------
    store
        The store.

    Returns
    -------
    Path
        ``<output>/<store>/<folder>/roster.xlsx``, ``.csv`` or ``.json``, whichever changed last.

    Raises
    ------
    DataError
        There is none.
    """
    place = store.output / store.id
    found = [path for name in _NAMES for path in sorted(place.glob(f"*/{name}")) if path.is_file()]
    if not found:
        message = "there is no roster of this store in {folder}; make one with `schedule solve`, or name the file of one"
        raise DataError(Fault(Phrase(message, folder=place.as_posix()), file=str(store.path)))
    return max(found, key=lambda path: path.stat().st_mtime_ns)
