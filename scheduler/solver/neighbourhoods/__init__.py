"""Search around a known roster: parts of it are freed, the rest held, and CP-SAT looks for something better there."""
