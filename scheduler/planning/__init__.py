"""From a problem to a roster that is proven and checked: what several jobs do alike."""
