"""The benchmark's command: what it prints and writes, and how it ends."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from nrp_files import Row, instance_text, write_instance

from benchmarks import nrp
from benchmarks.nrp_evaluator import evaluate
from benchmarks.nrp_measure import Run

TINY = instance_text(days=7, staff=["A,D=7|N=7,9999,0,3,1,1,1"], cover=[f"{day},D,1,10,1" for day in range(7)])
IMPOSSIBLE = instance_text(days=7, staff=["A,D=7|N=7,9999,3000,1,1,1,1"])
RUN = Run("Instance1", 1, 20, 19.0, 0.05, 16, 0.25, 3.0, 5.0, 2.0, 100.0, "feasible")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Run, list[Row]]]:
    """Runs that the command is given in place of searches, in order."""
    runs: list[tuple[Run, list[Row]]] = []

    def measure(path: Path, limit: float, seed: int, extra: Sequence[str] = ()) -> tuple[Run, list[Row]]:
        run, rows = runs.pop(0)
        return replace(run, instance=path.stem, seed=seed), rows

    monkeypatch.setattr(nrp, "measure", measure)
    return runs


def test_an_instance_is_solved_recosted_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_instance(tmp_path, TINY)
    (tmp_path / "best_known.csv").write_text("instance,ub_2026\n1,8\n", encoding="utf-8")
    out = tmp_path / "out"
    assert nrp.main([str(tmp_path), "--time-limit", "20", "--workers", "1", "--json", "--out", str(out)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["medians"] == []
    run = told["runs"][0]
    assert (run["instance"], run["seed"], run["status"], run["message"]) == ("Instance1", 1, "optimal", "")
    assert (run["objective"], run["bound"], run["gap"]) == (10, 10, 0)
    assert (run["best_known"], run["above_best_known"]) == (8, 0.25)
    assert 0 < run["seconds_to_best"] <= run["seconds"]
    assert run["processor_seconds"] > 0
    lines = (out / "Instance1.csv").read_text(encoding="utf-8").splitlines()
    rows = [(who, int(day), shift) for who, day, shift in (line.split(",") for line in lines)]
    assert evaluate(path, rows).objective == 10


def test_an_instance_without_any_roster_ends_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_instance(tmp_path, IMPOSSIBLE)
    arguments = [str(path), "--time-limit", "20", "--one-shot", "--workers", "1", "--out", str(tmp_path / "out")]
    assert nrp.main(arguments) == 3
    shown = capsys.readouterr()
    assert shown.err == f"{path}: no roster exists\n"
    assert shown.out.splitlines()[1].split()[:4] == ["Instance1", "1", "-", "-"]
    assert not (tmp_path / "out").exists()


def test_nothing_is_solved_where_one_file_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], told: list[tuple[Run, list[Row]]]
) -> None:
    good = write_instance(tmp_path, TINY, "Instance1")
    bad = write_instance(tmp_path, TINY.replace("0,D,1,10,1", "0,X,1,10,1"), "Instance2")
    assert nrp.main([str(good), str(bad), "--time-limit", "1"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"{bad}:")
    assert "there is no shift 'X'" in shown.err


def test_a_folder_without_instances_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert nrp.main([str(tmp_path), "--time-limit", "1"]) == 2
    assert "there is no Instance*.txt" in capsys.readouterr().err


def test_several_seeds_have_a_median_and_the_best_roster_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], told: list[tuple[Run, list[Row]]]
) -> None:
    path = write_instance(tmp_path, TINY)
    told += [(replace(RUN, objective=cost), [("A", cost, "D")]) for cost in (30, 10, 20)]
    assert nrp.main([str(path), "--time-limit", "1", "--seeds", "3", "--out", str(tmp_path)]) == 0
    heading, *lines = capsys.readouterr().out.splitlines()
    assert heading.split()[:3] == ["instance", "seed", "objective"]
    assert [line.split()[1:3] for line in lines] == [["1", "30"], ["2", "10"], ["3", "20"], ["median", "20"]]
    assert (tmp_path / "Instance1.csv").read_text(encoding="utf-8") == "A,10,D\n"


def test_a_search_without_roster_is_the_worst_of_several(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], told: list[tuple[Run, list[Row]]]
) -> None:
    path = write_instance(tmp_path, TINY)
    nothing = replace(RUN, objective=None, gap=None, above_best_known=None, status="none")
    told += [(RUN, []), (nothing, []), (replace(RUN, objective=30), [])]
    assert nrp.main([str(path), "--time-limit", "1", "--seeds", "3", "--json"]) == 4
    shown = capsys.readouterr()
    assert json.loads(shown.out)["medians"][0]["objective"] == 30
    assert shown.err == f"{path}: no roster was found in the time\n"


def test_a_roster_that_is_not_what_the_search_says_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_instance(tmp_path, TINY)
    found = {
        "status": "optimal",
        "message": "",
        "objective": 20.0,
        "bound": 61.0,
        "seconds": 1.0,
        "processor_seconds": 1.0,
        "seconds_to_best": 1.0,
        "peak_megabytes": None,
        "rows": [["A", 0, "D"], ["A", 0, "N"]],
    }
    done = subprocess.CompletedProcess([], 0, stdout=json.dumps(found), stderr="")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    assert nrp.main([str(path), "--time-limit", "1", "--out", str(tmp_path / "out")]) == 5
    told = capsys.readouterr().err
    assert told == f"{path}: it costs 60, not 20; the bound 61 is above it; A has more than one shift on day 0\n"
    assert not (tmp_path / "out").exists()


def test_instances_of_a_folder_come_in_the_order_of_their_numbers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], told: list[tuple[Run, list[Row]]]
) -> None:
    for number in (10, 2, 1):
        write_instance(tmp_path, TINY, f"Instance{number}")
        told.append((RUN, []))
    (tmp_path / "README.txt").write_text("no instance", encoding="utf-8")
    assert nrp.main([str(tmp_path), "--time-limit", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()[1:]
    assert [line.split()[0] for line in lines] == ["Instance1", "Instance2", "Instance10"]


def test_a_search_that_does_not_end_is_ended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(command: list[str], *, timeout: float, **_: object) -> None:
        assert timeout > 7
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(subprocess, "run", run)
    path = write_instance(tmp_path, TINY)
    assert nrp.main([str(path), "--time-limit", "7"]) == 4
    shown = capsys.readouterr()
    assert shown.out.split()[-1] == "overran"
    assert shown.err == f"{path}: no roster was found in the time\n"


@pytest.mark.parametrize("arguments", [["--time-limit", "0"], ["--time-limit", "1", "--seeds", "0"]])
def test_limits_that_are_none_are_refused(tmp_path: Path, arguments: list[str]) -> None:
    path = write_instance(tmp_path, TINY)
    with pytest.raises(SystemExit) as ended:
        nrp.main([str(path), *arguments])
    assert ended.value.code == 2
