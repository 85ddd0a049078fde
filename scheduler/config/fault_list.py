"""Collect everything that is wrong with a store file, then say it all at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Final

from scheduler.config.document import Document, KeyPath
from scheduler.errors import ConfigError, Fault, Phrase, ProblemError

__all__ = ["FaultList", "close_to", "key_text", "suggest", "unknown"]

_FEW: Final = 20
"""With a proposal, no longer list of what is allowed is read out."""

_MANY: Final = 40
_CELL: Final = re.compile(r"(?:^|!)([A-Z]{1,3})(\d+)$")


def key_text(path: KeyPath) -> str:
    """A path of keys as it is read out.

    Examples
    --------
    >>> key_text(("agents", 3, "skills"))
    'agents[3].skills'
    """
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def close_to(value: str, known: Sequence[str]) -> str | None:
    """The known word that another was probably meant to be, None where none is like it."""
    near = get_close_matches(value, known, n=1, cutoff=0.5)
    if not near:
        near = [name for name in known if name.casefold() == value.casefold()]
    return near[0] if near else None


def suggest(value: str, allowed: Iterable[str], what: str) -> Phrase:
    """The part of a message that names what is allowed, the nearest first.

    Examples
    --------
    >>> suggest("presale", ["presales", "aftersales"], "queues")
    "did you mean 'presales'? The queues are presales, aftersales"
    """
    known = list(allowed)
    if not known:
        return Phrase("the file has no {what}", what=Phrase(what))
    near = close_to(value, known)
    if near is not None and len(known) > _FEW:
        return Phrase("did you mean {near!r}?", near=near)
    names = tuple(known) if len(known) <= _MANY else (*known[:_MANY], "...")
    if near is None:
        return Phrase("the {what} are {names}", what=Phrase(what), names=names)
    return Phrase("did you mean {near!r}? The {what} are {names}", near=near, what=Phrase(what), names=names)


def unknown(name: str, allowed: Iterable[str], what: str) -> Phrase:
    """The message on a name of something that the file does not have; `what` is the plural, as for `suggest`."""
    one = Phrase(what.removesuffix("s"))
    return Phrase("there is no {one} {name!r}; {hint}", one=one, name=name, hint=suggest(name, allowed, what))


def _sheet(fault: Fault) -> tuple[str | None, str]:
    """File and sheet of a fault."""
    return fault.file, (fault.column or "").rpartition("!")[0]


def _cell(fault: Fault) -> tuple[int, str]:
    """Row and column of a fault at a cell; zero for any other."""
    match = None if fault.line else _CELL.search(fault.column or "")
    return (int(match[2]), match[1].rjust(3)) if match else (0, "")


class FaultList:
    """Faults of one file and of the workbook that it names.

    Parameters
    ----------
    document
        The file, for the lines.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._faults: list[tuple[Fault, bool]] = []
        self._silenced: set[KeyPath] = set()

    def add(self, path: KeyPath, message: str, *, contradiction: bool = False) -> None:
        """Note a fault at a key.

        Parameters
        ----------
        path
            The key.
        message
            What is wrong, what is allowed, what to do.
        contradiction
            True where each part is well formed and two of them contradict each other.
        """
        if any(path[:length] in self._silenced for length in range(1, len(path) + 1)):
            return
        place = self._document.place(path)
        if place is not None:
            fault = Fault(message, place.file, None, place.cell)
        else:
            fault = Fault(message, self._document.file, self._document.line(path), key_text(path) or None)
        self._faults.append((fault, contradiction))

    def silence(self, path: KeyPath) -> None:
        """Say nothing more about a key and what is below it.

        It has its fault already, and what stands in for it from now on is not the user's.
        """
        self._silenced.add(path)

    def add_argument(self, name: str, message: str) -> None:
        """Note a fault of an argument that was given in place of a key of the file."""
        self._faults.append((Fault(message, column=name), False))

    def adopt(self, faults: Iterable[Fault]) -> None:
        """Note faults that were found elsewhere."""
        self._faults.extend((fault, False) for fault in faults)

    @property
    def empty(self) -> bool:
        """Whether there is nothing wrong so far."""
        return not self._faults

    def has_below(self, section: str) -> bool:
        """Whether something is wrong already within a section of the file."""
        return any((fault.column or "").startswith((f"{section}.", f"{section}[")) for fault, _ in self._faults)

    def line(self, path: KeyPath) -> int:
        """Line of a key, for messages that point to a second place."""
        return self._document.line(path)

    def where(self, path: KeyPath) -> Phrase:
        """Line or cell of a key, for messages that point to a second place."""
        place = self._document.place(path)
        if place is None:
            return Phrase("on line {line}", line=self._document.line(path))
        return Phrase("in {cell}", cell=place.cell)

    def raise_if_any(self) -> None:
        """Raise the faults, in order of their lines and cells, those of the store file first.

        Raises
        ------
        ConfigError
            Something is not allowed.
        ProblemError
            Every fault is a contradiction of well formed parts.
        """
        if not self._faults:
            return
        sheets: dict[tuple[str | None, str], int] = {}
        for fault, _ in self._faults:
            sheets.setdefault(_sheet(fault), len(sheets))
        ordered = sorted(
            self._faults,
            key=lambda item: (
                item[0].file not in (None, self._document.file),
                item[0].line or 0,
                sheets[_sheet(item[0])] if item[0].line is None else 0,
                _cell(item[0]),
            ),
        )
        kind = ProblemError if all(contradiction for _, contradiction in ordered) else ConfigError
        raise kind([fault for fault, _ in ordered])
