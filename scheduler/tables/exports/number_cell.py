"""Counts as exports write them."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache

from scheduler.tables.exports.header_words import CLOSED, NOTHING
from scheduler.tables.sheet import Formula
from scheduler.words.plain_text import plain_text

__all__ = ["Nothing", "read_number"]

_NUMBER = re.compile(r"(?:\d{1,3}(?:[,' \u00a0\u2009\u202f]\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d{1,2})?")
_UNIT = re.compile(r"\s*(?:人次|人|次|个|位|单|条|通|名|例|起|pcs|people|buyers|customers|users|contacts|inquiries|chats)$")


class Nothing(Enum):
    """A cell in which nothing is known: empty, or a mark that says so."""

    BLANK = "blank"
    MARK = "mark"


def read_number(value: object) -> float | Nothing | None:
    """The count that a cell holds; `Nothing` where nothing is known, None where it holds something else.

    Examples
    --------
    >>> read_number("1，234 人"), read_number("１２"), read_number("--"), read_number("12%"), read_number("1.2万")
    (1234.0, 12.0, <Nothing.MARK: 'mark'>, None, 12000.0)
    """
    if value is None:
        return Nothing.BLANK
    if isinstance(value, bool | datetime | date | time | timedelta | Formula):
        return None
    if isinstance(value, int | float):
        return float(value) if math.isfinite(value) and value >= 0 else None
    return _from_text(value) if isinstance(value, str) else None


@lru_cache(maxsize=65536)
def _from_text(value: str) -> float | Nothing | None:
    """From a text."""
    text = plain_text(value)
    if not text:
        return Nothing.BLANK
    if text in NOTHING or any(word in text for word in CLOSED):
        return Nothing.MARK
    text = _UNIT.sub("", text)
    factor = 1.0
    if text.endswith(("万", "w", "k", "千")):
        factor = 10_000.0 if text[-1] in "万w" else 1_000.0
        text = text[:-1].rstrip()
    if _NUMBER.fullmatch(text) is None:
        return None
    number = float(re.sub(r"[,' \u00a0\u2009\u202f]", "", text)) * factor
    return number if math.isfinite(number) else None
