"""What a history tells that is not what buyers did: outages, spikes, shifts, hours that changed, clocks that moved."""
