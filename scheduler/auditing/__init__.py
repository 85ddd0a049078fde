"""What can be said before a solve, and what a finished roster is worth, from clock times alone."""
