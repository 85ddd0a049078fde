from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import numpy as np
import pytest
from tallies import make_promise, make_queue, make_tally, make_workload

from scheduler.domain.finding import Finding
from scheduler.domain.head_gain import HeadGain
from scheduler.domain.missed_hour import MissedHour, MissReason
from scheduler.domain.simulation_result import SimulationResult
from scheduler.simulation.measure_service import measure_service
from scheduler.simulation.promise import Promise
from scheduler.simulation.service_findings import service_findings
from scheduler.words.catalogue import sentence


def simulated(level: float | None = 0.8, **settings: object) -> tuple[SimulationResult, Promise]:
    workload = make_workload(queues=[make_queue(level=level, backlog_clear_by_minute=540)], days=2)
    promise = make_promise(workload)
    return measure_service(make_tally(workload, 10, 9, **settings), workload, promise, seed=1, absence=0.1), promise  # type: ignore[arg-type]


def missed_hour(reason: MissReason = MissReason.HEADS, *, hour: int = 14, size: float = 0.0) -> MissedHour:
    return MissedHour("chat", datetime(2026, 12, 7, hour), 0.614, 0.58, 0.65, 12.3, 6.0, reason, size)


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def test_a_roster_that_keeps_its_promise_has_nothing_to_say() -> None:
    assert service_findings(*simulated()) == ()


def test_a_target_that_was_assumed_is_told() -> None:
    assert codes(service_findings(*simulated(level=None))) == ["simulate_target_assumed"]


def test_days_taken_as_equally_busy_are_told() -> None:
    assert codes(service_findings(*simulated(), has_courses=False)) == ["simulate_without_courses"]


@pytest.mark.parametrize("reason", MissReason)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_reason_has_its_sentence(reason: MissReason, language: str) -> None:
    result, promise = simulated()
    findings = service_findings(replace(result, missed=(missed_hour(reason, size=2.0),)), promise)
    told = sentence(findings[1], language, {"chat": "Chat"})
    assert "61" in told
    assert "14:00-15:00" in told
    assert "2" in told


def test_the_last_hour_of_a_day_ends_at_24() -> None:
    result, promise = simulated()
    findings = service_findings(replace(result, missed=(missed_hour(hour=23),)), promise)
    assert findings[1].facts["end"] == "24:00"


def test_no_more_than_the_worst_20_hours_are_told() -> None:
    result, promise = simulated()
    findings = service_findings(replace(result, missed=(missed_hour(),) * 30), promise)
    assert codes(findings) == ["simulate_hours_missed", *["simulate_missed_heads"] * 20]
    assert findings[0].facts == {"hours": 30, "total": 28}


def test_a_backlog_that_clears_late_is_told_with_its_worst_day() -> None:
    cleared = np.array([[500.0, 575.4], [500.0, 590.0], [500.0, 530.0], [500.0, 575.4]]).reshape(4, 1, 2)
    found = service_findings(*simulated(cleared_at=cleared))
    assert codes(found) == ["simulate_backlog_late"]
    facts = {"queue": "chat", "days": 1, "date": "2026-12-08", "due": "09:00", "time": "09:36", "times": 25}
    assert found[0].facts == facts


def test_a_backlog_that_is_left_that_day_is_told_so() -> None:
    found = service_findings(*simulated(cleared_at=np.inf))
    assert codes(found) == ["simulate_backlog_left"]
    assert "not at all that day" in sentence(found[0], "en")


def gain(in_time: float, low: float) -> HeadGain:
    return HeadGain(date(2026, 12, 7), "late", in_time, low, 2 * in_time - low, 0.0)


def test_the_best_five_gains_are_told_as_far_as_they_are_more_than_chance() -> None:
    result, promise = simulated()
    gains = (*(gain(20.0 - number, 5.0) for number in range(7)), gain(1.0, -1.0))
    assert codes(service_findings(replace(result, gains=gains), promise)) == ["simulate_one_more_head"] * 5
    assert codes(service_findings(replace(result, gains=gains[-1:]), promise)) == ["simulate_no_gain"]


def test_gains_that_nobody_asked_for_are_not_told() -> None:
    result, promise = simulated()
    assert service_findings(replace(result, gains=None), promise) == ()
