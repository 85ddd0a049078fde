"""Words on the screen: one catalogue per language, sentences by finding code and labels by key."""
