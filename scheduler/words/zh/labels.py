"""Labels on the screen."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "date": "{year}年{month}{day}日（{weekday}）",
    "weekday_0": "周一",
    "weekday_1": "周二",
    "weekday_2": "周三",
    "weekday_3": "周四",
    "weekday_4": "周五",
    "weekday_5": "周六",
    "weekday_6": "周日",
    **{f"month_{month}": f"{month}月" for month in range(1, 13)},
}
