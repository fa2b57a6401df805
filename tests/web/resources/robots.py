"""What robots are told, by host: the same path, a different answer for each name."""

from web.answers import head, response
from web.resources.redirects import to
from web.resources.statuses import error
from web.talk import Resource, Talk, says


def rules(*lines: str, kind: str = "text/plain") -> bytes:
    """Return a robots.txt with these lines."""
    body = "".join(f"{line}\n" for line in lines).encode()
    return head(f"Content-Type: {kind}", f"Content-Length: {len(body)}") + body


async def huge(talk: Talk) -> None:
    """Two megabytes of comment, and then a rule: more than RFC 9309 asks anyone to read."""
    comment = b"# nothing to see here\n" * 100_000
    body = b"User-agent: *\nDisallow: /early\n" + comment + b"Disallow: /late\n"
    await talk.send(head("Content-Type: text/plain", f"Content-Length: {len(body)}"), body)


async def silent(talk: Talk) -> None:
    """Closes without a byte."""
    await talk.close()


HOSTS: dict[str, Resource] = {
    "disallow-all.test": says("Nobody may read anything.", rules("User-agent: *", "Disallow: /")),
    "allow.test": says("Everybody may read everything.", rules("User-agent: *", "Allow: /")),
    "partial.test": says(
        "Nobody may read what is private, except one page.",
        rules("User-agent: *", "Disallow: /status", "Disallow: /plain", "Allow: /plain?public"),
    ),
    "others.test": says(
        "One robot may read nothing, all others everything.",
        rules("User-agent: otherbot", "Disallow: /", "", "User-agent: *", "Disallow:"),
    ),
    "us.test": says(
        "This program may read nothing, all others everything.",
        rules("User-agent: archiver", "Disallow: /", "", "User-agent: *", "Disallow:"),
    ),
    "delay.test": says(
        "A second between two requests.", rules("User-agent: *", "Crawl-delay: 1", "Disallow:")
    ),
    "parts.test": says(
        "Everybody may read the page, and nobody what its scripts ask for.",
        rules("User-agent: *", "Disallow: /scripted/story.json"),
    ),
    "marked.test": says(
        "Nobody may read anything, behind the mark that editors of Windows begin a file with.",
        rules("\ufeffUser-agent: *", "Disallow: /"),
    ),
    "binary.test": says(
        "Nobody may read anything, in a file of no known type.",
        rules("User-agent: *", "Disallow: /", kind="application/octet-stream"),
    ),
    "500-robots.test": says("Always 500.", error("500 Internal Server Error")),
    "403-robots.test": says("Not even this file may be read.", error("403 Forbidden")),
    "huge-robots.test": huge,
    "html-robots.test": says("A page instead of rules.", response()),
    "redirect-robots.test": says(
        "The rules are another host's.", to("http://disallow-all.test/robots.txt", "301")
    ),
    "loop-robots.test": says("A redirect to itself.", to("/robots.txt")),
    "silent-robots.test": silent,
}
"""What a host's robots.txt is; every other host has none."""


async def robots(talk: Talk) -> None:
    """What `HOSTS` says for the host, and 404 for every other."""
    none = says("No rules.", error("404 Not Found"))
    await HOSTS.get(talk.request.host, none)(talk)


RESOURCES: dict[str, Resource] = {"/robots.txt": robots}
