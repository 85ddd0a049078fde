"""The section ``rules``: settings of the limits, checked against the registry, and the order of giving up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.fault_words import shown
from scheduler.config.section import Section
from scheduler.config.settings_section import build_from, read_settings, settings_model
from scheduler.errors import Phrase
from scheduler.rules.limit import Limit

__all__ = ["LimitSettings", "limit_model", "read_give_up_order", "read_limits"]

LimitSettings = Mapping[str, Mapping[str, object] | bool]
"""What a file says of each limit that it names: its settings, or False for off."""

_OFF: tuple[object, ...] = (False, "off")
_ON: tuple[object, ...] = (True, "on", None)


def limit_model(limit: Limit) -> type[Section]:
    """Model of the settings of a limit."""
    return settings_model(limit.rule, limit.settings, tuple(limit.defaults.items()))


def read_limits(section: Mapping[str, object], limits: Mapping[str, Limit], faults: FaultList) -> LimitSettings:
    """Settings by limit, as `scheduler.rules.registry.build_rules` takes them.

    Parameters
    ----------
    section
        The section as plain values.
    limits
        The registry.
    faults
        Where to note what is not allowed.
    """
    settings: dict[str, Mapping[str, object] | bool] = {}
    for name, value in section.items():
        path: KeyPath = ("rules", name)
        limit = limits.get(name)
        if limit is None:
            faults.add(path, unknown(name, limits, "limits"))
        elif _is_one_of(value, _OFF):
            if not limit.can_switch_off:
                faults.add(path, "always holds and cannot be switched off; delete the line")
            settings[name] = False
        elif _is_one_of(value, _ON):
            settings[name] = {}
        elif not isinstance(value, Mapping):
            message = "is {seen}; allowed is off, or settings indented under it: {settings}"
            faults.add(path, Phrase(message, seen=shown(value), settings=tuple(limit.settings)))
        else:
            given = read_settings(limit_model(limit), value, path, faults)
            if build_from(lambda limit=limit, **keys: limit.build(keys), given, path, faults) is not None:
                settings[name] = given or {}
    return settings


def _is_one_of(value: object, words: tuple[object, ...]) -> bool:
    """Whether a value is one of some words; 0 is not False and 1 is not True."""
    return any(value is word or (isinstance(value, str) and value == word) for word in words)


def read_give_up_order(
    given: Sequence[Sequence[str]] | None,
    default: Sequence[Sequence[str]],
    limits: Mapping[str, Limit],
    faults: FaultList,
) -> tuple[tuple[str, ...], ...]:
    """Groups of limits, cheapest first; limits that the file leaves out follow in the usual order.

    Parameters
    ----------
    given
        The file's own, None for the usual order.
    default
        The usual order.
    limits
        The registry.
    faults
        Where to note what is not allowed.
    """
    own = given or ()
    seen: set[str] = set()
    for position, group in enumerate(own):
        for name in group:
            path: KeyPath = ("give_up_order", position)
            if name not in limits:
                faults.add(path, unknown(name, limits, "limits"))
            if name in seen:
                faults.add(path, Phrase("{name} is named twice; keep one of the two", name=name))
            seen.add(name)
    rest = (tuple(name for name in group if name not in seen) for group in default)
    return (*(tuple(group) for group in own if group), *(group for group in rest if group))
