"""A store file with its wrong parts taken out, so that the checks that follow can be made on all the others."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList
from scheduler.config.fault_words import WrongPart
from scheduler.config.schema import StoreFile

__all__ = ["mended_file"]

_LONG_AGO: Final = "1900-01-01"
_WHOLE_DAY: Final = "00:00-24:00"
_ENTRIES: Final[Mapping[KeyPath, Mapping[str, Any]]] = {
    ("agents",): {},
    ("reserve_pool",): {},
    ("queues",): {"contacts_per_hour": 1},
    ("shifts",): {"hours": _WHOLE_DAY, "kind": "early"},
    ("roles",): {},
    ("grades",): {},
    ("leave",): {"agent": "?", "from": _LONG_AGO},
    ("requests",): {"agent": "?", "date": _LONG_AGO, "want": "off"},
    ("pins",): {"agent": "?", "date": _LONG_AGO, "shift": "off"},
    ("newcomers",): {"agent": "?", "mentor": "?", "first_day": _LONG_AGO},
    ("dayplan", "breaks"): {"minutes": 5},
    ("dayplan", "meetings"): {"name": "?", "minutes": 5},
    ("dayplan", "off_chat"): {"name": "?", "hours": _WHOLE_DAY},
    ("calendar", "days"): {"date": _LONG_AGO, "name": "?"},
    ("calendar", "campaigns"): {"name": "?", "start": _LONG_AGO, "end": _LONG_AGO},
}
"""What can stand for a whole entry. Entries are never taken out: the lines of those behind would no longer be right."""

_NESTED: Final[tuple[KeyPath, ...]] = (("calendar",), ("dayplan",))
"""Keys whose entries stand one level further down."""

_DATED: Final[tuple[KeyPath, ...]] = (
    *(("leave",), ("requests",), ("pins",), ("newcomers",)),
    *(("calendar", "days"), ("calendar", "campaigns")),
)
_VALUES: Final[Mapping[KeyPath, Any]] = {("store", "id"): "?", ("hours", "operating"): _WHOLE_DAY, ("interval_minutes",): 15}
"""What can stand for a value that must be there; on the finest grid no edge is wrongly refused."""


def mended_file(values: Mapping[str, object], wrong: tuple[WrongPart, ...], faults: FaultList) -> StoreFile | None:
    """The sections of a file without what the schema refused.

    Nothing is made of such a file: its faults are raised after the other checks. They only look further than the schema.

    Parameters
    ----------
    values
        The top level as plain values.
    wrong
        What the schema refused; it is noted already.
    faults
        Told to say nothing more about the places that are mended.

    Returns
    -------
    StoreFile or None
        None where so much is missing that other checks would say nothing sensible.
    """
    mended: Any = copy.deepcopy(dict(values))
    for part in wrong:
        if not _mend(mended, part, faults):
            return None
    try:
        return StoreFile.model_validate_json(json.dumps(mended))
    except ValidationError:
        return None


def _mend(values: Any, part: WrongPart, faults: FaultList) -> bool:
    """Mend one place; False where it cannot be."""
    path = part.path
    section = path[:2] if path[:1] in _NESTED else path[:1]
    entry = path[: len(section) + 1]
    stands_in = _ENTRIES.get(section) if len(entry) > len(section) else None
    if path in _ENTRIES and path not in _DATED and path[:1] != ("dayplan",):
        return False  # without any shift or role each name of one would be a fault of its own
    if part.unknown_key:
        return _take_out(values, path)
    if stands_in is not None and (section in _DATED or path == entry):
        faults.silence(entry)
        named = {"id": f"?{entry[-1]}"} if section in (("agents",), ("reserve_pool",)) else {}
        return _put(values, entry, {**stands_in, **named})
    faults.silence(path[:1] if path[:1] == ("horizon",) else path)  # start, days and month stand or fall together
    whole = next((place for place in _VALUES if path[: len(place)] == place), None)
    if whole is not None:
        return _put(values, whole, _VALUES[whole])
    if stands_in is not None and len(path) == len(entry) + 1 and path[-1] in stands_in:
        return _put(values, path, stands_in[str(path[-1])])
    if stands_in is not None and path == (*entry, "id"):
        return _put(values, path, f"?{entry[-1]}")
    return _take_out(values, path)


def _around(values: Any, path: KeyPath) -> Any:
    """The mapping or list that holds a place, None where it is gone."""
    for key in path[:-1]:
        try:
            values = values[key]
        except (KeyError, IndexError, TypeError):
            return None
    return values if isinstance(values, dict | list) else None


def _put(values: Any, path: KeyPath, value: object) -> bool:
    """Set a place."""
    around = _around(values, path)
    if around is not None:
        around[path[-1]] = value
    return around is not None


def _take_out(values: Any, path: KeyPath) -> bool:
    """Take a key out; True also where it went with another part."""
    around = _around(values, path)
    if isinstance(around, dict):
        around.pop(path[-1], None)
    return not isinstance(around, list)
