"""The command `schedule`: one file per verb; the only room that prints, exits and sets up logging."""
