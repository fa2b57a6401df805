"""What says that a page, or the record that answers in its place, is none."""
