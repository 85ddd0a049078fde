"""Labels: how good the forecast would have been, and the pictures of forecasts."""

from __future__ import annotations

LABELS: dict[str, str] = {
    # methods
    "method_expected": "what the store file expects",
    "method_profile": "usual week",
    "method_seasonal_naive": "same hour last week",
    "method_weekday_hour_mean": "mean of the weekday's hour",
    "method_daily_total": "day's total, then its hours",
    "method_regression": "trend and calendar",
    "method_combination": "mean of several methods",
    "method_auto": "chosen by the history",
    # the table of a backtest
    "backtest_title": "How good the forecast would have been: {series}",
    "backtest_protocol": (
        "{origins:time|times} the next {horizon:day|days} were forecast from the days before them alone, and compared with "
        "what came from {start} to {end}."
    ),
    "backtest_heading_method": "method",
    "backtest_heading_error": "error",
    "backtest_heading_ratio": "to last week",
    "backtest_heading_bias": "in all",
    "backtest_heading_hours_80": "hours held",
    "backtest_heading_days_80": "days held",
    "backtest_heading_of_contacts": "of contacts",
    "backtest_heading_of_80": "of 80 %",
    "backtest_heading_of_90": "of 90 %",
    "backtest_default": "{method} (default)",
    "backtest_smaller": "{percent} less",
    "backtest_larger": "{percent} more",
    "backtest_equal": "equal",
    "backtest_too_high": "{percent} high",
    "backtest_too_low": "{percent} low",
    "backtest_unknown": "-",
    "backtest_legend": (
        "error: by how much single hours were wrong, added up, in % of the contacts that came\n"
        "to last week: that error against the error of taking every hour from the week before\n"
        "in all: whether too many (high) or too few (low) contacts were expected over all days together\n"
        "held: how many hours and days lay in the range that was meant to hold 80 % (90 %) of them"
    ),
    # pictures
    "picture_forecast_title": "Contacts expected: {span} {end_year}",
    "picture_backtest_title": "How good the forecast ({method}) would have been: {span} {end_year}",
    "picture_per_day": "contacts per day",
    "picture_per_hour": "contacts per hour, mean of the days",
    "picture_history": "so far",
    "picture_history_mean": "so far (mean of {days:day|days})",
    "picture_forecast": "expected",
    "picture_actual": "what came",
    "picture_range_days": "range of 8 in 10 days",
    "picture_range_hours": "range of 8 in 10 hours",
    "picture_busiest": "busiest day: {day}",
    "picture_forecast_error": "error of the forecast",
    "picture_error": "error in % of contacts",
    "picture_by_hour": "by hour of the day",
    "picture_by_weekday": "by weekday",
    "picture_by_day_type": "by kind of day",
    "picture_only_error": "error {percent}, same hour last week {naive}",
    "picture_queue_error": "{queue}: error {percent}, same hour last week {naive}",
    "picture_several_days": "{type}\n({count})",
    # kinds of days
    "day_type_workday": "workday",
    "day_type_weekend": "weekend",
    "day_type_eve": "day before",
    "day_type_holiday": "holiday",
    "day_type_between": "between",
    "day_type_after": "day after",
    "day_type_make_up_workday": "make-up workday",
    "day_type_campaign": "campaign",
}
