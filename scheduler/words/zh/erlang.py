"""Labels of the calculator of waiting times."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "erlang_work": "每小时 {contacts} 人咨询，每人 {aht} 秒，相当于 {people} 人一刻不停地接待。",
    "erlang_work_at_once": (
        "每小时 {contacts} 人咨询，只接待一位时每人 {aht} 秒，最多同时接待 {count} 位，"
        "相当于 {people} 人始终同时接待 {count} 位。"
    ),
    "erlang_promise_service_level": "{seconds} 秒内回复 {share}",
    "erlang_promise_asa_seconds": "平均等待不超过 {seconds} 秒",
    "erlang_promise_abandonment": "放弃的不超过 {share}",
    "erlang_promise_occupancy": "忙碌的人不超过 {share}",
    "erlang_and": "、",
    "erlang_required": "{promises}：需要 {agents} 人在岗。",
    "erlang_enough": "{promises}：{agents} 人在岗能做到，{required} 人就够。",
    "erlang_just_enough": "{promises}：{agents} 人在岗刚好能做到。",
    "erlang_not_enough": "{promises}：{agents} 人在岗做不到，需要 {required} 人。",
    "erlang_to_roster": "考虑到 {share} 的临时缺勤，班表上要排 {agents} 人。",
    "erlang_overload": "少于 {least} 人时，来的比能接待的多：只要一直这样，队就越排越长。",
    "erlang_heading_agents": "在岗",
    "erlang_heading_scheduled": "排班",
    "erlang_heading_in_time": "{seconds} 秒内回复",
    "erlang_heading_wait": "要等待的",
    "erlang_heading_asa": "平均等待",
    "erlang_heading_abandonment": "放弃的",
    "erlang_heading_occupancy": "忙碌的人",
    "erlang_heading_meets": "是否够",
    "erlang_yes": "够",
    "erlang_no": "不够",
    "erlang_endless": "越来越长",
    "erlang_seconds": "{seconds} 秒",
    "erlang_legend": (
        "在岗：实际在接待买家的人数{rostered}\n"
        "{seconds} 秒内回复：{seconds} 秒内得到回复的占全部咨询的比例；中途放弃的算没有及时回复\n"
        "要等待的：来时没有人空闲的比例；平均等待：按全部咨询平均\n"
        "忙碌的人：手上至少有一位买家的人所占的比例"
    ),
    "erlang_legend_rostered": "；排班：加上临时缺勤，班表上要排的人数",
    "erlang_assumed": "以上按长时间保持这个咨询量计算：买家随机到来，处理时长有长有短，每个人都能接待所有咨询。",
    "erlang_nobody_gives_up": "视为没有人会因等待而放弃；写上 --patience-seconds 就会考虑放弃。",
    "picture_erlang_title": "每小时 {contacts} 人咨询、每人 {aht} 秒：多少人够用",
    "picture_erlang_in_time": "{seconds} 秒内回复 %",
    "picture_erlang_asa": "平均等待（秒）",
    "picture_erlang_busy": "占人员或咨询的 %",
    "picture_erlang_line_in_time": "{seconds} 秒内回复",
    "picture_erlang_line_asa": "平均等待",
    "picture_erlang_line_abandonment": "放弃的",
    "picture_erlang_line_occupancy": "忙碌的人",
    "picture_erlang_promised": "承诺",
    "picture_erlang_people": "在岗人数",
    "picture_erlang_overload": "队越排越长",
    "picture_erlang_required": "{agents} 人就够",
}
