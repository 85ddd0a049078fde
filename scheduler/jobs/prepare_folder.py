"""The folder that a solve writes to."""

from __future__ import annotations

from pathlib import Path

from scheduler.config.store import Store
from scheduler.tables.output_folder import OutputFolder

__all__ = ["prepare_folder"]


def prepare_folder(store: Store, folder: Path | str | None = None) -> OutputFolder:
    """Make sure, before the work begins, that its result can be written.

    Parameters
    ----------
    store
        The store.
    folder
        A folder of the user's own, whose other files stay; ``<output>/<store>/<first day>`` where None.

    Returns
    -------
    OutputFolder
        To be handed to `scheduler.save`.

    Raises
    ------
    InputError
        The folder cannot be written to.
    """
    if folder is not None:
        return OutputFolder(Path(folder), explicit=True).prepare()
    return OutputFolder(store.output / store.id / store.grid.start.isoformat(), explicit=False).prepare()
