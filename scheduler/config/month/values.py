"""Cells as texts, numbers, percentages, yes or no."""

from __future__ import annotations

import re
from typing import Final

from scheduler.errors import Phrase
from scheduler.tables.sheet import CellValue
from scheduler.tables.shown_text import shown_text
from scheduler.words.plain_text import plain_text

__all__ = ["to_factor", "to_number", "to_percent", "to_text", "to_whole", "to_yes"]

_YES: Final = frozenset(
    {
        *("是", "是的", "对", "有", "可", "可以", "能", "会", "行", "需要", "√", "✓", "✔", "☑"),
        *("yes", "y", "true", "t", "on", "ok", "1", "1.0"),
    }
)
_NO: Final = frozenset(
    {
        *("否", "不是", "无", "没有", "不", "不可", "不可以", "不能", "不会", "不行", "不需要", "无需", "×", "✗", "✘", "☐"),
        *("no", "n", "false", "f", "off", "none", "0", "0.0", "-", "–", "—", "/"),
    }
)
_NUMBER: Final = re.compile(r"[-+]?\d+(?:\.\d+)?")
_UNITS: Final = re.compile(r"\s*(?:小时|个|天|次|倍|hours?|hrs?|h|days?|x)$")
_HIGHEST_FRACTION: Final = 2
"""A contract of 2 is twice a full one; of 2 % there is none."""


def to_text(value: CellValue) -> str:
    """A cell as text: a number without a needless ``.0``, a date as ``2026-12-05``."""
    return " ".join(shown_text(value).split())


def to_number(value: CellValue) -> int | float:
    """A number, also with its unit behind it; ValueError where it is none."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _tidy(value)
    text = _UNITS.sub("", _folded(value))
    if not _NUMBER.fullmatch(text):
        raise ValueError(Phrase("write a number, for example {example}", example=40))
    return _tidy(float(text))


def to_whole(value: CellValue) -> int:
    """A whole number, negative ones too; ValueError where it is none."""
    number = to_number(value)
    if not isinstance(number, int):
        raise ValueError(Phrase("write a whole number"))
    return number


def to_percent(value: CellValue) -> int | float:
    """Percent of a full contract: 60, ``60%``, or 0.6 as Excel keeps a percentage; ValueError where it is none."""
    text = _folded(value)
    if isinstance(value, str) and text.endswith("%"):
        return to_number(text[:-1].strip())
    number = to_number(value)
    return _tidy(round(number * 100, 6)) if 0 < number <= _HIGHEST_FRACTION else number


def to_factor(value: CellValue) -> int | float:
    """A factor on the ordinary contacts: 1.5, ``1.5倍``, ``150%`` or ``+50%``; ValueError where it is none.

    ``50%`` is refused: it may mean half of the contacts or half as many again.
    """
    text = _folded(value)
    if isinstance(value, str) and text.endswith("%"):
        percent = to_number(text[:-1].strip())
        if text.startswith(("+", "-")):
            return _tidy(round(1 + percent / 100, 6))
        if percent < 100:
            raise ValueError(Phrase("write 1.5 or +50% for half as many contacts again"))
        return _tidy(round(percent / 100, 6))
    return to_number(value)


def to_yes(value: CellValue) -> bool:
    """Yes or no; ValueError where it is neither."""
    if isinstance(value, bool):
        return value
    text = _folded(to_text(value))
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise ValueError(Phrase("write 是 or 否 (yes or no), or leave the cell empty for no"))


def _folded(value: CellValue) -> str:
    """A text without case and width, thousands separators and blanks around it."""
    return plain_text(str(value))


def _tidy(number: float) -> int | float:
    """A whole number as one."""
    return int(number) if float(number).is_integer() else number
