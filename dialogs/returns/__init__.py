"""What the agencies send in for a review: asked for, submitted, received, late."""
