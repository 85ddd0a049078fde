"""Fonts for pictures with Chinese text.

A font that the store file or the caller names draws everything that it can. Otherwise Latin text is drawn with DejaVu Sans,
which comes with matplotlib. For characters that are still lacking a further family is looked for: first those that the
user's matplotlib configuration names, then those that systems have, then the package ``mplfonts`` where it is installed.
Where none is found, texts that cannot be drawn are replaced by their fallback, and one warning says what to do about it.
Pictures among the letters of a name (emoji), which hardly any font draws, are left out of it instead.
"""

from __future__ import annotations

import importlib.util
import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from scheduler.errors import Phrase

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
_FONT_FILE = re.compile(r"\.(ttf|otf|ttc|otc)$", re.IGNORECASE)
_PACKAGE = "mplfonts"
_PACKAGE_FONT = "NotoSansCJKsc-Regular.otf"
_REMEDY = (
    "no font with Chinese characters was found, so pictures show ids or numbers and English words for some names; "
    "install one (Windows: Microsoft YaHei, Debian or Ubuntu: fonts-noto-cjk, or `pip install mplfonts`), "
    "or name a font file in the store file: `pictures: {font: FILE}`"
)
_UNDRAWN = (
    "no font of this machine draws {characters}, so pictures leave that out, or show ids or numbers in place of the name; "
    "take it out of the names, or name a font file that draws it in the store file: `pictures: {{font: FILE}}`"
)
_CHINESE: Final = (range(0x3000, 0x3040), range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0xFF00, 0xFFF0))
"""Code points of Chinese characters and their punctuation."""
_DROPPED: Final = "SMC"
"""First letters of the kinds of characters without which a name is still the name: signs, marks and what is invisible."""
_TOLD: Final[set[int]] = set()
"""Characters that a warning of this process has named."""
_NOT_THERE = (
    "the font {font!r} is not on this machine, so pictures are drawn with another one; write the name of a family that is "
    "installed or the path of a font file (`pictures: {{font: ...}}` in the store file, `font=` in Python)"
)


class MissingFontWarning(UserWarning):
    """Some text cannot be drawn with the fonts of this machine, or a font that was asked for is not there."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """Families that draw a picture's text.

    Parameters
    ----------
    families
        For matplotlib's ``family``, the first that has a character draws it.
    characters
        Code points that they can draw.
    first
        Code points that the first of them can draw.
    """

    families: tuple[str, ...]
    characters: frozenset[int]
    first: frozenset[int] = frozenset()

    def draws(self, text: str) -> bool:
        """Whether every character of a text can be drawn."""
        return all(ord(character) in self.characters or character.isspace() for character in text)

    def text(self, wanted: str, fallback: str) -> str:
        """A text if it can be drawn, else the fallback with question marks for what cannot be drawn either.

        Where only signs such as emoji cannot be drawn, the text goes without them; a name that lacks a letter would be
        another name.
        """
        if self.draws(wanted):
            return wanted
        lacking = {character for character in wanted if not self.draws(character)}
        if all(_is_sign(ord(character)) for character in lacking):
            left = " ".join("".join(character for character in wanted if character not in lacking).split())
            if any(character.isalnum() for character in left):
                return left
        return "".join(character if self.draws(character) else "?" for character in fallback)


def lettering(texts: Iterable[str], font: str | None = None) -> Lettering:
    """Families for the texts of a picture.

    Parameters
    ----------
    texts
        Everything that the picture is to show.
    font
        Family or font file to use before all others, None for none.

    Returns
    -------
    Lettering
        With a further family only if those before it lack a character.

    Warns
    -----
    MissingFontWarning
        Once in a process, where Chinese cannot be drawn; once for every other character that cannot, and once for each
        `font` that is not there.
    """
    asked = None if font is None else _asked(font)
    first = (_LATIN,) if asked in (None, _LATIN) else (str(asked), _LATIN)
    main = _characters(first[0])
    drawn = frozenset[int]().union(*map(_characters, first))
    missing = {ord(character) for text in texts for character in text if not character.isspace()} - drawn
    if not missing:
        return Lettering(first, drawn, main)
    best, added = "", frozenset[int]()
    for family in _families():
        characters = _characters(family)
        if len(missing & characters) > len(missing & added):
            best, added = family, characters
        if all(map(_is_sign, missing - added)):  # nobody looks through all fonts for an emoji
            break
    _warn(missing - added)
    if not best:
        return Lettering(first, drawn, main)
    return Lettering((*first, best), drawn | added, main)


def _is_sign(code: int) -> bool:
    """Whether a name goes without a character: it is no letter, digit or punctuation."""
    return unicodedata.category(chr(code))[0] in _DROPPED


def _warn(lacking: Iterable[int]) -> None:
    """Say what cannot be drawn: what to do where Chinese lacks, else which characters, each once."""
    if any(code in block for code in lacking for block in _CHINESE):
        _warn_once()
        return
    visible = [code for code in sorted(lacking) if unicodedata.category(chr(code)) not in ("Cf", "Mn")]
    if not _TOLD.issuperset(visible):
        _TOLD.update(visible)
        characters = " ".join(map(chr, visible))
        warnings.warn(Phrase(_UNDRAWN, characters=characters), MissingFontWarning, stacklevel=4)


@lru_cache(maxsize=8)
def _asked(font: str) -> str | None:
    """Family of a font that was asked for by name or file, None and a warning where it is not there."""
    from matplotlib.font_manager import fontManager

    if _FONT_FILE.search(font):
        known = len(fontManager.ttflist)
        try:
            fontManager.addfont(font)
        except (OSError, RuntimeError):  # no such file, or none that matplotlib can read
            warnings.warn(Phrase(_NOT_THERE, font=font), MissingFontWarning, stacklevel=4)
            return None
        return fontManager.ttflist[known].name
    for names in (lambda: (entry.name for entry in fontManager.ttflist), _unlisted):
        for name in names():
            if name.casefold() == font.strip().casefold():
                return name
    warnings.warn(Phrase(_NOT_THERE, font=font), MissingFontWarning, stacklevel=4)
    return None


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
    """Families of files that matplotlib's list lacks, the likeliest first: new since it was made, or of the package."""
    from matplotlib.font_manager import findSystemFonts, fontManager

    listed = {entry.fname for entry in fontManager.ttflist}
    # The system's fonts come in no order, so that two processes would draw with different ones.
    files = sorted(path for path in findSystemFonts() if path not in listed and _TELLING.search(Path(path).name))
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
    ranks = {family: rank for rank, family in enumerate(_SYSTEM_FAMILIES)}
    return tuple(sorted(dict.fromkeys(added), key=lambda family: ranks.get(family, len(ranks))))


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
    warnings.warn(_REMEDY, MissingFontWarning, stacklevel=5)
