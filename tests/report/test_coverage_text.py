from __future__ import annotations

from coverages import make_coverage

from scheduler.report.coverage_text import coverage_text
from scheduler.words.text_width import text_width


def test_each_queue_has_the_mean_per_hour_and_the_hours_short() -> None:
    coverage = make_coverage(days=2, required={8: 3, 9: 2}, on_duty={8: 2, 9: 2})
    lines = coverage_text(coverage, language="en", names={"presales": "Presales"}).splitlines()
    assert lines[2].split() == ["08", "09"]
    assert lines[3] == "Presales"
    assert [line.split()[-2:] for line in lines[4:7]] == [["2.0", "2.0"], ["3.0", "2.0"], ["2", "."]]


def test_the_days_that_are_shortest_are_named() -> None:
    coverage = make_coverage(days=2, required={8: 3}, on_duty={8: 2})
    coverage.on_duty[0, 24 + 8] = 1
    text = coverage_text(coverage, language="en")
    assert text.splitlines()[-1] == "Most hours short:  Tue 8 Dec: 2.0   Mon 7 Dec: 1.0"


def test_quarter_hours_are_summed_to_hours() -> None:
    coverage = make_coverage(days=1, interval_minutes=15, required={8: 3}, on_duty={8: 2})
    lines = coverage_text(coverage, language="en").splitlines()
    assert [line.split()[-1] for line in lines[4:7]] == ["2.0", "3.0", "1"]


def test_hours_that_do_not_fit_go_below() -> None:
    coverage = make_coverage(days=1, required=dict.fromkeys(range(8, 24), 2), on_duty={})
    text = coverage_text(coverage, language="zh", width=50, encoding="gbk")
    assert max(map(text_width, text.splitlines()[:-1])) <= 50
    assert "?" not in text


def test_nothing_is_said_of_short_days_where_there_are_none() -> None:
    text = coverage_text(make_coverage(days=1, required={8: 1}, on_duty={8: 1}), language="en")
    assert "Most hours short" not in text
