"""Which store file a roster was made from, as the summary beside it says."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from scheduler.errors import DataError
from scheduler.tables.json_text import json_object
from scheduler.tables.summary_json import SUMMARY_NAME

__all__ = ["named_store", "recorded_store", "store_record", "store_unchanged"]


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
        ``given``; ``beside``, the way from the folder to the file, where there is one (two drives have none); and ``sha256``
        of its contents, where it can be read.
    """
    record = {"given": store.as_posix()}
    digest = _digest(store)
    if digest is not None:
        record["sha256"] = digest
    try:
        record["beside"] = Path(os.path.relpath(store, folder)).as_posix()
    except ValueError:
        return record
    return record


def recorded_store(folder: Path, *, there: bool = True) -> Path | None:
    """The store file of the roster in a folder.

    The way from the folder comes first: what the user gave may by now name another file, seen from another working folder.

    Parameters
    ----------
    folder
        Where the roster and its summary lie.
    there
        Whether only a file that is there counts; otherwise it may be gone.

    Returns
    -------
    Path or None
        None where no summary names one.
    """
    return named_store(_record(folder), folder, there=there)


def named_store(record: Mapping[str, object], folder: Path, *, there: bool) -> Path | None:
    """The store file that a record of `store_record` names.

    Parameters
    ----------
    record
        As read back, whatever became of it.
    folder
        Where it was read.
    there
        Whether only a file that is there counts; otherwise it may be gone.

    Returns
    -------
    Path or None
        The way from the folder comes first, then the path as the user gave it; None where neither is told.
    """
    beside, given = record.get("beside"), record.get("given")
    ways = ([folder / beside] if isinstance(beside, str) else []) + ([Path(given)] if isinstance(given, str) else [])
    return next((Path(os.path.normpath(way)) for way in ways if way.is_file() or not there), None)


def store_unchanged(store: Path, folder: Path) -> bool | None:
    """Whether a store file says what that of a roster said when it was written.

    Parameters
    ----------
    store
        The file, whatever its name by now.
    folder
        Where the roster and its summary lie.

    Returns
    -------
    bool or None
        None where the summary, one of an older version, does not tell.
    """
    digest = _record(folder).get("sha256")
    return _digest(store) == digest if isinstance(digest, str) else None


def _digest(store: Path) -> str | None:
    """SHA-256 of a file's contents in hexadecimal, None where it cannot be read."""
    try:
        return hashlib.sha256(store.read_bytes()).hexdigest()
    except OSError:
        return None


def _record(folder: Path) -> Mapping[str, object]:
    """What the summary in a folder says of its store file."""
    try:
        record = json_object(folder / SUMMARY_NAME).get("config")
    except DataError:
        return {}
    return record if isinstance(record, dict) else {}
