"""People, shifts and queues by what somebody calls them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from scheduler.words.plain_text import bare_text, plain_text

__all__ = ["Called"]

_FORMS: Final[tuple[Callable[[str], str], ...]] = (str.strip, plain_text, bare_text)
"""How texts are compared: to the letter, then without case and width, then without blanks."""

_Index = tuple[dict[str, list[str]], ...]
"""Ids by text, for each of the forms."""


class Called:
    """Finds things by id or by another word; the closest spelling counts, and of one spelling the id.

    Parameters
    ----------
    words
        By id: name, code and whatever else it is called. In the order in which ids are returned.

    Examples
    --------
    >>> people = Called({"a1": ["Li Na"], "a2": ["Lina"], "a3": ["Li Na"]})
    >>> people.find("Ａ１"), people.find("lina"), people.find("li na"), people.find("Li")
    (('a1',), ('a2',), ('a1', 'a3'), ())
    """

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        self._words = {key: tuple(others) for key, others in words.items()}
        self._ids = _index({key: (key,) for key in self._words})
        self._names = _index(self._words)

    def find(self, text: str) -> tuple[str, ...]:
        """Ids of what a text means: one, none, or several that are called the same."""
        for ids, names, form in zip(self._ids, self._names, _FORMS, strict=True):
            found = ids.get(form(text)) or names.get(form(text))
            if found:
                return tuple(found)
        return ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id."""
        return tuple(self._words)

    def may_mean(self, text: str) -> frozenset[str]:
        """Ids of everything that a text may mean: by id and, of another thing, by name."""
        return frozenset((*_first(self._ids, text), *_first(self._names, text)))

    def own_words(self, key: str) -> tuple[str, ...]:
        """The words, in plain text, that mean this one and no other."""
        words = dict.fromkeys(map(plain_text, (key, *self._words[key])))
        return tuple(word for word in words if self.find(word) == (key,))


def _index(words: Mapping[str, Iterable[str]]) -> _Index:
    """Ids by every word, in each form."""
    index: _Index = tuple({} for _ in _FORMS)
    for key, others in words.items():
        for of_form, form in zip(index, _FORMS, strict=True):
            for word in dict.fromkeys(map(form, others)):
                of_form.setdefault(word, []).append(key)
    return index


def _first(index: _Index, text: str) -> Iterable[str]:
    """Ids under the closest spelling."""
    return next((found for of_form, form in zip(index, _FORMS, strict=True) if (found := of_form.get(form(text)))), ())
