"""Kinds of campaigns, however they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from scheduler.words.plain_text import plain_text

__all__ = ["campaign_kind"]

_REMEMBERED: Final = 4096
_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)年?")
_NOT_SAID: Final = re.compile(r"[\W_]+")
_ENDINGS: Final = (
    "大促",
    "活动",
    "促销",
    "狂欢节",
    "购物节",
    "shoppingfestival",
    "festival",
    "campaign",
    "promotion",
    "sale",
)
_SAME: Final[Mapping[str, str]] = {
    other: kind
    for kind, others in {
        "double11": ("双11", "双十一", "1111", "doubleeleven", "double11th", "singlesday"),
        "double12": ("双12", "双十二", "1212", "doubletwelve"),
        "618": ("六一八", "年中", "midyear"),
        "newyear": ("年货节", "年货", "newyears"),
        "live": ("直播", "livestream", "livestreaming", "liveshow"),
        "memberday": ("会员日", "membersday"),
    }.items()
    for other in others
}


@lru_cache(maxsize=_REMEMBERED)
def campaign_kind(text: str) -> str:
    """A kind or name of a campaign in the one spelling under which it is compared.

    Case, width, blanks, signs, the year and a word such as ``sale`` or ``大促`` at the end make no difference, and the
    well-known sales are the same in English, Chinese and as a date.

    Examples
    --------
    >>> [campaign_kind(name) for name in ("Double 11", "双十一", "2025 双11 大促", "11.11", "DOUBLE-11")]
    ['double11', 'double11', 'double11', 'double11', 'double11']
    >>> campaign_kind("Brand day 2026"), campaign_kind("Sale"), campaign_kind("!")
    ('brandday', 'sale', '!')
    """
    said = plain_text(text)
    bare = _NOT_SAID.sub("", _YEAR.sub("", said)) or _NOT_SAID.sub("", said) or said
    for ending in _ENDINGS:
        bare = bare.removesuffix(ending) or bare
    return _SAME.get(bare, bare)
