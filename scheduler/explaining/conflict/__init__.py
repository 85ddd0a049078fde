"""Parts of the explanation of a conflict: prices of what could be given, people from outside, words, trials."""
