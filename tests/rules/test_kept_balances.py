"""Which balances go on."""

from __future__ import annotations

import pytest

from scheduler.rules.kept_balances import kept_balances
from scheduler.rules.registry import build_rules

ALWAYS = {"late", "night", "weekend"}


def test_lates_nights_and_weekends_go_on_in_every_store():
    off = {f"fairness_of_{name}": False for name in ("lates", "nights", "weekends")}
    assert kept_balances(build_rules(off)) == ALWAYS


@pytest.mark.parametrize(
    ("limit", "balance"), [("holidays", "holiday"), ("standby", "standby"), ("hours", "hours"), ("requests", "request")]
)
def test_what_a_store_shares_besides_goes_on_there(limit, balance):
    assert kept_balances(build_rules({f"fairness_of_{limit}": True})) == ALWAYS | {balance}
