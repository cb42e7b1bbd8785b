"""The standing panel: its meeting, the agencies' reports, its recommendation."""
