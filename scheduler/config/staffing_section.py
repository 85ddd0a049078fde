"""The section ``staffing``: the settings of staffing with the day to staff for in words."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from typing import Annotated, Any, Final

from pydantic import AfterValidator, Field, WithJsonSchema, create_model

from scheduler.config.schema import Section
from scheduler.config.settings_section import settings_model
from scheduler.errors import Phrase
from scheduler.staffing.settings import StaffingSettings

__all__ = ["make_staffing", "staff_for_text", "staffing_model"]

_WORDS: Final[dict[str, float | None]] = {"average": None, "typical": 0.5, "busier": 0.8}


def _staff_for(value: str) -> str:
    """Refuse what names no kind of day."""
    _level(value)
    return value


def _level(value: str) -> float | None:
    """Probability with which the heads are enough; None for the mean."""
    if value in _WORDS:
        return _WORDS[value]
    match = re.fullmatch(r"[Pp](\d\d)", value)
    if match is None or not 50 <= int(match[1]) <= 95:
        raise ValueError(Phrase("allowed is typical (P50), busier (P80, enough on 8 days of 10), average, or P50 to P95"))
    return int(match[1]) / 100


StaffFor = Annotated[
    str,
    AfterValidator(_staff_for),
    WithJsonSchema(
        {"type": "string", "examples": ["typical", "busier", "P90"], "pattern": "^(typical|busier|average|[Pp][5-9][0-9])$"}
    ),
]


def staff_for_text(level: float | None) -> str:
    """The word for a level.

    Examples
    --------
    >>> staff_for_text(0.8), staff_for_text(0.95)
    ('busier', 'P95')
    """
    for word, value in _WORDS.items():
        if value == level:
            return word
    return f"P{round((level or 0) * 100)}"


@cache
def staffing_model() -> type[Section]:
    """Model of the section: the settings, with ``staff_for`` in place of ``level``."""
    others = settings_model(
        StaffingSettings, tuple(field.name for field in fields(StaffingSettings) if field.name != "level")
    )
    field: Any = Field(
        staff_for_text(StaffingSettings().level),
        description="The day to staff for: typical (P50), busier (P80, enough on 8 days of 10), average, or P50 to P95.",
    )
    return create_model(
        "StaffingSection", __base__=others, __doc__="How many people the contacts need.", staff_for=(StaffFor, field)
    )


def make_staffing(**settings: Any) -> StaffingSettings:
    """The settings that a section asks for; ValueError where they mean nothing."""
    if "staff_for" in settings:
        settings["level"] = _level(settings.pop("staff_for"))
    return StaffingSettings(**settings)
