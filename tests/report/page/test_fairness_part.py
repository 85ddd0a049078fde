from __future__ import annotations

from dataclasses import replace

import pytest
from factories import NIGHT, make_agent, make_problem, make_roster
from page_contents import SHIFTS, make_content, shop

from scheduler.report.fairness_table import FairnessPart as Share
from scheduler.report.page.content import PageContent
from scheduler.report.page.fairness_part import FairnessPart, fairness_part
from scheduler.report.page.speech import Speech


def part(content: PageContent | None = None, language: str = "en") -> FairnessPart:
    content = content or make_content()
    made = fairness_part(content, Speech(language, content.names))
    assert made is not None
    return made


def test_hours_are_told_against_the_contract_without_leave() -> None:
    lines = {line.name: line for line in part().lines}
    assert (lines["Ann"].bars[0].text, lines["Ann"].bars[0].wanted) == ("40", "contract 34.3")
    assert (lines["Cem"].bars[0].text, lines["Cem"].bars[0].wanted) == ("40", "")


def test_shifts_are_told_against_a_fair_share_but_for_leads() -> None:
    lines = {line.name: line for line in part().lines}
    assert lines["Bob"].bars[1].wanted.startswith("fair ")
    assert (lines["Ann"].note, lines["Ann"].bars[1].wanted, lines["Ann"].bars[1].mark) == ("lead", "", "")


@pytest.mark.parametrize(("carried", "own", "balance", "fair"), [(1, 6, 0, 6), (-1, 2, -1, 3), (5, 0, 2, 0), (0, 3, 1, 2)])
def test_fair_own_shifts_leave_out_what_was_carried_into_the_roster(carried: int, own: int, balance: int, fair: int) -> None:
    assert Share(own, carried, balance).fair_own == fair


def test_a_carried_balance_does_not_make_the_own_shifts_look_unfair() -> None:
    """Two alike who come out even: the one who brings one more has two fewer."""
    agents = (make_agent("ann", balances={"late": 1}), make_agent("bob", balances={"late": -1}))
    problem = make_problem(agents=agents, shifts=SHIFTS)
    roster = make_roster(problem, ann="L......", bob="LLL....")
    roster = replace(roster, balances={"ann": {"late": 1}, "bob": {"late": -1}})
    lines = {line.name: line.bars[1] for line in part(make_content(problem, roster)).lines}
    assert {name: (bar.text, bar.wanted) for name, bar in lines.items()} == {"Ann": ("1", "fair 1"), "Bob": ("3", "fair 3")}
    assert all(bar.mark == bar.width for bar in lines.values())


def test_the_reserve_pool_has_no_part_in_it() -> None:
    assert "Dee" not in [line.name for line in part().lines]


def test_nights_have_a_column_where_there_are_nights() -> None:
    assert part().heads == ("hours", "late shifts", "weekend shifts")
    problem = make_problem(shifts=(*SHIFTS, NIGHT))
    made = part(make_content(problem, make_roster(problem, a1="NN.....")))
    assert made.heads == ("hours", "late and night shifts", "night shifts", "weekend shifts")
    assert made.said[0].startswith("The most and the fewest late and night shifts")


def test_balances_are_told_before_and_after() -> None:
    problem, roster = shop()
    content = make_content(problem, roster)
    content = replace(content, audit=replace(content.audit, balances={"bob": {"late": 2, "day_off": 3}}))
    made = part(content)
    told = {line.name: line.carried for line in made.lines}
    assert made.has_carried
    assert "late +1 -> " in told["Bob"]
    assert told["Bob"].endswith("credited days off 0 -> 3")


@pytest.mark.parametrize(("language", "told"), [("en", "late and night 0 -> +1"), ("zh", "晚夜班")])
def test_late_balances_count_nights_where_there_are_nights(language: str, told: str) -> None:
    problem = make_problem(agents=2, shifts=(*SHIFTS, NIGHT))
    made = part(make_content(problem, make_roster(problem, a1="NN.....", a2="EE.....")), language)
    assert told in made.lines[0].carried


def test_of_one_person_no_difference_is_told() -> None:
    problem = make_problem(agents=1, shifts=SHIFTS)
    assert part(make_content(problem, make_roster(problem, a1="EE....."))).said == ()


def test_leads_are_said_to_be_left_out_only_where_there_are_leads() -> None:
    problem = make_problem(agents=2, shifts=SHIFTS)
    without = part(make_content(problem, make_roster(problem, a1="EE.....", a2="LL.....")))
    assert without.said[0].endswith("carried over).")
    assert part().said[0].endswith("carried over; leads left out).")


def test_nothing_carried_is_not_shown() -> None:
    problem = make_problem(agents=1, shifts=SHIFTS)
    assert not part(make_content(problem, make_roster(problem, a1="EE....."))).has_carried


def test_bars_stay_within_their_room() -> None:
    made = part()
    assert all(float(bar.width) <= made.bar for line in made.lines for bar in line.bars)
    assert all(float(bar.mark) <= made.bar for line in made.lines for bar in line.bars if bar.mark)


def test_nobody_has_nothing() -> None:
    content = make_content()
    empty = replace(content, roster=replace(content.roster, agents=(), assignments=(), leave=frozenset()))
    assert fairness_part(empty, Speech("en", {})) is None


def test_chinese() -> None:
    assert part(language="zh").heads == ("工时", "晚班", "周末班")
