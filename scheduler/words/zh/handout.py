"""Sentences and labels: what is handed out."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "handout_pictures": "共 {people} 人，一张图在手机上看不清，因此分成 {pictures} 张。",
    "handout_without_days": "有 {count} 人本期没有班次、备班或请假，因此没有日历文件：{names}。",
    "handout_left_over": "文件夹里还有以前生成、这次没有更新的 {count} 个文件，可能已经过时：{files}。",
    "template_filled": "{file}：已填 {cells} 格，共 {people} 人、{days} 天。",
    "template_kept": "{file}：有 {count} 格里是公式或不是班次的内容，没有改动：{cells}。",
    "template_locked": "{file}：有 {count} 格与别的格合并了，没法只填一天：{cells}。",
    "template_stranger": "{file}：有 {count} 个姓名不在这份班表里，他们的格没有改动：{names}。",
    "template_missing": "{file} 里没有班表中这 {count} 人的位置：{names}。",
    "template_namesake": "{file}：有 {count} 个姓名对应不止一人，没有填；请在同一行写上工号：{names}。",
    "template_days_outside": "{file}：有 {days} 天不在这份班表里（{first} 至 {last}），这些格没有改动。",
    "template_days_missing": "{file} 缺少班表中的 {days} 天（{first} 至 {last}）。",
    "template_lines_unclear": (
        "{file}：有 {count} 人每天有好几格，看不出哪一格填班次，没有填；请标明，例如上午、下午：{names}（{cells}）。"
    ),
    "template_refused": "{file}：有 {count} 格的下拉列表里没有合适的词，没有填：{cells}。请自己选一个词。",
    "template_repeated": "{file}：有 {count} 格与前面的格是同一人同一天，没有重复填写：{cells}。",
}

LABELS: dict[str, str] = {
    # 每人一份文字
    "handout_person": "{name}（{store}）",
    "handout_span": "班表 {start_year}年{span}",
    "handout_week": "【{span}】",
    "handout_day": "{day} {weekday}",
    "handout_line": "{day} {shift} {hours}",
    "handout_standby": "备班：{shift}",
    "handout_called": "{shift}（备班转上班）",
    "handout_off": "休：{days}",
    "handout_leave": "请假：{days}",
    "handout_credited": "调休：{days}",
    "handout_nothing": "没有班次，也没有备班。",
    "hours_next_day": "{start}-次日{end}",
    "handout_total": "合计：{parts}",
    "handout_total_shifts": "上班 {count} 个班",
    "handout_total_hours": "工时 {count} 小时",
    "handout_total_weekends": "周末班 {count} 个",
    "handout_total_standby": "备班 {count} 次",
    "handout_total_off": "休 {count} 天",
    "handout_total_leave": "请假 {count} 天",
    "handout_total_credited": "调休 {count} 天",
    # 每人一份日历
    "handout_event": "{shift}（{store}）",
    "handout_event_leave": "请假",
    "handout_event_credited": "调休",
    # 手机长图
    "phone_title": "{store} 班表",
    "phone_span": "{start_year}年{span}",
    "phone_page": "第 {page} 张，共 {pages} 张",
    "phone_date": "{month}/{day}",
    "phone_off": "休",
    "phone_leave": "假",
    "phone_leave_name": "请假",
    "phone_credited": "调",
    "phone_credited_name": "调休",
    "phone_standby": "备班",
    "phone_standby_code": "备{code}",
    # 填入考勤表的文字
    "template_off": "休息",
    "template_leave": "请假",
    "template_credited": "调休",
    "template_standby": "备班({code})",
    # 屏幕
    "handout_heading": "可以发给大家的文件，在 {folder}",
    "handout_file_picture": "{file}：发到群里的长图",
    "handout_file_texts": "{folder}：每人一份可粘贴的文字，共 {count} 人；全部在 {file}",
    "handout_file_calendars": "{folder}：每人一份日历，共 {count} 人",
    "handout_file_template": "{file}：已填好的考勤表",
}
