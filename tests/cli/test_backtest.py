"""`schedule backtest` as a user meets it."""

from __future__ import annotations

import csv
import json
import signal
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

import scheduler
import scheduler.report.backtest_picture as drawing
import scheduler.report.save_picture as picture
from scheduler.cli.main import main

KEYS = {
    "method",
    "wape",
    "wape_naive",
    "ratio",
    "mase",
    "bias",
    "coverage_80",
    "coverage_90",
    "daily_coverage_80",
    "seconds_per_origin",
}


def write_history(path: Path, days: int, queues: tuple[str, ...] = (), *, mean: float = 20.0) -> Path:
    """Counts of a known law by the hour; without queues the file has no column of that name."""
    counts = iter(np.random.default_rng(1).poisson(mean, 24 * days * max(len(queues), 1)).tolist())
    start = datetime(2026, 1, 5)
    lines = ["timestamp,queue,inquiries" if queues else "timestamp,inquiries"]
    for hour in range(24 * days):
        when = start + timedelta(hours=hour)
        lines += [f"{when:%Y-%m-%d %H:%M},{f'{queue},' if queue else ''}{next(counts)}" for queue in queues or ("",)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["backtest", *arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_json_has_exactly_the_scores_promised(capsys: pytest.CaptureFixture[str]) -> None:
    write_history(Path("shop.csv"), 70)
    code, out, _ = run(capsys, "shop.csv", "--origins", "2", "--country", "CN", "--json")
    told = json.loads(out)
    assert code == 0
    assert set(told) == {"series", "default", "methods"}
    assert told["series"] == "shop"
    assert told["default"] == told["methods"][told["default"]["method"]]
    assert set(told["methods"]) == {told["default"]["method"], "seasonal_naive"}
    assert all(set(scores) == KEYS for scores in told["methods"].values())
    naive = told["methods"]["seasonal_naive"]
    assert naive["ratio"] == 1
    assert naive["wape"] == told["default"]["wape_naive"]
    assert told["default"]["ratio"] == pytest.approx(told["default"]["wape"] / naive["wape"])
    assert 0 < told["default"]["coverage_80"] <= 1


@pytest.mark.parametrize("mean", [0.0, 0.002])
def test_a_history_of_noughts_gives_null_and_no_nan(mean: float, capsys: pytest.CaptureFixture[str]) -> None:
    write_history(Path("shop.csv"), 28, mean=mean)
    code, out, _ = run(capsys, "shop.csv", "--origins", "1", "--json")
    assert code == 0
    assert "NaN" not in out
    assert json.loads(out)["methods"]["seasonal_naive"]["wape"] is None or mean


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_method_is_told_in_both_languages(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    from scheduler.demand.methods.registry import METHODS

    write_history(Path("shop.csv"), 42, ("presales", "aftersales"))
    code, out, _ = run(capsys, "shop.csv", "--origins", "1", "--method", "all", "--lang", language)
    assert code == 0
    assert all(f"[{name}]" in out for name in METHODS)
    assert ("same hour last week" if language == "en" else "照搬上周同一时段") in out
    assert "{" not in out


def test_files_are_written_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    write_history(Path("shop.csv"), 42, ("presales", "aftersales"))
    code, out, _ = run(capsys, "shop.csv", "--origins", "1", "--horizon", "7", "--out", "hours.csv", "--picture", "p.png")
    assert code == 0
    assert "Written: hours.csv" in out
    assert "Written: p.png" in out
    assert Path("p.png").read_bytes().startswith(b"\x89PNG")
    rows = list(csv.DictReader(Path("hours.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 2 * 2 * 7 * 24
    for row in rows[:50]:
        assert float(row["error"]) == pytest.approx(float(row["forecast"]) - float(row["actual"]), abs=0.002)
        assert float(row["from_90"]) <= float(row["from_80"]) <= float(row["to_80"]) <= float(row["to_90"])


@pytest.mark.parametrize(
    ("days", "arguments", "advice"),
    [
        (100, (), "--origins 6 would do"),
        (30, ("--horizon", "28"), "--origins 1 --horizon 16 would do"),
        (12, (), "add earlier days"),
    ],
)
def test_a_history_too_short_says_what_would_do(
    days: int, arguments: tuple[str, ...], advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_history(Path("shop.csv"), days)
    code, out, err = run(capsys, "shop.csv", *arguments)
    assert (code, out) == (2, "")
    assert advice in err
    if "would" in advice:
        would_do = advice.removesuffix(" would do").split()
        assert run(capsys, "shop.csv", *arguments, *would_do)[0] == 0


def test_bad_rows_are_told_all_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    path = write_history(Path("shop.csv"), 42)
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[3], lines[7] = "yesterday,4", lines[7].split(",")[0] + ",-2"
    path.write_text("\n".join(lines), encoding="utf-8")
    code, _, err = run(capsys, "shop.csv", "--out", "hours.csv")
    assert code == 2
    assert "shop.csv:4: timestamp" in err
    assert "shop.csv:8: inquiries" in err
    assert not Path("hours.csv").exists()


def test_unknown_country_and_method_are_told_together_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    write_history(Path("shop.csv"), 42)
    code, _, err = run(capsys, "shop.csv", "--country", "QQ", "--method", "guess", "--lang", "zh")
    assert code == 2
    assert "--country" in err
    assert "--method: 没有预测方法 'guess'" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--out", "shop.csv"),
        ("--picture", "p.jpg"),
        ("--horizon", "0"),
        ("--origins", "soon"),
        ("--out", "same.png", "--picture", "same.png"),
        ("--out", "."),
    ],
    ids=" ".join,
)
def test_wrong_arguments_write_nothing(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    before = write_history(Path("shop.csv"), 28).read_bytes()
    code, _, err = run(capsys, "shop.csv", "--origins", "1", *arguments)
    assert code == 2
    assert "Traceback" not in err
    assert [path.name for path in Path().iterdir()] == ["shop.csv"]
    assert Path("shop.csv").read_bytes() == before


def test_a_single_window_and_day_are_said_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    write_history(Path("shop.csv"), 12)
    _, _, err = run(capsys, "shop.csv", "--origins", "1", "--horizon", "1")
    assert "12 days with contacts are too few for 1 window of 1 day with 14 days" in err


def test_bad_rows_country_and_method_are_told_together(capsys: pytest.CaptureFixture[str]) -> None:
    path = write_history(Path("shop.csv"), 28)
    path.write_text(path.read_text(encoding="utf-8") + "2026-13-01 00:00,3\n", encoding="utf-8")
    code, _, err = run(capsys, "shop.csv", "--country", "QQ", "--method", "guess", "--lang", "zh")
    assert code == 2
    assert "timestamp: 日历上没有 '2026-13-01 00:00' 这个时间：月份为 1 到 12" in err
    assert "--country" in err
    assert "--method" in err


def test_ctrl_c_while_a_file_is_written_leaves_all_of_them(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_history(Path("shop.csv"), 42)
    monkeypatch.setattr(picture, "picture_bytes", lambda *_, **__: (signal.raise_signal(signal.SIGINT), b"drawn")[1])
    code, _, _ = run(capsys, "shop.csv", "--origins", "1", "--out", "hours.csv", "--picture", "p.png")
    assert code == 0
    assert Path("p.png").read_bytes() == b"drawn"
    assert Path("hours.csv").exists()


def test_ctrl_c_while_the_picture_is_drawn_leaves_none(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_history(Path("shop.csv"), 42)
    monkeypatch.setattr(drawing, "plot_backtest", lambda *_, **__: signal.raise_signal(signal.SIGINT))
    monkeypatch.delitem(scheduler.__dict__, "plot_backtest", raising=False)
    code, _, err = run(capsys, "shop.csv", "--origins", "1", "--out", "hours.csv", "--picture", "p.png")
    assert code == 4
    assert "Nothing was written" in err
    assert [path.name for path in Path().iterdir()] == ["shop.csv"]
