"""Turn what pydantic found into sentences at lines of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import reduce
from types import UnionType
from typing import Annotated, Any, Final, NamedTuple, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ValidationError

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, close_to, key_text, suggest
from scheduler.errors import Phrase

__all__ = ["WrongPart", "add_schema_faults", "bare_type", "shown"]

_KINDS: Final[Mapping[str, str]] = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number",
    "string_type": "text",
    "bool_type": "true or false",
    "list_type": "a list, for example [a, b]",
    "tuple_type": "a list, for example [a, b]",
    "set_type": "a list, for example [a, b]",
    "frozen_set_type": "a list, for example [a, b]",
    "dict_type": "keys with values, indented under it",
    "model_type": "keys with values, indented under it",
    "none_required": "null",
    "greater_than": "more than {gt}",
    "greater_than_equal": "{ge} or more",
    "less_than": "less than {lt}",
    "less_than_equal": "{le} or less",
}
_WORDS: Final = ("literal_error", "enum")
_COUNTS: Final = ("too_short", "too_long")
_UNKNOWN_KEYS: Final = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
"""Of models, and of dataclasses within them."""


class WrongPart(NamedTuple):
    """A place that the schema refused.

    Parameters
    ----------
    path
        Where, from the top of what was refused.
    unknown_key
        Whether there is no such key, rather than that its value is wrong or missing.
    """

    path: KeyPath
    unknown_key: bool


def shown(value: object) -> str:
    """A value as a message quotes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return Phrase("empty")
    if isinstance(value, Mapping):
        return Phrase("a group of keys")
    if isinstance(value, list | tuple):
        return Phrase("a list") if value else Phrase("an empty list")
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."


def add_schema_faults(
    error: ValidationError, model: type[BaseModel], value: object, base: KeyPath, faults: FaultList
) -> tuple[WrongPart, ...]:
    """Note everything that a model refused.

    Parameters
    ----------
    error
        What the model raised.
    model
        The model, for the keys that it knows.
    value
        The plain value that was refused.
    base
        Where the value stands in the file.
    faults
        Where to note it.

    Returns
    -------
    tuple of WrongPart
        The places that were noted.
    """
    grouped: dict[KeyPath, list[Any]] = {}
    for item in error.errors():
        path = _path_in(value, item["loc"])
        if item["type"] == "missing":
            path = (*path, item["loc"][-1])
        grouped.setdefault(path, []).append(item)
    for path, items in grouped.items():
        faults.add((*base, *path), _message(items, model, path))
    return tuple(WrongPart(path, all(item["type"] in _UNKNOWN_KEYS for item in items)) for path, items in grouped.items())


def _path_in(value: object, location: tuple[int | str, ...]) -> KeyPath:
    """The parts of a location that the file has; the rest are pydantic's names of alternatives."""
    path: list[int | str] = []
    for part in location:
        known = value if isinstance(value, Mapping) else dict(enumerate(value)) if isinstance(value, list) else {}
        if part not in known:
            continue
        value = known[part]
        path.append(part)
    return tuple(path)


def _message(items: list[Any], model: type[BaseModel], path: KeyPath) -> str:
    """One sentence for all that is wrong with one value."""
    kinds = {item["type"] for item in items}
    if "missing" in kinds:
        described = _description(model, path)
        if described:
            return Phrase("is missing; give it: {described}", described=Phrase(described))
        return Phrase("is missing; add it to {around}", around=key_text(path[:-1]) or Phrase("the file"))
    if kinds & _UNKNOWN_KEYS:
        key = str(path[-1])
        known = suggest(key, _known_keys(model, path[:-1]), "keys here")
        return Phrase("unknown key {key!r}; {hint}", key=key, hint=known)
    seen = items[0]["input"]
    own = dict.fromkeys(str(item["ctx"]["error"]) for item in items if item["type"] in ("value_error", "assertion_error"))
    if own:
        reason = Phrase.chain(own)
        return reason if isinstance(seen, Mapping | list) else Phrase("is {seen}; {reason}", seen=shown(seen), reason=reason)
    if kinds & set(_COUNTS):
        if "too_short" in kinds:
            return Phrase("is empty; give at least one")
        return Phrase("is too long; {reason}", reason=items[0]["msg"])
    allowed = _either(_allowed(item) for item in items)
    near = _near(seen, items)
    quoted = kinds == {"string_type"} and isinstance(seen, int | float)
    hint = Phrase("; put it in quotes to make it text") if quoted else ""
    return Phrase("is {seen}; allowed is {allowed}{near}{hint}", seen=shown(seen), allowed=allowed, near=near, hint=hint)


def _either(choices: Iterable[str]) -> str:
    """Choices put together."""
    return reduce(lambda one, other: Phrase("{one} or {other}", one=one, other=other), dict.fromkeys(choices))


def _allowed(item: Any) -> str:
    """What one check would have taken."""
    if item["type"] in _WORDS:
        *others, last = re.split(", | or ", str(item["ctx"]["expected"]))
        return Phrase("{one} or {other}", one=tuple(others), other=last) if others else last
    pattern = _KINDS.get(item["type"])
    if pattern is None:
        return str(item["msg"]).removeprefix("Input should be ").lower()
    return Phrase(pattern, **{key: _number(value) for key, value in item.get("ctx", {}).items()})


def _number(value: object) -> object:
    """A bound without a needless ``.0``."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _near(seen: object, items: list[Any]) -> str:
    """A proposal among the words that a list of words allows."""
    words = [word for item in items if item["type"] in _WORDS for word in _words(item["ctx"]["expected"])]
    near = close_to(seen, words) if isinstance(seen, str) else None
    return "" if near is None else Phrase("; did you mean {near!r}?", near=near)


def _words(expected: str) -> list[str]:
    """The quoted words of pydantic's ``'a', 'b' or 'c'``."""
    return [part for index, part in enumerate(expected.split("'")) if index % 2]


def _known_keys(model: type[BaseModel], path: KeyPath) -> list[str]:
    """Keys that the file may have at a path."""
    at = _type_at(model, path)
    if isinstance(at, type) and issubclass(at, BaseModel):
        return [field.alias or name for name, field in at.model_fields.items()]
    if is_dataclass(at):
        return [field.name for field in fields(at)]
    return []


def _description(model: type[BaseModel], path: KeyPath) -> str:
    """What a field is, as its model says it."""
    at = _type_at(model, path[:-1])
    if not (isinstance(at, type) and issubclass(at, BaseModel)):
        return ""
    for name, field in at.model_fields.items():
        if (field.alias or name) == path[-1] and field.description:
            text = field.description.rstrip(".")
            return f"{text[0].lower()}{text[1:]}"
    return ""


def _type_at(model: type[BaseModel], path: KeyPath) -> Any:
    """Type of the value at a path."""
    at: Any = model
    for part in path:
        at = bare_type(at)
        if isinstance(at, type) and issubclass(at, BaseModel):
            known = {field.alias or name: field.annotation for name, field in at.model_fields.items()}
            at = known.get(str(part))
        elif is_dataclass(at) and isinstance(at, type):
            at = get_type_hints(at).get(str(part))
        else:
            inner = get_args(at)
            at = inner[-1] if get_origin(at) in (dict, Mapping) else inner[0] if inner else None
    return bare_type(at)


def bare_type(annotation: Any) -> Any:
    """A type without what pydantic hangs on it and without None."""
    while get_origin(annotation) in (Annotated, Union, UnionType):
        choices = [choice for choice in get_args(annotation) if choice is not type(None)]
        annotation = choices[0]
    return annotation
