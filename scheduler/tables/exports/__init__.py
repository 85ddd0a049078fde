"""Hourly exports of chat platforms as people have them: tables found in sheets, understood, and made into one history."""
