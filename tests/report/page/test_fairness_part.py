from __future__ import annotations

from dataclasses import replace

from factories import NIGHT, make_problem, make_roster
from page_contents import SHIFTS, make_content, shop

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


def test_the_reserve_pool_has_no_part_in_it() -> None:
    assert "Dee" not in [line.name for line in part().lines]


def test_nights_have_a_column_where_there_are_nights() -> None:
    assert part().heads == ("hours", "late shifts", "weekend shifts")
    problem = make_problem(shifts=(*SHIFTS, NIGHT))
    made = part(make_content(problem, make_roster(problem, a1="NN.....")))
    assert made.heads == ("hours", "late shifts", "night shifts", "weekend shifts")
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
