"""Sections of the file that are the settings of another room: their keys are the fields of its dataclass."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import GenericAlias, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import AfterValidator, Field, ValidationError, create_model

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList
from scheduler.config.fault_words import add_schema_faults, shown
from scheduler.config.section import Section
from scheduler.errors import Phrase

__all__ = ["build_from", "default_of", "read_settings", "settings_model"]

Built = TypeVar("Built")


def default_of(field: Any) -> object:
    """Default of a dataclass field; every setting has one."""
    if field.default is not MISSING:
        return field.default
    if field.default_factory is not MISSING:
        return field.default_factory()
    raise TypeError(f"the setting {field.name!r} has no default")


@cache
def settings_model(
    kind: type, names: tuple[str, ...] | None = None, defaults: tuple[tuple[str, object], ...] = ()
) -> type[Section]:
    """Model of a section.

    Parameters
    ----------
    kind
        Frozen dataclass of settings, each with a default and ``metadata={"help": ...}``. A setting may hold further frozen
        dataclasses of the same sort, alone, in a tuple or by name.
    names
        The fields that a file may give, all where None.
    defaults
        (name, value) of defaults other than the dataclass's own.

    Returns
    -------
    type of Section
        With the fields' names, types, defaults and help texts.
    """
    hints, others = get_type_hints(kind), dict(defaults)
    chosen: dict[str, Any] = {}
    for field in fields(kind):
        if names is None or field.name in names:
            text = field.metadata.get("help")
            default = others[field.name] if field.name in others else default_of(field)
            chosen[field.name] = (_read_type(hints[field.name]), Field(default, description=text))
    return create_model(kind.__name__, __base__=Section, __doc__=(kind.__doc__ or "").partition("\n")[0], **chosen)


def _read_type(hint: Any) -> Any:
    """A type with every dataclass in it read like a section: no unknown keys, help texts, its own refusals."""
    if isinstance(hint, type) and is_dataclass(hint):
        return Annotated[settings_model(hint), AfterValidator(lambda section: _made(hint, section))]
    inside = get_args(hint)
    read = tuple(_read_type(part) for part in inside)
    if read == inside:
        return hint
    origin: Any = get_origin(hint)
    if origin in (Union, UnionType):
        return Union[read]  # noqa: UP007 - of a tuple
    return GenericAlias(dict if origin is Mapping else origin, read)


def _made(kind: type, section: Section) -> Any:
    """The dataclass of a section, from the keys that the file gives."""
    return kind(**{name: getattr(section, name) for name in section.model_fields_set})


def read_settings(model: type[Section], value: object, path: KeyPath, faults: FaultList) -> dict[str, object] | None:
    """Settings that a section gives, and no others.

    Parameters
    ----------
    model
        From `settings_model`.
    value
        The section as plain values.
    path
        Where it stands in the file.
    faults
        Where to note what is not allowed.

    Returns
    -------
    dict or None
        None where something is not allowed.
    """
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        faults.add(path, Phrase("is {seen}; allowed is keys with values, indented under it", seen=shown(value)))
        return None
    try:
        read = model.model_validate_json(json.dumps(value))
    except ValidationError as error:
        add_schema_faults(error, model, value, path, faults)
        return None
    return {name: getattr(read, name) for name in read.model_fields_set}


def build_from(
    maker: Callable[..., Built], settings: Mapping[str, object] | None, path: KeyPath, faults: FaultList
) -> Built | None:
    """What settings make; None and a fault where the room itself refuses them.

    Parameters
    ----------
    maker
        Dataclass or function that takes the settings as keywords and raises ValueError where they mean nothing.
    settings
        From `read_settings`; None is passed on.
    path
        Where the section stands in the file.
    faults
        Where to note the refusal, at the line of the setting that its sentence names first.
    """
    if settings is None:
        return None
    try:
        return maker(**settings)
    except ValueError as error:
        message = str(error)
        named = [(match.start(), name) for name in settings if (match := re.search(rf"\b{name}\b", message))]
        faults.add((*path, min(named)[1]) if named else path, message)
        return None
