"""Chinese words for messages about numbers with which no queue can be worked out."""

from __future__ import annotations

from typing import Final

__all__ = ["FAULTS"]

FAULTS: Final[dict[str, str]] = {
    "{name} is {value:g}; allowed is a number of 0 to {most}": "{name} 为 {value:g}；允许 0 到 {most} 之间的数",
    "{name} is {value:g}; allowed is a number above 0 and at most {most}": "{name} 为 {value:g}；须大于 0 且不超过 {most}",
    "{name} is {value:g}; allowed is a whole number of 0 to {most}": "{name} 为 {value:g}；允许 0 到 {most} 之间的整数",
    "shrinkage is {value:g}; allowed is a share of 0 or more and below 1, such as 0.1": (
        "shrinkage 为 {value:g}；允许 0（含）到 1（不含）之间的比例，例如 0.1"
    ),
    "contacts_per_hour is {contacts:g} with an aht_seconds of {aht:g}, and {most} people are not enough to keep to the "
    "target; plan for fewer contacts or a milder target": (
        "contacts_per_hour 为 {contacts:g}、aht_seconds 为 {aht:g} 时，{most} 人也达不到目标；请减少咨询量或放宽目标"
    ),
    "absence is {absence:g}; allowed is a share from 0 to below 1": "缺勤比例是 {absence:g}；应从 0 起，小于 1",
}
