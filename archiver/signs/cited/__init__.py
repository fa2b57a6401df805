"""What a page is cited for, by its citations and its address, and whether that stands there."""
