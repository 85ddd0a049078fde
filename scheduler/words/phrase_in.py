"""Say what is wrong in another language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scheduler.errors import Phrase
from scheduler.words import zh

__all__ = ["phrase_in"]

_TEMPLATES: Final[Mapping[str, Mapping[str, str]]] = {"en": {}, "zh": zh.FAULTS}
_COMMAS: Final[Mapping[str, str]] = {"en": ", ", "zh": "、"}


def phrase_in(text: str, language: str) -> str:
    """The message of an error in a language.

    Parameters
    ----------
    text
        A `Phrase`, or a message without facts. What the catalogue does not know, such as a library's own words, stays as
        it is.
    language
        ``en`` or ``zh``.

    Examples
    --------
    >>> phrase_in(Phrase("there is no {what} {name!r}; there are {known}", what="q", name="x", known=("a", "b")), "en")
    "there is no q 'x'; there are a, b"
    """
    templates = _TEMPLATES[language]
    if not isinstance(text, Phrase):
        return templates.get(text, text)
    facts = {name: _spoken(fact, language) for name, fact in text.facts.items()}
    return templates.get(text.template, text.template).format(**facts)


def _spoken(fact: object, language: str) -> object:
    """A fact: only phrases have other words in another language, what the user wrote has not."""
    if isinstance(fact, tuple):
        return _COMMAS[language].join(str(_spoken(part, language)) for part in fact)
    return phrase_in(fact, language) if isinstance(fact, Phrase) else fact
