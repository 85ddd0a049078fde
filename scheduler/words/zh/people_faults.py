"""Messages about people and who works with whom, by their English template."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "a group has at least one member and one leader; name them, or delete the group": (
        "一个组至少要有一名组员和一名组长；请写上，或删除这个组"
    ),
    "{name} has the list {pair}; allowed is lists of two or more different people, for example [[a, b]]": (
        "{name} 里有 {pair}；每组应是两名或以上不同的人，例如 [[a, b]]"
    ),
    "per is {seen!r}; allowed is shift or mentor": ("per 为 {seen!r}；应为 shift 或 mentor"),
    "{agent} is a newcomer already {where}; delete one of the two": ("{agent}已经是新人（{where}）；请删除其中一处"),
    "is {exam}, before the first day {first}; swap the two": ("{exam} 早于入职第一天 {first}；请对调两者"),
    "{agent} is in the reserve pool, which works no shifts; name somebody of the team": (
        "{agent}是后备人员，不上班；请写团队里的人"
    ),
    "{agent} cannot be both newcomer and mentor; name somebody else as mentor": (
        "{agent}不能既是新人又是自己的带教人；请另写一位带教人"
    ),
    "{mentor} is in training until {exam} and cannot be a mentor before; name somebody else": (
        "{mentor}自己的培训到 {exam} 才结束，此前不能带教；请另写一位"
    ),
    "hours is {seen!r}; allowed is open or scored": ("hours 为 {seen!r}；应为 open 或 scored"),
    "times has {time!r}; allowed is times such as 16:00": ("times 里有 {time!r}；请写 16:00 这样的时刻"),
    "the new person, one of `agents`": ("新人，须是 `agents` 中的一员"),
    "who trains them, another one of `agents`; both work the same shifts until the test": (
        "带教人，须是 `agents` 中的另一员；考核前两人上同样的班"
    ),
    "first day at work; before it the person cannot be rostered": ("入职第一天；在此之前不排班"),
    "starts at the store on {first}; delete the pin": ("要到 {first} 才入职；请删除这个固定班次"),
    "neither minimum nor maximum is given; give one of the two": ("minimum 和 maximum 都没有写；请至少写一个"),
    "minimum {least} is above maximum {most}; lower one or raise the other": (
        "minimum {least} 大于 maximum {most}；请调低前者或调高后者"
    ),
}
