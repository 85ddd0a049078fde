"""What a store file says as plain values, with the place of every one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Document", "KeyPath", "Place"]

KeyPath = tuple[str | int, ...]
"""Keys and positions that lead to a value: ``("agents", 3, "skills")``."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of another file that a value comes from.

    Parameters
    ----------
    file
        Path of the workbook or text file, for messages.
    cell
        ``请假!C5``, or ``C5`` in a text file.
    """

    file: str
    cell: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a file and the workbook that it names say, and where.

    Parameters
    ----------
    file
        Path of the file as the user gave it, for messages.
    value
        Dicts with text keys, lists, text, int, float, bool and None.
    lines
        Line, counted from 1, by the path of the value: of an entry's key, or of where a list item starts.
    places
        Cell by the path of the value, of values that stand in another file.
    """

    file: str
    value: object
    lines: Mapping[KeyPath, int]
    places: Mapping[KeyPath, Place] = field(default_factory=dict)

    def line(self, path: KeyPath) -> int:
        """Line of a value, or of the nearest part around it that the file has."""
        for length in range(len(path), 0, -1):
            found = self.lines.get(path[:length])
            if found is not None:
                return found
        return 1

    def place(self, path: KeyPath) -> Place | None:
        """Cell of a value, or of the nearest part around it, None where that stands in the file itself."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
            if path[:length] in self.lines:
                return None
        return None
