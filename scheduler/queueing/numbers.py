"""Refuse numbers with which no queue can be worked out, each by the name of its field."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from scheduler.errors import Phrase

__all__ = ["MOST_AGENTS", "above_zero", "not_below_zero", "whole_agents"]

MOST_AGENTS: Final = 100_000
"""People at work beyond which the way there, contact by contact, takes too long."""
_MOST: Final = 1_000_000_000
"""Largest contacts, load and seconds: so far beyond any shop that more is a mistake, and still safe to multiply."""


def not_below_zero(name: str, values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Numbers of any shape, each at least 0 and at most a thousand million.

    Raises
    ------
    ValueError
        One is not, or is no number; the sentence has the name and the first such value.
    """
    numbers = np.asarray(values, dtype=np.float64)
    wrong = ~((numbers >= 0) & (numbers <= _MOST))
    if wrong.any():
        message = "{name} is {value:g}; allowed is a number of 0 to {most}"
        raise ValueError(Phrase(message, name=name, value=_first(numbers, wrong), most=_MOST))
    return numbers


def above_zero(name: str, values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Numbers of any shape, each above 0 and at most a thousand million.

    Raises
    ------
    ValueError
        One is not, or is no number; the sentence has the name and the first such value.
    """
    numbers = np.asarray(values, dtype=np.float64)
    wrong = ~((numbers > 0) & (numbers <= _MOST))
    if wrong.any():
        message = "{name} is {value:g}; allowed is a number above 0 and at most {most}"
        raise ValueError(Phrase(message, name=name, value=_first(numbers, wrong), most=_MOST))
    return numbers


def whole_agents(name: str, values: npt.ArrayLike) -> npt.NDArray[np.int64]:
    """Numbers of people of any shape, each whole, at least 0 and at most 100,000.

    Raises
    ------
    ValueError
        One is not; the sentence has the name and the first such value.
    """
    numbers = np.asarray(values, dtype=np.float64)
    wrong = ~((numbers >= 0) & (numbers <= MOST_AGENTS) & (numbers == np.floor(numbers)))
    if wrong.any():
        message = "{name} is {value:g}; allowed is a whole number of 0 to {most}"
        raise ValueError(Phrase(message, name=name, value=_first(numbers, wrong), most=MOST_AGENTS))
    return numbers.astype(np.int64)


def _first(numbers: npt.NDArray[np.float64], wrong: npt.NDArray[np.bool_]) -> float:
    """The first of the wrong numbers."""
    return float(numbers[wrong].flat[0])
