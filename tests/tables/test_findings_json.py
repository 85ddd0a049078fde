from __future__ import annotations

import json
from datetime import date

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.tables.findings_json import findings_json_bytes


def test_a_finding_has_its_sentence_in_the_language_and_its_price() -> None:
    facts = {"file": "heads.csv", "days": 2, "first": "2026-12-05"}
    cost = 5 * COST_UNITS_PER_PRICE // 2
    finding = Finding("days_without_rows", Severity.SHOULD, facts, cost=cost, date=date(2026, 12, 5), size=2, unit="days")
    (record,) = json.loads(findings_json_bytes([finding], language="zh"))
    assert record["sentence"].startswith("heads.csv 缺少 2 天")
    assert (record["price"], record["date"], record["severity"], record["rule"]) == (2.5, "2026-12-05", "should", None)
