"""What the words of a page say, whatever it is cited for: how many, of what, in which language."""
