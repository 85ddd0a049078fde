"""Why a roster is as it is: what a single day of a person changes, and why it is not as it was before."""
