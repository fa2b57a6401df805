"""Domains that their owners have let go: parked, for sale, or taken over by a trade."""
