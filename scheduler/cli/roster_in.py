"""The roster that a path means."""

from __future__ import annotations

from pathlib import Path
from typing import Final

__all__ = ["roster_in"]

_ROSTERS: Final = ("roster.xlsx", "roster.csv", "roster.json")


def roster_in(place: Path) -> Path:
    """The file itself, or in a folder the roster that was written or edited last; DataError where there is none."""
    from scheduler.errors import DataError, Fault

    if not place.exists():
        raise DataError(Fault("there is no such file or folder; check the path", file=str(place)))
    if not place.is_dir():
        return place
    found = [path for name in _ROSTERS if (path := place / name).is_file()]
    if not found:
        message = "there is no roster in this folder; name the folder of a solve, or the file of a roster"
        raise DataError(Fault(message, file=str(place)))
    return max(found, key=lambda path: path.stat().st_mtime_ns)
