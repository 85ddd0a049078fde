"""Tables in and out: one file per format, both directions; errors name file, row and column."""
