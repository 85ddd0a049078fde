"""A group of the team with its leaders."""

from __future__ import annotations

from dataclasses import dataclass, field

from scheduler.errors import Phrase

__all__ = ["StaffGroup"]


@dataclass(frozen=True, slots=True)
class StaffGroup:
    """Some people and those who lead them.

    Parameters
    ----------
    members
        Ids of the people of the group.
    leaders
        Ids of its leaders; one of them is enough.
    """

    members: tuple[str, ...] = field(default=(), metadata={"help": "people of the group", "names": "agents"})
    leaders: tuple[str, ...] = field(default=(), metadata={"help": "its leaders, one of whom is enough", "names": "agents"})

    def __post_init__(self) -> None:
        """Refuse a group of nobody, and one that nobody leads."""
        if not self.members or not self.leaders:
            raise ValueError(Phrase("a group has at least one member and one leader; name them, or delete the group"))
