"""Pens for a picture with a heading."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from scheduler.report.pens import Pens, pens

__all__ = ["headed_pens"]


def headed_pens(
    heading: Callable[[str], str], texts: Iterable[str], language: str, font: str | None = None
) -> tuple[Pens, str]:
    """Pens for the texts of a picture, and its heading in the language that they can write.

    Parameters
    ----------
    heading
        The heading in a language.
    texts
        Names that the picture holds besides.
    language
        Language wanted; the pens fall back to English where no font of this machine can draw it.
    font
        Family or font file to use before all others.
    """
    wanted = heading(language)
    chosen = pens((wanted, *texts), language, font)
    return chosen, chosen.text(wanted, heading(chosen.language))
