"""Faults in Chinese: settings of the limits on the pattern of a person's days."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "{low_name} is {low} and {high_name} is {high}; lower one or raise the other": (
        "{low_name} 为 {low}，{high_name} 为 {high}；请调低前者或调高后者"
    ),
    "within_days is {within}, fewer than the {days} days that are to be off": (
        "within_days 为 {within}，少于应休的 {days} 天"
    ),
    "forbidden has {pair}; allowed are pairs of two shifts": "forbidden 中有“{pair}”；每一项应为前后两个班次",
    "rotation is empty; write the shifts of a crew week by week: [early, late, night, off]": (
        "rotation 为空；请按周依次写出班组要上的班次：[early, late, night, off]"
    ),
    "anchor is missing; write a date in the week in which the first crew starts": (
        "缺少 anchor；请写一个日期，第一个班组在该日期所在的周上第一个班次"
    ),
    "anchor is {date!r}; allowed is a date such as 2026-12-07": "anchor 为 {date!r}；应为日期，例如 2026-12-07",
    "crews has {agent!r} in {first} and in {second}; keep one of the two": (
        "crews 中 {agent!r} 同时在 {first} 和 {second} 两个班组；请只保留一个"
    ),
}
