"""Terms and check of the limits on the pattern of days agree over weeks, whatever is known of the days before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift
from term_evaluator import TermEvaluator

from scheduler.domain.agent import Unavailability
from scheduler.domain.calendar import Calendar
from scheduler.domain.finding import Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftKind
from scheduler.rules.registry import LIMITS

_NAMES = ("early", "mid", "late", "night")
MID = make_shift("mid", 12, 20, ShiftKind.MID, weekdays=range(6))


def random_problem(dice: Random) -> Problem:
    """Two or three weeks of two people, with leave and other absence, before a past of which more or less is known."""
    days = dice.randint(1, 18)
    problem = make_problem(
        start=date(2026, 12, dice.randint(1, 14)),
        days=days,
        agents=[
            make_agent("a", leave=_leave(dice), unavailable=_never(dice)),
            make_agent("p", pool=dice.random() < 0.2, leave=_leave(dice)),
        ],
        shifts=dice.sample((EARLY, LATE, NIGHT, MID), dice.randint(1, 4)),
        standby_agents=dice.choice(((), ("a",))),
        week_start=dice.choice((0, 0, 6, 3)),
        calendar=Calendar(
            weekend_days=frozenset(dice.choice(((5, 6), (6,), (6, 0), (4, 5, 6), (2, 6), (), tuple(range(7)))))
        ),
    )
    reach = dice.randint(0, 30)
    busy = dice.random()
    carried = [
        replace(item, shift="old") if dice.random() < 0.1 else item
        for agent in ("a", "p", "gone")
        for day in range(-reach, 0)
        if dice.random() < busy
        for item in [make_assignment(problem, agent, day, dice.choice(problem.shifts).id, standby=dice.random() < 0.1)]
    ]
    known = dice.choice((None, 0, reach, reach + 3))
    return replace(problem, carry_in=tuple(carried), carry_in_from=None if known is None else problem.grid.date_of(-known))


def _leave(dice: Random) -> frozenset[date]:
    days = [date(2026, 11, day) for day in range(20, 31)] + [date(2026, 12, day) for day in range(1, 32)]
    first = dice.randrange(len(days))
    return frozenset(days[first : first + dice.randint(0, 4)] if dice.random() < 0.6 else ())


def _never(dice: Random) -> tuple[Unavailability, ...]:
    return (Unavailability(weekdays=frozenset({dice.randrange(7)})),) if dice.random() < 0.4 else ()


def random_rosters(dice: Random, problem: Problem) -> Iterator[Roster]:
    """From nearly empty to full, days of leave and shifts that are not offered included."""
    letters = "".join(shift.code for shift in problem.shifts) * 3
    if problem.standby_agents:
        letters += problem.shifts[0].code.lower()
    for position in range(12):
        rows = {
            agent.id: "".join(
                dice.choice(letters) if dice.random() < (position + 1) / 12 else "." for _ in range(problem.grid.days)
            )
            for agent in problem.agents
        }
        yield make_roster(problem, **rows)


def random_settings(limit: str, dice: Random) -> dict[str, object]:
    """Settings of one limit."""
    level = dice.choice(("must", "should", 7))
    rising = dice.choice((level, (3, 9)))
    match limit:
        case "shortest_run" | "days_off_in_a_row":
            return {"level": rising, "days": dice.randint(1, 4)}
        case "nights_in_a_row" | "lates_in_a_row":
            return {"level": level, "minimum": dice.choice((None, 1, 2, 3)), "maximum": dice.choice((None, 3, 5))}
        case "days_off_together":
            return {"level": rising, "days": dice.randint(1, 3), "within_days": dice.choice((None, dice.randint(3, 10)))}
        case "weekends_worked":
            return {"level": rising, "maximum": dice.randint(0, 3), "of_weekends": dice.choice((None, 1, 2, 4))}
        case "weekends_in_a_row":
            return {"level": level, "maximum": dice.randint(1, 3)}
        case "whole_weekends":
            return {"level": rising}
        case "shift_changes" | "forward_rotation":
            return {"level": level, "within_days": dice.randint(1, 4)}
        case "successions":
            pairs = [(first, second) for first in _NAMES for second in _NAMES]
            return {"level": level, "forbidden": tuple(dice.sample(pairs, 3)), "within_days": dice.randint(1, 4)}
        case "days_off_rolling":
            return {"level": level, "days": dice.randint(0, 4), "within_days": dice.randint(4, 14)}
        case "crews":
            return {
                "level": level,
                "crews": {"one": ("a", "gone"), "two": ("p",)},
                "rotation": tuple(dice.choices((*_NAMES, "any", "off"), k=dice.randint(1, 4))),
                "anchor": f"2026-12-{dice.randint(1, 31):02d}",
                "weeks": dice.randint(1, 2),
            }
        case "steady_shift":
            return {"level": rising, "kinds": dice.randint(1, 2)}
    raise ValueError(limit)


PATTERNS = (
    "shortest_run",
    "days_off_in_a_row",
    "nights_in_a_row",
    "lates_in_a_row",
    "days_off_together",
    "weekends_worked",
    "weekends_in_a_row",
    "whole_weekends",
    "shift_changes",
    "forward_rotation",
    "successions",
    "days_off_rolling",
    "crews",
    "steady_shift",
)


@pytest.mark.parametrize("limit", PATTERNS)
def test_terms_and_check_agree_over_weeks(limit: str) -> None:
    breaches = 0
    for seed in range(60):
        dice = Random(seed)
        problem = random_problem(dice)
        settings = random_settings(limit, dice)
        rule = LIMITS[limit].build(settings)
        terms = tuple(rule.terms(problem))
        assert len({term.name for term in terms}) == len(terms)
        for roster in random_rosters(dice, problem):
            findings = tuple(rule.check(problem, roster))
            must = sum(finding.size for finding in findings if finding.severity is Severity.MUST)
            wish = sum(finding.size for finding in findings if finding.severity is Severity.SHOULD)
            found = (must, wish, sum(finding.cost for finding in findings))
            assert TermEvaluator(problem, roster).totals(terms) == found, (seed, settings, findings)
            breaches += len(findings)
    assert breaches > 50
