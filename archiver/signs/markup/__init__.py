"""What the source of a page says: whose marks stand in it, and what a browser would make of it."""
