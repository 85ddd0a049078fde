"""Labels of limits and sentences of findings: the pattern of a person's days."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "limit_shortest_run": "不单上一天班",
    "limit_days_off_in_a_row": "不单休一天",
    "limit_days_off_together": "连休",
    "limit_weekends_worked": "周末上班次数",
    "limit_weekends_in_a_row": "连续周末上班",
    "limit_whole_weekends": "周末整休整上",
    "limit_steady_shift": "一周内班次固定",
    "limit_shift_changes": "班次来回变动",
    "limit_forward_rotation": "班次不倒退",
    "limit_successions": "不能相接的班次",
    "limit_days_off_rolling": "若干天内休息天数",
    "limit_crews": "班组轮班",
    "limit_nights_in_a_row": "连续夜班",
    "limit_lates_in_a_row": "连续晚班",
}

SENTENCES: dict[str, str] = {
    "shortest_run": "{agent}从{date}起只上 {days} 天班就休息，最好至少连上 {needed} 天。",
    "days_off_in_a_row": "{agent}从{date}起只休 {days} 天就上班，最好至少连休 {needed} 天。",
    "days_off_together": "{agent}从{date}到{end_date}之间没有连休 {days} 天。",
    "weekends_worked": "{agent}从{date}到{end_date}有 {count} 个周末上班，最多 {allowed} 个。",
    "weekends_in_a_row": "{agent}从{date}起连续 {count} 个周末上班，最多 {allowed} 个。",
    "whole_weekends": "{agent}在{date}起的周末有班，另有 {days} 天休息，周末没有整休。",
    "steady_shift": "{agent}在{date}起的一周内上了 {count} 种班，最好不超过 {allowed} 种。",
    "shift_changes": "{agent}在{date}由{before}换到{after}。",
    "forward_rotation": "{agent}在{date}由{before}倒回到{after}。",
    "successions": "{agent}上过{before}后，在{date}又接着上{after}，两班不宜相接。",
    "days_off_rolling": "{agent}从{date}到{end_date}，连续 {days} 天内只休 {off} 天，应休 {needed} 天。",
    "crews_turn": "{agent}在{date}上{shift}，而{crew}组这一周轮到{kind}。",
    "crews_off": "{agent}在{date}上{shift}，而{crew}组这一周轮休。",
    "nights_in_a_row_long": "{agent}从{date}起连上 {count} 个夜班，最多 {allowed} 个。",
    "nights_in_a_row_short": "{agent}从{date}起只上 {count} 个夜班就换，最好至少连上 {allowed} 个。",
    "lates_in_a_row_long": "{agent}从{date}起连上 {count} 个晚班，最多 {allowed} 个。",
    "lates_in_a_row_short": "{agent}从{date}起只上 {count} 个晚班就换，最好至少连上 {allowed} 个。",
}
