"""What every check before the solve is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.domain.finding import Finding

__all__ = ["Check"]


class Check(Protocol):
    """A sum over people, days and shifts that any roster has to satisfy; what fails it is said with what would do."""

    def __call__(self, outlook: Outlook) -> Iterable[Finding]:
        """Findings, each with its numbers; none where the sum works out."""
        ...
