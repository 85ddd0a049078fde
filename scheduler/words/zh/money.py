"""Chinese sentences of findings and labels: overtime, pay, budget, the statute profile and credited days off."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "overtime_week": "{agent}在{date}起的一周内上班 {worked} 小时，其中加班 {hours} 小时。",
    "overtime_month": "{agent}在{date}起的这个月里上班 {worked} 小时，其中加班 {hours} 小时。",
    "overtime_days": "{agent}在{date}起的这个月里因单班时间长加班 {hours} 小时。",
    "overtime_holidays": "{agent}在{date}起的这个月里法定节假日加班 {hours} 小时。",
    "overtime_over": "{agent}在{date}起的这个月里加班 {hours} 小时，最多 {allowed} 小时。请把该月的一个班换给别人。",
    "credited_days_due": "{agent}还有 {left} 天调休，本期应安排 {due} 天，还差 {missing} 天休息。",
    "budget_over": "本期工资、加班费和备班费合计 {total} {currency}，比预算 {allowed} {currency} 多出 {beyond} {currency}。",
    "statute_in_force": (
        "已启用法规方案“{statute}”，涉及：{limits}。其中的数字只是对法规的一种理解，请先找懂行的人核对再使用；店铺文件里另写的以店铺文件为准。"
    ),
}
LABELS: dict[str, str] = {
    "limit_overtime": "加班",
    "limit_credited_days_off": "安排调休",
    "limit_budget": "人力预算",
    "statute_pay": "加班工资",
    "statute_china": "china（中国）",
    "figure_wages": "人力成本：{total} {currency}（工资 {wages}，加班加付 {overtime}，备班费 {standby}）",
    "figure_overtime": "加班：{hours} 小时",
}
