"""Every finding code with the facts that it carries; one test holds each language to this list."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

__all__ = ["FINDING_CODES"]

FINDING_CODES: Final[MappingProxyType[str, tuple[str, ...]]] = MappingProxyType(
    {
        # history and demand
        # staffing
        # store file
        # before the solve
        # rules
        # solver
        # roster as a whole
    }
)
