"""Duties and the days they are counted from: recorded, corrected, extended, left undone."""
