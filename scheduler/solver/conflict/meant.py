"""A term that is meant in another way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scheduler.domain.strength import Strength
from scheduler.domain.terms import Term

__all__ = ["meant"]


def meant(term: Term, strength: Strength, **names: str) -> Term:
    """A term, no `Fix`, with another strength, and perhaps another name or limit."""
    anything: Any = term
    changed: Term = replace(anything, strength=strength, **names)
    return changed
