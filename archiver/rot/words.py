"""How findings are put into words: plain, exact, and never longer than two lines.

What comes from outside (a host, a URL, a reason) is clipped and kept on its line.
"""

from archiver.model import Evidence, Failure, Stage
from archiver.rot import seen
from archiver.rot.stage import Course

HOST, URL, REASON = 40, 60, 90
"""The most characters that a host, a URL and a reason from elsewhere may take."""

PERSON = "a person should look"
"""What follows where we cannot tell and somebody can."""

MAYBE_SEEN = "a person with a browser may well see the page"
"""What follows where it is only us who are turned away."""

UNITS = ((86400.0, "day"), (3600.0, "hour"), (60.0, "minute"), (1.0, "second"))


def host(url: str) -> str:
    """Name the host of an address."""
    return clip(seen.host(url), HOST)


def answerer(evidence: Evidence) -> str:
    """Name the host that gave the final answer."""
    return host(seen.final_url(evidence))


def failing(evidence: Evidence) -> str:
    """Say how often it was tried: nothing but failures lead to a further try."""
    tries = seen.tries(evidence)
    return f"failing now, {tries} of {'1 try' if tries == 1 else f'{tries} tries'}"


def browser_too(evidence: Evidence) -> str:
    """Say that a browser was turned away as well, or that a person with one may not be."""
    if seen.in_browser(evidence):
        return f", in a browser, too; {PERSON}"
    return f"; {MAYBE_SEEN}"


def as_browser(evidence: Evidence) -> str:
    """Say that the last look was made with the headers of a browser, where it was."""
    asked = evidence.latest is not None and evidence.latest.probe.headers
    return ", with a browser's headers, too" if asked else ""


def reason(failure: Failure) -> str:
    """Return a failure's own detail, for the middle of a sentence."""
    return clip(failure.detail, REASON).rstrip(".")


def clip(text: str, length: int) -> str:
    """Return the text on one line, its middle left out where it is too long."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head = (length - 1) * 2 // 3
    return f"{line[:head]}…{line[head + 1 - length :]}"


def duration(seconds: float) -> str:
    """Return a length of time in the largest unit that fits, rounded up."""
    if seconds > 365 * 86400:  # a server may ask for anything, infinity included
        return "more than a year"
    size, unit = next(((s, u) for s, u in UNITS if seconds >= s), UNITS[-1])
    count = -int(-seconds // size)
    return f"{count:,} {unit}{'' if count == 1 else 's'}"


def stay_away(seconds: float | None) -> str:
    """Return the sentence that tells how long a site asks us to stay away, where it does."""
    if seconds is None or seconds < 1:  # a moment that is over by now
        return ""
    return f" It asks us to stay away for {duration(seconds)}."


def course(way: Course) -> str:
    """Return the sentence that time adds to a finding: what confirms it, or that it is back."""
    if way.stage is Stage.CONFIRMED and way.since is not None:
        checks = "1 check" if way.checks == 1 else f"{way.checks} checks"
        return f" Confirmed: failing since {way.since:%Y-%m-%d}, in {checks}."
    if way.stage is Stage.REVIVED:
        return " It had been confirmed dead, and is back."
    return ""
