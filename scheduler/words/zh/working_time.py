"""Chinese sentences of findings and labels: working time and shifts of a kind."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "weekly_hours_under": "{agent}在{date}起的一周内上班 {hours} 小时，至少需要 {allowed} 小时。",
    "weekly_hours_over": "{agent}在{date}起的一周内上班 {hours} 小时，最多 {allowed} 小时。",
    "monthly_hours_under": "{agent}在{date}起的这个月里上班 {hours} 小时，至少需要 {allowed} 小时。",
    "monthly_hours_over": "{agent}在{date}起的这个月里上班 {hours} 小时，最多 {allowed} 小时。",
    "rolling_hours_under": "{agent}从{date}起的 {days} 天内上班 {hours} 小时，至少需要 {allowed} 小时。",
    "rolling_hours_over": "{agent}从{date}起的 {days} 天内上班 {hours} 小时，最多 {allowed} 小时。",
    "horizon_hours_under": "{agent}本期共上班 {hours} 小时，至少需要 {allowed} 小时。",
    "horizon_hours_over": "{agent}本期共上班 {hours} 小时，最多 {allowed} 小时。",
    "weekly_shifts_under": "{agent}在{date}起的一周内上 {shifts} 个班，至少需要 {allowed} 个。",
    "weekly_shifts_over": "{agent}在{date}起的一周内上 {shifts} 个班，最多 {allowed} 个。",
    "monthly_shifts_under": "{agent}在{date}起的这个月里上 {shifts} 个班，至少需要 {allowed} 个。",
    "monthly_shifts_over": "{agent}在{date}起的这个月里上 {shifts} 个班，最多 {allowed} 个。",
    "rolling_shifts_under": "{agent}从{date}起的 {days} 天内上 {shifts} 个班，至少需要 {allowed} 个。",
    "rolling_shifts_over": "{agent}从{date}起的 {days} 天内上 {shifts} 个班，最多 {allowed} 个。",
    "horizon_shifts_under": "{agent}本期共上 {shifts} 个班，至少需要 {allowed} 个。",
    "horizon_shifts_over": "{agent}本期共上 {shifts} 个班，最多 {allowed} 个。",
    "shifts_of_kind_week_under": "{agent}在{date}起的一周内上{kind} {shifts} 次，至少需要 {allowed} 次。",
    "shifts_of_kind_week_over": "{agent}在{date}起的一周内上{kind} {shifts} 次，最多 {allowed} 次。",
    "shifts_of_kind_month_under": "{agent}在{date}起的这个月里上{kind} {shifts} 次，至少需要 {allowed} 次。",
    "shifts_of_kind_month_over": "{agent}在{date}起的这个月里上{kind} {shifts} 次，最多 {allowed} 次。",
    "shifts_of_kind_horizon_under": "{agent}本期上{kind} {shifts} 次，至少需要 {allowed} 次。",
    "shifts_of_kind_horizon_over": "{agent}本期上{kind} {shifts} 次，最多 {allowed} 次。",
}
LABELS: dict[str, str] = {
    "limit_monthly_hours": "每月工时",
    "limit_rolling_hours": "连续若干天内工时",
    "limit_weekly_shifts": "每周班次数",
    "limit_monthly_shifts": "每月班次数",
    "limit_rolling_shifts": "连续若干天内班次数",
    "limit_horizon_shifts": "本期班次数",
    "limit_shifts_of_kind": "某类班次的次数",
}
