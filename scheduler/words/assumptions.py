"""The assumed values that matter most, in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from scheduler.words import en, zh
from scheduler.words.number import Number

__all__ = ["assumptions"]

_LABELS: Final[Mapping[str, Mapping[str, str]]] = {"en": en.LABELS, "zh": zh.LABELS}
_MOST_IMPORTANT: Final = (
    "rules.rest.hours",
    "rules.longest_run.days",
    "rules.days_off.per_week",
    "rules.weekly_hours.maximum_hours",
    "rules.longest_run.absolute_days",
    "rules.contract_hours.tolerance_hours",
    "rules.standby_limit.team_per_week",
    "rules.standby_limit.pool_per_week",
)
"""Key paths by how much a wrong guess would hurt; each is the end of a label ``assumed_...``."""
_SHOWN: Final = 4


def assumptions(values: str, language: str) -> str:
    """The few assumed values that a supervisor should know first.

    Parameters
    ----------
    values
        Key paths and values, such as ``rules.rest.hours 11, staffing.shrinkage 0.1``.
    language
        Language of the words.

    Returns
    -------
    str
        Up to four of them in words; the first ones as they are where none has words.

    Examples
    --------
    >>> assumptions("week_starts monday, rules.rest.hours 11, rules.days_off.per_week 1", "en")
    '11 hours of rest between shifts, 1 day off a week'
    """
    labels = _LABELS[language]
    found = []
    for key in _MOST_IMPORTANT:
        match = re.search(rf"(?:^|, ){re.escape(key)} (\d+(?:\.\d+)?)(?:,|$)", values)
        if match:
            found.append(labels[f"assumed_{key}"].format(value=Number(float(match.group(1)))))
    return labels["list_comma"].join(found[:_SHOWN] or values.split(", ")[:_SHOWN])
