"""History to forecast: what buyers will ask, per queue and hour, and how sure that is."""
