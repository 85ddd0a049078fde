"""Every mistake that a store file can hold: one clear message at the right line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scheduler.config.defaults import defaults_text
from scheduler.config.load import load_store
from scheduler.errors import ConfigError, InputError, Phrase, ProblemError
from scheduler.words.phrase_in import phrase_in
from scheduler.words.zh import FAULTS

Write = Callable[..., Path]

HERE = "# here"
ANN = "{id: ann, skills: [presales, aftersales], role: leader, grade: P2}"
BOB = "{id: bob, skills: presales, hours_per_week: 40}"
REQUEST = "{agent: bob, date: 2026-12-07, want: not late}"
PIN = "{agent: cy, date: 2026-12-08, shift: early}"
LEAVE = "{agent: ann, from: 2026-12-05, to: 2026-12-06}"
EARLY = "early: {hours: 08:00-16:00, kind: early}"
OPERATING = "operating: 08:00-24:00"
SCORED = "scored: 09:00-23:00"
PRESALES = "presales: {contacts_per_hour: 30}"
HORIZON = "horizon: {start: 2026-12-01, days: 14}"
POOL = "{id: pia, skills: [presales]}"
REST = "rest: {hours: 12}"

BAD = {
    # keys and types
    "unknown key at the top": (HORIZON, f"{HORIZON}\nintervall_minutes: 60 {HERE}", "did you mean 'interval_minutes'?"),
    "unknown key in a person": (BOB, f"{{id: bob, skill: presales}} {HERE}", "did you mean 'skills'?"),
    "unknown key in hours": (SCORED, f"{SCORED}\n  scord: 09:00-23:00 {HERE}", "did you mean 'scored'?"),
    "section missing": ("hours:\n  operating: 08:00-24:00\n  scored: 09:00-23:00\n", "", "hours: is missing"),
    "capacity missing": (PRESALES, f"presales: {{minimum_heads: 1}} {HERE}", "is missing; give it: buyers that one person"),
    "capacity as text": (PRESALES, f'presales: {{contacts_per_hour: "30"}} {HERE}', "is '30'; allowed is a number"),
    "capacity 0": (PRESALES, f"presales: {{contacts_per_hour: 0}} {HERE}", "is 0; allowed is more than 0"),
    "interval of 20": (HORIZON, f"{HORIZON}\ninterval_minutes: 20 {HERE}", "is 20; allowed is 15, 30 or 60"),
    "kind of shift": (EARLY, f"early: {{hours: 08:00-16:00, kind: erly}} {HERE}", "did you mean 'early'?"),
    "list where keys belong": (SCORED, f"{SCORED}\nroles: [agent] {HERE}", "given twice"),
    "text where a list belongs": ("requests:\n  - " + REQUEST, f"requests: bob {HERE}", "allowed is a list"),
    "language": (HORIZON, f"{HORIZON}\nlanguage: de {HERE}", "allowed is 'en' or 'zh'"),
    "name of two lines": (BOB, f'{{id: bob, name: "Bob\\nRoe"}} {HERE}', "write it on one line"),
    "output that is a list": (HORIZON, f"{HORIZON}\noutput: [a] {HERE}", "is a list; allowed is text"),
    # YAML
    "key given twice": (SCORED, f"{SCORED}\n  operating: 10:00-22:00 {HERE}", "given twice, first on line 4"),
    "tab": (SCORED, f"\tscored: 09:00-23:00 {HERE}", "indented with a tab"),
    "not YAML": (SCORED, f"scored: 09:00-23:00: x {HERE}", "is not YAML"),
    "foreign tag": (SCORED, f"scored: !!python/name:os.system x {HERE}", "is not used in store files"),
    # days and horizon
    "month 13": (HORIZON, f"horizon: {{month: 2026-13}} {HERE}", "is '2026-13'; a month lies between 01 and 12"),
    "0 days": (HORIZON, f"horizon: {{start: 2026-12-01, days: 0}} {HERE}", "is 0; allowed is 1 or more"),
    "too many days": (HORIZON, f"horizon: {{start: 2026-12-01, days: 367}} {HERE}", "is 367; allowed is 366 or less"),
    "no such day": (HORIZON, f"horizon: {{start: 2026-02-30, days: 7}} {HERE}", "no such day"),
    "year beyond use": (HORIZON, f"horizon: {{start: 9999-12-30, days: 7}} {HERE}", "a year lies between 1900 and 2199"),
    "month beside start": (HORIZON, f"horizon: {{start: 2026-12-01, month: 2026-12}} {HERE}", "keep one or the other"),
    "no days": (HORIZON, f"horizon: {{start: 2026-12-01}} {HERE}", "is missing; give start and days, or month"),
    "time zone": (HORIZON, f"{HORIZON}\ntimezone: Asia/Shanghay {HERE}", "did you mean 'Asia/Shanghai'?"),
    "folder as time zone": (HORIZON, f"{HORIZON}\ntimezone: ../x {HERE}", "there is no time zone '../x'"),
    # hours and shifts
    "shift of 0 hours": (EARLY, f"early: {{hours: 08:00-08:00, kind: early}} {HERE}", "that is 0 hours"),
    "shift of 30 hours": (EARLY, f"early: {{hours: 08:00-38:00, kind: early}} {HERE}", "that is 30 hours"),
    "shift off the grid": (EARLY, f"early: {{hours: 08:10-16:00, kind: early}} {HERE}", "the nearest allowed is 08:00"),
    "finer grid proposed": (EARLY, f"early: {{hours: 08:30-16:00, kind: early}} {HERE}", "set interval_minutes to 30"),
    "window off the grid": (OPERATING, f"operating: 07:50-24:00 {HERE}", "the nearest allowed is 08:00"),
    "clearing time off the grid": (
        PRESALES,
        f"presales: {{contacts_per_hour: 30, clear_backlog_by: 09:20}} {HERE}",
        "the nearest allowed is 09:00",
    ),
    "clearing time nearer to the next hour": (
        PRESALES,
        f"presales: {{contacts_per_hour: 30, clear_backlog_by: 08:40}} {HERE}",
        "the nearest allowed is 09:00",
    ),
    "hour 25": (OPERATING, f"operating: 25:00-26:00 {HERE}", "a time lies between 00:00 and 24:00"),
    "no window": (OPERATING, f"operating: eight to ten {HERE}", "write start and end, for example 08:00-16:00"),
    "no weekday": (OPERATING, f"operating: {{mo-fri: 08:00-24:00}} {HERE}", "'mo' is no weekday"),
    "weekday twice": (OPERATING, f"operating: {{mon-sun: 08:00-24:00, fri: closed}} {HERE}", "name each weekday once"),
    "scored outside operating": (SCORED, f"scored: 07:00-23:00 {HERE}", "the scored window has 07:00 on monday"),
    "scored outside on one weekday": (
        OPERATING + "\n  " + SCORED,
        f"operating: {{mon-sat: 08:00-24:00, sun: 10:00-24:00}}\n  {SCORED} {HERE}",
        "the scored window has 09:00 on sunday",
    ),
    "scored outside on a date": (
        SCORED,
        f"{SCORED}\n  exceptions:\n    2026-12-09: {{operating: 12:00-20:00, scored: 11:00-20:00}} {HERE}",
        "the scored window has 11:00 on 2026-12-09",
    ),
    "queue outside operating": (
        PRESALES,
        f"presales: {{contacts_per_hour: 30, hours: 07:00-20:00}} {HERE}",
        "the queue presales has 07:00 on monday",
    ),
    "shift called off": (EARLY, f"{EARLY}\n  off: {{hours: 08:00-16:00, kind: mid}} {HERE}", "cannot be the id of a shift"),
    "two shifts with one letter": (
        EARLY,
        f"early: {{hours: 08:00-16:00, kind: early, code: X}}\n  mid: {{hours: 10:00-18:00, kind: mid, code: X}} {HERE}",
        "which the shift early has too",
    ),
    # people
    "two agents with one id": (
        BOB,
        f"{BOB}\n  - {{id: ann, skills: presales}} {HERE}",
        "two people have the id 'ann', the first on line",
    ),
    "pool person with an agent's id": (POOL, f"{{id: bob, skills: presales}} {HERE}", "two people have the id 'bob'"),
    "unknown skill": (BOB, f"{{id: bob, skills: [presale]}} {HERE}", "did you mean 'presales'?"),
    "unknown role": (ANN, f"{{id: ann, role: leadr}} {HERE}", "did you mean 'leader'?"),
    "unknown grade": (ANN, f"{{id: ann, grade: P9}} {HERE}", "there is no grade 'P9'"),
    "no skill": (BOB, f"{{id: bob, skills: []}} {HERE}", "is an empty list"),
    "queue nobody can serve": (
        PRESALES,
        f"presales: {{contacts_per_hour: 30}}\n  vip: {{contacts_per_hour: 5}} {HERE}",
        "nobody of the team has the skill vip",
    ),
    "unreadable unavailability": (BOB, f"{{id: bob, unavailable: [whenever]}} {HERE}", "is 'whenever'"),
    "leave of nobody": (LEAVE, f"{{agent: anne, from: 2026-12-05}} {HERE}", "did you mean 'ann'?"),
    "leave backwards": (LEAVE, f"{{agent: ann, from: 2026-12-05, to: 2026-12-04}} {HERE}", "before the leave starts"),
    "leave after the horizon": (LEAVE, f"{{agent: ann, from: 2026-12-15}} {HERE}", "lies after the horizon"),
    "minimum that nobody has": (
        PRESALES,
        f"presales: {{contacts_per_hour: 30, minimum_heads: 10000000000000000000000}} {HERE}",
        "1000 or less",
    ),
    "workers": (HORIZON, f"{HORIZON}\nsolver: {{workers: 100000000000}} {HERE}", "allowed is 1 to 1000"),
    "seed": (HORIZON, f"{HORIZON}\nsolver: {{seed: 99999999999999}} {HERE}", "allowed is 0 to 2147483647"),
    "memory": (HORIZON, f"{HORIZON}\nsolver: {{memory_megabytes: 100}} {HERE}", "allowed is 512 to 2147483647"),
    # requests and pins
    "request of nobody": (REQUEST, f"{{agent: bop, date: 2026-12-07, want: off}} {HERE}", "did you mean 'bob'?"),
    "request of the pool": (REQUEST, f"{{agent: pia, date: 2026-12-07, want: off}} {HERE}", "is in the reserve pool"),
    "request for no shift": (REQUEST, f"{{agent: bob, date: 2026-12-07, want: not lat}} {HERE}", "did you mean 'not late'?"),
    "request after the horizon": (REQUEST, f"{{agent: bob, date: 2026-12-15, want: off}} {HERE}", "lies after the horizon"),
    "request that ends after the horizon": (
        REQUEST,
        f"{{agent: bob, date: 2026-12-14..2026-12-15, want: off}} {HERE}",
        "ends after the horizon",
    ),
    "request twice": (REQUEST, f"{REQUEST}\n  - {REQUEST} {HERE}", "the same wish for 2026-12-07"),
    "pin of no shift": (PIN, f"{{agent: cy, date: 2026-12-08, shift: erly}} {HERE}", "did you mean 'early'?"),
    "pin of nobody": (PIN, f"{{agent: cyy, date: 2026-12-08, shift: early}} {HERE}", "did you mean 'cy'?"),
    # history, calendar, rules, settings
    "shares that do not add up": (
        HORIZON,
        f"{HORIZON}\nhistory:\n  file: h.csv\n  shares: {{presales: 0.5, aftersales: 0.4}} {HERE}",
        "the shares add up to 0.9",
    ),
    "share of no queue": (
        HORIZON,
        f"{HORIZON}\nhistory:\n  file: h.csv\n  shares: {{presales: 0.5, aftersales: 0.4, vip: 0.1}} {HERE}",
        "there is no queue 'vip'",
    ),
    "campaign backwards": (
        HORIZON,
        f"{HORIZON}\ncalendar:\n  campaigns:\n    - {{name: sale, start: 2026-12-12, end: 2026-12-11}} {HERE}",
        "before the start on 2026-12-12",
    ),
    "uplift of no queue": (
        HORIZON,
        f"{HORIZON}\ncalendar: {{campaigns: [{{name: s, start: 2026-12-12, end: 2026-12-12, uplift: {{pre: 2}}}}]}} {HERE}",
        "did you mean 'presales'?",
    ),
    "country": (HORIZON, f"{HORIZON}\ncalendar: {{country: XX}} {HERE}", "country is 'XX'"),
    "carry-in that is not there": (HORIZON, f"{HORIZON}\ncarry_in: gone.csv {HERE}", "there is no file"),
    "unknown limit": (REST, f"rset: {{hours: 12}} {HERE}", "did you mean 'rest'?"),
    "unknown setting": (REST, f"rest: {{hour: 12}} {HERE}", "did you mean 'hours'?"),
    "setting of a wrong type": (REST, f"rest: {{hours: long}} {HERE}", "is 'long'; allowed is a number"),
    "setting that the limit refuses": (REST, f"rest:\n    floor_hours: 8\n    hours: 60 {HERE}", "hours is 60"),
    "limit that always holds": (REST, f"pins: off {HERE}", "cannot be switched off"),
    "limit as a number": (REST, f"rest: 12 {HERE}", "is 12; allowed is off, or settings"),
    "shift in a limit": (REST, f"heads_per_shift: {{minimum: {{erly: 1}}}} {HERE}", "did you mean 'early'?"),
    "order of unknown limits": (REST, f"{REST}\ngive_up_order: [[rset]] {HERE}", "did you mean 'rest'?"),
    "shrinkage of 1": (HORIZON, f"{HORIZON}\nstaffing: {{shrinkage: 1}} {HERE}", "shrinkage is 1"),
    "day to staff for": (HORIZON, f"{HORIZON}\nstaffing: {{staff_for: busy}} {HERE}", "allowed is typical (P50), busier"),
    "pool of unknown queues": (HORIZON, f"{HORIZON}\nstaffing: {{pooled: [[presales, vip]]}} {HERE}", "no queue 'vip'"),
    "unknown forecast setting": (HORIZON, f"{HORIZON}\nforecast: {{train_day: 90}} {HERE}", "did you mean 'train_days'?"),
    "unknown method": (
        HORIZON,
        f"{HORIZON}\nforecast: {{method: oracle, level_days: 0}} {HERE}",
        "profile, regression, seasonal_naive, weekday_hour_mean; level_days is 0; allowed is 1 or more",
    ),
    "gap of 2": (HORIZON, f"{HORIZON}\nsolver: {{gap: 2}} {HERE}", "gap is 2; allowed is 0 to below 1"),
    "id that is no folder": (
        "store: {id: shop, name: Shop}",
        f"store: {{id: a/b}} {HERE}",
        "cannot be the name of a folder",
    ),
}
BAD["list where keys belong"] = (
    "roles:\n  agent: {}\n  leader: {lead: true, chat_percent: 50}",
    f"roles: [a] {HERE}",
    "is a list",
)

CONTRADICTIONS = {
    "pin on leave": (PIN, f"{{agent: ann, date: 2026-12-05, shift: early}} {HERE}", "is on leave that day"),
    "pin while unavailable": (
        "{id: cy, skills: [aftersales], standby: true}",
        "{id: cy, skills: [aftersales], standby: true, unavailable: [tue 14:00-18:00]}",
        "cannot work at that time",
    ),
    "two pins": (PIN, f"{PIN}\n  - {{agent: cy, date: 2026-12-08, shift: off}} {HERE}", "is pinned to something else"),
    "pool person at work": (PIN, f"{{agent: pia, date: 2026-12-08, shift: early}} {HERE}", "only stands by"),
    "standby of somebody else": (
        PIN,
        f"{{agent: bob, date: 2026-12-08, shift: standby early}} {HERE}",
        "may not be put on standby",
    ),
}


def _line(path: Path, default: str) -> int:
    rows = path.read_text(encoding="utf-8").splitlines()
    marked = [number for number, row in enumerate(rows, 1) if HERE in row]
    return marked[0] if marked else next((number for number, row in enumerate(rows, 1) if default in row), 1)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.replace(" ", "_"))
def test_a_mistake_is_one_fault_at_its_line(case: str, write_store: Write) -> None:
    old, new, message = BAD[case]
    path = write_store((old, new))
    with pytest.raises(ConfigError) as caught:
        load_store(path)
    fault = caught.value.faults[0]
    assert message in str(fault)
    assert (fault.file, fault.line) == (str(path), _line(path, "\0"))
    assert len(caught.value.faults) == 1


@pytest.mark.parametrize("case", CONTRADICTIONS, ids=lambda case: case.replace(" ", "_"))
def test_a_contradiction_is_a_problem_at_its_line(case: str, write_store: Write) -> None:
    old, new, message = CONTRADICTIONS[case]
    path = write_store((old, new))
    with pytest.raises(ProblemError) as caught:
        load_store(path)
    (fault,) = caught.value.faults
    assert message in fault.message
    assert (fault.file, fault.line) == (str(path), _line(path, PIN))


def templates_in(message: object) -> Iterator[str]:
    """Templates of a message and of the phrases in it."""
    if isinstance(message, Phrase):
        yield message.template
        for fact in message.facts.values():
            for part in fact if isinstance(fact, tuple) else (fact,):
                yield from templates_in(part)


@pytest.mark.parametrize("case", [*BAD, *CONTRADICTIONS], ids=lambda case: case.replace(" ", "_"))
def test_a_mistake_is_said_in_chinese_too(case: str, write_store: Write) -> None:
    old, new, _ = {**BAD, **CONTRADICTIONS}[case]
    with pytest.raises(InputError) as caught:
        load_store(write_store((old, new)))
    for fault in caught.value.faults:
        assert re.search("[一-鿿]", phrase_in(fault.message, "zh")), fault.message
        assert set(templates_in(fault.message)) <= set(FAULTS)


def test_all_mistakes_are_said_at_once_in_order_of_lines(write_store: Write) -> None:
    path = write_store(
        (BOB, "{id: bob, skill: presales}"), (PRESALES, "presales: {contacts_per_hour: -1}"), (REST, "rest: {hours: x}")
    )
    with pytest.raises(ConfigError) as caught:
        load_store(path)
    lines = [fault.line for fault in caught.value.faults]
    assert lines == sorted(line for line in lines if line is not None)
    assert len(lines) == 3


def test_mistakes_of_keys_and_of_meaning_are_said_together(write_store: Write) -> None:
    path = write_store(
        (HORIZON, "horizon: {start: 2026-12-01, days: 0}"),
        (PRESALES, "presales: {contacts_per_hour: -1, hours: 07:00-20:00}"),
        ("late: {hours: 16:00-24:00, kind: late}", "late: {hours: 16:10-24:00, kind: lat}"),
        (BOB, "{id: ann, skill: presales}"),
        (REQUEST, "{agent: nobody, date: 2026-12-07, want: off}\n  - {agent: ann, date: 2026-02-30, want: off}"),
        (PIN, "{agent: cy, date: 2026-12-08, shift: erly}"),
    )
    with pytest.raises(ConfigError) as caught:
        load_store(path)
    assert [fault.column for fault in caught.value.faults] == [
        "horizon.days",
        "queues.presales.contacts_per_hour",
        "queues.presales.hours",
        "shifts.late.kind",
        "shifts.late.hours",
        "agents[1].skill",
        "agents[1].id",
        "requests[0].agent",
        "requests[1].date",
        "pins[0].shift",
    ]


@pytest.mark.parametrize(
    "changes",
    [
        (("early: {hours: 08:00-16:00, kind: early}", "early: {hours: 8, kind: early}"),),
        (("hours: 08:00-16:00", "hours: 08:15-16:00"), (HORIZON, f"{HORIZON}\ninterval_minutes: 20")),
        ((OPERATING, "operating: {funday: 08:00-24:00}"),),
        ((REQUEST, "bob"),),
        ((PIN, "{agent: cy, date: soon, shift: early}"),),
        (("{id: pia, skills: [presales]}", ""),),
        (("leader: {lead: true, chat_percent: 50}", "leader: 5"),),
        ((HORIZON, "horizon: {month: 2026-13}"),),
    ],
    ids=lambda changes: changes[0][1] or "nothing",
)
def test_what_follows_from_a_mistake_is_no_second_one(write_store: Write, changes: tuple[tuple[str, str], ...]) -> None:
    with pytest.raises(ConfigError) as caught:
        load_store(write_store(*changes))
    assert len(caught.value.faults) == 1


def test_the_defaults_of_a_wrong_file_are_not_written_out(write_store: Write) -> None:
    with pytest.raises(ConfigError, match="allowed is 1 or more"):
        defaults_text(write_store((HORIZON, "horizon: {start: 2026-12-01, days: 0}")))


def test_no_agents_is_a_sentence(write_store: Write, store_text: str) -> None:
    start, end = store_text.index("agents:"), store_text.index("reserve_pool:")
    path = write_store((store_text[start:end], "agents: []\n"))
    with pytest.raises(ConfigError, match=r"store.yaml:17: agents: is empty; give at least one"):
        load_store(path)


def test_no_shifts_is_a_sentence(write_store: Write, store_text: str) -> None:
    start, end = store_text.index("shifts:"), store_text.index("roles:")
    path = write_store((store_text[start:end], "shifts: {}\n"))
    with pytest.raises(ConfigError, match=r"store.yaml:9: shifts: is empty; give at least one"):
        load_store(path)


def test_a_section_without_content_counts_as_missing(write_store: Write, store_text: str) -> None:
    start, end = store_text.index("agents:"), store_text.index("reserve_pool:")
    path = write_store((store_text[start:end], "agents:\n"))
    with pytest.raises(ConfigError, match="agents: is missing; give it: the team"):
        load_store(path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"# nothing\n", "is empty"),
        (b"- a\n- b\n", "is a list; a store file has keys with values"),
        (b"just text", "is 'just text'; a store file has keys"),
        (b"\xff\xfe\x00\x01\x02", "is not text in UTF-8 or GB18030"),
        (b"store: {id: \x01}", "has a character that a text file cannot hold"),
        (b"a: &x [*x]\n", "an alias"),
        (b"a: " + b"[" * 5000, "lists within lists"),
        (b"a: 1e999\nagents: 1", "agents: is 1; allowed is a list"),
    ],
)
def test_a_file_that_is_no_store_file_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "store.yaml"
    path.write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        load_store(path)
    assert message in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file"):
        load_store(tmp_path / "gone.yaml")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is a folder"):
        load_store(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"days": 0}, "days: is 0; allowed is 1 to 366"),
        ({"month": "2026-13"}, "month: is '2026-13'; a month lies between 01 and 12"),
        ({"month": "2026-12", "days": 3}, "month: stands beside start or days"),
        ({"start": "soon"}, "start: is 'soon'; write a date"),
        ({"language": "de"}, "language: is 'de'; allowed are en and zh"),
    ],
)
def test_a_wrong_argument_is_named(write_store: Write, arguments: dict[str, object], message: str) -> None:
    with pytest.raises(InputError) as caught:
        load_store(write_store(), **arguments)  # type: ignore[arg-type]
    assert message in str(caught.value)
