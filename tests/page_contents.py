"""What the report's page shows in the tests: ``from page_contents import make_content``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
from factories import MONDAY, make_agent, make_problem, make_roster, make_shift
from simulated import make_result

from scheduler.auditing.audit import audit
from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.domain.forecast import Forecast
from scheduler.domain.ledger import Ledger, LedgerEntry
from scheduler.domain.outcome import Progress
from scheduler.domain.problem import Problem
from scheduler.domain.request import Request
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftKind
from scheduler.report.page.content import PageContent, Proof

__all__ = ["SHIFTS", "crowd", "make_content", "make_forecast", "names_of", "shop"]

SHIFTS = (make_shift("early", 8, 16), make_shift("late", 16, 24, ShiftKind.LATE))
_CODES = "EELL..L"


def names_of(problem: Problem) -> Mapping[str, str]:
    """Names on the screen by id."""
    return {item.id: item.name for item in (*problem.queues, *problem.shifts, *problem.agents)}


def shop(days: int = 7) -> tuple[Problem, Roster]:
    """Three people and one of the reserve pool: leave, standby, a holiday, a campaign, and wishes, one of them refused."""
    agents = (
        make_agent("ann", role="team_leader", weekly_minutes=2400, leave=frozenset({MONDAY + timedelta(days=1)})),
        make_agent("bob", skills=("presales",), grade="P1", weekly_minutes=2400, balances={"late": 1}),
        make_agent("cem", grade="P2"),
        make_agent("dee", pool=True),
    )
    holiday = MONDAY + timedelta(days=2)
    calendar = Calendar(
        holidays={holiday: Holiday(holiday, "Feast")},
        campaigns=(Campaign("Double 12", MONDAY + timedelta(days=3), MONDAY + timedelta(days=5)),),
    )
    requests = (
        Request("bob", MONDAY, None),
        Request("bob", MONDAY + timedelta(days=1), "late"),
        Request("cem", MONDAY + timedelta(days=2), "late", against=True),
    )
    problem = make_problem(days=days, agents=agents, shifts=SHIFTS, calendar=calendar, requests=requests, leads=("ann",))
    rows = {"ann": "E.EL.EE", "bob": "LLLE..L", "cem": ".EEELL.", "dee": "e..l..."}
    roster = make_roster(problem, **{name: (text * (days // 7 + 1))[:days] for name, text in rows.items()})
    roster = replace(roster, balances={"bob": {"late": 1}}, decided=frozenset({("cem", MONDAY)}))
    return problem, roster


def make_content(problem: Problem | None = None, roster: Roster | None = None, **changes: object) -> PageContent:
    """Everything that a page can show, of a small shop unless told otherwise; further settings are fields of the content."""
    if problem is None or roster is None:
        problem, roster = shop()
    checked = audit(problem, roster, ())
    content = PageContent(
        title="Corner shop",
        problem=problem,
        roster=roster,
        audit=checked,
        names=names_of(problem),
        findings=checked.findings,
        forecast=make_forecast(problem),
        simulation=make_result(),
        ledger=Ledger(
            (
                LedgerEntry("cover", None, MONDAY, 2, "heads", 1, 240_000),
                LedgerEntry("requests", "bob", MONDAY, 1, "requests", 1, 12_000),
            )
        ),
        proof=Proof(
            objective=210.0,
            bound=200.0,
            gap=0.047619,
            proven=False,
            progress=(
                Progress(0.5, "musts", 1.0, 0.0, None),
                Progress(1.0, "quality", None, 20.0, None),
                Progress(2.0, "quality", 5000.0, 100.0, 0.98),
                Progress(9.0, "quality", 210.0, 200.0, 0.047619),
            ),
            seconds=10.0,
        ),
        made=datetime(2026, 11, 22, 13, 20, tzinfo=UTC),
    )
    return replace(content, **changes)  # type: ignore[arg-type]


def make_forecast(problem: Problem, contacts: float = 30.0) -> Forecast:
    """So many contacts in every interval, 8 of 10 days between half and twice of it."""
    shape = (len(problem.queues), problem.grid.interval_count)
    mean = np.full(shape, contacts)
    return Forecast(
        grid=problem.grid,
        queues=tuple(queue.id for queue in problem.queues),
        mean=mean,
        levels=(0.1, 0.5, 0.9),
        quantiles=np.stack([mean / 2, mean, mean * 2]),
        method="test",
    )


def crowd(people: int, days: int) -> tuple[Problem, Roster]:
    """So many people, each with a row of shifts; some ask for something."""
    agents = [make_agent(f"person_{number:03d}", weekly_minutes=2400) for number in range(people)]
    requests = [Request(agent.id, MONDAY + timedelta(days=number % days)) for number, agent in enumerate(agents)]
    problem = make_problem(days=days, agents=agents, shifts=SHIFTS, requests=requests, required=people // 6)
    line = _CODES * (days // 7 + 2)
    return problem, make_roster(problem, **{agent.id: line[number % 7 :][:days] for number, agent in enumerate(agents)})
