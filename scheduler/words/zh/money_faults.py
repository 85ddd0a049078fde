"""What can be wrong with pay, budget and the statute profile, in Chinese."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "write an amount with at most two decimals": "请写最多两位小数的金额",
    "there is no wage for {people}; give wage_per_hour, or the wage of their grade, role or name": (
        "没有 {people} 的工资；请填写 wage_per_hour，或按职级、角色、姓名填写工资"
    ),
    "{agent} has a wage_per_hour of {wage:g} among the people already; keep one of the two": (
        "{agent} 在人员里已填写 wage_per_hour {wage:g}；两处请只保留一处"
    ),
    "needs to know what work costs; add the section pay with a wage_per_hour, or delete this line": (
        "需要知道人力成本；请添加 pay 一节并填写 wage_per_hour，或删去这一行"
    ),
    "statute": "法规方案",
    "statutes": "法规方案",
}
