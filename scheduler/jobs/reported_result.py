"""What the search reported of a roster, as far as it holds for a store as it is."""

from __future__ import annotations

from pathlib import Path

from scheduler.config.store import Store
from scheduler.tables.recorded_result import RecordedResult, recorded_result
from scheduler.tables.recorded_store import recorded_store, store_unchanged
from scheduler.tables.summary_json import SUMMARY_NAME

__all__ = ["reported_result"]


def reported_result(store: Store, made: Path | None) -> RecordedResult:
    """Objective and bound of the search that made a roster.

    Parameters
    ----------
    store
        The store that the roster is looked at with.
    made
        File of the roster, None for one that no search made.

    Returns
    -------
    RecordedResult
        The objective alone where the store file says something else than it did: a rule that costs this roster nothing may
        have kept a better one out.
    """
    if made is None:
        return RecordedResult()
    result = recorded_result(made)
    return result if _is_as_it_was(store, made.parent) else RecordedResult(objective=result.objective)


def _is_as_it_was(store: Store, folder: Path) -> bool:
    """Whether the store file says what it said when a folder was written.

    A summary of an older version has no hash of it; then it must be the same file, and nobody may have written it since.
    """
    unchanged = store_unchanged(store.path, folder)
    if unchanged is not None:
        return unchanged
    of_folder, summary = recorded_store(folder), folder / SUMMARY_NAME
    if of_folder is None or not store.path.is_file() or not summary.is_file():
        return False
    return store.path.samefile(of_folder) and store.path.stat().st_mtime_ns <= summary.stat().st_mtime_ns
