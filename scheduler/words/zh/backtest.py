"""Labels: how good the forecast would have been, and the pictures of forecasts."""

from __future__ import annotations

LABELS: dict[str, str] = {
    # 预测方法
    "method_expected": "店铺文件里的预计",
    "method_profile": "常规一周",
    "method_seasonal_naive": "照搬上周同一时段",
    "method_weekday_hour_mean": "按星期和时段取平均",
    "method_daily_total": "先算全天再分到各时段",
    "method_regression": "趋势加日历",
    "method_combination": "几种方法取平均",
    "method_auto": "按历史自动选择",
    # 回测表
    "backtest_title": "如果当时就这样预测，会有多准：{series}",
    "backtest_protocol": (
        "共预测 {origins} 次，每次只用之前的数据预测后面 {horizon} 天，再与{start}到{end}的实际咨询人数对比。"
    ),
    "backtest_heading_method": "方法",
    "backtest_heading_error": "误差",
    "backtest_heading_ratio": "与照搬上周比",
    "backtest_heading_bias": "总量",
    "backtest_heading_hours_80": "时段落在范围内",
    "backtest_heading_days_80": "整天落在范围内",
    "backtest_heading_of_contacts": "占咨询人数",
    "backtest_heading_of_80": "应为 80%",
    "backtest_heading_of_90": "应为 90%",
    "backtest_default": "{method}（默认）",
    "backtest_smaller": "小 {percent}",
    "backtest_larger": "大 {percent}",
    "backtest_equal": "相同",
    "backtest_too_high": "偏多 {percent}",
    "backtest_too_low": "偏少 {percent}",
    "backtest_unknown": "-",
    "backtest_legend": (
        "误差：各时段预测与实际相差的人数之和，占实际咨询人数的比例\n"
        "与照搬上周比：误差比直接照搬上周同一时段小多少或大多少\n"
        "总量：所有日子合起来，预测偏多还是偏少\n"
        "落在范围内：实际人数落在预测范围内的时段或天数占多少，下面一行是应有的比例"
    ),
    # 图
    "picture_forecast_title": "预计咨询人数：{start_year}年{span}",
    "picture_backtest_title": "如果当时就这样预测（{method}），会有多准：{start_year}年{span}",
    "picture_per_day": "每天咨询人数",
    "picture_per_hour": "每小时咨询人数（各天平均）",
    "picture_history": "以往",
    "picture_history_mean": "以往（{days} 天平均）",
    "picture_forecast": "预计",
    "picture_actual": "实际",
    "picture_range_days": "10 天里约 8 天在此范围",
    "picture_range_hours": "10 个时段里约 8 个在此范围",
    "picture_busiest": "最忙的一天：{day}",
    "picture_forecast_error": "预测误差",
    "picture_error": "误差占咨询人数的百分比",
    "picture_by_hour": "按时段",
    "picture_by_weekday": "按星期",
    "picture_by_day_type": "按日子类型",
    "picture_only_error": "误差 {percent}，照搬上周 {naive}",
    "picture_queue_error": "{queue}：误差 {percent}，照搬上周 {naive}",
    "picture_several_days": "{type}\n{count} 天",
    # 日子类型
    "day_type_workday": "工作日",
    "day_type_weekend": "周末",
    "day_type_eve": "节前一天",
    "day_type_holiday": "节假日",
    "day_type_between": "两节之间",
    "day_type_after": "节后一天",
    "day_type_make_up_workday": "调休上班",
    "day_type_campaign": "大促",
}
