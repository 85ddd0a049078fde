"""Profiles of what the law asks for, which a store file names and may overrule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Final

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.yaml_text import parse_yaml

__all__ = ["WithStatute", "statute_names", "with_statute"]

_ENDING: Final = ".yaml"
_SWITCHED_ON: Final[tuple[object, ...]] = (True, "on", None)


@dataclass(frozen=True, slots=True)
class WithStatute:
    """A store file's values with those of the profile that it names.

    Parameters
    ----------
    values
        Plain values by section.
    name
        Name of the profile, None where the file names none that there is.
    places
        Paths of the values that come from the profile.
    """

    values: Mapping[str, Any]
    name: str | None = None
    places: frozenset[KeyPath] = field(default_factory=frozenset)


def statute_names() -> tuple[str, ...]:
    """Names of the profiles, in alphabetical order."""
    entries = (files("scheduler.config") / "statutes").iterdir()
    return tuple(sorted(entry.name.removesuffix(_ENDING) for entry in entries if entry.name.endswith(_ENDING)))


def with_statute(values: Mapping[str, Any], faults: FaultList) -> WithStatute:
    """Values of a store file, with those of its profile where the file itself says nothing.

    Parameters
    ----------
    values
        Of the file, by section. A limit that it switches off stays off; a section ``pay`` is filled in, not made.
    faults
        Where to note a profile that there is not.
    """
    name = values.get("statute")
    if not isinstance(name, str):
        return WithStatute(values)
    if name not in statute_names():
        faults.add(("statute",), unknown(name, statute_names(), "statutes"))
        return WithStatute(values)
    profile, result = _profile(name), dict(values)
    places: list[KeyPath] = []
    own = values.get("rules", {})
    if isinstance(own, Mapping):
        rules = dict(own)
        for limit, settings in profile.get("rules", {}).items():
            given = own.get(limit, {})
            if any(given is word or (isinstance(given, str) and given == word) for word in _SWITCHED_ON):
                given = {}
            if isinstance(given, Mapping):
                rules[limit] = {**settings, **given}
                places += [("rules", limit, key) for key in settings if key not in given]
        result["rules"] = rules
    pay = values.get("pay")
    if isinstance(pay, Mapping):
        result["pay"] = _merged(pay, profile.get("pay", {}))
        places += _added(pay, profile.get("pay", {}), ("pay",))
    return WithStatute(result, name, frozenset(places))


@cache
def _profile(name: str) -> Mapping[str, Any]:
    """Sections of a profile."""
    text = (files("scheduler.config") / "statutes" / f"{name}{_ENDING}").read_text(encoding="utf-8")
    document, wrong = parse_yaml(text, f"{name}{_ENDING}")
    if wrong or not isinstance(document.value, Mapping):
        raise ValueError(f"the profile {name} is not readable: {wrong}")
    return document.value


def _merged(own: Mapping[str, Any], profile: Mapping[str, Any]) -> dict[str, Any]:
    """What the file says, and what the profile says besides."""
    both = {key: _merged(own[key], value) for key, value in profile.items() if _are_maps(own.get(key), value)}
    return {**profile, **own, **both}


def _added(own: Mapping[str, Any], profile: Mapping[str, Any], path: KeyPath) -> Iterator[KeyPath]:
    """Paths of the values that the profile adds."""
    for key, value in profile.items():
        below = (*path, key)
        if isinstance(value, Mapping) and (key not in own or _are_maps(own[key], value)):
            yield from _added(own.get(key, {}), value, below)
        elif key not in own:
            yield below


def _are_maps(*values: object) -> bool:
    """Whether all values are mappings."""
    return all(isinstance(value, Mapping) for value in values)
