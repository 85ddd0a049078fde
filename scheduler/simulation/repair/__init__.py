"""Heads against their own simulation: more where the promise is missed, fewer where they are not needed."""
