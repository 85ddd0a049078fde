"""Find what a cell names: by id, by name, or by code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from scheduler.config.fault_list import unknown
from scheduler.config.month.reading import NotKnownError
from scheduler.errors import Phrase
from scheduler.words.called import Called

__all__ = ["Names", "names_of"]

_NAMED: Final = ("name", "code")


class Names:
    """Things of one kind with the names that people use for them.

    Parameters
    ----------
    what
        The plural, as in a message: ``queues``.
    shown
        Name on the screen by id.
    others
        Further names by id.
    """

    def __init__(self, what: str, shown: Mapping[str, str], others: Mapping[str, Iterable[str]] | None = None) -> None:
        self.what = what
        self.shown = dict(shown)
        self._called = Called({key: (name, *(others or {}).get(key, ())) for key, name in shown.items()})

    def find(self, text: str) -> str:
        """The id of what a text names.

        Raises
        ------
        NotKnownError
            Nothing or more than one thing has this name.
        """
        found = self._called.find(text)
        if len(found) == 1:
            return found[0]
        if found:
            raise NotKnownError(Phrase("{name!r} may be each of {known}; write the id", name=text, known=found))
        raise NotKnownError(unknown(text, self.shown.values(), self.what))

    def id_of(self, text: str) -> str | None:
        """The id of what a text names, None where nothing or more than one thing has this name."""
        found = self._called.find(text)
        return found[0] if len(found) == 1 else None

    def own_words(self, key: str) -> tuple[str, ...]:
        """The words that mean this id and no other, in lower case and half width."""
        return self._called.own_words(key)


def names_of(what: str, section: object) -> Names:
    """Names of the entries of a section of a store file that nobody has checked yet."""
    entries = section if isinstance(section, Mapping) else {}
    shown: dict[str, str] = {}
    others: dict[str, list[str]] = {}
    for key, entry in entries.items():
        words = [str(entry[name]) for name in _NAMED if entry.get(name)] if isinstance(entry, Mapping) else []
        named = isinstance(entry, Mapping) and entry.get("name")
        shown[str(key)] = str(named or key)
        others[str(key)] = words
    return Names(what, shown, others)
