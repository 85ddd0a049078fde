"""What can be wrong with the section of the day plan."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "how long it lasts": "多少分钟",
    "how long a session lasts": "每场多少分钟",
    "hours of the day, such as 14:00-17:00": "一天中的时段，例如 14:00-17:00",
    "is {latest:g}, before earliest_hours {earliest:g}; swap the two, or write one of them anew": (
        "是 {latest:g}，早于 earliest_hours {earliest:g}；请对调，或改写其中一个"
    ),
    "begins after {earliest:g} hours and lasts {minutes} minutes, which the shift {shift} of {hours:g} hours has no room "
    "for; make it earlier, or write shifts_from_hours": (
        "上班 {earliest:g} 小时后才开始、长 {minutes} 分钟，{hours:g} 小时的班次 {shift} 放不下；"
        "请提前，或写明 shifts_from_hours"
    ),
    "the shift {shift} has no room for the break {name} after the breaks before it; widen its hours, change the order of "
    "the breaks or lower break_gap_minutes": (
        "班次 {shift} 在前面的休息之后放不下“{name}”；请放宽它的时段、调整休息的先后，或减小 break_gap_minutes"
    ),
    "is {minutes}, longer than the longest shift of {longest} minutes; divide it into several": (
        "是 {minutes}，比最长的班次（{longest} 分钟）还长；请拆成几次"
    ),
    "needs every: once; a meeting of every week finds its times by itself": ("需要写 every: once；每周的会议自动选时间"),
    "is {seen}; write day and time, for example 2026-12-08 14:00": "是 {seen}；请写日期和时间，例如 2026-12-08 14:00",
    "is {seen}; sessions begin at quarters of an hour": "是 {seen}；场次须从整刻钟开始",
    "is closed; give the hours of the work, or delete it": "写的是不营业；请写这项工作的时段，或删去它",
    "is {heads}, more than the {people} people who are named for it; lower it or name more people": (
        "是 {heads}，多于为它指定的 {people} 人；请减少，或多指定几人"
    ),
    "names nobody of the team; name people, roles, grades or queues, or none of them for everybody": (
        "没有指到团队里的任何人；请写员工、角色、职级或队列，都不写则为所有人"
    ),
    "is the name of another meeting or work too; give each its own": "与另一个会议或工作重名；请各起各的名字",
}
