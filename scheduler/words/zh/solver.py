"""Sentences of findings: solver."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "start_broken": "用来起步的班表在这里违反了必须遵守的规则，只作参考，排出的结果可能与它相差很大。",
    "start_in_part": (
        "要排的是 {all_people} 人、{all_days} 天，用来起步的班表里有其中 {people} 人、{days} 天。只用了对得上的部分。"
    ),
}

LABELS: dict[str, str] = {
    "result_full": (
        "内存用量已到上限，提前停止计算，已保留目前最好的班表。想放宽上限，请在店铺文件里调大 `solver: memory_megabytes`。"
    ),
    # 排班过程说明，供想看数字的人
    "detail_found_by": "班表来自：{part}",
    "detail_bounded_by": "“不可能低于”的数值来自：{part}",
    "detail_cores": (
        "{workers} 种策略，{cores} 个处理器核心：整月排法组合与局部重排最多同时运行 {cores} 路；"
        "只有整体一起计算时，{workers} 种策略才轮流占用核心"
    ),
    "part_musts alone": "第一份满足所有必守规则的班表",
    "part_patterns": "整月排法组合（先列出每个人整段日期的排法，再挑选能配合起来的）",
    "part_neighbourhoods": "局部重排（在目前最好的班表上，每次重排一部分人或一部分日期）",
    "part_whole model": "整体一起计算",
    "part_start": "用来起步的班表",
}
