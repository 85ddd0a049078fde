"""The heads per hour that a roster was made for."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from scheduler.config.store import Store
from scheduler.domain.forecast import Forecast
from scheduler.domain.requirement import Requirement
from scheduler.errors import DataError
from scheduler.jobs.staff import staff
from scheduler.tables.requirement_csv import read_requirement_csv, requirement_csv_bytes
from scheduler.tables.summary_json import unedited_bytes

__all__ = ["requirement_of"]

_NAME: Final = "requirement.csv"


def requirement_of(store: Store, roster_path: Path | str, *, forecast: Forecast | None = None) -> Requirement:
    """The requirement beside a roster, or the store's own.

    What a roster was made for is what it has to be judged by, and reading it is quicker than a forecast.

    Parameters
    ----------
    store
        The store on the days of the roster.
    roster_path
        The roster file.
    forecast
        What the store's own is staffed from, where it is at hand.

    Returns
    -------
    Requirement
        That of the requirement.csv in the folder of the roster, where the summary there proves that nobody has edited it
        and it fits the queues, days and intervals of the store; staffed from the store's history otherwise.

    Raises
    ------
    InputError
        As `scheduler.staff`, where it has to make the requirement.
    """
    beside = _beside(store, Path(roster_path).parent)
    return staff(store, forecast) if beside is None else beside


def _beside(store: Store, folder: Path) -> Requirement | None:
    """The requirement in a folder, None where there is none that fits."""
    path = folder / _NAME
    data = unedited_bytes(path)
    if data is None:
        return None
    try:
        requirement = read_requirement_csv(path, store.grid, store.queues)
    except DataError:
        return None
    # Other days or intervals can be read, too, cut or spread: what fits exactly would be written as it stands there.
    return requirement if requirement_csv_bytes(requirement) == data else None
