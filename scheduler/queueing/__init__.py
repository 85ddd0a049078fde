"""How long contacts wait and how many people it takes, from the standard formulas: numbers in, numbers out, no store."""
