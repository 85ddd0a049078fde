"""summary.json: what a run says of itself, and the hash of every file that it wrote.

The hashes tell later which files somebody has edited since. The summary carries its own too (``self``), taken over its
contents without that key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from scheduler.errors import DataError
from scheduler.tables.json_text import json_bytes, json_object

__all__ = ["SUMMARY_NAME", "recorded_hashes", "summary_bytes", "unedited_bytes"]

SUMMARY_NAME = "summary.json"
_SELF = "self"


def summary_bytes(summary: Mapping[str, object], hashes: Mapping[str, str]) -> bytes:
    """A summary as a JSON file.

    Parameters
    ----------
    summary
        What the run says, of plain values; a key ``files`` is replaced.
    hashes
        SHA-256 in hexadecimal by file name, of the files beside it.
    """
    record = {**summary, "files": {name: {"sha256": digest} for name, digest in sorted(hashes.items())}}
    return json_bytes({**record, _SELF: {"sha256": _digest(record)}})


def recorded_hashes(path: Path) -> dict[str, str]:
    """The hashes that a summary recorded, its own included.

    Parameters
    ----------
    path
        A summary.json, or one of another name.

    Returns
    -------
    dict
        SHA-256 by file name; empty where the file is absent, is none of ours or was itself edited.
    """
    try:
        record = json_object(path)
        own = record.pop(_SELF)
        files = record["files"]
        if not isinstance(own, dict) or not isinstance(files, dict) or own["sha256"] != _digest(record):
            return {}
        hashes = {str(name): str(entry["sha256"]) for name, entry in files.items()}
        return {**hashes, path.name: hashlib.sha256(path.read_bytes()).hexdigest()}
    except (DataError, KeyError, TypeError, OSError):
        return {}


def unedited_bytes(path: Path) -> bytes | None:
    """Contents of a file that the summary.json beside it proves to be as it was written, None where it does not."""
    recorded = recorded_hashes(path.parent / SUMMARY_NAME).get(path.name)
    if recorded is None:
        return None
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == recorded else None


def _digest(record: Mapping[str, object]) -> str:
    """Hash of a record's contents."""
    return hashlib.sha256(json_bytes(record)).hexdigest()
