"""Sentences of findings: roster."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "roster_uncovered": ("考核时段内共有 {minutes} 分钟无人在岗，涉及 {days} 天，最早是{date}{start}。"),
    "roster_short": ("整张班表共缺 {hours} 小时人力。最紧的是{date}{start}至{end}，同时缺 {heads} 人。"),
    "roster_backlog_left": (
        "有 {times} 天，非营业时段留言的买家到规定时间仍未全部回复："
        "{queue}共约 {contacts} 位；最多的是{date}{time}，还剩 {most} 位。"
    ),
    "roster_reserve_low": (
        "有 {hours} 小时的在岗加备班人数低于备班要求。最少的是{date}{start}至{end}：要求 {wanted} 人，只有 {people} 人。"
    ),
    "credited_days_overdrawn": "{agent}本期调休 {spent} 天，但只有 {left} 天可用。请更正余额，或把多出的改为请假。",
    "roster_requests": ("共 {total} 个申请，满足了 {granted} 个。"),
}
