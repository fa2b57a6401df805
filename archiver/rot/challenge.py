"""Bot walls that name themselves: a challenge in place of the page, whatever its status."""

from archiver.model import Evidence, LinkStatus
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "challenge"
asks = "Does a bot wall say that it stands before the page?"
statuses = (LinkStatus.BLOCKED,)
probes = 0

CHALLENGES = (
    ("cf-mitigated", ("challenge",)),  # Cloudflare
    ("x-amzn-waf-action", ("challenge", "captcha")),  # AWS WAF: with a 202 or a 405
)
"""Response headers, and the values with which they announce a challenge."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak when the answer is marked as a challenge by whoever sent it."""
    final = seen.final(evidence)
    if final is None:
        return None
    for header, values in CHALLENGES:
        if (final.header(header) or "").strip().lower() in values:
            because = f"{words.answerer(evidence)} sent a test for robots instead ({final.status})"
            return Finding(LinkStatus.BLOCKED, f"{because}; {words.MAYBE_SEEN}.")
    return None
