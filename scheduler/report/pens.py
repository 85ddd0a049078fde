"""Words and fonts of one picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from scheduler.report.fonts import Lettering, lettering
from scheduler.words.catalogue import label

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

__all__ = ["Pens", "pens"]

_FALLBACK_LANGUAGE = "en"
_TRIAL_WORDS = ("needed", "on_duty", "standby", "weekend", "campaign", "weekday_short_0")


@dataclass(frozen=True, slots=True)
class Pens:
    """What a picture writes with.

    Parameters
    ----------
    lettering
        Families and the characters that they have.
    language
        Language of the words that can be drawn.
    """

    lettering: Lettering
    language: str

    def font(self, size: float, text: str | None = None) -> FontProperties:
        """Font of a size in points; for a text that the first family can draw alone, of which there are many, only that."""
        found = self.lettering
        alone = text is not None and all(ord(character) in found.first for character in text)
        return _font(found.families[:1] if alone else found.families, size)

    def word(self, key: str) -> str:
        """A label."""
        return label(key, self.language)

    def text(self, wanted: str, fallback: str) -> str:
        """A text of the store, or its fallback where it cannot be drawn."""
        return self.lettering.text(wanted, fallback)

    def event(self, kind: str, name: str) -> str:
        """Name of a holiday or campaign, or the word for its kind where it has none or it cannot be drawn."""
        word = self.word(kind)
        return word if kind == "make_up_workday" else self.text(name or word, word)

    def person(self, name: str, agent: str, number: int) -> str:
        """A name, or the id where it cannot be drawn, or the place on the list where that cannot be drawn either."""
        text = self.text(name, agent)
        return text if text.strip("?") else str(number)


def pens(texts: Iterable[str], language: str, font: str | None = None) -> Pens:
    """Pens for a picture.

    Parameters
    ----------
    texts
        Texts of the store that it shows.
    language
        Language wanted; English takes its place where this machine has no font for it.
    font
        Family or font file to use before all others.
    """
    words = [label(key, language) for key in _TRIAL_WORDS]
    found = lettering((*texts, *words), font)
    return Pens(found, language if all(map(found.draws, words)) else _FALLBACK_LANGUAGE)


@lru_cache(maxsize=64)
def _font(families: tuple[str, ...], size: float) -> FontProperties:
    """A font; texts that are given it keep a copy."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(families), size=size)
