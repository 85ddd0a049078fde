from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import numpy as np
import pytest

from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.calendar import DayKind, Provenance
from scheduler.domain.finding import Finding
from scheduler.domain.hours import Window
from scheduler.domain.request import Pin, Request
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import ConfigError, ProblemError
from scheduler.tables.roster_csv import write_roster_csv

Write = Callable[..., Path]
HORIZON = "horizon: {start: 2026-12-01, days: 14}"
SCORED = "scored: 09:00-23:00"
REST = "rest: {hours: 12}"


def _finding(store: Store, code: str) -> Finding:
    (found,) = [finding for finding in store.findings if finding.code == code]
    return found


def _agent(store: Store, agent: str) -> Agent:
    return next(person for person in store.agents if person.id == agent)


def test_people_have_skills_worth_and_leave(write_store: Write) -> None:
    store = load_store(write_store())
    ann, bob, pia = _agent(store, "ann"), _agent(store, "bob"), _agent(store, "pia")
    assert ann.worth_percent == 55  # grade 110 %, half of the time on chat
    assert ann.leave == {date(2026, 12, 5), date(2026, 12, 6)}
    assert (bob.skills, bob.weekly_minutes, bob.name) == ({"presales"}, 2400, "bob")
    assert pia.pool


def test_leads_come_from_roles_and_grades_and_standby_from_the_pool_and_the_marked(write_store: Write) -> None:
    store = load_store(write_store(("P2: {worth_percent: 110}", "P2: {lead: true}"), ("role: leader, ", "")))
    assert store.leads == {"ann"}
    assert store.standby_agents == {"cy", "pia"}


def test_a_lead_of_the_pool_is_no_lead_on_duty(write_store: Write) -> None:
    store = load_store(write_store(("{id: pia, skills: [presales]}", "{id: pia, role: leader}")))
    assert store.leads == {"ann"}


def test_skills_are_all_queues_where_not_given(write_store: Write) -> None:
    store = load_store(write_store(("{id: bob, skills: presales, hours_per_week: 40}", "{id: bob}")))
    assert _agent(store, "bob").skills == {"presales", "aftersales"}
    assert "agents[1].skills" in store.assumed


def test_staff_numbers_are_ids(write_store: Write) -> None:
    store = load_store(write_store(("{id: pia,", "{id: 0042,"), ("{id: cy,", "{id: 1001,"), ("agent: cy", "agent: 1001")))
    assert [agent.id for agent in store.agents] == ["ann", "bob", "1001", "0042"]
    assert store.pins[0].agent == "1001"


@pytest.mark.parametrize(
    ("want", "shift", "against"),
    [("off", None, False), ("not off", None, True), ("early", "early", False), ("not early", "early", True)],
)
def test_wishes_are_read(write_store: Write, want: str, shift: str | None, against: bool) -> None:
    store = load_store(write_store(("want: not late", f"want: {want}, weight: 2")))
    assert store.requests == (Request("bob", date(2026, 12, 7), shift, against, 2),)


def test_a_wish_for_several_days_is_one_request_per_day(write_store: Write) -> None:
    store = load_store(write_store(("date: 2026-12-07", "date: 2026-12-07..2026-12-09")))
    assert [request.date.day for request in store.requests] == [7, 8, 9]


@pytest.mark.parametrize(
    ("shift", "duty"),
    [("off", None), ("early", Duty(DutyKind.WORK, "early")), ("standby late", Duty(DutyKind.STANDBY, "late"))],
)
def test_pins_are_read(write_store: Write, shift: str, duty: Duty | None) -> None:
    store = load_store(write_store(("shift: early", f"shift: {shift}")))
    assert store.pins == (Pin("cy", date(2026, 12, 8), duty),)


def test_the_same_pin_twice_counts_once(write_store: Write) -> None:
    pin = "{agent: cy, date: 2026-12-08, shift: early}"
    assert len(load_store(write_store((pin, f"{pin}\n  - {pin}"))).pins) == 1


def test_hours_per_weekday_with_days_closed(write_store: Write) -> None:
    hours = "operating: {mon-fri: 08:00-24:00, sat: [10:00-12:00, 14:00-18:00], sun: closed}"
    store = load_store(write_store(("operating: 08:00-24:00", hours), ("  scored: 09:00-23:00\n", "")))
    assert store.operating.weekly[4] == (Window(480, 1440),)
    assert store.operating.weekly[5] == (Window(600, 720), Window(840, 1080))
    assert store.operating.weekly[6] == ()
    assert store.scored == store.operating


def test_windows_that_overlap_are_joined(write_store: Write) -> None:
    store = load_store(write_store(("operating: 08:00-24:00", "operating: [08:00-18:00, 16:00-24:00]")))
    assert store.operating.weekly[0] == (Window(480, 1440),)


def test_on_a_date_of_exception_scored_and_queue_hours_shrink_with_the_store(write_store: Write) -> None:
    change = (
        SCORED,
        f"{SCORED}\n  exceptions: {{2026-12-09: {{operating: 10:00-20:00}}, 2026-12-10: {{operating: closed}}}}",
    )
    queue = ("presales: {contacts_per_hour: 30}", "presales: {contacts_per_hour: 30, hours: 09:00-18:00}")
    store = load_store(write_store(change, queue))
    assert store.scored.on(date(2026, 12, 9)) == (Window(600, 1200),)
    assert store.scored.on(date(2026, 12, 10)) == ()
    assert store.queues[0].hours.on(date(2026, 12, 9)) == (Window(600, 1080),)
    assert store.queues[1].hours == store.operating


def test_a_month_is_a_horizon(write_store: Write) -> None:
    store = load_store(write_store((HORIZON, "horizon: {month: 2026-12}")))
    assert (store.grid.start, store.grid.days) == (date(2026, 12, 1), 31)


def test_arguments_take_the_place_of_the_horizon(write_store: Write) -> None:
    path = write_store()
    assert load_store(path, month="2027-02").grid == TimeGrid(date(2027, 2, 1), 28)
    assert load_store(path, start="2026-12-02").grid == TimeGrid(date(2026, 12, 2), 14)
    assert load_store(path, days=21).grid == TimeGrid(date(2026, 12, 1), 21)


def test_a_file_without_horizon_takes_it_from_arguments(write_store: Write) -> None:
    store = load_store(write_store((HORIZON + "\n", "")), start=date(2026, 12, 1), days=14)
    assert store.grid.days == 14


def test_entries_beside_a_moved_horizon_are_passed_over_with_one_note(write_store: Write) -> None:
    store = load_store(write_store(), month="2027-02")
    assert not store.requests
    assert not store.pins
    assert _finding(store, "entries_outside_horizon").facts["count"] == 3


LEAVE = "{agent: ann, from: 2026-12-05, to: 2026-12-06}"


def test_leave_out_of_credited_days_off_is_leave_too(write_store: Write) -> None:
    more = f"{LEAVE}\n  - {{agent: ann, from: 2026-12-08, to: 2026-12-09, kind: credited}}"
    ann = _agent(load_store(write_store((LEAVE, more))), "ann")
    assert ann.credited == {date(2026, 12, 8), date(2026, 12, 9)}
    assert ann.leave == ann.credited | {date(2026, 12, 5), date(2026, 12, 6)}


def test_a_person_may_begin_with_credited_days_off(write_store: Write) -> None:
    store = load_store(write_store(("hours_per_week: 40}", "hours_per_week: 40, balances: {day_off: 2}}")))
    assert _agent(store, "bob").balances == {"day_off": 2}


def test_a_day_is_leave_or_credited_but_not_both(write_store: Write) -> None:
    both = f"{LEAVE}\n  - {{agent: ann, from: 2026-12-06, to: 2026-12-07, kind: credited}}"
    with pytest.raises(ProblemError, match=r"2026-12-06 is a day of leave and a credited day off of ann; keep one"):
        load_store(write_store((LEAVE, both)))


def test_leave_before_the_horizon_is_passed_over_with_a_note(write_store: Write) -> None:
    store = load_store(write_store(("from: 2026-12-05, to: 2026-12-06", "from: 2026-11-05, to: 2026-11-30")))
    assert _agent(store, "ann").leave == frozenset()
    assert _finding(store, "entries_outside_horizon").facts["count"] == 1


def test_wishes_and_pins_before_the_horizon_are_passed_over_with_a_note(write_store: Write) -> None:
    store = load_store(write_store(("date: 2026-12-07", "date: 2026-11-29..2026-11-30"), ("2026-12-08", "2026-11-08")))
    assert not store.requests
    assert not store.pins
    assert _finding(store, "entries_outside_horizon").facts["count"] == 2


def test_of_a_wish_that_reaches_into_the_horizon_the_days_inside_are_kept(write_store: Write) -> None:
    store = load_store(write_store(("date: 2026-12-07", "date: 2026-11-29..2026-12-01")))
    assert [request.date for request in store.requests] == [date(2026, 12, 1)]


def test_leave_that_reaches_into_the_horizon_is_kept_whole(write_store: Write) -> None:
    store = load_store(write_store(("from: 2026-12-05, to: 2026-12-06", "from: 2026-11-30, to: 2026-12-01")))
    assert _agent(store, "ann").leave == {date(2026, 11, 30), date(2026, 12, 1)}


def test_a_night_shift_puts_a_day_behind_the_horizon_on_the_grid(write_store: Write) -> None:
    plain = load_store(write_store())
    nights = load_store(write_store(("late: {hours: 16:00-24:00, kind: late}", "late: {hours: 16:00-02:00, kind: late}")))
    assert (plain.grid.tail_days, nights.grid.tail_days) == (0, 1)


def test_open_hours_without_a_shift_are_a_warning(write_store: Write) -> None:
    store = load_store(write_store(("early: {hours: 08:00-16:00", "early: {hours: 10:00-16:00")))
    finding = _finding(store, "open_hours_without_shift")
    assert finding.severity == "warning"
    assert finding.facts == {"start": "08:00", "end": "10:00", "days": 14, "first": "2026-12-01"}


def test_gaps_on_weekdays_without_a_shift_are_counted(write_store: Write) -> None:
    store = load_store(
        write_store(("hours: 08:00-16:00, kind: early", "hours: 08:00-16:00, kind: early, weekdays: mon-sat"))
    )
    assert _finding(store, "open_hours_without_shift").facts == {
        "start": "08:00",
        "end": "16:00",
        "days": 2,
        "first": "2026-12-06",
    }


def test_rules_have_the_settings_of_the_file(write_store: Write) -> None:
    store = load_store(write_store((REST, f"{REST}\n  requests: off\n  reserve: {{ratio: 1.5}}")))
    rules = {rule.limit: rule for rule in store.rules}
    assert rules["rest"].hours == 12  # type: ignore[attr-defined]
    assert rules["reserve"].ratio == 1.5  # type: ignore[attr-defined]
    assert "requests" not in rules


@pytest.mark.parametrize("word", ["off", "false"])
def test_a_limit_can_be_switched_off(write_store: Write, word: str) -> None:
    store = load_store(write_store((REST, f"weekly_hours: {word}")))
    assert "weekly_hours" not in {rule.limit for rule in store.rules}


@pytest.mark.parametrize("word", ["on", "true", "{}", ""])
def test_a_limit_can_be_named_without_settings(write_store: Write, word: str) -> None:
    store = load_store(write_store((REST, f"rest: {word}")))
    assert "rest" in {rule.limit for rule in store.rules}


@pytest.mark.parametrize("level", ["must", "may", "7", "[1, 2, 3]"])
def test_levels_are_words_prices_or_rising_prices(write_store: Write, level: str) -> None:
    load_store(write_store((REST, f"requests: {{level: {level}}}")))


def test_the_order_of_giving_up_is_completed(write_store: Write) -> None:
    store = load_store(write_store((REST, f"{REST}\ngive_up_order: [rest, [reserve, days_off]]")))
    assert store.give_up_order[:2] == (("rest",), ("reserve", "days_off"))
    names = [name for group in store.give_up_order for name in group]
    assert len(names) == len(set(names))
    assert "scored_window" in names


@pytest.mark.parametrize(("word", "level"), [("typical", 0.5), ("busier", 0.8), ("P90", 0.9), ("average", None)])
def test_the_day_to_staff_for(write_store: Write, word: str, level: float | None) -> None:
    store = load_store(write_store((HORIZON, f"{HORIZON}\nstaffing: {{staff_for: {word}}}")))
    assert store.staffing.level == level


def test_paths_are_relative_to_the_file_and_arguments_to_the_caller(write_store: Write) -> None:
    path = write_store((HORIZON, f"{HORIZON}\nhistory: data/h.csv"))
    assert load_store(path).history == path.parent / "data" / "h.csv"
    assert load_store(path, history="other.csv").history == Path("other.csv")


def test_a_store_without_history_has_none(write_store: Write) -> None:
    assert load_store(write_store()).history is None


def test_a_history_that_is_not_there_is_a_warning(write_store: Write) -> None:
    store = load_store(write_store((HORIZON, f"{HORIZON}\nhistory: gone.csv")))
    assert _finding(store, "history_file_missing").severity == "warning"


def test_the_planners_days_win_over_the_countrys(write_store: Write) -> None:
    days = "[{date: 2026-10-01, name: open, kind: workday}, {date: 2026-12-06, name: own}]"
    store = load_store(write_store((HORIZON, f"{HORIZON}\ncalendar: {{country: CN, days: {days}}}")))
    assert store.calendar.kind(date(2026, 10, 1)) is DayKind.MAKE_UP_WORKDAY
    assert store.calendar.holidays[date(2026, 12, 6)].provenance is Provenance.PLANNER
    assert store.calendar.kind(date(2024, 10, 1)) is DayKind.HOLIDAY  # the history may reach back two years
    assert store.calendar.kind(date(2027, 1, 1)) is DayKind.WORKDAY  # beyond the last year that the horizon touches


def test_a_holiday_that_the_planner_renames_is_still_the_countrys_feast(write_store: Write) -> None:
    days = "[{date: 2026-10-01..2026-10-08, name: Golden week}]"
    holidays = load_store(write_store((HORIZON, f"{HORIZON}\ncalendar: {{country: CN, days: {days}}}"))).calendar.holidays
    assert (holidays[date(2026, 10, 1)].name, holidays[date(2026, 10, 1)].feast) == ("Golden week", "National Day")
    assert holidays[date(2026, 10, 8)].feast == ""


def test_holidays_reach_back_as_far_as_they_are_learned_from(write_store: Write) -> None:
    calendar = load_store(write_store((HORIZON, f"{HORIZON}\ncalendar: {{country: CN}}"))).calendar
    assert calendar.kind(date(2022, 10, 1)) is DayKind.HOLIDAY


def test_the_day_after_the_horizon_has_its_holiday(write_store: Write) -> None:
    store = load_store(write_store((HORIZON, "horizon: {month: 2026-12}\ncalendar: {country: CN}")))
    assert store.calendar.near_holiday(date(2026, 12, 31)) == "eve"


def test_gb18030_is_read_with_a_note(write_store: Write) -> None:
    path = write_store(("name: Shop", "name: 旗舰店"))
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    store = load_store(path)
    assert store.name == "旗舰店"
    assert _finding(store, "store_file_gb18030").facts == {"file": "store.yaml"}


def test_a_byte_order_mark_and_windows_line_ends_are_read(write_store: Write) -> None:
    path = write_store()
    path.write_bytes(b"\xef\xbb\xbf" + path.read_text(encoding="utf-8").replace("\n", "\r\n").encode())
    assert load_store(path).id == "shop"


def test_what_is_assumed_is_named_in_one_finding(write_store: Write) -> None:
    store = load_store(write_store())
    assert "rules.longest_run.days" in store.assumed
    assert "rules.rest.hours" not in store.assumed
    assert "rules.rest.floor_hours 8" in str(_finding(store, "assumed_defaults").facts["values"])


def test_names_on_the_screen_by_id(write_store: Write) -> None:
    store = load_store(write_store(("{id: bob,", "{id: bob, name: 老鲍,")))
    assert (store.names["bob"], store.names["early"], store.names["presales"]) == ("老鲍", "early", "presales")


def _carry(folder: Path, start: date, days: int) -> None:
    night = Assignment(
        "ann", start, "late", datetime.combine(start, datetime.min.time()).replace(hour=16), datetime(2026, 12, 1)
    )
    write_roster_csv(folder / "last.csv", Roster(start, days, ("ann", "gone"), (night,)))


def test_last_periods_roster_is_carried_in(write_store: Write) -> None:
    path = write_store((HORIZON, f"{HORIZON}\ncarry_in: last.csv"))
    _carry(path.parent, date(2026, 11, 30), 1)
    store = load_store(path)
    assert [(item.agent, item.shift) for item in store.carry_in] == [("ann", "late")]
    assert store.carry_in_from == date(2026, 11, 30)


def test_days_of_the_horizon_itself_are_not_carried_in(write_store: Write) -> None:
    path = write_store((HORIZON, f"{HORIZON}\ncarry_in: last.csv"))
    shift = Assignment("cy", date(2026, 12, 1), "early", datetime(2026, 12, 1, 8), datetime(2026, 12, 1, 16))
    write_roster_csv(path.parent / "last.csv", Roster(date(2026, 11, 30), 2, ("cy",), (shift,)))
    store = load_store(path)
    assert store.carry_in == ()
    assert store.carry_in_from == date(2026, 11, 30)


def test_a_carry_in_that_ends_early_is_a_warning(write_store: Write) -> None:
    path = write_store((HORIZON, f"{HORIZON}\ncarry_in: last.csv"))
    _carry(path.parent, date(2026, 11, 30), 1)
    finding = _finding(load_store(path, start="2026-12-03", days=12), "carry_in_ends_early")
    assert finding.facts == {"last": "2026-11-30", "start": "2026-12-03"}


def test_a_carry_in_of_the_horizon_itself_is_not_used(write_store: Write) -> None:
    path = write_store((HORIZON, f"{HORIZON}\ncarry_in: last.csv"))
    _carry(path.parent, date(2026, 11, 30), 1)
    store = load_store(path, start="2026-11-30", days=16)
    assert store.carry_in == ()
    assert store.carry_in_from is None
    assert _finding(store, "carry_in_too_late").severity == "warning"


def test_a_requirement_of_other_days_or_queues_is_refused(write_store: Write) -> None:
    store = load_store(write_store())

    def requirement(grid: TimeGrid, queues: tuple[str, ...]) -> Requirement:
        shape = (len(queues), grid.interval_count)
        return Requirement(grid, queues, np.zeros(shape, dtype=np.int64), np.zeros(shape), np.zeros(shape))

    own = ("presales", "aftersales")
    assert store.problem(requirement(store.grid, own)).agents == store.agents
    with pytest.raises(ProblemError, match="the requirement is for 7 days from 2026-12-01"):
        store.problem(requirement(TimeGrid(date(2026, 12, 1), 7), own))
    with pytest.raises(ProblemError, match="the requirement is for the queues presales;"):
        store.problem(requirement(store.grid, ("presales",)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("rules:\n", "rules:\n", True),
        ("rules:\n", "rules:\n  reserve: off\n", True),
        ("rules:\n", "rules:\n  reserve: {ratio: 1.5}\n", False),
        ("{agent: cy, date: 2026-12-08, shift: early}", "{agent: cy, date: 2026-12-08, shift: standby early}", False),
    ],
)
def test_people_for_standby_that_nothing_asks_for_are_told(write_store: Write, old: str, new: str, told: bool) -> None:
    findings = {item.code: item.facts for item in load_store(write_store((old, new))).findings}
    assert findings.get("standby_not_asked") == ({"people": 2, "agent": "cy"} if told else None)


def test_a_workbook_in_place_of_the_store_file_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "month.xlsx").write_bytes(b"PK\x03\x04 and so on")
    with pytest.raises(ConfigError, match="is a workbook; name the store file"):
        load_store(tmp_path / "month.xlsx")
