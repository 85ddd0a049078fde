"""A workbook of names by dates whose layout somebody else made: where the shifts go, and how they get there."""
