"""Why musts had to be given up, for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.domain.outcome import Outcome

__all__ = ["conflict_lines"]


def conflict_lines(outcome: Outcome, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """Which musts cannot hold together and what would do; nothing where every must holds."""
    from scheduler import conflict_text

    if outcome.conflict is not None:
        yield ""
        yield conflict_text(outcome.conflict, language=language, names=names)
