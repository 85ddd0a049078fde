"""What the summary beside a roster says of its search."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.domain.outcome import Progress
from scheduler.tables.output_folder import OutputFolder
from scheduler.tables.recorded_result import RecordedResult, recorded_result


def written(folder: Path, **summary: object) -> Path:
    """A roster file with its summary."""
    target = OutputFolder(folder, explicit=True).prepare()
    target.write_bytes("roster.csv", b"date,agent\r\n")
    target.finish(summary)
    return folder / "roster.csv"


def test_objective_and_bound_are_read(tmp_path) -> None:
    assert recorded_result(written(tmp_path / "a", objective=12.5, bound=12)) == RecordedResult(12.5, 12.0)


def test_an_edited_file_has_none(tmp_path) -> None:
    path = written(tmp_path / "a", objective=12.5, bound=12)
    path.write_bytes(b"date,agent\r\n2026-12-07,a1\r\n")
    assert recorded_result(path) == RecordedResult()


def test_a_file_without_summary_has_none(tmp_path) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(b"date,agent\r\n")
    assert recorded_result(path) == RecordedResult()


def test_a_roster_made_around_another_one_has_no_bound(tmp_path) -> None:
    path = written(tmp_path / "a", objective=3.0, bound=3.0, changes=[{"agent": "a1"}])
    assert recorded_result(path) == RecordedResult(3.0, None)


@pytest.mark.parametrize("value", [None, "12", True])
def test_what_is_no_number_is_unknown(tmp_path, value) -> None:
    assert recorded_result(written(tmp_path / "a", objective=value, bound=value)) == RecordedResult()


def test_how_the_search_got_there_is_read(tmp_path) -> None:
    steps = [
        {"seconds": 0.4, "stage": "musts", "objective": 3, "bound": None, "gap": None},
        {"seconds": 2, "stage": "quality", "objective": 12.5, "bound": 12, "gap": 0.04},
    ]
    seconds = {"staff": 0.2, "solve": 2.5}
    path = written(tmp_path / "a", gap=0.04, proven=True, given_up={"cover": 2}, progress=steps, seconds=seconds)
    result = recorded_result(path)
    assert (result.gap, result.proven, result.given_up, result.seconds) == (0.04, True, {"cover": 2}, 2.5)
    assert result.progress == (
        Progress(0.4, "musts", 3.0, None, None),
        Progress(2.0, "quality", 12.5, 12.0, 0.04),
    )


@pytest.mark.parametrize("progress", [None, "quick", [3], [{"stage": "quality"}]])
def test_steps_that_are_none_are_passed_over(tmp_path, progress) -> None:
    path = written(tmp_path / "a", objective=1.0, progress=progress, given_up=[1], seconds=4)
    assert recorded_result(path) == RecordedResult(1.0)
