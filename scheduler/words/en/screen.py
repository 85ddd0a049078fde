"""Words of the terminal."""

from __future__ import annotations

SCREEN: dict[str, str] = {
    "percent": "{value} %",
    "elapsed": "{seconds} s",
    "distance": "at most {percent} from the best possible",
    "best_possible": "the best possible",
    "progress_musts": "making sure that everything that must hold does hold",
    "progress_first": "looking for a first roster",
    "progress_better": "there is a roster, looking for better ones",
    "result_optimal": "This is the best possible roster.",
    "result_proven": "The roster is {distance}.",
    "result_time_up": "The time was up: the roster is {distance}. More time (--time-limit) can bring it closer.",
    "result_unknown": (
        "The time was up: how far the roster is from the best possible is not known. Give it more time with --time-limit."
    ),
    "result_interrupted": "You stopped the search. The best roster found so far was kept.",
    "result_relaxed": "Not everything that must hold could be kept; as little as possible was given up, see below.",
    "no_roster_exists": (
        "No roster exists: what can never be given up contradicts itself. Nothing was written. What may be the reason:"
    ),
    "no_roster_found": (
        "No roster was found before the time was up or you stopped. Nothing was written. More time: --time-limit."
    ),
    "heading_cover": "Cover",
    "heading_figures": "Key figures",
    "heading_must": "Had to be given up",
    "heading_must_checked": "Must hold and does not",
    "heading_warning": "Take note",
    "heading_should": "Wishes not met",
    "heading_info": "Good to know",
    "heading_files": "Files in {folder}",
    "heading_details": "Details",
    "heading_day": "day",
    "heading_total": "total",
    "more_findings": "... and {count} more; all of them with --details.",
    "cover_line": "{queue}: {required} h needed, {short} h short, {over} h more than needed",
    "figure_uncovered": "scored minutes without anybody: {minutes}",
    "figure_short": "hours short of people: {hours}",
    "figure_short_at_once": "hours short of people: {hours} (at most {heads} people at once)",
    "figure_over": "hours with more people than needed: {hours}",
    "figure_reserve": "on duty and standby: at least {ratio} times the people needed",
    "figure_requests": "requests granted: {granted} of {total}",
    "figure_lates": "difference in late shifts: {spread}",
    "figure_weekends": "difference in weekend shifts: {spread}",
    "figure_hours": "hours per person: {least} to {most}",
    "figure_backlog": "overnight messages not answered in time: {contacts}",
    "detail_objective": "unmet wishes, priced: {objective} (cannot be below {bound}; gap {gap})",
    "detail_objective_unknown": "unmet wishes, priced: {objective} (lower bound unknown)",
    "detail_stage": "stage {name}: {objective}, bound {bound}, {seconds} s, {proof}",
    "detail_proven": "proven",
    "detail_unproven": "not proven",
    "detail_step": "{name}: {seconds} s",
    "forecast_title": "Contacts expected per day",
    "staff_title": "Hours on duty needed per day (most people at once in brackets)",
    "wrote_file": "Written: {file}",
    "check_clean": "Everything that must hold holds.",
    "check_broken": "What must hold does not hold everywhere, findings: {count}.",
    "check_days": "The roster is of other days than the store file: {days} from {start}. It is checked for its own days.",
    "config_fine": "{file} is fine. People: {agents}, queues: {queues}, shifts: {shifts}, days: {days} from {start}.",
    "init_done": "Written: {file}. Fill in your people and history, then run: schedule solve {file}",
}
