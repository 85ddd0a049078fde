"""Sentences of findings: config."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "assumed_defaults": (
        "店铺文件里有 {count} 项没有填写，已按常用值处理，如{values}；用 `schedule config defaults` 查看全部。"
    ),
    "balances_on_top": (
        "给 {people} 人（如{agent}）填了结余，已加在上期班表结转的余额之上。"
        "计入过一次的会自动结转：请从人员表或店铺文件里删掉，否则每期都会再加一次。"
    ),
    "carried_days_off": "期初还有调休 {days} 天，共 {people} 人。",
    "carried_lates": "晚班的余额已结转，涉及 {people} 人；比应分摊多得最多的是{agent}，多 {shifts} 个班。",
    "carried_lates_and_nights": "晚班和夜班的余额已结转，涉及 {people} 人；比应分摊多得最多的是{agent}，多 {shifts} 个班。",
    "carried_nights": "夜班的余额已结转，涉及 {people} 人；比应分摊多得最多的是{agent}，多 {shifts} 个班。",
    "carried_weekends": "周末班的余额已结转，涉及 {people} 人；比应分摊多得最多的是{agent}，多 {shifts} 个班。",
    "carry_in_ends_early": "上期班表到{last}为止，而本期从{start}开始，中间的日子一律按休息处理。",
    "carry_in_too_late": "作为上期班表的文件从{first}开始，不早于本期的第一天{start}，因此没有采用。",
    "carry_in_used": "上期班表已接上：{first}至{last}，共 {people} 人；班间休息、连上天数和各项余额都接着算。",
    "entries_outside_horizon": "店铺文件里有 {count} 条带日期的内容不在{first}至{last}之内，这次没有用到。",
    "history_file_missing": (
        "找不到历史咨询文件 {file}。做预测需要它：可用 `schedule import 文件...` 整理出来，"
        "也可以用 --history 指定另一个文件。"
    ),
    "holidays_predicted": (
        "本期有 {days} 个法定节假日（从{first}起）尚未正式公布。公布后请把放假日和调休上班日写到 calendar: days 里。"
    ),
    "open_hours_without_shift": (
        "有 {days} 天（最早是{first}）{start} 到 {end} 营业，却没有任何班次覆盖这段时间。请增加班次，或缩短营业时间。"
    ),
    "limit_asks_nothing": "rules 下写了 {key}，但没有写具体要求，所以不起作用。请在它下面填写 {settings}，或删去它。",
    "standby_not_asked": (
        "有 {people} 人可以备班（如{agent}），但店铺文件里没有启用备班要求，所以不会安排任何备班。"
        "需要备班时，请在 rules 下写 reserve: {{ratio: 1.5}}（在岗加备班人数与所需人数之比）。"
    ),
    "store_file_gb18030": "店铺文件 {file} 是按 GB18030（GBK）编码读取的，建议另存为 UTF-8。",
}
