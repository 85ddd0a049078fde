"""What is to be worked: shifts, and the share of each queue in the history."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.hours_section import refuse_off_grid
from scheduler.config.schema import HistorySection, ShiftSection
from scheduler.domain.queue import Queue
from scheduler.domain.shift import ShiftKind, ShiftTemplate
from scheduler.errors import Phrase

__all__ = ["read_shares", "read_shifts"]

_RESERVED_IDS = ("off", "not", "standby", "work", "leave")


def read_shifts(sections: Mapping[str, ShiftSection], interval: int, faults: FaultList) -> tuple[ShiftTemplate, ...]:
    """Shifts in the order of the file.

    Parameters
    ----------
    sections
        By id.
    interval
        Minutes of the grid on which both edges must lie.
    faults
        Where to note what is not allowed.
    """
    shifts = []
    codes: dict[str, str] = {}
    for shift_id, section in sections.items():
        path = ("shifts", shift_id)
        if shift_id in _RESERVED_IDS or any(part.isspace() for part in shift_id):
            message = "{shift!r} cannot be the id of a shift; use one word other than {reserved}"
            faults.add(path, Phrase(message, shift=shift_id, reserved=_RESERVED_IDS))
        refuse_off_grid([section.hours], (*path, "hours"), interval, faults)
        name = section.name or shift_id
        code = section.code or _free_code(name, codes)
        if len(code) > 3:
            faults.add((*path, "code"), Phrase("is {code!r}; allowed are one to three letters", code=code))
        if code in codes:
            message = "is {code!r}, which the shift {other} has too; give each shift its own letter"
            faults.add((*path, "code"), Phrase(message, code=code, other=codes[code]))
        codes[code] = shift_id
        start, end = section.hours
        weekdays = frozenset(range(7)) if section.weekdays is None else section.weekdays
        shifts.append(ShiftTemplate(shift_id, name, start, end, ShiftKind(section.kind), code, weekdays))
    return tuple(shifts)


def _free_code(name: str, taken: Mapping[str, str]) -> str:
    """The first letter of a name, or the first two, or a figure, whichever no other shift has."""
    figures = (str(figure) for figure in range(1, 100))
    return next(code for code in (name[0].upper(), name[:2].capitalize(), *figures) if code not in taken)


def read_shares(section: HistorySection | None, queues: tuple[Queue, ...], faults: FaultList) -> Mapping[str, float] | None:
    """Share of each queue in a history that does not tell queues apart, None where the file gives none."""
    if section is None or section.shares is None:
        return None
    path = ("history", "shares")
    known = [queue.id for queue in queues]
    for name in section.shares:
        if name not in known:
            faults.add((*path, name), unknown(name, known, "queues"))
    total = sum(section.shares.values())
    if abs(total - 1) > 1e-6:
        faults.add(path, Phrase("the shares add up to {total:g}; they must add up to 1", total=total))
    missing = tuple(name for name in known if name not in section.shares)
    if missing:
        faults.add(
            path, Phrase("there is no share for {missing}; give each queue one, 0 where it has none", missing=missing)
        )
    return dict(section.shares)
