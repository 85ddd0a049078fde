"""Sentences: what happens within shifts besides chat."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "cover_aside_short": "{date}{start}-{end}，除接待外，开会和其他工作还缺 {heads} 人。",
    "off_chat_unmanned": "{date}{start}-{end} 的{work}：能做的人只有 {people} 人上班，需要 {needed} 人。",
    "meeting_without_time": (
        "{meeting}有 {times} 次排不进去，首次在{date}起的几天：其时段内没有班次容得下 {minutes} 分钟。"
        "请放宽时段或日期，或缩短时长。"
    ),
    "meeting_missed": "{agent}参加不了{meeting}：共 {sessions} 场，首场在{date}{time}，没有一场落在{agent}的班内。",
    "break_alone": "{agent}{date}{start}-{end} 休息时，{queue}只有其一人在岗；应改为待命休息，或另留一人在岗。",
    "break_early": "{agent}{date}{time} 开始{pause}，上班才 {minutes} 分钟，最早应在上班 {allowed} 分钟后。",
    "break_late": "{agent}{date}{time} 才开始{pause}，已上班 {minutes} 分钟，最晚不超过 {allowed} 分钟。",
    "break_missing": "{agent}{date}的{shift}没有安排 {minutes} 分钟的{pause}。",
    "break_short": "{agent}{date}的{pause}只有 {minutes} 分钟，应为 {allowed} 分钟。",
    "breaks_at_once": "{date}{start}-{end}，{queue}在岗的人同时休息，应留一人在岗。",
    "breaks_close": "{agent}{date}{time} 又休息，距上次休息只有 {minutes} 分钟，应相隔 {allowed} 分钟。",
    "breaks_on_call": "{agent}独自在岗时有 {count} 次待命休息，共 {minutes} 分钟（计薪），首次在{date}{time}。",
    "breaks_short": "因休息共少了 {minutes} 分钟的接待人手，已无更空闲的时段可安排，最多的是{date}{time}。",
    "breaks_unplanned": "这份班表没有安排休息：从{date}起有 {shifts} 个班应有休息。重新排班或调整班表时会排上。",
    "sessions_unplanned": (
        "这份班表没有安排会议、培训或其他工作：从{date}起应有 {sessions} 场。可能是制表时没有排，也可能是接待走不开人。"
    ),
    "session_unattended": "{agent}在{date}{start} 上班却没有参加{meeting}：须有人留守接待，或另找时间。",
    "work_undone": "{date}{start}-{end} 的{work}还差 {minutes} 分钟人手：接待走不开人。",
}

LABELS: dict[str, str] = {
    "activity_chat": "接待",
    "activity_break": "休息",
    "activity_on_call_break": "待命休息",
    "activity_on_call": "{name}（待命）",
    "activity_meeting": "开会",
    "activity_training": "培训",
    "activity_off_chat": "其他工作",
    "sheet_dayplan": "当日安排",
    "sheet_what": "事项",
    "sheet_shift": "班次",
    "limit_meeting_attendance": "参加会议培训",
    "limit_off_chat_work": "其他工作的人手",
    "handout_within": "    {parts}",
}
