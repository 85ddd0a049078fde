"""Sentences of findings: staffing."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "closed_hours_contacts_dropped": (
        "{days}天里，{queue}预计有{contacts}个咨询在不接待的时段进来。"
        "这些咨询不会等到开门，因此没有为它们排人；如果会等，请给{queue}设置 clear_backlog_by 时间。"
    ),
}
