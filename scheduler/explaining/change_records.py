"""Changes to a roster as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.domain.day_of import DayOf
from scheduler.domain.move import Move
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.words.move_words import move_words

__all__ = ["change_records"]


def change_records(moves: Sequence[Move], *, language: str, names: Mapping[str, str]) -> list[dict[str, object]]:
    """One record per person and day that is not as it was.

    Parameters
    ----------
    moves
        The changes.
    language, names
        Words, and names on the screen by id.

    Returns
    -------
    list of dict
        ``before`` and ``after`` in words; the same as ``before_kind`` and ``after_kind`` (work, standby, off, leave,
        credited) with ``before_shift`` and ``after_shift``. ``notice_hours`` is None where it does not matter. ``price`` is
        what it would cost more if this day alone had stayed.
    """
    return [_record(move, language, names) for move in moves]


def _record(move: Move, language: str, names: Mapping[str, str]) -> dict[str, object]:
    """One change."""
    words = move_words(move, language, names)
    return {
        "date": move.date.isoformat(),
        "agent": move.agent,
        "name": words.name,
        "before": words.before,
        "after": words.after,
        "notice_hours": None if move.notice_minutes is None else round(move.notice_minutes / 60, 2),
        "cause": str(move.cause),
        "why": words.why,
        "before_kind": _kind(move.before),
        "before_shift": _shift(move.before),
        "after_kind": _kind(move.after),
        "after_shift": _shift(move.after),
        "instead_of": move.instead_of,
        "price": move.cost / COST_UNITS_PER_PRICE,
    }


def _kind(day: DayOf) -> str:
    """As in the column ``kind`` of roster.csv."""
    if day.given:
        return "work" if day.works else "standby"
    return "credited" if day.credited else "leave" if day.leave else "off"


def _shift(day: DayOf) -> str | None:
    """Id of the shift, None on a day without."""
    return ", ".join(item.shift for item in day.given) or None
