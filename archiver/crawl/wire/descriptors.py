"""How many files and connections may be open at once, and what of it a crawl may take.

Running out of them says nothing about any link; so a crawl takes no more than there are.
"""

import resource

from archiver.model import ArchiverError

RESERVED = 64
"""For the ledger, the WARC files, the workers, name look-ups, and what else Python opens."""

LEAST = 16
WANTED = 16 * 1024
PER_REQUEST = 2
"""A connection, and a file for an answer that does not stay in memory."""


def take() -> int:
    """Raise our own limit as far as we may; return how many descriptors a crawl may use.

    Raises ArchiverError where they are too few to crawl with.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = WANTED if hard == resource.RLIM_INFINITY else min(WANTED, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        soft = wanted
    left = (WANTED if soft == resource.RLIM_INFINITY else soft) - RESERVED
    if left < LEAST:
        raise ArchiverError(
            f"only {soft} files may be open at once, which is too few for a crawl.",
            f"Let at least {RESERVED + LEAST} be open: ulimit -n 1024.",
            exit_code=4,
        )
    return left


def at_once(wanted: int, left: int) -> int:
    """Return how many requests may be under way: as many as wanted, or as half of them allow."""
    return max(1, min(wanted, left // 2 // PER_REQUEST))


def idle(wanted: int, left: int) -> int:
    """Return how many connections may be kept for later: as many as wanted, or a quarter."""
    return max(1, min(wanted, left // 4))
