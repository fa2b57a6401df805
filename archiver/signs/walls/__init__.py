"""What stands before a page: tests for robots, logins, tills, gates of consent and age, blocks."""
