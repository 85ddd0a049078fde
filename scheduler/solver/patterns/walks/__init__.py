"""Each shape that concerns one person as a counter or state of that person's days; one file per shape."""
