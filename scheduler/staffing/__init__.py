"""From expected contacts to heads needed: load bounds, overnight backlog, shrinkage, and a trace per head."""
