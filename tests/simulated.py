"""A simulation with every kind of figure: ``from simulated import make_result``."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import numpy as np
from tallies import make_promise, make_queue, make_tally, make_workload

from scheduler.domain.head_gain import HeadGain
from scheduler.domain.missed_hour import MissedHour, MissReason
from scheduler.domain.simulation_result import SimulationResult
from scheduler.simulation.measure_service import measure_service
from scheduler.simulation.service_findings import service_findings

__all__ = ["make_result"]


def make_result(*, days: int = 2, missing: bool = True) -> SimulationResult:
    """Two queues from 8 to 24, one with messages of the night; at 14:00 on Monday the first misses its target."""
    queues = [make_queue("presales", backlog_clear_by_minute=540), make_queue("aftersales", level=None)]
    workload = make_workload(queues=queues, days=days)
    good = np.random.default_rng(1).integers(17, 21, size=(8, 2, days * 24))
    good[:, 1] = 20
    if missing:
        good[:, 0, 14] = 3
    cleared = np.full((8, 2, days), np.nan)
    cleared[:, 0] = 521.2
    tally = make_tally(workload, 20, good, waited_seconds=60.0, cleared_at=cleared, replications=8, batches=4)
    promise = make_promise(workload)
    result = measure_service(tally, workload, promise, seed=1, absence=0.1)
    if not missing:
        return replace(result, findings=service_findings(result, promise))
    hour = MissedHour("presales", datetime(2026, 12, 7, 14), 0.15, 0.1, 0.2, 17.0, 13.0, MissReason.SHORT, 2.0)
    gain = HeadGain(date(2026, 12, 7), "early", 14.2, 10.0, 18.4, 1.0)
    result = replace(result, missed=(hour,) * 7, gains=(gain,))
    return replace(result, findings=service_findings(result, promise))
