"""Sentences of findings: staffing."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "closed_hours_contacts_dropped": (
        "{days} 天里，{queue}预计有 {contacts} 个咨询在不接待的时段进来。"
        "这些咨询不会等到开门，因此没有为它们排人；如果会等，请给{queue}设置 clear_backlog_by 时间。"
    ),
    "closed_hours_contacts_moved": (
        "{days} 天里，{queue}预计有 {contacts} 个咨询在不接待的时段进来。"
        "这些咨询会转到{other}（outside_hours_to），已经按{other}排人。"
    ),
    "capacity_above_handle_time": (
        "{queue}：按每人每小时 {rate} 个（contacts_per_hour）计算，但每个要 {seconds} 秒，一个人最多只能做完 {possible} 个。"
        "请核对这两个数，买家感受到的是较小的那个。"
    ),
    "due_while_closed": (
        "{queue}：有 {contacts} 件在没人的时段进来并到期（due_within_hours 为 {hours} 小时），只能等下次开门再处理。"
        "请放宽时限，或延长营业时间。"
    ),
    "handle_time_assumed": (
        "{queue}：不知道接待一个买家要多久，暂按一个人只接一个买家时 {seconds} 秒计算，即由每小时 {rate} 个推算。"
        "及时回复要多少人取决于这个数；请给{queue}设置 aht_seconds，或在历史数据里提供这一列。"
    ),
    "handle_time_long": (
        "{queue}：接待一个买家大约要 {minutes} 分钟，高峰过后大家还会忙很久，逐小时算出来的人数会来得太晚。"
        "`schedule staff --repair` 会把每天模拟一遍再补足。"
    ),
    "pool_saves_hours": (
        "{queue}：由同一批人接待，{days} 天里比各排各的少用 {hours} 个工时；{date}{start} 省得最多，少 {people} 人。"
    ),
    "reserve_for_busier_days": "为了应付更忙的日子，除在岗的人以外，最多还要 {people} 人备班（{date}{start} 最多）。",
    "reserve_untold": (
        "店铺文件要求为更忙的日子准备后备（reserve_for），但读入的每小时人数里没有 reserve_heads 一列，"
        "因此没有为更忙的日子安排备班。"
        "用 `schedule staff --out` 重新生成的文件会有这一列。"
    ),
}
