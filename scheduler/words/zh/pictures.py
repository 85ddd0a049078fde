"""Words of pictures."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "picture_of": "{name}：{what}",
    # 按星期和小时看富余与缺人
    "net_title": "比需要多几人或少几人，按星期和小时平均：{start_year}年{span}",
    "net_hidden_short": "平均够，其中有的日子缺人",
    # 是否排得公平
    "fairness_title": "排得公不公平：{start_year}年{span}",
    "fairness_head_hours": "工时",
    "fairness_head_late": "晚班",
    "fairness_head_late_night": "晚班和夜班",
    "fairness_head_night": "夜班",
    "fairness_head_weekend": "周末班",
    "fairness_column_own": "本期",
    "fairness_column_contract": "与合同差",
    "fairness_column_balance": "余额",
    "fairness_own": "本期上的班",
    "fairness_carried": "以前多上的，结转而来",
    "fairness_made_up": "补以前少上的",
    "fairness_share": "应分摊",
    "fairness_contract": "合同工时",
    "fairness_goes_on": "余额：比应分摊多（+）或少（-）",
    "fairness_apart": "值班负责人",
    # 班表是怎么找到的
    "search_title": "这份班表是怎么找到的",
    "search_best": "目前最好的班表",
    "search_floor": "任何班表都不会低于这条线",
    "search_room": "还可能改进的部分",
    "search_musts": "正在找一份满足所有“必须”的班表",
    "search_points": "扣分（缺一个人一小时算 100 分）",
    "search_seconds": "用时（秒）",
    "search_nothing": "还没有找到班表",
    "search_end": "{points} 分",
    "search_far": "还不知道离最好的班表有多远",
}
