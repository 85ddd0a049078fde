"""Each shape of term as CP-SAT constraints, one file per shape."""
