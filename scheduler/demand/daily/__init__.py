"""What a day of the ordinary kind is made of: its hours, its weekday, its place in the month, and the level of the time."""
