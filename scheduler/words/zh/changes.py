"""Sentences and labels: changes to a roster that people know."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "stability_work_work": "{agent}在{date}由{before}改为{after}。",
    "stability_work_standby": "{agent}在{date}由{before}改为{after}备班。",
    "stability_work_off": "{agent}在{date}由{before}改为休息。",
    "stability_standby_work": "{agent}在{date}由{before}备班改为到岗上{after}。",
    "stability_standby_standby": "{agent}在{date}由{before}备班改为{after}备班。",
    "stability_standby_off": "{agent}在{date}由{before}备班改为休息。",
    "stability_off_work": "{agent}在{date}由休息改为上{after}。",
    "stability_off_standby": "{agent}在{date}由休息改为{after}备班。",
    "eligibility_past": "{agent}在{date}新排了{shift}，但通知时该班次已经开始。",
    "roster_other_days": "这份班表从{start}起共 {days} 天，与店铺文件里的日期不同；以班表自己的日期为准。",
}

LABELS: dict[str, str] = {
    "change_date": "{month}{day}日（{weekday}）",
    # 一个人一天的安排
    "day_work": "{shift} {hours}",
    "day_standby": "{shift}备班 {hours}",
    "day_off_now": "休息",
    "day_leave": "请假",
    "day_credited": "调休",
    "day_and": "和",
    # 一处改动，以及原因
    "move_what": "{name}：{before} 改为 {after}{marks}",
    "move_absent": "{name}不能来（原为{before}）",
    "move_marks": "（{marks}）",
    "move_mark_comma": "，",
    "move_called": "备班到岗",
    "move_called_instead": "备班到岗，替{who}",
    "move_pinned": "人工改动",
    "move_filled": "原表留空",
    "move_instead": "替{who}",
    "notice_minutes": "提前 {count} 分钟通知",
    "notice_hours": "提前 {count} 小时通知",
    "notice_days": "提前 {count} 天通知",
    "notice_begun": "班次已经开始",
    "sentence_gap": "",
    "why_absent": "本人不能来。",
    "why_pinned": "有人手工改过。",
    "why_swapped": "与{who}对调。",
    "why_with": "与{who}{date}的改动相配套。",
    "why_otherwise": "否则：{reasons}",
    "why_part": "为了让其他改动能够成立。",
    # 屏幕上和 calls.txt 里的改动与通知名单
    "heading_changes": "改动（{count} 处）",
    "no_changes": "其他人的班都不变。",
    "heading_worse": "比原来差的地方",
    "heading_calls": "需要通知的人",
    "changes_in_all": "其他改动：{people} 人，共 {days} 天。",
    "absence_over": "到{told}，这些日子已经过去，来不及再叫人。要按另一个时间重排，请用 --from。",
    "no_pictures": "为了快，没有画图。要发到群里的图片，请运行：schedule handout {roster}",
    "calls_ask": "请按顺序询问：",
    "calls_tell": "告知即可：",
    "calls_nobody": "不需要通知任何人。",
    "call_if_no": "如果来不了，可以找：{names}",
    "call_no_other": "如果来不了：没有别人能来而不违反必须遵守的规则。",
    "call_other": "{place}. {name}（{today}）",
    "call_others_semicolon": "；",
    # 可以直接粘贴的文字
    "text_called": "{name}你好！你{date}是备班，请到岗{instead}上{shift}（{hours}）。收到请回复确认，谢谢！",
    "text_asked": "{name}你好！你{date}原本休息，能不能来{instead}上{shift}（{hours}）？请回复能或不能，谢谢！",
    "text_asked_leave": "{name}你好！你{date}原本请假，能不能来{instead}上{shift}（{hours}）？请回复能或不能，谢谢！",
    "text_instead": "替{who}",
    "text_moved": "{name}你好！你{date}的班有调整：原来是{before}，改为{after}。收到请回复确认，谢谢！",
    "text_standby": (
        "{name}你好！请你{date}备班（{shift} {hours}），有需要会再叫你到岗；原来是{before}。收到请回复确认，谢谢！"
    ),
    "text_off": "{name}你好！你{date}的安排取消了（原为{before}），当天休息，不用来。看到请回复，谢谢！",
}
