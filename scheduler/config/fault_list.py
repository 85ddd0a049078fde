"""Collect everything that is wrong with a store file, then say it all at once."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from scheduler.config.document import Document, KeyPath
from scheduler.errors import ConfigError, Fault, ProblemError

__all__ = ["FaultList", "key_text", "suggest"]


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


def suggest(value: str, allowed: Iterable[str], what: str) -> str:
    """The part of a message that names what is allowed, the nearest first.

    Examples
    --------
    >>> suggest("presale", ["presales", "aftersales"], "queues")
    "did you mean 'presales'? The queues are presales, aftersales"
    """
    known = list(allowed)
    if not known:
        return f"the file has no {what}"
    near = get_close_matches(value, known, n=1, cutoff=0.5)
    if not near:
        near = [name for name in known if name.casefold() == value.casefold()]
    shown = ", ".join(known) if len(known) <= 40 else ", ".join(known[:40]) + ", ..."
    listed = f"the {what} are {shown}"
    return f"did you mean {near[0]!r}? {listed[0].upper()}{listed[1:]}" if near else listed


class FaultList:
    """Faults of one file.

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

    def line(self, path: KeyPath) -> int:
        """Line of a key, for messages that point to a second place."""
        return self._document.line(path)

    def raise_if_any(self) -> None:
        """Raise the faults, in order of their lines.

        Raises
        ------
        ConfigError
            Something is not allowed.
        ProblemError
            Every fault is a contradiction of well formed parts.
        """
        if not self._faults:
            return
        ordered = sorted(self._faults, key=lambda item: item[0].line or 0)
        kind = ProblemError if all(contradiction for _, contradiction in ordered) else ConfigError
        raise kind([fault for fault, _ in ordered])
