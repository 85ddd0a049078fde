"""A store file, read and held against the schema, before any of it is put together."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from scheduler.config.document import Document, KeyPath
from scheduler.config.fault_list import FaultList
from scheduler.config.fault_words import add_schema_faults, shown
from scheduler.config.horizon_section import HorizonArguments
from scheduler.config.mended_file import mended_file
from scheduler.config.month.month_file import MonthFile, with_month
from scheduler.config.rules_section import LimitSettings, read_give_up_order, read_limits
from scheduler.config.schema import StoreFile
from scheduler.config.settings_section import build_from, read_settings, settings_model
from scheduler.config.staffing_section import make_staffing, staffing_model
from scheduler.config.statute import with_statute
from scheduler.config.text_file import read_text
from scheduler.config.yaml_text import parse_yaml
from scheduler.demand.choose_method import AUTO
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.solver_settings import SolverSettings
from scheduler.errors import ConfigError, Fault, Phrase
from scheduler.staffing.settings import StaffingSettings

__all__ = ["StoreText", "read_store_text"]

_NO_ARGUMENTS: Final = HorizonArguments()


@dataclass(frozen=True, slots=True)
class StoreText:
    """A store file, read and held against the schema.

    Parameters
    ----------
    document
        Values, lines and cells, with those of the month's workbook.
    values
        The top level as plain values, keys without a value left out.
    month
        What the month's workbook brought, None where the file names none.
    encoding
        ``utf-8`` or ``gb18030``.
    file
        The sections of the file itself; where `faults` are noted, with other values in place of the wrong ones.
    forecast, staffing, solver
        Settings of the other rooms.
    limits
        What the file says of each limit.
    give_up_order
        Groups of limits, cheapest first.
    faults
        For the checks that follow, with those noted so far. While there are any, nothing but further checks may be made.
    statute, from_statute
        The profile that the file names, and the paths of the values that come from it.
    """

    document: Document
    values: Mapping[str, object]
    month: MonthFile | None
    encoding: str
    file: StoreFile
    forecast: ForecastSettings
    staffing: StaffingSettings
    solver: SolverSettings
    limits: LimitSettings
    give_up_order: tuple[tuple[str, ...], ...]
    faults: FaultList
    statute: str | None = None
    from_statute: frozenset[KeyPath] = frozenset()

    @property
    def carry_in(self) -> tuple[Path | None, str | None]:
        """File of last period's roster, and its sheet where that is one of the month's workbook."""
        if self.month is not None and self.month.roster_sheet is not None:
            return self.month.roster_sheet
        named = self.file.carry_in
        return (None if named is None else Path(self.document.file).parent / named), None


def read_store_text(path: Path, arguments: HorizonArguments = _NO_ARGUMENTS) -> StoreText:
    """Read a store file and the month's workbook that it names.

    Parameters
    ----------
    path
        The file.
    arguments
        The horizon that the caller asks for: it decides the year of dates that have none.

    Returns
    -------
    StoreText
        Maybe with faults.

    Raises
    ------
    ConfigError
        It cannot be read, is not YAML, or has so much wrong that nothing else can be checked.
    """
    from scheduler.rules.registry import GIVE_UP_ORDER, LIMITS

    text, encoding = read_text(path)
    document, yaml_faults = parse_yaml(text, str(path))
    if document.value is None and yaml_faults:
        raise ConfigError(yaml_faults)
    if not isinstance(document.value, Mapping):
        message = "is {seen}; a store file has keys with values; `schedule init` writes one to start from"
        raise ConfigError(Fault(Phrase(message, seen=shown(document.value)), str(path), 1))
    document, month = with_month(document, arguments)
    assert isinstance(document.value, Mapping)
    values = {key: value for key, value in document.value.items() if value is not None}
    faults = FaultList(document)
    faults.adopt(yaml_faults)
    if month is not None:
        faults.adopt(month.faults)
        for place in month.silenced:
            faults.silence(place)
    legal = with_statute(values, faults)
    values = dict(legal.values)
    file = _file(values, faults)
    forecast = _section(values, "forecast", settings_model(ForecastSettings), faults)
    staffing = _section(values, "staffing", staffing_model(), faults)
    solver = _section(values, "solver", settings_model(SolverSettings), faults)
    made_forecast = build_from(_make_forecast, forecast, ("forecast",), faults)
    made_staffing = build_from(make_staffing, staffing, ("staffing",), faults)
    made_solver = build_from(_make_solver, solver, ("solver",), faults)
    rules = values.get("rules", {})
    limits = read_limits(rules if isinstance(rules, Mapping) else {}, LIMITS, faults)
    limits = _with_reserve(limits, made_staffing, faults)
    own_order = file.give_up_order if file is not None else None
    order = read_give_up_order(own_order, GIVE_UP_ORDER, LIMITS, faults)
    if file is None:
        faults.raise_if_any()
        raise AssertionError("a file was refused without a fault")
    return StoreText(
        document,
        values,
        month,
        encoding,
        file,
        made_forecast or ForecastSettings(),
        made_staffing or StaffingSettings(),
        made_solver or SolverSettings(),
        limits,
        order,
        faults,
        legal.name,
        legal.places,
    )


def _file(values: Mapping[str, object], faults: FaultList) -> StoreFile | None:
    """The file's own sections; after faults mended ones, or None."""
    try:
        # JSON mode: a list may fill a tuple, while no text is taken for a number.
        return StoreFile.model_validate_json(json.dumps(values))
    except ValidationError as error:
        return mended_file(values, add_schema_faults(error, StoreFile, values, (), faults), faults)


def _section(values: Mapping[str, object], name: str, model: type, faults: FaultList) -> dict[str, object] | None:
    """Settings of one section; one that is no group of keys is a fault of the file already."""
    value = values.get(name, {})
    return read_settings(model, value, (name,), faults) if isinstance(value, Mapping) else None


def _with_reserve(limits: LimitSettings, staffing: StaffingSettings | None, faults: FaultList) -> LimitSettings:
    """The limits with the reserve switched on where the contacts tell how large it is to be."""
    if staffing is None or staffing.reserve_level is None:
        return limits
    if limits.get("reserve") is False:
        faults.add(("rules", "reserve"), "is off, and staffing.reserve_for asks for a reserve; delete one of the two lines")
    return limits if "reserve" in limits else {**limits, "reserve": {}}


def _make_forecast(**settings: Any) -> ForecastSettings:
    """Settings of the forecast with a method that there is: they cannot ask the registry, which is built on them."""
    wrong = []
    method, known = settings.get("method"), (AUTO, *METHODS)
    if method is not None and method not in known:
        wrong.append(Phrase("{name} is {value}; allowed is {allowed}", name="method", value=method, allowed=known))
    try:
        made = ForecastSettings(**settings)
    except ValueError as error:
        wrong.append(error.args[0])
    if wrong:
        raise ValueError(Phrase.chain(wrong))
    return made


def _make_solver(**settings: Any) -> SolverSettings:
    """Settings of the search; ValueError where they mean nothing."""
    made = SolverSettings(**settings)
    limit = 1.0 if made.deterministic_limit is None else made.deterministic_limit
    checks = (
        ("time_limit_seconds", made.time_limit_seconds > 0, made.time_limit_seconds, Phrase("above 0")),
        ("gap", 0 <= made.gap < 1, made.gap, Phrase("0 to below 1, for example 0.005")),
        ("workers", 1 <= made.workers <= made.MOST_WORKERS, made.workers, _to(1, made.MOST_WORKERS)),
        ("seed", 0 <= made.seed <= made.HIGHEST_SEED, made.seed, _to(0, made.HIGHEST_SEED)),
        ("deterministic_limit", limit > 0, limit, Phrase("above 0")),
        ("replan_seconds", made.replan_seconds > 0, made.replan_seconds, Phrase("above 0")),
        ("memory_megabytes", _fits(made), made.memory_megabytes, _to(made.LEAST_MEMORY, made.MOST_MEMORY)),
    )
    wrong = [
        Phrase("{name} is {value}; allowed is {allowed}", name=name, value=f"{value:g}", allowed=allowed)
        for name, good, value, allowed in checks
        if not good
    ]
    if wrong:
        raise ValueError(Phrase.chain(wrong))
    return made


def _fits(made: SolverSettings) -> bool:
    """Whether the memory is enough to begin and a number that the solver can take."""
    return made.LEAST_MEMORY <= made.memory_megabytes <= made.MOST_MEMORY


def _to(least: int, most: int) -> Phrase:
    """From one number to another."""
    return Phrase("{least} to {most}", least=least, most=most)
