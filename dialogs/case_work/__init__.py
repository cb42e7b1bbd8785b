"""The business team's work on a case before the decision, and the private detail."""
