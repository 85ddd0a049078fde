"""Which of several cells of one day is for the shift."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scheduler.tables.sheet import CellValue
from scheduler.words.plain_text import bare_text

__all__ = ["is_lane", "is_plan", "lanes"]

_HALF = re.compile(r"上午|下午|上|下|[上下]半[天日]|早上|午前|午后|am|pm|a\.m\.|p\.m\.|morning|afternoon")
_PLAN = re.compile(r"(?:计划|排班|应出勤|应到|班次|班别|出勤|正班|正常|plan|planned|shift|roster|scheduled)(?:班次|班别)?")
_OTHER = re.compile(
    r"加班.*|实际.*|实出勤|签到|签退|签名|签字|打卡.*|晚上|夜间|备注|迟到|早退|工时|overtime|ot|actual|signed?|hours|remarks?"
)


def lanes(labels: Sequence[Sequence[CellValue]]) -> list[int] | None:
    """The cells to fill, out of those that one day has.

    Parameters
    ----------
    labels
        Per cell what is written at its line.

    Returns
    -------
    list of int or None
        The only cell; those labelled with a half of the day or as the plan; the only one that is not labelled as something
        else; None where nothing tells.

    Examples
    --------
    >>> lanes([["上午"], ["下午"], ["加班"]]), lanes([["planned"], ["actual"]]), lanes([[], []]), lanes([[]])
    ([0, 1], [0], None, [0])
    """
    if len(labels) == 1:
        return [0]
    meant = [index for index, texts in enumerate(labels) if any(_is(_HALF, text) or _is(_PLAN, text) for text in texts)]
    if meant:
        return meant
    left = [index for index, texts in enumerate(labels) if not any(_is(_OTHER, text) for text in texts)]
    return left if len(left) == 1 else None


def is_lane(value: CellValue) -> bool:
    """Whether a cell labels one of several cells of a day."""
    return any(_is(form, value) for form in (_HALF, _PLAN, _OTHER))


def is_plan(value: CellValue) -> bool:
    """Whether a cell labels what is for the shift."""
    return _is(_PLAN, value)


def _is(form: re.Pattern[str], value: CellValue) -> bool:
    """Whether a cell says one of some words."""
    if not isinstance(value, str):
        return False
    return form.fullmatch(bare_text(value)) is not None
