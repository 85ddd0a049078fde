"""Plain values as YAML lines that people like to read, with remarks."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from scheduler.config.document import KeyPath
from scheduler.config.yaml_text import reads_as_text

__all__ = ["yaml_lines"]

_SAFE: Final = re.compile(r"[\w/][\w./+\-]*(:[\w./+\-]+)*( [\w./+\-]+(:[\w./+\-]+)*)*")
_WIDTH: Final = 110
_INDENT: Final = "  "

Remark = Callable[[KeyPath, bool], str]


def yaml_lines(values: Mapping[str, Any], remark: Remark) -> Iterator[str]:
    """Lines of a mapping: blocks outside, one line where a part is short.

    Parameters
    ----------
    values
        Dicts, lists, text, numbers, booleans and None.
    remark
        Says for a path, and whether the line holds all that is below it, what to remark behind it; "" for nothing.
    """
    for key, value in values.items():
        yield from _entry(_text(key), value, (key,), 0, remark)


def _entry(head: str, value: Any, path: KeyPath, depth: int, remark: Remark) -> Iterator[str]:
    """One key with its value."""
    indent = _INDENT * depth
    flow = f"{indent}{head}: {_flow(value)}"
    apart = isinstance(value, Mapping) and any(remark((*path, key), True) for key in value)
    nested = isinstance(value, list) and any(isinstance(item, Mapping) for item in value)
    short = not apart and not nested and len(flow) <= _WIDTH and (depth > 0 or isinstance(value, list))
    if not isinstance(value, Mapping | list) or not value or short:
        yield _remarked(flow, remark(path, True))
    elif isinstance(value, Mapping):
        yield _remarked(f"{indent}{head}:", remark(path, False))
        for key, item in value.items():
            yield from _entry(_text(key), item, (*path, key), depth + 1, remark)
    else:
        yield _remarked(f"{indent}{head}:", remark(path, False))
        for index, item in enumerate(value):
            line = f"{indent}{_INDENT}- {_flow(item)}"
            yield _remarked(line, remark((*path, index), True))


def _remarked(line: str, text: str) -> str:
    """A line with what is remarked behind it."""
    return f"{line}  # {text}" if text else line


def _flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_text(key)}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    if isinstance(value, str):
        return _text(value)
    return json.dumps(value)


def _text(value: str) -> str:
    """Text, in quotes where it would be read as something else."""
    return value if _SAFE.fullmatch(value) and reads_as_text(value) else json.dumps(value, ensure_ascii=False)
