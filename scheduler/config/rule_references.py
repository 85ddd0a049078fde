"""Settings of limits that name parts of the store: shifts, queues, roles, people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.store_text import StoreText
from scheduler.domain.shift import ShiftKind

__all__ = ["refuse_unknown_ids"]


def refuse_unknown_ids(text: StoreText, faults: FaultList) -> None:
    """Note every name in a setting that the store does not have.

    A setting says what it names in its metadata, ``{"names": "roles"}``: its value, the entries of its lists, lists in lists
    included, or the keys of its mapping. One that gives a number per name, without saying per what, gives it per shift. What
    the values of a mapping name is said by ``{"values": "agents"}``. Dataclasses within a setting say it for themselves.

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
        "shifts or kinds of shift": tuple(dict.fromkeys((*file.shifts, *ShiftKind))),
        "shifts or kinds of shift, any or off": tuple(dict.fromkeys((*file.shifts, *ShiftKind, "any", "off"))),
        "agents": [person.id for person in (*file.agents, *file.reserve_pool)],
    }
    for name, settings in text.limits.items():
        if isinstance(settings, bool):
            continue
        for field in fields(LIMITS[name].rule):  # type: ignore[arg-type]
            for path, what, item in _named(field.metadata, settings.get(field.name), ("rules", name, field.name)):
                if item not in known[what]:
                    faults.add(path, unknown(item, known[what], what.partition(" ")[0]))


def _named(metadata: Mapping[str, Any], value: object, path: KeyPath) -> Iterator[tuple[KeyPath, str, str]]:
    """(place, what it names, name) of every name in a setting."""
    what = metadata.get("names")
    if isinstance(value, Mapping):
        if what is None and all(isinstance(item, int | float) for item in value.values()):
            what = "shifts"
        for key, item in value.items():
            if what is not None:
                yield (*path, key), what, key
            yield from _named({"names": metadata.get("values")}, item, (*path, key))
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _named(field.metadata, getattr(value, field.name), (*path, field.name))
    elif isinstance(value, list | tuple | set | frozenset):
        for index, item in enumerate(value):
            yield from _named(metadata, item, (*path, index))
    elif what is not None and isinstance(value, str):
        yield path, what, value
