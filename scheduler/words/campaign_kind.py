"""Kinds of campaigns, however they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from scheduler.words.plain_text import plain_text

__all__ = ["campaign_kind"]

_REMEMBERED: Final = 4096
# The 年 of 年货, 年中 and 年终 belongs to the sale; a short year needs its 年.
_YEAR: Final = re.compile(r"(?<!\d)(20\d\d(?!\d)(年度?(?![货中终]))?|2\d(年度?(?![货中终])|(?=年[货中终])))")
_NOT_SAID: Final = re.compile(r"[\W_]+")
_PLATFORMS: Final = ("天猫", "淘宝", "京东", "抖音", "拼多多", "tmall", "taobao", "jd")
_ENDINGS: Final = (
    "大促",
    "活动",
    "促销",
    "狂欢节",
    "购物节",
    "年度",
    "全球",
    "购物",
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
        "618": ("六一八", "年中", "midyear", "618年中", "618midyear"),
        "38": ("三八", "三八节", "38节", "妇女节", "三八妇女节", "38妇女节", "女神节", "38女神节", "womensday"),
        "newyear": ("年货节", "年货", "newyears"),
        "live": ("直播", "livestream", "livestreaming", "liveshow"),
        "memberday": ("会员日", "membersday"),
    }.items()
    for other in others
}


@lru_cache(maxsize=_REMEMBERED)
def campaign_kind(text: str) -> str:
    """A kind or name of a campaign in the one spelling under which it is compared.

    Case, width, blanks, signs, the year and words such as ``sale`` or ``大促`` at the end make no difference, and the
    well-known sales are the same in English, Chinese and as a date, with the platform before them or without.

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
    for platform in _PLATFORMS:
        sale = bare.removeprefix(platform)
        if sale in _SAME or sale in _SAME.values():
            return _SAME.get(sale, sale)
    return bare
