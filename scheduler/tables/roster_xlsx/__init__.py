"""The roster as a workbook, both directions: what a supervisor prints, edits and gives back."""
