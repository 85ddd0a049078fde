"""Pictures and text of a roster: what a planner looks at."""
