"""The scores of a backtest as a table."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from scheduler.cli.text_table import text_table
from scheduler.words.amounts import percent
from scheduler.words.catalogue import label
from scheduler.words.dates import full_day
from scheduler.words.number import Number

if TYPE_CHECKING:
    from scheduler.domain.backtest import Backtest
    from scheduler.domain.backtest_score import BacktestScore

__all__ = ["score_table"]

_HEADINGS = (
    ("backtest_heading_method", None),
    ("backtest_heading_error", "backtest_heading_of_contacts"),
    ("backtest_heading_ratio", None),
    ("backtest_heading_bias", None),
    ("backtest_heading_hours_80", "backtest_heading_of_80"),
    ("backtest_heading_hours_80", "backtest_heading_of_90"),
    ("backtest_heading_days_80", "backtest_heading_of_80"),
)


def score_table(backtest: Backtest, language: str) -> str:
    """Title, a line per method, best first, and what the columns mean.

    Parameters
    ----------
    backtest
        Scores by method.
    language
        Of the words.
    """
    title = label("backtest_title", language).format(series=backtest.series)
    protocol = label("backtest_protocol", language).format(
        origins=Number(backtest.origins),
        horizon=Number(backtest.horizon),
        start=full_day(backtest.dates[0], language),
        end=full_day(backtest.dates[-1], language),
    )
    rows = [
        [label(above, language) for above, _ in _HEADINGS],
        ["" if below is None else label(below, language) for _, below in _HEADINGS],
    ]
    ranked = sorted(backtest.methods.items(), key=lambda item: (math.isnan(item[1].score.wape), item[1].score.wape))
    for name, method in ranked:
        told = label(f"method_{name}", language)
        if name == backtest.default:
            told = label("backtest_default", language).format(method=told)
        rows.append([f"{told} [{name}]", *_cells(method.score, language)])
    return "\n".join((title, protocol, "", text_table(rows), "", label("backtest_legend", language)))


def _cells(score: BacktestScore, language: str) -> list[str]:
    """Numbers of a method."""
    return [
        _percent(score.wape, language),
        _against(score.ratio - 1, ("backtest_smaller", "backtest_equal", "backtest_larger"), language),
        _against(score.bias, ("backtest_too_low", "backtest_equal", "backtest_too_high"), language),
        _percent(score.coverage_80, language),
        _percent(score.coverage_90, language),
        _percent(score.daily_coverage_80, language),
    ]


def _percent(share: float, language: str) -> str:
    """A share to a tenth of a percent."""
    if not math.isfinite(share):
        return label("backtest_unknown", language)
    return percent(share, language, fixed=True)


def _against(share: float, words: tuple[str, str, str], language: str) -> str:
    """Less, equal or more by a share."""
    if not math.isfinite(share):
        return label("backtest_unknown", language)
    if abs(share) < 0.0005:
        return label(words[1], language)
    return label(words[0 if share < 0 else 2], language).format(percent=_percent(abs(share), language))
