from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("name", ["roster.csv", "roster.json"])
def test_a_solved_roster_holds_and_has_the_same_figures(solved, schedule, name) -> None:
    result = schedule("check", f"made/{name}", "--config", "store.yaml", "--json")
    assert result.returncode == 0, result.stderr
    checked = json.loads(result.stdout)
    summary = json.loads((solved / "made" / "summary.json").read_text(encoding="utf-8"))
    assert checked["broken_musts"] == 0
    assert checked["kpis"] == summary["kpis"]


def test_a_solved_roster_finds_its_store_file_itself(solved, schedule) -> None:
    result = schedule("check", "made/roster.csv", "--lang", "zh")
    assert result.returncode == 0, result.stderr
    assert "必须遵守的规则全部满足。" in result.stdout


def test_a_roster_is_judged_by_the_heads_it_was_made_for(solved, schedule) -> None:
    history = (solved / "history.csv").read_text(encoding="utf-8")
    (solved / "history.csv").write_text(history.replace(",21\n", ",90\n"), encoding="utf-8")
    summary = json.loads((solved / "made" / "summary.json").read_text(encoding="utf-8"))
    assert json.loads(schedule("check", "made/roster.csv", "--json").stdout)["kpis"] == summary["kpis"]
    anew = json.loads(schedule("check", "made/roster.csv", "--history", "history.csv", "--json").stdout)
    assert anew["kpis"] != summary["kpis"]


def test_a_requirement_can_be_named(solved, schedule) -> None:
    result = schedule("check", "made/roster.csv", "--config", "store.yaml", "--requirement", "made/requirement.csv")
    assert result.returncode == 0, result.stderr
    assert "Every rule that must hold is kept." in result.stdout


def test_a_broken_must_is_told(solved, schedule) -> None:
    path = solved / "made" / "roster.csv"
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    kept = [row for row in rows if not ("2026-12-08" in row and "early" in row)]
    assert len(kept) < len(rows)
    path.write_text("\r\n".join(kept), encoding="utf-8-sig")
    result = schedule("check", "made/roster.csv", "--config", "store.yaml", "--json")
    assert result.returncode == 0, result.stderr
    checked = json.loads(result.stdout)
    assert checked["status"] == "relaxed"
    assert checked["kpis"]["uncovered_scored_minutes"] > 0


def test_a_check_needs_no_solver(solved) -> None:
    code = (
        "import sys; sys.modules['ortools'] = None\n"
        "from scheduler.cli.main import main\n"
        "sys.exit(main(['check', 'made/roster.json', '--config', 'store.yaml']))\n"
    )
    root = str(Path(__file__).resolve().parents[2])
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=solved,
        env={**os.environ, "PYTHONPATH": root, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
