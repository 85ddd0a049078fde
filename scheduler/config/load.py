"""Store file to Store."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo, available_timezones

from scheduler.config.backup_dates import with_backup_dates
from scheduler.config.calendar_section import predicted_holidays, read_calendar
from scheduler.config.carried_balances import with_carried_balances
from scheduler.config.carry_in import read_carry_in
from scheduler.config.cover_gaps import cover_gaps
from scheduler.config.document import KeyPath
from scheduler.config.expected_section import read_expected
from scheduler.config.fault_list import FaultList, close_to, key_text, unknown
from scheduler.config.filled_file import fill_file
from scheduler.config.horizon_section import Horizon, HorizonArguments, read_horizon
from scheduler.config.hours_section import read_hours
from scheduler.config.idle_limits import idle_limits
from scheduler.config.pay_section import read_credit, read_pay
from scheduler.config.people_section import People, read_people
from scheduler.config.plan_section import read_pins, read_requests
from scheduler.config.read_dayplan import read_dayplan
from scheduler.config.read_font import read_font
from scheduler.config.read_queues import read_queues
from scheduler.config.rule_references import refuse_unknown_ids
from scheduler.config.store import Store
from scheduler.config.store_text import StoreText, read_store_text
from scheduler.config.work_section import read_shares, read_shifts
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.request import Pin
from scheduler.domain.shift import DutyKind
from scheduler.domain.spend_days_off import SpendDaysOff
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import Phrase
from scheduler.rules.could_work import CouldWork

__all__ = ["load_store"]

_ANY_DAY: Final = date(2001, 1, 1)
_LANGUAGES: Final = ("en", "zh")
_NOT_IN_PATHS: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]|\.$')
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def load_store(
    path: Path | str,
    *,
    start: date | str | None = None,
    days: int | None = None,
    month: str | None = None,
    history: Path | str | None = None,
    language: str | None = None,
) -> Store:
    """Read a store file and everything that it names, except the history.

    Parameters
    ----------
    path
        The store file; paths in it are relative to its folder.
    start, days, month
        In place of the file's horizon; dated entries beside it are then passed over with a note.
    history
        File of past contacts in place of the file's own, relative to where the command runs.
    language
        ``en`` or ``zh`` in place of the file's own.

    Returns
    -------
    Store
        With every default applied; `Store.assumed` names those that are guesses.

    Raises
    ------
    ConfigError
        Something is not allowed: every fault with file and line.
    ProblemError
        The parts are well formed and contradict each other, such as a pin on a day of leave.
    """
    arguments = HorizonArguments(start, days, month)
    text = read_store_text(Path(path), arguments)
    faults = text.faults
    spoken = _language(language, text, faults)
    _check_names(text, faults)
    horizon = read_horizon(text.file.horizon, arguments, faults)
    if horizon is None:
        # Its fault is noted. Any other horizon serves to check the rest of the file; as one that was moved it finds no
        # fault with a date.
        horizon = Horizon(_ANY_DAY, 1, True, faults)
    return _put_together(text, horizon, spoken, None if history is None else Path(history))


def _put_together(text: StoreText, horizon: Horizon, language: str, history: Path | None) -> Store:
    """The store, once its horizon is known."""
    file, faults, folder = text.file, text.faults, Path(text.document.file).parent
    interval = file.interval_minutes
    operating, scored = read_hours(file.hours, horizon, interval, faults)
    queues = read_queues(file.queues, operating, interval, faults)
    shifts = read_shifts(file.shifts, interval, faults)
    people = read_people(file, horizon, faults)
    requests = read_requests(file.requests, people, shifts, horizon, faults)
    pins = read_pins(file.pins, people, shifts, horizon, faults)
    calendar = read_calendar(file.calendar, file.weekend_days, file.queues, horizon, language, faults)
    shares = read_shares(file.history, queues, faults)
    expected = read_expected(file.expected, queues, faults)
    dayplan = read_dayplan(file, people.agents, shifts, faults)
    font = read_font(file, folder, faults)
    pay = read_pay(file, faults, budget=text.limits.get("budget", False) is not False)
    refuse_unknown_ids(text, faults)
    if len(file.week_starts) != 1:
        faults.add(("week_starts",), "names more than one weekday; a week starts on one")
    faults.raise_if_any()
    last_roster, sheet = text.carry_in
    carried = read_carry_in(last_roster, people.agents, shifts, horizon, faults, sheet=sheet)
    faults.raise_if_any()
    could_work = CouldWork(queues, operating)
    people = replace(people, agents=with_backup_dates(people.agents, calendar, horizon))
    credit = read_credit(file.credit_days_off)
    balanced = with_carried_balances(
        people,
        carried.roster,
        shifts,
        calendar,
        horizon.start,
        could_work,
        kept=_kept_balances(text),
        credit=credit,
        spend=_spending(text),
        week_start=min(file.week_starts),
    )
    tail = 1 if any(shift.crosses_midnight for shift in shifts) else 0
    grid = TimeGrid(horizon.start, horizon.days, interval, tail, file.timezone)
    if history is None and file.history is not None:
        history = folder / file.history.file
    filled = fill_file(text)
    findings = (
        *_encoding(text),
        *(text.month.findings if text.month is not None else ()),
        *horizon.findings(),
        *_missing_history(history),
        *predicted_holidays(calendar, horizon),
        *carried.findings,
        *balanced.findings,
        *_statute(text),
        *cover_gaps(operating, shifts, grid),
        *_idle_standby(people, pins, text),
        *idle_limits(text.limits, reserve_told=text.staffing.reserve_level is not None),
        *_assumed(filled.assumed),
    )
    return Store(
        path=Path(text.document.file),
        id=file.store.id,
        name=file.store.name or file.store.id,
        language=language,
        grid=grid,
        calendar=calendar,
        operating=operating,
        scored=scored,
        queues=queues,
        shifts=shifts,
        agents=balanced.agents,
        requests=requests,
        pins=pins,
        leads=people.leads,
        standby_agents=people.standby_agents,
        carry_in=carried.assignments,
        carry_in_from=carried.since,
        week_start=min(file.week_starts),
        give_up_order=text.give_up_order,
        history=history,
        shares=shares,
        expected=expected,
        forecast=text.forecast,
        staffing=text.staffing,
        rules=_rules(text),
        solver=text.solver,
        output=Path(file.output),
        assumed=tuple(key_text(path) for path in filled.assumed),
        findings=findings,
        pay=pay,
        credit_days_off=credit,
        dayplan=dayplan,
        picture_font=font,
    )


def _idle_standby(people: People, pins: tuple[Pin, ...], text: StoreText) -> tuple[Finding, ...]:
    """A note where people may be put on standby and no limit asks for any."""
    asked = text.limits.get("reserve", False) is not False
    if not people.standby_agents or asked or any(pin.duty is not None and pin.duty.kind is DutyKind.STANDBY for pin in pins):
        return ()
    named = next(agent for agent in people.agents if agent.id in people.standby_agents)
    return (Finding("standby_not_asked", Severity.INFO, {"people": len(people.standby_agents), "agent": named.id}),)


def _rules(text: StoreText) -> Any:
    """Every limit that holds."""
    from scheduler.rules.registry import build_rules

    return build_rules(text.limits)


def _kept_balances(text: StoreText) -> frozenset[str]:
    """Balances that go on from last period's roster."""
    from scheduler.rules.kept_balances import kept_balances

    return kept_balances(_rules(text))


def _spending(text: StoreText) -> SpendDaysOff | None:
    """How many credited days off a roster gives beside those that are leave."""
    from scheduler.rules.credited_days_off import CreditedDaysOff

    return next((rule.spending for rule in _rules(text) if isinstance(rule, CreditedDaysOff)), None)


def _statute(text: StoreText) -> tuple[Finding, ...]:
    """A note that a profile is in force, with what it says."""
    if text.statute is None or not text.from_statute:
        return ()
    limits = sorted({str(path[1]) if path[0] == "rules" else str(path[0]) for path in text.from_statute})
    facts: dict[str, Fact] = {"statute": text.statute, "limits": "+".join(limits)}
    return (Finding("statute_in_force", Severity.INFO, facts),)


def _language(argument: str | None, text: StoreText, faults: FaultList) -> str:
    """The language of the screen."""
    if argument is not None and argument not in _LANGUAGES:
        faults.add_argument("language", Phrase("is {argument!r}; allowed are en and zh", argument=argument))
    return argument or text.file.language


def _check_names(text: StoreText, faults: FaultList) -> None:
    """Note a store id that cannot be a folder, a time zone that nobody knows and pools of unknown queues."""
    store_id, zone = text.file.store.id, text.file.timezone
    if _NOT_IN_PATHS.search(store_id) or _DEVICES.fullmatch(store_id) or store_id in (".", ".."):
        message = "is {id!r}, which cannot be the name of a folder; use letters, digits, - and _"
        faults.add(("store", "id"), Phrase(message, id=store_id))
    if zone is not None:
        try:
            ZoneInfo(zone)
        except (KeyError, ValueError, OSError):
            near = close_to(zone, sorted(available_timezones()))
            hint = Phrase("did you mean {near!r}?", near=near) if near else Phrase("write for example Asia/Shanghai")
            faults.add(("timezone",), Phrase("there is no time zone {zone!r}; {hint}", zone=zone, hint=hint))
    for group in text.staffing.pooled:
        for queue_id in group:
            if queue_id not in text.file.queues:
                faults.add(("staffing", "pooled"), unknown(queue_id, text.file.queues, "queues"))


def _encoding(text: StoreText) -> tuple[Finding, ...]:
    """A note on a file that is not in UTF-8."""
    if text.encoding == "utf-8":
        return ()
    return (Finding("store_file_gb18030", Severity.INFO, {"file": Path(text.document.file).name}),)


def _missing_history(history: Path | None) -> tuple[Finding, ...]:
    """A warning where the history is named and not there."""
    if history is None or history.is_file():
        return ()
    return (Finding("history_file_missing", Severity.WARNING, {"file": str(history)}),)


def _assumed(values: Mapping[KeyPath, str]) -> tuple[Finding, ...]:
    """The one finding on everything that is assumed; what is the same for many people is named once."""
    if not values:
        return ()
    named = {key_text(tuple(part for part in path if isinstance(part, str))): value for path, value in values.items()}
    listed = ", ".join(f"{name} {value}" for name, value in named.items())
    return (Finding("assumed_defaults", Severity.INFO, {"count": len(named), "values": listed}),)
