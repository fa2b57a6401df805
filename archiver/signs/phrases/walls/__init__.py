"""What stands in the way of a page says of itself, in the languages our users cite.

Tests for robots, logins, tills, consent and age gates, blocks by law or by country, servers
that are out of order: one table a kind, each by language, written as in wording.py.
"""

from archiver.signs.phrases.walls.spoken import Kind, heads, says, times

__all__ = ["Kind", "heads", "says", "times"]
