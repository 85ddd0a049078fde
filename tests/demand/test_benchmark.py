"""What ``benchmarks/forecast.py`` prints, on a small invented series."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import pytest
from demand.histories import make_history

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def benchmark() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("benchmark_of_the_forecast", ROOT / "benchmarks" / "forecast.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.fixture(scope="module")
def series(tmp_path_factory: pytest.TempPathFactory) -> str:
    history = make_history(16 * 14 + 28, seed=1)
    stamps = (history.start + timedelta(hours=hour) for hour in range(history.contacts.shape[1]))
    rows = (f"{stamp:%Y-%m-%d %H:%M},{count:.0f}" for stamp, count in zip(stamps, history.contacts[0], strict=True))
    path = tmp_path_factory.mktemp("series") / "shop_hourly.csv"
    path.write_text("\n".join(("timestamp,inquiries", *rows, "")), encoding="utf-8")
    return str(path)


def test_a_series_of_ones_own_is_scored(benchmark: ModuleType, series: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert benchmark.main([f"{series}:CN", series, "--method", "seasonal_naive"]) == 0
    heading, first, _, mean, worst = capsys.readouterr().out.splitlines()
    assert heading.split() == ["method", "series", "error", "ratio", "bias", "MASE", "h80", "h90", "d80", "ms"]
    assert first.split()[:2] == ["seasonal_naive", "shop"]
    assert first.split()[3] == "1.000"
    assert mean.split()[1:] == ["geometric", "mean", "1.000"]
    assert worst.split()[1:] == ["worst", "1.000"]


def test_earlier_windows_end_where_the_last_ones_begin(benchmark: ModuleType, series: str) -> None:
    loaded = benchmark.load(series)
    assert benchmark.without_end(loaded.history, 112).end == loaded.history.end - timedelta(days=112)


def test_earlier_windows_are_scored_too(benchmark: ModuleType, series: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed = []
    for more in ([], ["--earlier"]):
        assert benchmark.main([series, "--method", "seasonal_naive", *more]) == 0
        printed.append(capsys.readouterr().out.splitlines()[1].split()[:-1])
    assert printed[0] != printed[1]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["absent.csv"], "absent.csv: there is no such file"),
        (["--last-days", "3"], "train_days is 3; allowed is 14 or more"),
    ],
)
def test_a_mistake_is_one_line(
    benchmark: ModuleType, series: str, given: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert benchmark.main([*given, series]) == 2
    assert said in capsys.readouterr().err


def test_an_unknown_method_is_refused_with_the_known_ones(
    benchmark: ModuleType, series: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        benchmark.main([series, "--method", "oracle"])
    assert "there is no 'oracle'; there are " in capsys.readouterr().err
