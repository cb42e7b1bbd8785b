"""The Chair's card and everything the Chair can do."""
