"""Types of fields of a store file that pydantic does not know: times, days, weekdays, names."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, PlainValidator, Tag, WithJsonSchema

from scheduler.config.clock_text import parse_clock, parse_stretch
from scheduler.config.day_text import parse_day, parse_days, parse_month, parse_weekdays
from scheduler.errors import Phrase

__all__ = [
    "Clock",
    "Day",
    "DayWindows",
    "Days",
    "Id",
    "ManyDays",
    "Month",
    "Names",
    "Skills",
    "Stretch",
    "Text",
    "WeekWindows",
    "Weekdays",
]

_NOT_WRITTEN: Final = ("Cc", "Zl", "Zp")
_STRETCH_SCHEMA: Final = {"type": "string", "examples": ["08:00-16:00", "22:00-06:00"]}
_WINDOWS_SCHEMA: Final = {
    "anyOf": [
        {"type": "string", "examples": ["08:00-24:00", "closed"]},
        {"type": "array", "items": {"type": "string"}},
    ]
}


def _number_as_text(value: object) -> object:
    """A staff number is a name too."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _trimmed(value: str) -> str:
    if not value or value != value.strip():
        raise ValueError(Phrase("write a name without spaces around it"))
    if any(unicodedata.category(letter) in _NOT_WRITTEN for letter in value):
        raise ValueError(Phrase("write it on one line, without tabs and control characters"))
    return value


def _windows(value: object) -> tuple[tuple[int, int], ...]:
    """Windows of one day: ``closed``, one stretch, or a list of them."""
    if isinstance(value, str):
        if value.strip().casefold() in ("closed", "休", "休息"):
            return ()
        return (parse_stretch(value),)
    if isinstance(value, list | tuple):
        return tuple(parse_stretch(item) for item in value)
    raise ValueError(Phrase("write a window such as 08:00-24:00, a list of windows, or closed"))


def _week(value: object) -> object:
    """The same windows on every day, unless the file tells the weekdays apart."""
    return value if isinstance(value, Mapping) else {"monday-sunday": value}


def _weekdays_key(value: str) -> str:
    parse_weekdays(value)
    return value


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str | int) and not isinstance(value, bool) else value


Text = Annotated[
    str, BeforeValidator(_number_as_text), AfterValidator(_trimmed), WithJsonSchema({"type": ["string", "integer"]})
]
Id = Text
Names = Annotated[
    list[Id],
    BeforeValidator(_one_or_many),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
Skills = Annotated[
    Annotated[Names, Tag("names")] | Annotated[dict[Id, Annotated[int, Field(ge=1, le=9)]], Tag("levels")],
    Discriminator(lambda value: "levels" if isinstance(value, Mapping) else "names"),
]
Clock = Annotated[int, PlainValidator(parse_clock), WithJsonSchema({"type": "string", "examples": ["09:00"]})]
Stretch = Annotated[tuple[int, int], PlainValidator(parse_stretch), WithJsonSchema(_STRETCH_SCHEMA)]
Day = Annotated[date, PlainValidator(parse_day), WithJsonSchema({"type": "string", "format": "date"})]
Days = Annotated[
    tuple[date, date],
    PlainValidator(parse_days),
    WithJsonSchema({"type": "string", "examples": ["2026-12-05", "2026-12-05..2026-12-07"]}),
]
ManyDays = Annotated[
    list[Days],
    BeforeValidator(_one_or_many),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
Month = Annotated[
    tuple[date, int], PlainValidator(parse_month), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}$"})
]
Weekdays = Annotated[
    frozenset[int],
    PlainValidator(parse_weekdays),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}], "examples": ["mon-fri"]}),
]
DayWindows = Annotated[tuple[tuple[int, int], ...], PlainValidator(_windows), WithJsonSchema(_WINDOWS_SCHEMA)]
WeekWindows = Annotated[
    dict[Annotated[str, AfterValidator(_weekdays_key)], DayWindows],
    BeforeValidator(_week),
    Field(min_length=1),
    WithJsonSchema({"anyOf": [*_WINDOWS_SCHEMA["anyOf"], {"type": "object", "additionalProperties": _WINDOWS_SCHEMA}]}),
]
