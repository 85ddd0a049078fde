"""A store file with every default written out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from scheduler.config.document import KeyPath
from scheduler.config.fault_words import bare_type
from scheduler.config.plain_value import plain_value
from scheduler.config.read_queues import speeds_of, usual_service_level
from scheduler.config.rules_section import limit_model
from scheduler.config.schema import StoreFile
from scheduler.config.section import ASSUMED, Section
from scheduler.config.settings_section import settings_model
from scheduler.config.staffing_section import staffing_model
from scheduler.config.store_text import StoreText
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.newcomer import Newcomer
from scheduler.domain.solver_settings import SolverSettings

__all__ = ["FilledFile", "fill_file"]


@dataclass(slots=True)
class FilledFile:
    """Plain values with defaults.

    Parameters
    ----------
    values
        Dicts, lists, text, numbers, booleans and None, in the order of the schema.
    defaults
        Paths of values that the file does not give.
    assumed
        Those of them that are guesses about the store, with the value as text.
    statute, from_statute
        The profile that the file names, and the paths of the values that come from it.
    """

    values: dict[str, Any] = field(default_factory=dict)
    defaults: set[KeyPath] = field(default_factory=set)
    assumed: dict[KeyPath, str] = field(default_factory=dict)
    statute: str | None = None
    from_statute: frozenset[KeyPath] = frozenset()


def fill_file(text: StoreText) -> FilledFile:
    """Write out every default of a file.

    Parameters
    ----------
    text
        A file whose keys and types are right.
    """
    filled = FilledFile(statute=text.statute, from_statute=text.from_statute)
    result = _fill(StoreFile, text.values, (), filled)
    _fill_names(result, text, filled)
    result["forecast"] = _fill_settings(settings_model(ForecastSettings), text.values, "forecast", filled)
    result["staffing"] = _fill_settings(staffing_model(), text.values, "staffing", filled, assumed=True)
    result["solver"] = _fill_settings(settings_model(SolverSettings), text.values, "solver", filled)
    result["rules"] = _fill_rules(text, filled)
    if "give_up_order" not in text.values:
        filled.defaults.add(("give_up_order",))
    result["give_up_order"] = [list(group) for group in text.give_up_order]
    filled.values = {name: result[name] for name in StoreFile.model_fields if name in result}
    return filled


def _fill(model: type[BaseModel], given: Mapping[str, Any], path: KeyPath, filled: FilledFile) -> dict[str, Any]:
    """One section: what the file gives, then the defaults that say something."""
    result: dict[str, Any] = {}
    for key, default, annotation, assumed in _fields(model):
        below = (*path, key)
        if key in given:
            result[key] = _fill_value(annotation, given[key], below, filled)
            continue
        if isinstance(default, BaseModel):
            result[key] = _fill(type(default), {}, below, filled)
            continue
        if default is None and not assumed:
            continue
        if path and default in ([], {}):
            continue
        result[key] = default
        _note(below, default, filled, assumed=assumed)
    return result


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, Any, Any, bool], ...]:
    """Key, plain default, type and whether the default is assumed, of every field that has a default or may be given."""
    rows = []
    for name, info in model.model_fields.items():
        default = None if info.is_required() else info.get_default(call_default_factory=True)
        plain = default if isinstance(default, BaseModel) else plain_value(default)
        rows.append((info.alias or name, plain, bare_type(info.annotation), info.json_schema_extra == ASSUMED))
    return tuple(rows)


def _fill_value(annotation: Any, value: Any, path: KeyPath, filled: FilledFile) -> Any:
    """Defaults within a value that the file gives."""
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return _fill(annotation, value, path, filled) if isinstance(value, Mapping) else value
    inner = bare_type(get_args(annotation)[-1]) if get_args(annotation) else None
    if not (isinstance(inner, type) and issubclass(inner, Section)):
        return value
    if get_origin(annotation) is dict and isinstance(value, Mapping):
        return {key: _fill(inner, item, (*path, key), filled) for key, item in value.items()}
    if get_origin(annotation) is list and isinstance(value, list):
        return [_fill(inner, item, (*path, index), filled) for index, item in enumerate(value)]
    return value


def _fill_names(result: dict[str, Any], text: StoreText, filled: FilledFile) -> None:
    """Defaults that follow from other parts of the file."""
    given: Mapping[str, Any] = text.values
    result["hours"].setdefault("scored", given["hours"]["operating"])
    if result["hours"]["scored"] is None:
        result["hours"]["scored"] = given["hours"]["operating"]
        filled.assumed["hours", "scored"] = "(hours.operating)"
    _fill_queues(result, text, filled)
    _fill_queues(result, text, filled)
    _fill_ramps(result, filled)
    everything = list(given["queues"])
    for section in ("agents", "reserve_pool"):
        for index, person in enumerate(result[section]):
            if person.get("skills") is None:
                person["skills"] = everything
                filled.defaults.add((section, index, "skills"))
                if len(everything) > 1:  # with a single queue there is nothing to guess
                    filled.assumed[section, index, "skills"] = f"({', '.join(everything)})"
                else:
                    filled.assumed.pop((section, index, "skills"), None)


def _fill_ramps(result: dict[str, Any], filled: FilledFile) -> None:
    """What newcomers are worth day by day."""
    for index, newcomer in enumerate(result["newcomers"]):
        if newcomer.get("ramp_percent") is None:
            newcomer["ramp_percent"] = list(Newcomer.even_ramp(newcomer["days"]))
            path = ("newcomers", index, "ramp_percent")
            filled.defaults.add(path)
            filled.assumed[path] = _spoken(newcomer["ramp_percent"])


def _fill_queues(result: dict[str, Any], text: StoreText, filled: FilledFile) -> None:
    """How many buyers a person serves at once and how fast, and the share of them to be answered in time."""
    for name, section in text.file.queues.items():
        queue, path = result["queues"][name], ("queues", name)
        speeds = list(speeds_of(section))
        queue |= {"concurrency": len(speeds), "speeds": speeds}
        for key in ("concurrency", "speeds"):
            filled.assumed.pop((*path, key), None)
            if len(speeds) > 1 and section.speeds is None and getattr(section, key) is None:
                filled.assumed[*path, key] = _spoken(queue[key])
        if section.response is not None and section.response.target_seconds is None:
            queue["response"].pop("service_level", None)
            filled.assumed.pop((*path, "response", "service_level"), None)
        elif section.response is not None and section.response.service_level is None:
            queue["response"]["service_level"] = usual_service_level(section.response)
            filled.assumed[*path, "response", "service_level"] = _spoken(queue["response"]["service_level"])


def _fill_settings(
    model: type[Section], values: Mapping[str, Any], name: str, filled: FilledFile, *, assumed: bool = False
) -> dict[str, Any]:
    """A section that is the settings of another room."""
    given = values.get(name, {})
    result = {}
    for key, default, _, _ in _fields(model):
        result[key] = given.get(key, default)
        if key not in given:
            _note((name, key), default, filled, assumed=assumed and default is not None and default != [])
    return result


def _fill_rules(text: StoreText, filled: FilledFile) -> dict[str, Any]:
    """Every limit with its settings, ``off`` where it does not hold."""
    from scheduler.rules.registry import LIMITS

    result: dict[str, Any] = {}
    rules: Mapping[str, Any] = text.values.get("rules", {})  # type: ignore[assignment]
    for name, limit in LIMITS.items():
        said = text.limits.get(name, {} if limit.default_on else False)
        if said is False:
            result[name] = "off"
            if name not in rules:
                filled.defaults.add(("rules", name))
            continue
        given = rules.get(name)
        given = given if isinstance(given, Mapping) else {}
        settings: dict[str, Any] = {}
        for key, default, _, _ in _fields(limit_model(limit)):
            if key not in given and default is None:
                continue  # not set; written out it could take the place of what follows from another limit
            settings[key] = given.get(key, default)
            if key not in given:
                number = isinstance(default, int | float) and not isinstance(default, bool)
                _note(("rules", name, key), default, filled, assumed=number)
        result[name] = settings or "on"
    return result


def _note(path: KeyPath, default: object, filled: FilledFile, *, assumed: bool) -> None:
    """Remember that a value is a default, and whether it is a guess."""
    filled.defaults.add(path)
    if assumed:
        filled.assumed[path] = _spoken(default)


def _spoken(value: object) -> str:
    """A default as a sentence quotes it."""
    if isinstance(value, list):
        return "(" + ", ".join(str(item) for item in value) + ")"
    if isinstance(value, float):
        return f"{value:g}"
    return "none" if value is None else str(value)
