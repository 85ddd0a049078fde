"""The sections ``pay`` and ``credit_days_off``: what work costs, and what work earns a day off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import AfterValidator, Field

from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.field_types import Id, Text
from scheduler.config.section import Section
from scheduler.domain.credit_days_off import CreditDaysOff
from scheduler.domain.overtime_basis import OvertimeBasis, OvertimeKind
from scheduler.domain.pay import Pay
from scheduler.errors import Phrase

if TYPE_CHECKING:
    from scheduler.config.schema import PersonSection, StoreFile

__all__ = ["CreditSection", "Money", "OvertimePaySection", "PaySection", "read_credit", "read_pay"]

_CENTS: Final = 100
_HOUR: Final = 60
_NEARLY: Final = 1e-6


def _whole_cents(value: float) -> float:
    if abs(value * _CENTS - round(value * _CENTS)) > _NEARLY:
        raise ValueError(Phrase("write an amount with at most two decimals"))
    return value


Money = Annotated[float, Field(ge=0, le=1_000_000), AfterValidator(_whole_cents)]
"""An amount in the currency of the store."""

Percent = Annotated[int, Field(ge=100, le=1000)]


class OvertimePaySection(Section):
    """What counts as overtime, and what it costs."""

    basis: Literal["standard", "weekly", "monthly"] = Field(
        "standard",
        description="standard: beyond the day's and the week's hours; weekly, monthly: beyond the average week's.",
    )
    daily_hours: float = Field(8.0, ge=1, le=24, description="Hours of a shift that are no overtime.")
    weekly_hours: float = Field(40.0, ge=1, le=168, description="Hours of a week that are no overtime.")
    holidays: bool = Field(True, description="Whether all work on a statutory holiday is overtime.")
    workday_percent: Percent = Field(100, description="What an hour beyond the day's costs, in percent of the wage.")
    rest_day_percent: Percent = Field(100, description="What an hour beyond the week's costs, in percent of the wage.")
    holiday_percent: Percent = Field(100, description="What an hour on a statutory holiday costs, in percent of the wage.")


class PaySection(Section):
    """What work costs."""

    currency: Text = Field("CNY", description="Currency as it is printed.")
    wage_per_hour: Money | None = Field(None, description="Wage per hour of everybody for whom nothing else is said.")
    roles: dict[Id, Money] = Field(default_factory=dict, description="Wage per hour by role.")
    grades: dict[Id, Money] = Field(default_factory=dict, description="Wage per hour by grade; it wins over the role's.")
    people: dict[Id, Money] = Field(default_factory=dict, description="Wage per hour of single people; it wins.")
    standby_per_shift: Money = Field(0.0, description="What one standby costs.")
    overtime: OvertimePaySection = Field(
        default_factory=lambda: OvertimePaySection.model_validate({}),
        description="What counts as overtime, and what it costs.",
    )


class CreditSection(Section):
    """Work that earns a credited day off."""

    statutory_holidays: int = Field(0, ge=0, le=3, description="Days off for work on a statutory holiday.")
    days_per_week: int | None = Field(
        None, ge=0, le=6, description="Days on duty in a calendar week beyond which each further one earns a day off."
    )


def read_pay(file: StoreFile, faults: FaultList, *, budget: bool = False) -> Pay | None:
    """Rates of pay with a wage for everybody, None where the file has no section ``pay``.

    Parameters
    ----------
    file
        The whole file: wages go by role, grade and person.
    faults
        Where to note what is not allowed.
    budget
        Whether the rules limit what the roster may cost.
    """
    section = file.pay
    if section is None:
        if budget:
            message = "needs to know what work costs; add the section pay with a wage_per_hour, or delete this line"
            faults.add(("rules", "budget"), message)
        return None
    people = (*file.agents, *file.reserve_pool)
    known: Mapping[str, tuple[Mapping[str, float], list[str]]] = {
        "roles": (section.roles, list(file.roles)),
        "grades": (section.grades, list(file.grades)),
        "people": (section.people, [person.id for person in people]),
    }
    for what, (listed, names) in known.items():
        for name in listed:
            if name not in names:
                faults.add(("pay", what, name), unknown(name, names, "agents" if what == "people" else what))
    wages = {person.id: _wage(person, section, faults) for person in people}
    without = tuple(person for person, wage in wages.items() if wage is None)
    if without and not faults.has_below("pay"):
        message = "there is no wage for {people}; give wage_per_hour, or the wage of their grade, role or name"
        faults.add(("pay",), Phrase(message, people=without))
    overtime = section.overtime
    return Pay(
        currency=section.currency,
        wage_cents={person: round(wage * _CENTS) for person, wage in wages.items() if wage is not None},
        standby_cents=round(section.standby_per_shift * _CENTS),
        overtime=OvertimeBasis(
            overtime.basis, round(overtime.daily_hours * _HOUR), round(overtime.weekly_hours * _HOUR), overtime.holidays
        ),
        percents={
            OvertimeKind.WORKDAY: overtime.workday_percent,
            OvertimeKind.REST_DAY: overtime.rest_day_percent,
            OvertimeKind.HOLIDAY: overtime.holiday_percent,
        },
    )


def _wage(person: PersonSection, section: PaySection, faults: FaultList) -> float | None:
    """Wage per hour of a person, None where nothing is said."""
    own, listed = person.wage_per_hour, section.people.get(person.id)
    if own is not None and listed is not None:
        message = "{agent} has a wage_per_hour of {wage:g} among the people already; keep one of the two"
        faults.add(("pay", "people", person.id), Phrase(message, agent=person.id, wage=own))
    said = (own, listed, section.grades.get(person.grade or ""), section.roles.get(person.role or ""), section.wage_per_hour)
    return next((wage for wage in said if wage is not None), None)


def read_credit(section: CreditSection | None) -> CreditDaysOff | None:
    """What earns a credited day off, None where nothing does."""
    return None if section is None else CreditDaysOff(section.statutory_holidays, section.days_per_week)
