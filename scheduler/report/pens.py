"""Words and fonts of one picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
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

    def font(self, size: float) -> FontProperties:
        """Font of a size in points."""
        from matplotlib.font_manager import FontProperties

        return FontProperties(family=list(self.lettering.families), size=size)

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


def pens(texts: Iterable[str], language: str) -> Pens:
    """Pens for a picture.

    Parameters
    ----------
    texts
        Texts of the store that it shows.
    language
        Language wanted; English takes its place where this machine has no font for it.
    """
    words = [label(key, language) for key in _TRIAL_WORDS]
    found = lettering((*texts, *words))
    return Pens(found, language if all(map(found.draws, words)) else _FALLBACK_LANGUAGE)
