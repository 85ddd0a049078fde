"""Sentences of findings: before_solve."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "team_too_small": (
        "从{date}起的 {days} 天里，至少要排满 {shifts} 个班次。"
        "在保证休息的前提下，现有 {people} 人每人最多 {most} 个班，只能排 {possible} 个；有 {enough} 人就够了。"
    ),
    "trained_too_few": (
        "从{date}起的 {days} 天里，{queue}要在考核时段内一直有人，需要 {shifts} 个班次。"
        "在保证休息的前提下，会接的 {people} 人每人最多 {most} 个班，只能排 {possible} 个；有 {enough} 人会接就够了。"
    ),
    "leads_too_few": (
        "从{date}起的 {days} 天里，要一直有值班负责人，需要 {shifts} 个班次。"
        "在保证休息的前提下，现有 {people} 位负责人每人最多 {most} 个班，只能排 {possible} 个；有 {enough} 位就够了。"
    ),
    "team_hours_too_few": (
        "从{date}开始的一周，预计咨询需要 {needed} 小时人力，"
        "而全队在合同、规定和请假之内只有 {possible} 小时（{people} 人）。"
        "部分时段会缺人；要全部接待，还需再有 {more} 名全职人员。涉及 {weeks} 周。"
    ),
    "reserve_peak_too_high": (
        "{date}{start}，按备班要求在岗加备班应有 {wanted} 人，而当天能来的只有 {people} 人，"
        "再有 {more} 人就够了。共涉及 {hours} 小时。"
    ),
    "reserve_week_too_thin": (
        "从{date}开始的一周，按备班要求在岗加备班共需 {needed} 小时，"
        "而 {people} 人在每天一班、保证休息的情况下只能提供 {possible} 小时。"
        "再有 {more} 名备班人员就够了。涉及 {weeks} 周。"
    ),
    "hours_without_shift": (
        "{date}{start}至{end}没有任何班次覆盖，无论谁上班都没有人在岗。"
        "共有 {days} 天、{hours} 小时没有班次；请增加覆盖这些时段的班次，或缩短营业时间。"
    ),
    "minimum_above_people": (
        "{date}各班次合计至少要 {needed} 人，而当天能来的只有 {people} 人（{away} 人不在）。"
        "涉及 {days} 天。请调整请假，或降低班次最少人数。"
    ),
    "nobody_left_for_queue": (
        "{date}没有人能接{queue}：会接的 {people} 人当天都不在。涉及 {days} 天。请调整请假，或再培训一个人。"
    ),
    "no_lead_left": ("{date}没有值班负责人：{people} 位负责人当天都不在。涉及 {days} 天。请调整请假，或再指定一位负责人。"),
}
