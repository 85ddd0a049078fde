"""What every section of a store file is."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict
from pydantic.config import JsonDict

__all__ = ["ASSUMED", "Section"]

ASSUMED: JsonDict = {"assumed": True}
"""Marks a default that is a guess about the store rather than a matter of taste."""


class Section(BaseModel):
    """A part of the file: no key but the known ones, no silent conversion."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False, str_strip_whitespace=False)
