"""JSON as this project writes and reads it: UTF-8, Chinese as it is, no NaN, dates as ISO text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import Path, PurePath

import numpy as np

from scheduler.errors import DataError, Fault, Phrase

__all__ = ["json_bytes", "json_object", "plain"]


def plain(value: object) -> object:
    """A value made of what JSON has: mappings, lists, text, numbers, true, false and null.

    Raises
    ------
    TypeError
        There is no plain form of the value.
    """
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, np.generic):
        return plain(value.item())
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes" if not value.second else "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PurePath):
        return str(value)
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, np.ndarray | list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted((plain(item) for item in value), key=str)
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def json_bytes(value: object) -> bytes:
    """A value as a JSON file."""
    return (json.dumps(plain(value), ensure_ascii=False, allow_nan=False, indent=2) + "\n").encode("utf-8")


def json_object(path: Path) -> dict[str, object]:
    """The object that a JSON file holds.

    Raises
    ------
    DataError
        The file is absent, not UTF-8, not JSON, or holds something else than an object.
    """
    try:
        value = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise DataError(Fault("there is no such file; check the path", file=str(path))) from error
    except OSError as error:
        message = Phrase("the file cannot be read: {reason}", reason=error.strerror or error)
        raise DataError(Fault(message, file=str(path))) from error
    except UnicodeDecodeError as error:
        raise DataError(Fault("the file is not UTF-8 text, as JSON must be", file=str(path))) from error
    except json.JSONDecodeError as error:
        raise DataError(
            Fault(Phrase("this is not JSON: {problem}", problem=error.msg), file=str(path), line=error.lineno)
        ) from error
    if not isinstance(value, dict):
        raise DataError(Fault("the file holds no object; it must begin with an opening brace", file=str(path), line=1))
    return value
