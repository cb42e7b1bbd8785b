"""Questions and answers from the procedures, each with its source."""
