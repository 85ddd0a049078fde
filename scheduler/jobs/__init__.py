"""One file per verb of the library; the same verbs as the command line."""
