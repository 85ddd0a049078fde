"""Checks before the solve, one file each: plain sums that say in a second what a search would find out in minutes."""
