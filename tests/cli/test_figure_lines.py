from __future__ import annotations

from datetime import date

import numpy as np

from scheduler.cli.figure_lines import cover_lines
from scheduler.cli.figure_lines import figure_lines as lines_of_scope
from scheduler.domain.coverage import Coverage
from scheduler.domain.kpis import Kpis
from scheduler.domain.time_grid import TimeGrid


def coverage(owned_from: int) -> Coverage:
    grid = TimeGrid(start=date(2026, 12, 7), days=1, interval_minutes=30)
    required = np.full((1, 48), 2)
    on_duty = np.full((1, 48), 2.0)
    on_duty[0, 0], on_duty[0, 1], on_duty[0, 47] = 1.5, 4.0, 0.0
    owned = np.arange(48) >= owned_from
    people = np.zeros(48, dtype=np.int64)
    return Coverage(grid, ("presales",), required, on_duty, people, people, owned)


def test_cover_is_told_in_hours() -> None:
    lines = list(cover_lines(coverage(0), "en", {"presales": "售前"}))
    assert lines == ["Cover", "  售前: 48 h needed, 1.2 h short, 1 h more than needed"]


def test_hours_of_another_roster_do_not_count() -> None:
    assert list(cover_lines(coverage(2), "en", {}))[1] == "  presales: 46 h needed, 1 h short, 0 h more than needed"


def figure_lines(
    figures: Kpis,
    language: str,
    people: list[str],
    *,
    reserve: bool = True,
    nights: bool = False,
    leads: bool = False,
    pro_rata: bool = False,
) -> list[str]:
    scope = {"reserve": reserve, "nights": nights, "leads": leads, "pro_rata": pro_rata}
    return list(lines_of_scope(figures, language, people, **scope))


def kpis(**changed: object) -> Kpis:
    values = {
        "uncovered_scored_minutes": 0,
        "shortfall_agent_hours": 1.5,
        "surplus_agent_hours": 0.0,
        "peak_shortfall": 1.0,
        "reserve_ratio_min": None,
        "requests_granted": 0,
        "requests_total": 0,
        "late_spread": 1.0,
        "weekend_spread": 0.0,
        "hours_per_person": {"a": 40.0, "b": 32.0, "pool": 0.0},
        **changed,
    }
    return Kpis(**values)


def test_figures_that_have_nothing_to_tell_are_left_out() -> None:
    told = "\n".join(figure_lines(kpis(), "en", ["a", "b"]))
    assert "standby" not in told
    assert "requests" not in told
    assert "overnight" not in told


def test_nobody_short_is_told_without_how_many_at_once() -> None:
    whole = "\n".join(figure_lines(kpis(shortfall_agent_hours=0.0, peak_shortfall=0.0), "en", ["a"]))
    assert "hours short of people: 0\n" in whole
    assert "hours short of people: 1.5 (at most 1 person at once)" in "\n".join(figure_lines(kpis(), "en", ["a"]))


def test_figures_are_told_where_there_are_any() -> None:
    told = "\n".join(
        figure_lines(kpis(reserve_ratio_min=1.5, requests_granted=2, requests_total=3, backlog_left=4.0), "en", ["a"])
    )
    assert "at least 1.50 times" in told
    assert "2 of 3" in told
    assert "not answered in time: 4" in told


def test_hours_are_those_of_the_team() -> None:
    assert "  hours per person: 32 to 40" in figure_lines(kpis(), "en", ["a", "b"])


def test_equal_hours_are_told_once() -> None:
    assert "  hours per person: 40" in figure_lines(kpis(), "en", ["a"])


def test_without_a_reserve_rule_nobody_hears_of_the_reserve() -> None:
    assert "standby" not in "\n".join(figure_lines(kpis(reserve_ratio_min=0.4), "en", ["a"], reserve=False))


def test_nights_count_as_late_shifts_and_that_is_said() -> None:
    assert "  most and fewest late and night shifts of a person differ by: 1" in figure_lines(kpis(), "en", [], nights=True)


def test_who_is_left_out_of_the_sharing_is_said() -> None:
    told = figure_lines(kpis(), "en", [], leads=True)
    assert "  most and fewest late shifts of a person differ by: 1 (leads left out)" in told


def test_shares_that_are_not_the_counts_of_the_table_say_so() -> None:
    told = figure_lines(kpis(), "en", [], pro_rata=True)
    assert "  most and fewest late shifts of a person differ by: 1 (for a full contract, with what is carried over)" in told
    told = figure_lines(kpis(), "zh", [], pro_rata=True, leads=True)
    assert "  每人晚班数最多相差：1（按全职折算，含上期结转，负责人不计）" in told


def test_the_cost_is_told_where_the_store_says_what_work_costs() -> None:
    paid = kpis(wage_cents=1234500, overtime_cents=20050, standby_cents=0, overtime_hours=8.0, currency="CNY")
    told = figure_lines(paid, "en", [])
    assert "  cost: 12,545.50 CNY (wages 12,345.00, extra pay for overtime 200.50, standby 0.00)" in told
    assert "  overtime: 8 hours" in told
    assert "  人力成本：12,545.50 CNY（工资 12,345.00，加班加付 200.50，备班费 0.00）" in figure_lines(paid, "zh", [])
    assert "cost" not in "\n".join(figure_lines(kpis(), "en", []))


def test_no_overtime_is_not_told() -> None:
    paid = kpis(wage_cents=100, overtime_cents=0, standby_cents=0, overtime_hours=0.0, currency="CNY")
    assert "overtime:" not in "\n".join(figure_lines(paid, "en", []))
