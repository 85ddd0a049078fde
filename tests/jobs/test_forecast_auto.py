from __future__ import annotations

import json
from pathlib import Path

import pytest
from corner_shop import history_text, make_shop

from scheduler.demand.methods.registry import METHODS
from scheduler.tables.kept_choices import CACHE_VARIABLE


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A shop that leaves the method open, with a history long enough to choose by."""
    folder = make_shop(tmp_path / "shop", "forecast: {method: auto}\n")
    (folder / "history.csv").write_text(history_text(84), encoding="utf-8")
    return folder


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own, empty."""
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache" / "method_choices.json"


def codes(findings: tuple) -> list[str]:
    return [finding.code for finding in findings if finding.code.startswith("method_")]


def test_a_store_can_leave_the_method_to_its_history(shop: Path, cache: Path) -> None:
    from scheduler import forecast, load_store

    expected = forecast(load_store(shop / "store.yaml"))
    assert expected.method in METHODS
    assert len(codes(expected.findings)) == 1
    assert len(json.loads(cache.read_text(encoding="utf-8"))["choices"]) == 1


def test_the_second_run_takes_what_the_first_one_chose(shop: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from scheduler import forecast, load_store
    from scheduler.demand import settle_method

    store = load_store(shop / "store.yaml")
    first = forecast(store)
    monkeypatch.setattr(settle_method, "choose_method", None)
    again = forecast(store)
    assert again.method == first.method
    assert codes(again.findings) == codes(first.findings)


def test_a_cache_that_cannot_be_written_is_no_error(shop: Path, cache: Path) -> None:
    from scheduler import forecast, load_store

    cache.parent.write_text("a file in the way")
    assert forecast(load_store(shop / "store.yaml")).method in METHODS


def test_a_named_method_leaves_the_cache_alone(shop: Path, cache: Path) -> None:
    from scheduler import forecast, load_store

    text = (shop / "store.yaml").read_text(encoding="utf-8").replace("method: auto", "method: seasonal_naive")
    (shop / "store.yaml").write_text(text, encoding="utf-8")
    assert forecast(load_store(shop / "store.yaml")).method == "seasonal_naive"
    assert not cache.exists()


def test_the_verb_says_which_method_was_used(shop: Path, cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from scheduler.cli.main import main

    assert main(["forecast", str(shop / "store.yaml"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["method"] in METHODS
    assert [finding["code"] for finding in told["findings"] if finding["code"].startswith("method_")]
