"""Which musts cannot hold together, and what the least is that would let them: for explanations, not for rosters."""
