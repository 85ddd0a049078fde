"""Findings: everything that the tool has to say about an input or a roster."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from scheduler.domain.finding_codes import FINDING_CODES

__all__ = ["Fact", "Finding", "Severity"]

Fact = str | int | float | tuple[str, ...]


class Severity(StrEnum):
    """How bad a finding is, worst first."""

    MUST = "must"
    SHOULD = "should"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say, as code and facts; the sentence lives in `scheduler.words`.

    Parameters
    ----------
    code
        Key of `FINDING_CODES`; each language has its sentence under the same key.
    severity
        MUST: a must is broken. SHOULD: a wish is unmet. WARNING: likely to hurt. INFO: good to know.
    facts
        Exactly the facts that the code declares. Dates are ISO text, agents are ids, times ``HH:MM``; words turns them
        into names and local forms, and lists the parts of a tuple.
    rule
        Name of the limit as in the store file, None for findings of other rooms.
    size
        Extent in `unit`; 0 where there is none.
    unit
        ``minutes``, ``heads``, ``days``, ``hundredth_heads``, ``shifts``, ``requests``, ``contacts``, ``hours`` or "".
    cost
        Cost units (`price_curve`), 0 for all but SHOULD.
    agent, date
        Whom and which day it concerns, where there is one.
    """

    code: str
    severity: Severity
    facts: Mapping[str, Fact] = field(default_factory=dict)
    rule: str | None = None
    size: int = 0
    unit: str = ""
    cost: int = 0
    agent: str | None = None
    date: date | None = None

    def __post_init__(self) -> None:
        """Refuse a code that is not declared and facts other than the declared ones."""
        declared = FINDING_CODES.get(self.code)
        if declared is None:
            raise ValueError(f"finding code {self.code!r} is not declared in finding_codes")
        if set(self.facts) != set(declared):
            raise ValueError(f"finding {self.code!r} has facts {sorted(self.facts)}; declared are {sorted(declared)}")
