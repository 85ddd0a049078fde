"""Why things are as they are: the heads of an hour, what a single day of a person changes, what a roster changed and why."""
