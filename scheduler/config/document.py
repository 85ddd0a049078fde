"""A YAML text as plain values, with the line of every one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Document", "KeyPath"]

KeyPath = tuple[str | int, ...]
"""Keys and positions that lead to a value: ``("agents", 3, "skills")``."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, and where.

    Parameters
    ----------
    file
        Path of the file as the user gave it, for messages.
    value
        Dicts with text keys, lists, text, int, float, bool and None.
    lines
        Line, counted from 1, by the path of the value: of an entry's key, or of where a list item starts.
    """

    file: str
    value: object
    lines: Mapping[KeyPath, int]

    def line(self, path: KeyPath) -> int:
        """Line of a value, or of the nearest part around it that the file has."""
        for length in range(len(path), 0, -1):
            found = self.lines.get(path[:length])
            if found is not None:
                return found
        return 1
