"""Heads off chat: when meetings, trainings and other work are."""
