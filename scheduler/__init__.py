"""Turns hourly inquiry history into a proven roster of shifts."""
