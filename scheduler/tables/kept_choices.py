"""Choices of forecasting methods, kept from run to run in the user's cache."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import asdict, fields
from importlib.metadata import PackageNotFoundError, version
from math import isfinite
from pathlib import Path
from typing import Final

from scheduler.domain.method_choice import MethodChoice
from scheduler.errors import DataError
from scheduler.tables.json_text import json_bytes, json_object
from scheduler.tables.write_beside import write_beside

__all__ = ["CACHE_VARIABLE", "KeptChoices"]

CACHE_VARIABLE: Final = "SHIFTWRIGHT_CACHE"
"""Environment variable that names another folder than the user's cache."""

_FILE: Final = "method_choices.json"
_MOST: Final = 64
_TYPES: Final[Mapping[str, type]] = {"str": str, "int": int, "float": float}


class KeptChoices(MutableMapping[str, MethodChoice]):
    """Choices by the fingerprint of their history, in one small JSON file.

    A cache only saves time: a file that is absent, damaged, or of another version counts as empty, and one that cannot be
    written is passed over. The oldest of more than 64 choices are forgotten. Of two runs at the same moment the later one
    wins, and what the other found is found again.

    Parameters
    ----------
    folder
        Where the file lies; by default what the environment variable `SHIFTWRIGHT_CACHE` names, else the folder that the
        system has for caches.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as place:
    ...     KeptChoices(Path(place))["a1"] = MethodChoice("profile", "profile")
    ...     KeptChoices(Path(place))["a1"].method
    'profile'
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def __getitem__(self, key: str) -> MethodChoice:
        """The choice of a history; KeyError where none is kept."""
        return self._read()[key]

    def __setitem__(self, key: str, choice: MethodChoice) -> None:
        """Keep a choice as the newest one."""
        self._write({**{name: kept for name, kept in self._read().items() if name != key}, key: choice})

    def __delitem__(self, key: str) -> None:
        """Forget a choice; KeyError where none is kept."""
        kept = self._read()
        del kept[key]
        self._write(kept)

    def __iter__(self) -> Iterator[str]:
        """Fingerprints, the oldest first."""
        return iter(self._read())

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._read())

    @property
    def _path(self) -> Path:
        """The file; the folder is looked up when it is needed, which is rarely."""
        return (self._folder.absolute() if self._folder else _user_folder()) / _FILE

    def _read(self) -> dict[str, MethodChoice]:
        """What the file holds and can be understood."""
        try:
            found = json_object(self._path)
        except (DataError, RecursionError, ValueError):  # of the last two: brackets without end, a number too long
            return {}
        choices = found.get("choices")
        if found.get("version") != _version() or not isinstance(choices, dict):
            return {}
        return {key: choice for key, record in choices.items() if (choice := _choice(record)) is not None}

    def _write(self, choices: Mapping[str, MethodChoice]) -> None:
        """Put a new file in place of the old one, if that is allowed."""
        path = self._path
        if not path.is_absolute():  # a system without a home names the folder `~`, which would be made right here
            return
        newest = dict(list(choices.items())[-_MOST:])
        records = {key: asdict(choice) for key, choice in newest.items()}
        with suppress(DataError):
            write_beside(path, json_bytes({"version": _version(), "choices": records}))


def _choice(record: object) -> MethodChoice | None:
    """A choice from its record, None where somebody has been at it."""
    if not isinstance(record, dict):
        return None
    wanted = {field.name: _TYPES[str(field.type)] for field in fields(MethodChoice)}
    if wanted.keys() != record.keys() or any(type(record[name]) is not kind for name, kind in wanted.items()):
        return None
    return MethodChoice(**record) if isfinite(record["gain"]) else None


def _user_folder() -> Path:
    """The folder for caches."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        return Path(named).absolute()
    from platformdirs import user_cache_path

    return user_cache_path("shiftwright", appauthor=False)


def _version() -> str:
    """Version of the program: another one may choose otherwise."""
    try:
        return version("shiftwright")
    except PackageNotFoundError:
        return ""
