"""What the summary beside a roster says of the search that made it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scheduler.domain.outcome import Progress
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
    gap
        How far the search knew it to be from the best one, as in `Solution`; None where unknown.
    proven
        Whether the gap asked for was proven.
    given_up
        Size given up by name of the limit.
    progress
        How the search got there, in order of time.
    seconds
        Wall-clock seconds of the search.
    """

    objective: float | None = None
    bound: float | None = None
    gap: float | None = None
    proven: bool = False
    given_up: Mapping[str, int] = field(default_factory=dict)
    progress: tuple[Progress, ...] = ()
    seconds: float = 0.0


def recorded_result(roster: Path) -> RecordedResult:
    """What the search that made a roster said of it.

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
    spent, given_up = record.get("seconds"), record.get("given_up")
    return RecordedResult(
        objective=_number(record.get("objective")),
        bound=None if record.get("changes") else _number(record.get("bound")),
        gap=_number(record.get("gap")),
        proven=record.get("proven") is True,
        given_up=dict(_sizes(given_up)) if isinstance(given_up, dict) else {},
        progress=tuple(_steps(record.get("progress"))),
        seconds=(_number(spent.get("solve")) or 0.0) if isinstance(spent, dict) else 0.0,
    )


def _sizes(record: Mapping[object, object]) -> Iterator[tuple[str, int]]:
    """Whole numbers by name; anything else is passed over."""
    for name, size in record.items():
        number = _number(size)
        if number is not None:
            yield str(name), round(number)


def _steps(record: object) -> Iterator[Progress]:
    """Steps of a search; what is none is passed over, since a summary of an older version may have none."""
    for step in record if isinstance(record, list) else ():
        seconds = _number(step.get("seconds")) if isinstance(step, dict) else None
        if seconds is not None:
            known = (_number(step.get(name)) for name in ("objective", "bound", "gap"))
            yield Progress(seconds, str(step.get("stage")), *known)


def _number(value: object) -> float | None:
    """A number, None for anything else."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
