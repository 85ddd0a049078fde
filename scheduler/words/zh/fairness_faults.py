"""Error messages: groups among whom something is shared alike."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "a group names nobody; give people, roles, grades or skills, or leave groups out": (
        "有一个组没有指定任何人；请填写 people、roles、grades 或 skills，或者不写 groups"
    ),
    "groups has a group without a name; give it one": "groups 中有一个组没有名称；请给它起个名称",
}
