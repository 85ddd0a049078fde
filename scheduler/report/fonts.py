"""Fonts for pictures with Chinese text.

Latin text is drawn with DejaVu Sans, which comes with matplotlib. For characters that it lacks a second family is looked
for: first those that the user's matplotlib configuration names, then those that systems have, then the package ``mplfonts``
where it is installed. Where none is found, texts that cannot be drawn are replaced by their fallback, and one warning says
what to do about it.
"""

from __future__ import annotations

import importlib.util
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

__all__ = ["Lettering", "MissingFontWarning", "lettering"]

_LATIN = "DejaVu Sans"
_SYSTEM_FAMILIES = (
    "Microsoft YaHei",
    "DengXian",
    "SimHei",
    "PingFang SC",
    "PingFang HK",
    "Hiragino Sans GB",
    "Heiti SC",
    "STHeiti",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Noto Sans CJK JP",
    "Droid Sans Fallback",
    "Arial Unicode MS",
    "SimSun",
    "Songti SC",
)
_TELLING = re.compile(r"cjk|yahei|hei|song|sim|han ?s|wenquan|wqy|ming|kai|fang|gothic|fallback|unicode", re.IGNORECASE)
_PACKAGE = "mplfonts"
_PACKAGE_FONT = "NotoSansCJKsc-Regular.otf"
_REMEDY = (
    "no font with Chinese characters was found, so pictures show ids or numbers and English words for some names; "
    "install one (Windows: Microsoft YaHei, Debian or Ubuntu: fonts-noto-cjk, or `pip install mplfonts`)"
)


class MissingFontWarning(UserWarning):
    """Some text cannot be drawn with the fonts of this machine."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """Families that draw a picture's text.

    Parameters
    ----------
    families
        For matplotlib's ``family``, the first that has a character draws it.
    characters
        Code points that they can draw.
    """

    families: tuple[str, ...]
    characters: frozenset[int]

    def draws(self, text: str) -> bool:
        """Whether every character of a text can be drawn."""
        return all(ord(character) in self.characters or character.isspace() for character in text)

    def text(self, wanted: str, fallback: str) -> str:
        """A text if it can be drawn, else the fallback with question marks for what cannot be drawn either."""
        if self.draws(wanted):
            return wanted
        return "".join(character if self.draws(character) else "?" for character in fallback)


def lettering(texts: Iterable[str]) -> Lettering:
    """Families for the texts of a picture.

    Parameters
    ----------
    texts
        Everything that the picture is to show.

    Returns
    -------
    Lettering
        With a second family only if the first lacks a character.

    Warns
    -----
    MissingFontWarning
        Once in a process, where some character cannot be drawn.
    """
    latin = _characters(_LATIN)
    missing = {ord(character) for text in texts for character in text if not character.isspace()} - latin
    if not missing:
        return Lettering((_LATIN,), latin)
    best, most = "", 0
    for family in _families():
        drawn = len(missing & _characters(family))
        if drawn > most:
            best, most = family, drawn
        if drawn == len(missing):
            break
    if most < len(missing):
        _warn_once()
    if not best:
        return Lettering((_LATIN,), latin)
    return Lettering((_LATIN, best), latin | _characters(best))


def _families() -> Iterator[str]:
    """Families worth looking at, the likeliest first; later ones cost more and are looked for only if needed."""
    import matplotlib as mpl
    from matplotlib.font_manager import fontManager

    seen = {_LATIN}
    there = {entry.name for entry in fontManager.ttflist}
    configured = [*mpl.rcParams["font.family"], *mpl.rcParams["font.sans-serif"]]
    telling = sorted(name for name in there if _TELLING.search(name))
    for family in (*configured, *_SYSTEM_FAMILIES, *telling):
        if family in there and family not in seen:
            seen.add(family)
            yield family
    yield from (family for family in _unlisted() if family not in seen)


@lru_cache(maxsize=1)
def _unlisted() -> tuple[str, ...]:
    """Families of files that matplotlib's list lacks: installed since it was made, or of the optional package."""
    from matplotlib.font_manager import findSystemFonts, fontManager

    listed = {entry.fname for entry in fontManager.ttflist}
    files = [path for path in findSystemFonts() if path not in listed and _TELLING.search(Path(path).name)]
    package = importlib.util.find_spec(_PACKAGE)
    for place in (package.submodule_search_locations or ()) if package else ():
        files += [str(path) for path in Path(place).rglob(_PACKAGE_FONT)]
    added = []
    for path in files:
        known = len(fontManager.ttflist)
        try:
            fontManager.addfont(path)
        except (OSError, RuntimeError):  # a file that is no font, or one of a kind that matplotlib cannot read
            continue
        # A collection has several faces, the plain one first; the last may be one of bitmaps that are blank at some sizes.
        added += [entry.name for entry in fontManager.ttflist[known:]]
    return tuple(dict.fromkeys(added))


@lru_cache(maxsize=32)
def _characters(family: str) -> frozenset[int]:
    """Code points that a family draws, none where it cannot be read."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    try:
        return frozenset(get_font(findfont(FontProperties(family=[family]), fallback_to_default=False)).get_charmap())
    except (OSError, RuntimeError, ValueError):
        return frozenset()


@lru_cache(maxsize=1)
def _warn_once() -> None:
    """Say what to do, the first time only."""
    warnings.warn(_REMEDY, MissingFontWarning, stacklevel=4)
