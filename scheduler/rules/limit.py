"""An entry of the registry: a name that a store file can use, and the rule class behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields

from scheduler.rules.rule import Rule

__all__ = ["Limit"]


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that a store file can configure under ``rules:``.

    Parameters
    ----------
    name
        Key in the store file, and `Rule.limit` of the instances.
    rule
        Frozen dataclass; its fields are ``limit`` and the settings, each with a default and with
        ``metadata={"help": ...}``.
    fixed
        Settings that the limit fixes and a store file cannot set, such as ``{"count": "late"}``.
    default_on
        Whether it holds where the store file does not mention it.
    can_switch_off
        False for what always holds, such as one shift a day.
    defaults
        Defaults of settings where they differ from the class's own, such as ``{"maximum_hours": 48.0}``.
    """

    name: str
    rule: Callable[..., Rule]
    fixed: Mapping[str, object] = field(default_factory=dict)
    default_on: bool = True
    can_switch_off: bool = True
    defaults: Mapping[str, object] = field(default_factory=dict)

    @property
    def settings(self) -> tuple[str, ...]:
        """Names of the settings that a store file may give."""
        names = (item.name for item in fields(self.rule))  # type: ignore[arg-type]
        return tuple(name for name in names if name != "limit" and name not in self.fixed)

    def build(self, settings: Mapping[str, object]) -> Rule:
        """The rule with settings; raises ValueError with the reason where they are not allowed."""
        return self.rule(limit=self.name, **self.fixed, **{**self.defaults, **settings})
