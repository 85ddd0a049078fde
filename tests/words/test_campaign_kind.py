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


@pytest.mark.parametrize("text", ["2026年货节", "2026年年货节", "26年货节", "2026 年货节", "年货节2026年", "天猫年货节"])
def test_the_year_takes_nothing_from_the_new_years_sale(text: str) -> None:
    assert campaign_kind(text) == campaign_kind("年货节")


@pytest.mark.parametrize(
    "text", ["2025年中大促", "618年中大促", "618 mid-year sale", "天猫618", "京东 618 购物节", "25年618", "2025年度618"]
)
def test_the_sale_of_june_has_one_kind(text: str) -> None:
    assert campaign_kind(text) == campaign_kind("618")


@pytest.mark.parametrize("text", ["双11全球狂欢节", "双十一购物狂欢节", "淘宝双11", "25年双11", "2025年双11年度大促"])
def test_platform_and_praise_leave_the_kind_alone(text: str) -> None:
    assert campaign_kind(text) == "double11"


@pytest.mark.parametrize("text", ["三八节", "38节大促", "3.8", "女神节", "2026年妇女节"])
def test_the_sale_of_march_has_one_kind(text: str) -> None:
    assert campaign_kind(text) == campaign_kind("38")


@pytest.mark.parametrize("text", ["双11预热", "双11返场", "天猫会场", "2025年终大促", "年货节返场"])
def test_what_only_names_a_sale_is_none(text: str) -> None:
    assert campaign_kind(text) not in {campaign_kind(name) for name in ("双11", "年货节", "618", "双12")}
