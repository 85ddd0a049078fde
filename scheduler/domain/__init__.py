"""The nouns of shift scheduling: plain frozen values, standard library and numpy only."""
