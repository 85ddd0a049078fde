"""The report: everything about a roster on one page that needs no network."""
