"""A roster in the terms of a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Incumbent"]


@dataclass(frozen=True, slots=True)
class Incumbent:
    """A solution of a draft.

    Parameters
    ----------
    values
        Value per variable of the draft's model, by index; auxiliary values need not be as small as they could be.
    cost
        Cost units: the draft's weighted sum at these values.
    found_by
        Name of the part of the search that found it.
    """

    values: Sequence[int]
    cost: int
    found_by: str
