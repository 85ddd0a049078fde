"""Words of the terminal."""

from __future__ import annotations

SCREEN: dict[str, str] = {
    "percent": "{value} %",
    "elapsed": "{seconds} s",
    "distance": "at most {percent} from the best possible",
    "best_possible": "the best possible",
    "progress_musts": "keeping every rule that must hold",
    "progress_first": "looking for a first roster",
    "progress_better": "there is a roster, looking for better ones",
    "result_optimal": "This is the best possible roster.",
    "result_proven": "The roster is {distance}.",
    "result_time_up": "The time was up: the roster is {distance}. More time (--time-limit) may bring it closer.",
    "result_unknown": (
        "The time was up: how far the roster is from the best possible is not known. Give it more time with --time-limit."
    ),
    "result_not_known": "How far it is from the best possible is not known yet.",
    "result_interrupted": "You stopped the search. The best roster found so far was kept.",
    "result_relaxed": "Not every rule that must hold could be kept; as little as possible was given up, see below.",
    "no_roster_exists": "No roster exists: what can never be given up contradicts itself. Nothing was written.",
    "heading_reasons": "What may be the reason:",
    "no_roster_found": (
        "No roster was found before the time was up or you stopped. Nothing was written. More time: --time-limit."
    ),
    "heading_cover": "Cover",
    "heading_figures": "Key figures",
    "heading_must": "Had to be given up",
    "heading_must_checked": "Broken rules that must hold",
    "heading_warning": "Take note",
    "heading_should": "Wished for and not reached",
    "heading_info": "Good to know",
    "heading_files": "Files in {folder}",
    "heading_details": "Details",
    "heading_day": "day",
    "heading_total": "total",
    "more_findings": "... and {count} more like these; --details shows all.",
    "cover_line": "{queue}: {required} h needed, {short} h short, {over} h more than needed",
    "figure_uncovered": "scored minutes without anybody: {minutes}",
    "figure_short": "hours short of people: {hours}",
    "figure_short_at_once": "hours short of people: {hours} (at most {heads:person|people} at once)",
    "figure_over": "hours with more people than needed: {hours}",
    "figure_reserve": "on duty and standby: at least {ratio} times the people needed",
    "figure_requests": "requests granted: {granted} of {total}",
    "figure_lates": "most and fewest late shifts of a person differ by: {spread}",
    "figure_lates_and_nights": "most and fewest late and night shifts of a person differ by: {spread}",
    "figure_weekends": "most and fewest weekend shifts of a person differ by: {spread}",
    "figure_share_without_leads": "{figure} (leads left out)",
    "figure_share_pro_rata": "{figure} (for a full contract, with what is carried over)",
    "figure_share_pro_rata_without_leads": "{figure} (for a full contract, with what is carried over; leads left out)",
    "figure_hours": "hours per person: {least} to {most}",
    "figure_hours_alike": "hours per person: {least}",
    "figure_backlog": "overnight messages not answered in time: {contacts}",
    "detail_objective": "price of all that was not reached: {objective} (cannot be below {bound}; {percent} between them)",
    "detail_objective_unknown": "price of all that was not reached: {objective} (how low it could be is not known)",
    "detail_stage": "step {name}: {objective}, cannot be below {bound}, {seconds} s, {proof}",
    "detail_proven": "proven",
    "detail_unproven": "not proven",
    "detail_step": "{name}: {seconds} s",
    "forecast_title": "Contacts expected per day",
    "staff_title": "Hours on duty needed per day (most people at once in brackets)",
    "before_search": "Before the search",
    "wrote_file": "Written: {file}",
    "check_clean": "Every rule that must hold is kept.",
    "check_broken": "Rules that must hold are broken {count:time|times}.",
    "check_days": (
        "The roster is for other days than the store file: {days:day|days} from {start}. It is checked for its own days."
    ),
    "config_fine": (
        "{file} is fine: {agents:person|people}, {queues:queue|queues}, {shifts:shift|shifts}, {days:day|days} from {start}."
    ),
    "init_done": "Written: {file}. Fill in your people and history, then run: schedule solve {file}",
}
