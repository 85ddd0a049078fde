"""What one person can be given over all days, as paths through a layered graph, and prices for it."""
