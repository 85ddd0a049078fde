"""The shipped histories are what their generator writes, and the forecast finds their truth again."""

from __future__ import annotations

import importlib.util
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from scheduler.demand.forecast import make_forecast
from scheduler.demand.prepare import prepare
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.domain.forecast import Forecast
from scheduler.domain.time_grid import TimeGrid
from scheduler.tables.history_csv import read_history

ROOT = Path(__file__).resolve().parents[2]
START = date(2026, 12, 1)


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_history", ROOT / "benchmarks" / "make_history.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_history"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def flagship(generator: ModuleType) -> Forecast:
    truth = generator.TRUTHS["flagship.csv"]
    history = read_history(ROOT / "configs" / "history" / "flagship.csv", queues=("presales", "aftersales"))
    calendar = Calendar(
        holidays={day: Holiday(day, "Holiday") for day in truth.holidays},
        campaigns=tuple(Campaign(item.name, item.start, item.end, item.uplift) for item in truth.campaigns),
    )
    return make_forecast(history, TimeGrid(START, 28), calendar)


@pytest.mark.parametrize("name", ["flagship.csv", "minimal.csv", "night_centre.csv"])
def test_the_generator_writes_the_shipped_bytes(generator: ModuleType, name: str) -> None:
    shipped = (ROOT / "configs" / "history" / name).read_bytes().replace(b"\r\n", b"\n")
    assert generator.history_bytes(generator.TRUTHS[name]) == shipped


@pytest.mark.parametrize(("row", "queue"), [(0, "presales"), (1, "aftersales")])
def test_the_level_of_the_coming_month_is_found(generator: ModuleType, flagship: Forecast, row: int, queue: str) -> None:
    truth = generator.TRUTHS["flagship.csv"]
    midnight = datetime.combine(START, datetime.min.time())
    true = [generator.mean_contacts(truth, queue, midnight + timedelta(hours=hour)) for hour in range(28 * 24)]
    assert flagship.mean[row].sum() == pytest.approx(sum(true), rel=0.05)
    assert np.abs(flagship.mean[row] - true).sum() / sum(true) < 0.07


def test_every_campaign_is_measured_near_its_true_uplift(generator: ModuleType) -> None:
    truth = generator.TRUTHS["flagship.csv"]
    history = read_history(ROOT / "configs" / "history" / "flagship.csv", queues=("presales", "aftersales"))
    calendar = Calendar(
        holidays={day: Holiday(day, "Holiday") for day in truth.holidays},
        campaigns=tuple(Campaign(item.name, item.start, item.end) for item in truth.campaigns),
    )
    factor = prepare(history, START, 28, calendar, ForecastSettings()).campaigns.factor
    for campaign in truth.campaigns:
        days = slice((campaign.start - truth.start).days, (campaign.end - truth.start).days + 1)
        for row, queue in enumerate(history.queues):
            measured = float(np.average(factor[row, days], weights=np.tile(generator.PRESALES, (days.stop - days.start, 1))))
            assert measured == pytest.approx(campaign.uplift[queue], rel=0.12)


def test_past_campaigns_are_told_by_the_queue_that_they_moved_most(flagship: Forecast) -> None:
    told = [finding.facts for finding in flagship.findings if finding.code == "campaign_measured"]
    assert [(facts["campaign"], facts["queue"]) for facts in told] == [
        (name, "presales") for name in ("Double 12", "618", "Double 11")
    ]


def test_the_outage_is_found_with_its_hours(flagship: Forecast) -> None:
    outages = [finding.facts for finding in flagship.findings if finding.code == "outage_left_out"]
    assert [facts["queue"] for facts in outages] == ["presales", "aftersales"]
    assert {(facts["date"], facts["start"], facts["end"]) for facts in outages} == {("2026-08-18", "14:00", "19:00")}


@pytest.mark.parametrize(("name", "queue"), [("minimal.csv", "chat"), ("night_centre.csv", "support")])
def test_the_smaller_histories_read_without_remark(name: str, queue: str) -> None:
    history = read_history(ROOT / "configs" / "history" / name, queues=(queue,))
    assert history.findings == ()
    assert history.end == datetime(2026, 11, 20)
