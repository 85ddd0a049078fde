"""The roster of a store and some days that the search made last."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from scheduler.config.store import Store
from scheduler.domain.roster import Roster
from scheduler.errors import DataError
from scheduler.tables.recorded_store import recorded_store
from scheduler.tables.roster_json import read_roster_json
from scheduler.tables.summary_json import unedited_bytes

__all__ = ["solved_roster"]

_NAME: Final = "roster.json"


def solved_roster(store: Store, *, beside: Path | None = None) -> tuple[Path, Roster] | None:
    """The newest roster that this tool wrote for the days of a store and nobody has edited since.

    Parameters
    ----------
    store
        The store on the days in question.
    beside
        A roster file whose own folder is looked at first.

    Returns
    -------
    tuple of Path and Roster
        None where there is none: what cannot be read, or is for other days or people, is passed over.
    """
    place = store.output / store.id
    files = {path for path in place.glob(f"*/{_NAME}") if path.is_file()}
    files |= {path for path in place.glob(f"*/*/{_NAME}") if path.is_file()}  # replanned ones lie in the roster's folder
    newest = sorted(files, key=lambda path: path.stat().st_mtime_ns, reverse=True)
    own = [] if beside is None else [beside.parent / _NAME]
    for path in (*own, *newest):
        roster = _read(store, path) if path in own or _is_of(store, path) else None
        if roster is not None:
            return path, roster
    return None


def _is_of(store: Store, path: Path) -> bool:
    """Whether a roster was made from this store file, or one that says the same: another one may have the same id."""
    made_from = recorded_store(path.parent)
    if made_from is None or not store.path.is_file():
        return False
    return made_from.samefile(store.path) or made_from.read_bytes() == store.path.read_bytes()


def _read(store: Store, path: Path) -> Roster | None:
    """A roster as it was written, None where it does not fit."""
    if unedited_bytes(path) is None:
        return None
    try:
        roster = read_roster_json(path, agents=store.agents, shifts=store.shifts)
    except DataError:
        return None
    return roster if (roster.start, roster.days) == (store.grid.start, store.grid.days) else None
