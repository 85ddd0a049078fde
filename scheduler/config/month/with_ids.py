"""People of the workbook in the store file: by id where it names them by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final, get_args, get_type_hints

from scheduler.config.month.names import Names

__all__ = ["with_ids"]

_ENTRIES: Final = ("agent", "mentor")
_SECTIONS: Final = ("pins", "newcomers")
_DAYPLAN: Final = frozenset({"agents"})


def with_ids(values: Mapping[str, Any], people: Names) -> dict[str, Any]:
    """Sections of a store file that name people, with the ids of those who are named by name.

    Parameters
    ----------
    values
        The store file, unchecked: what has another form than it should is left as it is.
    people
        The people with their names.

    Returns
    -------
    dict
        ``pins``, ``newcomers``, ``rules`` and ``dayplan``, as far as the file has them.
    """

    def named(value: Any) -> Any:
        """Every text in lists and behind keys, however deep, by id."""
        if isinstance(value, str | int) and not isinstance(value, bool):
            return people.id_of(str(value)) or value
        if isinstance(value, list):
            return [named(item) for item in value]
        return {key: named(item) for key, item in value.items()} if isinstance(value, Mapping) else value

    def below(value: Any, keys: frozenset[str]) -> Any:
        """The same behind certain keys alone."""
        if isinstance(value, list):
            return [below(item, keys) for item in value]
        if isinstance(value, Mapping):
            return {key: named(item) if key in keys else below(item, keys) for key, item in value.items()}
        return value

    found = {name: below(values[name], frozenset(_ENTRIES)) for name in _SECTIONS if values.get(name) is not None}
    if isinstance(rules := values.get("rules"), Mapping):
        found["rules"] = {name: below(settings, _keys_of(name)) for name, settings in rules.items()}
    if values.get("dayplan") is not None:
        found["dayplan"] = below(values["dayplan"], _DAYPLAN)
    return found


@cache
def _keys_of(limit: str) -> frozenset[str]:
    """Settings of a limit that name people."""
    from scheduler.rules.registry import LIMITS

    known = LIMITS.get(limit)
    return frozenset() if known is None else frozenset(_naming(known.rule))


def _naming(kind: Any) -> Iterator[str]:
    """Fields of a dataclass, and of those within it, that name people."""
    hints = get_type_hints(kind)
    for field in fields(kind):
        if "agents" in (field.metadata.get("names"), field.metadata.get("values")):
            yield field.name
        for inner in _dataclasses(hints[field.name]):
            yield from _naming(inner)


def _dataclasses(hint: Any) -> Iterator[Any]:
    """Dataclasses within a type."""
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for part in get_args(hint):
        yield from _dataclasses(part)
