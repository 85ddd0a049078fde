"""The sheets behind the roster."""

from __future__ import annotations

import io
from datetime import datetime

import numpy as np
import openpyxl
import pytest
from factories import make_agent, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.finding import Finding, Severity
from scheduler.rules.registry import build_rules
from scheduler.tables.roster_xlsx.roster_xlsx_bytes import roster_xlsx_bytes

PROBLEM = make_problem(days=2, agents=[make_agent("=a1"), make_agent("a2")])
ROSTER = make_roster(PROBLEM, **{"=a1": "EL"})


def book(language: str = "en", **settings: object) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(roster_xlsx_bytes(ROSTER, PROBLEM, language=language, **settings)))  # type: ignore[arg-type]


def test_sheets_are_named_in_the_language() -> None:
    coverage = audit(PROBLEM, ROSTER, build_rules({})).coverage
    assert book(coverage=coverage).sheetnames == ["Roster", "Assignments", "Cover", "Findings", "_shiftwright"]
    assert book("zh").sheetnames == ["班表", "班次明细", "提示", "_shiftwright"]
    assert book()["_shiftwright"].sheet_state == "veryHidden"


def test_assignments_are_the_rows_of_roster_csv_as_text() -> None:
    rows = list(book()["Assignments"].iter_rows(values_only=True))
    assert rows[0][:6] == ("date", "agent", "name", "kind", "shift", "start")
    assert rows[1][:7] == ("2026-12-07", "=a1", "=A1", "work", "early", "2026-12-07 08:00", "2026-12-07 16:00")
    assert len(rows) == 5


def test_cover_has_a_row_per_queue_and_interval_with_what_was_expected() -> None:
    coverage = audit(PROBLEM, ROSTER, build_rules({})).coverage
    contacts = np.full((2, PROBLEM.grid.interval_count), 3.25)
    rows = list(book(coverage=coverage, contacts=contacts)["Cover"].iter_rows(values_only=True))
    assert len(rows) == 1 + 2 * PROBLEM.grid.interval_count
    early = next(row for row in rows if row[1] == "2026-12-07 08:00" and row[3] == "Presales")
    assert early[0] == datetime(2026, 12, 7)
    assert early[4:] == (3.25, 1, pytest.approx(0.5, abs=0.5), pytest.approx(-0.5, abs=0.5))


@pytest.mark.parametrize(
    ("language", "kind", "rule"),
    [("en", "must is broken", "rest between shifts"), ("zh", "违反必须遵守的规则", "班次间休息")],
)
def test_findings_are_sentences_with_person_day_rule_and_cost(language: str, kind: str, rule: str) -> None:
    facts = {"agent": "=a1", "date": "2026-12-08", "rest": 8, "needed": 11}
    finding = Finding("rest_short", Severity.MUST, facts, rule="rest", agent="=a1", date=PROBLEM.grid.dates[1], cost=1200)
    name = "Findings" if language == "en" else "提示"
    row = next(book(language, findings=[finding])[name].iter_rows(min_row=2, values_only=True))
    assert (row[0], row[2], row[3], row[4], row[5]) == (kind, "=A1", datetime(2026, 12, 8), rule, 1)
    assert "=A1" in str(row[1])


def test_text_that_looks_like_a_formula_is_text() -> None:
    cell = book()["Assignments"]["B2"]
    assert (cell.value, cell.data_type) == ("=a1", "s")
