"""Checks of what happens within shifts: breaks, meetings, work off chat."""
