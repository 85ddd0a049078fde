"""Sentences of findings and names of limits: people and who works with whom."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "leader_per_group_missing": "{date}{shift}有{group}组 {people} 人上班，但没有该组的组长；请安排一名组长上同一个班。",
    "mentor_absent": "新人{agent}在{date}上{shift}，但带教人{mentor}不在；请让两人上同一个班。",
    "newcomer_absent": "新人{agent}少跟了一个班：带教人{mentor}在{date}上{shift}。",
    "newcomers_per_mentor_above": "{date}{shift}，{mentor}要同时带 {people} 名新人，最多带 {allowed} 名。",
    "newcomers_per_shift_above": "{date}{shift}有 {people} 名新人，最多 {allowed} 名。",
    "leads_below": "{date}{start}-{end} 只有 {people} 名值班负责人在岗，需要 {needed} 名。",
    "skill_level_below": "{date}{start}-{end}，{queue}在岗的 {level} 级及以上人员只有 {people} 人，需要 {needed} 人。",
    "handover_missing": "{date}{time} 交接班时，前后各 {minutes} 分钟都在岗的只有 {people} 人，需要 {needed} 人。",
    "backup_used": "{agent}在大促日支援{queue}，共 {shifts} 个班。",
    "mix_per_shift_below": "{date}{shift}的{sort}只有 {people} 人，至少需要 {allowed} 人。",
    "mix_per_shift_above": "{date}{shift}的{sort}有 {people} 人，最多允许 {allowed} 人。",
    "pairs_together_alone": "{agent}在{date}上{shift}，而应同班的{other}没有上这个班。",
    "pairs_apart_shift": "{agent}和{other}在{date}都上{shift}，两人不应同班。",
    "pairs_apart_time": "{agent}和{other}在{date}{start}-{end} 同时在岗，两人不应一起上班。",
}
LABELS: dict[str, str] = {
    "limit_leader_per_group": "每组有组长",
    "limit_mix_per_shift": "每班人员搭配",
    "limit_pairs_together": "同班搭档",
    "limit_pairs_apart": "不同班人员",
    "limit_mentor": "新人跟带教人",
    "limit_newcomers_per_mentor": "每人带教新人数",
    "limit_newcomers_per_shift": "每班新人数",
    "limit_skill_level": "技能等级",
    "limit_handover": "交接班",
}
