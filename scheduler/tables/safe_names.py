"""Names of people as names of files, on any system."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

__all__ = ["safe_names"]

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE)
_LONGEST = 60
"""Characters; each takes up to four bytes of the 255 that file systems allow."""


def safe_names(names: Mapping[str, str]) -> dict[str, str]:
    """A file name without ending for each person.

    Parameters
    ----------
    names
        Name of each person by id.

    Returns
    -------
    dict
        By id: the name, with what file systems refuse replaced by ``_``. Those of one name get their id too, so that no two
        are equal, also where capitals do not count.

    Examples
    --------
    >>> safe_names({"li": "李娜", "a/b": "Ann: A/B", "c1": "Chen", "c2": "chen"})
    {'li': '李娜', 'a/b': 'Ann_ A_B', 'c1': 'Chen (c1)', 'c2': 'chen (c2)'}
    """
    plain = {person: _plain(name) or _plain(person) or "_" for person, name in names.items()}
    often = Counter(name.casefold() for name in plain.values())
    taken: set[str] = set()
    safe = {}
    for person, name in plain.items():
        wanted = name if often[name.casefold()] == 1 else f"{name} ({_plain(person)})"
        chosen, number = wanted, 2
        while chosen.casefold() in taken:
            chosen, number = f"{wanted}-{number}", number + 1
        taken.add(chosen.casefold())
        safe[person] = chosen
    return safe


def _plain(text: str) -> str:
    """A text without what cannot stand in the name of a file."""
    cleaned = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", " ".join(text.split())))
    cleaned = cleaned[:_LONGEST].lstrip(". ").rstrip(". ")
    return f"_{cleaned}" if _RESERVED.match(cleaned) else cleaned
