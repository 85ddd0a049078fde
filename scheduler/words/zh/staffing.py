"""Sentences of findings: staffing."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "closed_hours_contacts_dropped": (
        "{days}天里，{queue}预计有{contacts}个咨询在不接待的时段进来。"
        "这些咨询不会等到开门，因此没有为它们排人；如果会等，请给{queue}设置 clear_backlog_by 时间。"
    ),
    "reserve_for_busier_days": "为了应付更忙的日子，除在岗的人以外，最多还要 {people} 人备班（{date} {start} 最多）。",
    "reserve_untold": (
        "店铺文件要求为更忙的日子准备后备（reserve_for），但读入的每小时人数里没有 reserve_heads 一列，"
        "因此没有为更忙的日子安排备班。"
        "用 `schedule staff --out` 重新生成的文件会有这一列。"
    ),
}
