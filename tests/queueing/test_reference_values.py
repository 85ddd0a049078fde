"""Every known answer of the reference file; the same rows are repeated here for whoever has not got it."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from scheduler.domain.response_target import ResponseTarget
from scheduler.queueing.backlog_minutes import backlog_minutes
from scheduler.queueing.erlang_b import erlang_b
from scheduler.queueing.erlang_c import erlang_c
from scheduler.queueing.halfin_whitt_delay import halfin_whitt_delay
from scheduler.queueing.offered_load import offered_load
from scheduler.queueing.queue_performance import QueuePerformance, queue_performance
from scheduler.queueing.required_agents import required_agents
from scheduler.queueing.scheduled_heads import scheduled_heads

ROOT = Path(__file__).resolve().parents[2]
FILE = Path(os.environ.get("SCHEDULER_DATA", ROOT / ".." / "shared" / "data")) / "queueing" / "reference_values.csv"
GARNETT = "lambda_per_min=48,aht_min=1,patience_min=2,n=50"
PHONE = "lambda_per_min=3.333333,aht_min=3,patience_min=5"
CHAT = "concurrency=3,speed=1;0.85;0.72,aht1_min=6,patience_min=4"
ROWS = [
    ("erlang_b", "n=1,a=1", "0.5", "1e-9"),
    ("erlang_b", "n=2,a=1", "0.2", "1e-9"),
    ("erlang_b", "n=8,a=4", "0.030420", "1e-6"),
    ("erlang_b", "n=17,a=10", "0.012949", "1e-6"),
    ("erlang_b", "n=30,a=25", "0.052603", "1e-6"),
    ("erlang_c", "n=2,a=1", "0.333333", "1e-6"),
    ("erlang_c", "n=5,a=4", "0.554113", "1e-6"),
    ("erlang_c", "n=8,a=4", "0.059044", "1e-6"),
    ("erlang_c", "n=10,a=8", "0.409180", "1e-6"),
    ("erlang_c", "n=14,a=10", "0.1741319335950498", "1e-9"),
    ("erlang_c_service_level", "n=14,a=10,aht_s=180,target_s=20", "0.8883500191794669", "1e-9"),
    ("erlang_c_service_level", "n=8,a=5,aht_s=300,target_s=20", "0.863054", "1e-6"),
    ("erlang_c_asa_s", "n=8,a=5,aht_s=300", "16.727", "1e-3"),
    ("erlang_c_required", "a=0.5,aht_s=180,target_s=20,sl=0.8", "2", "0"),
    ("erlang_c_required", "a=10,aht_s=180,target_s=20,sl=0.8", "14", "0"),
    ("erlang_c_required", "a=20,aht_s=180,target_s=20,sl=0.8", "24", "0"),
    ("erlang_c_required", "a=50,aht_s=180,target_s=20,sl=0.8", "56", "0"),
    ("erlang_c_required", "a=100,aht_s=180,target_s=20,sl=0.8", "107", "0"),
    ("erlang_c_required", "a=200,aht_s=240,target_s=20,sl=0.8", "209", "0"),
    ("scheduled_from_base", "n=14,shrinkage=0.30", "20", "0"),
    ("erlang_a_wait_probability", f"{PHONE},n=14", "0.145260", "1e-6"),
    ("erlang_a_abandonment", f"{PHONE},n=14", "0.013984", "1e-6"),
    ("erlang_a_service_level", f"{PHONE},n=14,target_s=20", "0.916792", "1e-6"),
    ("erlang_a_occupancy", f"{PHONE},n=14", "0.704297", "1e-6"),
    ("erlang_a_wait_probability", f"{PHONE},n=13", "0.225797", "1e-6"),
    ("erlang_a_abandonment", GARNETT, "0.030912", "1e-6"),
    ("erlang_a_mean_wait_s", GARNETT, "3.7095", "1e-4"),
    ("erlang_c_asa_s", "n=50,a=48,aht_s=60", "20.834", "1e-3"),
    ("halfin_whitt_delay", "beta=0.5", "0.504539", "1e-6"),
    ("halfin_whitt_delay", "beta=1.0", "0.223361", "1e-6"),
    ("halfin_whitt_delay", "beta=2.0", "0.026881", "1e-6"),
    (
        "offered_load_mt_m_inf",
        "rates_per_h=60;120;30,aht_min=10,start=empty,at=end of each hour",
        "9.975212;19.975151;5.037120",
        "1e-5",
    ),
    (
        "offered_load_mt_m_inf",
        "rates_per_h=60;120;30,aht_min=20,start=empty,at=end of each hour",
        "19.004259;38.954684;11.441569",
        "1e-5",
    ),
    ("chat_birth_death_wait_probability", f"n=5,lambda_per_h=90,{CHAT}", "0.1797", "5e-4"),
    ("chat_birth_death_abandonment", f"n=5,lambda_per_h=90,{CHAT}", "0.0419", "5e-4"),
    ("chat_birth_death_wait_probability", f"n=12,lambda_per_h=230,{CHAT}", "0.1581", "5e-4"),
    ("backlog_last_answer_min", "n=4,backlog=60,concurrency=3,speed_at_3=0.72,aht1_min=5", "27.8", "0.1"),
    ("backlog_last_answer_min", "n=6,backlog=120,concurrency=3,speed_at_3=0.72,aht1_min=5", "39.4", "0.1"),
]
Facts = dict[str, str]


def numbers(text: str) -> list[float]:
    return [float(part) for part in text.split(";")]


def number(facts: Facts, key: str) -> float:
    return float(facts[key])


def erlang_c_of(facts: Facts) -> QueuePerformance:
    contacts = number(facts, "a") * 3600 / number(facts, "aht_s")
    target = number(facts, "target_s") if "target_s" in facts else 0.0
    return queue_performance(contacts, number(facts, "n"), number(facts, "aht_s"), target_seconds=target)


def erlang_a_of(facts: Facts) -> QueuePerformance:
    return queue_performance(
        number(facts, "lambda_per_min") * 60,
        number(facts, "n"),
        number(facts, "aht_min") * 60,
        target_seconds=number(facts, "target_s") if "target_s" in facts else 0.0,
        patience_seconds=number(facts, "patience_min") * 60,
    )


def chat_of(facts: Facts) -> QueuePerformance:
    speeds = numbers(facts["speed"])
    assert len(speeds) == int(facts["concurrency"])
    patience, aht = number(facts, "patience_min") * 60, number(facts, "aht1_min") * 60
    return queue_performance(
        number(facts, "lambda_per_h"), number(facts, "n"), aht, speeds=speeds, patience_seconds=patience
    )


def required_of(facts: Facts) -> object:
    target = ResponseTarget(target_seconds=number(facts, "target_s"), service_level=number(facts, "sl"))
    return required_agents(number(facts, "a") * 3600 / number(facts, "aht_s"), number(facts, "aht_s"), target)


def load_of(facts: Facts) -> object:
    return offered_load(numbers(facts["rates_per_h"]), number(facts, "aht_min") * 60)


def backlog_of(facts: Facts) -> object:
    last = number(facts, "speed_at_3")
    return backlog_minutes(number(facts, "backlog"), number(facts, "n"), number(facts, "aht1_min") * 60, (1.0, 0.85, last))


ANSWERS: dict[str, Callable[[Facts], object]] = {
    "erlang_b": lambda facts: erlang_b(number(facts, "n"), number(facts, "a")),
    "erlang_c": lambda facts: erlang_c(number(facts, "n"), number(facts, "a")),
    "erlang_c_service_level": lambda facts: erlang_c_of(facts).service_level,
    "erlang_c_asa_s": lambda facts: erlang_c_of(facts).asa_seconds,
    "erlang_c_required": required_of,
    "scheduled_from_base": lambda facts: scheduled_heads(number(facts, "n"), number(facts, "shrinkage")),
    "erlang_a_wait_probability": lambda facts: erlang_a_of(facts).wait_probability,
    "erlang_a_abandonment": lambda facts: erlang_a_of(facts).abandonment,
    "erlang_a_service_level": lambda facts: erlang_a_of(facts).service_level,
    "erlang_a_occupancy": lambda facts: erlang_a_of(facts).occupancy,
    "erlang_a_mean_wait_s": lambda facts: erlang_a_of(facts).asa_seconds,
    "halfin_whitt_delay": lambda facts: halfin_whitt_delay(number(facts, "beta")),
    "offered_load_mt_m_inf": load_of,
    "chat_birth_death_wait_probability": lambda facts: chat_of(facts).wait_probability,
    "chat_birth_death_abandonment": lambda facts: chat_of(facts).abandonment,
    "backlog_last_answer_min": backlog_of,
}


def rows_of_file() -> list[tuple[str, str, str, str]]:
    if not FILE.is_file():
        return []
    with FILE.open(encoding="utf-8", newline="") as file:
        return [(row["quantity"], row["parameters"], row["value"], row["tolerance"]) for row in csv.DictReader(file)]


def assert_known(quantity: str, parameters: str, value: str, tolerance: str) -> None:
    facts = dict(part.split("=", 1) for part in parameters.split(","))
    np.testing.assert_allclose(np.ravel(ANSWERS[quantity](facts)), numbers(value), rtol=0, atol=float(tolerance))


@pytest.mark.parametrize(("quantity", "parameters", "value", "tolerance"), ROWS)
def test_a_known_answer_holds(quantity: str, parameters: str, value: str, tolerance: str) -> None:
    assert_known(quantity, parameters, value, tolerance)


@pytest.mark.skipif(not FILE.is_file(), reason="the reference file is absent; set SCHEDULER_DATA to its folder")
def test_every_row_of_the_reference_file_holds() -> None:
    rows = rows_of_file()
    assert rows
    for row in rows:
        assert_known(*row)


@pytest.mark.skipif(not FILE.is_file(), reason="the reference file is absent; set SCHEDULER_DATA to its folder")
def test_the_rows_repeated_here_are_those_of_the_file() -> None:
    assert rows_of_file() == ROWS
