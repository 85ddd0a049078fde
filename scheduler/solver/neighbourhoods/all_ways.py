"""The ways to choose a neighbourhood."""

from __future__ import annotations

from scheduler.solver.neighbourhoods.alike_people import AlikePeople
from scheduler.solver.neighbourhoods.around_trouble import AroundTrouble
from scheduler.solver.neighbourhoods.block import Block
from scheduler.solver.neighbourhoods.costly_days import CostlyDays
from scheduler.solver.neighbourhoods.costly_people import CostlyPeople
from scheduler.solver.neighbourhoods.exchange import Exchange
from scheduler.solver.neighbourhoods.guided import Guided
from scheduler.solver.neighbourhoods.neighbourhood import Chooser
from scheduler.solver.neighbourhoods.some_days import SomeDays
from scheduler.solver.neighbourhoods.some_people import SomePeople

__all__ = ["all_ways"]


def all_ways() -> tuple[Chooser, ...]:
    """One of each."""
    return (
        SomePeople(),
        SomeDays(),
        Block(),
        AroundTrouble(),
        CostlyDays(),
        CostlyPeople(),
        AlikePeople(),
        Exchange(),
        Guided(),
    )
