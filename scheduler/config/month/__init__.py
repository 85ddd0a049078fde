"""The workbook of the month: what changes from one roster to the next, as sheets or as plain CSV files."""
