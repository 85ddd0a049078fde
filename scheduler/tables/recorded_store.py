"""Which store file a roster was made from, as the summary beside it says."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from scheduler.errors import DataError
from scheduler.tables.json_text import json_object
from scheduler.tables.summary_json import SUMMARY_NAME

__all__ = ["recorded_store", "store_record"]


def store_record(store: Path, folder: Path) -> Mapping[str, str]:
    """What a summary says of its store file, under the key ``config``.

    Parameters
    ----------
    store
        The store file as the user named it.
    folder
        The folder of the summary.

    Returns
    -------
    Mapping
        ``given``, and ``beside``, the way from the folder to the file, where there is one (two drives have none).
    """
    record = {"given": store.as_posix()}
    try:
        record["beside"] = Path(os.path.relpath(store, folder)).as_posix()
    except ValueError:
        return record
    return record


def recorded_store(folder: Path) -> Path | None:
    """The store file of the roster in a folder.

    The way from the folder comes first: what the user gave may by now name another file, seen from another working folder.

    Parameters
    ----------
    folder
        Where the roster and its summary lie.

    Returns
    -------
    Path or None
        A file that is there; None where no summary names one.
    """
    try:
        record = json_object(folder / SUMMARY_NAME).get("config")
    except DataError:
        return None
    if not isinstance(record, dict):
        return None
    beside, given = record.get("beside"), record.get("given")
    ways = ([folder / beside] if isinstance(beside, str) else []) + ([Path(given)] if isinstance(given, str) else [])
    return next((Path(os.path.normpath(way)) for way in ways if way.is_file()), None)
