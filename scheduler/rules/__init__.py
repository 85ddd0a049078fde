"""What a roster must or should be."""
