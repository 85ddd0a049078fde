"""Changes made by hand, as they are told."""

from __future__ import annotations

from datetime import date

import pytest
from factories import make_problem, make_roster

from scheduler.cli.edit_lines import edit_lines, edit_records
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.explaining.judge import judge
from scheduler.rules.registry import GIVE_UP_ORDER, build_rules

RULES = build_rules({})
PROBLEM = make_problem(agents=4, give_up_order=GIVE_UP_ORDER, standby_agents=["a3"])
NAMES = {"a1": "李娜", "a2": "Wang Wei", "early": "Early", "late": "Late"}
GOOD = make_roster(PROBLEM, a1="EEEEEE.", a2="LLLLL.L", a3=".....LE")
DAY = date(2026, 12, 7)


def lines(edited: EditedRoster, language: str = "en", **settings: bool) -> list[str]:
    return list(edit_lines(judge(PROBLEM, RULES, edited), language, NAMES, **settings))


def edited(**rows: str) -> EditedRoster:
    roster = make_roster(PROBLEM, **{"a1": "EEEEEE.", "a2": "LLLLL.L", "a3": ".....LE", **rows})
    return EditedRoster(roster, GOOD, places={("a1", DAY): "Roster!C7", ("a3", DAY): "Roster!C9"})


def test_a_change_is_told_with_cell_person_day_from_to_and_what_it_breaks() -> None:
    told = lines(edited(a1=".EEEEE."))
    assert told[0] == "Changed by hand: 1 day"
    assert told[1].startswith("  - Roster!C7  李娜, Mon 7 Dec 2026: Early 08:00-16:00 becomes day off; makes the roster ")
    assert any(line.startswith("      Breaks a rule that must hold: ") for line in told)
    assert any("One person short for one hour is 100 points" in line for line in told)
    assert any(line.startswith("  They break what must hold, ") for line in told)


def test_a_change_that_breaks_nothing_says_so() -> None:
    told = lines(edited(a3="e....LE"))
    assert "  They break no rule that must hold." in told
    assert any("day off becomes standby for Early" in line for line in told)


def test_nothing_changed_and_nothing_known_are_told_apart() -> None:
    assert lines(EditedRoster(GOOD, GOOD)) == ["Nothing was changed by hand since the roster was written."]
    assert lines(EditedRoster(GOOD)) == []


def test_chinese_has_the_same_lines() -> None:
    english, chinese = (lines(edited(a1=".EEEEE."), language) for language in ("en", "zh"))
    assert len(english) == len(chinese)
    assert chinese[0] == "手工改动：1 处"
    assert "Early 08:00-16:00 改为 休" in chinese[1]


def test_only_the_strongest_reasons_are_given_unless_all_are_asked_for() -> None:
    rows = {"a1": ".......", "a2": "......."}
    few, many = (lines(edited(**rows), everything=everything) for everything in (False, True))
    assert any(line.endswith("--details shows all") for line in few)
    assert not any(line.endswith("--details shows all") for line in many)
    assert len(many) > len(few)


def test_data_has_cells_codes_costs_and_broken_rules() -> None:
    judgement = judge(PROBLEM, RULES, edited(a1=".EEEEE.", a3="l....LE"))
    data = edit_records(judgement, "en", NAMES)
    first, second = data["changed"]
    assert (first["cell"], first["agent"], first["date"]) == ("Roster!C7", "a1", "2026-12-07")
    assert (first["before"], first["after"], second["after"]) == ("early", "off", "standby late")
    assert first["broken"]
    assert first["cost"] > 0
    assert data["cost_after"] == judgement.audit.cost / COST_UNITS_PER_PRICE
    assert data["cost_before"] < data["cost_after"]


def test_data_says_null_where_nothing_is_known() -> None:
    data = edit_records(judge(PROBLEM, RULES, EditedRoster(GOOD)), "en", NAMES)
    assert (data["changed"], data["cost_before"]) == (None, None)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_change_for_the_better_is_told(language: str) -> None:
    worse = edited(a1=".EEEEE.").roster
    told = "\n".join(lines(EditedRoster(GOOD, worse), language))
    assert ("points better" if language == "en" else "变好") in told
