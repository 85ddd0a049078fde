"""The language in which to say why there is no result."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from scheduler.cli.arguments import LANGUAGES

__all__ = ["failure_language"]

_LANGUAGE: Final = re.compile(rb"^(?:\xef\xbb\xbf)?language[ \t]*:[ \t]*[\"']?([a-z]+)", re.MULTILINE)
_HEAD: Final = 1 << 20
_STORES: Final = (".yaml", ".yml")
_ROSTERS: Final = (".csv", ".json", ".xlsx")


def failure_language(arguments: Sequence[str]) -> str:
    """What ``--lang`` says, else what the store file does: the one named, that of a roster, that of the working folder.

    English where none of them says anything. Neither the arguments nor the file need be sound: that is why there is no
    result.

    Parameters
    ----------
    arguments
        Those of the command line, as they were given.

    Returns
    -------
    str
        One of `LANGUAGES`.

    Examples
    --------
    >>> failure_language(["solve", "nowhere.yaml", "--lang=zh"]), failure_language(["solve", "nowhere.yaml"])
    ('zh', 'en')
    """
    asked = [text.removeprefix("--lang=") for text in arguments if text.startswith("--lang=")]
    asked += [after for option, after in pairwise(arguments) if option == "--lang"]
    asked += [match[1].decode("ascii") for text in arguments if (match := _LANGUAGE.search(_head(text)))]
    named = any(text.lower().endswith(_STORES) for text in arguments)
    beside = [] if named else [*(name for text in arguments for name in _stores_of(text)), *_stores_here()]
    asked += [match[1].decode("ascii") for name in beside if (match := _LANGUAGE.search(_head(name)))]
    return next((language for language in asked if language in LANGUAGES), "en")


def _stores_of(name: str) -> list[str]:
    """Store files from which a roster may be, as the summary in its folder says; nothing where an argument is no roster."""
    try:
        is_folder = Path(name).is_dir()
        folder = Path(name) if is_folder else Path(name).parent
        if not is_folder and (not name.lower().endswith(_ROSTERS) or not Path(name).is_file()):
            return []
        record = json.loads((folder / "summary.json").read_bytes())["config"]
        return [str(folder / record["beside"]), str(record["given"])]
    except (OSError, ValueError, LookupError, TypeError):
        return []


def _stores_here() -> list[str]:
    """The store file of the working folder: ``store.yaml``, else the only one that says a language."""
    try:
        files = sorted(str(path) for path in Path().iterdir() if path.suffix.lower() in _STORES)
    except OSError:
        return []
    if "store.yaml" in files:
        return ["store.yaml"]
    saying = [name for name in files if _LANGUAGE.search(_head(name))]
    return saying if len(saying) == 1 else []


def _head(name: str) -> bytes:
    """The beginning of a store file; nothing where an argument is none."""
    try:
        with Path(name).open("rb") as stream:
            return stream.read(_HEAD) if name.lower().endswith(_STORES) else b""
    except (OSError, ValueError):
        return b""
