"""Sentences and labels: a roster played through."""

from __future__ import annotations

_HOUR = "{queue}，{date}{start}-{end}：{seconds} 秒内回复 {percent}%（{low}% 到 {high}% 之间），有 {late} 位买家等得太久。"

SENTENCES: dict[str, str] = {
    "simulate_target_assumed": (
        "店铺文件没有写{queue}的响应承诺，因此按 {seconds} 秒内回复 {percent}% 来衡量；"
        "要改，请给这个队列写上响应目标（`response`）。"
    ),
    "simulate_hours_missed": "{total} 个考核小时里有 {hours} 个没有达到目标。",
    "simulate_missed_nobody": _HOUR + "这时班表上没有人：请安排人。",
    "simulate_missed_short": _HOUR + "这时班表上比所需少 {heads} 人：请补人，如果有富余的时段，可以从那里调。",
    "simulate_missed_contacts": (
        _HOUR + "其中每 100 位有 {share} 位出现在咨询比备人时预计更多的日子：请按更忙的日子备人（`staffing: staff_for`），"
        "或安排人备班。"
    ),
    "simulate_missed_absent": (
        _HOUR + "其中每 100 位有 {share} 位出现在缺勤比预留更多的日子：请安排人备班，"
        "或多预留一些缺勤（`staffing: shrinkage`）。"
    ),
    "simulate_missed_before": _HOUR + "这时还有之前进来的买家在等：应该更早加人。",
    "simulate_missed_heads": _HOUR + "在岗人数和计划一样，但计划本身偏少：用 `schedule staff --repair` 会多排一些人。",
    "simulate_backlog_late": (
        "{queue}：开门前积下的消息，能在 {due} 前回完的日子太少；最差的是{date}：通常要到 {time} 才回完，"
        "100 次里只有 {times} 次按时。涉及 {days} 天：开门时需要更多人。"
    ),
    "simulate_backlog_left": (
        "{queue}：开门前积下的消息，能在 {due} 前回完的日子太少；最差的是{date}：通常当天都回不完，"
        "100 次里只有 {times} 次按时。涉及 {days} 天：开门时需要更多人。"
    ),
    "simulate_one_more_head": "{date}的{shift}多一个人：多 {contacts} 位买家能及时得到回复（{low} 到 {high} 之间）。",
    "simulate_without_courses": (
        "预测只写了预计有多少买家，没有写各天之间的差别，因此每天都按同样的忙碌程度来模拟："
        "实际波动更大，有些日子会比这里显示的更差。用历史数据做的预测会包含这些差别。"
    ),
    "simulate_no_gain": "任何班次再加一个人，效果都不会明显超出偶然的波动。",
}

LABELS: dict[str, str] = {
    "simulate_playing": "正在把班表模拟 {times} 遍，可能要一分钟……",
    "simulate_title": (
        "{start}到{end}，模拟 {replications} 遍，每 100 人里有 {absence} 人临时缺勤。"
        "括号里是真实数值所在的范围（100 次里有 95 次）。"
    ),
    "simulate_queue": "{queue}（承诺：{target}）",
    "simulate_queue_assumed": "{queue}（假定：{target}）",
    "simulate_every_queue": "全部合计",
    "simulate_target_share": "{seconds} 秒内回复 {percent}%",
    "simulate_target_wait": "平均等待不超过 {seconds} 秒",
    "simulate_target_gave_up": "放弃的不超过 {percent}%",
    "simulate_comma": "，",
    "simulate_hours_met": "达到承诺的考核小时：{total} 个里有 {met} 个，{share}",
    "simulate_quiet": "（没有任何买家的小时算作达到：{hours} 个）",
    "simulate_in_time": "{seconds} 秒内回复：{share}",
    "simulate_mean_wait": "平均等待：{wait}",
    "simulate_wait_90": "得到回复的买家里，10 位有 9 位等待不超过：{wait}",
    "simulate_done_late": "{queue}（可以延后的工作）：超过规定时间才做完：{share}",
    "simulate_gave_up": "等不及放弃：{share}",
    "simulate_share": "{value}%（{low}-{high}%）",
    "simulate_change": "{value} 个百分点（{low} 到 {high}）",
    "simulate_change_seconds": "{value} 秒（{low} 到 {high} 秒）",
    "simulate_change_minutes": "{value} 分钟（{low} 到 {high} 分钟）",
    "simulate_change_hours": "{value} 小时（{low} 到 {high} 小时）",
    "simulate_seconds": "{value} 秒（{low}-{high} 秒）",
    "simulate_minutes": "{value} 分钟（{low}-{high} 分钟）",
    "simulate_hours": "{value} 小时（{low}-{high} 小时）",
    "simulate_plain_seconds": "{value} 秒",
    "simulate_plain_minutes": "{value} 分钟",
    "simulate_plain_hours": "{value} 小时",
    "simulate_unknown": "-",
    "simulate_heading_contacts": "咨询人数",
    "simulate_heading_in_time": "及时回复",
    "simulate_heading_wait": "等待",
    "simulate_heading_wait_90": "九成以内",
    "simulate_heading_gave_up": "放弃",
    "simulate_heading_holds": "达到承诺",
    "simulate_heading_cleared": "夜间消息回完",
    "simulate_legend": (
        "及时回复：在承诺的秒数内得到回复的比例；等待：平均等待；九成以内：得到回复的买家里，10 位有 9 位"
        "等待不超过这个时间；\n达到承诺：100 个这样的日子里，有多少天的考核时段合起来达到承诺"
    ),
    "simulate_legend_cleared": "夜间消息回完：开门前积下的消息通常几点全部回完，以及 100 次里有多少次按时",
    "simulate_times": "100 天里 {value} 天",
    "simulate_not_cleared": "当天回不完",
    "simulate_heading_worst": "最差的小时",
    "simulate_all_met": "没有考核小时低于目标。",
    "simulate_more_hours": "……另有 {count} 个；--details 显示最差的 20 个，--out FILE.csv 包含全部。",
    "simulate_heading_gains": "多一个人在哪里最有用",
    "simulate_heading_compared": "{other} 与 {first} 相比，买家和缺勤完全相同",
    "simulate_change_in_time": "及时回复：{change}",
    "simulate_change_gave_up": "等不及放弃：{change}",
    "simulate_change_wait": "平均等待：{change}",
    "simulate_change_met": "达到承诺的考核小时：{before} -> {after}（共 {total} 个）",
    "simulate_change_days": "明显变好的日子：{better} 天，明显变差的：{worse} 天，共 {days} 天",
    # the picture
    "simulate_picture_title": "模拟得到的及时回复比例：{start_year}年{span}",
    "simulate_picture_share": "{seconds} 秒内回复，%",
    "simulate_picture_band": "真实数值所在的范围（100 次里有 95 次）",
    "simulate_picture_value": "及时回复，各天平均",
    "simulate_picture_target": "承诺",
    "simulate_picture_by_hour": "按一天中的小时",
    "simulate_picture_worst_best": "最差和最好的一天",
    "simulate_picture_missed": "没有达到目标的小时",
    "simulate_picture_met": "达到目标的小时",
    "simulate_picture_by_day": "每天的每个小时：及时回复的百分比",
}
