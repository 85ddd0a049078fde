"""Limits that a store file names without saying what they ask for."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final

from scheduler.config.rules_section import LimitSettings
from scheduler.config.settings_section import default_of
from scheduler.domain.finding import Finding, Severity
from scheduler.rules.limit import Limit

__all__ = ["idle_limits"]

_MANNER: Final = frozenset({"level", "target_level", "learning_level", "within_days", "weeks", "overlapping"})
"""Settings that say how strongly or over which days something is asked, and not what."""


def idle_limits(limits: LimitSettings, *, reserve_told: bool) -> tuple[Finding, ...]:
    """A warning for each limit that is named and asks for nothing, such as a budget without an amount.

    Parameters
    ----------
    limits
        What the file says of each limit.
    reserve_told
        Whether the section ``staffing`` tells how large the reserve is to be; it needs no ratio then.
    """
    from scheduler.rules.registry import LIMITS

    found = []
    for name, settings in limits.items():
        if isinstance(settings, bool) or (name == "reserve" and reserve_told):
            continue
        missing = _missing(LIMITS[name], dict(settings))
        if missing:
            found.append(Finding("limit_asks_nothing", Severity.WARNING, {"key": name, "settings": " / ".join(missing)}))
    return tuple(found)


def _missing(limit: Limit, given: dict[str, Any]) -> tuple[str, ...]:
    """Settings of which one is needed, none where something is asked already."""
    own = {field.name: default_of(field) for field in fields(limit.rule) if field.name in limit.settings}  # type: ignore[arg-type]
    values = {**own, **limit.defaults, **given}
    asked = tuple(name for name in values if name not in _MANNER)
    return asked if all(values[name] is None or values[name] in ((), "") or values[name] == {} for name in asked) else ()
