"""The section ``staffing``: the settings of staffing with the day to staff for in words."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from typing import Annotated, Any, Final

from pydantic import AfterValidator, Field, WithJsonSchema, create_model

from scheduler.config.section import Section
from scheduler.config.settings_section import settings_model
from scheduler.errors import Phrase
from scheduler.staffing.settings import StaffingSettings

__all__ = ["make_staffing", "staff_for_text", "staffing_model"]

_WORDS: Final[dict[str, float | None]] = {"average": None, "typical": 0.5, "busier": 0.8, "busiest": 0.95}


def _staff_for(value: str) -> str:
    """Refuse what names no kind of day."""
    _level(value)
    return value


def _reserve_for(value: str) -> str:
    """Refuse what names no kind of day that a reserve could be for."""
    if value == "average":
        raise ValueError(Phrase("allowed is busier (P80), busiest (P95), or P50 to P95; leave it out for no such reserve"))
    _level(value)
    return value


def _level(value: str) -> float | None:
    """Probability with which the heads are enough; None for the mean."""
    if value in _WORDS:
        return _WORDS[value]
    match = re.fullmatch(r"[Pp](\d\d)", value)
    if match is None or not 50 <= int(match[1]) <= 95:
        message = (
            "allowed is typical (P50), busier (P80, enough on 8 days of 10), busiest (P95, 19 of 20), average, or P50 to P95"
        )
        raise ValueError(Phrase(message))
    return int(match[1]) / 100


StaffFor = Annotated[
    str,
    AfterValidator(_staff_for),
    WithJsonSchema(
        {
            "type": "string",
            "examples": ["typical", "busier", "P90"],
            "pattern": "^(typical|busier|busiest|average|[Pp][5-9][0-9])$",
        }
    ),
]
ReserveFor = Annotated[
    str,
    AfterValidator(_reserve_for),
    WithJsonSchema(
        {"type": "string", "examples": ["busiest", "P95"], "pattern": "^(typical|busier|busiest|[Pp][5-9][0-9])$"}
    ),
]


def staff_for_text(level: float | None) -> str:
    """The word for a level.

    Examples
    --------
    >>> staff_for_text(0.8), staff_for_text(0.95)
    ('busier', 'busiest')
    """
    for word, value in _WORDS.items():
        if value == level:
            return word
    return f"P{round((level or 0) * 100)}"


@cache
def staffing_model() -> type[Section]:
    """Model of the section: the settings, with ``staff_for`` and ``reserve_for`` in place of the levels."""
    names = tuple(field.name for field in fields(StaffingSettings) if field.name not in ("level", "reserve_level"))
    staff_for: Any = Field(
        staff_for_text(StaffingSettings().level),
        description=(
            "The day to staff for: typical (P50), busier (P80, enough on 8 days of 10), busiest (P95), average, P50 to P95."
        ),
    )
    reserve_for: Any = Field(
        None,
        description=(
            "The day that people on duty and on standby together are to be enough for, such as busiest (P95, enough on 19 "
            "days of 20); busier than staff_for. It switches the limit reserve on."
        ),
    )
    return create_model(
        "StaffingSection",
        __base__=settings_model(StaffingSettings, names),
        __doc__="How many people the contacts need.",
        staff_for=(StaffFor, staff_for),
        reserve_for=(ReserveFor | None, reserve_for),
    )


def make_staffing(**settings: Any) -> StaffingSettings:
    """The settings that a section asks for; ValueError where they mean nothing."""
    staffed = settings.pop("staff_for", staff_for_text(StaffingSettings().level))
    reserve = settings.pop("reserve_for", None)
    level, above = _level(staffed), None if reserve is None else _level(reserve)
    if above is not None and above <= (level or 0.0):
        message = "reserve_for is {reserve}; allowed are days busier than those of staff_for ({staffed}), such as busiest"
        raise ValueError(Phrase(message, reserve=reserve, staffed=staffed))
    return StaffingSettings(level=level, reserve_level=above, **settings)
