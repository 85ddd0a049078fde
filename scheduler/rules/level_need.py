"""How many people of a level a queue needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from scheduler.errors import Phrase
from scheduler.rules.settings import require_whole

__all__ = ["LevelNeed"]

_HIGHEST = 9
_MOST = 1000


@dataclass(frozen=True, slots=True)
class LevelNeed:
    """So many people who serve a queue at a level or better, in its open or its scored hours.

    Parameters
    ----------
    level
        Least level of the skill.
    people
        People at once.
    hours
        ``open``: whenever the queue is open; ``scored``: where the platform scores, too.
    """

    level: int = field(default=1, metadata={"help": "least level of the skill, from 1"})
    people: int = field(default=1, metadata={"help": "people of that level or better at once"})
    hours: Literal["open", "scored"] = field(
        default="open", metadata={"help": "open: whenever the queue is open; scored: only where the platform scores"}
    )

    def __post_init__(self) -> None:
        """Refuse what is not a level or a number of people."""
        require_whole("level", self.level, 1, _HIGHEST)
        require_whole("people", self.people, 1, _MOST)
        if self.hours not in ("open", "scored"):
            raise ValueError(Phrase("hours is {seen!r}; allowed is open or scored", seen=self.hours))
