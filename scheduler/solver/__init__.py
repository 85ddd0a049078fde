"""From a problem and the terms of its rules to a roster; the only room that knows CP-SAT."""
