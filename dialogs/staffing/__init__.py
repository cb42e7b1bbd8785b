"""A board's people, and who reviews a case."""
