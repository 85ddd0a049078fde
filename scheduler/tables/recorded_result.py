"""What the summary beside a roster says of the search that made it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scheduler.errors import DataError
from scheduler.tables.json_text import json_object
from scheduler.tables.summary_json import SUMMARY_NAME, unedited_bytes

__all__ = ["RecordedResult", "recorded_result"]


@dataclass(frozen=True, slots=True)
class RecordedResult:
    """Figures of a search.

    Parameters
    ----------
    objective, bound
        Of the roster and of the best possible one, as prices; None where unknown. A roster that was made around another one
        has no bound here: it is one among those that keep what was decided.
    """

    objective: float | None = None
    bound: float | None = None


def recorded_result(roster: Path) -> RecordedResult:
    """Objective and bound of the search that made a roster.

    Parameters
    ----------
    roster
        The roster file.

    Returns
    -------
    RecordedResult
        Without figures where the summary beside the file does not prove that it is as it was written.
    """
    if unedited_bytes(roster) is None:
        return RecordedResult()
    try:
        record = json_object(roster.parent / SUMMARY_NAME)
    except DataError:
        return RecordedResult()
    bound = None if record.get("changes") else _number(record.get("bound"))
    return RecordedResult(_number(record.get("objective")), bound)


def _number(value: object) -> float | None:
    """A number, None for anything else."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
