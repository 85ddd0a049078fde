"""Settings of limits that name parts of the store: shifts, queues, roles, people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.store_text import StoreText

__all__ = ["refuse_unknown_ids"]


def refuse_unknown_ids(text: StoreText, faults: FaultList) -> None:
    """Note every name in a setting that the store does not have.

    A setting says what it names in its metadata, ``{"names": "roles"}``; one that gives a number per name, without saying
    per what, gives it per shift.

    Parameters
    ----------
    text
        The file.
    faults
        Where to note it.
    """
    from scheduler.rules.registry import LIMITS

    file = text.file
    known: Mapping[str, Iterable[str]] = {
        "shifts": file.shifts,
        "queues": file.queues,
        "roles": file.roles,
        "grades": file.grades,
        "agents": [person.id for person in (*file.agents, *file.reserve_pool)],
    }
    for name, settings in text.limits.items():
        if isinstance(settings, bool):
            continue
        for field in fields(LIMITS[name].rule):  # type: ignore[arg-type]
            value = settings.get(field.name)
            what = field.metadata.get("names", "shifts" if isinstance(value, Mapping) else None)
            if what is None or not isinstance(value, Iterable):
                continue
            given = [value] if isinstance(value, str) else list(value)
            for item in given:
                path: KeyPath = ("rules", name, field.name)
                if item not in known[what]:
                    below = (*path, item) if isinstance(value, Mapping) else path
                    faults.add(below, unknown(item, known[what], what))
