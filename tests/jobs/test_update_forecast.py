from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest
from corner_shop import make_shop

from scheduler.config.load import load_store
from scheduler.config.store import Store
from scheduler.domain.forecast import Forecast
from scheduler.errors import DataError
from scheduler.jobs.forecast import forecast
from scheduler.jobs.update_forecast import update_forecast
from scheduler.words.phrase_in import phrase_in

TODAY = date(2026, 12, 9)
SLOTS = slice(48, 72)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return load_store(make_shop(tmp_path_factory.mktemp("shop") / "shop", "") / "store.yaml")


@pytest.fixture(scope="module")
def before(store: Store) -> Forecast:
    return forecast(store)


def counts(tmp_path: Path, hours: Mapping[int, int], *, day: date = TODAY, queue: str = "presales") -> Path:
    """A file of counts by the hour of a day."""
    path = tmp_path / "today.csv"
    rows = [f"{day} {hour:02d}:00,{queue},{count}" for hour, count in hours.items()]
    old = path.read_text(encoding="utf-8").splitlines() if path.exists() else ["timestamp,queue,inquiries"]
    path.write_text("\n".join((*old, *rows, "")), encoding="utf-8")
    return path


def fault_of(store: Store, before: Forecast, path: Path, at: datetime | None = None) -> str:
    """The one thing that is wrong with a file; it has Chinese words too."""
    with pytest.raises(DataError) as caught:
        update_forecast(store, before, path, at=at)
    (fault,) = caught.value.faults
    assert fault.file == str(path)
    chinese = phrase_in(fault.message, "zh")
    assert chinese != fault.message
    return fault.message


def test_the_hours_of_the_file_are_taken_and_those_after_it_forecast(store: Store, before: Forecast, tmp_path: Path) -> None:
    after = update_forecast(store, before, counts(tmp_path, dict.fromkeys(range(8, 13), 30)))
    today = after.mean[0, SLOTS]
    np.testing.assert_array_equal(today[8:13], 30)
    assert (today[13:] >= before.mean[0, SLOTS][13:]).all()
    finding = next(finding for finding in after.findings if finding.code == "day_so_far_used")
    assert (finding.facts["time"], finding.facts["contacts"]) == ("13:00", 150)


def test_what_the_forecast_said_is_kept(store: Store, before: Forecast, tmp_path: Path) -> None:
    after = update_forecast(store, before, counts(tmp_path, {8: 30}))
    assert after.findings[: len(before.findings)] == before.findings
    np.testing.assert_array_equal(after.mean[0, :48], before.mean[0, :48])


def test_an_hour_that_is_not_over_is_left_out(store: Store, before: Forecast, tmp_path: Path) -> None:
    path = counts(tmp_path, {8: 20, 9: 20, 10: 3})
    after = update_forecast(store, before, path, at=datetime(2026, 12, 9, 10, 40))
    assert after.mean[0, 48 + 10] > 15
    assert after.mean[0, 48 + 9] == 20


def test_hours_to_come_that_an_export_fills_with_zeros_are_not_counted(
    store: Store, before: Forecast, tmp_path: Path
) -> None:
    path = counts(tmp_path, {hour: 20 if hour < 12 else 0 for hour in range(8, 24)})
    after = update_forecast(store, before, path)
    assert after.mean[0, 48 + 15] > 15
    finding = after.findings[-1]
    assert (finding.code, finding.facts["time"]) == ("day_so_far_zeros", "12:00")


def test_zeros_count_up_to_the_time_that_is_given(store: Store, before: Forecast, tmp_path: Path) -> None:
    path = counts(tmp_path, {hour: 20 if hour < 12 else 0 for hour in range(8, 24)})
    after = update_forecast(store, before, path, at=datetime(2026, 12, 9, 16))
    assert (after.mean[0, SLOTS][12:16] == 0).all()
    assert after.mean[0, 48 + 17] > 5
    assert "day_so_far_zeros" not in {finding.code for finding in after.findings}


def test_zeros_at_night_are_zeros(store: Store, before: Forecast, tmp_path: Path) -> None:
    after = update_forecast(store, before, counts(tmp_path, dict.fromkeys(range(7), 0)))
    assert "day_so_far_zeros" not in {finding.code for finding in after.findings}


def test_midnight_ends_a_day(store: Store, before: Forecast, tmp_path: Path) -> None:
    path = counts(tmp_path, dict.fromkeys(range(8, 24), 25))
    after = update_forecast(store, before, path, at=datetime(2026, 12, 10))
    np.testing.assert_array_equal(after.mean[0, SLOTS][8:], 25)
    np.testing.assert_array_equal(after.mean[0, 72:], before.mean[0, 72:])


def test_before_the_first_hour_is_over_nothing_changes(store: Store, before: Forecast, tmp_path: Path) -> None:
    after = update_forecast(store, before, counts(tmp_path, {0: 1}), at=datetime(2026, 12, 9, 0, 30))
    np.testing.assert_array_equal(after.mean, before.mean)


def test_a_time_with_a_zone_is_put_on_the_clock_of_the_shop(tmp_path: Path) -> None:
    store = load_store(make_shop(tmp_path / "shop", "timezone: Asia/Shanghai\n") / "store.yaml")
    path = counts(tmp_path, {8: 20, 9: 20, 10: 3})
    after = update_forecast(store, forecast(store), path, at=datetime(2026, 12, 9, 2, 40, tzinfo=UTC))
    assert after.mean[0, 48 + 9] == 20
    assert after.mean[0, 48 + 10] > 15


def test_rows_of_another_day_are_refused(store: Store, before: Forecast, tmp_path: Path) -> None:
    counts(tmp_path, {20: 20}, day=date(2026, 12, 8))
    message = fault_of(store, before, counts(tmp_path, {8: 20}))
    assert "rows of 2026-12-08" in message
    assert "2026-12-09" in message


def test_the_day_has_to_be_that_of_the_time(store: Store, before: Forecast, tmp_path: Path) -> None:
    message = fault_of(store, before, counts(tmp_path, {8: 20}), at=datetime(2026, 12, 10, 12))
    assert "rows of 2026-12-09" in message


def test_a_day_that_the_forecast_does_not_have_is_refused(store: Store, before: Forecast, tmp_path: Path) -> None:
    message = fault_of(store, before, counts(tmp_path, {8: 20}, day=date(2026, 11, 9)))
    assert "2026-11-09" in message
    assert "2026-12-07 to 2026-12-13" in message


def test_contacts_after_the_time_are_refused(store: Store, before: Forecast, tmp_path: Path) -> None:
    path = counts(tmp_path, {8: 20, 9: 20, 15: 20})
    message = fault_of(store, before, path, at=datetime(2026, 12, 9, 10, 40))
    assert "contacts at 15:00, after 2026-12-09 10:40" in message


def test_a_queue_that_the_store_has_not_is_refused(store: Store, before: Forecast, tmp_path: Path) -> None:
    message = fault_of(store, before, counts(tmp_path, {8: 20}, queue="returns"))
    assert "returns" in message


def test_a_file_that_is_not_there_is_refused(store: Store, before: Forecast, tmp_path: Path) -> None:
    assert "no such file" in fault_of(store, before, tmp_path / "none.csv")


def test_everything_wrong_with_the_day_is_said_at_once(store: Store, before: Forecast, tmp_path: Path) -> None:
    counts(tmp_path, {8: 20}, day=date(2026, 11, 8))
    path = counts(tmp_path, {8: 20, 15: 4}, day=date(2026, 11, 9))
    with pytest.raises(DataError) as caught:
        update_forecast(store, before, path, at=datetime(2026, 11, 9, 10))
    assert len(caught.value.faults) == 3


def test_a_file_without_an_hour_that_is_over_says_that_nothing_changed(
    store: Store, before: Forecast, tmp_path: Path
) -> None:
    after = update_forecast(store, before, counts(tmp_path, {8: 20}), at=datetime(2026, 12, 9, 8, 40))
    np.testing.assert_array_equal(after.mean, before.mean)
    (finding,) = after.findings[len(before.findings) :]
    assert (finding.code, finding.facts) == ("day_so_far_nothing", {"date": "2026-12-09", "time": "08:40"})


def test_the_last_hour_of_rows_finer_than_an_hour_may_not_be_over(store: Store, before: Forecast, tmp_path: Path) -> None:
    path = tmp_path / "today.csv"
    stamps = [f"{hour:02d}:{minute:02d}" for hour in range(8, 13) for minute in (0, 15, 30, 45)][:-3]
    path.write_text("timestamp,queue,inquiries\n" + "".join(f"{TODAY} {stamp},presales,6\n" for stamp in stamps), "utf-8")
    after = update_forecast(store, before, path)
    np.testing.assert_array_equal(after.mean[0, SLOTS][8:12], 24)
    assert after.mean[0, 48 + 12] > 15
    assert ("day_so_far_last_hour", "12:00") in {(finding.code, finding.facts.get("time")) for finding in after.findings}
    whole = update_forecast(store, before, path, at=datetime(2026, 12, 9, 13, 0))
    assert whole.mean[0, 48 + 12] == 6


def test_a_folder_is_told_as_one(store: Store, before: Forecast, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="this is a folder"):
        update_forecast(store, before, tmp_path)
