"""The Teams door: verify, make a Turn, draw the reply. The Bot Framework SDK is imported in this room alone."""
