"""Sentences of findings: foresight."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "hour_above_team": (
        "{date}{start}，咨询量需要 {needed} 人，而当天能来的人加起来只相当于 {possible} 人，再有 {more} 人就够了。"
        "共涉及 {hours} 小时。"
    ),
    "hour_above_trained": (
        "{date}{start}，{queue}需要 {needed} 人，而当天能来且会接的人加起来只相当于 {possible} 人，"
        "再有 {more} 人会接就够了。共涉及 {hours} 小时。"
    ),
    "budget_below_need": (
        "必须排满的 {shifts} 个班次至少要花 {currency} {least}，而预算只有 {currency} {allowed}。"
        "请至少把预算提高到这个数，或减少每班人数。"
    ),
    "mentor_away": (
        "{agent}的带教{mentor}在 {training} 天培训期里有 {days} 天不能来（首日{date}），这些天{agent}不能上班。"
        "请换一位带教，或调整请假。"
    ),
    "meeting_without_slack": (
        "{date}{start}的{meeting}要占用 {aside} 人，同时咨询量需要 {needed} 人，而当天能来的只有 {people} 人。"
        "类似的场次共 {sessions} 场。请改到较空闲的时段，或分批开。"
    ),
    "requests_above_slack": (
        "有 {asked} 人申请{date}休息。当天能来的 {people} 人中要有 {needed} 人上班，"
        "最多 {granted} 人可以休息。涉及 {days} 天。"
    ),
    "must_out_of_reach": (
        "{limit}：{date}{until}至少要有 {least}，而按请假和已定的班次最多只能做到 {possible}。类似的有 {count} 处。"
        "请调整请假、取消已定的班次，或降低要求。"
    ),
    "must_out_of_reach_hours": (
        "{limit}：{date}{until}至少要有 {least} 小时，而按请假和已定的班次最多只能做到 {possible} 小时。"
        "类似的有 {count} 处。请调整请假、取消已定的班次，或降低要求。"
    ),
    "must_out_of_reach_of_one": (
        "{limit}：{agent}在{date}{until}至少要有 {least}，而按请假和已定的班次最多只能做到 {possible}。类似的有 {count} 处。"
        "请调整请假、取消已定的班次，或降低要求。"
    ),
    "must_out_of_reach_hours_of_one": (
        "{limit}：{agent}在{date}{until}至少要有 {least} 小时，而按请假和已定的班次最多只能做到 {possible} 小时。"
        "类似的有 {count} 处。请调整请假、取消已定的班次，或降低要求。"
    ),
    "decided_alone": (
        "{limit}：已定{agent}在{date}上{shift}，而这些人那天都不能来：{people}。"
        "类似的有 {count} 处。请取消这个安排，或换一天。"
    ),
}
