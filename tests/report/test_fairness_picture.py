from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_roster
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from scheduler.domain.balances import closing_balances, opening_balances
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.report.fairness_picture import plot_fairness
from scheduler.report.fairness_table import fairness_rows
from scheduler.rules.could_work import CouldWork


def store() -> tuple[Roster, Problem]:
    agents = [
        make_agent("lead", weekly_minutes=2400),
        make_agent("half", weekly_minutes=1200, contract_percent=50),
        make_agent("much", weekly_minutes=2400, balances={"late": 2}),
        make_agent("few", weekly_minutes=2400, balances={"late": -2}, leave=frozenset({MONDAY + timedelta(days=6)})),
        make_agent("pool", pool=True),
    ]
    problem = make_problem(agents=agents, leads={"lead"})
    roster = make_roster(problem, lead="LLLLL", half="EE.L", much="LLLEE.L", few="E.LEEL", pool="l")
    return replace(roster, balances=opening_balances(agents)), problem


def names(axes: Axes) -> list[str]:
    return [label.get_text() for label in axes.get_yticklabels()]


def numbers(axes: Axes, person: str) -> list[str]:
    """Numbers of a person from left to right."""
    row = axes.get_yticks()[names(axes).index(person)]
    told = [text for text in axes.texts if abs(text.get_position()[1] - row - 0.03) < 1e-6]
    return [text.get_text() for text in sorted(told, key=lambda text: text.get_position()[0])]


def words(axes: Axes) -> set[str]:
    legend = axes.get_legend()
    assert legend is not None
    return {text.get_text() for text in legend.get_texts()}


def test_people_stand_by_what_they_did_above_a_fair_share_and_leads_apart() -> None:
    assert names(plot_fairness(*store())) == ["Much", "Half", "Few", "Lead"]


def test_hours_stand_against_the_contract_without_leave() -> None:
    assert numbers(plot_fairness(*store()), "Half")[:2] == ["24", "+4"]
    assert numbers(plot_fairness(*store()), "Few")[:2] == ["40", "+5.7"]


def test_the_balance_is_what_goes_on_to_the_next_roster() -> None:
    roster, problem = store()
    closing = closing_balances(
        roster,
        problem.agents,
        problem.shifts,
        problem.calendar,
        leads=problem.leads,
        could_work=CouldWork(problem.queues, problem.operating),
    )
    rows = {row.agent: row for row in fairness_rows(roster, problem)}
    for agent in ("half", "much", "few"):
        for sort in ("late", "weekend"):
            assert rows[agent].parts[sort].balance == closing.get(agent, {}).get(sort, 0)
    assert (rows["much"].parts["late"].own, rows["much"].parts["late"].carried) == (4, 2)


def test_a_fair_share_and_the_balance_make_up_what_was_worked() -> None:
    for row in fairness_rows(*store()):
        for part in row.parts.values():
            assert part.share + part.balance == part.own + part.carried


def test_leads_have_no_fair_share() -> None:
    assert numbers(plot_fairness(*store()), "Lead")[2:] == ["5", "", "0", ""]


def test_what_was_brought_from_before_is_explained_only_where_there_is_any() -> None:
    carried = {"brought from before", "makes up for fewer before"}
    roster, problem = store()
    assert carried <= words(plot_fairness(roster, problem))
    assert not carried & words(plot_fairness(replace(roster, balances={}), problem))


def test_nights_have_a_block_where_the_store_has_night_shifts() -> None:
    problem = make_problem(shifts=(EARLY, LATE, NIGHT))
    heads = [text.get_text() for text in plot_fairness(make_roster(problem, a1="N"), problem).texts]
    assert {"Late and night shifts", "Night shifts"} <= set(heads)
    assert "Night shifts" not in [text.get_text() for text in plot_fairness(*store()).texts]


def test_a_team_of_nobody_and_one_of_many_can_be_drawn() -> None:
    nobody = make_problem(agents=[make_agent("pool", pool=True)])
    assert names(plot_fairness(make_roster(nobody), nobody)) == []
    problem = make_problem(agents=100, days=28)
    axes = plot_fairness(make_roster(problem, a1="LLLL"), problem)
    figure = axes.get_figure(root=True)
    assert isinstance(figure, Figure)
    assert figure.get_figheight() > 100 * 0.2


def test_long_names_are_cut_and_no_two_become_alike() -> None:
    long = "Alexandra Montgomery-Featherstonehaugh of the night crew number "
    agents = [replace(make_agent(f"a{number}"), name=f"{long}{number}") for number in range(3)]
    problem = make_problem(agents=agents)
    shown = names(plot_fairness(make_roster(problem), problem))
    assert len(set(shown)) == 3
    assert max(map(len, shown)) < 35


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_bar_lies_in_its_block(language: str) -> None:
    axes = plot_fairness(*store(), language=language)
    right = axes.get_xlim()[1]
    assert all(bar.get_x() >= 0 and bar.get_x() + bar.get_width() <= right for bar in axes.patches)  # type: ignore[attr-defined]
