"""Wrong input: one clear message, exit code 2, nothing written, no traceback."""

from __future__ import annotations

import json

import pytest

LEAVE_AND_PIN = """\
leave: [{agent: li_na, from: 2026-12-08, to: 2026-12-08}]
pins: [{agent: li_na, date: 2026-12-08, shift: early}]
"""

STORE_FAULTS = {
    "wrong type": ("days: 7", "days: soon", "days"),
    "zero days": ("days: 7", "days: 0", "days"),
    "unknown key": ("horizon:", "horizn:", "horizon"),
    "two agents with one id": ("id: wang_wei", "id: li_na", "li_na"),
    "shift of no length": ("16:00-24:00, kind", "16:00-16:00, kind", "late"),
    "shift of 30 hours": ("16:00-24:00, kind", "16:00-46:00, kind", "late"),
    "scored window outside the operating one": ("scored: 09:00-23:00", "scored: 07:00-23:00", "07:00"),
    "request for an unknown agent": ("{agent: li_na, date", "{agent: li_nna, date", "li_na"),
    "request outside the horizon": ("date: 2026-12-09", "date: 2027-02-09", "2027-02-09"),
    "a queue nobody can serve": ("history:", "  aftersales: {contacts_per_hour: 15}\nhistory:", "aftersales"),
    "a pin against a leave": (
        "requests:",
        LEAVE_AND_PIN + "requests:",
        "2026-12-08",
    ),
    "a duplicate key": ("solver:", "solver: {seed: 3}\nsolver:", "solver"),
    "not YAML": ("queues:", "queues: [", "store.yaml"),
    "a shift edge off the grid": ("08:00-16:00, kind", "08:10-16:00, kind", "08:10"),
}

HISTORY_FAULTS = {
    "empty history": (None, ""),
    "only a heading": (None, "timestamp,queue,inquiries\n"),
    "a negative count": ("presales,20", "presales,-20"),
    "a count in words": ("presales,20", "presales,many"),
    "an unparsable timestamp": ("2026-12-01 09:00", "yesterday"),
    "a repeated timestamp and queue": ("2026-12-01 09:00", "2026-12-01 08:00"),
    "an unknown queue": ("presales,20", "presale,20"),
}


def assert_refused(result, shop, before) -> None:
    assert result.returncode == 2, result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    assert result.stderr.strip()
    assert sorted(shop.rglob("*")) == before


@pytest.mark.parametrize("fault", STORE_FAULTS)
def test_a_fault_in_the_store_file_is_one_message(fault, shop, schedule) -> None:
    good, bad, told = STORE_FAULTS[fault]
    path = shop / "store.yaml"
    text = path.read_text(encoding="utf-8")
    assert good in text
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")
    before = sorted(shop.rglob("*"))
    result = schedule("solve", "store.yaml")
    assert_refused(result, shop, before)
    assert "store.yaml" in result.stderr
    assert told in result.stderr


@pytest.mark.parametrize("fault", HISTORY_FAULTS)
def test_a_fault_in_the_history_is_one_message(fault, shop, schedule) -> None:
    good, bad = HISTORY_FAULTS[fault]
    path = shop / "history.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(bad if good is None else text.replace(good, bad, 1), encoding="utf-8")
    before = sorted(shop.rglob("*"))
    result = schedule("solve", "store.yaml", "--json")
    assert_refused(result, shop, before)
    errors = json.loads(result.stdout)["errors"]
    assert len(errors) == 1
    assert errors[0]["file"].endswith("history.csv")


def test_no_agents(shop, schedule) -> None:
    path = shop / "store.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("agents:"), text.index("requests:")
    path.write_text(text[:start] + "agents: []\n" + text[text.index("solver:") :], encoding="utf-8")
    assert end > start
    before = sorted(shop.rglob("*"))
    assert_refused(schedule("solve", "store.yaml"), shop, before)


@pytest.mark.parametrize(
    "arguments",
    [
        ("solve", "nothing.yaml"),
        ("solve", "."),
        ("solve", "store.yaml", "--history", "nothing.csv"),
        ("solve", "store.yaml", "--requirement", "nothing.csv"),
        ("solve", "store.yaml", "--forecast", "nothing.csv"),
        ("solve", "store.yaml", "--month", "2026-12", "--days", "3"),
        ("solve", "store.yaml", "--days", "0"),
        ("solve", "store.yaml", "--start", "soon"),
        ("solve", "store.yaml", "--out", "history.csv"),
        ("forecast", "nothing.yaml"),
        ("staff", "nothing.yaml"),
        ("check", "nothing.csv", "--config", "store.yaml"),
        ("check", "history.csv", "--config", "store.yaml"),
        ("config", "check", "nothing.yaml"),
        ("config", "defaults", "nothing.yaml"),
        ("init", "store.yaml"),
        ("forecast", "store.yaml", "--out", "history.csv/forecast.csv"),
    ],
    ids=" ".join,
)
def test_a_wrong_argument_is_one_message(arguments, shop, schedule) -> None:
    before = sorted(shop.rglob("*"))
    assert_refused(schedule(*arguments), shop, before)


def test_a_store_without_history_says_how_to_give_one(shop, schedule) -> None:
    path = shop / "store.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("history: {file: history.csv}\n", ""), encoding="utf-8")
    result = schedule("solve", "store.yaml")
    assert result.returncode == 2
    assert "--history" in result.stderr


def test_all_faults_of_a_store_file_are_told_at_once(shop, schedule) -> None:
    path = shop / "store.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("days: 7", "days: 0").replace("contacts_per_hour: 30", "contacts_per_hour: -1"), encoding="utf-8"
    )
    errors = json.loads(schedule("config", "check", "store.yaml", "--json").stdout)["errors"]
    assert len(errors) == 2
    assert [error["line"] for error in errors] == [2, 5]


def test_a_file_name_in_chinese_is_told(schedule_process) -> None:
    result = schedule_process("solve", "门店😀.yaml")
    assert result.returncode == 2
    assert "门店" in result.stderr


def broken(shop, *, language: str = "en") -> None:
    path = shop / "store.yaml"
    text = path.read_text(encoding="utf-8").replace("days: 7", "days: 0")
    path.write_text(f"language: {language}\n{text}", encoding="utf-8")


def test_faults_are_told_in_the_language_asked_for(shop, schedule) -> None:
    broken(shop)
    result = schedule("solve", "store.yaml", "--lang", "zh", "--json")
    assert result.returncode == 2
    assert result.stderr == "store.yaml:3: horizon.days: 现为 0；应填：不小于 1 的数\n"
    assert json.loads(result.stdout)["errors"][0]["message"] == "horizon.days: 现为 0；应填：不小于 1 的数"


def test_faults_are_told_in_the_language_of_the_broken_store_file(shop, schedule) -> None:
    broken(shop, language="zh")
    assert "现为 0" in schedule("solve", "store.yaml").stderr
    assert "is 0; allowed is 1 or more" in schedule("solve", "store.yaml", "--lang", "en").stderr


def test_a_fault_in_the_history_is_told_in_the_language_asked_for(shop, schedule) -> None:
    (shop / "history.csv").write_text("timestamp,queue,inquiries\n2026-12-01,presale,many\n", encoding="utf-8")
    lines = schedule("forecast", "store.yaml", "--lang", "zh").stderr.splitlines()
    assert [line.rpartition(": ")[2] for line in lines] == [
        "'2026-12-01' 没有写几点，而历史数据必须按小时；请写成 2026-11-01 08:00",
        "没有名为 'presale' 的队列（是不是想写 'presales'？）；可填：presales",
        "'many' 不是咨询人数；可填 0 或更多",
    ]


def test_a_wrong_argument_is_told_in_the_language_asked_for(schedule) -> None:
    result = schedule("solve", "store.yaml", "--gap", "7", "--lang=zh")
    assert result.stderr == "参数 --gap：不能填 '7'；请填比例，如 0.005 或 0.5%；用法见 schedule solve --help\n"
