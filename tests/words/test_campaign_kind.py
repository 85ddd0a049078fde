from __future__ import annotations

import pytest

from scheduler.words.campaign_kind import campaign_kind


@pytest.mark.parametrize(
    "text",
    [
        "Double 11",
        "double11",
        "DOUBLE-11",
        "双11",
        "双十一",
        "双 11",
        "２０２５年双11",
        "2025 双11大促",
        "11.11",
        "Double Eleven",
    ],
)
def test_one_sale_has_one_kind_however_it_is_written(text: str) -> None:
    assert campaign_kind(text) == "double11"


def test_different_sales_stay_apart() -> None:
    texts = ("双11", "双12", "618", "New Year sale", "Live stream", "Member day", "Brand day", "品牌日")
    assert len({campaign_kind(text) for text in texts}) == len(texts)


@pytest.mark.parametrize(
    ("one", "other"), [("6.18", "618 大促"), ("年货节", "new year"), ("直播", "live"), ("Gala 2025", "gala")]
)
def test_the_year_and_the_language_make_no_difference(one: str, other: str) -> None:
    assert campaign_kind(one) == campaign_kind(other)


@pytest.mark.parametrize("text", ["大促", "2026", "!!", "sale"])
def test_a_name_that_is_all_trimmings_keeps_itself(text: str) -> None:
    assert campaign_kind(text) == text
