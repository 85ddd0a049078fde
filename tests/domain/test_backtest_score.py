from __future__ import annotations

import math

from scheduler.domain.backtest_score import BacktestScore


def test_what_is_no_number_is_none_in_the_record() -> None:
    score = BacktestScore(math.nan, 0.0, math.nan, math.inf, 0.8, 0.9, 0.8, 0.01)
    assert math.isnan(score.ratio)
    told = score.record()
    assert [name for name, value in told.items() if value is None] == ["wape", "ratio", "mase", "bias"]
    assert told["seconds_per_origin"] == 0.01
