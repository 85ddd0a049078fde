"""Sentences of findings: what is shared alike."""

from __future__ import annotations

_COMES_TO = "{most_loaded} {most} 个，{least_loaded} {least} 个（按全职折算，含上期结转）。"
_TIMES = "{most_loaded} {most} 次，{least_loaded} {least} 次（按全职折算，含上期结转）。"
_HOURS = "{most_loaded} {most} 小时，{least_loaded} {least} 小时（按全职、扣除请假折算，含上期结转）。"
_REFUSED = "{most_loaded}有 {most} 个未满足，{least_loaded}有 {least} 个（含上期结转）。"

SENTENCES: dict[str, str] = {
    "fairness_holiday": f"节假日班分配不均：{_COMES_TO}",
    "fairness_standby": f"备班分配不均：{_TIMES}",
    "fairness_hours": f"工时分配不均：{_HOURS}",
    "fairness_request": f"个人申请的满足情况不均：{_REFUSED}",
    "fairness_late_group": f"“{{group}}”组内晚班分配不均：{_COMES_TO}",
    "fairness_night_group": f"“{{group}}”组内夜班分配不均：{_COMES_TO}",
    "fairness_weekend_group": f"“{{group}}”组内周末班分配不均：{_COMES_TO}",
    "fairness_holiday_group": f"“{{group}}”组内节假日班分配不均：{_COMES_TO}",
    "fairness_standby_group": f"“{{group}}”组内备班分配不均：{_TIMES}",
    "fairness_hours_group": f"“{{group}}”组内工时分配不均：{_HOURS}",
    "fairness_request_group": f"“{{group}}”组内个人申请的满足情况不均：{_REFUSED}",
    "requests_granted_few": (
        "{agent}提了 {asked} 个申请，只满足了 {granted} 个，至少应满足 {needed} 个。请再满足一个，或与{agent}沟通。"
    ),
    "standby_limit_month": "{agent}在{date}起的一个月内备班 {count} 次，最多 {allowed} 次。",
    "carried_holidays": "节假日班的余额已结转，涉及 {people} 人；比应分摊多得最多的是{agent}，多 {shifts} 个班。",
    "carried_standbys": "备班的余额已结转，涉及 {people} 人；比应分摊多得最多的是{agent}，多 {shifts} 次。",
    "carried_hours": "工时的余额已结转，涉及 {people} 人；比应分摊多得最多的是{agent}，多 {hours} 小时。",
    "carried_requests": "未满足申请的余额已结转，涉及 {people} 人；比应分摊多得最多的是{agent}，多 {requests} 个。",
}

LABELS: dict[str, str] = {
    "limit_fairness_of_holidays": "节假日公平",
    "limit_fairness_of_standby": "备班公平",
    "limit_fairness_of_hours": "工时公平",
    "limit_fairness_of_requests": "申请满足公平",
    "balance_holiday": "节假日班",
    "balance_standby": "备班",
    "balance_hours": "工时（小时）",
    "balance_request": "未满足申请",
}
