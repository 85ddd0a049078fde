"""Forecasting methods, one per file behind one protocol."""
